//! The topic list: its catalogue, ratings, and what becomes of topics.

mod english;
mod german;

use crate::forms::person::Role;
use crate::forms::topic::Permit;

/// A topic of the catalogue: what it is called, what it is about, and one thing to try.
pub type Entry = [&'static str; 3];

/// Texts of the topic list.
#[derive(Debug)]
pub struct Topics {
    /// Heads the screen, and names it in lists.
    pub title: &'static str,
    /// Below the title, to the mentee and to the mentor.
    pub intro: fn(Role) -> &'static str,
    /// In a list that leads there, while nothing fits together.
    pub meta: &'static str,
    /// In a list that leads there: so many topics are wanted by one and known well by the other.
    pub matching: fn(usize) -> String,
    /// Heads the list.
    pub list: &'static str,
    /// Below that heading: how it is sorted.
    pub list_intro: &'static str,
    /// Heads the field for an own topic.
    pub own: &'static str,
    /// Label of that field.
    pub new: &'static str,
    /// An example of one.
    pub new_hint: &'static str,
    /// Enters it.
    pub add: &'static str,
    /// Read out when it is entered; its title comes in.
    pub added: fn(&str) -> String,
    /// It has no words.
    pub title_missing: &'static str,
    /// One whose title was emptied.
    pub untitled: &'static str,
    /// Label of the title of an own topic; the title comes in.
    pub title_of: fn(&str) -> String,
    /// Deletes an own topic; its title comes in.
    pub delete: fn(&str) -> String,
    /// Said when it is deleted; its title comes in.
    pub deleted: fn(&str) -> String,

    /// The same with the topic's title, where only its name tells which.
    pub urgency_of: fn(&str) -> String,
    /// Stands first where only the other one has rated it.
    pub not_rated: &'static str,
    /// The ratings, the lowest first.
    pub urgencies: [&'static str; 4],
    /// The same with the topic's title.
    pub strength_of: fn(&str) -> String,
    /// The ratings, the lowest first.
    pub strengths: [&'static str; 4],

    /// Introduces one thing to try.
    pub to_try: &'static str,
    /// Label of the keywords; the topic's title comes in.
    pub note_of: fn(&str) -> String,
    /// What could be noted.
    pub note_example: &'static str,
    /// May it be used at work?
    pub permit: &'static str,
    /// The same with the topic's title.
    pub permit_of: fn(&str) -> String,
    /// Nobody knows yet.
    pub permit_open: &'static str,
    /// The answers.
    pub permits: fn(Permit) -> &'static str,

    /// Makes it a goal.
    pub to_goal: &'static str,
    /// The same with the topic's title.
    pub to_goal_of: fn(&str) -> String,
    /// Leads to the goal that it has become; the topic's title follows, read out only.
    pub is_goal: &'static str,
    /// Puts it on the agenda of the next meeting.
    pub to_agenda: &'static str,
    /// The same with the topic's title.
    pub to_agenda_of: fn(&str) -> String,
    /// It stands on an agenda; the day of the meeting comes in. Leads there.
    pub on_agenda: fn(&str) -> String,
    /// The same of a meeting without a date.
    pub on_agenda_undated: &'static str,
    /// Said when it was put there: the topic's title and the day of the meeting come in.
    pub put_on_agenda: fn(&str, &str) -> String,
    /// Said when there is no meeting to put it on.
    pub no_meeting: &'static str,
    /// Leads to the meetings.
    pub plan: &'static str,

    /// The catalogue, in its order.
    pub catalogue: Catalogue,
}

/// The topics of the catalogue.
#[derive(Debug)]
#[expect(missing_docs, reason = "the topics of the catalogue, which `forms::subject` explains")]
pub struct Catalogue {
    pub hardware: Entry,
    pub office: Entry,
    pub collaboration: Entry,
    pub video_calls: Entry,
    pub social_media: Entry,
    pub agile: Entry,
    pub apps: Entry,
    pub ai: Entry,
    pub data_protection: Entry,
    pub data: Entry,
    pub e_file: Entry,
    pub new_work: Entry,
    pub mistakes: Entry,
    pub sharing: Entry,
    pub telling: Entry,
}

/// German.
pub static DE: Topics = german::DE;
/// English.
pub static EN: Topics = english::EN;
