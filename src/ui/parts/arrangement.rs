//! Choices of what both arrange: how often, how long, who.

use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::series::RHYTHMS;

use super::minutes_choices;
use crate::ui::kit::Choice;
use crate::ui::messages;

/// How long meetings may be, in minutes.
const LENGTHS: [u64; 10] = [30, 45, 60, 75, 90, 105, 120, 150, 180, 240];

/// Lengths of meetings to choose from.
pub fn meeting_lengths(current: Option<u64>) -> Vec<Choice> {
    minutes_choices(&LENGTHS, current, messages().meetings.minutes)
}

/// Rhythms to choose from, and the current one if it is none of them.
pub fn rhythms(current: u64) -> Vec<Choice> {
    let known = RHYTHMS.iter().zip(messages().series.rhythms);
    let mut choices: Vec<Choice> =
        known.map(|(rhythm, name)| Choice::new(rhythm.to_string(), name)).collect();
    if !RHYTHMS.contains(&current) {
        choices.push(Choice::new(current.to_string(), current.to_string()));
    }
    choices
}

/// Both, or one of the two; the names come in. The value is empty for both.
pub fn both_or_one(name: impl Fn(Role) -> String) -> Vec<Choice> {
    let both = Choice::new("", messages().arrangement.both);
    std::iter::once(both).chain(Role::BOTH.map(|role| Choice::new(role.as_str(), name(role)))).collect()
}
