//! A file comes in: inspected, opened, checked, merged into a copy and shown; only then taken in.
//!
//! Nothing of the file is trusted. Until [`App::accept`] nothing is changed.

use std::rc::Rc;

use leptos::prelude::*;
use tandembuch_core::backup::Backup;
use tandembuch_core::bundle::{self, InspectError, Kind, OpenError, Passphrase, PassphraseError, Sealed};
use tandembuch_core::exchange::{ContentError, Exchange};
use tandembuch_core::forms::person::{Person, Role};
use tandembuch_core::notes::{Notes, TooMany};
use tandembuch_core::record::{MergeError, MergeReport, Record, TandemId, wire};
use thiserror::Error;

use super::notes::JoinError;
use super::rows;
use super::{App, CreateError, OpenFailure, Private};
use crate::platform::crypto::WebCrypto;
use crate::platform::storage::{CommitError, StorageError, Stored, Write};
use crate::platform::{clock, unicode};

/// The name of the local row that keeps the record as it was before the last import.
const UNDO_ROW: &str = "before-import";

/// A file that has been inspected and waits for its code.
#[derive(Clone)]
pub struct Locked(Rc<Sealed>);

/// What a file turned out to be.
pub enum Incoming {
    /// The code is not known here.
    NeedsCode(Locked),
    /// The code that is known here does not fit.
    NeedsOtherCode(Locked),
    /// It is open.
    Opened(Box<Opened>),
}

/// An opened file, merged into a copy to show what would change.
#[derive(Clone)]
pub struct Opened {
    /// Who sent it.
    pub from: Role,
    /// Is it a backup of one's own?
    pub is_backup: bool,
    /// Is its tandem new on this device?
    pub is_new_here: bool,
    /// Who sits here; `None` if nobody knows, as where the tandem is new.
    pub me: Option<Role>,
    /// The two people, as they will be.
    pub people: [Person; 2],
    /// The record as it will be.
    pub after: Record,
    /// What will have changed.
    pub report: MergeReport,
    /// How many notes of one's own for oneself it brings.
    pub brought_notes: usize,
    exchange: Exchange,
    notes: Notes,
    code: String,
}

