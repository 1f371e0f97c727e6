//! The record as JSON, format version 1: what stands in rows and files, for twenty years.
//!
//! The types of the record are not serializable themselves; these are, and they are the promise that
//! `docs/bundle-format.md` makes. Maps are sorted, so equal records are equal bytes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use super::changes::Changes;
use super::dot::{Dot, VersionVector};
use super::entity::Entity;
use super::id::{EntityId, TandemId};
use super::register::{Register, Written};

/// The version of the format that this program writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// Why JSON is not a record, or not one that this program reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// A newer program wrote it in a newer format.
    #[error("format version {version} is newer than {VERSION}")]
    TooNew {
        /// The version that it has.
        version: u32,
    },
    /// It is not JSON of this format.
    #[error("not a record")]
    Malformed,
}

/// [`Changes`] as JSON.
#[derive(Debug, Serialize, Deserialize)]
struct ChangesV1 {
    version: u32,
    tandem: TandemId,
    #[serde(default, skip_serializing_if = "VersionVector::is_empty")]
    since: VersionVector,
    seen: VersionVector,
    entities: BTreeMap<EntityId, EntityV1>,
}

/// [`Entity`] as JSON.
#[derive(Debug, Serialize, Deserialize)]
struct EntityV1 {
    kind: String,
    fields: BTreeMap<String, BTreeMap<Dot, WrittenV1>>,
}

/// [`Written`] as JSON; members of newer programs are carried on.
#[derive(Debug, Serialize)]
struct WrittenV1 {
    at: u64,
    value: Value,
    #[serde(flatten)]
    extra: Map<String, Value>,
}

/// By hand, because a derived `flatten` copies every value twice: a file is read in a third of the time.
impl<'de> Deserialize<'de> for WrittenV1 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = WrittenV1;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value with the time it was written")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<WrittenV1, A::Error> {
                let (mut at, mut value, mut extra) = (None, None, Map::new());
                while let Some(name) = members.next_key::<Cow<'de, str>>()? {
                    match &*name {
                        "at" => at = Some(members.next_value()?),
                        "value" => value = Some(members.next_value()?),
                        _ => drop(extra.insert(name.into_owned(), members.next_value()?)),
                    }
                }
                let missing = A::Error::missing_field;
                let (at, value) = (at.ok_or_else(|| missing("at"))?, value.ok_or_else(|| missing("value"))?);
                Ok(WrittenV1 { at, value, extra })
            }
        }

        deserializer.deserialize_map(Members)
    }
}

/// Only the version of a file, to tell "too new" from "malformed".
#[derive(Deserialize)]
struct VersionOnly {
    version: u32,
}

/// Writes changes.
pub fn write_changes(changes: &Changes) -> String {
    let entities = changes.entities.iter().map(|(id, entity)| (*id, EntityV1::from(entity))).collect();
    to_json(&ChangesV1 {
        version: VERSION,
        tandem: changes.tandem,
        since: changes.since.clone(),
        seen: changes.seen.clone(),
        entities,
    })
}

/// Reads changes. They still have to be held against the limits, which the merge does.
pub fn read_changes(json: &str) -> Result<Changes, ReadError> {
    let VersionOnly { version } = serde_json::from_str(json).map_err(|_| ReadError::Malformed)?;
    if version > VERSION {
        return Err(ReadError::TooNew { version });
    }
    let changes: ChangesV1 = serde_json::from_str(json).map_err(|_| ReadError::Malformed)?;
    Ok(Changes {
        tandem: changes.tandem,
        since: changes.since,
        seen: changes.seen,
        entities: changes.entities.into_iter().map(|(id, entity)| (id, entity.into())).collect(),
    })
}

/// Writes one entity, as it stands in a row of the storage.
pub fn write_entity(entity: &Entity) -> String {
    to_json(&EntityV1::from(entity))
}

/// Reads one entity from a row of the storage.
pub fn read_entity(json: &str) -> Result<Entity, ReadError> {
    let entity: EntityV1 = serde_json::from_str(json).map_err(|_| ReadError::Malformed)?;
    Ok(entity.into())
}

fn to_json(wire: &impl Serialize) -> String {
    serde_json::to_string(wire).expect("plain data with text keys is always JSON")
}

impl From<&Entity> for EntityV1 {
    fn from(entity: &Entity) -> Self {
        let write = |register: &Register| {
            register.values().iter().map(|written| (written.dot, written.into())).collect()
        };
        Self {
            kind: entity.kind().to_owned(),
            fields: entity.fields().map(|(name, register)| (name.to_owned(), write(register))).collect(),
        }
    }
}

impl From<EntityV1> for Entity {
    fn from(entity: EntityV1) -> Self {
        let read = |values: BTreeMap<Dot, WrittenV1>| {
            Register::from_values(values.into_iter().map(|(dot, WrittenV1 { at, value, extra })| Written {
                dot,
                at,
                value,
                extra,
            }))
        };
        Self {
            kind: entity.kind,
            fields: entity.fields.into_iter().map(|(name, values)| (name, read(values))).collect(),
        }
    }
}

impl From<&Written> for WrittenV1 {
    fn from(written: &Written) -> Self {
        Self { at: written.at, value: written.value.clone(), extra: written.extra.clone() }
    }
}
