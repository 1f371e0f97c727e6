//! The emergency journal in localStorage: what is not yet committed when a page is hidden or closed.
//!
//! IndexedDB answers too late for a page that is going; localStorage is written at once. One slot per tandem and
//! replica, so that no tab overwrites another's. An entry stays until somebody who has committed it removes it.
//! It must not know what a change is.

use super::local_store::{self, LocalStore, LocalStoreError};
use serde::Serialize;
use serde::de::DeserializeOwned;

const PREFIX: &str = "tandembuch.seat-belt.";

/// What one tab could not commit in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<T> {
    /// The tandem it belongs to.
    pub tandem: String,
    /// The replica under which the tab edited.
    pub replica: String,
    /// The unsaved changes, or why they cannot be read; the raw text is in the error then.
    pub unsaved: Result<T, LocalStoreError>,
}

/// Writes what is not yet committed, over what the same replica wrote before.
///
/// # Errors
/// If localStorage is denied or full.
pub fn put<T: Serialize>(
    store: &dyn LocalStore,
    tandem: &str,
    replica: &str,
    unsaved: &T,
) -> Result<(), LocalStoreError> {
    local_store::set(store, &key(tandem, replica), unsaved)
}

/// All entries of all tabs, also of those still open. Reading removes nothing.
///
/// # Errors
/// If localStorage is denied. An unreadable entry is no failure.
pub fn list<T: DeserializeOwned>(store: &dyn LocalStore) -> Result<Vec<Entry<T>>, LocalStoreError> {
    let mut entries = Vec::new();
    for key in store.keys(PREFIX)? {
        // Replica ids have no dot in them.
        let Some((tandem, replica)) = key[PREFIX.len()..].rsplit_once('.') else { continue };
        let unsaved = match local_store::get(store, &key) {
            Ok(Some(unsaved)) => Ok(unsaved),
            // Its tab committed and removed it a moment ago.
            Ok(None) => continue,
            Err(error) => Err(error),
        };
        entries.push(Entry { tandem: tandem.to_owned(), replica: replica.to_owned(), unsaved });
    }
    Ok(entries)
}

/// Returns whether there is any entry.
pub fn is_any(store: &dyn LocalStore) -> bool {
    // Where localStorage is denied, nothing was ever kept there.
    store.keys(PREFIX).is_ok_and(|keys| !keys.is_empty())
}

/// Removes an entry, once what is in it is committed. It is no error if there is none.
///
/// # Errors
/// If localStorage is denied.
pub fn remove(store: &dyn LocalStore, tandem: &str, replica: &str) -> Result<(), LocalStoreError> {
    store.remove(&key(tandem, replica))
}

/// Removes an entry as it was read. One that its tab has written anew meanwhile stays.
///
/// # Errors
/// If localStorage is denied.
pub fn remove_as_read(
    store: &dyn LocalStore,
    tandem: &str,
    replica: &str,
    read: &String,
) -> Result<(), LocalStoreError> {
    match local_store::get::<String>(store, &key(tandem, replica))? {
        Some(now) if now == *read => remove(store, tandem, replica),
        _ => Ok(()),
    }
}

fn key(tandem: &str, replica: &str) -> String {
    format!("{PREFIX}{tandem}.{replica}")
}
