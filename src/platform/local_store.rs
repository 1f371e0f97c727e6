//! The browser's localStorage: small, synchronous, and denied on some PCs.
//!
//! `gloo-storage` panics where storage is denied, so every call probes first. Values are JSON.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

/// Why localStorage did not do what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LocalStoreError {
    /// There is none, or the browser denies it, or its file is broken.
    #[error("the browser denies local storage")]
    Denied,
    /// There is no space left: 5 MiB for all of this page.
    #[error("local storage is full")]
    QuotaExceeded,
    /// What lies there is not what this program writes.
    #[error("unreadable content")]
    Unreadable {
        /// What was found.
        raw: String,
    },
    /// Something no list of known failures has.
    #[error("unexpected failure {name}")]
    Unexpected {
        /// Name of the exception.
        name: String,
    },
}

/// A value, `None` if there is none.
pub(super) fn get<T: DeserializeOwned>(key: &str) -> Result<Option<T>, LocalStoreError> {
    let storage = probe()?;
    match LocalStorage::get(key) {
        Ok(value) => Ok(Some(value)),
        Err(StorageError::KeyNotFound(_)) => Ok(None),
        Err(StorageError::SerdeError(_)) => {
            let raw = storage.get_item(key).ok().flatten().unwrap_or_default();
            Err(LocalStoreError::Unreadable { raw })
        }
        Err(StorageError::JsError(error)) => Err(classify(&error.name)),
    }
}

pub(super) fn set<T: Serialize>(key: &str, value: &T) -> Result<(), LocalStoreError> {
    probe()?;
    LocalStorage::set(key, value).map_err(|error| match error {
        StorageError::JsError(error) => classify(&error.name),
        StorageError::SerdeError(_) | StorageError::KeyNotFound(_) => {
            LocalStoreError::Unexpected { name: error.to_string() }
        }
    })
}

pub(super) fn remove(key: &str) -> Result<(), LocalStoreError> {
    probe()?;
    LocalStorage::delete(key);
    Ok(())
}

/// All keys which begin so, sorted.
pub(super) fn keys(prefix: &str) -> Result<Vec<String>, LocalStoreError> {
    let storage = probe()?;
    let count = storage.length().map_err(|_| LocalStoreError::Denied)?;
    let all = (0..count).filter_map(|index| storage.key(index).ok().flatten());
    let mut keys: Vec<_> = all.filter(|key| key.starts_with(prefix)).collect();
    keys.sort_unstable();
    Ok(keys)
}

/// Touches the storage once in a way which cannot panic. Reading the length counts: Firefox hands out a storage
/// whose file is broken and throws only when it is used.
fn probe() -> Result<web_sys::Storage, LocalStoreError> {
    let window = web_sys::window().ok_or(LocalStoreError::Denied)?;
    let storage = window.local_storage().ok().flatten().ok_or(LocalStoreError::Denied)?;
    storage.length().map_err(|_| LocalStoreError::Denied)?;
    Ok(storage)
}

fn classify(name: &str) -> LocalStoreError {
    match name {
        // The second is what Firefox said before the first became standard.
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => LocalStoreError::QuotaExceeded,
        "SecurityError" => LocalStoreError::Denied,
        _ => LocalStoreError::Unexpected { name: name.to_owned() },
    }
}
