//! A disk and a small store that do what real ones do: they answer late or never, are full, and lose their answer.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::future::{pending, poll_fn};
use std::rc::Rc;
use std::task::Poll;

use fastrand::Rng;
use futures::FutureExt;

use crate::platform::at_rest::InUse;
use crate::platform::storage::{
    Backend, DEVICE, DumpedRow, Heads, Join, LOCK_ROW, Later, Loaded, Memory, Merge, Place, StorageError,
    Turn, Written,
};
use crate::platform::{LocalStore, LocalStoreError};
use crate::state::accepting::UNDO_ROW;
use crate::state::log::{self, Line};
use crate::state::session::tandem_of_own_key;
use crate::state::{Private, private, rows};
use tandembuch_core::lock::LockRow;
use tandembuch_core::record::{SpaceId, VersionVector};

use super::keys;
use super::truth::named_in;

/// How often a task is passed by while the disk works, at most.
const SLOWEST: u32 = 6;

/// What is wrong with the disk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Trouble {
    #[default]
    None,
    /// Nothing more can be written.
    Full,
    /// Some operations fail, some are done and their answer is lost.
    Flaky,
    /// Some operations are never answered.
    Hangs,
}

/// The database of one device, which all its tabs share.
pub(super) struct Disk {
    memory: RefCell<Memory>,
    /// How often a lock was set or taken away.
    epoch: Cell<u64>,
    /// The rows as they are where nothing is sealed, as long as nothing is written.
    opened: RefCell<Option<Rc<Memory>>>,
    pub(super) trouble: Cell<Trouble>,
    /// Was the text that is watched on it at the last look?
    pub(super) has_watched: Cell<bool>,
    chance: Rc<RefCell<Rng>>,
}

impl Disk {
    pub(super) fn new(chance: Rc<RefCell<Rng>>) -> Self {
        Self {
            memory: RefCell::default(),
            epoch: Cell::default(),
            opened: RefCell::default(),
            trouble: Cell::default(),
            has_watched: Cell::default(),
            chance,
        }
    }

    /// The row of its lock.
    pub(super) fn lock_row(&self) -> Option<LockRow> {
        let row = self.memory.borrow().local_get(DEVICE, LOCK_ROW).ok().flatten()?;
        LockRow::from_json(&row)
    }

    /// What opens what is sealed on this device.
    pub(super) fn cipher(&self) -> InUse {
        self.lock_row().and_then(|row| keys::opening(&row))
    }

    /// The rows as they lie there.
    pub(super) fn raw_rows(&self) -> Vec<DumpedRow> {
        Backend::dump(&self.memory).now_or_never().and_then(Result::ok).unwrap_or_default()
    }

    fn opened(&self) -> Rc<Memory> {
        let open = || Rc::new(self.copied().opened(&self.cipher()));
        self.opened.borrow_mut().get_or_insert_with(open).clone()
    }

    fn opened_rows(&self) -> Vec<DumpedRow> {
        let memory = RefCell::new(Memory::clone(&self.opened()));
        Backend::dump(&memory).now_or_never().and_then(Result::ok).unwrap_or_default()
    }

    /// The texts and notes on it, but for what an import can be taken back to, and for what somebody kept for themselves
    /// beside a tandem that is gone: the next start removes that.
    pub(super) fn texts(&self) -> BTreeSet<String> {
        let rows = self.opened_rows();
        let is_there = |tandem: &str| {
            rows.iter().any(|row| {
                row.place != Place::Local && row.place != Place::SetAside && filed_under(row) == tandem
            })
        };
        let is_left_over = |row: &DumpedRow| {
            tandem_of_own_key(filed_under(row)).is_some_and(|tandem| !is_there(&tandem.to_string()))
        };
        let is_current = |row: &&DumpedRow| {
            row.place != Place::SetAside && !row.key.contains(UNDO_ROW) && !is_left_over(row)
        };
        rows.iter().filter(is_current).flat_map(|row| named_in(&row.value)).collect()
    }

    /// What the device knows of a tandem beside its record.
    pub(super) fn private_of(&self, tandem: SpaceId) -> Option<Private> {
        let row = self.opened().local_get(&tandem.to_string(), private::ROW).ok().flatten()?;
        Private::from_json(&row)
    }

