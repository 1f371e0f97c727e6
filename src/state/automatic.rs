//! The automatic backup: at a quiet moment after something was saved, everything goes into one file in a folder that the
//! person has chosen, sealed for their recovery key, of which the device has the public half alone.
//!
//! One tab at a time makes it. A file that this device did not write last is left alone. What is tried, whether it worked and
//! why not is in a row of the tandem ([`row`]). It must not know how a folder is written.
//!
//! In the same way a device writes what it tells the others into a folder that both can reach ([`sharing`]).

pub(super) mod row;
pub(super) mod sharing;
mod writer;

use std::cell::Cell;

use leptos::prelude::*;
use tandembuch_core::record::SpaceId;

use super::App;
use super::session::Session;
use crate::platform::news::News;
use crate::platform::storage::{Later, StorageError};
use crate::platform::world::World;
pub use row::{Automatic, Trouble, What};
pub use sharing::{Found, Unreadable};
pub use writer::{BACKUP_WRITER, BackupWriter};

/// Fetches what writes backups; `None` if it does not come.
pub(super) type Fetch = fn() -> Later<'static, Option<&'static BackupWriter>>;

/// So long nothing has been written before it is made, in milliseconds.
pub(super) const QUIET_MS: u64 = 60_000;
/// Where somebody writes without a pause, it is made after this.
const LONGEST_MS: u64 = 10 * QUIET_MS;

/// What a session knows of the files that it writes by itself.
#[derive(Default)]
pub(super) struct OfSession {
    known: ArcRwSignal<Automatic>,
    changed_at: Cell<u64>,
    is_waiting: Cell<bool>,
    shared: ArcRwSignal<Automatic>,
    /// What lies in the folder of both.
    pub(super) sharing: sharing::OfSession,
}

impl OfSession {
    fn of(&self, what: What) -> &ArcRwSignal<Automatic> {
        match what {
            What::Backup => &self.known,
            What::Exchange => &self.shared,
        }
    }
}

impl App {
    /// Returns whether there can be an automatic backup here: people can choose a folder, and have a recovery code.
    pub fn can_back_up_by_itself(self) -> bool {
        self.world().can_choose_a_folder() && self.recovery().is_ok_and(|recovery| recovery.is_some())
    }

    /// Returns whether both can exchange in a folder: people can choose one here, and a device of the partner is known.
    pub fn can_share_a_folder(self) -> bool {
        self.world().can_choose_a_folder()
            && self.writable().is_ok()
            && self.private.with(|private| {
                let theirs = private.me().other();
                private.devices.iter().any(|device| device.role() == Some(theirs) && !device.is_dropped)
            })
    }

    /// What the open tandem writes by itself, and again whenever something of it changes; `None` if none is wanted.
    pub fn automatic(self, what: What) -> Option<Automatic> {
        let known =
            self.session.with(|session| session.as_ref().map(|session| session.automatic.of(what).clone()));
        known.map(|known| known.get()).filter(|known| known.is_on)
    }

    /// What fetches the writer, when there is something to write.
    pub fn backs_up_with(self, fetch: Fetch) {
        self.tools().backup_writer.set(Some(fetch));
    }

    /// From now on nothing of a tandem is written by itself. The file stays where it is, and the folder is forgotten.
    pub async fn stop_writing(self, id: SpaceId, what: What) {
        if !self.world().can_choose_a_folder() {
            return;
        }
        self.world().forget_folder(Some(what.folder_of(id))).await;
        // Without the folder nothing is written, whatever the row says.
        drop(self.change_automatic(id, what, false, &Automatic::stops).await);
    }

    /// The page is hidden: perhaps the last moment for a backup.
    pub(super) fn backs_up_when_hidden(self) {
        if let Some(session) = self.session().filter(|session| session.automatic.is_waiting.get()) {
            self.spawn(async move { session.back_up().await });
        }
        self.shares_now();
    }

    /// The page is hidden or seen again: what both exchange in a folder does not wait.
    pub(super) fn shares_now(self) {
        if let Some(session) = self.session().filter(|session| session.is_written(What::Exchange)) {
            self.spawn(async move {
                if let Some(writer) = session.writer(What::Exchange).await {
                    (writer.share_now)(session).await;
                }
            });
        }
    }

