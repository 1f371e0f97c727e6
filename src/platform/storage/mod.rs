//! The record on this device: IndexedDB, or memory where the browser gives none.
//!
//! One row per entity, so that a save costs what changed and not what there is. A save is one strict transaction:
//! the rows it is about to write are read, joined by the caller with what is in memory, and written, so no tab
//! overwrites another, and "saved" is said only when the browser says `complete`.
//!
//! **Invariants.** A bad row never fails a load: it is reported beside the good ones. A damaged row is copied to
//! `set_aside` in the same transaction that replaces it; a row of a newer program is never replaced. Nothing is
//! written over what was not read. The database is never deleted.
//!
//! It must not know what is in a row: how two versions of an entity are joined is the business of the record.

mod backend;
mod browser;
mod connection;
mod dump;
mod error;
mod fresh_log;
mod memory;
mod plan;
mod presence;
mod row;
mod sealing;
mod transaction;
mod turning;
mod value;

pub use backend::{Backend, Join, Later, Merge, Turn};
pub use dump::DumpedRow;
pub use error::{CommitError, StorageError};
pub use memory::Memory;
pub use plan::{Stored, Write, Written};
pub use row::{BadRow, Place, ROW_SCHEMA, Row, RowFault};

use super::at_rest::{InUse, is_sealed};
use connection::Connection;
use sealing::{Opening, Sealing};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Name of the browser's database.
pub const DATABASE_NAME: &str = "tandembuch";
/// Stands for the tandem of what belongs to this device and no tandem. No tandem has an empty id.
pub const DEVICE: &str = "";
/// The name of the row of the lock, which belongs to the device. It is never sealed itself.
pub const LOCK_ROW: &str = "lock";

/// What is known of a tandem: the head, its entities, and what could not be read.
pub type Loaded = Stored;

/// The heads of all tandems, all a start page needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heads {
    /// One row per tandem; the key is the tandem.
    pub rows: Vec<Row>,
    /// Heads which could not be read. Their tandems may still be loaded.
    pub bad: Vec<BadRow>,
}

/// The database of this device. Clones share it.
#[derive(Clone)]
pub struct Database {
    inside: Inside,
    /// What seals the rows, while a lock is set and open.
    at_rest: Rc<RefCell<InUse>>,
    /// What opens rows. Not there before a lock is: it would be in the first part of the program.
    opening: Rc<Cell<Option<Opening>>>,
    /// Nobody could say whether a lock is set.
    is_in_doubt: Rc<Cell<bool>>,
}

/// What keeps the rows. Not one `dyn Backend`: its table of functions would bring all of them into the first part of the
/// program, which needs two.
#[derive(Clone)]
enum Inside {
    Browser(Rc<Connection>),
    Memory(Rc<RefCell<Memory>>),
    #[cfg(test)]
    Played(Rc<dyn Backend>),
}

/// Does an operation on whatever keeps the rows.
macro_rules! on {
    ($database:ident, $operation:ident($($argument:expr),*)) => {
        match &$database.inside {
            Inside::Browser(backend) => Backend::$operation(&**backend, $($argument),*),
            Inside::Memory(backend) => Backend::$operation(&**backend, $($argument),*),
            #[cfg(test)]
            Inside::Played(backend) => backend.$operation($($argument),*),
        }
    };
}

use on;

impl Database {
    /// Opens the browser's database.
    ///
    /// # Errors
    /// If the browser has none, denies it or does not answer, or if a newer program wrote it.
    pub async fn open() -> Result<Self, StorageError> {
        fresh_log::begin();
        Self::open_named(DATABASE_NAME).await
    }

    /// Opens a database of another name. For tests, which must not see each other's rows.
    ///
    /// # Errors
    /// See [`Database::open`].
    pub async fn open_named(name: &str) -> Result<Self, StorageError> {
        Ok(Self::of(Inside::Browser(Rc::new(Connection::open(name).await?))))
    }

    /// A database which is gone when the page is closed, for a page which gets no other.
    pub fn in_memory() -> Self {
        Self::of(Inside::Memory(Rc::default()))
    }

    /// A database that a test plays.
    #[cfg(test)]
    pub(crate) fn played(backend: Rc<dyn Backend>) -> Self {
        Self::of(Inside::Played(backend))
    }

