//! Notes for oneself, and the lists of earlier programs. They know nothing of files and devices.

use serde_json::json;

use super::*;
use crate::record::{ReplicaId, limits::MAX_TIME_MS};

const TANDEM: SpaceId = SpaceId::from_random([1; 10]);
const HERE: ReplicaId = ReplicaId::from_random([1; 5]);
const THERE: ReplicaId = ReplicaId::from_random([2; 5]);
const NOTE: EntityId = EntityId::from_random([9; 10]);

fn record() -> Record {
    Record::new(record_id(TANDEM, Role::Mentee))
}

fn with(edits: &[Edit]) -> Record {
    written(record(), edits, HERE, 7)
}

fn written(mut record: Record, edits: &[Edit], by: ReplicaId, now: u64) -> Record {
    for edit in edits {
        record.edit(edit, by, now).expect("valid");
    }
    record
}

fn texts(record: &Record) -> Vec<String> {
    all(record).into_iter().map(|note| note.text).collect()
}

fn old(list: &Value) -> OldNotes {
    OldNotes::from_json(&list.to_string()).expect("a list")
}

fn taken(mut record: Record, list: &Value) -> Record {
    old(list).take_in(&mut record, THERE).expect("it fits");
    record
}

#[test]
fn each_person_of_a_tandem_has_a_record_of_their_own() {
    let ids = [TANDEM, record_id(TANDEM, Role::Mentor), record_id(TANDEM, Role::Mentee)];
    assert!(ids[0] != ids[1] && ids[1] != ids[2] && ids[0] != ids[2]);
    let mut of_tandem = Record::new(TANDEM);
    assert!(of_tandem.merge(&with(&[create(NOTE, "Geheim", 1)]).all_changes()).is_err());
}

#[test]
fn a_deleted_note_keeps_no_word_and_comes_back_with_all_of_them() {
    let mut record = with(&[create(NOTE, "Was ist eine API?", 3)]);
    let note = find(&record, NOTE).expect("it is there");
    record = written(record, &delete(NOTE), HERE, 8);
    assert_eq!((find(&record, NOTE), count(&record)), (None, 0));
    assert!(!crate::record::wire::write_changes(&record.all_changes()).contains("API"));
    record = written(record, &restore(&note), HERE, 9);
    assert_eq!(find(&record, NOTE), Some(note));
}

#[test]
fn what_two_devices_wrote_apart_stands_side_by_side_until_one_is_chosen() {
    let first = with(&[create(NOTE, "alt", 3)]);
    let mut here = written(first.clone(), &[write(NOTE, "alt", "hier")], HERE, 8);
    let there = written(first, &[write(NOTE, "alt", "dort")], THERE, 9);
    here.merge(&there.all_changes()).expect("fits");
    let note = find(&here, NOTE).expect("it is there");
    let versions: Vec<_> = note.versions.iter().map(|version| (version.text.as_str(), version.at)).collect();
    assert_eq!((note.text.as_str(), versions), ("dort", vec![("dort", 9), ("hier", 8)]));
    let note = find(&written(here, &[settle(NOTE, "beides")], HERE, 10), NOTE).expect("it is there");
    assert_eq!((note.text.as_str(), note.versions), ("beides", Vec::new()));
}

#[test]
fn who_writes_on_in_a_note_that_another_device_deletes_keeps_the_words() {
    let first = with(&[create(NOTE, "alt", 3)]);
    let mut here = written(first.clone(), &[write(NOTE, "alt", "neu")], HERE, 8);
    let there = written(first, &delete(NOTE), THERE, 9);
    here.merge(&there.all_changes()).expect("fits");
    assert_eq!(texts(&here), ["neu"]);
}

#[test]
fn the_latest_stand_first() {
    let other = EntityId::from_random([8; 10]);
    assert_eq!(texts(&with(&[create(NOTE, "erste", 3), create(other, "zweite", 4)])), ["zweite", "erste"]);
}

#[test]
fn a_list_of_an_earlier_program_is_taken_in_once() {
    let list = json!([{ "id": NOTE.to_string(), "text": "aus der Liste", "created": 3, "changed": 5 }]);
    let once = taken(record(), &list);
    assert_eq!(all(&once), [Note { id: NOTE, text: "aus der Liste".into(), versions: vec![], created: 3 }]);
    assert_eq!(taken(once.clone(), &list), once);
    // What has been written since, or deleted, stays.
    let later = written(once.clone(), &[write(NOTE, "aus der Liste", "neuer")], HERE, 8);
    assert_eq!(taken(later.clone(), &list), later);
    let deleted = written(once.clone(), &delete(NOTE), HERE, 8);
    assert_eq!(taken(deleted.clone(), &list), deleted);
    // What was written in the list since, is newer.
    let newer = json!([{ "id": NOTE.to_string(), "text": "noch neuer", "created": 3, "changed": 9 }]);
    assert_eq!(texts(&taken(later, &newer)), ["noch neuer"]);
    assert_eq!(texts(&taken(deleted, &newer)), ["noch neuer"]);
    let gone = json!([{ "id": NOTE.to_string(), "created": 3, "changed": 9 }]);
    assert_eq!((texts(&taken(once, &gone)), texts(&taken(record(), &gone))), (vec![], vec![]));
}

#[test]
fn a_note_of_the_far_future_can_be_changed_for_good() {
    for changed in [MAX_TIME_MS, u64::MAX] {
        let list = json!([{ "id": NOTE.to_string(), "text": "lang", "created": 3, "changed": changed }]);
        let later = written(taken(record(), &list), &[write(NOTE, "lang", "kurz")], HERE, 8);
        assert_eq!(texts(&taken(later.clone(), &list)), ["kurz"]);
        let deleted = written(later, &delete(NOTE), HERE, 9);
        assert_eq!(texts(&taken(deleted, &list)), Vec::<String>::new());
    }
}

#[test]
fn of_a_note_that_a_list_has_twice_the_later_change_wins() {
    let row = |text: &str, changed: u64| json!({ "id": NOTE.to_string(), "text": text, "created": 3, "changed": changed });
    for list in [json!([row("alt", 5), row("neu", 6)]), json!([row("neu", 6), row("alt", 5)])] {
        assert_eq!(texts(&taken(record(), &list)), ["neu"]);
    }
}

#[test]
fn a_list_has_bounds() {
    let row =
        |id: u64, text: &str| json!({ "id": format!("{id:016}"), "text": text, "created": 1, "changed": 1 });
    let many = |count| json!((0..count).map(|id| row(id, "x")).collect::<Vec<_>>());
    assert_eq!(count(&taken(record(), &many(4_000))), 4_000);
    let long = "ß".repeat(20_000);
    assert_eq!(texts(&taken(record(), &json!([row(1, &long)]))), std::slice::from_ref(&long));
    let late = json!([{ "id": NOTE.to_string(), "text": "x", "created": MAX_TIME_MS + 1, "changed": 1 }]);
    for bad in [many(4_001), json!([row(1, &format!("{long}x"))]), late, json!({}), json!([1])] {
        assert_eq!(OldNotes::from_json(&bad.to_string()), None);
    }
}
