//! Files of format version 1, kept for ever: what was once written must always be read, and be written the same.

use serde_json::{Value, json};
use tandembuch_core::record::wire::{read_changes, read_entity, write_changes, write_entity};
use tandembuch_core::record::{EntityId, Record};

use crate::simulation::tandem;

const FULL: &str = include_str!("../../../tests/data/record-v1-full.json");
const DELTA: &str = include_str!("../../../tests/data/record-v1-delta.json");
const NEWER: &str = include_str!("../../../tests/data/record-v1-newer-program.json");

fn pretty(json: &str) -> String {
    let value: Value = serde_json::from_str(json).expect("JSON");
    serde_json::to_string_pretty(&value).expect("JSON") + "\n"
}

#[test]
fn version_1_is_read_and_written_the_same() {
    for text in [FULL, DELTA, NEWER] {
        let changes = read_changes(text).expect("version 1");
        assert_eq!(pretty(&write_changes(&changes)), text);
    }
}

#[test]
fn the_delta_continues_the_full_file() {
    let mut record = Record::new(tandem());
    let gap = record.merge(&read_changes(DELTA).expect("version 1"));
    assert_eq!(gap.map_err(|error| error.to_string()), Err("3 changes in between are missing".to_owned()));
    record.merge(&read_changes(FULL).expect("version 1")).expect("fits");
    record.merge(&read_changes(DELTA).expect("version 1")).expect("fits");
    let goal = record.get("1041040g20810408".parse().expect("an id")).expect("the goal");
    assert_eq!(goal.contested().collect::<Vec<_>>(), ["title"]);
    assert_eq!(goal.shown("title"), Some(&json!("Eine Videokonferenz moderieren")));
}

#[test]
fn what_a_newer_program_added_goes_on_untouched() {
    let mut record = Record::new(tandem());
    record.merge(&read_changes(NEWER).expect("version 1")).expect("fits");
    let unknown: EntityId = "2041040g20810408".parse().expect("an id");
    assert_eq!(record.get(unknown).expect("kept").kind(), "hologram");
    assert_eq!(pretty(&write_changes(&record.all_changes())), NEWER);
}

#[test]
fn numbers_are_what_they_were() {
    let json = |value: &str| {
        format!(r#"{{"kind":"goal","fields":{{"x":{{"00000001:1":{{"at":1,"value":{value}}}}}}}}}"#)
    };
    for number in 1..20_000 {
        let value = (f64::from(number) / 997.0).to_string();
        let value = if value.contains('.') { value } else { format!("{value}.0") };
        let entity = read_entity(&json(&value)).expect("version 1");
        assert_eq!(write_entity(&entity), json(&value));
    }
}