    fn of(inside: Inside) -> Self {
        Self { inside, at_rest: Rc::default(), opening: Rc::default(), is_in_doubt: Rc::default() }
    }

    /// Has nothing of a tandem be read, and nothing be written, before it is known that no lock is set: whoever writes without
    /// its key writes over what they cannot read.
    pub fn doubt_lock(&self) {
        self.is_in_doubt.set(true);
    }

    async fn has_no_unknown_lock(&self) -> Result<(), StorageError> {
        if self.is_in_doubt.get() {
            if on!(self, local_get(DEVICE, LOCK_ROW)).await?.is_some() {
                return Err(StorageError::LockChanged);
            }
            self.is_in_doubt.set(false);
        }
        Ok(())
    }

    /// What seals the rows now.
    pub fn at_rest(&self) -> InUse {
        self.at_rest.borrow().clone()
    }

    /// Whether anything is kept when the page is closed.
    pub fn is_kept(&self) -> bool {
        !matches!(self.inside, Inside::Memory(_))
    }

    /// Closes the connection; the next call opens a new one.
    pub fn close(&self) {
        if let Inside::Browser(connection) = &self.inside {
            connection.close();
        }
    }

    /// The heads of all tandems.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn heads(&self) -> Result<Heads, StorageError> {
        let before = self.at_rest();
        let heads = on!(self, heads()).await?;
        Ok(match self.opening.get() {
            Some(opening) => (opening.heads)(&self.at_rest().or(before), heads),
            None => heads,
        })
    }

    /// A whole tandem, as of one moment.
    ///
    /// # Errors
    /// If the database fails. A bad row is no failure.
    pub async fn load(&self, tandem: &str) -> Result<Loaded, StorageError> {
        self.has_no_unknown_lock().await?;
        let before = self.at_rest();
        let loaded = on!(self, load(tandem)).await?;
        Ok(Sealing { in_use: &self.at_rest().or(before), tandem }.open(loaded, None))
    }

    /// The head of a tandem and some of its entities. An entity which is not there is left out.
    ///
    /// # Errors
    /// If the database fails. A bad row is no failure.
    pub async fn load_some(&self, tandem: &str, keys: &[String]) -> Result<Loaded, StorageError> {
        self.has_no_unknown_lock().await?;
        let before = self.at_rest();
        let loaded = on!(self, load_some(tandem, keys)).await?;
        Ok(Sealing { in_use: &self.at_rest().or(before), tandem }.open(loaded, None))
    }

    /// Joins changed entities with what is stored, in one transaction, and returns when the disk has them.
    ///
    /// `merge` sees the head and the rows of `keys` as they are stored at this moment and says what to write. It
    /// must be a pure join: it is run again when a connection dies, even if the first run was written.
    /// A head of `None` where there was one before means that the browser lost the database: a merge which has
    /// written only changes then leaves holes, so it should refuse and be called again with all keys.
    ///
    /// # Errors
    /// If the merge refuses, if it writes an entity which is not in `keys`, if a row of a newer program is in the
    /// way, or if the database fails. Nothing is changed then.
    pub async fn commit<E>(
        &self,
        tandem: &str,
        keys: &[String],
        merge: impl Fn(&Stored) -> Result<Write, E>,
    ) -> Result<Written, CommitError<E>> {
        self.commit_with(tandem, keys, None, merge).await
    }

    /// The same, with a value that lies beside the tandem and is read and written in the same transaction:
    /// [`Stored::beside`], [`Write::beside`].
    ///
    /// # Errors
    /// See [`Database::commit`].
    pub async fn commit_with<E>(
        &self,
        tandem: &str,
        keys: &[String],
        beside: Option<&str>,
        merge: impl Fn(&Stored) -> Result<Write, E>,
    ) -> Result<Written, CommitError<E>> {
        self.has_no_unknown_lock().await?;
        let refusal = Cell::new(None);
        let keep_refusal = |stored: &Stored| {
            // At this moment: a lock may have been set since this was asked for, or since it was tried first.
            let in_use = self.at_rest();
            let merged = Sealing { in_use: &in_use, tandem }.merged(stored, beside, &merge);
            let refused = |error: Option<E>| {
                refusal.set(Some(error.map_or(StorageError::CannotSeal.into(), CommitError::Refused)));
            };
            merged.map_err(refused).ok()
        };
        let written = on!(self, commit(tandem, keys, beside, &keep_refusal)).await;
        match refusal.take() {
            Some(error) => Err(error),
            None => Ok(written?),
        }
    }

    /// A value which never leaves this device; `tandem` may be [`DEVICE`].
    ///
    /// # Errors
    /// If the row is bad or the database fails.
    pub async fn local_get(&self, tandem: &str, name: &str) -> Result<Option<String>, StorageError> {
        let before = self.at_rest();
        let Some(json) = on!(self, local_get(tandem, name)).await? else { return Ok(None) };
        let raw = json.clone();
        let bad = || {
            let (tandem, key) = (tandem.to_owned(), name.to_owned());
            BadRow { place: Place::Local, tandem, key, fault: RowFault::Checksum, raw }
        };
        let opened = match self.opening.get() {
            Some(opening) => (opening.local)(&self.at_rest().or(before), tandem, name, json),
            None => Some(json).filter(|json| !is_sealed(json)),
        };
        opened.map(Some).ok_or_else(|| StorageError::BadRow(Box::new(bad())))
    }

    /// Writes a value which never leaves this device; a damaged one in its place is set aside.
    ///
    /// # Errors
    /// If a row of a newer program is in the way or the database fails.
    pub async fn local_put(&self, tandem: &str, name: &str, json: &str) -> Result<(), StorageError> {
        self.local_join(tandem, name, &|_| Some(json.to_owned())).await.map(drop)
    }

    /// Joins a value which never leaves this device with the stored one, in one transaction, and returns what is
    /// stored then: so no tab overwrites another.
    ///
    /// `join` sees the stored value, `None` if there is none or a damaged one. It answers `None` if it cannot read
    /// what it sees, which is set aside then like a damaged row. It may be run again.
    ///
    /// # Errors
    /// If a row of a newer program is in the way or the database fails.
    pub async fn local_join(
        &self,
        tandem: &str,
        name: &str,
        join: Join<'_>,
    ) -> Result<Option<String>, StorageError> {
        self.has_no_unknown_lock().await?;
        let (outcome, is_sealable) = (RefCell::new(None), Cell::new(true));
        let sealed = |stored: Option<&str>| {
            // At this moment, as in a commit.
            let in_use = self.at_rest();
            let sealing = Sealing { in_use: &in_use, tandem };
            let stored = match stored {
                Some(json) => Some(sealing.open_local(name, json.to_owned())?),
                None => None,
            };
            let joined = join(stored.as_deref())?;
            let sealed = sealing.seal_local(name, joined.clone());
            is_sealable.set(sealed.is_some());
            outcome.replace(Some(joined));
            sealed
        };
        let written = on!(self, local_join(tandem, name, &sealed)).await?;
        if !is_sealable.get() {
            return Err(StorageError::CannotSeal);
        }
        Ok(written.and_then(|_| outcome.take()))
    }

    /// Removes a value which never left this device. It is no error if there is none.
    ///
    /// # Errors
    /// If the database fails.
    pub fn local_remove<'a>(&'a self, tandem: &'a str, name: &'a str) -> Later<'a, Result<(), StorageError>> {
        on!(self, local_remove(tandem, name))
    }

    /// Removes all of a tandem from this device, what was set aside and what is private included.
    ///
    /// # Errors
    /// If the database fails.
    pub fn remove_tandem<'a>(&'a self, tandem: &'a str) -> Later<'a, Result<(), StorageError>> {
        on!(self, remove_tandem(tandem))
    }

    /// Empties the database. Only ever on the word of a person.
    ///
    /// # Errors
    /// If the database fails.
    pub fn remove_everything(&self) -> Later<'_, Result<(), StorageError>> {
        on!(self, remove_everything())
    }

    /// Every row as it lies there, as a JSON document: for a rescue by hand. It holds all secrets of this device. What is sealed
    /// is opened, as far as it can be.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn dump(&self) -> Result<String, StorageError> {
        let mut rows = on!(self, dump()).await?;
        rows.iter_mut().for_each(|row| sealing::open_dumped(&self.at_rest(), row));
        Ok(dump::document(&rows))
    }
}
