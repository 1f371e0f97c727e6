//! What a tandem and its people are called, also while names are missing.

use tandembuch_core::forms::person::{Person, Role};
use tandembuch_core::plain_text::{called, is_blank, isolated};
use tandembuch_core::record::Record;
use tandembuch_core::text::people::Personal;

use super::messages;
use crate::state::{App, Summary};

/// What a tandem is called: its own name, or both people.
pub fn tandem_name(summary: &Summary) -> String {
    if !is_blank(&summary.name) {
        return isolated(&summary.name);
    }
    let people = [(&summary.mentor, Role::Mentor), (&summary.mentee, Role::Mentee)];
    let [mentor, mentee] = people.map(|(name, role)| named(name, role));
    (messages().people.both)(&mentor, &mentee)
}

/// The name of one of the two; where it is missing, the role.
pub fn person_name(record: &Record, role: Role) -> String {
    named(&Person::of(record, role).name, role)
}

/// A text about one of the two, as the person who sits here is to read it.
pub fn personal(app: App, whose: Role, text: &Personal) -> String {
    if app.me() == whose {
        return text.about(None);
    }
    let name = app.record.with(|record| Person::of(record, whose).name);
    text.about(Some(&called(&name, messages().people.partner)))
}

fn named(name: &str, role: Role) -> String {
    let texts = &messages().people;
    let instead = match role {
        Role::Mentor => texts.mentor,
        Role::Mentee => texts.mentee,
    };
    called(name, instead)
}
