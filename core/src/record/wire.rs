//! The record as JSON, format version 1: what stands in rows and files, for twenty years.
//!
//! The types of the record are not serializable themselves; these are, and they are the promise that
//! `docs/bundle-format.md` makes. Maps are sorted, so equal records are equal bytes.

mod read;
mod write;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::changes::Changes;
use super::entity::Entity;
use crate::json;

/// The version of the format that this program writes, and the newest that it reads.
pub const VERSION: u64 = 1;

/// Why JSON is not a record, or not one that this program reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// A newer program wrote it in a newer format.
    #[error("format version {version} is newer than {VERSION}")]
    TooNew {
        /// The version that it has.
        version: u64,
    },
    /// It is not JSON of this format.
    #[error("not a record")]
    Malformed,
}

/// Only the version of a record, to tell "too new" from "malformed".
#[derive(Deserialize)]
pub struct VersionOnly {
    version: u64,
}

impl From<VersionOnly> for ReadError {
    fn from(VersionOnly { version }: VersionOnly) -> Self {
        if version > VERSION { Self::TooNew { version } } else { Self::Malformed }
    }
}

/// Writes changes.
pub fn write_changes(changes: &Changes) -> String {
    json::write(&write::ChangesV1::from(changes))
}

/// Reads changes. They still have to be held against the limits, which the merge does.
pub fn read_changes(json: &str) -> Result<Changes, ReadError> {
    let changes = json::read(json).ok().and_then(|changes: read::ChangesV1| changes.try_into().ok());
    // The version is only looked for where something is wrong: one walk through the text less.
    changes
        .ok_or_else(|| json::read(json).map_or(ReadError::Malformed, |version: VersionOnly| version.into()))
}

/// Writes changes as a part of something.
pub fn serialize<S: Serializer>(changes: &Changes, serializer: S) -> Result<S::Ok, S::Error> {
    write::ChangesV1::from(changes).serialize(serializer)
}

/// Reads changes as a part of something; like [`read_changes`].
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Changes, D::Error> {
    json::object::<_, read::ChangesV1>(deserializer)?.try_into().map_err(D::Error::custom)
}

/// Writes one entity, as it stands in a row of the storage.
pub fn write_entity(entity: &Entity) -> String {
    json::write(&write::EntityV1::from(entity))
}

/// Reads one entity from a row of the storage.
pub fn read_entity(json: &str) -> Result<Entity, ReadError> {
    let entity: read::EntityV1 = serde_json::from_str(json).map_err(|_| ReadError::Malformed)?;
    Ok(entity.into())
}
