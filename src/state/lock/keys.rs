//! Setting a lock, changing its ways, and taking it away.
//!
//! A lock is set in steps that may each be the last one of a page: the row of the lock is written, and says that not everything
//! is sealed yet; everything is sealed; the row says so. Whoever unlocks goes on where it ended. A new way rewrites the row
//! alone.

use std::rc::Rc;

use leptos::prelude::*;
use tandembuch_core::at_rest::{Cipher, PREFIX_BYTES};
use tandembuch_core::bundle::{CryptoError, Passphrase};
use tandembuch_core::lock::{DataKey, LockRow, NewWay, Turning, USUAL_MINUTES, Way};
use thiserror::Error;

use super::{App, Lock, MARK, mark};
use crate::platform::emergency_journal;
use crate::platform::news::News;
use crate::platform::random::NoRandomness;
use crate::platform::storage::{DEVICE, LOCK_ROW, StorageError};
use crate::platform::world::World;

/// For other tabs to store what they have.
const OTHERS_STORE_MS: u64 = 500;

/// Why a lock cannot be set, changed or taken away. It is as it was, unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LockError {
    /// Nothing is kept here, so there is nothing to lock.
    #[error("nothing is kept on this device")]
    NothingKept,
    /// There are more passkeys than anybody has.
    #[error("there are too many ways")]
    TooMany,
    /// The browser gives no random numbers.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// The browser cannot compute it.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
    /// The storage fails.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// There is a lock, but not everything is sealed yet. That is made up for when it is unlocked next.
    #[error("not everything is sealed yet: {0}")]
    NotAllSealed(StorageError),
}

impl App {
    /// The row of the lock; `None` if there is none, or nobody can read it.
    pub async fn lock_row(self) -> Option<LockRow> {
        let row = self.database().local_get(DEVICE, LOCK_ROW).await.ok().flatten()?;
        LockRow::from_json(&row)
    }

    /// Sets a lock: everything that is kept here is sealed from now on, and other tabs are locked.
    ///
    /// # Errors
    /// See [`LockError`].
    pub async fn set_lock(self, password: Passphrase, after_minutes: u32) -> Result<(), LockError> {
        if !self.database().is_kept() {
            return Err(LockError::NothingKept);
        }
        let tools = self.tools();
        let _turn = tools.lock_turn.lock().await;
        if self.lock.get_untracked() != Lock::None {
            // Asked for twice at once: the first one counts, with its password.
            return Err(StorageError::LockChanged.into());
        }
        self.save_now().await?;
        let key = DataKey::from_bytes(self.random()?);
        let way = self.world().new_way(NewWay::Password(password), key.clone()).await?;
        let row = LockRow { after_minutes, ways: vec![way], turning: Some(Turning::On) };
        let cipher = self.cipher(&key)?;
        self.others_store().await;
        self.database().fence(Some(&row.to_json())).await?;
        self.database().use_at_rest(Some(cipher));
        *self.tools().lock_key.borrow_mut() = Some(key);
        self.marks_anew();
        self.lock.set(Lock::Open);
        let sealed = self.finish_sealing().await;
        self.tell(&News::LoadAnew);
        self.locks_by_itself();
        sealed.map_err(LockError::NotAllSealed)
    }

    /// Takes the lock away: nothing is sealed any more.
    ///
    /// # Errors
    /// If the storage fails. The lock stays then, and is taken away when it is unlocked next.
    pub async fn remove_lock(self) -> Result<(), LockError> {
        let tools = self.tools();
        let _turn = tools.lock_turn.lock().await;
        self.save_now().await?;
        // Without shutting others out first, one that still seals would do so for a key that is gone.
        let stored = self.database().local_get(DEVICE, LOCK_ROW).await?;
        let row = stored.as_deref().and_then(LockRow::from_json).ok_or(StorageError::LockChanged)?;
        self.others_store().await;
        let row = LockRow { turning: Some(Turning::Off), ..row };
        self.database().fence(Some(&row.to_json())).await?;
        self.finish_opening().await?;
        *self.tools().lock_key.borrow_mut() = None;
        self.lock.set(Lock::None);
        self.tell(&News::LoadAnew);
        Ok(())
    }

    /// Puts another password in the place of the one before.
    ///
    /// # Errors
    /// See [`LockError`].
    pub async fn change_password(self, password: Passphrase) -> Result<(), LockError> {
        let tools = self.tools();
        let _turn = tools.lock_turn.lock().await;
        let way = self.another_way(NewWay::Password(password)).await?;
        self.change_lock(&|row| row.set_password(way.clone())).await
    }