    /// Loses what the device knows of a tandem beside its record.
    pub(super) fn loses_private_of(&self, tandem: SpaceId) {
        self.memory.borrow_mut().local_remove(&tandem.to_string(), private::ROW);
        self.opened.take();
    }

    /// What the record of a tandem has seen.
    pub(super) fn seen_of(&self, tandem: SpaceId) -> VersionVector {
        self.seen_under(&tandem.to_string(), tandem)
    }

    /// The log beside a record.
    pub(super) fn log_beside(&self, key: &str) -> Vec<Line> {
        let row = self.opened().local_get(key, log::ROW).ok().flatten();
        row.as_deref().map(log::read).unwrap_or_default()
    }

    /// What a record has seen that lies under this key.
    pub(super) fn seen_under(&self, key: &str, id: SpaceId) -> VersionVector {
        let stored = self.opened().load(key);
        rows::read_record(id, &stored).map(|loaded| loaded.record.seen().clone()).unwrap_or_default()
    }

    /// Damages one of the rows, and says which.
    pub(super) fn gets_damaged(&self) -> Option<String> {
        self.opened.take();
        let mut memory = self.memory.borrow_mut();
        let which = self.chance.borrow_mut().usize(..memory.len().max(1));
        memory.damage(which)
    }

    /// Returns whether this text is in a record on the disk.
    pub(super) fn holds(&self, text: &str) -> bool {
        let rows = self.opened_rows();
        rows.iter().any(|row| row.place == Place::Entities && row.value.contains(text))
    }

    /// Returns whether this text is anywhere on it.
    pub(super) fn holds_anywhere(&self, text: &str) -> bool {
        let rows = self.opened_rows();
        rows.iter().any(|row| row.value.contains(text))
    }

    pub(super) fn copied(&self) -> Memory {
        self.memory.borrow().clone()
    }

    pub(super) fn becomes(&self, memory: Memory) {
        *self.memory.borrow_mut() = memory;
        self.opened.take();
    }

    /// Returns whether nothing is on it.
    pub(super) fn is_empty(&self) -> bool {
        self.raw_rows().is_empty()
    }

    async fn passes_time(&self) {
        let mut left = self.chance.borrow_mut().u32(..SLOWEST);
        poll_fn(|_| {
            let is_over = left == 0;
            left = left.saturating_sub(1);
            if is_over { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }

    /// Before something is done.
    async fn begins(&self, writes: bool) -> Result<(), StorageError> {
        self.passes_time().await;
        match self.trouble.get() {
            Trouble::Full if writes => Err(StorageError::QuotaExceeded),
            Trouble::Flaky if self.chance.borrow_mut().u8(..4) == 0 => Err(lost("before")),
            Trouble::Hangs if self.chance.borrow_mut().u8(..3) == 0 => pending().await,
            _ => Ok(()),
        }
    }

    /// It is done, and the answer is on its way.
    async fn ends(&self) -> Result<(), StorageError> {
        self.passes_time().await;
        match self.trouble.get() {
            Trouble::Flaky if self.chance.borrow_mut().u8(..4) == 0 => Err(lost("after")),
            Trouble::Hangs if self.chance.borrow_mut().u8(..3) == 0 => pending().await,
            _ => Ok(()),
        }
    }
}

/// The tandem, or the key of a record for oneself: the first text of the key of a row.
fn filed_under(row: &DumpedRow) -> &str {
    row.key.split('"').nth(1).unwrap_or_default()
}

fn lost(when: &str) -> StorageError {
    StorageError::ConnectionLost { attempts: 4, message: when.to_owned() }
}

/// The connection of one page.
pub(super) struct Connected {
    disk: Rc<Disk>,
    /// How often a lock had been set or taken away when this page was opened.
    epoch: Cell<u64>,
}

impl Connected {
    pub(super) fn to(disk: &Rc<Disk>) -> Self {
        Self { disk: disk.clone(), epoch: disk.epoch.clone() }
    }

    fn is_not_shut_out(&self) -> Result<(), StorageError> {
        if self.epoch == self.disk.epoch { Ok(()) } else { Err(StorageError::LockChanged) }
    }
}

/// One operation: time passes, it is done, time passes.
macro_rules! operation {
    ($page:ident, $writes:expr, $done:expr) => {
        Box::pin(async move {
            $page.disk.begins($writes).await?;
            $page.is_not_shut_out()?;
            if $writes {
                $page.disk.opened.take();
            }
            let done = $done.await?;
            $page.disk.ends().await?;
            Ok(done)
        })
    };
}

impl Backend for Connected {
    fn heads(&self) -> Later<'_, Result<Heads, StorageError>> {
        operation!(self, false, Backend::heads(&self.disk.memory))
    }

    fn load<'a>(&'a self, tandem: &'a str) -> Later<'a, Result<Loaded, StorageError>> {
        operation!(self, false, Backend::load(&self.disk.memory, tandem))
    }

    fn load_some<'a>(
        &'a self,
        tandem: &'a str,
        keys: &'a [String],
    ) -> Later<'a, Result<Loaded, StorageError>> {
        operation!(self, false, Backend::load_some(&self.disk.memory, tandem, keys))
    }

