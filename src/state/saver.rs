//! Saving: what changed goes to the storage at once, and "saved" is said only when the disk has it.
//!
//! One save at a time. What cannot be saved stays in memory and in the seat-belt, and is tried again with the next
//! edit or on the person's word.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use futures::lock::Mutex;
use leptos::prelude::*;
use tandembuch_core::record::{EntityId, Record, VersionVector};

use super::rows::{self, CannotJoin};
use super::{App, TandemCard};
use crate::platform::news::News;
use crate::platform::storage::{CommitError, StorageError};

/// Is everything that was entered stored?
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SaveState {
    /// The disk has it.
    #[default]
    Saved,
    /// It is on its way.
    Saving,
    /// It could not be stored; it is still in memory.
    Failed(StorageError),
}

/// What has to be saved.
#[derive(Default)]
pub(super) struct Saver {
    one_at_a_time: Mutex<()>,
    dirty: RefCell<BTreeSet<EntityId>>,
    /// Have the notes for oneself changed?
    notes: Cell<bool>,
    /// Are notes on their way to the storage?
    notes_leave: Cell<bool>,
    /// What the storage has seen of the open tandem, as far as this tab knows.
    pub(super) committed: RefCell<VersionVector>,
    /// The epoch of the open tandem, see [`super::head::Head::epoch`].
    epoch: Cell<u32>,
}

impl Saver {
    /// Starts anew with a tandem that has just been loaded, or that is not stored yet.
    pub(super) fn begin(&self, committed: VersionVector, epoch: u32) {
        self.dirty.borrow_mut().clear();
        self.notes.set(false);
        self.notes_leave.set(false);
        self.committed.replace(committed);
        self.epoch.set(epoch);
    }

    /// Goes on with what another epoch has stored of the open tandem. What is still to be saved stays on the list.
    pub(super) fn go_on(&self, committed: VersionVector, epoch: u32) {
        self.committed.replace(committed);
        self.epoch.set(epoch);
    }

    pub(super) fn mark(&self, changed: impl IntoIterator<Item = EntityId>) {
        self.dirty.borrow_mut().extend(changed);
    }

    pub(super) fn mark_notes(&self) {
        self.notes.set(true);
    }

    /// Have the notes changed? They are on their way from now on.
    pub(super) fn take_notes(&self) -> bool {
        self.notes_leave.set(self.notes.take());
        self.notes_leave.get()
    }

    /// The storage has the notes that were on their way.
    pub(super) fn notes_arrived(&self) {
        self.notes_leave.set(false);
    }

    /// Are there notes that the storage has not, as far as is known?
    pub(super) fn has_unsaved_notes(&self) -> bool {
        self.notes.get() || self.notes_leave.get()
    }

    pub(super) fn epoch(&self) -> u32 {
        self.epoch.get()
    }

    /// Waits until no save is going on, and lets none begin.
    pub(super) async fn turn(&self) -> impl Drop {
        self.one_at_a_time.lock().await
    }

    /// Is there something in this record that the storage has not, as far as is known? Also what is on its way there.
    pub(super) fn has_unsaved(&self, record: &Record) -> bool {
        !self.dirty.borrow().is_empty() || !self.committed.borrow().covers(record.seen())
    }
}

impl App {
    /// Saves what changed, without waiting for it.
    pub(super) fn save_soon(self) {
        self.save.set(SaveState::Saving);
        self.spawn(async move { drop(self.save_now().await) });
    }

    /// Saves what changed and returns when the disk has it.
    ///
    /// # Errors
    /// If the storage fails. Nothing is lost: it stays in memory, in the seat-belt and on the list.
    pub async fn save_now(self) -> Result<(), StorageError> {
        let tools = self.tools();
        let _turn = tools.saver.one_at_a_time.lock().await;
        let (of_record, of_notes) = (self.save_all().await, self.store_notes().await);
        let result = of_record.and(of_notes);
        match &result {
            Ok(()) => self.save.set(SaveState::Saved),
            Err(error) => {
                self.fasten_seat_belt();
                self.save.set(SaveState::Failed(error.clone()));
            }
        }
        result
    }

