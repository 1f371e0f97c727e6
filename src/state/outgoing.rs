//! A file leaves the device: what is in it, shown first, then sealed.

use leptos::prelude::*;
use thiserror::Error;

use super::App;
use crate::bundle::{self, KeyId, Kind, Passphrase, PassphraseError, SealError};
use crate::domain::exchange::Exchange;
use crate::domain::record::{Changes, VersionVector};
use crate::platform::crypto::WebCrypto;
use crate::platform::storage::StorageError;
use crate::platform::{clock, unicode};

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// For the partner: what they have not seen yet.
    News,
    /// For the partner: everything, also what they should have already.
    Everything,
    /// For oneself: everything.
    Backup,
}

/// A file that is ready to be handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedFile {
    /// What it is to be called.
    pub name: String,
    /// Its text.
    pub text: String,
    /// What it is for.
    pub purpose: Purpose,
    seen: VersionVector,
}

/// Why no file was made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OutgoingError {
    /// What was entered last could not be stored, so it must not leave the device.
    #[error(transparent)]
    NotSaved(#[from] StorageError),
    /// This device does not know the Tandem-Code.
    #[error("the Tandem-Code is not known here: {0}")]
    NoCode(#[from] PassphraseError),
    /// The file cannot be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
}

impl App {
    /// What a file for this purpose would contain, exactly.
    pub fn outgoing(self, purpose: Purpose) -> Changes {
        let known = self.private.with(|private| private.partner_seen.clone());
        self.record.with(|record| match purpose {
            Purpose::News => record.changes_since(&known),
            Purpose::Everything | Purpose::Backup => record.all_changes(),
        })
    }

    /// The very JSON that a file for this purpose would contain, with line breaks for people to read it.
    pub fn outgoing_json(self, purpose: Purpose) -> String {
        let content = self.content(purpose).to_json();
        let json: serde_json::Value = serde_json::from_str(&content).expect("it has just been written");
        format!("{json:#}")
    }

    /// How many changes the partner has not seen, as far as is known here.
    pub fn unsent(self) -> u64 {
        self.private.with(|private| {
            let mut told = private.partner_seen.clone();
            told.join(&private.sent_seen);
            self.record.with(|record| record.seen().changes_beyond(&told))
        })
    }

    /// How many changes are in no backup.
    pub fn not_backed_up(self) -> u64 {
        self.private
            .with(|private| self.record.with(|record| record.seen().changes_beyond(&private.backed_up_seen)))
    }

    /// Seals what [`App::outgoing`] says at this moment, which is what the person has been shown. It is stored first:
    /// nothing goes to the partner that this device could still lose. A backup is made also where storing fails: it
    /// is the way out then.
    ///
    /// # Errors
    /// See [`OutgoingError`].
    pub async fn seal(self, purpose: Purpose) -> Result<SealedFile, OutgoingError> {
        let content = untrack(|| self.content(purpose));
        let saved = self.save_now().await;
        if purpose != Purpose::Backup {
            saved?;
        }
        let code = self.private.with_untracked(|private| private.code.clone());
        let passphrase = Passphrase::typed(&code, unicode::nfc)?;
        let kid = KeyId::new(content.tandem().to_string()).map_err(|_| SealError::TooBig)?;
        let kind = if purpose == Purpose::Backup { Kind::Backup } else { Kind::Exchange };
        let json = content.to_json();
        let seen = content.changes.seen;
        let text = bundle::seal(&WebCrypto, kind, &kid, &passphrase, json.as_bytes()).await?;
        let today = clock::local_date_time(clock::now_ms()).unwrap_or_default().date();
        Ok(SealedFile { name: bundle::file_name(kind, today), text, purpose, seen })
    }

    /// Notes that the partner knows the Tandem-Code.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn code_told(self) -> Result<(), StorageError> {
        self.change_private(|private| private.is_code_told = true).await
    }

    /// Notes that the person has downloaded, shared or copied a file.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn handed_over(self, file: &SealedFile) -> Result<(), StorageError> {
        let now = clock::now_ms();
        self.change_private(|private| match file.purpose {
            Purpose::News | Purpose::Everything => {
                private.sent_at = Some(now);
                private.sent_seen.join(&file.seen);
            }
            Purpose::Backup => {
                private.backed_up_at = Some(now);
                private.backed_up_seen.join(&file.seen);
            }
        })
        .await
    }

    fn content(self, purpose: Purpose) -> Exchange {
        Exchange { from: self.me(), changes: self.outgoing(purpose) }
    }
}
