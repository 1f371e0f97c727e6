//! A file of somebody else is held against the bounds before anything is changed.

use serde_json::{Value, json};
use tandembuch_core::record::limits::{MAX_FIELDS, MAX_TIME_MS, MAX_VALUE_BYTES, MAX_VALUES};
use tandembuch_core::record::wire::{ReadError, read_changes, read_entity};
use tandembuch_core::record::{
    Edit, EditError, Entity, EntityId, LimitError, MergeError, Record, ReplicaId, SpaceId,
};

use crate::simulation::tandem;

/// A file with one goal whose title has the given values.
fn file(title: Value) -> Value {
    json!({
        "version": 1,
        "tandem": tandem().to_string(),
        "seen": { "00000001": 100 },
        "entities": { "0000000000000100": { "kind": "goal", "fields": { "title": title } } },
    })
}

fn good() -> Value {
    file(json!({ "00000001:1": { "at": 5, "value": "x" } }))
}

fn merged(json: Value) -> Result<(), MergeError> {
    let mut record = Record::new(tandem());
    let changes = read_changes(&json.to_string()).expect("well-formed");
    record
        .merge(&changes)
        .map(drop)
        .inspect_err(|_| assert!(record.is_empty(), "a refused file changes nothing"))
}

#[test]
fn the_bounds_hold_to_the_byte() {
    let values = |count: usize| {
        let values = (1..=count).map(|n| (format!("00000001:{n}"), json!({ "at": 1, "value": n })));
        file(Value::Object(values.collect()))
    };
    let text = |bytes: usize| file(json!({ "00000001:1": { "at": 1, "value": "x".repeat(bytes - 2) } }));
    // Each of them is two bytes as JSON.
    let quotes = |count: usize| file(json!({ "00000001:1": { "at": 1, "value": "\"".repeat(count) } }));
    let extra =
        |bytes: usize| file(json!({ "00000001:1": { "at": 1, "value": 1, "by": "x".repeat(bytes) } }));
    let at = |at: u64| file(json!({ "00000001:1": { "at": at, "value": 1 } }));
    let named = |name: &str| {
        let mut json = good();
        json["entities"]["0000000000000100"]["fields"][name] =
            json!({ "00000001:2": { "at": 1, "value": 1 } });
        json
    };
    let of_kind = |kind: &str| {
        let mut json = good();
        json["entities"]["0000000000000100"]["kind"] = json!(kind);
        json
    };
    let fields = |count: usize| {
        let field = |n: usize| (format!("f{n}"), json!({ "00000001:2": { "at": 1, "value": 1 } }));
        let mut json = good();
        json["entities"]["0000000000000100"]["fields"] = Value::Object((0..count).map(field).collect());
        json
    };
    let replicas = |count: u32| {
        let mut json = good();
        let replica = |n: u32| {
            let [_, b, c, d] = n.to_be_bytes();
            (ReplicaId::from_random([9, 0, b, c, d]).to_string(), json!(1))
        };
        json["seen"] = (0..count - 1).map(replica).chain([("00000001".to_owned(), json!(100))]).collect();
        json
    };
    let deleted = |count: u32| {
        let mut json = good();
        let value = json!({ "00000001:1": { "at": 1, "value": replicas(count)["seen"] } });
        json["entities"]["0000000000000100"]["fields"]["deleted"] = value;
        json
    };
    for (case, expected) in [
        (good(), Ok(())),
        (values(MAX_VALUES), Ok(())),
        (values(MAX_VALUES + 1), Err(LimitError::Values)),
        (file(json!({})), Err(LimitError::Values)),
        (text(MAX_VALUE_BYTES), Ok(())),
        (text(MAX_VALUE_BYTES + 1), Err(LimitError::ValueBytes)),
        (quotes(MAX_VALUE_BYTES / 2 - 1), Ok(())),
        (quotes(MAX_VALUE_BYTES / 2), Err(LimitError::ValueBytes)),
        (extra(MAX_VALUE_BYTES - 5), Ok(())),
        (extra(MAX_VALUE_BYTES - 4), Err(LimitError::ValueBytes)),
        (at(MAX_TIME_MS), Ok(())),
        (at(MAX_TIME_MS + 1), Err(LimitError::Time)),
        (named("a_2"), Ok(())),
        (named(&"a".repeat(40)), Ok(())),
        (named(&"a".repeat(41)), Err(LimitError::Name)),
        (named(""), Err(LimitError::Name)),
        (named("Ä"), Err(LimitError::Name)),
        (of_kind("a b"), Err(LimitError::Name)),
        (fields(100), Ok(())),
        (fields(101), Err(LimitError::Fields)),
        (replicas(1_100), Ok(())),
        (replicas(1_101), Err(LimitError::Replicas)),
        (deleted(1_100), Ok(())),
        (deleted(1_101), Err(LimitError::Replicas)),
        (file(json!({ "00000001:100": { "at": 1, "value": 1 } })), Ok(())),
        (file(json!({ "00000001:101": { "at": 1, "value": 1 } })), Err(LimitError::Uncovered)),
        (file(json!({ "00000002:1": { "at": 1, "value": 1 } })), Err(LimitError::Uncovered)),
    ] {
        let shown: String = case.to_string().chars().take(200).collect();
        assert_eq!(merged(case), expected.map_err(MergeError::Limit), "{shown}");
    }
}

