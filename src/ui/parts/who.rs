//! The question which of the two sits here.

use leptos::prelude::*;
use tandembuch_core::forms::person::Person;
use tandembuch_core::plain_text::{is_blank, isolated};

use crate::ui::kit::{Choice, RadioGroup, set};
use crate::ui::{messages, role_name};

/// Asks which of the two sits here; `me` is the role as it stands in the record. `is_missing` says that somebody wanted
/// to go on without an answer.
pub fn who_is_here(people: &[Person; 2], me: RwSignal<String>, is_missing: RwSignal<bool>) -> AnyView {
    let texts = &messages().incoming;
    let error = Signal::derive(move || {
        let is_unanswered = is_missing.get() && me.with(String::is_empty);
        is_unanswered.then(|| messages().founding.who_missing.to_owned())
    });
    let choice = |person: &Person| {
        let role = role_name(person.role);
        if is_blank(&person.name) {
            Choice::new(person.role.as_str(), role)
        } else {
            Choice::new(person.role.as_str(), isolated(&person.name)).with_hint(role)
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
