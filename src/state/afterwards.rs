//! What becomes of a tandem afterwards, on this device alone: it lies in the archive, or is about to leave.
//!
//! Both are one row beside the tandems, so no file and no backup can have them. The first part of the program only asks it
//! which tandems are out of the way. Whoever removes a tandem has some minutes to bring it back; until then it is there, and
//! cannot be opened.

mod row;

use leptos::prelude::*;
use tandembuch_core::record::SpaceId;

use super::{App, What};
use crate::platform::news::News;
use crate::platform::storage::{DEVICE, StorageError};
pub use row::{Afterwards, Decision};

/// The name of the row.
const ROW: &str = "afterwards";

impl App {
    /// Reads which tandems are out of the way. Where nobody knows, none is; that the storage fails is said elsewhere.
    pub(super) async fn look_what_is_out_of_the_way(self) {
        let row = self.database().local_get(DEVICE, ROW).await;
        self.out_of_the_way.set(row.ok().flatten().unwrap_or_default());
    }

    /// Returns whether a tandem is not among those one works with: it lies in the archive, or is about to leave.
    pub fn is_out_of_the_way(self, id: SpaceId) -> bool {
        self.out_of_the_way.with(|row| names(row, id))
    }

    /// All tandems that are out of the way, and again whenever that changes.
    pub fn afterwards(self) -> Vec<Afterwards> {
        self.out_of_the_way.track();
        self.afterwards_untracked()
    }

    /// What has become of a tandem, and again whenever that changes; `None` while one works with it.
    pub fn afterwards_of(self, id: SpaceId) -> Option<Afterwards> {
        self.afterwards().into_iter().find(|one| one.id == id)
    }

    fn afterwards_untracked(self) -> Vec<Afterwards> {
        self.out_of_the_way.with_untracked(|row| row::read(row)).unwrap_or_default()
    }

    fn known_of(self, id: SpaceId) -> Option<Afterwards> {
        self.afterwards_untracked().into_iter().find(|one| one.id == id)
    }

    pub(super) fn is_archived(self, id: SpaceId) -> bool {
        self.known_of(id).is_some_and(|one| one.since.is_some())
    }

    /// Returns whether a tandem is being removed, whatever happens.
    pub fn is_decided(self, id: SpaceId) -> bool {
        self.known_of(id).is_some_and(Afterwards::is_decided)
    }

    pub(super) fn is_leaving(self, id: SpaceId) -> bool {
        self.known_of(id).is_some_and(|one| one.goes.is_some())
    }

    /// Decides what becomes of a tandem, which need not be open.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn decide(self, id: SpaceId, decision: Decision) -> Result<(), StorageError> {
        let (now, before) = (self.now_ms(), self.known_of(id).unwrap_or(Afterwards::of(id)));
        let session = self.session().filter(|session| session.is_kept() && session.id() == id);
        let is_open = session.is_some();
        if matches!(decision, Decision::Leave | Decision::RemoveNow) {
            // From now on nobody writes in it here, however long the storage takes.
            self.change_in_memory(id, &|one| one.decide(decision, now));
            if let Some(session) = session {
                // So that it comes back whole. What cannot be stored now is in the emergency journal.
                drop(session.save_now().await);
            }
        }
        if let Err(error) = self.change_afterwards(id, &|one| one.decide(decision, now)).await {
            self.change_in_memory(id, &|one| *one = before);
            // An answer that got lost is no proof that nothing was written: a page that starts would remove the tandem.
            drop(self.change_afterwards(id, &|one| *one = before).await);
            return Err(error);
        }
        match decision {
            Decision::Archive(_) => {
                self.forget_last(id);
                for what in What::ALL {
                    self.stop_writing(id, what).await;
                }
            }
            Decision::Unarchive => {
                self.refused.set(None);
                if is_open {
                    self.remember_last(Some(id));
                }
            }
            Decision::RemoveNow => {
                let removed = self.remove(id).await;
                if removed.is_err() {
                    // Who was told that it did not work does not lose it at the next start.
                    drop(self.change_afterwards(id, &|one| *one = before).await);
                }
                removed?;
            }
            Decision::RemindOn(_) | Decision::Leave | Decision::Return => {}
        }
        Ok(())
    }

    /// From now on one works with this tandem, whatever was said of it before, here or in another tab: what is stored has
    /// the last word.
    pub(super) async fn is_worked_with(self, id: SpaceId) -> Result<(), StorageError> {
        self.change_afterwards(id, &|one| *one = Afterwards::of(id)).await
    }

    /// Returns whether a tandem is being removed, by what is stored.
    pub(super) async fn is_still_decided(self, id: SpaceId) -> Result<bool, StorageError> {
        let row = self.database().local_get(DEVICE, ROW).await?;
        self.out_of_the_way.set(row.unwrap_or_default());
        self.settle();
        Ok(self.is_decided(id))
    }

    /// Removes what has had its time to come back.
    pub(super) async fn let_go(self) {
        let now = self.now_ms();
        let is_to_look_at = |one: &Afterwards| one.is_due_to_go(now) || one.is_to_go_too_late(now);
        for Afterwards { id, .. } in self.afterwards_untracked().into_iter().filter(is_to_look_at) {
            // Another tab may have brought it back: what is stored has the last word.
            let is_asked = self.change_afterwards(id, &|one| one.goes_if_due(now)).await.is_ok();
            if is_asked && self.is_decided(id) {
                // Where that fails, it is tried again.
                drop(self.remove(id).await);
            }
        }
    }

    fn change_in_memory(self, id: SpaceId, change: &dyn Fn(&mut Afterwards)) {
        let row = self.out_of_the_way.with_untracked(|row| row::changed(Some(row), id, change));
        self.out_of_the_way.set(row);
        self.settle();
    }

    async fn change_afterwards(
        self,
        id: SpaceId,
        change: &dyn Fn(&mut Afterwards),
    ) -> Result<(), StorageError> {
        let join = |row: Option<&str>| Some(row::changed(row, id, change));
        let row = self.database().local_join(DEVICE, ROW, &join).await?;
        self.out_of_the_way.set(row.unwrap_or_default());
        self.settle();
        self.tell(&News::OutOfTheWay);
        Ok(())
    }

    /// What cannot be read is not out of the way, and what is about to leave is closed.
    pub(super) fn settle(self) {
        let readable = row::write(&self.afterwards_untracked());
        if self.out_of_the_way.with_untracked(|row| !row.is_empty() && *row != readable) {
            self.out_of_the_way.set(readable);
        }
        let session = self.session().filter(|session| session.is_kept() && self.is_leaving(session.id()));
        if let Some(session) = session {
            self.close();
            self.forget_last(session.id());
        }
    }

    /// The next page does not begin with this tandem.
    pub(super) fn forget_last(self, id: SpaceId) {
        let is_last =
            self.settings.with_untracked(|settings| settings.last_tandem.as_ref() == Some(&id.to_string()));
        if is_last {
            self.remember_last(None);
        }
    }
}

/// Returns whether a row names a tandem. Nothing is read for that: it is asked before the rest of the program is there.
fn names(row: &str, id: SpaceId) -> bool {
    let id = id.to_string();
    row.as_bytes().windows(id.len()).any(|part| part == id.as_bytes())
}
