//! The tandem and its people are there in every record, even after a damaged row has lost one.

use std::collections::BTreeMap;

use tandembuch_core::forms::person::{self, Person, Role};
use tandembuch_core::forms::tandem::{self, Tandem};
use tandembuch_core::forms::{even_if_lost, goal, set_text};
use tandembuch_core::record::{EditError, EntityId, Record, ReplicaId, SpaceId};

fn ada() -> ReplicaId {
    ReplicaId::from_random([1; 5])
}

/// A tandem with two people, and the same without the rows of these entities.
fn record_and_rest(lost: &[EntityId]) -> (Record, Record) {
    let mut record = Record::new(SpaceId::from_random([7; 10]));
    for edit in [
        tandem::create("Bauamt", None, None),
        person::create(Role::Mentor, "Ada", "IT"),
        person::create(Role::Mentee, "Bernd", "Bauen"),
    ] {
        record.edit(&edit, ada(), 1).expect("valid");
    }
    let rest: BTreeMap<_, _> = record
        .entities()
        .filter(|(id, _)| !lost.contains(id))
        .map(|(id, entity)| (id, entity.clone()))
        .collect();
    let rest = Record::from_stored(record.space(), record.seen().clone(), rest);
    (record, rest)
}

#[test]
fn a_name_can_be_entered_again() {
    let (whole, mut rest) = record_and_rest(&[Role::Mentee.entity(), tandem::ID]);
    let rename = set_text(Role::Mentee.entity(), person::NAME, "", "Dr. Bernd");
    assert_eq!(rest.edit(&rename, ada(), 2), Err(EditError::Missing));
    rest.edit(&even_if_lost(&rest, &rename), ada(), 2).expect("it is entered anew");
    let name = set_text(tandem::ID, tandem::NAME, "", "Bauamt und IT");
    rest.edit(&even_if_lost(&rest, &name), ada(), 3).expect("it is entered anew");
    assert_eq!(Person::of(&rest, Role::Mentee).name, "Dr. Bernd");
    assert_eq!(Tandem::of(&rest).name, "Bauamt und IT");

    // The partner's whole file brings back what else was lost.
    rest.merge(&whole.all_changes()).expect("valid");
    let healed = Person::of(&rest, Role::Mentee);
    assert_eq!((healed.name.as_str(), healed.department.as_str()), ("Dr. Bernd", "Bauen"));
    assert!(!healed.attention.is_needed());
}

#[test]
fn everything_else_is_as_it_was() {
    let (whole, rest) = record_and_rest(&[Role::Mentee.entity()]);
    let rename = set_text(Role::Mentee.entity(), person::NAME, "Bernd", "Dr. Bernd");
    assert_eq!(even_if_lost(&whole, &rename), rename);
    let foreign = set_text(Role::Mentee.entity(), goal::TITLE, "", "x");
    assert_eq!(even_if_lost(&rest, &foreign), foreign);
    let unknown = set_text(EntityId::from_random([9; 10]), person::NAME, "", "x");
    assert_eq!(even_if_lost(&rest, &unknown), unknown);
}