    async fn save_all(self) -> Result<(), StorageError> {
        let tools = self.tools();
        let saver = &tools.saver;
        let Some(open) = self.open.get_untracked() else { return Ok(()) };
        if open.is_example {
            saver.dirty.borrow_mut().clear();
            return Ok(());
        }
        let mut is_all = saver.committed.borrow().is_empty();
        loop {
            let memory = self.record.get_untracked();
            // While the disk worked, the person may have gone to another tandem, or another tab may have removed this one.
            if self.open.get_untracked() != Some(open) {
                return Ok(());
            }
            let mut changed = std::mem::take(&mut *saver.dirty.borrow_mut());
            if is_all {
                changed = rows::keys(&memory);
            }
            if changed.is_empty() && saver.committed.borrow().covers(memory.seen()) {
                return Ok(());
            }
            let keys: Vec<String> = changed.iter().map(ToString::to_string).collect();
            let (epoch, is_behind) = (saver.epoch(), Cell::new(false));
            let join = |stored: &crate::platform::storage::Stored| {
                let write = rows::join_rows(&memory, epoch, &changed, is_all, stored)?;
                let head = stored.head.as_deref().and_then(super::head::Head::from_json).unwrap_or_default();
                is_behind.set(!memory.seen().covers(&head.seen));
                Ok(write)
            };
            match self.database().commit(&open.id.to_string(), &keys, join).await {
                Ok(_) => {
                    is_all = false;
                    saver.committed.replace(memory.seen().clone());
                    self.after_commit(&memory);
                    if is_behind.get() {
                        self.load_anew().await?;
                    }
                }
                Err(CommitError::Refused(CannotJoin::NothingStored)) => is_all = true,
                Err(CommitError::Refused(CannotJoin::Stale)) => {
                    saver.mark(changed);
                    self.load_anew().await?;
                    self.reload_private().await;
                    self.leave_doubt().await;
                }
                Err(CommitError::Storage(error)) => {
                    saver.mark(changed);
                    return Err(error);
                }
            }
        }
    }

    fn after_commit(self, memory: &Record) {
        let tandem = memory.tandem();
        self.loosen_seat_belt();
        self.tell(&News::Changed { tandem: tandem.to_string() });
        let summary = super::head::Head::of(memory, 0).summary;
        self.tandems.update(|cards| match cards.iter_mut().find(|card| card.id == tandem) {
            Some(card) => card.summary = summary,
            None => cards.push(TandemCard { id: tandem, summary }),
        });
    }

    /// Takes in what other tabs have stored.
    ///
    /// # Errors
    /// If the storage fails.
    pub(super) async fn load_anew(self) -> Result<(), StorageError> {
        let Some(open) = self.open.get_untracked().filter(|open| !open.is_example) else { return Ok(()) };
        let stored = self.database().load(&open.id.to_string()).await?;
        let Some(loaded) = rows::read_record(open.id, &stored) else { return Ok(()) };
        let tools = self.tools();
        if self.open.get_untracked().map(|now| now.id) != Some(open.id) {
            return Ok(());
        }
        let memory = self.record.get_untracked();
        let mut record = match self.replica() {
            _ if loaded.epoch == tools.saver.epoch() => memory,
            Some(own) => memory.without_import(&loaded.record, &[own], own, self.now_ms()),
            None => loaded.record.clone(),
        };
        // What is stored is one of our own copies. It fits, unless two tabs have each taken in what is too much together,
        // or another program has written there.
        record.merge(&loaded.record.all_changes()).map_err(|error| StorageError::Unexpected {
            name: "TooMuchTogether".to_owned(),
            message: error.to_string(),
        })?;
        if loaded.epoch == tools.saver.epoch() {
            tools.saver.committed.borrow_mut().join(loaded.record.seen());
        } else {
            // What was written here since, and what had to be written anew.
            let since = record.changes_since(loaded.record.seen());
            tools.saver.go_on(loaded.record.seen().clone(), loaded.epoch);
            tools.saver.mark(since.entities.into_keys());
        }
        if self.record.with_untracked(|now| *now != record) {
            self.record.set(record);
        }
        Ok(())
    }
}
