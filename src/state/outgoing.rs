//! A file leaves the device: what is in it, shown first, then sealed.

use leptos::prelude::*;
use tandembuch_core::backup::Backup;
use tandembuch_core::bundle::{self, KeyId, Kind, Passphrase, PassphraseError, SealError};
use tandembuch_core::exchange::Exchange;
use tandembuch_core::notes::OldNotes;
use tandembuch_core::record::{Changes, Record, SpaceId, VersionVector};
use thiserror::Error;

use super::session::Session;
use super::{App, Private};
use crate::platform::crypto::WebCrypto;
use crate::platform::storage::StorageError;
use crate::platform::unicode;

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
    pub(super) tandem: SpaceId,
    pub(super) seen: VersionVector,
    /// What the record for oneself had seen.
    pub(super) own_seen: VersionVector,
}

/// What goes into a file.
pub(super) struct Content {
    pub(super) tandem: SpaceId,
    kind: Kind,
    pub(super) json: String,
    pub(super) seen: VersionVector,
    pub(super) own_seen: VersionVector,
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
        self.record.with(|record| content_of(record, &known, purpose))
    }

    /// The very JSON that a file for this purpose would contain, with line breaks for people to read it.
    pub fn outgoing_json(self, purpose: Purpose) -> String {
        let content = untrack(|| write_content(purpose, self.content(purpose), &self.own.get()));
        let json: serde_json::Value = serde_json::from_str(&content).expect("it has just been written");
        serde_json::to_string_pretty(&json).unwrap_or(content)
    }

    /// How many changes the partner has not seen, as far as is known here.
    pub fn unsent(self) -> u64 {
        self.private.with(|private| {
            let mut told = private.partner_seen.clone();
            told.join(&private.sent_seen);
            self.record.with(|record| record.seen().changes_beyond(&told))
        })
    }

    /// How many changes are in no backup, those of notes for oneself among them.
    pub fn not_backed_up(self) -> u64 {
        self.private.with(|private| {
            let of_own = self.own.with(|own| own.seen().changes_beyond(&private.backed_up_own));
            let of_record = self.record.with(|record| record.seen().changes_beyond(&private.backed_up_seen));
            of_record.saturating_add(of_own)
        })
    }

    /// Seals what [`App::outgoing`] says at this moment, which is what the person has been shown. It is stored first:
    /// nothing goes to the partner that this device could still lose. A backup is made also where storing fails: it
    /// is the way out then.
    ///
    /// # Errors
    /// See [`OutgoingError`].
    pub async fn seal(self, purpose: Purpose) -> Result<SealedFile, OutgoingError> {
        let code = self.private.with_untracked(|private| private.code.clone());
        let passphrase = Passphrase::typed(&code, unicode::nfc)?;
        let session = self.session().ok_or(PassphraseError::Empty)?;
        let Content { tandem, kind, json, seen, own_seen } = session.stored_content(purpose).await?;
        let kid = KeyId::new(tandem.to_string()).map_err(|_| SealError::TooBig)?;
        let text = bundle::seal(&WebCrypto, kind, &kid, &passphrase, json.as_bytes()).await?;
        let name = bundle::file_name(kind, self.now_untracked().date());
        Ok(SealedFile { name, text, purpose, tandem, seen, own_seen })
    }

    /// Notes that the partner knows the Tandem-Code.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn code_told(self) -> Result<(), StorageError> {
        self.change_private(&|private| private.is_code_told = true).await
    }

    /// Notes that the person has passed the last file on.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn passed_on(self) -> Result<(), StorageError> {
        let now = self.now_ms();
        self.change_private(&|private| private.passed_on_at = Some(now)).await
    }

    /// Notes that the person has downloaded, shared or copied a file.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn handed_over(self, file: &SealedFile) -> Result<(), StorageError> {
        let now = self.now_ms();
        // It is of its own tandem, whichever is open by now.
        let Some(session) = self.session().filter(|session| session.id() == file.tandem) else {
            return Ok(());
        };
        let note = |private: &mut Private| match file.purpose {
            Purpose::News | Purpose::Everything => {
                private.sent_at = Some(now);
                private.sent_seen.join(&file.seen);
            }
            Purpose::Backup => {
                private.backed_up_at = Some(now);
                private.backed_up_seen.join(&file.seen);
                private.backed_up_own.join(&file.own_seen);
            }
        };
        session.change_private(&note).await
    }

    fn content(self, purpose: Purpose) -> Exchange {
        Exchange { from: self.me(), changes: self.outgoing(purpose) }
    }
}

impl Session {
    /// What is to be sealed, stored, and noted as sealed.
    pub(super) async fn stored_content(&self, purpose: Purpose) -> Result<Content, OutgoingError> {
        let known = self.private.with_untracked(|private| private.partner_seen.clone());
        let changes = self.record.memory.with_untracked(|record| content_of(record, &known, purpose));
        let (content, own) = (Exchange { from: self.me(), changes }, self.own.get());
        let saved = self.save_now().await;
        if purpose != Purpose::Backup {
            saved?;
        }
        let tandem = content.tandem();
        let kind = if purpose == Purpose::Backup { Kind::Backup } else { Kind::Exchange };
        let seen = content.changes.seen.clone();
        let json = write_content(purpose, content, &own);
        // Before anybody can have it: by this the device knows whether it was set back.
        let is_backup = purpose == Purpose::Backup;
        let note = |private: &mut Private| {
            private.note_sealed(&seen);
            if is_backup {
                private.sealed_own.join(own.seen());
            }
        };
        let noted = self.change_private(&note).await;
        if purpose != Purpose::Backup {
            noted?;
        }
        Ok(Content { tandem, kind, json, seen, own_seen: own.seen().clone() })
    }
}

/// What of a record goes into a file, where the partner is known to have seen `known`.
fn content_of(record: &Record, known: &VersionVector, purpose: Purpose) -> Changes {
    match purpose {
        Purpose::News => record.changes_since(known),
        Purpose::Everything | Purpose::Backup => record.all_changes(),
    }
}

/// The content of a file. What a person keeps for themselves is in a backup and nowhere else.
fn write_content(purpose: Purpose, exchange: Exchange, own: &Record) -> String {
    match purpose {
        Purpose::News | Purpose::Everything => exchange.to_json(),
        Purpose::Backup => {
            Backup { exchange, own: Some(own.all_changes()), old_notes: OldNotes::default() }.to_json()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tandembuch_core::forms::person::Role;
    use tandembuch_core::notes;
    use tandembuch_core::record::{EntityId, ReplicaId};

    #[test]
    fn only_a_backup_has_notes_for_oneself() {
        let tandem = SpaceId::from_random([1; 10]);
        let exchange = Exchange { from: Role::Mentee, changes: Record::new(tandem).all_changes() };
        let mut own = Record::new(notes::record_id(tandem, Role::Mentee));
        let note = notes::create(EntityId::from_random([7; 10]), "Was ist eine API?", 1);
        own.edit(&note, ReplicaId::from_random([1; 5]), 1).expect("room");
        let is_in = |purpose| write_content(purpose, exchange.clone(), &own).contains("API");
        let all = [Purpose::News, Purpose::Everything, Purpose::Backup].map(is_in);
        assert_eq!(all, [false, false, true]);
    }
}
