//! Removing a tandem from this device, so that it stays removed: also where a page is killed in between, or another tab is
//! just saving something of it.
//!
//! First it is noted that the tandem goes, then it goes, in one transaction, and then what lies beside it. The note stays:
//! whoever finds no rows where there were some looks there before writing them anew, as for a database that the browser has
//! lost. A tandem that is noted and still there has not been removed. With the last tandem goes the recovery key: whoever sits
//! here next is likely to be somebody else, who could not open what is sealed for it.

use tandembuch_core::json;
use tandembuch_core::record::SpaceId;

use super::session::{DRAFTS_ROW, own_key};
use super::{App, What};
use crate::platform::news::News;
use crate::platform::storage::{DEVICE, StorageError};
use crate::platform::world::World;

/// The name of the row with the ids of the tandems that have been removed.
const ROW: &str = "removed";

impl App {
    /// Removes a tandem from this device, for good, whether it is open or not. The partner's copy stays.
    ///
    /// # Errors
    /// If the storage fails; nothing is removed then.
    pub(super) async fn remove(self, id: SpaceId) -> Result<(), StorageError> {
        // Whoever brings it back by a file here waits until nothing is left to be removed.
        let tools = self.tools();
        let _turn = tools.opening.lock().await;
        if !self.is_still_decided(id).await? {
            return Ok(());
        }
        self.note_removed(id, true).await?;
        if let Err(error) = self.database().remove_tandem(&id.to_string()).await {
            // Where not even that can be written, the next start finds out whether it is there.
            drop(self.note_removed(id, false).await);
            return Err(error);
        }
        self.forget(|gone| gone == id);
        self.forget_last(id);
        self.tell(&News::TandemRemoved { tandem: id.to_string() });
        // Once more: a tab that started meanwhile has found it there.
        self.note_removed(id, true).await?;
        self.remove_beside(id).await?;
        self.forget_recovery_after_the_last().await;
        self.is_worked_with(id).await
    }

    /// Finishes what an earlier page began to remove, or forgets that it was to.
    pub(super) async fn finish_removals(self) {
        // The storage says itself that it fails, as soon as somebody writes.
        let (Ok(removed), Ok(heads)) = (self.removed().await, self.database().heads().await) else { return };
        let is_there = |key: &String| {
            heads.rows.iter().any(|row| row.key == *key) || heads.bad.iter().any(|row| row.key == *key)
        };
        for key in &removed {
            let Ok(id) = key.parse() else { continue };
            if is_there(key) {
                drop(self.note_removed(id, false).await);
            } else {
                // A tab that did not know yet may have kept some.
                drop(self.database().local_remove(key, DRAFTS_ROW).await);
                if is_there(&own_key(id)) || self.has_left_something() {
                    drop(self.remove_beside(id).await);
                }
            }
        }
        if !removed.is_empty() {
            self.forget_recovery_after_the_last().await;
        }
    }

    /// Forgets the recovery key where no tandem is left, not even a damaged one.
    async fn forget_recovery_after_the_last(self) {
        if !(self.keeps_recovery() || self.has_own_password()) || self.has_left_something() {
            return;
        }
        // Where the storage does not say, the next start asks once more.
        let heads = self.database().heads().await;
        if heads.is_ok_and(|heads| heads.rows.is_empty() && heads.bad.is_empty()) {
            self.forget_recovery();
            self.forget_own_password().await;
        }
    }

    /// Removes what a person of a removed tandem kept for themselves, and what could not be committed of both.
    async fn remove_beside(self, id: SpaceId) -> Result<(), StorageError> {
        self.drop_emergency_journal(id);
        for what in What::ALL {
            self.world().forget_folder(Some(what.folder_of(id))).await;
        }
        self.world().forget_keys(Some(id.to_string())).await;
        self.database().remove_tandem(&own_key(id)).await
    }

    /// Returns whether a tandem has been removed from this device.
    pub(super) async fn was_removed(self, id: SpaceId) -> Result<bool, StorageError> {
        Ok(self.removed().await?.contains(&id.to_string()))
    }

    async fn removed(self) -> Result<Vec<String>, StorageError> {
        match self.database().local_get(DEVICE, ROW).await {
            Ok(row) => Ok(row.as_deref().map(read).unwrap_or_default()),
            // Nobody knows any more. What is not noted is written anew where it got lost.
            Err(StorageError::BadRow(_)) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// Notes that a tandem is removed, or is begun anew.
    pub(super) async fn note_removed(self, id: SpaceId, is_removed: bool) -> Result<(), StorageError> {
        let id = id.to_string();
        let note = |stored: Option<&str>| {
            let mut ids = stored.map(read).unwrap_or_default();
            ids.retain(|known| *known != id);
            if is_removed {
                ids.push(id.clone());
            }
            Some(json::write(&ids))
        };
        self.database().local_join(DEVICE, ROW, &note).await.map(drop)
    }
}

fn read(row: &str) -> Vec<String> {
    serde_json::from_str(row).unwrap_or_default()
}
