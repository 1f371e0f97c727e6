//! What a paper says besides what people have written.

use chrono::{NaiveDate, NaiveDateTime};

use crate::forms::agenda::AgendaItem;
use crate::forms::closing::Mood;
use crate::forms::entry::Sort;
use crate::forms::goal::GoalState;
use crate::forms::milestone::What;
use crate::forms::person::Role;
use crate::forms::tandem::Tandem;
use crate::record::{EntityId, Record};

/// The words of a paper, in the language of the person who takes it along.
pub struct Words<'a> {
    /// A day, written out.
    pub day: fn(NaiveDate) -> String,
    /// A day and its time, written out.
    pub moment: fn(NaiveDateTime) -> String,
    /// The local time of a moment in milliseconds since 1970.
    pub local: &'a dyn Fn(u64) -> Option<NaiveDateTime>,
    /// So many minutes.
    pub minutes: fn(u64) -> String,
    /// Until a day.
    pub until: fn(&str) -> String,
    /// When a paper was made; the day comes in.
    pub as_of: fn(&str) -> String,

    /// What the journey of these two is called.
    pub tandem_of: fn(&str, &str) -> String,
    /// From when to when a tandem goes; empty if that is not agreed.
    pub period: fn(&Tandem) -> String,
    /// What one of the two is.
    pub role: fn(Role) -> &'static str,
    /// Both do it.
    pub both: &'static str,
    /// What stands for a missing title.
    pub untitled: Untitled,
    /// It is done.
    pub done: &'static str,
    /// It is not done yet.
    pub open: &'static str,

    /// Heads the goals of one of the two.
    pub goals_of: fn(&Record, Role) -> String,
    /// How a goal stands.
    pub goal_state: fn(GoalState) -> &'static str,
    /// Asks how both will notice that a goal is reached.
    pub sign: &'static str,
    /// Heads the steps of a goal.
    pub steps: &'static str,
    /// Heads the history of a goal.
    pub history: &'static str,
    /// What has happened to a goal.
    pub what: fn(Option<What>) -> &'static str,

    /// Heads all meetings.
    pub meetings: &'static str,
    /// Heads the sheet of a meeting that was held; what it was about comes in.
    pub minutes_of: fn(&str) -> String,
    /// Heads the sheet of a meeting to come; what it is about comes in.
    pub agenda_of: fn(&str) -> String,
    /// A meeting without a date.
    pub undated: &'static str,
    /// A meeting that does not take place.
    pub cancelled: &'static str,
    /// Heads an agenda.
    pub agenda: &'static str,
    /// What is special about an item on the agenda of a meeting; empty if nothing is.
    pub about_item: fn(&Record, &AgendaItem, EntityId, NaiveDateTime) -> String,
    /// Heads the room for notes.
    pub notes: &'static str,
    /// Heads the journal of a meeting.
    pub journal: &'static str,
    /// Heads what was written between meetings.
    pub between: &'static str,
    /// A sort of entry.
    pub sort: fn(Sort) -> &'static str,
    /// Ask what has happened in an experiment, and what was learned.
    pub outcome: [&'static str; 2],
    /// Heads action items.
    pub tasks: &'static str,
    /// Heads what both take along from a meeting.
    pub give_and_take: &'static str,
    /// How a meeting was for somebody.
    pub mood: fn(Mood) -> &'static str,
}

/// What stands for a missing title.
#[derive(Debug, Clone, Copy)]
pub struct Untitled {
    /// Of a goal.
    pub goal: &'static str,
    /// Of a step.
    pub step: &'static str,
    /// Of a meeting.
    pub meeting: &'static str,
    /// Of an item of an agenda.
    pub item: &'static str,
    /// Of an action item.
    pub task: &'static str,
}
