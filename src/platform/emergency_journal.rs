//! The emergency journal in localStorage: what is not yet committed when a page is hidden or closed.
//!
//! IndexedDB answers too late for a page that is going; localStorage is written at once. One slot per tandem and
//! replica, so that no tab overwrites another's. An entry stays until somebody who has committed it removes it.
//! It must not know what a change is.

use super::at_rest::{InUse, is_sealed, opened, sealed};
use super::local_store::{LocalStore, LocalStoreError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use tandembuch_core::json;

const PREFIX: &str = "tandembuch.seat-belt.";

/// Where entries are kept, and what seals them while a lock is set.
pub struct Journal<'a> {
    /// The small store of this device.
    pub store: &'a dyn LocalStore,
    /// What is in use.
    pub at_rest: InUse,
}

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
    journal: &Journal<'_>,
    tandem: &str,
    replica: &str,
    unsaved: &T,
) -> Result<(), LocalStoreError> {
    let key = key(tandem, replica);
    // A page that can seal nothing more says that it is to be loaded anew; memory is all there is.
    let text = sealed(&journal.at_rest, &key, json::write(unsaved)).ok_or(LocalStoreError::Denied)?;
    journal.store.set_text(&key, &text)
}

/// All entries of all tabs, also of those still open. Reading removes nothing.
///
/// # Errors
/// If localStorage is denied. An unreadable entry is no failure.
pub fn list<T: DeserializeOwned>(journal: &Journal<'_>) -> Result<Vec<Entry<T>>, LocalStoreError> {
    let mut entries = Vec::new();
    for key in journal.store.keys(PREFIX)? {
        // Replica ids have no dot in them.
        let Some((tandem, replica)) = key[PREFIX.len()..].rsplit_once('.') else { continue };
        let unsaved = match journal.get(&key) {
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
    journal: &Journal<'_>,
    tandem: &str,
    replica: &str,
    read: &String,
) -> Result<(), LocalStoreError> {
    match journal.get::<String>(&key(tandem, replica))? {
        Some(now) if now == *read => remove(journal.store, tandem, replica),
        _ => Ok(()),
    }
}

/// What lies in the small store for a rescue by hand: an entry that is sealed is opened, if it can be.
pub fn open_for_rescue(journal: &Journal<'_>, members: &mut Map<String, Value>) {
    for (key, value) in members {
        let raw = value.as_str().filter(|text| is_sealed(text)).map(str::to_owned);
        let text = raw.and_then(|raw| opened(&journal.at_rest, key, raw));
        if let Some(read) = text.and_then(|text| serde_json::from_str(&text).ok()) {
            *value = read;
        }
    }
}

/// Keeps every entry anew: as it is to be sealed from now on, instead of as it was. One that cannot be read stays as it is.
///
/// # Errors
/// If localStorage is full. Some stay as they are then.
pub fn keep_anew(store: &dyn LocalStore, [from, to]: [&InUse; 2]) -> Result<(), LocalStoreError> {
    // Where localStorage is denied, nothing was ever kept there.
    for key in store.keys(PREFIX).unwrap_or_default() {
        let text = store.text(&key).ok().flatten();
        let text = text.and_then(|text| sealed(to, &key, opened(from, &key, text)?));
        let kept = text.map(|text| store.set_text(&key, &text));
        if let Some(Err(LocalStoreError::QuotaExceeded)) = kept {
            return Err(LocalStoreError::QuotaExceeded);
        }
    }
    Ok(())
}

impl Journal<'_> {
    fn get<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, LocalStoreError> {
        let Some(raw) = self.store.text(key)? else { return Ok(None) };
        let read = opened(&self.at_rest, key, raw.clone()).and_then(|text| serde_json::from_str(&text).ok());
        read.map(Some).ok_or(LocalStoreError::Unreadable { raw })
    }
}

fn key(tandem: &str, replica: &str) -> String {
    format!("{PREFIX}{tandem}.{replica}")
}

#[cfg(test)]
mod tests;
