//! A file leaves the device: what is in it, shown first, then sealed.

use leptos::prelude::*;
use tandembuch_core::backup::{Backup, Secrets};
use tandembuch_core::bundle::{
    self, KeyId, Kind, MAX_RECIPIENTS, Passphrase, PassphraseError, SealError, To,
};
use tandembuch_core::exchange::{Exchange, Introduction};
use tandembuch_core::notes::OldNotes;
use tandembuch_core::record::{Changes, Record, SpaceId, VersionVector};
use thiserror::Error;

use super::log::{Did, Line};
use super::own_password::Forgotten;
use super::recovery::Unknown;
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
    /// The name of the recovery key that opens it; empty if it is the Tandem-Code.
    pub(super) key: String,
    /// Whoever knows the Tandem-Code opens it.
    pub is_for_code: bool,
    /// What the log of this device says of it.
    pub(super) line: Line,
}

/// What goes into a file.
pub(super) struct Content {
    pub(super) tandem: SpaceId,
    kind: Kind,
    pub(super) json: String,
    pub(super) seen: VersionVector,
    pub(super) own_seen: VersionVector,
    pub(super) line: Line,
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
    /// The recovery code is not known here any more.
    #[error(transparent)]
    Recovery(#[from] Unknown),
    /// The password of one's own is not known here any more.
    #[error(transparent)]
    Password(#[from] Forgotten),
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

    /// The very JSON that a file for this purpose would contain, but for the secrets of a backup, with line breaks for people to
    /// read it.
    pub fn outgoing_json(self, purpose: Purpose) -> String {
        // They may come while it is seen.
        let _ = self.own_keys();
        let content =
            untrack(|| write_content(purpose, self.content(purpose), &self.own.get(), Secrets::default()));
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
        let session = self.session().ok_or(PassphraseError::Empty)?;
        let has_password = purpose == Purpose::Backup && self.own_password().await?.is_some();
        let key = if purpose == Purpose::Backup { self.key_for_backup()? } else { None };
        let signing = if purpose == Purpose::Backup { None } else { self.keys_to_sign_with().await };
        let keys = match &signing {
            Some(_) => self.keys_of_both(),
            None => key.into_iter().collect(),
        };
        let code = self.private.with_untracked(|private| private.code.clone());
        // Who has keys of their own needs no code. Everything is for a device of the partner that has none yet, too.
        let passphrase = match purpose {
            Purpose::News | Purpose::Backup if !keys.is_empty() || has_password => None,
            Purpose::Everything if !keys.is_empty() => Passphrase::typed(&code, unicode::nfc).ok(),
            _ => Some(Passphrase::typed(&code, unicode::nfc)?),
        };
        let Content { tandem, kind, json, seen, own_seen, line } =
            session.stored_content(purpose, key.is_some() || has_password).await?;
        let kid = KeyId::new(tandem.to_string()).map_err(|_| SealError::TooBig)?;
        let of_passphrase = passphrase.as_ref().map(|passphrase| To::Passphrase(&kid, passphrase));
        let most = MAX_RECIPIENTS - usize::from(of_passphrase.is_some());
        let to: Vec<To<'_, WebCrypto>> = keys.iter().take(most).map(To::Key).chain(of_passphrase).collect();
        let (kind, json) = match signing.filter(|_| !keys.is_empty()) {
            Some(pair) => {
                let signed = bundle::sign(&WebCrypto, &pair.private, &pair.public, &json).await;
                (Kind::SignedExchange, signed.map_err(SealError::from)?)
            }
            None => (kind, json),
        };
        let text = match has_password {
            true => self.seal_for_oneself(key, json).await?,
            false => bundle::seal(&WebCrypto, kind, &to, json.as_bytes()).await?,
        };
        let name = bundle::file_name(kind, self.now_untracked().date());
        let is_for_code = passphrase.is_some();
        let key = key.map_or_else(String::new, |key| key.key_id().to_string());
        Ok(SealedFile { name, text, purpose, tandem, seen, own_seen, key, is_for_code, line })
    }

    /// Notes that the person has passed the last file on.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn passed_on(self) -> Result<(), StorageError> {
        let now = self.now_ms();
        if let Some(session) = self.session() {
            session.log_passed_on(now).await?;
        }
        self.change_private(&|private| private.passed_on_at = Some(now)).await
    }

    /// Notes that the person has downloaded, shared or copied a file, and which of these.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn handed_over(self, file: &SealedFile, how: Did) -> Result<(), StorageError> {
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
                private.backup_key.clone_from(&file.key);
            }
        };
        let logged = session.log_handed_over(file, how, now).await;
        session.change_private(&note).await?;
        logged
    }

    fn content(self, purpose: Purpose) -> Exchange {
        let device = self.session().and_then(|session| session.introduced(purpose));
        Exchange { device, ..Exchange::new(self.me(), self.outgoing(purpose)) }
    }
}

