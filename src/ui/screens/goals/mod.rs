//! Goals of both: what the mentee wants to be able to do, and what the mentor takes away.

mod details;
mod goal;
mod group;
mod list;

pub use goal::GoalScreen;
pub use list::GoalsScreen;

use crate::domain::forms::person::{Person, Role};
use crate::domain::record::Record;
use crate::ui::messages;

/// Heads the goals of one of the two.
fn group_heading(record: &Record, owner: Role) -> String {
    let texts = &messages().goals;
    let name = Person::of(record, owner).name;
    let (named, unnamed) = match owner {
        Role::Mentee => (texts.to_learn, texts.to_learn_unnamed),
        Role::Mentor => (texts.to_gain, texts.to_gain_unnamed),
    };
    if name.trim().is_empty() { unnamed.to_owned() } else { named(&name) }
}
