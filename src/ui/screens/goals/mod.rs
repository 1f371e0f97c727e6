//! Goals of both: what the mentee wants to be able to do, and what the mentor takes away.

mod details;
mod evidence;
mod goal;
mod group;
mod history;
mod history_row;
mod list;
mod state;
mod step_row;
mod steps;

pub use goal::GoalScreen;
pub use list::GoalsScreen;

use chrono::{Datelike, NaiveDate};
use tandembuch_core::forms::goal::Goal;
use tandembuch_core::forms::milestone::{Milestone, What};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::step::Step;
use tandembuch_core::record::{EntityId, Record};
use tandembuch_core::text::dates;
use tandembuch_core::text::people::Personal;

use crate::state::App;
use crate::ui::{language, messages, person_name};

/// Heads the goals of one of the two on paper and in files, which both read.
pub(super) fn group_heading(record: &Record, owner: Role) -> String {
    (heading_of(owner).other)(&person_name(record, owner))
}

fn heading_of(owner: Role) -> &'static Personal {
    let texts = &messages().goals;
    match owner {
        Role::Mentee => &texts.to_learn,
        Role::Mentor => &texts.to_gain,
    }
}

/// Returns whether there is anything to decide about a goal, its steps or its history.
fn needs_attention(record: &Record, id: EntityId) -> bool {
    Goal::find(record, id).is_some_and(|goal| goal.attention.is_needed())
        || Step::of_goal(record, id).iter().any(|step| step.attention.is_needed())
        || Milestone::of_goal(record, id).iter().any(|milestone| milestone.attention.is_needed())
}

/// What is asked about something that has happened to a goal.
fn asked_about(what: Option<What>) -> &'static str {
    let texts = &messages().milestones;
    match what {
        Some(What::Reached) => texts.how_noticed,
        Some(What::Paused | What::Resumed | What::Dropped) => texts.why,
        Some(What::WithHelp | What::Alone | What::Shown | What::Created) | None => texts.what_was_it,
    }
}

/// A day, with its year only where it is another one.
fn day_in_words(app: App, day: NaiveDate) -> String {
    let is_this_year = day.year() == app.today().year();
    let write = if is_this_year { dates::day_and_month } else { dates::short_date };
    write(language(), day)
}
