//! The state of the running application, and the commands that change it.
//!
//! The only place where core and platform meet. The way of an edit: a screen calls a command of [`App`]; the session that
//! is open edits its record, which is a signal, writes what changed and says so in another signal. The way of a bundle:
//! [`incoming`] inspects, opens, checks and merges into a copy; only [`App::accept`] touches a session.
//!
//! It must not know any component, text or route.

mod accepting;
mod afterwards;
mod automatic;
mod calendars;
pub mod closed_file;
mod codes;
mod device;
mod drafts;
mod edits;
mod emergency_journal;
mod founding;
mod head;
mod holding;
pub mod incoming;
mod known;
mod library;
mod lock;
pub mod log;
mod notes;
mod opening;
pub mod outgoing;
mod own_keys;
mod own_password;
mod private;
mod recovery;
mod removing;
mod rows;
mod session;
#[cfg(test)]
mod simulation;
mod start;
pub mod steps;
mod tabs;
mod taking;
mod time;
mod views;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

pub use afterwards::{Afterwards, Decision};
pub use automatic::{Automatic, BACKUP_WRITER, BackupWriter, Found, Trouble, Unreadable, What};
pub use calendars::Outdated;
pub use codes::RenewError;
pub use drafts::{Draft, NOTE};
pub use edits::Refusal;
pub use founding::{CreateError, NewTandem};
pub use head::Summary;
pub use lock::{Lock, LockError, NotStored, UnlockError};
pub use opening::OpenFailure;
pub use own_keys::OwnKeys;
pub use own_password::Forgotten;
pub use private::{LastFile, Private};
pub use recovery::{Recovery, Unknown};
pub use session::{OfOpen, SaveState};
pub use start::start;
pub use views::HandInError;

use crate::platform::at_rest::opens_only;
use crate::platform::emergency_journal::Journal;
use crate::platform::news::Tell;
use crate::platform::own_password::OwnPassword;
use crate::platform::page_events::PageListener;
use crate::platform::persistence::Persistence;
use crate::platform::random::NoRandomness;
use crate::platform::settings::Settings;
use crate::platform::storage::{Database, StorageError};
use crate::platform::updates::Updates;
use crate::platform::world::{Surroundings, World};
use futures::lock::Mutex;
use session::Session;
use tandembuch_core::forms::person::Role;
use tandembuch_core::lock::DataKey;
use tandembuch_core::record::{Record, SpaceId};

/// The application: signals to read, commands to call. A handle; copies are the same application.
#[derive(Clone, Copy)]
pub struct App {
    /// The tandems of this device, for the start page.
    pub tandems: RwSignal<Vec<TandemCard>>,
    /// Which tandems are out of the way, as it is stored: [`App::afterwards`].
    out_of_the_way: RwSignal<String>,
    /// The tandem that is open.
    pub open: RwSignal<Option<OpenTandem>>,
    /// The record of the open tandem.
    pub record: OfOpen<Record>,
    /// What this device knows of the open tandem and never sends.
    pub private: OfOpen<Private>,
    /// The record of what the person who sits here keeps for themselves in the open tandem.
    pub own: OfOpen<Record>,
    /// Is everything that was entered stored?
    pub save: OfOpen<SaveState>,
    /// What was refused, until the person has read it.
    pub refused: RwSignal<Option<Refusal>>,
    /// What is known about this device and its browser.
    pub device: RwSignal<Device>,
    /// Whether this device has a lock.
    pub lock: RwSignal<Lock>,
    /// What the person has chosen for this device.
    pub settings: RwSignal<Settings>,
    session: RwSignal<Option<Session>, LocalStorage>,
    /// The minute on the wall and its day, for whoever shows a time.
    minute: RwSignal<usize>,
    day: RwSignal<usize>,
    tools: StoredValue<Rc<Tools>, LocalStorage>,
}

/// A tandem on the start page.
#[derive(Debug, Clone, PartialEq)]
pub struct TandemCard {
    /// Which one.
    pub id: SpaceId,
    /// What is shown of it.
    pub summary: Summary,
}

/// Which tandem is open, and as what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenTandem {
    /// Which one.
    pub id: SpaceId,
    /// Is it the example, which is never stored and never sent?
    pub is_example: bool,
    /// Rows that could not be read and are set aside.
    pub bad_rows: usize,
}