    /// Has a passkey open it, too.
    ///
    /// # Errors
    /// See [`LockError`].
    pub async fn add_passkey(self, passkey: NewWay) -> Result<(), LockError> {
        let tools = self.tools();
        let _turn = tools.lock_turn.lock().await;
        let has_room = self.lock_row().await.is_some_and(|mut row| {
            let some = row.ways.first().cloned();
            some.is_some_and(|way| row.add_passkey(way))
        });
        if !has_room {
            return Err(LockError::TooMany);
        }
        let way = self.another_way(passkey).await?;
        let add = |row: &mut LockRow| {
            row.add_passkey(way.clone());
        };
        self.change_lock(&add).await
    }

    /// Has no passkey open it any more.
    ///
    /// # Errors
    /// See [`LockError`].
    pub async fn drop_passkeys(self) -> Result<(), LockError> {
        self.change_lock(&LockRow::drop_passkeys).await
    }

    /// Has it lock by itself after so many minutes without a touch; never for 0.
    ///
    /// # Errors
    /// See [`LockError`].
    pub async fn lock_after(self, minutes: u32) -> Result<(), LockError> {
        self.change_lock(&|row| row.after_minutes = minutes).await?;
        self.tools().lock_after.set(minutes);
        Ok(())
    }

    async fn another_way(self, way: NewWay) -> Result<Way, LockError> {
        let key = self.tools().lock_key.borrow().clone();
        // Without a key nothing is unlocked, and no screen offers this.
        let key = key.ok_or(LockError::NothingKept)?;
        Ok(self.world().new_way(way, key).await?)
    }

    /// Rewrites the row, as it is stored at this moment.
    async fn change_lock(self, change: &dyn Fn(&mut LockRow)) -> Result<(), LockError> {
        Ok(self.rewrite(change).await?)
    }

    async fn rewrite(self, change: &dyn Fn(&mut LockRow)) -> Result<(), StorageError> {
        let join = |stored: Option<&str>| {
            let mut row = LockRow::from_json(stored?)?;
            change(&mut row);
            Some(row.to_json())
        };
        self.database().local_join(DEVICE, LOCK_ROW, &join).await.map(drop)
    }

    /// Seals everything, and what is kept at once, too.
    pub(super) async fn finish_sealing(self) -> Result<(), StorageError> {
        let database = self.database();
        database.seal_all(database.at_rest()).await?;
        let in_use = database.at_rest();
        let is_sealed = emergency_journal::keep_anew(self.world().local_store(), [&in_use, &in_use]);
        is_sealed.map_err(|_| StorageError::QuotaExceeded)?;
        let row = self.lock_row().await;
        self.tools().lock_after.set(row.map_or(USUAL_MINUTES, |row| row.after_minutes));
        let all_sealed =
            |row: &mut LockRow| row.turning = row.turning.filter(|turning| *turning != Turning::On);
        self.rewrite(&all_sealed).await
    }

    pub(super) async fn finish_opening(self) -> Result<(), StorageError> {
        let database = self.database();
        database.open_all().await?;
        self.takes_the_mark_away();
        let is_open = emergency_journal::keep_anew(self.world().local_store(), [&database.at_rest(), &None]);
        // With the lock the key goes.
        is_open.map_err(|_| StorageError::QuotaExceeded)?;
        database.fence(None).await?;
        database.use_at_rest(None);
        Ok(())
    }

    /// What is kept at once by a page that does not know of this lock is not sealed under a key that is gone.
    fn marks_anew(self) {
        let mark = self.random().map(u64::from_le_bytes).map(|number| format!("{number:x}"));
        // Where there is no room, no page has one.
        let marked = mark.map(|mark| self.world().local_store().set_text(MARK, &mark));
        if !matches!(marked, Ok(Ok(()))) {
            self.takes_the_mark_away();
        }
        self.knows_the_mark();
    }

    pub(super) fn knows_the_mark(self) {
        *self.tools().lock_mark.borrow_mut() = mark(self.world().local_store());
    }

    fn takes_the_mark_away(self) {
        let _ = self.world().local_store().remove(MARK);
        self.knows_the_mark();
    }

    /// Has other tabs store what they have.
    async fn others_store(self) {
        self.tell(&News::LockChanging);
        self.world().sleep(OTHERS_STORE_MS).await;
    }

    pub(super) fn cipher(self, key: &DataKey) -> Result<Rc<Cipher>, NoRandomness> {
        Ok(Rc::new(Cipher::new(key, self.random::<PREFIX_BYTES>()?)))
    }
}
