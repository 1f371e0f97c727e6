//! Notes for oneself: beside the record, on this device and in its backups.
//!
//! They go the way of an edit: first into the signal, then, with the next save, into their row, joined there with
//! what other tabs have written.

use std::cell::Cell;

use leptos::prelude::*;
use tandembuch_core::notes::{Full, Note, Notes, TooMany};
use tandembuch_core::record::{EntityId, TandemId};
use thiserror::Error;

use super::App;
use super::session::Session;
use crate::platform::seat_belt;
use crate::platform::storage::StorageError;
use crate::platform::world::World;

/// The name of the row in the local store.
const ROW: &str = "notes";
/// Follows the replica in the name of the seat-belt, which has a place for each tab.
const BELT: &str = "-notes";

/// Why notes do not come together.
#[derive(Debug, Error)]
pub(super) enum JoinError {
    /// They are too many.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// The storage fails.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Are there notes that the storage has not?
#[derive(Debug, Default)]
pub(super) struct UnsavedNotes {
    changed: Cell<bool>,
    on_their_way: Cell<bool>,
}

impl UnsavedNotes {
    /// Are there any, as far as is known?
    pub(super) fn are_there(&self) -> bool {
        self.changed.get() || self.on_their_way.get()
    }

    /// None is to be stored any more.
    pub(super) fn forget(&self) {
        self.changed.set(false);
        self.on_their_way.set(false);
    }
}

impl App {
    /// Writes a note, new or not, and saves it.
    ///
    /// # Errors
    /// If it would be one too many.
    pub fn write_note(self, id: EntityId, text: &str) -> Result<(), Full> {
        self.change_notes(|notes, now| notes.write(id, text, now))
    }

    /// Deletes a note and saves that.
    pub fn delete_note(self, id: EntityId) {
        // Deleting always works.
        let _ = self.change_notes(|notes, now| {
            notes.delete(id, now);
            Ok(())
        });
    }

    /// Brings a deleted note back and saves it.
    ///
    /// # Errors
    /// If it would be one too many.
    pub fn restore_note(self, note: &Note) -> Result<(), Full> {
        self.change_notes(|notes, now| notes.restore(note, now))
    }

    fn change_notes(self, change: impl FnOnce(&mut Notes, u64) -> Result<(), Full>) -> Result<(), Full> {
        let Some(session) = self.session() else { return Ok(()) };
        let mut notes = session.notes.get_untracked();
        change(&mut notes, self.now_ms())?;
        session.set_notes(notes);
        session.unsaved_notes.changed.set(true);
        session.save_soon();
        Ok(())
    }

    /// Joins notes with the stored ones and returns what is stored then.
    ///
    /// # Errors
    /// If the storage fails or they are too many; what is stored stays as it is then.
    pub(super) async fn join_stored_notes(self, tandem: TandemId, notes: &Notes) -> Result<Notes, JoinError> {
        let joined = Cell::new(Ok(()));
        let join = |stored: Option<&str>| {
            let mut all = stored.map_or_else(|| Some(Notes::default()), Notes::from_json)?;
            joined.set(all.join(notes));
            Some(all.to_json())
        };
        let stored = self.database().local_join(&tandem.to_string(), ROW, &join).await?;
        joined.get()?;
        Ok(stored.as_deref().and_then(Notes::from_json).unwrap_or_default())
    }

    /// The stored notes of a tandem. A damaged row counts as none; it is set aside by the one that takes its place.
    pub(super) async fn load_notes(self, tandem: TandemId) -> Result<Notes, StorageError> {
        match self.database().local_get(&tandem.to_string(), ROW).await {
            Ok(json) => Ok(json.as_deref().and_then(Notes::from_json).unwrap_or_default()),
            Err(StorageError::BadRow(_)) => Ok(Notes::default()),
            Err(error) => Err(error),
        }
    }