impl Session {
    /// What is to be sealed, stored, and noted as sealed. `is_for_me_alone`: nobody but its owner will be able to open it.
    pub(super) async fn stored_content(
        &self,
        purpose: Purpose,
        is_for_me_alone: bool,
    ) -> Result<Content, OutgoingError> {
        let known = self.private.with_untracked(|private| private.partner_seen.clone());
        let changes = self.record.memory.with_untracked(|record| content_of(record, &known, purpose));
        let device = self.introduced(purpose);
        let (content, own) = (Exchange { device, ..Exchange::new(self.me(), changes) }, self.own.get());
        let saved = self.save_now().await;
        if purpose != Purpose::Backup {
            saved?;
        }
        let tandem = content.tandem();
        let kind = if purpose == Purpose::Backup { Kind::Backup } else { Kind::Exchange };
        let seen = content.changes.seen.clone();
        let secrets = match is_for_me_alone {
            true => {
                let recovery = self.app().recovery().ok().flatten().map(|recovery| recovery.key);
                self.private.with_untracked(Private::secrets).with_recovery(recovery)
            }
            false => Secrets::default(),
        };
        let line = self.line_of(purpose, &content.changes, &own);
        let json = write_content(purpose, content, &own, secrets);
        // Before anybody can have it: by this the device knows whether it was set back.
        let is_backup = purpose == Purpose::Backup;
        let note = |private: &mut Private| {
            private.note_sealed(&seen);
            match is_backup {
                true => private.sealed_own.join(own.seen()),
                false => private.made_seen.join(&seen),
            }
        };
        let line = line.that(Did::Made, self.app().now_ms());
        let noted = match self.change_private(&note).await {
            Ok(()) => self.log(&line).await,
            Err(error) => Err(error),
        };
        if purpose != Purpose::Backup {
            noted?;
        }
        Ok(Content { tandem, kind, json, seen, own_seen: own.seen().clone(), line })
    }

    /// As which device a file for this purpose introduces itself. A backup speaks for nobody.
    fn introduced(&self, purpose: Purpose) -> Option<Introduction> {
        self.introduction().filter(|_| purpose != Purpose::Backup)
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
fn write_content(purpose: Purpose, exchange: Exchange, own: &Record, secrets: Secrets) -> String {
    match purpose {
        Purpose::News | Purpose::Everything => exchange.to_json(),
        Purpose::Backup => {
            let (own, old_notes) = (Some(own.all_changes()), OldNotes::default());
            Backup { exchange, own, old_notes, secrets }.to_json()
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
    fn only_a_backup_has_notes_for_oneself_and_secrets() {
        let tandem = SpaceId::from_random([1; 10]);
        let exchange = Exchange::new(Role::Mentee, Record::new(tandem).all_changes());
        let mut own = Record::new(notes::record_id(tandem, Role::Mentee));
        let note = notes::create(EntityId::from_random([7; 10]), "Was ist eine API?", 1);
        own.edit(&note, ReplicaId::from_random([1; 5]), 1).expect("room");
        let secrets =
            || Secrets { code: "4F7K".to_owned(), views: vec!["a view".to_owned()], ..Secrets::default() };
        for kept in ["API", "4F7K", "a view"] {
            let is_in = |purpose| write_content(purpose, exchange.clone(), &own, secrets()).contains(kept);
            let all = [Purpose::News, Purpose::Everything, Purpose::Backup].map(is_in);
            assert_eq!(all, [false, false, true], "{kept}");
        }
    }
}
