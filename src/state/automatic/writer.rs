//! Makes the automatic backup. It comes in a part of the program that is not there before somebody wants one.

use std::rc::Rc;

use futures::FutureExt;
use leptos::prelude::*;
use tandembuch_core::backup_file::{exchange_names, fingerprint, names};
use tandembuch_core::bundle::{MAX_PACKED_BYTES, PublicKey};

use super::row::{Automatic, Made, Trouble, What};
use crate::platform::folder::{Folder, Permission};
use crate::platform::storage::{Later, StorageError};
use crate::platform::world::World;
use crate::state::outgoing::Purpose;
use crate::state::session::Session;
use crate::state::{App, Private};

/// What the rest of the program can ask for.
pub struct BackupWriter {
    /// Makes a backup if one is wanted and needed.
    pub(super) back_up: fn(Session) -> Later<'static, ()>,
    /// Looks whether the folder is there, and notes it if not.
    pub(super) look: fn(Session) -> Later<'static, ()>,
    /// Exchanges in the folder of both, for as long as the tandem is open.
    pub(super) share: fn(Session) -> Later<'static, ()>,
    /// Does it once, at once.
    pub(super) share_now: fn(Session) -> Later<'static, ()>,
}

/// What makes them.
pub static BACKUP_WRITER: BackupWriter = BackupWriter {
    back_up: |session| async move { session.make().await }.boxed_local(),
    look: |session| {
        async move {
            if let Err(trouble) = session.folder(What::Backup).await {
                session.note(What::Backup, trouble).await;
            }
        }
        .boxed_local()
    },
    share: |session| async move { session.goes_on_sharing().await }.boxed_local(),
    share_now: |session| async move { session.shares(true).await }.boxed_local(),
};

impl App {
    /// From now on backups of the open tandem go into this folder; the first one at once. To be called where the person has
    /// just pressed something: the browser may ask them.
    ///
    /// # Errors
    /// If the folder cannot be used. Why a backup could not be made is in [`Automatic::trouble`].
    pub async fn begin_backing_up(self, folder: Rc<dyn Folder>) -> Result<(), Trouble> {
        let Some(session) = self.session().filter(|session| session.is_kept()) else { return Ok(()) };
        if folder.permission(true).await != Permission::Granted {
            return Err(Trouble::Denied);
        }
        session.begins_to_write(What::Backup, &*folder).await?;
        session.make().await;
        Ok(())
    }

    /// Asks for the permission once more, and tries again. To be called where the person has just pressed something.
    pub async fn renew_backing_up(self) {
        let Some(session) = self.session() else { return };
        session.asks_again(What::Backup).await;
        session.make().await;
    }
}

impl Session {
    /// Makes a backup if one is wanted and needed, and notes what became of it.
    async fn make(&self) {
        let opening = self.app().tools();
        // Not in the middle of an opening, and not beside another tab.
        let is_free = opening.opening.try_lock().is_some();
        let name = format!("{}.automatic", self.id());
        let lease = if is_free { self.app().world().lease(vec![name]).await } else { Ok(None) };
        let _lease = match lease {
            Ok(Some(lease)) => lease,
            Ok(None) => return self.backs_up_soon(),
            // Where there are folders, there are locks.
            Err(_) => return,
        };
        self.load_automatic().await;
        if let Err(trouble) = self.try_to_back_up().await {
            self.note(What::Backup, trouble).await;
        }
    }

    /// From now on something is written by itself into this folder.
    pub(super) async fn begins_to_write(&self, what: What, folder: &dyn Folder) -> Result<(), Trouble> {
        folder.keep(&what.folder_of(self.id())).await?;
        let begins = |row: &mut Automatic| row.begins(&folder.name());
        self.change_automatic(what, true, &begins).await.map(drop).map_err(|_| Trouble::Other)
    }

    /// Has the browser ask once more whether the folder may be used.
    pub(super) async fn asks_again(&self, what: What) {
        if let Some(folder) = self.app().world().folder(what.folder_of(self.id())).await {
            folder.permission(true).await;
        }
    }

