//! Deleting hides; an edit that the deleting person had not seen brings the entity back whole.

use serde_json::json;
use tandembuch_core::record::{Edit, EditError, EntityId, InsteadOf, Record, ReplicaId};

use crate::simulation::{entity_id, tandem};

struct Pair {
    ada: Record,
    ben: Record,
}

const GOAL: EntityId = EntityId::from_random([1; 10]);
const ADA: ReplicaId = ReplicaId::from_random([1; 5]);
const BEN: ReplicaId = ReplicaId::from_random([2; 5]);

fn set(value: &str) -> Edit {
    Edit::Set { id: GOAL, field: "title".to_owned(), value: json!(value), instead_of: InsteadOf::Everything }
}

/// Two copies with one goal that both know.
fn pair() -> Pair {
    let mut ada = Record::new(tandem());
    let fields = vec![("title", json!("Videokonferenz leiten")), ("note", json!("mit Umfrage"))];
    ada.edit(&Edit::Create { id: GOAL, kind: "goal", fields }, ADA, 1).expect("valid");
    let mut ben = Record::new(tandem());
    ben.merge(&ada.all_changes()).expect("valid");
    Pair { ada, ben }
}

impl Pair {
    /// Returns for whom anything has changed.
    fn exchange(&mut self) -> [bool; 2] {
        let (from_ada, from_ben) = (self.ada.all_changes(), self.ben.all_changes());
        let at_ben = self.ben.merge(&from_ada).expect("valid");
        let at_ada = self.ada.merge(&from_ben).expect("valid");
        assert_eq!(self.ada, self.ben);
        [at_ada, at_ben].map(|report| !report.changed.is_empty())
    }

    fn hidden(&self) -> [bool; 2] {
        [&self.ada, &self.ben].map(|record| record.get(GOAL).expect("it stays in the record").is_deleted())
    }
}

#[test]
fn a_deletion_is_told_and_can_be_undone() {
    let mut pair = pair();
    pair.ada.edit(&Edit::Delete { id: GOAL }, ADA, 2).expect("valid");
    assert_eq!(pair.hidden(), [true, false]);
    assert_eq!(pair.exchange(), [false, true]);
    assert_eq!(pair.hidden(), [true, true]);
    pair.ben.edit(&Edit::Restore { id: GOAL }, BEN, 3).expect("valid");
    assert_eq!(pair.exchange(), [true, false]);
    assert_eq!(pair.hidden(), [false, false]);
    assert!(!pair.ada.get(GOAL).expect("there").survived_deletion());
}

#[test]
fn an_edit_beats_a_deletion_and_it_shows() {
    let mut pair = pair();
    pair.ada.edit(&Edit::Delete { id: GOAL }, ADA, 2).expect("valid");
    pair.ben.edit(&set("Videokonferenz moderieren"), BEN, 3).expect("valid");
    assert_eq!(pair.exchange(), [true, true]);
    let goal = pair.ada.get(GOAL).expect("there");
    assert!(goal.survived_deletion() && !goal.is_deleted());
    assert_eq!(goal.shown("note"), Some(&json!("mit Umfrage")), "whole, not only what was edited");
    // Either of them may now decide, once for both.
    pair.ada.edit(&Edit::Delete { id: GOAL }, ADA, 4).expect("valid");
    pair.exchange();
    assert_eq!(pair.hidden(), [true, true]);
}

#[test]
fn keeping_what_survived_ends_the_question() {
    let mut pair = pair();
    pair.ada.edit(&Edit::Delete { id: GOAL }, ADA, 2).expect("valid");
    pair.ben.edit(&set("neu"), BEN, 3).expect("valid");
    pair.exchange();
    pair.ben.edit(&Edit::Restore { id: GOAL }, BEN, 4).expect("valid");
    pair.exchange();
    assert!(!pair.ada.get(GOAL).expect("there").survived_deletion());
}

#[test]
fn restoring_beats_deleting_again_and_it_shows() {
    let mut pair = pair();
    pair.ada.edit(&Edit::Delete { id: GOAL }, ADA, 2).expect("valid");
    pair.exchange();
    pair.ben.edit(&Edit::Restore { id: GOAL }, BEN, 3).expect("valid");
    pair.ada.edit(&Edit::Delete { id: GOAL }, ADA, 4).expect("valid");
    pair.exchange();
    assert_eq!(pair.hidden(), [false, false]);
    assert!(pair.ada.get(GOAL).expect("there").survived_deletion());
    assert_eq!(pair.ada.get(GOAL).expect("there").contested().count(), 0, "it is no conflict of a value");
}

#[test]
fn two_deletions_are_one() {
    let mut pair = pair();
    pair.ada.edit(&Edit::Delete { id: GOAL }, ADA, 2).expect("valid");
    pair.ben.edit(&Edit::Delete { id: GOAL }, BEN, 3).expect("valid");
    pair.exchange();
    assert_eq!(pair.hidden(), [true, true]);
    // Undoing lifts both.
    pair.ada.edit(&Edit::Restore { id: GOAL }, ADA, 4).expect("valid");
    pair.exchange();
    assert_eq!(pair.hidden(), [false, false]);
}

#[test]
fn two_deletions_count_together() {
    let mut pair = pair();
    pair.ada.edit(&set("von Ada"), ADA, 2).expect("valid");
    pair.ada.edit(&Edit::Delete { id: GOAL }, ADA, 3).expect("valid");
    pair.ben.edit(&set("von Ben"), BEN, 4).expect("valid");
    pair.ben.edit(&Edit::Delete { id: GOAL }, BEN, 5).expect("valid");
    pair.exchange();
    assert_eq!(pair.hidden(), [true, true], "each has seen and deleted what the other has not seen");
}

#[test]
fn a_broken_tombstone_hides_nothing() {
    let mut pair = pair();
    for broken in [
        json!({ "no id": 1 }),
        json!({ "10101010": "x" }),
        json!({}),
        json!({ "10101010": -1 }),
        json!("gone"),
        json!(true),
    ] {
        let edit = Edit::Set {
            id: GOAL,
            field: "deleted".to_owned(),
            value: broken,
            instead_of: InsteadOf::Everything,
        };
        pair.ada.edit(&edit, ADA, 2).expect("valid");
        assert!(!pair.hidden()[0]);
    }
}

#[test]
fn what_is_not_there_cannot_be_edited() {
    let mut pair = pair();
    for edit in [Edit::Delete { id: entity_id(9) }, Edit::Restore { id: entity_id(9) }] {
        assert_eq!(pair.ada.edit(&edit, ADA, 2), Err(EditError::Missing));
    }
}