/// What is known about this device and its browser.
#[derive(Debug, Clone, PartialEq)]
pub struct Device {
    /// Why nothing is kept when the page is closed; `None` if it is.
    pub not_kept: Option<StorageError>,
    /// Whether the browser promises to keep what is stored.
    pub persistence: Persistence,
    /// The browser has deleted what had been stored here.
    pub was_wiped: bool,
    /// The application starts without a network from now on.
    pub is_offline_ready: bool,
    /// A newer version is there and waits.
    pub has_update: bool,
    /// Heads that could not be read.
    pub bad_heads: usize,
    /// What an earlier page could not commit in time and nobody can read any more.
    pub unreadable_entries: usize,
}

/// Hears a message of another tab.
type Hear = fn(App, &str);

/// The world, and what was opened in it.
struct Tools {
    world: Surroundings,
    database: Database,
    /// The zone of the tandem that is open; `None` where none is.
    zone: RefCell<Option<String>>,
    /// One tandem is opened at a time.
    opening: Mutex<()>,
    news: RefCell<Option<Box<dyn Tell>>>,
    /// What hears news. Not there from the start: it loads and merges, which is in a later part of the program.
    hearing: Cell<Option<Hear>>,
    /// What fetches the writer of automatic backups, which is in a later part of the program, too.
    backup_writer: Cell<Option<automatic::Fetch>>,
    /// What came before.
    unheard: RefCell<Vec<String>>,
    /// Which of those that follow the clock is the last one.
    clock_follower: Cell<u32>,
    /// Held while a lock is set, changed or taken away.
    lock_turn: Mutex<()>,
    /// What marked the lock when it was set or opened here.
    lock_mark: RefCell<Option<String>>,
    /// Hands over what is still being typed.
    flush: RefCell<Option<Rc<dyn Fn()>>>,
    /// What the password of the person's own backups makes, as soon as it was needed.
    own_password: RefCell<Option<Rc<dyn OwnPassword>>>,
    /// The key of the lock, while it is open.
    lock_key: RefCell<Option<DataKey>>,
    /// After how many minutes without a touch it locks.
    lock_after: Cell<u32>,
    /// When this tab was touched last, in milliseconds since 1970.
    touched_ms: Cell<u64>,
    /// Does something look whether it is touched?
    is_watched: Cell<bool>,
    updates: RefCell<Option<Updates>>,
    listeners: RefCell<Vec<PageListener>>,
}

impl App {
    /// Who sits at this device, in the open tandem.
    pub fn me(self) -> Role {
        self.private.with(Private::me)
    }

    fn tools(self) -> Rc<Tools> {
        self.tools.get_value()
    }

    fn world(self) -> Surroundings {
        self.tools().world.clone()
    }

    /// Fresh random bytes, for ids and codes.
    fn random<const N: usize>(self) -> Result<[u8; N], NoRandomness> {
        let mut bytes = [0; N];
        self.world().fill_with_randomness(&mut bytes)?;
        Ok(bytes)
    }

    /// Has something done that nobody waits for.
    fn spawn(self, task: impl Future<Output = ()> + 'static) {
        self.world().spawn(Box::pin(task));
    }

    /// The session that is shown.
    fn session(self) -> Option<Session> {
        self.session.get_untracked()
    }

    /// Saves what changed in the open tandem and returns when the disk has it.
    ///
    /// # Errors
    /// If the storage fails. Nothing is lost: it stays in memory, in the emergency journal and on the list.
    pub async fn save_now(self) -> Result<(), StorageError> {
        match self.session() {
            Some(session) => session.save_now().await,
            None => Ok(()),
        }
    }

    /// Where what cannot be stored yet is kept at once.
    fn journal(self, world: &Surroundings) -> Journal<'_> {
        let (store, at_rest) = (world.local_store(), self.tools().database.at_rest());
        let at_rest = if self.is_lock_as_known() { at_rest } else { opens_only(at_rest) };
        Journal { store, at_rest }
    }

    fn database(self) -> Database {
        self.tools().database.clone()
    }
}

/// The application, for components.
///
/// # Panics
/// Outside of the application.
pub fn use_app() -> App {
    use_context().expect("the application is provided before any screen renders")
}
