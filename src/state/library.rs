//! The tandems of this device: listing and removing.

use leptos::prelude::*;
use tandembuch_core::record::SpaceId;

use super::head::{Head, Summary};
use super::session::tandem_of_own_key;
use super::{App, Lock, TandemCard, rows};
use crate::platform::news::News;
use crate::platform::settings;
use crate::platform::storage::{Row, StorageError};
use crate::platform::world::World;

impl App {
    /// Removes everything from this device, for good.
    ///
    /// # Errors
    /// If the storage fails; nothing is removed then.
    pub async fn remove_everything(self) -> Result<(), StorageError> {
        let session = self.session();
        let _turn = match &session {
            Some(session) => Some(session.turn().await),
            None => None,
        };
        self.database().remove_everything().await?;
        self.world().forget_folder(None).await;
        self.world().forget_keys(None).await;
        settings::remove_all(self.world().local_store());
        self.tools().own_password.take();
        self.forget(|_| true);
        self.out_of_the_way.set(String::new());
        self.close();
        self.forgets_lock().await;
        self.settings.set(settings::load(self.world().local_store()));
        self.tell(&News::EverythingRemoved);
        Ok(())
    }

    /// Goes on without a lock, after its row has gone with everything else.
    async fn forgets_lock(self) {
        if self.lock.get_untracked() != Lock::None {
            // A tab that has not heard of it must not go on sealing. Where it cannot be kept from that, it is told.
            drop(self.database().fence(None).await);
            self.database().use_at_rest(None);
            *self.tools().lock_key.borrow_mut() = None;
            *self.tools().lock_mark.borrow_mut() = None;
            self.lock.set(Lock::None);
        }
    }

    /// Leaves the example, of which nothing is kept.
    pub fn leave_example(self) {
        if self.session().is_some_and(|session| !session.is_kept()) {
            self.close();
        }
    }

    /// Closes and forgets tandems that are no longer on this device.
    pub(super) fn forget(self, is_gone: impl Fn(SpaceId) -> bool) {
        if let Some(session) = self.session().filter(|session| session.is_kept() && is_gone(session.id())) {
            session.is_removed();
            self.close();
        }
        self.tandems.update(|cards| cards.retain(|card| !is_gone(card.id)));
    }

    /// Closes what is open. Nothing of it is saved here.
    pub(super) fn close(self) {
        self.open.set(None);
        self.session.set(None);
        self.goes_by(None);
    }

    /// Lists the tandems of this device anew.
    pub(super) async fn list_tandems(self) -> Result<(), StorageError> {
        let mut heads = self.database().heads().await?;
        heads.rows.retain(|row| tandem_of_own_key(&row.key).is_none());
        heads.bad.retain(|row| tandem_of_own_key(&row.key).is_none());
        let card = |row: &Row| {
            Some(TandemCard { id: row.key.parse().ok()?, summary: Head::from_json(&row.json)?.summary })
        };
        let mut cards: Vec<TandemCard> = heads.rows.iter().filter_map(card).collect();
        // Those whose heads are damaged stay as they were found, see `find_headless`.
        let is_bad = |id: SpaceId| heads.bad.iter().any(|row| row.key == id.to_string());
        self.tandems.with_untracked(|known| {
            cards.extend(known.iter().filter(|card| is_bad(card.id)).cloned());
        });
        let bad = heads.bad.len() + heads.rows.len() - cards.len();
        self.device.update(|device| device.bad_heads = bad);
        self.tandems.set(cards);
        Ok(())
    }

    /// Lists tandems whose heads are damaged, by what their rows say. Not at the start: reading a record is in a later part
    /// of the program, and this is rare.
    pub(super) async fn find_headless(self) {
        let heads = self.database().heads().await.unwrap_or_default();
        for id in heads.bad.iter().filter_map(|row| row.key.parse().ok()) {
            let stored = self.database().load(&SpaceId::to_string(&id)).await;
            let Some(loaded) = stored.ok().and_then(|stored| rows::read_record(id, &stored)) else {
                continue;
            };
            if self.tandems.with_untracked(|cards| cards.iter().all(|card| card.id != id)) {
                let card = TandemCard { id, summary: Summary::of(&loaded.record) };
                self.tandems.update(|cards| cards.push(card));
                self.device.update(|device| device.bad_heads = device.bad_heads.saturating_sub(1));
            }
        }
    }
}
