//! A record that is open: what is in memory, what of it the disk has, and the way between the two.
//!
//! It must not know who writes, who listens, or that there are other records.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use leptos::prelude::*;
use tandembuch_core::record::{Doubt, EntityId, Record, ReplicaId, SpaceId, VersionVector};

use crate::platform::storage::{CommitError, Database, StorageError, Stored};
use crate::state::head::Head;
use crate::state::log::{self, Line};
use crate::state::rows::{self, CannotJoin, LoadedRecord};

/// A record in memory, and how far it is on the disk.
pub(in crate::state) struct OpenRecord {
    /// What its rows are filed under.
    key: String,
    /// As it is in memory.
    pub(in crate::state) memory: ArcRwSignal<Record>,
    /// What has to be saved.
    dirty: RefCell<BTreeSet<EntityId>>,
    /// What the storage has seen, as far as this tab knows.
    committed: RefCell<VersionVector>,
    /// See [`Head::epoch`].
    epoch: Cell<u32>,
    /// What the log beside it is to say as soon as it is saved, in the same transaction.
    to_log: RefCell<Vec<Line>>,
    /// It has been removed from this device: nothing of it is written any more.
    is_gone: Cell<bool>,
}

/// How far a save has come.
pub(super) enum Step {
    /// Nothing is left to be saved.
    Done,
    /// The disk has this state. Is there something on it that this tab has not seen?
    Committed { memory: Record, is_behind: bool },
    /// What is stored is of another epoch: load anew first.
    Stale,
    /// What was stored is not there any more. The next time all of it is written.
    Gone,
}

impl OpenRecord {
    /// A record of which the storage has seen `committed`, in this epoch.
    pub(in crate::state) fn new(key: String, record: Record, committed: VersionVector, epoch: u32) -> Self {
        Self {
            key,
            memory: ArcRwSignal::new(record),
            dirty: RefCell::default(),
            committed: committed.into(),
            epoch: epoch.into(),
            to_log: RefCell::default(),
            is_gone: Cell::default(),
        }
    }

    /// A record of which nothing is stored, and nothing ever may be.
    pub(in crate::state) fn in_memory(record: Record) -> Self {
        Self::new(String::new(), record, VersionVector::default(), 0)
    }

    /// As it is in memory.
    pub(in crate::state) fn get(&self) -> Record {
        self.memory.get_untracked()
    }

    /// Puts another state in its place, of which this is to be saved.
    pub(in crate::state) fn set(&self, record: Record, changed: impl IntoIterator<Item = EntityId>) {
        self.mark(changed);
        self.memory.set(record);
    }

    /// Puts this on the list of what is to be saved.
    pub(in crate::state) fn mark(&self, changed: impl IntoIterator<Item = EntityId>) {
        self.dirty.borrow_mut().extend(changed);
    }

    /// Has the log say this together with what is to be saved.
    pub(in crate::state) fn log(&self, lines: impl IntoIterator<Item = Line>) {
        self.to_log.borrow_mut().extend(lines);
    }

    /// What the log is to say of what the storage has not.
    pub(super) fn to_log(&self) -> Vec<Line> {
        self.to_log.borrow().clone()
    }

    /// Returns whether there is something that the storage has not, as far as is known. Also what is on its way there.
    pub(in crate::state) fn has_unsaved(&self) -> bool {
        let is_on_its_way =
            || self.memory.with_untracked(|record| !self.committed.borrow().covers(record.seen()));
        !self.is_gone.get() && (!self.dirty.borrow().is_empty() || is_on_its_way())
    }

    /// All changes that the storage has not, as far as is known.
    pub(in crate::state) fn unsaved(&self) -> tandembuch_core::record::Changes {
        self.memory.with_untracked(|record| record.changes_since(&self.committed.borrow()))
    }

    /// From now on nothing of it is written any more.
    pub(in crate::state) fn is_removed(&self) {
        self.is_gone.set(true);
    }

