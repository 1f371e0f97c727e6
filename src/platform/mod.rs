//! The browser at arm's length: one thin file per browser API.
//!
//! It must not decide anything: an adapter turns a browser call into a typed value or a typed error, and the state
//! layer decides what that means. It must not know of screens, languages or how records are joined.

pub mod at_rest;
mod by_name;
pub mod clipboard;
pub mod clock;
pub mod compress;
pub mod crash;
pub mod crypto;
pub mod device_keys;
pub mod download;
pub mod emergency_journal;
pub mod files;
pub mod folder;
pub mod history;
pub mod keys_db;
mod local_store;
pub mod news;
pub mod own_password;
pub mod page;
pub mod page_events;
pub mod parts;
pub mod passkey;
pub mod persistence;
pub mod picture;
pub mod pointer;
pub mod random;
pub mod replica_lease;
pub mod settings;
pub mod share;
pub mod signed_file;
pub mod storage;
pub mod unicode;
pub mod updates;
pub mod wake_lock;
pub mod world;

pub use local_store::{BrowserLocalStore, LocalStore, LocalStoreError};