    /// Changes the row, as it is stored. Without `begins` only where there is one.
    async fn change_automatic(
        self,
        id: SpaceId,
        what: What,
        begins: bool,
        change: &dyn Fn(&mut Automatic),
    ) -> Result<Automatic, StorageError> {
        let is_news = Cell::new(false);
        let join = |stored: Option<&str>| {
            let before = (begins || stored.is_some()).then(|| Automatic::read(stored))?;
            let mut row = before.clone();
            change(&mut row);
            is_news.set(row.is_news_after(&before));
            Some(row.write())
        };
        let stored = self.database().local_join(&id.to_string(), what.row(), &join).await?;
        let row = Automatic::read(stored.as_deref());
        if let Some(session) = self.session().filter(|session| session.id() == id) {
            session.automatic.of(what).set(row.clone());
        }
        if is_news.get() {
            self.tell(&News::Changed { tandem: id.to_string() });
        }
        Ok(row)
    }
}

impl Session {
    /// Takes in what is known of what is written by itself; another tab may have written.
    pub(super) async fn load_automatic(&self) {
        if !self.is_kept() || !self.app().world().can_choose_a_folder() {
            return;
        }
        for what in What::ALL {
            let row = self.app().database().local_get(&self.id().to_string(), what.row()).await;
            let row = Automatic::read(row.ok().flatten().as_deref());
            let known = self.automatic.of(what);
            if known.with_untracked(|known| *known != row) {
                known.set(row);
            }
        }
    }

    /// Looks after the tandem was opened whether a backup can and has to be made.
    pub(super) async fn looks_after_backup(&self) {
        self.load_automatic().await;
        if let Some(writer) = self.writer(What::Backup).await {
            (writer.look)(self.clone()).await;
            self.backs_up_soon();
        }
        self.shares_while_open();
    }

    /// Has both exchange in their folder for as long as the tandem is open, if that is wanted.
    pub(super) fn shares_while_open(&self) {
        if self.automatic.sharing.is_going_on.get() || !self.is_written(What::Exchange) {
            return;
        }
        let session = self.clone();
        self.app().spawn(async move {
            if let Some(writer) = session.writer(What::Exchange).await {
                (writer.share)(session).await;
            }
        });
    }

    /// Whether something is written by itself.
    fn is_written(&self, what: What) -> bool {
        self.automatic.of(what).with_untracked(|known| known.is_on)
    }

    /// Something was stored: has a backup made when nothing more comes for a while.
    pub(super) fn backs_up_soon(&self) {
        if !self.is_written(What::Backup) {
            return;
        }
        let began = self.app().now_ms();
        self.automatic.changed_at.set(began);
        if self.automatic.is_waiting.replace(true) {
            return;
        }
        let session = self.clone();
        self.app().spawn(async move {
            let world = session.app().world();
            loop {
                let now = world.now_ms();
                let due = (session.automatic.changed_at.get() + QUIET_MS).min(began + LONGEST_MS);
                // The clock may have been put back.
                if now >= due || now < began {
                    break;
                }
                world.sleep(due - now).await;
            }
            session.automatic.is_waiting.set(false);
            session.back_up().await;
        });
    }

    /// Has a backup made if one is wanted and needed. Where its writer does not come, the reminder does.
    async fn back_up(&self) {
        if let Some(writer) = self.writer(What::Backup).await {
            (writer.back_up)(self.clone()).await;
        }
    }

    async fn writer(&self, what: What) -> Option<&'static BackupWriter> {
        if !self.is_written(what) {
            return None;
        }
        let fetch = self.app().tools().backup_writer.get()?;
        fetch().await
    }

    async fn change_automatic(
        &self,
        what: What,
        begins: bool,
        change: &dyn Fn(&mut Automatic),
    ) -> Result<Automatic, StorageError> {
        let row = self.app().change_automatic(self.id(), what, begins, change).await?;
        // Another session may be shown by now.
        self.automatic.of(what).set(row.clone());
        Ok(row)
    }
}
