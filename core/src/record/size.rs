//! How many bytes a record has as JSON, counted without writing it: a large one would take its size in memory once more.

use serde_json::{Map, Value};

use super::Record;
use super::dot::VersionVector;
use super::entity::Entity;
use super::register::{Register, Written};

/// An id of an entity or tandem, with its quote marks.
const ID: usize = 18;
/// An id of a replica, without them.
const REPLICA: usize = 8;

impl Record {
    /// How many bytes everything of it has as JSON, in a file that has nothing else.
    pub fn json_len(&self) -> usize {
        let entities = self.entities.values().map(of_entity).filter(|len| *len > 0).map(|len| ID + 1 + len);
        r#"{"version":1,"tandem":,"seen":,"entities":}"#.len() + ID + of_seen(&self.seen) + object(entities)
    }
}

/// Nothing for an entity of which nothing can be told.
fn of_entity(entity: &Entity) -> usize {
    let told = entity.fields().filter(|(_, register)| !register.values().is_empty());
    let mut fields = told.map(|(name, register)| of_text(name) + 1 + of_register(register)).peekable();
    if fields.peek().is_none() {
        return 0;
    }
    r#"{"kind":,"fields":}"#.len() + of_text(entity.kind()) + object(fields)
}

fn of_register(register: &Register) -> usize {
    object(register.values().iter().map(|written| {
        let dot = REPLICA + r#""::""#.len() + digits(u64::from(written.dot.counter));
        dot + of_written(written)
    }))
}

fn of_written(written: &Written) -> usize {
    let known = r#"{"at":,"value":}"#.len() + digits(written.at) + of_value(&written.value);
    // A comma more, two brackets less.
    known + if written.extra.is_empty() { 0 } else { of_members(&written.extra) - 1 }
}

fn of_seen(seen: &VersionVector) -> usize {
    object(seen.iter().map(|(_, counter)| REPLICA + r#""":"#.len() + digits(u64::from(counter))))
}

/// How many bytes a value has as JSON.
pub(super) fn of_value(value: &Value) -> usize {
    match value {
        Value::Null | Value::Bool(true) => 4,
        Value::Bool(false) => 5,
        Value::Number(number) => number.as_str().len(),
        Value::String(text) => of_text(text),
        Value::Array(values) => object(values.iter().map(of_value)),
        Value::Object(members) => of_members(members),
    }
}

fn of_members(members: &Map<String, Value>) -> usize {
    object(members.iter().map(|(name, value)| of_text(name) + 1 + of_value(value)))
}

/// What has brackets around and commas between.
fn object(members: impl Iterator<Item = usize>) -> usize {
    members.fold(1, |len, member| len + member + 1).max(2)
}

fn of_text(text: &str) -> usize {
    let of_byte = |byte: u8| match byte {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' | 0x08 | 0x0c => 2,
        ..0x20 => 6,
        _ => 1,
    };
    2 + text.bytes().map(of_byte).sum::<usize>()
}

fn digits(number: u64) -> usize {
    number.checked_ilog10().map_or(1, |tens| tens as usize + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::super::wire::{read_changes, write_changes};
    use super::super::{EntityId, Record, ReplicaId, SpaceId};
    use super::*;

    fn record(values: &[Value]) -> Record {
        let mut file = json!({ "version": 1, "tandem": SpaceId::from_random([1; 10]).to_string(), "seen": {}, "entities": {} });
        for (place, value) in (1_u8..).zip(values) {
            let writer = ReplicaId::from_random([place; 5]).to_string();
            file["seen"][&writer] = json!(u32::MAX - u32::from(place));
            let counter = 10_u32.pow(u32::from(place) % 9);
            let mut written = json!({ "at": u64::from(counter) - 1, "value": value });
            if let Value::Object(members) = value {
                for (name, value) in members.iter().filter(|(name, _)| !["at", "value"].contains(&&***name)) {
                    written[name] = value.clone();
                }
            }
            let id = EntityId::from_random([place / 3; 10]).to_string();
            file["entities"][&id]["kind"] = json!("goal");
            file["entities"][&id]["fields"][format!("f{}", place % 2)][format!("{writer}:{counter}")] =
                written;
        }
        let changes = read_changes(&file.to_string()).expect("well-formed");
        let mut record = Record::new(changes.space);
        record.merge(&changes).expect("within the bounds");
        record
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                proptest::collection::btree_map(any::<String>(), inner, 0..3)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn as_many_bytes_are_counted_as_are_written(values in proptest::collection::vec(value(), 0..9)) {
            let record = record(&values);
            prop_assert_eq!(record.json_len(), write_changes(&record.all_changes()).len());
        }

        #[test]
        fn a_value_has_as_many_bytes_as_are_written(value in value()) {
            prop_assert_eq!(of_value(&value), value.to_string().len());
        }
    }
}