    /// Notes what went wrong, unless it is known: tabs that told each other the same would go on for ever.
    pub(super) async fn note(&self, what: What, trouble: Trouble) {
        if self.automatic.of(what).with_untracked(|known| known.trouble != Some(trouble)) {
            drop(self.change_automatic(what, false, &|row| row.trouble = Some(trouble)).await);
        }
    }

    async fn try_to_back_up(&self) -> Result<(), Trouble> {
        let row = self.automatic.known.get_untracked();
        if !row.is_on {
            return Ok(());
        }
        let key = self.app().recovery().ok().flatten().ok_or(Trouble::NoCode)?.key;
        let is_needed = self.record.memory.with_untracked(|record| {
            let key = key.key_id();
            self.own.memory.with_untracked(|own| row.is_needed(record.seen(), own.seen(), key.as_str()))
        });
        if !is_needed && row.trouble.is_none() {
            return Ok(());
        }
        let folder = self.folder(What::Backup).await?;
        let (made, text) = self.sealed_backup(key).await.ok_or(Trouble::Other)?;
        let Some(is_noted) = self.write_into(What::Backup, &*folder, &row, &made, &text).await? else {
            return Ok(());
        };
        let note = |private: &mut Private| {
            private.backed_up_seen.join(&made.seen);
            private.backed_up_own.join(&made.own_seen);
            private.backup_key.clone_from(&made.key);
        };
        is_noted.and(self.change_private(&note).await).map_err(|_| Trouble::Other)
    }

    /// Writes a file into a folder, in the place of the one that this device wrote last, and notes it: `None` where it has been
    /// ended meanwhile, or whether it could be noted.
    pub(super) async fn write_into(
        &self,
        what: What,
        folder: &dyn Folder,
        row: &Automatic,
        made: &Made,
        text: &str,
    ) -> Result<Option<Result<(), StorageError>>, Trouble> {
        let (file, there) = self.file_in(what, folder, row).await?;
        let about_to = |row: &mut Automatic| row.is_about_to_write(&file, there.as_deref(), &made.print);
        let row = self.change_automatic(what, false, &about_to).await.map_err(|_| Trouble::Other)?;
        if !row.is_on {
            return Ok(None);
        }
        folder.write(&file, text).await?;
        let now = self.app().now_ms();
        let noted = self.change_automatic(what, false, &|row| row.is_written(made, now)).await;
        Ok(Some(noted.map(drop)))
    }

    /// The folder, if it may be written into.
    pub(super) async fn folder(&self, what: What) -> Result<Rc<dyn Folder>, Trouble> {
        let folder = self.app().world().folder(what.folder_of(self.id())).await.ok_or(Trouble::Gone)?;
        match folder.permission(false).await {
            Permission::Granted => Ok(folder),
            Permission::Ask => Err(Trouble::Ask),
            Permission::Denied => Err(Trouble::Denied),
        }
    }

    async fn sealed_backup(&self, key: PublicKey) -> Option<(Made, String)> {
        let content = self.stored_content(Purpose::Backup, true).await.ok()?;
        let text = self.app().seal_for_oneself(Some(key), content.json).await.ok()?;
        let print = fingerprint(text.as_bytes());
        let (seen, own_seen, key) = (content.seen, content.own_seen, key.key_id().to_string());
        Some((Made { seen, own_seen, key, print, line: content.line.id }, text))
    }

    /// The name that the file has or may have, and by what the one that is there is known again.
    async fn file_in(
        &self,
        what: What,
        folder: &dyn Folder,
        row: &Automatic,
    ) -> Result<(String, Option<String>), Trouble> {
        let device = self.app().settings.with_untracked(|settings| settings.install_id.clone());
        let names = match what {
            What::Backup => names,
            What::Exchange => exchange_names,
        };
        let mut all = names(self.id(), &device.unwrap_or_default());
        if !row.file.is_empty() {
            all.insert(0, row.file.clone());
        }
        for name in all {
            let Some(bytes) = folder.read(&name, MAX_PACKED_BYTES as u64).await? else {
                return Ok((name, None));
            };
            let print = fingerprint(&bytes);
            let is_earlier = what == What::Exchange && row.is_earlier(&print);
            if is_earlier || row.is_own(&bytes, &print) {
                return Ok((name, Some(print)));
            }
        }
        Err(Trouble::Taken)
    }
}
