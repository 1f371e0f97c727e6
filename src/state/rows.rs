//! The record as rows, and the join of what is in memory with what another tab has stored meanwhile.
//!
//! Pure. One row per entity, keyed by its id; the head row says what all rows together have seen. Where it got lost, the
//! rows themselves say it, as far as they can.

use std::collections::{BTreeMap, BTreeSet};

use tandembuch_core::record::{
    Changes, Entity, EntityId, MergeError, Record, ReplicaId, SpaceId, VersionVector, join_entity, wire,
};

use super::head::{Head, Summary};
use crate::platform::storage::{BadRow, Place, Row, RowFault, Stored, Write};

/// What a load of rows gave.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LoadedRecord {
    pub(super) record: Record,
    pub(super) epoch: u32,
    /// Rows with an intact checksum that are no entities all the same.
    pub(super) unreadable: usize,
    /// The head row is lost. Changes that were replaced since may have been seen, too: nobody knows the next number of a
    /// writer of before.
    pub(super) is_without_head: bool,
}

impl LoadedRecord {
    /// Of a tandem of which nothing is stored.
    pub(super) fn nothing(tandem: SpaceId) -> Self {
        Self { record: Record::new(tandem), epoch: 0, unreadable: 0, is_without_head: false }
    }

    /// How many rows are lost, those among them that the storage could not give.
    pub(super) fn lost_rows(&self, stored: &Stored) -> usize {
        self.unreadable + stored.bad.iter().filter(|bad| bad.place == Place::Entities).count()
    }
}

/// Why what is in memory cannot be joined with what is stored, as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum CannotJoin {
    /// The stored rows are gone or their head cannot be read: everything has to be written.
    #[error("the stored rows are gone")]
    NothingStored,
    /// What is stored is of another epoch: load anew first.
    #[error("another tab has taken an import back")]
    Stale,
}

/// Puts a record together from its rows; `None` if there are none, or if a newer program has written the head.
///
/// A record without a head has never taken an import back, as far as anybody knows: so its epoch is 0, and tabs that
/// know of another one load anew.
pub(super) fn read_record(tandem: SpaceId, stored: &Stored) -> Option<LoadedRecord> {
    let head = stored.head.as_deref().and_then(Head::from_json);
    let entities = read_entities(stored);
    let unreadable = stored.rows.len() - entities.len();
    let is_without_head = head.is_none();
    if is_without_head && (entities.is_empty() || has_newer_head(stored)) {
        return None;
    }
    let Head { mut seen, epoch, .. } = head.unwrap_or_default();
    raise(&mut seen, &entities);
    if is_without_head {
        // Who deleted something had seen this, and so has whoever took the deletion in.
        let deletions = entities.values().flat_map(Entity::seen_when_deleted);
        deletions.for_each(|deletion| seen.join(&deletion));
    }
    let record = Record::from_stored(tandem, seen, entities);
    Some(LoadedRecord { record, epoch, unreadable, is_without_head })
}

/// Joins what a page of this device could not commit, writing as `writer`, with what is stored; false if that cannot be.
/// What that page knew to be stored counts as seen where the head is lost that said so. Where an import has been taken back
/// since, what it had brought does not come again.
pub(super) fn join_unsaved(loaded: &mut LoadedRecord, writer: ReplicaId, unsaved: &Changes) -> bool {
    let mut unsaved = unsaved.clone();
    if loaded.is_without_head {
        unsaved.since = VersionVector::default();
    }
    match loaded.record.merge(&unsaved) {
        Err(MergeError::Gap { .. }) => {
            let unsaved = unsaved.within(loaded.record.seen(), writer);
            loaded.record.merge(&unsaved).is_ok()
        }
        merged => merged.is_ok(),
    }
}

fn read_entities(stored: &Stored) -> BTreeMap<EntityId, Entity> {
    let read = |row: &Row| Some((row.key.parse().ok()?, wire::read_entity(&row.json).ok()?));
    stored.rows.iter().filter_map(read).collect()
}

/// Marks what is there as seen. Else no file that is made of it would be taken in anywhere.
fn raise(seen: &mut VersionVector, entities: &BTreeMap<EntityId, Entity>) {
    for dot in entities.values().flat_map(Entity::dots) {
        seen.raise(dot.replica, dot.counter);
    }
}

fn has_newer_head(stored: &Stored) -> bool {
    let is_newer = |bad: &BadRow| bad.place == Place::Heads && matches!(bad.fault, RowFault::TooNew { .. });
    stored.bad.iter().any(is_newer)
}

/// Every key of a record's rows.
pub(super) fn keys(record: &Record) -> BTreeSet<EntityId> {
    record.entities().map(|(id, _)| id).collect()
}

/// The rows to write for the changed entities, each joined with what is stored under its key. `is_all` says that
/// `changed` names every entity, so that nothing has to be stored yet.
pub(super) fn join_rows(
    memory: &Record,
    epoch: u32,
    changed: &BTreeSet<EntityId>,
    is_all: bool,
    stored: &Stored,
) -> Result<Write, CannotJoin> {
    let stored_head = stored.head.as_deref().and_then(Head::from_json);
    let mut stored_head = match stored_head {
        Some(head) if head.epoch != epoch => return Err(CannotJoin::Stale),
        Some(head) => head,
        None if is_all => Head::default(),
        None => return Err(CannotJoin::NothingStored),
    };
    let stored_rows = read_entities(stored);
    raise(&mut stored_head.seen, &stored_rows);
    let joined = |id: &EntityId| {
        let ours = memory.get(*id)?;
        let entity = stored_rows.get(id).map_or_else(
            || ours.clone(),
            |theirs| join_entity(ours, memory.seen(), theirs, &stored_head.seen),
        );
        Some(Row { key: id.to_string(), json: wire::write_entity(&entity) })
    };
    let mut seen = stored_head.seen.clone();
    seen.join(memory.seen());
    // A tab that has not heard of the others' news writes a summary that is out of date; its next load mends it.
    let summary: Summary = Head::of(memory, epoch).summary;
    let head = Head { seen, epoch, summary };
    Ok(Write {
        head: Some(head.to_json()),
        rows: changed.iter().filter_map(joined).collect(),
        ..Write::default()
    })
}

/// The rows to write when an import is taken back: `record` takes the place of all that is stored.
pub(super) fn replace_rows(record: &Record, epoch: u32, known: &BTreeSet<EntityId>) -> Write {
    let rows =
        record.entities().map(|(id, entity)| Row { key: id.to_string(), json: wire::write_entity(entity) });
    let remove = known.iter().filter(|id| record.get(**id).is_none()).map(ToString::to_string);
    let head = Some(Head::of(record, epoch).to_json());
    Write { head, rows: rows.collect(), remove: remove.collect(), ..Write::default() }
}

#[cfg(test)]
mod tests;
