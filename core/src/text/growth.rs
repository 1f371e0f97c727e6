//! What somebody can do now: skills, where they began, and what shows it.

mod english;
mod german;

use super::people::Personal;
use crate::forms::level::{Band, Half};
use crate::forms::rating::Occasion;

/// Texts of the page of growth, of one skill, and of views.
#[derive(Debug)]
pub struct Growth {
    /// Title of the page.
    pub title: Personal,
    /// Below it, while no skill is chosen: whose skills are meant.
    pub intro: Personal,
    /// Names the switch between the two people.
    pub whose: &'static str,
    /// The reader, in that switch.
    pub me: &'static str,

    /// So many of so many skills have grown.
    pub grown: fn(usize, usize) -> String,
    /// None has grown, of so many.
    pub not_grown: fn(usize) -> String,
    /// Nobody has said yet where it begins.
    pub no_beginning: Personal,
    /// What has worked last; the words and how far it went come in.
    pub last: fn(&str, Band) -> String,
    /// Meetings that were held and successes that were noted, so many of each.
    pub so_far: fn(usize, usize) -> String,

    /// Heads the skills.
    pub skills: Personal,
    /// What the ring on a track means.
    pub at_first: &'static str,
    /// What the disc on a track means.
    pub now: &'static str,
    /// What the dashed disc on a track means.
    pub claimed: &'static str,
    /// Where somebody was and is.
    pub then_and_now: fn(&str, &str) -> String,
    /// Where somebody still is.
    pub still: fn(&str) -> String,
    /// Where somebody is, without a beginning.
    pub only_now: fn(&str) -> String,
    /// Nobody has said anything.
    pub not_seen: &'static str,
    /// So many successes.
    pub successes: fn(usize) -> String,
    /// A level that is claimed only.
    pub nothing_noted: &'static str,
    /// The same, where something was noted for a lower one.
    pub nothing_for_level: &'static str,
    /// A level, and how far in it.
    pub level: fn(Band, Option<Half>) -> String,

    /// Asks for the first skills, where there are none. The month of the end of the tandem comes in.
    pub empty: fn(Option<&str>) -> String,
    /// The same where the other one chooses.
    pub empty_of_other: fn(&str) -> String,
    /// Below that.
    pub empty_text: &'static str,
    /// Heads the choice of skills.
    pub choose: &'static str,
    /// How many to choose, and where the suggestions come from.
    pub choose_intro: &'static str,
    /// The same for the mentor's.
    pub choose_intro_to_gain: &'static str,
    /// The same to the other one; the name comes in.
    pub choose_intro_of_other: fn(&str) -> String,
    /// Label of the list of all other skills.
    pub others: &'static str,
    /// Nothing is chosen in it.
    pub others_none: &'static str,
    /// There are as many as one person can keep in mind.
    pub enough: &'static str,
    /// Label of the field for an own skill.
    pub own: &'static str,
    /// An example.
    pub own_hint: &'static str,
    /// Enters it.
    pub add: &'static str,
    /// Read out when it is entered; its name comes in.
    pub added: fn(&str) -> String,
    /// It has no words.
    pub own_missing: &'static str,
    /// An own skill without words.
    pub untitled: &'static str,
    /// Takes a skill out again.
    pub drop: &'static str,
    /// Said when it was taken out; its name comes in.
    pub dropped: fn(&str) -> String,
    /// Where the names come from.
    pub credit: &'static str,

    /// Heads what comes next.
    pub next: &'static str,
    /// A step of a goal; its title comes in.
    pub step_to: fn(&str) -> String,

    /// Heads the picture.
    pub then_and_today: &'static str,
    /// Shows its numbers as a table.
    pub as_table: &'static str,
    /// Heads the first column.
    pub skill: &'static str,

