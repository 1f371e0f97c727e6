//! What the state may ask of its surroundings: time, randomness, storage, what is kept at once, the other tabs, and to have
//! something done later. In the browser there is one, [`Browser`]; a test makes its own.
//!
//! It must not know what a tandem is.

#[cfg(test)]
pub(crate) mod played;

use std::rc::Rc;

use tandembuch_core::bundle::{self, CryptoError, Kind, Passphrase, PublicKey, SealError, To};
use tandembuch_core::lock::{DataKey, LockRow, NewWay, Secret, Way, WayError};

use super::crypto::WebCrypto;
use super::device_keys::{self, PublicHalves};
use super::folder::{self, Folder};
use super::local_store::{BrowserLocalStore, LocalStore};
use super::news::{NewsChannel, Tell};
use super::own_password::{self, OwnPassword};
use super::page_events::{self, PageListener};
use super::persistence::{self, Persistence, Room};
use super::random::NoRandomness;
use super::replica_lease::{self, Lease, LeaseError};
use super::signed_file::{self, SignedFile, Unreadable};
use super::storage::{Database, Later, StorageError};
use super::{clock, page, random};

/// The surroundings of one page.
pub trait World {
    /// Milliseconds since 1970-01-01 UTC, as this device believes. It may be a year off, and may jump back.
    fn now_ms(&self) -> u64;

    /// What has to be added to UTC to get the local time at that moment, in minutes: 60 for Berlin in winter.
    fn zone_offset_minutes(&self, at_ms: u64) -> i32;

    /// The same in a zone of this name; `None` if this device does not know it.
    fn zone_offset_minutes_in(&self, zone: &str, at_ms: u64) -> Option<i32>;

    /// The name of the zone in which this device is; `None` if nobody can say.
    fn zone_name(&self) -> Option<String>;

    /// Fills in random bytes that nobody can guess.
    ///
    /// # Errors
    /// If there are none.
    fn fill_with_randomness(&self, bytes: &mut [u8]) -> Result<(), NoRandomness>;

    /// What is kept at once, and is small.
    fn local_store(&self) -> &dyn LocalStore;

    /// Opens the database of this device.
    fn open_database(&self) -> Later<'static, Result<Database, StorageError>>;

    /// Leases the first of these replica ids that no other tab has; `None` if others have them all.
    fn lease(&self, candidates: Vec<String>) -> Later<'static, Result<Option<Lease>, LeaseError>>;

    /// Hears the other tabs from now on, and can tell them something; `None` where tabs cannot.
    fn open_news(&self, heard: Box<dyn FnMut(String)>) -> Option<Box<dyn Tell>>;

    /// Whether what is stored here will be kept. `ask`: the person may be asked for it, and may never answer.
    fn persistence(&self, ask: bool) -> Later<'static, Persistence>;

    /// How much room there is; `None` if nobody can say.
    fn room(&self) -> Later<'static, Option<Room>>;

    /// Returns whether people can choose a folder here that files are written into.
    fn can_choose_a_folder(&self) -> bool;

    /// The folder that is kept under this name: [`Folder::keep`].
    fn folder(&self, under: String) -> Later<'static, Option<Rc<dyn Folder>>>;

    /// Forgets the folder that is kept under this name, or all of them.
    fn forget_folder(&self, under: Option<String>) -> Later<'static, ()>;

    /// The halves for everybody of the keys of this device in the tandem of this id, made if there are none; `None` where the
    /// browser keeps none.
    fn own_keys(&self, of: String) -> Later<'static, Option<PublicHalves>>;

    /// Forgets the keys of this device in the tandem of this id, or all of them.
    fn forget_keys(&self, of: Option<String>) -> Later<'static, ()>;

    /// Seals a backup for whoever has the private half of this key.
    fn seal_backup(&self, key: PublicKey, content: String) -> Later<'static, Result<String, SealError>>;

    /// The password of the person's own backups, if the browser keeps one.
    fn own_password(&self) -> Later<'static, Option<Rc<dyn OwnPassword>>>;

    /// Makes one of what was typed, and keeps it where the browser does.
    fn make_own_password(
        &self,
        typed: Passphrase,
    ) -> Later<'static, Result<Rc<dyn OwnPassword>, CryptoError>>;

    /// Forgets it.
    fn forget_own_password(&self) -> Later<'static, ()>;

    /// Seals a file for these, signed with the key of this device in the tandem of this id; `None` if that cannot be done.
    fn seal_signed(
        &self,
        of: String,
        keys: Vec<PublicKey>,
        content: String,
    ) -> Later<'static, Option<String>>;

    /// Opens a file with the keys of this device in the tandem of this id; `known` are those whose signature counts.
    fn open_signed(
        &self,
        of: String,
        known: Vec<PublicKey>,
        file: Vec<u8>,
    ) -> Later<'static, Result<SignedFile, Unreadable>>;

    /// The key of a lock, by what its owner has.
    fn open_lock(&self, row: LockRow, secret: Secret) -> Later<'static, Result<DataKey, WayError>>;

    /// Another way to the key of a lock.
    fn new_way(&self, way: NewWay, key: DataKey) -> Later<'static, Result<Way, CryptoError>>;

    /// Calls back whenever somebody touches the page, and when it is seen again.
    fn on_touch(&self, touched: Rc<dyn Fn()>, returned: Rc<dyn Fn()>) -> Vec<PageListener>;

