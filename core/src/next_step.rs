//! What is next in a tandem, for the one who looks: the first thing is the one to do now, the others come after it.
//!
//! Pure: who looks, the moment and what is known of files come in. It must not know words or addresses.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use crate::forms::agreement::Agreement;
use crate::forms::farewell::Farewell;
use crate::forms::goal::Goal;
use crate::forms::live::Live;
use crate::forms::meeting::Meeting;
use crate::forms::person::{Person, Role};
use crate::forms::pulse::Pulse;
use crate::forms::tandem::Tandem;
use crate::forms::topic::Topic;
use crate::plain_text::is_blank;
use crate::record::{EntityId, Record};

/// So many days before a meeting it is time to prepare it.
const DAYS_TO_PREPARE: i64 = 3;
/// Who begins a meeting longer before its time is asked whether this is the one.
const FAR_AHEAD: TimeDelta = TimeDelta::days(1);
/// So many days before a tandem ends nobody plans another meeting: it is time for the closing.
const DAYS_TO_CLOSE: Days = Days::new(14);
/// So many days after its meeting a rhythm check is brought to mind; later it waits beside the skills.
const DAYS_FOR_A_CHECK: i64 = 14;

/// Who looks at a tandem and when, and what is known here of files and decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Who looks.
    pub me: Role,
    /// Local time.
    pub now: NaiveDateTime,
    /// The same moment, in milliseconds since 1970.
    pub now_ms: u64,
    /// How much is to be decided.
    pub decisions: usize,
    /// There is something that no file for the other one has had.
    pub has_news: bool,
    /// When the last file for the other one was made, local time.
    pub passed_on: Option<NaiveDateTime>,
    /// A file was made, and nobody has said whether it was handed over; nor has an answer come.
    pub is_hand_over_open: bool,
    /// It is time for a backup.
    pub is_backup_due: bool,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// This meeting is on.
    Running(EntityId),
    /// This meeting is today.
    Today(Meeting),
    /// So much was changed by both apart from each other.
    Decide(usize),
    /// So many rules wait for the one who looks.
    Agree(usize),
    /// The one who looks has no name here.
    Name,
    /// This meeting was held, and the other one has not got what came of it.
    PassOnMeeting(Meeting),
    /// The other one has not got what is new.
    PassOn,
    /// A file was made. Was it handed over?
    HandOver,
    /// This meeting is near.
    Prepare(Meeting),
    /// No meeting lies ahead.
    Plan,
    /// No meeting lies ahead, and the tandem comes to its end, or has.
    Close,
    /// The tandem is closed.
    Closed,
    /// The one who looks has not answered this rhythm check, whose meeting was just held.
    Check(Pulse),
    /// It is time for a backup.
    BackUp,
    /// Nothing needs to be done for this meeting yet. If it comes first, all is quiet.
    Later(Meeting),
}

/// What is next, the most important first. A closed tandem asks for nothing any more: what is left is to pass on, to decide
/// and to keep.
pub fn steps(record: &Record, look: &Look) -> Vec<Step> {
    let meetings = Meeting::all(record);
    let is_closed = Farewell::of(record).closed.is_some();
    let running = Live::running(record, look.now_ms).map(|live| live.meeting);
    let (mut today, mut near, mut later) = (None, None, None);
    match Meeting::next(&meetings, look.now).cloned() {
        Some(next) if Some(next.id) == running => {}
        Some(next) => match days_until(&next, look.now) {
            ..=0 => today = Some(Step::Today(next)),
            1..=DAYS_TO_PREPARE => near = Some(Step::Prepare(next)),
            _ => later = Some(Step::Later(next)),
        },
        None if running.is_none() && !is_closed => near = Some(plan_or_close(record, look.now.date())),
        None => {}
    }
    let agreement = Agreement::of(record);
    let to_confirm = agreement.consent(look.me).open.saturating_sub(agreement.contested);
    let news = || {
        let held = meetings.iter().rfind(|meeting| meeting.held);
        let is_since =
            |held: &&Meeting| look.passed_on.is_none_or(|at| held.start.is_none_or(|start| start > at));
        held.filter(is_since).cloned().map_or(Step::PassOn, Step::PassOnMeeting)
    };
    let all = [
        running.map(Step::Running),
        today,
        (look.decisions > 0).then_some(Step::Decide(look.decisions)),
        (to_confirm > 0 && !is_closed).then_some(Step::Agree(to_confirm)),
        (!is_closed && is_blank(&Person::of(record, look.me).name)).then_some(Step::Name),
        look.has_news.then(news).or(look.is_hand_over_open.then_some(Step::HandOver)),
        is_closed.then_some(Step::Closed),
        near,
        check_of(record, &meetings, look).map(Step::Check),
        look.is_backup_due.then_some(Step::BackUp),
        later,
    ];
    all.into_iter().flatten().collect()
}

/// The first steps of a new tandem, in the order in which they are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// Agree on rules.
    Rules,
    /// Write down goals.
    Goals,
    /// Say what one knows well, or what is urgent.
    Topics,
    /// Plan meetings.
    Meetings,
    /// Pass the first file on.
    File,
}

impl First {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Rules, Self::Goals, Self::Topics, Self::Meetings, Self::File];
}

/// Which of [`First::ALL`] are done; `None` where a tandem is not new any more: it is closed, all are done, or a meeting was
/// held and the one who looks has taken part in more than that. Who joins after the first talk begins with them, too.
pub fn first_steps(record: &Record, look: &Look) -> Option<[bool; 5]> {
    if Farewell::of(record).closed.is_some() {
        return None;
    }
    let meetings = Meeting::all(record);
    let agreement = Agreement::of(record);
    let done = First::ALL.map(|step| match step {
        First::Rules => agreement.rules > 0 && agreement.consent(look.me).open == 0,
        First::Goals => !Goal::all(record).is_empty(),
        First::Topics => Topic::all(record).iter().any(|topic| topic.rating(look.me).is_some()),
        First::Meetings => meetings.iter().any(|meeting| !meeting.cancelled),
        First::File => look.passed_on.is_some() && !look.is_hand_over_open,
    });
    let [_, _, has_rated, _, has_passed_on] = done;
    let takes_part = has_rated || has_passed_on;
    let is_on_its_way = takes_part && meetings.iter().any(|meeting| meeting.held);
    (done.contains(&false) && !is_on_its_way).then_some(done)
}

/// Returns whether a meeting is so far ahead that whoever begins it may mean another one.
pub fn is_far_ahead(meeting: &Meeting, now: NaiveDateTime) -> bool {
    meeting.start.is_some_and(|start| start.signed_duration_since(now) > FAR_AHEAD)
}

fn days_until(meeting: &Meeting, now: NaiveDateTime) -> i64 {
    meeting.start.map_or(0, |start| start.date().signed_duration_since(now.date()).num_days())
}

fn plan_or_close(record: &Record, today: NaiveDate) -> Step {
    let close_from = Tandem::of(record).until.and_then(|until| until.checked_sub_days(DAYS_TO_CLOSE));
    if close_from.is_some_and(|from| from <= today) { Step::Close } else { Step::Plan }
}

/// The rhythm check after a meeting that was just held.
fn check_of(record: &Record, meetings: &[Meeting], look: &Look) -> Option<Pulse> {
    let last = meetings.iter().rfind(|meeting| meeting.held)?.start?;
    let is_fresh = look.now.signed_duration_since(last).num_days() <= DAYS_FOR_A_CHECK;
    Pulse::due(record, look.me).filter(|_| is_fresh)
}

#[cfg(test)]
mod tests;