#[test]
fn too_many_entities_are_refused_in_a_file_and_in_all() {
    let entities = |from: u32, count: u32| {
        let entity = |n: u32| {
            let [a, b, c, d] = n.to_be_bytes();
            let id = EntityId::from_random([1, 0, 0, 0, 0, 0, a, b, c, d]).to_string();
            (id, json!({ "kind": "goal", "fields": { "title": { "00000001:1": { "at": 1, "value": 1 } } } }))
        };
        let mut json = good();
        json["entities"] = (from..from + count).map(entity).collect();
        read_changes(&json.to_string()).expect("well-formed")
    };
    let mut record = Record::new(tandem());
    assert_eq!(record.merge(&entities(0, 55_001)), Err(MergeError::Limit(LimitError::Entities)));
    assert_eq!(record.merge(&entities(0, 52_500)).map(|report| report.changed.len()), Ok(52_500));
    let mut full = record.clone();
    // The change must be one that the full record has not seen yet.
    let json = json!({
        "version": 1, "tandem": tandem().to_string(), "seen": { "00000002": 1 },
        "entities": { "1000000000000001": { "kind": "goal", "fields": { "title": { "00000002:1": { "at": 1, "value": 1 } } } } },
    });
    let one_more = read_changes(&json.to_string()).expect("well-formed");
    assert_eq!(full.merge(&one_more), Err(MergeError::Limit(LimitError::Entities)));
    assert!(full == record);
    // One's own device may still write: nobody else can take its last place.
    let own = ReplicaId::from_random([3; 5]);
    let create = |n: u16| {
        let [a, b] = n.to_be_bytes();
        let id = EntityId::from_random([5, a, b, 0, 0, 0, 0, 0, 0, 0]);
        Edit::Create { id, kind: "goal", fields: vec![("title", json!(1))] }
    };
    for n in 0..2_500 {
        full.edit(&create(n), own, 1).expect("it has some places to spare");
    }
    assert_eq!(full.edit(&create(2_500), own, 1), Err(EditError::Limit(LimitError::Entities)));
    assert_eq!(full.merge(&record.all_changes()).map(|report| report.new_changes), Ok(0));
}