    /// Loads the page anew. What is in its memory is gone then.
    fn reload(&self);

    /// Passes so many milliseconds, or more: nobody wakes a page that is hidden.
    fn sleep(&self, ms: u64) -> Later<'static, ()>;

    /// Has something done that nobody waits for. It ends with the page.
    fn spawn(&self, task: Later<'static, ()>);
}

/// The surroundings of this page: the browser, or in tests whatever they play. Not always a `dyn World`: its table of
/// functions would bring all of them into the first part of the program, which needs few.
#[cfg(not(test))]
pub type Surroundings = Browser;
/// The surroundings of a page that a test plays.
#[cfg(test)]
pub type Surroundings = played::Played;

/// This browser.
#[derive(Debug, Clone)]
pub struct Browser;

impl Browser {
    /// The surroundings of this page.
    pub fn surroundings() -> Surroundings {
        #[cfg(not(test))]
        let browser = Self;
        #[cfg(test)]
        let browser = played::Played(Rc::new(Self));
        browser
    }
}

impl World for Browser {
    fn now_ms(&self) -> u64 {
        clock::now_ms()
    }

    fn zone_offset_minutes(&self, at_ms: u64) -> i32 {
        clock::zone_offset_minutes(at_ms)
    }

    fn zone_offset_minutes_in(&self, zone: &str, at_ms: u64) -> Option<i32> {
        clock::zone_offset_minutes_in(zone, at_ms)
    }

    fn zone_name(&self) -> Option<String> {
        clock::zone_name()
    }

    fn fill_with_randomness(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        random::fill(bytes)
    }

    fn local_store(&self) -> &dyn LocalStore {
        &BrowserLocalStore
    }

    fn open_database(&self) -> Later<'static, Result<Database, StorageError>> {
        Box::pin(Database::open())
    }

    fn lease(&self, candidates: Vec<String>) -> Later<'static, Result<Option<Lease>, LeaseError>> {
        Box::pin(async move { replica_lease::lease(&candidates).await })
    }

    fn open_news(&self, heard: Box<dyn FnMut(String)>) -> Option<Box<dyn Tell>> {
        Some(Box::new(NewsChannel::open(heard).ok()?))
    }

    fn persistence(&self, ask: bool) -> Later<'static, Persistence> {
        Box::pin(persistence::persistence(ask))
    }

    fn room(&self) -> Later<'static, Option<Room>> {
        Box::pin(persistence::room())
    }

    fn can_choose_a_folder(&self) -> bool {
        folder::can_be_chosen()
    }

    fn folder(&self, under: String) -> Later<'static, Option<Rc<dyn Folder>>> {
        Box::pin(folder::kept(under))
    }

    fn forget_folder(&self, under: Option<String>) -> Later<'static, ()> {
        Box::pin(folder::forget(under))
    }

    fn own_keys(&self, of: String) -> Later<'static, Option<PublicHalves>> {
        Box::pin(device_keys::own(of))
    }

    fn forget_keys(&self, of: Option<String>) -> Later<'static, ()> {
        Box::pin(device_keys::forget(of))
    }

    fn seal_backup(&self, key: PublicKey, content: String) -> Later<'static, Result<String, SealError>> {
        Box::pin(
            async move { bundle::seal(&WebCrypto, Kind::Backup, &[To::Key(&key)], content.as_bytes()).await },
        )
    }

    fn own_password(&self) -> Later<'static, Option<Rc<dyn OwnPassword>>> {
        Box::pin(own_password::kept())
    }

    fn make_own_password(
        &self,
        typed: Passphrase,
    ) -> Later<'static, Result<Rc<dyn OwnPassword>, CryptoError>> {
        Box::pin(own_password::make(typed))
    }

    fn forget_own_password(&self) -> Later<'static, ()> {
        Box::pin(own_password::forget())
    }

    fn seal_signed(
        &self,
        of: String,
        keys: Vec<PublicKey>,
        content: String,
    ) -> Later<'static, Option<String>> {
        Box::pin(async move { signed_file::seal(&of, &keys, &content).await?.ok() })
    }

    fn open_signed(
        &self,
        of: String,
        known: Vec<PublicKey>,
        file: Vec<u8>,
    ) -> Later<'static, Result<SignedFile, Unreadable>> {
        Box::pin(async move { signed_file::open(&of, &known, &file).await })
    }

    fn open_lock(&self, row: LockRow, secret: Secret) -> Later<'static, Result<DataKey, WayError>> {
        Box::pin(async move { row.open(&WebCrypto, &secret).await })
    }

    fn new_way(&self, way: NewWay, key: DataKey) -> Later<'static, Result<Way, CryptoError>> {
        Box::pin(async move { Way::new(&WebCrypto, way, &key).await })
    }

    fn on_touch(&self, touched: Rc<dyn Fn()>, returned: Rc<dyn Fn()>) -> Vec<PageListener> {
        vec![page_events::on_touch(move || touched()), page_events::on_return(move || returned())]
    }

    fn reload(&self) {
        page::reload();
    }

    fn sleep(&self, ms: u64) -> Later<'static, ()> {
        Box::pin(clock::sleep(ms))
    }

    fn spawn(&self, task: Later<'static, ()>) {
        wasm_bindgen_futures::spawn_local(task);
    }
}
