//! The record as rows, and the join of what is in memory with what another tab has stored meanwhile.
//!
//! Pure. One row per entity, keyed by its id; the head row says what all rows together have seen.

use std::collections::{BTreeMap, BTreeSet};

use tandembuch_core::record::{EntityId, Record, TandemId, join_entity, wire};

use super::head::{Head, Summary};
use crate::platform::storage::{Place, Row, Stored, Write};

/// What a load of rows gave.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LoadedRecord {
    pub(super) record: Record,
    pub(super) epoch: u32,
    /// Rows with an intact checksum that are no entities all the same.
    pub(super) unreadable: usize,
}

impl LoadedRecord {
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
    /// Another tab has taken an import back: load anew first.
    #[error("another tab has taken an import back")]
    Stale,
}

/// Puts a record together from its rows.
pub(super) fn read_record(tandem: TandemId, stored: &Stored) -> Option<LoadedRecord> {
    let head = Head::from_json(stored.head.as_deref()?)?;
    let mut entities = BTreeMap::new();
    let mut unreadable = 0;
    for row in &stored.rows {
        match (row.key.parse::<EntityId>(), wire::read_entity(&row.json)) {
            (Ok(id), Ok(entity)) => drop(entities.insert(id, entity)),
            _ => unreadable += 1,
        }
    }
    let record = Record::from_stored(tandem, head.seen, entities);
    Some(LoadedRecord { record, epoch: head.epoch, unreadable })
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
    let stored_head = match stored_head {
        Some(head) if head.epoch > epoch => return Err(CannotJoin::Stale),
        Some(head) => head,
        None if is_all => Head::default(),
        None => return Err(CannotJoin::NothingStored),
    };
    let stored_rows: BTreeMap<&str, &str> =
        stored.rows.iter().map(|row| (row.key.as_str(), row.json.as_str())).collect();
    let joined = |id: &EntityId| {
        let key = id.to_string();
        let ours = memory.get(*id)?;
        let theirs = stored_rows.get(key.as_str()).and_then(|json| wire::read_entity(json).ok());
        let entity = theirs.map_or_else(
            || ours.clone(),
            |theirs| join_entity(ours, memory.seen(), &theirs, &stored_head.seen),
        );
        Some(Row { key, json: wire::write_entity(&entity) })
    };
    let mut seen = stored_head.seen.clone();
    seen.join(memory.seen());
    // A tab that has not heard of the others' news writes a summary that is out of date; its next load mends it.
    let summary: Summary = Head::of(memory, epoch).summary;
    let head = Head { seen, epoch, summary };
    Ok(Write {
        head: Some(head.to_json()),
        rows: changed.iter().filter_map(joined).collect(),
        remove: Vec::new(),
    })
}

/// The rows to write when an import is taken back: `record` takes the place of all that is stored.
pub(super) fn replace_rows(record: &Record, epoch: u32, known: &BTreeSet<EntityId>) -> Write {
    let rows =
        record.entities().map(|(id, entity)| Row { key: id.to_string(), json: wire::write_entity(entity) });
    let remove = known.iter().filter(|id| record.get(**id).is_none()).map(ToString::to_string);
    Write { head: Some(Head::of(record, epoch).to_json()), rows: rows.collect(), remove: remove.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tandembuch_core::forms::person::Role;
    use tandembuch_core::forms::{goal, set_text};
    use tandembuch_core::record::ReplicaId;

    const ONE: ReplicaId = ReplicaId::from_random([1; 5]);
    const TWO: ReplicaId = ReplicaId::from_random([2; 5]);
    const GOAL: EntityId = EntityId::from_random([9; 10]);

    /// What the storage does with a write, without a storage.
    fn store(stored: &mut Stored, write: Write) {
        stored.head = write.head;
        stored.rows.retain(|row| {
            !write.remove.contains(&row.key) && !write.rows.iter().any(|new| new.key == row.key)
        });
        stored.rows.extend(write.rows);
    }

    fn fresh() -> (Record, Stored) {
        let mut record = Record::new(TandemId::from_random([1; 10]));
        record.edit(&goal::create(GOAL, Role::Mentee, "alt", 1), ONE, 1).expect("valid");
        let mut stored = Stored::default();
        let write = join_rows(&record, 0, &keys(&record), true, &stored).expect("first save");
        store(&mut stored, write);
        (record, stored)
    }

    fn loaded(stored: &Stored) -> LoadedRecord {
        read_record(TandemId::from_random([1; 10]), stored).expect("a head")
    }

    #[test]
    fn two_tabs_that_know_nothing_of_each_other_lose_nothing() {
        let (record, mut stored) = fresh();
        let (mut one, mut two) = (record.clone(), record);
        one.edit(&set_text(GOAL, goal::TITLE, "alt", "aus dem ersten Tab"), ONE, 2).expect("valid");
        two.edit(&set_text(GOAL, goal::SIGN, "", "aus dem zweiten Tab"), TWO, 3).expect("valid");
        let changed = BTreeSet::from([GOAL]);
        for tab in [&one, &two] {
            let write = join_rows(tab, 0, &changed, false, &stored).expect("joins");
            store(&mut stored, write);
        }
        one.merge(&two.all_changes()).expect("fits");
        assert_eq!(loaded(&stored).record, one);
    }

    #[test]
    fn rows_that_are_gone_are_noticed() {
        let (record, stored) = fresh();
        let changed = BTreeSet::from([GOAL]);
        let gone = Stored::default();
        assert_eq!(join_rows(&record, 0, &changed, false, &gone), Err(CannotJoin::NothingStored));
        assert!(join_rows(&record, 0, &keys(&record), true, &gone).is_ok());
        let garbled = Stored { head: Some("{".to_owned()), ..stored };
        assert_eq!(join_rows(&record, 0, &changed, false, &garbled), Err(CannotJoin::NothingStored));
        assert_eq!(read_record(record.tandem(), &garbled), None);
    }

    #[test]
    fn a_tab_that_missed_an_undo_cannot_bring_the_import_back() {
        let (before, mut stored) = fresh();
        let imported = EntityId::from_random([8; 10]);
        let mut after = before.clone();
        after.edit(&goal::create(imported, Role::Mentor, "importiert", 2), TWO, 2).expect("valid");
        let write = join_rows(&after, 0, &keys(&after), false, &stored).expect("joins");
        store(&mut stored, write);
        store(&mut stored, replace_rows(&before, 1, &keys(&after)));
        assert_eq!(loaded(&stored), LoadedRecord { record: before, epoch: 1, unreadable: 0 });
        assert_eq!(join_rows(&after, 0, &keys(&after), false, &stored), Err(CannotJoin::Stale));
    }

    #[test]
    fn a_row_that_is_no_entity_is_counted_and_left_out() {
        let (_, mut stored) = fresh();
        stored.rows.push(Row { key: "no id".to_owned(), json: "{}".to_owned() });
        stored.rows.push(Row { key: GOAL.to_string(), json: "[]".to_owned() });
        assert_eq!(loaded(&stored).unreadable, 2);
    }
}