#[test]
fn two_files_that_are_too_much_together_are_refused_together() {
    let by = |replica: &str, fields: Value| {
        let mut json = good();
        json["seen"] = json!({ replica: 100 });
        json["entities"]["0000000000000100"]["fields"] = fields;
        read_changes(&json.to_string()).expect("well-formed")
    };
    let value = |replica: &str, n: usize| (format!("{replica}:{n}"), json!({ "at": 1, "value": n }));
    let values = |replica: &str, count: usize| {
        by(replica, json!({ "title": Value::Object((1..=count).map(|n| value(replica, n)).collect()) }))
    };
    let fields = |replica: &str, count: usize| {
        let field =
            |n: usize| (format!("f{replica}{n}"), Value::Object([value(replica, n)].into_iter().collect()));
        by(replica, Value::Object((1..=count).map(field).collect()))
    };
    let half = MAX_VALUES / 2;
    for (one, other, expected) in [
        (values("00000001", half), values("00000002", half), Ok(())),
        (values("00000001", half), values("00000002", half + 1), Err(LimitError::Values.into())),
        (fields("00000001", 40), fields("00000002", MAX_FIELDS - 40), Ok(())),
        (fields("00000001", 40), fields("00000002", MAX_FIELDS - 39), Err(LimitError::Fields.into())),
    ] {
        let mut record = Record::new(tandem());
        record.merge(&one).expect("one alone fits");
        let before = record.clone();
        assert_eq!(record.merge(&other).map(drop), expected);
        assert_eq!(record == before, expected.is_err(), "a refused file changes nothing");
    }
}

#[test]
fn another_tandem_is_another_tandem() {
    let mut json = good();
    json["tandem"] = json!(SpaceId::from_random([9; 10]).to_string());
    assert_eq!(merged(json), Err(MergeError::OtherTandem));
}

#[test]
fn what_is_not_a_record_is_told_from_what_is_too_new() {
    let with = |name: &str, value: Value| {
        let mut json = good();
        json[name] = value;
        json
    };
    for (json, expected) in [
        (json!(null), ReadError::Malformed),
        (json!([]), ReadError::Malformed),
        (json!({}), ReadError::Malformed),
        (with("version", json!("1")), ReadError::Malformed),
        (with("version", json!(2)), ReadError::TooNew { version: 2 }),
        (json!({ "version": 7, "shape": "unknown" }), ReadError::TooNew { version: 7 }),
        (with("seen", json!({ "00000001": -1 })), ReadError::Malformed),
        (with("seen", json!({ "0000000u": 1 })), ReadError::Malformed),
        (with("entities", json!({ "x": {} })), ReadError::Malformed),
        (file(json!({ "00000001:0": { "at": 1, "value": 1 } })), ReadError::Malformed),
        (file(json!({ "00000001:1": { "at": -1, "value": 1 } })), ReadError::Malformed),
        (file(json!({ "00000001:1": { "at": 1 } })), ReadError::Malformed),
        (file(json!({ "00000001:1": 1 })), ReadError::Malformed),
    ] {
        assert_eq!(read_changes(&json.to_string()), Err(expected), "{json}");
    }
    assert_eq!(read_entity("{"), Err(ReadError::Malformed));
}

#[test]
fn an_edit_that_would_not_fit_is_refused() {
    let mut record = Record::new(tandem());
    let replica = ReplicaId::from_random([3; 5]);
    let long = Value::from("x".repeat(MAX_VALUE_BYTES));
    let create =
        Edit::Create { id: EntityId::from_random([5; 10]), kind: "goal", fields: vec![("title", long)] };
    assert_eq!(record.edit(&create, replica, 1), Err(EditError::Limit(LimitError::ValueBytes)));
    assert_eq!(record, Record::new(tandem()));
}

#[test]
fn a_replica_whose_numbers_are_used_up_cannot_write() {
    let mut record = Record::new(tandem());
    let mut json = good();
    json["seen"]["00000001"] = json!(u32::MAX);
    record.merge(&read_changes(&json.to_string()).expect("well-formed")).expect("valid");
    let replica = "00000001".parse().expect("an id");
    let create =
        Edit::Create { id: EntityId::from_random([5; 10]), kind: "goal", fields: vec![("title", json!(1))] };
    assert_eq!(record.edit(&create, replica, 1), Err(EditError::Exhausted));
}