    fn commit<'a>(
        &'a self,
        tandem: &'a str,
        keys: &'a [String],
        beside: Option<&'a str>,
        merge: Merge<'a>,
    ) -> Later<'a, Result<Written, StorageError>> {
        operation!(self, true, Backend::commit(&self.disk.memory, tandem, keys, beside, merge))
    }

    fn local_get<'a>(
        &'a self,
        tandem: &'a str,
        name: &'a str,
    ) -> Later<'a, Result<Option<String>, StorageError>> {
        operation!(self, false, Backend::local_get(&self.disk.memory, tandem, name))
    }

    fn local_join<'a>(
        &'a self,
        tandem: &'a str,
        name: &'a str,
        join: Join<'a>,
    ) -> Later<'a, Result<Option<String>, StorageError>> {
        operation!(self, true, Backend::local_join(&self.disk.memory, tandem, name, join))
    }

    fn local_remove<'a>(&'a self, tandem: &'a str, name: &'a str) -> Later<'a, Result<(), StorageError>> {
        operation!(self, true, Backend::local_remove(&self.disk.memory, tandem, name))
    }

    fn remove_tandem<'a>(&'a self, tandem: &'a str) -> Later<'a, Result<(), StorageError>> {
        operation!(self, true, Backend::remove_tandem(&self.disk.memory, tandem))
    }

    fn remove_everything(&self) -> Later<'_, Result<(), StorageError>> {
        operation!(self, true, Backend::remove_everything(&self.disk.memory))
    }

    /// Its own fence does not shut a page out, if it hears that it stands.
    fn fence<'a>(&'a self, lock: Option<&'a str>) -> Later<'a, Result<(), StorageError>> {
        Box::pin(async move {
            self.disk.begins(true).await?;
            self.is_not_shut_out()?;
            self.disk.opened.take();
            Backend::fence(&self.disk.memory, lock).await?;
            let epoch = self.disk.epoch.get() + 1;
            self.disk.epoch.set(epoch);
            self.disk.ends().await?;
            self.epoch.set(epoch);
            Ok(())
        })
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Later<'a, Result<(), StorageError>> {
        operation!(self, true, Backend::turn(&self.disk.memory, turn))
    }

    fn dump(&self) -> Later<'_, Result<Vec<DumpedRow>, StorageError>> {
        operation!(self, false, Backend::dump(&self.disk.memory))
    }
}

/// What lies in a small store.
pub(super) type Texts = BTreeMap<String, String>;

/// localStorage of one device.
#[derive(Debug, Default)]
pub(super) struct SmallStore {
    texts: RefCell<Texts>,
    pub(super) is_full: Cell<bool>,
}

impl SmallStore {
    pub(super) fn copied(&self) -> Texts {
        self.texts.borrow().clone()
    }

    pub(super) fn becomes(&self, texts: Texts) {
        *self.texts.borrow_mut() = texts;
    }
}

impl LocalStore for SmallStore {
    fn text(&self, key: &str) -> Result<Option<String>, LocalStoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set_text(&self, key: &str, text: &str) -> Result<(), LocalStoreError> {
        if self.is_full.get() {
            return Err(LocalStoreError::QuotaExceeded);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), LocalStoreError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, LocalStoreError> {
        Ok(self.texts.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }
}
