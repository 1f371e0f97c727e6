//! Makes the automatic backup. It comes in a part of the program that is not there before somebody wants one.

use std::rc::Rc;

use futures::FutureExt;
use leptos::prelude::*;
use tandembuch_core::backup_file::{fingerprint, names};
use tandembuch_core::bundle::{MAX_PACKED_BYTES, PublicKey};

use super::row::{Automatic, Made, Trouble};
use crate::platform::folder::{Folder, Permission};
use crate::platform::storage::Later;
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
}

/// What makes them.
pub static BACKUP_WRITER: BackupWriter = BackupWriter {
    back_up: |session| async move { session.make().await }.boxed_local(),
    look: |session| {
        async move {
            if let Err(trouble) = session.folder().await {
                session.note(trouble).await;
            }
        }
        .boxed_local()
    },
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
        folder.keep(&session.id().to_string()).await?;
        let begins = |row: &mut Automatic| row.begins(&folder.name());
        session.change_automatic(true, &begins).await.map_err(|_| Trouble::Other)?;
        session.make().await;
        Ok(())
    }

    /// Asks for the permission once more, and tries again. To be called where the person has just pressed something.
    pub async fn renew_backing_up(self) {
        let Some(session) = self.session() else { return };
        if let Some(folder) = self.world().folder(session.id().to_string()).await {
            folder.permission(true).await;
        }
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
            self.note(trouble).await;
        }
    }

    /// Notes what went wrong, unless it is known: tabs that told each other the same would go on for ever.
    async fn note(&self, trouble: Trouble) {
        if self.automatic.known.with_untracked(|known| known.trouble != Some(trouble)) {
            drop(self.change_automatic(false, &|row| row.trouble = Some(trouble)).await);
        }
    }

    async fn try_to_back_up(&self) -> Result<(), Trouble> {
        let row = self.automatic.known.get_untracked();
        if !row.is_on {
            return Ok(());
        }
        let key = self.app().recovery().ok().flatten().ok_or(Trouble::NoCode)?.key;
        let is_needed = self.record.memory.with_untracked(|record| {
            self.own.memory.with_untracked(|own| row.is_needed(record.seen(), own.seen(), &key))
        });
        if !is_needed && row.trouble.is_none() {
            return Ok(());
        }
        let folder = self.folder().await?;
        let (made, text) = self.sealed_backup(key).await.ok_or(Trouble::Other)?;
        let (file, there) = self.file_in(&*folder, &row).await?;
        let about_to = |row: &mut Automatic| row.is_about_to_write(&file, there.as_deref(), &made.print);
        let row = self.change_automatic(false, &about_to).await.map_err(|_| Trouble::Other)?;
        // It may have been ended meanwhile.
        if !row.is_on {
            return Ok(());
        }
        folder.write(&file, &text).await?;
        let now = self.app().now_ms();
        let is_noted = self.change_automatic(false, &|row| row.is_written(&made, now)).await;
        let note = |private: &mut Private| {
            private.backed_up_seen.join(&made.seen);
            private.backed_up_own.join(&made.own_seen);
            private.backup_key.clone_from(&made.key);
        };
        is_noted.and(self.change_private(&note).await).map_err(|_| Trouble::Other)
    }

    /// The folder, if it may be written into.
    async fn folder(&self) -> Result<Rc<dyn Folder>, Trouble> {
        let folder = self.app().world().folder(self.id().to_string()).await.ok_or(Trouble::Gone)?;
        match folder.permission(false).await {
            Permission::Granted => Ok(folder),
            Permission::Ask => Err(Trouble::Ask),
            Permission::Denied => Err(Trouble::Denied),
        }
    }

    async fn sealed_backup(&self, key: PublicKey) -> Option<(Made, String)> {
        let content = self.stored_content(Purpose::Backup, true).await.ok()?;
        let text = self.app().world().seal_backup(key, content.json).await.ok()?;
        let print = fingerprint(text.as_bytes());
        let (seen, own_seen, key) = (content.seen, content.own_seen, key.key_id().to_string());
        Some((Made { seen, own_seen, key, print }, text))
    }

    /// The name that the file has or may have, and by what the one that is there is known again.
    async fn file_in(
        &self,
        folder: &dyn Folder,
        row: &Automatic,
    ) -> Result<(String, Option<String>), Trouble> {
        let device = self.app().settings.with_untracked(|settings| settings.install_id.clone());
        let mut all = names(self.id(), &device.unwrap_or_default());
        if !row.file.is_empty() {
            all.insert(0, row.file.clone());
        }
        for name in all {
            let Some(bytes) = folder.read(&name, MAX_PACKED_BYTES as u64).await? else {
                return Ok((name, None));
            };
            let print = fingerprint(&bytes);
            if row.is_own(&bytes, &print) {
                return Ok((name, Some(print)));
            }
        }
        Err(Trouble::Taken)
    }
}