#[test]
fn a_file_that_gives_something_another_kind_is_refused() {
    let of_kind = |kind: &str| {
        let mut json = good();
        json["entities"]["0000000000000100"]["kind"] = json!(kind);
        read_changes(&json.to_string()).expect("well-formed")
    };
    for (one, other) in [("goal", "meeting"), ("meeting", "goal"), ("goal", "zzz"), ("goal", "replica")] {
        let mut record = Record::new(tandem());
        record.merge(&of_kind(one)).expect("within the bounds");
        let before = record.clone();
        assert_eq!(record.merge(&of_kind(other)), Err(MergeError::OtherKind));
        // Also where it brings nothing else.
        let mut known = of_kind(other);
        known.seen = record.seen().clone();
        assert_eq!(record.merge(&known), Err(MergeError::OtherKind));
        assert_eq!(record, before);
    }
}

fn bare_of(kind: &str) -> Entity {
    read_entity(&json!({ "kind": kind, "fields": {} }).to_string()).expect("well-formed")
}

#[test]
fn an_entity_without_fields_is_refused() {
    let mut changes = read_changes(&good().to_string()).expect("well-formed");
    changes.entities.insert(EntityId::from_random([6; 10]), bare_of("goal"));
    let mut record = Record::new(tandem());
    assert_eq!(record.merge(&changes), Err(MergeError::Limit(LimitError::Fields)));
    record.merge(&read_changes(&good().to_string()).expect("well-formed")).expect("valid");
    assert_eq!(record.merge(&changes), Err(MergeError::Limit(LimitError::Fields)));
}

#[test]
fn nobody_can_take_the_last_place_of_a_device() {
    let invented = |count: usize| {
        let mut json = good();
        let replica =
            |n: usize| ReplicaId::from_random([7, 0, 0, (n / 256) as u8, (n % 256) as u8]).to_string();
        json["seen"] = (0..count).map(|n| (replica(n), json!(1))).collect();
        json["entities"] = json!({});
        read_changes(&json.to_string()).expect("well-formed")
    };
    let create = |n: u8| Edit::Create {
        id: EntityId::from_random([n; 10]),
        kind: "goal",
        fields: vec![("title", json!(1))],
    };
    let own = |n: u8| ReplicaId::from_random([3, 0, 0, 0, n]);
    let mut record = Record::new(tandem());
    record.edit(&create(0), own(0), 1).expect("valid");
    assert_eq!(record.merge(&invented(1_050)), Err(MergeError::Limit(LimitError::Replicas)));
    record.merge(&invented(1_049)).expect("half of what is to spare is for others");
    for n in 1..=50 {
        record.edit(&create(n), own(n), 1).expect("one's own tabs still write");
    }
    assert_eq!(record.edit(&create(51), own(51), 1), Err(EditError::Limit(LimitError::Replicas)));
    record.merge(&invented(1_049)).expect("what adds nothing is taken in");
    // What one has written oneself can be read again: by another tab, after a kill, from a backup.
    let everything = record.all_changes();
    assert_eq!(record.merge(&everything).map(|report| report.new_changes), Ok(0));
    Record::new(tandem()).merge(&everything).expect("one's own backup");
}

#[test]
fn a_deletion_of_what_nobody_has_seen_is_refused() {
    let with = |deleted: Value| {
        let mut json = good();
        json["seen"]["00000001"] = json!(2);
        json["entities"]["0000000000000100"]["fields"]["deleted"] =
            json!({ "00000001:2": { "at": 1, "value": deleted } });
        read_changes(&json.to_string()).expect("well-formed")
    };
    let seen = |counter: u32| with(json!({ "00000001": counter }));
    let mut record = Record::new(tandem());
    let own =
        Edit::Create { id: EntityId::from_random([5; 10]), kind: "goal", fields: vec![("title", json!(1))] };
    record.edit(&own, ReplicaId::from_random([3; 5]), 1).expect("valid");
    let before = record.clone();
    assert_eq!(record.merge(&seen(3)), Err(MergeError::Limit(LimitError::Uncovered)));
    assert_eq!(record.merge(&with(json!({ "00000009": 1 }))), Err(MergeError::Limit(LimitError::Uncovered)));
    assert_eq!(record, before);
    record.merge(&seen(2)).expect("it is covered");
    // Whoever has nothing yet takes what there is: it may be their own backup.
    Record::new(tandem()).merge(&seen(3)).expect("a whole copy");
}
