//! Unlocking: the key of the lock is found, what an earlier page has left half done is finished, and what was locked is listed.

use leptos::prelude::*;
use tandembuch_core::bundle::CryptoError;
use tandembuch_core::json;
use tandembuch_core::lock::{DataKey, LockRow, Secret, Tries, Turning, USUAL_MINUTES, WayError};
use thiserror::Error;

use super::{App, Lock};
use crate::platform::at_rest::{InUse, opens_only};
use crate::platform::storage::{DEVICE, LOCK_ROW, StorageError};
use crate::platform::world::World;

/// Where wrong tries are counted, in the local store.
const TRIES: &str = "tandembuch.lock-tries";

/// Why a device cannot be unlocked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum UnlockError {
    /// It does not open with that.
    #[error("this does not open the lock")]
    Wrong,
    /// After several wrong tries one has to wait so many milliseconds.
    #[error("the next try is in {0} ms")]
    Wait(u64),
    /// Nobody can read the row of the lock.
    #[error("the row of the lock cannot be read")]
    Unreadable,
    /// The browser cannot compute it.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
    /// The storage fails.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl App {
    /// Unlocks this tab and lists what is there.
    ///
    /// # Errors
    /// See [`UnlockError`]; it stays locked then.
    pub async fn unlock_device(self, secret: Secret) -> Result<(), UnlockError> {
        let wait = self.wait_ms();
        if wait > 0 {
            return Err(UnlockError::Wait(wait));
        }
        let database = self.database();
        let row = match database.local_get(DEVICE, LOCK_ROW).await {
            Ok(Some(row)) => row,
            // Another tab has taken it away.
            Ok(None) => {
                self.goes_on(Lock::None, None).await;
                return Ok(());
            }
            Err(StorageError::BadRow(_)) => return Err(UnlockError::Unreadable),
            Err(error) => return Err(self.cannot_read(error)),
        };
        let row = LockRow::from_json(&row).ok_or(UnlockError::Unreadable)?;
        let key = match self.world().open_lock(row.clone(), secret).await {
            Ok(key) => key,
            Err(WayError::Wrong) => {
                self.note_tries(Some(self.tries().with_another(self.world().now_ms())));
                return Err(UnlockError::Wrong);
            }
            Err(WayError::Unreadable) => return Err(UnlockError::Unreadable),
            Err(WayError::Crypto(error)) => return Err(error.into()),
        };
        self.note_tries(None);
        let cipher = self.cipher(&key).map_err(|_| CryptoError::Failed)?;
        let cipher: InUse = Some(cipher);
        // While it is being taken away, nobody seals anything.
        let is_going = row.turning == Some(Turning::Off);
        database.use_at_rest(if is_going { opens_only(cipher) } else { cipher });
        self.knows_the_mark();
        match row.turning {
            // Where the disk is full, the next time does it.
            Some(Turning::On) => drop(self.finish_sealing().await),
            Some(Turning::Off) if self.finish_opening().await.is_ok() => {
                self.goes_on(Lock::None, None).await;
                return Ok(());
            }
            Some(Turning::Off) | None => {}
        }
        self.goes_on(Lock::Open, Some(key)).await;
        Ok(())
    }

    /// The lock is another one than this page was opened with, and nothing is lost here by opening it anew.
    fn cannot_read(self, error: StorageError) -> UnlockError {
        if error == StorageError::LockChanged {
            self.world().reload();
        }
        error.into()
    }

    /// How long to wait until the next try, in milliseconds.
    pub fn wait_ms(self) -> u64 {
        self.tries().wait_ms(self.world().now_ms())
    }

    /// What was locked is listed.
    async fn goes_on(self, lock: Lock, key: Option<DataKey>) {
        *self.tools().lock_key.borrow_mut() = key;
        self.begins().await;
        self.lock.set(lock);
        if lock == Lock::Open {
            let after = self.lock_row().await.map_or(USUAL_MINUTES, |row| row.after_minutes);
            self.tools().lock_after.set(after);
            self.locks_by_itself();
        }
    }

    fn tries(self) -> Tries {
        let kept = self.world().local_store().text(TRIES).ok().flatten();
        kept.and_then(|text| json::read(&text).ok()).unwrap_or_default()
    }

    /// Where localStorage is denied, the next page knows of no try.
    fn note_tries(self, tries: Option<Tries>) {
        let world = self.world();
        let _ = match tries {
            Some(tries) => world.local_store().set_text(TRIES, &json::write(&tries)),
            None => world.local_store().remove(TRIES),
        };
    }
}