    /// Takes in notes that an earlier page could not store in time; false if nobody can.
    pub(super) async fn take_in_notes_belt(self, tandem: TandemId, json: &str) -> Result<bool, StorageError> {
        let Some(notes) = Notes::from_json(json) else { return Ok(false) };
        if self.current_or_stored(tandem).await?.is_none() {
            return Ok(false);
        }
        match self.join_stored_notes(tandem, &notes).await {
            Ok(_) => Ok(true),
            Err(JoinError::TooMany(TooMany)) => Ok(false),
            Err(JoinError::Storage(error)) => Err(error),
        }
    }
}

impl Session {
    /// Takes in the notes of a backup of one's own.
    ///
    /// # Errors
    /// If the storage fails or they are too many; nothing is changed then.
    pub(super) async fn take_in_notes(&self, app: App, notes: &Notes) -> Result<(), JoinError> {
        if *notes == Notes::default() {
            return Ok(());
        }
        let stored = app.join_stored_notes(self.id(), notes).await?;
        self.show_stored_notes(&stored);
        self.tell_of_change();
        Ok(())
    }

    /// Stores the notes, if they have changed.
    pub(super) async fn store_notes(&self, app: App) -> Result<(), StorageError> {
        let unsaved = &self.unsaved_notes;
        unsaved.on_their_way.set(unsaved.changed.take());
        if !unsaved.on_their_way.get() || !self.is_kept() {
            return Ok(());
        }
        let joined = app.join_stored_notes(self.id(), &self.notes.get_untracked()).await;
        unsaved.on_their_way.set(false);
        match joined {
            Ok(stored) => {
                if !unsaved.are_there() {
                    self.loosen_notes_belt(app);
                }
                self.show_stored_notes(&stored);
                self.tell_of_change();
                Ok(())
            }
            Err(error) => {
                unsaved.changed.set(true);
                Err(match error {
                    JoinError::Storage(error) => error,
                    // They stay here and the banner says so. It takes three tabs that never heard of each other.
                    JoinError::TooMany(error) => StorageError::Unexpected {
                        name: "TooManyNotes".to_owned(),
                        message: error.to_string(),
                    },
                })
            }
        }
    }

    /// Takes in what other tabs have stored.
    pub(super) async fn reload_notes(&self, app: App) {
        // A failure shows at the next save.
        if self.is_kept()
            && let Ok(stored) = app.load_notes(self.id()).await
        {
            self.show_stored_notes(&stored);
        }
    }

    /// Writes notes that are not stored yet to where they are kept at once. Says whether none can be lost any more.
    pub(super) fn fasten_notes_belt(&self, app: App) -> bool {
        if !self.is_kept() || !self.unsaved_notes.are_there() {
            return true;
        }
        let notes = self.notes.with_untracked(Notes::to_json);
        // Where there is no localStorage either, memory is all there is; the banner says so.
        seat_belt::put(app.world().local_store(), &self.id().to_string(), &self.notes_belt(), &notes).is_ok()
    }

    /// What was kept at once is stored, or not wanted any more.
    fn loosen_notes_belt(&self, app: App) {
        // One that stays is taken in once more at the next start, which changes nothing.
        let _ = seat_belt::remove(app.world().local_store(), &self.id().to_string(), &self.notes_belt());
    }

    fn notes_belt(&self) -> String {
        format!("{}{BELT}", self.replica())
    }

    fn show_stored_notes(&self, stored: &Notes) {
        let mut notes = self.notes.get_untracked();
        // What is too much here is stored all the same, and the next save of this tab says that it does not fit.
        if notes.join(stored).is_ok() {
            self.set_notes(notes);
        }
    }

    fn set_notes(&self, notes: Notes) {
        if self.notes.with_untracked(|now| *now != notes) {
            self.notes.set(notes);
        }
    }
}

/// Is this the name of a seat-belt for notes?
pub(super) fn is_notes_belt(replica: &str) -> bool {
    replica.ends_with(BELT)
}
