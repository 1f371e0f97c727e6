//! How large a record may grow. A file of somebody else is held against these bounds before anything is changed.

use serde_json::{Map, Value};
use thiserror::Error;

use super::dot::VersionVector;
use super::entity::{DELETED, Entity, read_tombstone};
use super::size;

/// Most entities in a record. A tandem of six months has about 400.
pub const MAX_ENTITIES: usize = 50_000;
/// Most replicas that may have written in a record.
pub const MAX_REPLICAS: usize = 1_000;
/// How many entities a device may itself write beyond [`MAX_ENTITIES`], so that nobody can take its last place.
const SPARE_ENTITIES: usize = 5_000;
/// How many replicas may themselves begin to write beyond [`MAX_REPLICAS`].
const SPARE_REPLICAS: usize = 100;
/// Most fields of an entity.
pub const MAX_FIELDS: usize = 100;
/// Most concurrent values of a field.
pub const MAX_VALUES: usize = 50;
/// Most bytes of one value as JSON.
pub const MAX_VALUE_BYTES: usize = 100_000;
/// Most characters in the name of a kind or field: lower-case ASCII letters, digits and `_`.
pub const MAX_NAME_LEN: usize = 40;
/// How many bytes one byte of a text becomes at most: `\u001f`.
const LONGEST_ESCAPE: usize = 6;
/// Latest display time: the end of the year 9999, in milliseconds since 1970.
pub const MAX_TIME_MS: u64 = 253_402_300_799_999;

/// The bound that a file exceeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LimitError {
    /// More than [`MAX_ENTITIES`].
    #[error("too many entities")]
    Entities,
    /// More than [`MAX_REPLICAS`], in all or in a deletion.
    #[error("too many replicas")]
    Replicas,
    /// None, or more than [`MAX_FIELDS`].
    #[error("no field, or too many fields, in one entity")]
    Fields,
    /// None, or more than [`MAX_VALUES`].
    #[error("no value, or too many values, in one field")]
    Values,
    /// More than [`MAX_VALUE_BYTES`].
    #[error("a value is too large")]
    ValueBytes,
    /// A name that is empty, too long or has other characters.
    #[error("a kind or field has a bad name")]
    Name,
    /// After [`MAX_TIME_MS`].
    #[error("a time is out of range")]
    Time,
    /// A change that its own list of seen changes does not contain, or a deletion of one.
    #[error("a change is not covered by the version vector")]
    Uncovered,
}

/// Checks an entity of changes that came from outside.
pub(super) fn check_incoming(entity: &Entity, seen: &VersionVector) -> Result<(), LimitError> {
    check_entity(entity)?;
    ensure(entity.dots().all(|dot| seen.contains(dot)), LimitError::Uncovered)
}

/// Checks that an entity that came from outside has a field: without one it has no change that could be told of.
pub(super) fn check_is_something(entity: &Entity) -> Result<(), LimitError> {
    ensure(!entity.fields.is_empty(), LimitError::Fields)
}

/// Checks that nobody has deleted what nobody has seen: neither who `known` what is here, nor who knows of `all` changes.
pub(super) fn check_deletions(
    entity: &Entity,
    known: &VersionVector,
    all: &VersionVector,
) -> Result<(), LimitError> {
    let mut new = entity.deletions().iter().filter(|written| !known.contains(written.dot));
    ensure(new.all(|written| all.covers(&read_tombstone(&written.value))), LimitError::Uncovered)
}

/// Checks how many entities and replicas there would be after a file of somebody else: half of the spare places are for
/// what others have written beyond the bounds, the other half is a device's own.
pub(super) fn check_counts_with_file(entities: usize, replicas: usize) -> Result<(), LimitError> {
    check_counts(entities.saturating_sub(SPARE_ENTITIES / 2), replicas.saturating_sub(SPARE_REPLICAS / 2))
}

/// Checks how many entities and replicas there would be after a device's own writing.
pub(super) fn check_own_counts(entities: usize, replicas: usize) -> Result<(), LimitError> {
    check_counts(entities.saturating_sub(SPARE_ENTITIES), replicas.saturating_sub(SPARE_REPLICAS))
}

/// Checks how many entities and replicas there are.
pub fn check_counts(entities: usize, replicas: usize) -> Result<(), LimitError> {
    ensure(entities <= MAX_ENTITIES, LimitError::Entities)?;
    ensure(replicas <= MAX_REPLICAS, LimitError::Replicas)
}

/// Checks one entity that came from outside.
pub fn check_entity(entity: &Entity) -> Result<(), LimitError> {
    ensure(is_name(entity.kind()), LimitError::Name)?;
    check_size(entity)?;
    for (name, register) in entity.fields() {
        ensure(is_name(name), LimitError::Name)?;
        ensure(!register.values().is_empty(), LimitError::Values)?;
        for written in register.values() {
            ensure(written.at <= MAX_TIME_MS, LimitError::Time)?;
            let bytes = json_len(&written.value)
                + written.extra.iter().map(|(name, value)| name.len() + json_len(value)).sum::<usize>();
            ensure(bytes <= MAX_VALUE_BYTES, LimitError::ValueBytes)?;
            let members = written.value.as_object().map_or(0, Map::len);
            ensure(name != DELETED || members <= MAX_REPLICAS + SPARE_REPLICAS, LimitError::Replicas)?;
        }
    }
    Ok(())
}

/// Checks how many fields and values an entity has: what only grows where two copies come together.
pub(super) fn check_size(entity: &Entity) -> Result<(), LimitError> {
    ensure(entity.fields.len() <= MAX_FIELDS, LimitError::Fields)?;
    ensure(entity.fields().all(|(_, register)| register.values().len() <= MAX_VALUES), LimitError::Values)
}

/// The bytes of a value as JSON; of a text that cannot be too large, those before escaping.
fn json_len(value: &Value) -> usize {
    match value {
        Value::String(text) if text.len() * LONGEST_ESCAPE < MAX_VALUE_BYTES => text.len(),
        other => size::of_value(other),
    }
}

fn is_name(name: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (1..=MAX_NAME_LEN).contains(&name.len()) && name.bytes().all(known)
}

fn ensure(holds: bool, error: LimitError) -> Result<(), LimitError> {
    if holds { Ok(()) } else { Err(error) }
}