    /// Heads what has worked.
    pub worked: &'static str,
    /// Where nothing was noted yet.
    pub nothing_worked: &'static str,
    /// Opens the field for something that has worked.
    pub add_success: &'static str,
    /// Label of the list of what stands in the journal.
    pub from_journal: &'static str,
    /// Label of that field.
    pub what_worked: &'static str,
    /// An example.
    pub what_worked_hint: &'static str,
    /// Names the choice of how it went.
    pub how: &'static str,
    /// It has no words.
    pub success_missing: &'static str,
    /// Said when it was noted.
    pub success_added: &'static str,

    /// Heads the goals that lead to a skill.
    pub goals: &'static str,
    /// Label of the list of goals that could.
    pub connect: &'static str,
    /// Nothing is chosen in it.
    pub connect_none: &'static str,

    /// Heads what both have said over time.
    pub views: &'static str,
    /// The number of the competence in DigComp.
    pub digcomp: fn(&str) -> String,

    /// What all meetings together were.
    pub together: &'static str,
    /// Labels of the numbers: meetings held of those planned until today, hours, topics touched, experiments, what each
    /// took along.
    pub meetings: &'static str,
    /// So many of so many.
    pub of: fn(usize, usize) -> String,
    /// Label.
    pub hours: &'static str,
    /// So many minutes, as people say it.
    pub time: fn(u64) -> String,
    /// Label.
    pub topics: &'static str,
    /// Label.
    pub experiments: &'static str,
    /// Label; a name comes in.
    pub took_along: Personal,
    /// So many times.
    pub times: fn(usize) -> String,

    /// Texts about views.
    pub view: View,
    /// Texts of the rhythm check.
    pub pulse: Pulse,

    /// There is no such skill.
    pub gone: &'static str,
    /// It was taken out.
    pub gone_text: &'static str,
    /// Leads back.
    pub to_page: &'static str,
}

/// Texts about views, handed in hidden and revealed together.
#[derive(Debug)]
pub struct View {
    /// Which one it is.
    pub occasions: fn(Option<Occasion>) -> &'static str,
    /// How long it takes.
    pub three_minutes: &'static str,
    /// Asks for the own view of own skills, or of the other one's.
    pub invite: Personal,
    /// Why it pays.
    pub invite_text: Personal,
    /// Begins.
    pub begin: &'static str,
    /// Goes on with what was begun.
    pub go_on: &'static str,
    /// Begins because somebody wants it.
    pub again: &'static str,

    /// Which of so many.
    pub progress: fn(usize, usize) -> String,
    /// Asks for the level of an own skill, or of the other one's.
    pub question: Personal,
    /// Leaves the skill out.
    pub skip: &'static str,
    /// Opens the half steps.
    pub in_detail: &'static str,
    /// The half steps.
    pub halves: fn(Half) -> &'static str,
    /// Nobody sees it yet.
    pub hidden: &'static str,
    /// Goes to the next one.
    pub next: &'static str,
    /// Goes to the one before.
    pub back: &'static str,
    /// Title of the last step.
    pub check: &'static str,
    /// What handing in means; the name of the other one comes in.
    pub check_text: fn(&str) -> String,
    /// Said of a skill that was left out.
    pub left_out: &'static str,
    /// Hands it in.
    pub hand_in: &'static str,
    /// Said when it was handed in.
    pub handed_in: &'static str,
    /// It could not be stored.
    pub not_stored: &'static str,
    /// Nothing was said.
    pub nothing_said: &'static str,

    /// The own one is there, that of the other one is missing; the name comes in.
    pub waiting: fn(&str) -> String,
    /// What happens then; the name comes in.
    pub waiting_text: fn(&str) -> String,
    /// The other one's is there, the own one is missing; the name comes in.
    pub your_turn: fn(&str) -> String,
    /// Both are in; the other one's comes with the next file; the name comes in.
    pub both_in: fn(&str) -> String,
    /// Takes it back.
    pub take_back: &'static str,
    /// Said when it was taken back.
    pub taken_back: &'static str,
    /// Said when that was not possible any more.
    pub not_taken_back: &'static str,
    /// Said when it is given up.
    pub is_lost_now: &'static str,
    /// The other one's will never be seen; the name comes in.
    pub void: fn(&str) -> String,
    /// What was handed in lies on another device.
    pub elsewhere: &'static str,
    /// What to do there.
    pub elsewhere_text: &'static str,
    /// There is no such device any more.
    pub lost: &'static str,

