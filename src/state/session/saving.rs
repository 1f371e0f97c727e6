//! Saving: what changed goes to the storage at once, and "saved" is said only when the disk has it.
//!
//! What cannot be saved stays in memory and in the emergency journal, and is tried again with the next edit or on the person's
//! word.

use leptos::prelude::*;
use tandembuch_core::record::Record;

use super::Session;
use super::open_record::{OpenRecord, Step};
use crate::platform::news::News;
use crate::platform::storage::StorageError;
use crate::state::TandemCard;
use crate::state::head::Summary;

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

impl Session {
    /// Saves what changed, without waiting for it.
    pub(in crate::state) fn save_soon(&self) {
        self.save.set(SaveState::Saving);
        let session = self.clone();
        self.app.spawn(async move { drop(session.save_now().await) });
    }

    /// Saves what changed and returns when the disk has it.
    ///
    /// # Errors
    /// If the storage fails. Nothing is lost: it stays in memory, in the emergency journal and on the list.
    pub(in crate::state) async fn save_now(&self) -> Result<(), StorageError> {
        let _turn = self.turn().await;
        let (of_tandem, of_own) = (self.save_record(&self.record).await, self.save_record(&self.own).await);
        // The record first: what is added is a draft until it is there.
        let of_drafts = if of_tandem.is_ok() && of_own.is_ok() { self.save_drafts().await } else { Ok(()) };
        let result = of_tandem.and(of_own).and(of_drafts);
        self.save.set(match &result {
            // What has been written meanwhile waits for its own save, which says so.
            Ok(()) if self.has_unsaved() => SaveState::Saving,
            Ok(()) => SaveState::Saved,
            Err(error) => {
                self.write_emergency_journal();
                SaveState::Failed(error.clone())
            }
        });
        result
    }

    /// Saves until nothing is left to be saved. Until the next await nothing new can come.
    ///
    /// # Errors
    /// See [`Session::save_now`].
    pub(in crate::state) async fn save_all(&self) -> Result<(), StorageError> {
        loop {
            self.save_now().await?;
            if !self.has_unsaved() {
                return Ok(());
            }
        }
    }

    async fn save_record(&self, record: &OpenRecord) -> Result<(), StorageError> {
        if !self.is_kept() {
            return Ok(());
        }
        let database = self.app.database();
        loop {
            self.leave_what_may_be_in_doubt().await?;
            match record.commit(&database).await? {
                Step::Done => return Ok(()),
                Step::Committed { memory, is_behind } => {
                    self.clear_emergency_journal(record);
                    self.tell_of_change();
                    self.backs_up_soon();
                    if std::ptr::eq(record, &self.record) {
                        self.show_card(&memory);
                    }
                    if is_behind {
                        self.load_anew(record).await?;
                    }
                }
                Step::Stale => {
                    self.load_anew(record).await?;
                    self.may_be_in_doubt.set(true);
                }
                // On purpose, or the browser has lost it: then it is written anew.
                Step::Gone => {
                    if self.app.was_removed(self.id()).await? {
                        self.is_removed();
                        self.app.forget(|id| id == self.id());
                    }
                }
            }
        }
    }

    /// Shows on the start page what is stored.
    fn show_card(&self, memory: &Record) {
        let (id, summary) = (self.id(), Summary::of(memory));
        self.app.tandems.update(|cards| match cards.iter_mut().find(|card| card.id == id) {
            Some(card) => card.summary = summary,
            None => cards.push(TandemCard { id, summary }),
        });
    }

    /// Tells the other tabs, and the session that has taken the place of this one here, that something new is stored.
    pub(in crate::state) fn tell_of_change(&self) {
        self.app.tell(&News::Changed { tandem: self.id().to_string() });
        if let Some(shown) = self.app.session().filter(|shown| shown.id() == self.id() && !shown.is(self)) {
            self.app.spawn(async move { shown.catch_up().await });
        }
    }

    /// Takes in what others have stored of a record. Not beside a save: [`Session::turn`].
    ///
    /// # Errors
    /// If the storage fails.
    pub(in crate::state) async fn load_anew(&self, record: &OpenRecord) -> Result<(), StorageError> {
        if !self.is_kept() {
            return Ok(());
        }
        let Some(stored) = record.stored(&self.app.database()).await? else { return Ok(()) };
        if record.are_numbers_taken(&stored, self.replica()) {
            self.writes_as_somebody_new(self.side_of(&record.get())).await;
        }
        record.take_in(&stored, self.replica(), self.app.now_ms());
        self.shows_its_time();
        Ok(())
    }
}
