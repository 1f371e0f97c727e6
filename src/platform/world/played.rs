//! Surroundings that a test plays.

use std::rc::Rc;

use tandembuch_core::bundle::{CryptoError, Passphrase, PublicKey, SealError};
use tandembuch_core::lock::{DataKey, LockRow, NewWay, Secret, Way, WayError};

use super::World;
use crate::platform::LocalStore;
use crate::platform::device_keys::PublicHalves;
use crate::platform::folder::Folder;
use crate::platform::news::Tell;
use crate::platform::own_password::OwnPassword;
use crate::platform::page_events::PageListener;
use crate::platform::persistence::{Persistence, Room};
use crate::platform::random::NoRandomness;
use crate::platform::replica_lease::{Lease, LeaseError};
use crate::platform::signed_file::{SignedFile, Unreadable};
use crate::platform::storage::{Database, Later, StorageError};

/// Whatever a test plays.
#[derive(Clone)]
pub struct Played(pub(crate) Rc<dyn World>);

impl World for Played {
    fn now_ms(&self) -> u64 {
        self.0.now_ms()
    }

    fn zone_offset_minutes(&self, at_ms: u64) -> i32 {
        self.0.zone_offset_minutes(at_ms)
    }

    fn zone_offset_minutes_in(&self, zone: &str, at_ms: u64) -> Option<i32> {
        self.0.zone_offset_minutes_in(zone, at_ms)
    }

    fn zone_name(&self) -> Option<String> {
        self.0.zone_name()
    }

    fn fill_with_randomness(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        self.0.fill_with_randomness(bytes)
    }

    fn local_store(&self) -> &dyn LocalStore {
        self.0.local_store()
    }

    fn open_database(&self) -> Later<'static, Result<Database, StorageError>> {
        self.0.open_database()
    }

    fn lease(&self, candidates: Vec<String>) -> Later<'static, Result<Option<Lease>, LeaseError>> {
        self.0.lease(candidates)
    }

    fn open_news(&self, heard: Box<dyn FnMut(String)>) -> Option<Box<dyn Tell>> {
        self.0.open_news(heard)
    }

    fn persistence(&self, ask: bool) -> Later<'static, Persistence> {
        self.0.persistence(ask)
    }

    fn room(&self) -> Later<'static, Option<Room>> {
        self.0.room()
    }

    fn can_choose_a_folder(&self) -> bool {
        self.0.can_choose_a_folder()
    }

    fn folder(&self, under: String) -> Later<'static, Option<Rc<dyn Folder>>> {
        self.0.folder(under)
    }

    fn forget_folder(&self, under: Option<String>) -> Later<'static, ()> {
        self.0.forget_folder(under)
    }

    fn own_keys(&self, of: String) -> Later<'static, Option<PublicHalves>> {
        self.0.own_keys(of)
    }

    fn forget_keys(&self, of: Option<String>) -> Later<'static, ()> {
        self.0.forget_keys(of)
    }

    fn seal_backup(&self, key: PublicKey, content: String) -> Later<'static, Result<String, SealError>> {
        self.0.seal_backup(key, content)
    }

    fn own_password(&self) -> Later<'static, Option<Rc<dyn OwnPassword>>> {
        self.0.own_password()
    }

    fn make_own_password(
        &self,
        typed: Passphrase,
    ) -> Later<'static, Result<Rc<dyn OwnPassword>, CryptoError>> {
        self.0.make_own_password(typed)
    }

    fn forget_own_password(&self) -> Later<'static, ()> {
        self.0.forget_own_password()
    }

    fn seal_signed(
        &self,
        of: String,
        keys: Vec<PublicKey>,
        content: String,
    ) -> Later<'static, Option<String>> {
        self.0.seal_signed(of, keys, content)
    }

    fn open_signed(
        &self,
        of: String,
        known: Vec<PublicKey>,
        file: Vec<u8>,
    ) -> Later<'static, Result<SignedFile, Unreadable>> {
        self.0.open_signed(of, known, file)
    }

    fn open_lock(&self, row: LockRow, secret: Secret) -> Later<'static, Result<DataKey, WayError>> {
        self.0.open_lock(row, secret)
    }

    fn new_way(&self, way: NewWay, key: DataKey) -> Later<'static, Result<Way, CryptoError>> {
        self.0.new_way(way, key)
    }

    fn on_touch(&self, touched: Rc<dyn Fn()>, returned: Rc<dyn Fn()>) -> Vec<PageListener> {
        self.0.on_touch(touched, returned)
    }

    fn reload(&self) {
        self.0.reload();
    }

    fn sleep(&self, ms: u64) -> Later<'static, ()> {
        self.0.sleep(ms)
    }

    fn spawn(&self, task: Later<'static, ()>) {
        self.0.spawn(task);
    }
}
