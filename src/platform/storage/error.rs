//! Everything that can go wrong with the database, as facts a screen can explain.

use super::row::{BadRow, Place};
use thiserror::Error;

/// Why the database did not do what it was asked for. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StorageError {
    /// This browser has no IndexedDB here.
    #[error("this browser has no IndexedDB")]
    NotAvailable,
    /// The browser has one but does not let this page use it: blocked site data, some private windows.
    #[error("the browser denies storage")]
    Denied,
    /// The disk or this page's share of it is full.
    #[error("no space left for this page")]
    QuotaExceeded,
    /// The connection to the database was lost and could not be restored.
    #[error("the connection to the database was lost, {attempts} attempts failed: {message}")]
    ConnectionLost {
        /// How often it was tried.
        attempts: u32,
        /// What the browser said last.
        message: String,
    },
    /// Another tab with an older version of this program keeps the database.
    #[error("another tab keeps the database from being opened")]
    Blocked,
    /// The browser did not answer the request to open the database.
    #[error("the browser did not answer within {0} ms")]
    NoAnswer(u32),
    /// The whole database was written by a newer version of this program.
    #[error("a newer version of this program wrote the database")]
    DatabaseTooNew,
    /// Another tab has set a lock, or taken it away, since this page was opened. It has to be loaded anew.
    #[error("another tab has changed the lock")]
    LockChanged,
    /// So much was sealed that nothing more can be sealed safely by this page. It has to be loaded anew.
    #[error("nothing more can be sealed by this page")]
    CannotSeal,
    /// A row of a newer version of this program is in the way. It was left as it is.
    #[error("{place:?} {key} was written by a newer version of this program")]
    RowTooNew {
        /// Where it lies.
        place: Place,
        /// Its key.
        key: String,
    },
    /// The row asked for is damaged.
    #[error("a damaged row: {}", .0.fault)]
    BadRow(Box<BadRow>),
    /// A merge wanted to write an entity which it had not asked to read, so it could not have been merged.
    #[error("entity {key} was to be written without having been read")]
    NotRead {
        /// The entity.
        key: String,
    },
    /// The browser says that its own files are damaged, or the object stores are not there.
    #[error("the database is damaged: {message}")]
    Corrupt {
        /// What the browser said.
        message: String,
    },
    /// Something no list of known failures has.
    #[error("unexpected failure {name}: {message}")]
    Unexpected {
        /// Name of the exception.
        name: String,
        /// What the browser said.
        message: String,
    },
}

/// Why a commit was not made. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CommitError<E> {
    /// The merge itself said no.
    #[error("the merge refused: {0}")]
    Refused(E),
    /// The database failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// What became of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Failure {
    /// The connection is dead; a new one may work.
    Dead { message: String },
    /// Trying again does not help.
    Final(StorageError),
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        Self::Final(error)
    }
}

/// Sorts an exception of the browser. The names are those of Web IDL; engines agree on most of them.
pub(super) fn classify(name: &str, message: &str) -> Failure {
    let message = message.to_owned();
    match name {
        "QuotaExceededError" => StorageError::QuotaExceeded.into(),
        "SecurityError" | "NotAllowedError" => StorageError::Denied.into(),
        // Chromium, where site data are blocked.
        "UnknownError" if message.contains("denied permission") => StorageError::Denied.into(),
        "VersionError" => StorageError::DatabaseTooNew.into(),
        // Chromium: a large value lost its file. Any engine: an object store is not there.
        "NotReadableError" | "NotFoundError" => StorageError::Corrupt { message }.into(),
        // UnknownError: Safari's "Connection to Indexed Database server lost", Chromium's "Internal error opening
        // backing store". InvalidStateError: the connection is closing. AbortError: it closed under a transaction.
        "UnknownError" | "InvalidStateError" | "AbortError" | "TimeoutError" => Failure::Dead { message },
        _ => StorageError::Unexpected { name: name.to_owned(), message }.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exceptions_of_real_browsers_are_told_apart() {
        let check =
            |name: &str, message: &str, expected: Failure| assert_eq!(classify(name, message), expected);
        let dead = |message: &str| Failure::Dead { message: message.to_owned() };
        for lost in [
            "Connection to Indexed Database server lost. Refresh the page to try again",
            "Internal error opening backing store for indexedDB.open.",
        ] {
            check("UnknownError", lost, dead(lost));
        }
        let closing = "Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing.";
        check("InvalidStateError", closing, dead(closing));
        check("AbortError", "Connection is closing.", dead("Connection is closing."));
        check(
            "QuotaExceededError",
            "Encountered full disk while committing transaction.",
            StorageError::QuotaExceeded.into(),
        );
        check("SecurityError", "The operation is insecure.", StorageError::Denied.into());
        check(
            "UnknownError",
            "The user denied permission to access the database.",
            StorageError::Denied.into(),
        );
        check(
            "VersionError",
            "The requested version (1) is less than the existing version (2).",
            StorageError::DatabaseTooNew.into(),
        );
        check(
            "NotFoundError",
            "One of the specified object stores was not found.",
            StorageError::Corrupt { message: "One of the specified object stores was not found.".to_owned() }
                .into(),
        );
        check(
            "DataError",
            "The parameter is not a valid key.",
            StorageError::Unexpected {
                name: "DataError".to_owned(),
                message: "The parameter is not a valid key.".to_owned(),
            }
            .into(),
        );
    }
}
