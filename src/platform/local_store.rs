//! The browser's localStorage: small, synchronous, and denied on some PCs. Values are JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};

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

/// A small store of texts by name that answers at once: localStorage, or what a test puts in its place.
pub trait LocalStore {
    /// A text, `None` if there is none.
    ///
    /// # Errors
    /// If the store is denied.
    fn text(&self, key: &str) -> Result<Option<String>, LocalStoreError>;

    /// Writes a text over what was there.
    ///
    /// # Errors
    /// If the store is denied or full.
    fn set_text(&self, key: &str, text: &str) -> Result<(), LocalStoreError>;

    /// Removes a text. It is no error if there is none.
    ///
    /// # Errors
    /// If the store is denied.
    fn remove(&self, key: &str) -> Result<(), LocalStoreError>;

    /// The names which begin so, sorted.
    ///
    /// # Errors
    /// If the store is denied.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, LocalStoreError>;
}

/// A value, `None` if there is none.
pub(super) fn get<T: DeserializeOwned>(
    store: &dyn LocalStore,
    key: &str,
) -> Result<Option<T>, LocalStoreError> {
    let Some(text) = store.text(key)? else { return Ok(None) };
    serde_json::from_str(&text).map(Some).map_err(|_| LocalStoreError::Unreadable { raw: text })
}

pub(super) fn set<T: Serialize>(store: &dyn LocalStore, key: &str, value: &T) -> Result<(), LocalStoreError> {
    let text = serde_json::to_string(value)
        .map_err(|error| LocalStoreError::Unexpected { name: error.to_string() })?;
    store.set_text(key, &text)
}

/// localStorage. Each call asks for it anew: it may be denied at any time.
#[derive(Debug, Clone, Copy)]
pub struct BrowserLocalStore;

impl LocalStore for BrowserLocalStore {
    fn text(&self, key: &str) -> Result<Option<String>, LocalStoreError> {
        storage()?.get_item(key).map_err(failure)
    }

    fn set_text(&self, key: &str, text: &str) -> Result<(), LocalStoreError> {
        storage()?.set_item(key, text).map_err(failure)
    }

    fn remove(&self, key: &str) -> Result<(), LocalStoreError> {
        storage()?.remove_item(key).map_err(failure)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, LocalStoreError> {
        let storage = storage()?;
        let count = storage.length().map_err(failure)?;
        let all = (0..count).filter_map(|index| storage.key(index).ok().flatten());
        let mut keys: Vec<_> = all.filter(|key| key.starts_with(prefix)).collect();
        keys.sort_unstable();
        Ok(keys)
    }
}

fn storage() -> Result<web_sys::Storage, LocalStoreError> {
    let window = web_sys::window().ok_or(LocalStoreError::Denied)?;
    let storage = window.local_storage().ok().flatten().ok_or(LocalStoreError::Denied)?;
    // Firefox hands out a storage whose file is broken and throws only when it is used.
    storage.length().map_err(|_| LocalStoreError::Denied)?;
    Ok(storage)
}

fn failure(exception: JsValue) -> LocalStoreError {
    let name = exception.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.name().into());
    match name.as_str() {
        // The second is what Firefox said before the first became standard.
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => LocalStoreError::QuotaExceeded,
        "SecurityError" => LocalStoreError::Denied,
        _ => LocalStoreError::Unexpected { name },
    }
}