/// Why a file is not taken in. Nothing has been changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IncomingError {
    /// It is no bundle, or one that is refused.
    #[error(transparent)]
    Inspect(#[from] InspectError),
    /// It stays closed.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// What was typed cannot be a code.
    #[error(transparent)]
    Passphrase(#[from] PassphraseError),
    /// What is in it is not ours, or too new.
    #[error(transparent)]
    Content(#[from] ContentError),
    /// It does not fit the record.
    #[error(transparent)]
    Merge(#[from] MergeError),
    /// Together with the notes that are here they are too many.
    #[error(transparent)]
    Notes(#[from] TooMany),
    /// A file with changes only, of a tandem that is not on this device: a file with everything is needed.
    #[error("only changes, of a tandem that is not on this device")]
    OnlyChanges,
    /// The tandem cannot be opened.
    #[error(transparent)]
    Tandem(#[from] OpenFailure),
    /// The tandem cannot be founded.
    #[error(transparent)]
    Create(#[from] CreateError),
    /// The storage fails.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<JoinError> for IncomingError {
    fn from(error: JoinError) -> Self {
        match error {
            JoinError::TooMany(error) => error.into(),
            JoinError::Storage(error) => error.into(),
        }
    }
}

impl App {
    /// Inspects a file and opens it, if the code of its tandem is known here.
    ///
    /// # Errors
    /// See [`IncomingError`].
    pub async fn read_file(self, bytes: &[u8]) -> Result<Incoming, IncomingError> {
        let sealed = bundle::inspect(bytes)?;
        let tandem = sealed.key_ids().find_map(|kid| kid.as_str().parse::<TandemId>().ok());
        let known = match tandem {
            Some(tandem) => self.load_private(tandem).await?.map(|private| private.code),
            None => None,
        };
        let locked = Locked(Rc::new(sealed));
        let Some(code) = known.filter(|code| !code.is_empty()) else {
            return Ok(Incoming::NeedsCode(locked));
        };
        match self.unlock(&locked, &code).await {
            Ok(opened) => Ok(Incoming::Opened(Box::new(opened))),
            Err(IncomingError::Open(OpenError::WrongCode)) => Ok(Incoming::NeedsOtherCode(locked)),
            Err(error) => Err(error),
        }
    }

    /// Opens a file with the code that the person has typed.
    ///
    /// # Errors
    /// See [`IncomingError`].
    pub async fn unlock(self, locked: &Locked, code: &str) -> Result<Opened, IncomingError> {
        let passphrase = Passphrase::typed(code, unicode::nfc)?;
        let content = bundle::open(&WebCrypto, &locked.0, &passphrase).await?;
        let is_backup = locked.0.kind() == Kind::Backup;
        let Backup { exchange, notes } = if is_backup {
            Backup::from_json(&content)?
        } else {
            Backup { exchange: Exchange::from_json(&content)?, notes: Notes::default() }
        };
        let known = self.current_or_stored(exchange.tandem()).await?;
        let is_new_here = known.is_none();
        let me = match known {
            Some(_) => self.load_private(exchange.tandem()).await?.map(|private| private.me()),
            None => None,
        };
        let mut after = known.unwrap_or_else(|| Record::new(exchange.tandem()));
        let report = match after.merge(&exchange.changes) {
            Err(MergeError::Gap { .. }) if is_new_here => return Err(IncomingError::OnlyChanges),
            other => other?,
        };
        let people = Role::BOTH.map(|role| Person::of(&after, role));
        // The partner's notes are the partner's, also where their backup is opened here.
        let notes = if me.is_none_or(|me| me == exchange.from) { notes } else { Notes::default() };
        let brought_notes = self.current_or_stored_notes(exchange.tandem()).await?.brought_by(&notes)?;
        Ok(Opened {
            from: exchange.from,
            is_backup,
            is_new_here,
            me,
            people,
            after,
            report,
            brought_notes,
            exchange,
            notes,
            code: code.to_owned(),
        })
    }

    /// Takes an opened file in and opens its tandem. `me` says who sits here, if nobody knew.
    ///
    /// # Errors
    /// See [`IncomingError`].
    pub async fn accept(self, opened: &Opened, me: Role) -> Result<TandemId, IncomingError> {
        let tandem = opened.exchange.tandem();
        if opened.is_new_here {
            let mut private = Private::new(me, opened.code.clone());
            private.is_code_told = true;
            self.note_received(&mut private, opened);
            self.found(opened.after.clone(), private, &[]).await?;
            if opened.from == me {
                self.take_in_notes(tandem, &opened.notes).await?;
            }
            return Ok(tandem);
        }
        if self.load_private(tandem).await?.is_none() {
            self.say_who(tandem, me).await?;
        }
        self.open_tandem(tandem).await?;
        if opened.from == self.private.with_untracked(Private::me) {
            // Before anything is changed.
            self.notes.with_untracked(|notes| notes.brought_by(&opened.notes))?;
        }
        self.save_now().await?;
        let before = self.record.get_untracked();
        // A file that brings nothing leaves the import before it to be taken back.
        if !before.clone().merge(&opened.exchange.changes)?.changed.is_empty() {
            let undo = wire::write_changes(&before.all_changes());
            self.database().local_put(&tandem.to_string(), UNDO_ROW, &undo).await?;
        }
        self.step_aside_if_overtaken(tandem, &before, opened).await?;
        self.check_still_open(tandem)?;
        // Not `before`: somebody may have written in the meantime.
        let mut after = self.record.get_untracked();
        let report = after.merge(&opened.exchange.changes)?;
        self.tools().saver.mark(report.changed.iter().map(|change| change.id));
        self.record.set(after);
        self.save_now().await?;
        if self.check_still_open(tandem).is_ok() {
            self.change_private(&|private| {
                private.code.clone_from(&opened.code);
                self.note_received(private, opened);
            })
            .await?;
            if opened.from == self.private.with_untracked(Private::me) {
                self.take_in_notes(tandem, &opened.notes).await?;
            }
        }
        Ok(tandem)
    }

    /// Takes the last import of the open tandem back; what was written since stays. False if there is none.
    ///
    /// # Errors
    /// If the storage fails; nothing is changed then.
    pub async fn undo_import(self) -> Result<bool, StorageError> {
        self.save_now().await?;
        let Some(open) = self.open.get_untracked() else { return Ok(false) };
        let (database, tandem) = (self.database(), open.id.to_string());
        let row = database.local_get(&tandem, UNDO_ROW).await?;
        let before = row.and_then(|json| wire::read_changes(&json).ok());
        let mut before_record = Record::new(open.id);
        if before.is_none_or(|changes| before_record.merge(&changes).is_err()) {
            return Ok(false);
        }
        let tools = self.tools();
        // As it is stored: other tabs of this device have written, too.
        let private = self.load_private(open.id).await?.unwrap_or_else(|| self.private.get_untracked());
        let own: Vec<_> =
            private.replicas.iter().filter_map(|id| id.parse().ok()).chain(*tools.replica.borrow()).collect();
        let _turn = tools.saver.turn().await;
        let stored = database.load(&tandem).await?;
        let Some(loaded) = rows::read_record(open.id, &stored) else { return Ok(false) };
        let undone = loaded.record.without_import(&before_record, &own);
        let (known, epoch) = (rows::keys(&loaded.record), loaded.epoch + 1);
        let keys: Vec<String> = known.iter().map(ToString::to_string).collect();
        let replace = |_: &Stored| -> Result<Write, std::convert::Infallible> {
            Ok(rows::replace_rows(&undone, epoch, &known))
        };
        database.commit(&tandem, &keys, replace).await.map_err(|error| match error {
            CommitError::Storage(error) => error,
            CommitError::Refused(never) => match never {},
        })?;
        if self.check_still_open(open.id).is_ok() {
            // Not `undone`: somebody may have written in the meantime.
            let memory = self.record.get_untracked().without_import(&before_record, &own);
            tools.saver.go_on(undone.seen().clone(), epoch);
            self.record.set(memory);
        }
        database.local_remove(&tandem, UNDO_ROW).await?;
        self.tell(&crate::platform::news::News::Changed { tandem });
        Ok(true)
    }

    /// While the storage worked, the person may have gone to another tandem: nothing must be written into that one.
    fn check_still_open(self, tandem: TandemId) -> Result<(), IncomingError> {
        match self.open.get_untracked() {
            Some(open) if open.id == tandem => Ok(()),
            _ => Err(OpenFailure::NotHere.into()),
        }
    }

    /// The record of a tandem as this device has it; `None` if it is not here.
    pub(super) async fn current_or_stored(self, tandem: TandemId) -> Result<Option<Record>, StorageError> {
        if self.open.get_untracked().is_some_and(|open| open.id == tandem) {
            return Ok(Some(self.record.get_untracked()));
        }
        let stored = self.database().load(&tandem.to_string()).await?;
        Ok(rows::read_record(tandem, &stored).map(|loaded| loaded.record))
    }

    /// The notes for oneself as this device has them.
    async fn current_or_stored_notes(self, tandem: TandemId) -> Result<Notes, StorageError> {
        if self.open.get_untracked().is_some_and(|open| open.id == tandem) {
            return Ok(self.notes.get_untracked());
        }
        self.load_notes(tandem).await
    }

    /// If the file knows more changes of this tab's replica than the tab itself, this device has been set back to an
    /// older state; its numbers are taken, so it goes on under another id.
    async fn step_aside_if_overtaken(
        self,
        tandem: TandemId,
        before: &Record,
        opened: &Opened,
    ) -> Result<(), StorageError> {
        let Some(replica) = *self.tools().replica.borrow() else { return Ok(()) };
        let theirs = &opened.exchange.changes.seen;
        if theirs.seen_of(replica) <= before.seen().seen_of(replica) {
            return Ok(());
        }
        let mut private = self.private.get_untracked();
        self.take_replica(tandem, &mut private, Some(replica)).await;
        // Another tab may have added one, too.
        self.change_private(&|stored| stored.add_replicas(&private.replicas)).await
    }

    fn note_received(self, private: &mut Private, opened: &Opened) {
        if opened.from != private.me() {
            // They could lock it.
            private.is_code_told = true;
            private.partner_seen.join(&opened.exchange.changes.seen);
            private.received_at = Some(clock::now_ms());
        }
    }
}