    /// Writes what changed, in one transaction.
    pub(super) async fn commit(&self, database: &Database) -> Result<Step, StorageError> {
        let memory = self.get();
        if !self.has_unsaved() {
            return Ok(Step::Done);
        }
        let mut changed = std::mem::take(&mut *self.dirty.borrow_mut());
        // Where nothing is stored yet, or nothing any more, all of it is written.
        let is_all = self.committed.borrow().is_empty();
        if is_all {
            changed = rows::keys(&memory);
        }
        let keys: Vec<String> = changed.iter().map(ToString::to_string).collect();
        let to_log = self.to_log();
        let beside = (!to_log.is_empty()).then_some(log::ROW);
        let (epoch, is_behind) = (self.epoch.get(), Cell::new(false));
        let join = |stored: &Stored| {
            let mut write = rows::join_rows(&memory, epoch, &changed, is_all, stored)?;
            write.beside = beside.map(|_| log::with(stored.beside.as_deref(), &to_log));
            let head = stored.head.as_deref().and_then(Head::from_json).unwrap_or_default();
            is_behind.set(!memory.seen().covers(&head.seen));
            Ok(write)
        };
        match database.commit_with(&self.key, &keys, beside, join).await {
            Ok(_) => {
                self.committed.replace(memory.seen().clone());
                self.to_log.borrow_mut().retain(|line| !to_log.contains(line));
                Ok(Step::Committed { memory, is_behind: is_behind.get() })
            }
            Err(CommitError::Refused(CannotJoin::NothingStored)) => {
                self.committed.take();
                self.mark(changed);
                Ok(Step::Gone)
            }
            Err(CommitError::Refused(CannotJoin::Stale)) => {
                self.mark(changed);
                Ok(Step::Stale)
            }
            Err(CommitError::Storage(error)) => {
                self.mark(changed);
                Err(error)
            }
        }
    }

    /// What is stored of it now; `None` if nothing is.
    pub(super) async fn stored(&self, database: &Database) -> Result<Option<LoadedRecord>, StorageError> {
        let stored = database.load(&self.key).await?;
        Ok(rows::read_record(self.record_id(), &stored))
    }

    /// Returns whether numbers of `own` that are not stored yet stand for something else on the disk: another life of this
    /// device has used them, and a file has brought that since.
    pub(super) fn are_numbers_taken(&self, stored: &LoadedRecord, own: ReplicaId) -> bool {
        let certain = self.committed.borrow().seen_of(own);
        stored.epoch != self.epoch.get()
            && stored.record.seen().seen_of(own) > certain
            && self.memory.with_untracked(|record| record.seen().seen_of(own)) > certain
    }

    /// Gives what `earlier` has written and the storage has not new numbers of `by`. Says whether there was anything.
    pub(super) fn write_unsaved_anew(&self, earlier: ReplicaId, by: ReplicaId) -> bool {
        let certain = self.committed.borrow().seen_of(earlier);
        let memory = self.get();
        if memory.seen().seen_of(earlier) <= certain {
            return false;
        }
        // Where there is no room for them, what is stored has the last word.
        if let Ok(anew) = memory.written_anew(&Doubt::beyond(earlier, certain), by) {
            self.set(anew, memory.changes_since(&self.committed.borrow()).entities.into_keys());
        }
        true
    }

    /// Takes in what others have stored. `by` writes what has to be written anew, at `now`, in milliseconds since 1970.
    pub(super) fn take_in(&self, loaded: &LoadedRecord, by: ReplicaId, now: u64) {
        let memory = self.get();
        let is_same_epoch = loaded.epoch == self.epoch.get();
        let mut record =
            if is_same_epoch { memory } else { memory.without_import(&loaded.record, &[by], by, now) };
        record.join_stored(&loaded.record);
        if is_same_epoch {
            self.committed.borrow_mut().join(loaded.record.seen());
        } else {
            // What was written here since, and what had to be written anew.
            self.mark(record.changes_since(loaded.record.seen()).entities.into_keys());
            self.go_on(loaded.record.seen().clone(), loaded.epoch);
            // What came in and was not stored is gone with the other epoch.
            self.to_log.take();
        }
        if self.memory.with_untracked(|now| *now != record) {
            self.memory.set(record);
        }
    }

    /// Goes on with what another epoch has stored. What is still to be saved stays on the list.
    pub(super) fn go_on(&self, committed: VersionVector, epoch: u32) {
        self.committed.replace(committed);
        self.epoch.set(epoch);
    }

    /// The epoch of what the storage has, as far as this tab knows: [`Head::epoch`].
    pub(in crate::state) fn epoch(&self) -> u32 {
        self.epoch.get()
    }

    /// Which record it is.
    pub(super) fn record_id(&self) -> SpaceId {
        self.memory.with_untracked(Record::space)
    }

    /// What its rows are filed under.
    pub(in crate::state) fn key(&self) -> &str {
        &self.key
    }
}
