//! Notes for oneself: the commands that change their record, and the lists in which earlier programs had them.

use leptos::prelude::*;
use tandembuch_core::notes::OldNotes;
use tandembuch_core::record::{Edit, EntityId, Record, ReplicaId, SpaceId};

use super::App;
use super::session::Session;
use crate::platform::emergency_journal;
use crate::platform::storage::StorageError;

/// The name of the local row in which earlier programs had the notes.
const OLD_ROW: &str = "notes";
/// What stands there when all of them have been taken over.
const TAKEN_OVER: &str = "[]";
/// Follows the replica in the name of an entry of earlier programs that has notes.
const OLD_NOTES: &str = "-notes";

/// What an earlier program has left.
pub(super) struct LeftOver {
    row: Option<String>,
    entries: Vec<emergency_journal::Entry<String>>,
}

impl App {
    /// Edits the record of what the person keeps for themselves, all or nothing. Returns whether it was done; a refusal is
    /// shown by [`App::refused`].
    #[must_use = "nothing may be said to be done that was refused"]
    pub fn apply_own(self, edits: &[Edit]) -> bool {
        let result = self.writable().and_then(|session| Ok(session.edit_own(edits)?));
        result.map_err(|error| self.refuse(error)).is_ok()
    }

    /// What an earlier program has left of notes in this tandem. A damaged row counts as none; it stays for a rescue.
    pub(super) async fn notes_left_over(self, tandem: SpaceId) -> Result<LeftOver, StorageError> {
        let key = tandem.to_string();
        let row = match self.database().local_get(&key, OLD_ROW).await {
            Ok(row) => row.filter(|row| row != TAKEN_OVER),
            Err(StorageError::BadRow(_)) => None,
            Err(error) => return Err(error),
        };
        let world = self.world();
        let entries = emergency_journal::list::<String>(&self.journal(&world)).unwrap_or_default();
        let is_of_notes = |entry: &emergency_journal::Entry<String>| {
            entry.tandem == key && is_old_notes_entry(&entry.replica)
        };
        Ok(LeftOver { row, entries: entries.into_iter().filter(is_of_notes).collect() })
    }
}

impl LeftOver {
    /// Takes the notes over into the record that has them now, as `by`. Returns what has changed. What cannot be read, or
    /// does not fit, stays where it is.
    pub(super) fn take_over(&mut self, own: &mut Record, by: ReplicaId) -> Vec<EntityId> {
        let mut changed = Vec::new();
        let mut is_taken = |json: &str| {
            let mut with_list = own.clone();
            let taken = OldNotes::from_json(json).and_then(|list| list.take_in(&mut with_list, by).ok());
            if taken.is_some() {
                *own = with_list;
            }
            changed.extend(taken.iter().flatten());
            taken.is_some()
        };
        self.row = self.row.take().filter(|row| is_taken(row));
        self.entries.retain(|entry| entry.unsaved.as_ref().is_ok_and(|json| is_taken(json)));
        changed
    }

    /// Returns whether all of these notes were in a backup, the last of which had a note of this moment.
    fn is_backed_up(&self, backed_up: u64) -> bool {
        let of_entries = self.entries.iter().filter_map(|entry| entry.unsaved.as_ref().ok());
        let mut lists = self.row.iter().chain(of_entries).filter_map(|json| OldNotes::from_json(json));
        lists.all(|list| list.is_of_before(backed_up))
    }
}

impl Session {
    /// Clears what has been taken over, once it is stored as it is kept now.
    pub(super) async fn clear_left_over(&self, app: App, left: LeftOver) {
        if left.row.is_none() && left.entries.is_empty() {
            return;
        }
        // Where it cannot be stored, it is taken over at the next opening.
        if self.save_now().await.is_err() {
            return;
        }
        if left.is_backed_up(self.private.with_untracked(|private| private.backed_up_notes)) {
            let seen = self.own.get().seen().clone();
            drop(self.change_private(&|private| private.backed_up_own.join(&seen)).await);
        }
        let key = self.id().to_string();
        let clear = |stored: Option<&str>| {
            let is_read = stored == left.row.as_deref();
            Some(if is_read { TAKEN_OVER } else { stored.unwrap_or(TAKEN_OVER) }.to_owned())
        };
        if left.row.is_some() {
            drop(app.database().local_join(&key, OLD_ROW, &clear).await);
        }
        for entry in left.entries {
            if let Ok(read) = entry.unsaved {
                let world = app.world();
                let journal = app.journal(&world);
                let _ = emergency_journal::remove_as_read(&journal, &key, &entry.replica, &read);
            }
        }
    }
}

/// Returns whether this is the name of an entry for notes, of an earlier program.
pub(super) fn is_old_notes_entry(replica: &str) -> bool {
    replica.ends_with(OLD_NOTES)
}
