//! A file comes in: inspected, opened, checked, merged into a copy and shown; only then taken in.
//!
//! Nothing of the file is trusted. Until [`App::accept`] nothing is changed.

use std::rc::Rc;

use tandembuch_core::backup::Backup;
use tandembuch_core::bundle::{
    self, ALWAYS_FITS_BYTES, InspectError, Kind, OpenError, Passphrase, PassphraseError, Sealed, TandemCode,
};
use tandembuch_core::exchange::{ContentError, Exchange};
use tandembuch_core::forms::person::{Person, Role};
use tandembuch_core::fullness::Fullness;
use tandembuch_core::notes::{self, OldNotes};
use tandembuch_core::record::{
    Changes, EditError, Lost, MergeError, MergeReport, Record, ReplicaId, SpaceId,
};
use thiserror::Error;

use super::private::Side;
use super::rows;
use super::session::{nothing_own, own_key};
use super::taking::{self, Taken};
use super::{App, CreateError, OpenFailure, Private};
use crate::platform::crypto::WebCrypto;
use crate::platform::storage::StorageError;
use crate::platform::unicode;

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
    /// Does it show that this device was set back to an earlier state, or was it forged?
    pub is_in_doubt: bool,
    pub(super) exchange: Exchange,
    pub(super) own: Own,
    pub(super) code: String,
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
    /// The notes of an earlier program do not fit.
    #[error(transparent)]
    Notes(EditError),
    /// Nobody could make a backup of the tandem any more.
    #[error("together with the file the tandem is too big for a backup")]
    Full,
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

/// What a backup has for its owner alone, as it is to be taken in.
#[derive(Clone, Default)]
pub(super) struct Own {
    pub(super) changes: Option<Changes>,
    pub(super) old_notes: OldNotes,
}

/// Checks that a backup can still be made of the tandem and of what is kept beside it, unless nothing becomes larger.
async fn check_room(before: [&Record; 2], after: [&Record; 2], from: Role) -> Result<(), IncomingError> {
    let bytes = |[record, own]: [&Record; 2]| Fullness::of(record, own).bytes;
    if bytes(after) <= ALWAYS_FITS_BYTES || bytes(after) <= bytes(before) {
        return Ok(());
    }
    let [changes, own] = after.map(Record::all_changes);
    let backup =
        Backup { exchange: Exchange { from, changes }, own: Some(own), old_notes: OldNotes::default() };
    if bundle::leaves_room(&WebCrypto, backup.to_json().as_bytes()).await.map_err(OpenError::from)? {
        Ok(())
    } else {
        Err(IncomingError::Full)
    }
}

impl App {
    /// Inspects a file and opens it, if the code of its tandem is known here.
    ///
    /// # Errors
    /// See [`IncomingError`].
    pub async fn read_file(self, bytes: &[u8]) -> Result<Incoming, IncomingError> {
        let sealed = bundle::inspect(bytes)?;
        let tandem = sealed.key_ids().find_map(|kid| kid.as_str().parse::<SpaceId>().ok());
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
        let named = locked.0.key_ids().filter_map(|kid| kid.as_str().parse::<SpaceId>().ok());
        let named: Vec<SpaceId> = named.collect();
        let content = bundle::open(&WebCrypto, &locked.0, &passphrase).await?;
        self.understand(locked.0.kind(), &named, &content, code).await
    }

    /// Checks what was in a file and merges it into a copy. `named` are the tandems that its envelope names, `code` is what
    /// it was opened with.
    ///
    /// # Errors
    /// See [`IncomingError`].
    pub(super) async fn understand(
        self,
        kind: Kind,
        named: &[SpaceId],
        content: &[u8],
        code: &str,
    ) -> Result<Opened, IncomingError> {
        let is_backup = kind == Kind::Backup;
        let (exchange, own) = if is_backup {
            let Backup { exchange, own, old_notes } = Backup::from_json(content)?;
            (exchange, Own { changes: own, old_notes })
        } else {
            (Exchange::from_json(content)?, Own::default())
        };
        // The name stands outside, for all to read: whoever knows the code of one tandem must not write into another one.
        if named.iter().any(|tandem| *tandem != exchange.tandem()) {
            return Err(MergeError::OtherTandem.into());
        }
        let known = self.current_or_stored(exchange.tandem()).await?;
        let is_new_here = known.is_none();
        let private = match known {
            Some(_) => self.load_private(exchange.tandem()).await?,
            None => None,
        };
        let me = private.as_ref().map(Private::me);
        let (record, lost) = known.unwrap_or_else(|| (Record::new(exchange.tandem()), Lost::Nothing));
        let nobody = Private::new(exchange.from.other(), String::new());
        let private = private.unwrap_or(nobody);
        let writers = self.fresh_writers()?;
        let side = Side::Tandem;
        let taken = taking::take(&record, &exchange.changes, side, &private, lost, writers, self.now_ms());
        let Taken { after, report, doubt, .. } = match taken {
            Err(MergeError::Gap { .. }) if is_new_here => return Err(IncomingError::OnlyChanges),
            other => other?,
        };
        let people = Role::BOTH.map(|role| Person::of(&after, role));
        // What the partner keeps for themselves is the partner's, also where their backup is opened here.
        let own = if me.is_none_or(|me| me == exchange.from) { own } else { Own::default() };
        let own_before = self.current_or_stored_own(exchange.tandem(), exchange.from).await?;
        let own_after = self.with_own(&own_before, &own, &private, writers)?.after;
        let brought_notes = notes::changed(&own_before, &own_after);
        if !is_new_here {
            check_room([&record, &own_before], [&after, &own_after], exchange.from).await?;
        }
        Ok(Opened {
            from: exchange.from,
            is_backup,
            is_new_here,
            me,
            people,
            after,
            report,
            brought_notes,
            is_in_doubt: !doubt.is_none(),
            exchange,
            own,
            // As it is to be read and passed on, however it was typed.
            code: TandemCode::parse(code).map_or_else(|_| code.to_owned(), |code| code.to_string()),
        })
    }

    /// The record of a tandem as this device has it, and whether it has lost rows; `None` if it is not here.
    pub(super) async fn current_or_stored(
        self,
        tandem: SpaceId,
    ) -> Result<Option<(Record, Lost)>, StorageError> {
        if let Some(session) = self.session().filter(|session| session.id() == tandem) {
            return Ok(Some((session.record.get(), session.lost())));
        }
        let stored = self.database().load(&tandem.to_string()).await?;
        Ok(rows::read_record(tandem, &stored).map(|loaded| {
            let lost = if loaded.lost_rows(&stored) > 0 { Lost::Rows } else { Lost::Nothing };
            (loaded.record, lost)
        }))
    }

    /// What a person of a tandem keeps for themselves, as this device has it.
    async fn current_or_stored_own(self, tandem: SpaceId, me: Role) -> Result<Record, StorageError> {
        if let Some(session) = self.session().filter(|session| session.id() == tandem && session.me() == me) {
            return Ok(session.own.get());
        }
        let nothing = nothing_own(tandem, me);
        let stored = self.database().load(&own_key(tandem)).await?;
        Ok(rows::read_record(nothing.space(), &stored).map_or(nothing, |loaded| loaded.record))
    }

    /// Two replicas that have never written.
    pub(super) fn fresh_writers(self) -> Result<[ReplicaId; 2], IncomingError> {
        let fresh = || self.random().map(ReplicaId::from_random);
        match (fresh(), fresh()) {
            (Ok(one), Ok(two)) => Ok([one, two]),
            _ => Err(OpenFailure::NoRandomness.into()),
        }
    }
}