    /// Heads both, revealed.
    pub revealed: &'static str,
    /// Leads there; the day comes in.
    pub compared: fn(&str) -> String,
    /// Leads there, before.
    pub two_views: &'static str,
    /// Both see the same.
    pub same: &'static str,
    /// Where they differ most; the skill comes in.
    pub different: fn(&str) -> String,
    /// How to talk about it.
    pub different_text: &'static str,
    /// Puts it on the agenda of the next meeting.
    pub to_agenda: &'static str,
    /// What it is called there; the skill comes in.
    pub item: fn(&str) -> String,
    /// It stands there.
    pub on_agenda: &'static str,
    /// There is no meeting to put it on.
    pub no_meeting: &'static str,
    /// The own view, as a heading.
    pub own: &'static str,
    /// That of the other one; the name comes in.
    pub of_other: fn(&str) -> String,
    /// Given anew after an own view was lost, when the other one's could be seen.
    pub in_knowledge: &'static str,
    /// Given after the reveal.
    pub late: &'static str,
    /// Named and not opened.
    pub not_opened: &'static str,
    /// Opens to something else.
    pub does_not_fit: &'static str,
    /// Its content is nowhere any more.
    pub is_lost: &'static str,
    /// Nothing was said of this skill.
    pub none: &'static str,
}

/// Texts of the rhythm check.
#[derive(Debug)]
pub struct Pulse {
    /// Its title.
    pub title: &'static str,
    /// After which meeting; its number comes in.
    pub after: fn(usize) -> String,
    /// Asks for it.
    pub invite: &'static str,
    /// How long it takes.
    pub four_taps: &'static str,
    /// Below the title.
    pub intro: &'static str,
    /// The questions: how often, how long, at eye level, does it do something.
    pub questions: [&'static str; 4],
    /// Less, as it is, more: of how often.
    pub often: [&'static str; 3],
    /// Less, as it is, more: of how long.
    pub long: [&'static str; 3],
    /// Yes, partly, no.
    pub judgements: [&'static str; 3],
    /// Nothing was answered.
    pub nothing_said: &'static str,
    /// Both are content, or want the opposite.
    pub no_change: &'static str,
    /// Both want the opposite: to be talked about.
    pub to_talk_about: &'static str,
    /// Heads the proposal.
    pub proposal: &'static str,
    /// So many meetings a month.
    pub rhythm: fn(u64) -> &'static str,
    /// Meetings of so many minutes.
    pub minutes: fn(u64) -> String,
    /// What it does with the meetings to come; their number comes in.
    pub moves: fn(usize) -> String,
    /// Changes the length of all meetings to come.
    pub all_to_come: &'static str,
    /// From when to when a meeting moves.
    pub moved: fn(&str, &str) -> String,
    /// A meeting for which there is no day any more.
    pub cancelled: fn(&str) -> String,
    /// Agrees.
    pub agree: &'static str,
    /// The reader has agreed; the name of the other one comes in.
    pub waits: fn(&str) -> String,
    /// The other one has agreed; the name comes in.
    pub other_agrees: fn(&str) -> String,
    /// Plans anew: both have agreed.
    pub plan: &'static str,
    /// It is so now.
    pub done: &'static str,
    /// Leads to the meetings, for calendars.
    pub to_meetings: &'static str,
}

/// German.
pub static DE: Growth = german::DE;
/// English.
pub static EN: Growth = english::EN;
