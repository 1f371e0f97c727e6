//! What both exchange in a folder that they can reach: each device writes a file of its own there, and reads those of the
//! others. Never two write the same one.
//!
//! What keeps folders alike brings files late, twice, by halves, under other names and in versions of before. So a file is
//! judged by its content ([`judging`]), and taken in like one that the person opens, but for the question: only what a known
//! device has signed comes in by itself. It must not know how a folder is read, nor how a file is sealed.

mod judging;
mod reading;
mod writing;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use tandembuch_core::digest::Digest;
use tandembuch_core::forms::person::Role;

use super::row::{Automatic, Trouble, What};
use crate::platform::folder::{Folder, Permission};
use crate::platform::world::World;
use crate::state::App;
use crate::state::session::Session;

pub use crate::platform::signed_file::Unreadable;
use judging::Looked;

/// So often it looks whether something is to be written, in milliseconds.
pub(in crate::state) const TICK_MS: u64 = 10_000;
/// Each time of so many it looks whether something has come.
const TICKS_BETWEEN: u32 = 3;

/// What a session knows of the folder of both, in this tab.
#[derive(Default)]
pub(in crate::state) struct OfSession {
    /// What came, and what is to be looked at.
    found: ArcRwSignal<Found>,
    /// The files that were looked at, by name.
    looked: RefCell<BTreeMap<String, Looked>>,
    /// The names of the devices that were known then.
    known_then: RefCell<String>,
    /// Those of which the person has been told, by what they are known again.
    told: RefCell<Vec<String>>,
    /// What was to be written at the last look, since when, and since when anything is.
    to_write: RefCell<String>,
    to_write_since: Cell<u64>,
    needed_since: Cell<Option<u64>>,
    /// The line in the log of what was made last, written or not.
    last_line: RefCell<String>,
    /// The others do not see what this device has written last.
    is_hidden: Cell<bool>,
    pub(super) is_going_on: Cell<bool>,
}

/// What was found in the folder of both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// What has come in by itself last, and from whom, until the person has been told: [`App::take_what_came`].
    pub came: Option<(Role, Digest)>,
    /// The name of a file that the person should look at.
    pub to_look_at: Option<String>,
    /// The name of one that is not whole, and has not been for long.
    pub not_whole: Option<String>,
}

impl App {
    /// What was found in the folder of both, and again whenever something is.
    pub fn found_in_folder(self) -> Found {
        let found =
            self.session.with(|session| session.as_ref().map(|open| open.automatic.sharing.found.clone()));
        found.map(|found| found.get()).unwrap_or_default()
    }

    /// What has come in by itself, and from whom. The same is not said twice.
    pub fn take_what_came(self) -> Option<(Role, Digest)> {
        let session = self.session()?;
        let found = &session.automatic.sharing.found;
        found.with_untracked(|found| found.came.is_some()).then(|| {
            let mut came = None;
            found.update(|found| came = found.came.take());
            came
        })?
    }

    /// From now on both exchange in this folder; this device begins at once. To be called where the person has just pressed
    /// something: the browser may ask them.
    ///
    /// # Errors
    /// If the folder cannot be used. Why nothing could be exchanged is in [`Automatic::trouble`].
    pub async fn begin_sharing(self, folder: Rc<dyn Folder>) -> Result<(), Trouble> {
        let Some(session) = self.session().filter(|session| session.is_kept()) else { return Ok(()) };
        if folder.permission(true).await != Permission::Granted {
            return Err(Trouble::Denied);
        }
        session.begins_to_write(What::Exchange, &*folder).await?;
        session.automatic.sharing.looked.take();
        session.shares(true).await;
        self.spawn(async move { session.goes_on_sharing().await });
        Ok(())
    }

    /// Asks for the permission once more, and tries again. To be called where the person has just pressed something.
    pub async fn renew_sharing(self) {
        let Some(session) = self.session() else { return };
        session.asks_again(What::Exchange).await;
        session.shares(true).await;
    }

    /// What is in the file that the person should look at. It is not named again before it changes.
    pub async fn file_to_look_at(self) -> Option<(String, Vec<u8>)> {
        let session = self.session()?;
        let name = self.found_in_folder_now(&session).to_look_at?;
        let folder = session.folder(What::Exchange).await.ok()?;
        let bytes = folder.read(&name, judging::MOST_BYTES).await.ok()??;
        session.is_told_of(&bytes);
        Some((name, bytes))
    }

    fn found_in_folder_now(self, session: &Session) -> Found {
        session.automatic.sharing.found.get_untracked()
    }
}

impl Session {
    /// Exchanges for as long as the tandem is open and it is wanted. Once in a tab.
    pub(super) async fn goes_on_sharing(&self) {
        let sharing = &self.automatic.sharing;
        if sharing.is_going_on.replace(true) {
            return;
        }
        let mut ticks = 0;
        loop {
            if ticks == 0 {
                self.shares(false).await;
            } else {
                self.writes_when_quiet().await;
            }
            ticks = (ticks + 1) % TICKS_BETWEEN;
            self.app().world().sleep(TICK_MS).await;
            let is_open = self.app().session().is_some_and(|shown| shown.is(self));
            if !is_open || !self.is_written(What::Exchange) {
                break;
            }
        }
        sharing.is_going_on.set(false);
    }

    /// Reads what has come, and writes what is to go. `at_once`: also what was written a moment ago.
    pub(super) async fn shares(&self, at_once: bool) {
        self.exchanges(true, at_once).await;
    }

    /// Writes, if something is to be written and nobody has written for a while.
    async fn writes_when_quiet(&self) {
        // Where something is wrong, it is tried when it is looked what has come.
        let is_well = self.automatic.shared.with_untracked(|row| row.trouble.is_none());
        if is_well && self.is_quiet() {
            self.exchanges(false, false).await;
        }
    }

    /// One tab at a time, and not in the middle of an opening.
    async fn exchanges(&self, reads: bool, at_once: bool) {
        let opening = self.app().tools();
        if opening.opening.try_lock().is_none() {
            return;
        }
        let lease = self.app().world().lease(vec![format!("{}.exchange", self.id())]).await;
        let Ok(Some(_lease)) = lease else { return };
        self.load_automatic().await;
        if !self.is_written(What::Exchange) {
            return;
        }
        match self.try_to_exchange(reads, at_once).await {
            Err(trouble) => self.note(What::Exchange, trouble).await,
            Ok(()) if self.automatic.shared.with_untracked(|row| row.trouble.is_some()) => {
                drop(self.change_automatic(What::Exchange, false, &Automatic::is_well).await);
            }
            Ok(()) => {}
        }
    }

    async fn try_to_exchange(&self, reads: bool, at_once: bool) -> Result<(), Trouble> {
        let folder = self.folder(What::Exchange).await?;
        if reads {
            self.reads_what_has_come(&*folder).await?;
        }
        if at_once || self.automatic.sharing.is_hidden.get() || self.is_quiet() {
            self.writes_what_is_new(&*folder).await?;
        }
        Ok(())
    }
}
