//! What a tandem and its people are called, also while names are missing.

use tandembuch_core::forms::person::{Person, Role, are_namesakes};
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

/// The name of one of the two; where it is missing, the role; both where the other one's name reads the same.
pub fn person_name(record: &Record, role: Role) -> String {
    let name = named(&Person::of(record, role).name, role);
    if are_namesakes(record) { with_role(&name, role) } else { name }
}

/// A name that does not say which of the two is meant.
pub fn with_role(name: &str, role: Role) -> String {
    format!("{name} ({})", role_name(role))
}

/// What one of the two is in the tandem.
pub fn role_name(role: Role) -> &'static str {
    let texts = &messages().people;
    match role {
        Role::Mentor => texts.mentor,
        Role::Mentee => texts.mentee,
    }
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
    called(name, role_name(role))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tandembuch_core::forms::person;
    use tandembuch_core::record::{ReplicaId, SpaceId};

    #[test]
    fn one_name_never_means_two_people() {
        for (mentor, mentee, expected) in [
            ("Leyla", "Bernd", ["Leyla", "Bernd"]),
            ("Leyla", "", ["Leyla", "Mentee"]),
            ("", "", ["Mentorin oder Mentor", "Mentee"]),
            (
                "Thomas Müller",
                "Thomas Müller",
                ["Thomas Müller (Mentorin oder Mentor)", "Thomas Müller (Mentee)"],
            ),
            ("T. M.", "tm", ["T. M. (Mentorin oder Mentor)", "tm (Mentee)"]),
        ] {
            let mut record = Record::new(SpaceId::from_random([1; 10]));
            for (role, name) in [(Role::Mentor, mentor), (Role::Mentee, mentee)] {
                let edit = person::create(role, name, "");
                record.edit(&edit, ReplicaId::from_random([1; 5]), 1).expect("a new record takes people");
            }
            assert_eq!(Role::BOTH.map(|role| person_name(&record, role)), expected);
        }
    }
}
