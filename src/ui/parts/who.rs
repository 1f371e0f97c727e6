//! The question which of the two sits here.

use leptos::prelude::*;

use crate::domain::forms::person::{Person, Role};
use crate::ui::kit::{Choice, RadioGroup, set};
use crate::ui::messages;

/// Asks which of the two sits here; `me` is the role as it stands in the record.
pub fn who_is_here(people: &[Person; 2], me: RwSignal<String>, error: Signal<Option<String>>) -> AnyView {
    let (texts, roles) = (&messages().incoming, &messages().tandem);
    let choice = |person: &Person| {
        let role = match person.role {
            Role::Mentor => roles.mentor,
            Role::Mentee => roles.mentee,
        };
        if person.name.trim().is_empty() {
            Choice::new(person.role.as_str(), role)
        } else {
            Choice::new(person.role.as_str(), person.name.clone()).with_hint(role)
        }
    };
    let options = people.iter().map(choice).collect();
    view! {
        <RadioGroup
            label=texts.who_are_you
            hint=texts.who_hint
            value=me
            on_change=set(me)
            options
            error
        />
    }
    .into_any()
}
