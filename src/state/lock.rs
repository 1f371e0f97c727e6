//! The lock of this device: whether there is one, and locking. Both are in the first parts of the program; setting it and
//! unlocking, which need the cipher, are in [`keys`] and [`unlocking`].
//!
//! Locking is loading the page anew: the key is in its memory alone, and so is everything that was on the screen.

mod idle;
mod keys;
mod unlocking;

use super::App;
use crate::platform::LocalStore;
use crate::platform::news::News;
use crate::platform::storage::{DEVICE, Database, LOCK_ROW, StorageError};
use crate::platform::world::World;

pub use keys::LockError;
pub use unlocking::UnlockError;

/// Whether this device has a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// It has none.
    None,
    /// Nothing can be read before it is unlocked.
    Locked,
    /// It is unlocked, in this tab.
    Open,
}

/// Marks the lock that this device has, in the local store, where it is known at once: as long as the mark is the one that a
/// page knows, somebody will have its key.
const MARK: &str = "tandembuch.lock";

fn mark(store: &dyn LocalStore) -> Option<String> {
    store.text(MARK).ok().flatten()
}

/// What is not stored and cannot be kept at once either, so that it would be lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("something is stored nowhere yet")]
pub struct NotStored;

impl Lock {
    /// Whether there is one, as it is stored.
    pub(super) async fn of(database: &Database, store: &dyn LocalStore) -> Self {
        match database.local_get(DEVICE, LOCK_ROW).await {
            // A row that nobody can read is no reason to show what it has locked.
            Ok(Some(_)) | Err(StorageError::BadRow(_)) => Self::Locked,
            Err(_) if mark(store).is_some() => Self::Locked,
            Err(_) => {
                database.doubt_lock();
                Self::None
            }
            Ok(None) => Self::None,
        }
    }
}

impl App {
    /// Locks this device, in all tabs. What is stored nowhere yet keeps it open.
    ///
    /// # Errors
    /// If something is stored nowhere. It stays open then, here.
    pub async fn lock_up(self) -> Result<(), NotStored> {
        self.tell(&News::LoadAnew);
        self.load_anew().await
    }

    /// Loads the page anew when nothing can be lost by it.
    pub(super) async fn load_anew(self) -> Result<(), NotStored> {
        // What is still being typed, too: by whoever locks, and in every other tab.
        self.hands_over();
        // Where it cannot be stored, it is kept at once.
        drop(self.save_now().await);
        self.hands_over();
        if self.write_emergency_journal() {
            // Whether to leave is not asked: nobody may be there to answer, and what a full disk does not take is kept at once.
            self.tools().listeners.borrow_mut().clear();
            self.world().reload();
            Ok(())
        } else {
            Err(NotStored)
        }
    }

    fn hands_over(self) {
        let flush = self.tools().flush.borrow().clone();
        if let Some(flush) = flush {
            flush();
        }
    }

    /// Returns whether the lock is still the one that this page knows. After another tab has taken it away, nobody will be able
    /// to open any more what is sealed here.
    pub(super) fn is_lock_as_known(self) -> bool {
        mark(self.world().local_store()) == *self.tools().lock_mark.borrow()
    }
}
