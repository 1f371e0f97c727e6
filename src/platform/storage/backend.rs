//! What keeps rows: the browser's database, memory, or a disk that a test lets fail.
//!
//! The operations are those of [`Database`](super::Database), which says what they mean.

use std::future::Future;
use std::pin::Pin;

use super::dump::DumpedRow;
use super::error::StorageError;
use super::plan::{Stored, Write, Written};
use super::row::Place;
use super::{Heads, Loaded};

/// An answer that comes later.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Says what to write, from what is stored; `None` to write nothing.
pub type Merge<'a> = &'a dyn Fn(&Stored) -> Option<Write>;

/// Joins a local value with the stored one; `None` if it cannot read that.
pub type Join<'a> = &'a dyn Fn(Option<&str>) -> Option<String>;

/// Says how a row is to be written anew, by its place, its tandem, its key and its content; `None` to leave it.
pub type Turn<'a> = &'a dyn Fn(Place, &str, &str, &str) -> Option<String>;

/// Keeps rows. Every operation is one transaction: done as a whole, or not at all.
pub trait Backend {
    /// See [`Database::heads`](super::Database::heads).
    fn heads(&self) -> Later<'_, Result<Heads, StorageError>>;

    /// See [`Database::load`](super::Database::load).
    fn load<'a>(&'a self, tandem: &'a str) -> Later<'a, Result<Loaded, StorageError>>;

    /// See [`Database::load_some`](super::Database::load_some).
    fn load_some<'a>(
        &'a self,
        tandem: &'a str,
        keys: &'a [String],
    ) -> Later<'a, Result<Loaded, StorageError>>;

    /// See [`Database::commit`](super::Database::commit).
    fn commit<'a>(
        &'a self,
        tandem: &'a str,
        keys: &'a [String],
        beside: Option<&'a str>,
        merge: Merge<'a>,
    ) -> Later<'a, Result<Written, StorageError>>;

    /// See [`Database::local_get`](super::Database::local_get).
    fn local_get<'a>(
        &'a self,
        tandem: &'a str,
        name: &'a str,
    ) -> Later<'a, Result<Option<String>, StorageError>>;

    /// See [`Database::local_join`](super::Database::local_join).
    fn local_join<'a>(
        &'a self,
        tandem: &'a str,
        name: &'a str,
        join: Join<'a>,
    ) -> Later<'a, Result<Option<String>, StorageError>>;

    /// See [`Database::local_remove`](super::Database::local_remove).
    fn local_remove<'a>(&'a self, tandem: &'a str, name: &'a str) -> Later<'a, Result<(), StorageError>>;

    /// See [`Database::remove_tandem`](super::Database::remove_tandem).
    fn remove_tandem<'a>(&'a self, tandem: &'a str) -> Later<'a, Result<(), StorageError>>;

    /// See [`Database::remove_everything`](super::Database::remove_everything).
    fn remove_everything(&self) -> Later<'_, Result<(), StorageError>>;

    /// See [`Database::fence`](super::Database::fence).
    fn fence<'a>(&'a self, lock: Option<&'a str>) -> Later<'a, Result<(), StorageError>>;

    /// See [`Database::seal_all`](super::Database::seal_all).
    fn turn<'a>(&'a self, turn: Turn<'a>) -> Later<'a, Result<(), StorageError>>;

    /// Every row as it lies there.
    fn dump(&self) -> Later<'_, Result<Vec<DumpedRow>, StorageError>>;
}
