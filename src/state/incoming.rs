//! A file comes in: inspected, opened, checked, merged into a copy and shown; only then taken in.
//!
//! Nothing of the file is trusted. Until [`App::accept`] nothing is changed.

use tandembuch_core::backup::{Backup, Secrets};
use tandembuch_core::bundle::{
    self, ALWAYS_FITS_BYTES, Crypto as _, InspectError, KeyId, Kind, OpenError, Opener, Passphrase,
    PassphraseError, PublicKey, Sealed, SignedError, TandemCode,
};
use tandembuch_core::exchange::{ContentError, Exchange};
use tandembuch_core::forms::person::{Person, Role};
use tandembuch_core::fullness::Fullness;
use tandembuch_core::held;
use tandembuch_core::known_device::{Standing, check_number};
use tandembuch_core::notes::{self, OldNotes};
use tandembuch_core::record::{
    Changes, EditError, Lost, MergeError, MergeReport, Record, ReplicaId, SpaceId,
};
use tandembuch_core::recovery::RecoveryKey;
use thiserror::Error;

use super::closed_file::ClosedFile;
use super::known::{Sender, verified};
use super::private::Side;
use super::rows;
use super::session::{nothing_own, own_key};
use super::taking::{self, Taken};
use super::{App, CreateError, OpenFailure, Private};
use crate::platform::crypto::WebCrypto;
use crate::platform::device_keys::DeviceKeys;
use crate::platform::storage::StorageError;
use crate::platform::unicode;

/// What a file turned out to be.
pub enum Incoming {
    /// Nothing that is known here opens it.
    Closed(ClosedFile),
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
    /// How many things it brings that somebody has held back.
    pub brought_held: usize,
    /// Does it show that this device was set back to an earlier state, or was it forged?
    pub is_in_doubt: bool,
    /// What is to be thought of who has written it.
    pub standing: Standing,
    /// With it the first device of its person comes to be known.
    pub teaches_device: bool,
    /// It was opened with a Tandem-Code that does not count here, and never has.
    pub has_other_code: bool,
    /// The person has said that they want it all the same. Where the standing asks for it, it is not taken in without.
    pub is_wanted: bool,
    /// The Tandem-Code that it was opened with is to count from now on.
    pub uses_code: bool,
    pub(super) sender: Sender,
    /// Names it in the log of this device.
    pub(super) id: ReplicaId,
    pub(super) exchange: Exchange,
    pub(super) own: Own,
    /// The passphrase that it was opened with; empty if it was a key.
    pub(super) code: String,
    /// That key, of a backup that nobody can have made who knows a Tandem-Code of it.
    pub(super) key: Option<PublicKey>,
    /// The password of one's own that it was opened with.
    pub(super) password: Option<Passphrase>,
}

/// What a file is opened with.
#[derive(Debug, Clone)]
pub enum Secret {
    /// A Tandem-Code or a passphrase, as it was typed.
    Typed(String),
    /// The key of a recovery code.
    Recovery(RecoveryKey),
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
    /// It is for this device, and nobody can read what is in it. No code was needed.
    #[error("opened by the keys of this device, and damaged")]
    DamagedForThisDevice,
    /// What was typed cannot be a code.
    #[error(transparent)]
    Passphrase(#[from] PassphraseError),
    /// What is in it is not ours, or too new.
    #[error(transparent)]
    Content(#[from] ContentError),
    /// It should be signed and is not.
    #[error(transparent)]
    Signed(#[from] SignedError),
    /// Its signature is of nobody who is known here, nor of whom it says it is.
    #[error("the signature does not fit")]
    ForgedSignature,
    /// It is signed by a device that was dropped here.
    #[error("signed by a device that was dropped")]
    Dropped,
    /// Nobody has said that they want it all the same.
    #[error("nobody has said that they want it")]
    NotWanted,
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

/// The tandems that the envelope of a file names.
fn named(sealed: &Sealed) -> impl Iterator<Item = SpaceId> {
    sealed.passphrases().filter_map(|kid| kid.as_str().parse().ok())
}

/// What a backup has for its owner alone, as it is to be taken in.
#[derive(Clone, Default)]
pub(super) struct Own {
    pub(super) changes: Option<Changes>,
    pub(super) old_notes: OldNotes,
    pub(super) secrets: Secrets,
}

/// Checks that a backup can still be made of the tandem and of what is kept beside it, unless nothing becomes larger.
async fn check_room(before: [&Record; 2], after: [&Record; 2], from: Role) -> Result<(), IncomingError> {
    let bytes = |[record, own]: [&Record; 2]| Fullness::of(record, own).bytes;
    if bytes(after) <= ALWAYS_FITS_BYTES || bytes(after) <= bytes(before) {
        return Ok(());
    }
    let [changes, own] = after.map(Record::all_changes);
    let backup = Backup {
        exchange: Exchange::new(from, changes),
        own: Some(own),
        old_notes: OldNotes::default(),
        secrets: Secrets::default(),
    };
    if bundle::leaves_room(&WebCrypto, backup.to_json().as_bytes()).await.map_err(OpenError::from)? {
        Ok(())
    } else {
        Err(IncomingError::Full)
    }
}

impl IncomingError {
    /// The same where it was not a code that was to open the file.
    fn of_a_file_for_this_device(self) -> Self {
        match self {
            Self::Open(OpenError::WrongCode) => InspectError::Damaged.into(),
            Self::Open(OpenError::Damaged) | Self::Signed(SignedError::Malformed) => {
                Self::DamagedForThisDevice
            }
            other => other,
        }
    }
}

impl Opened {
    /// The check number of the device that it is from.
    pub fn check_number(&self) -> Option<String> {
        let key = self.sender.signed_by.or(self.exchange.device.map(|device| device.sign))?;
        Some(check_number(&key.key_id()))
    }

    /// Returns whether it is a backup that was opened with what its owner alone knows. Of any other, what it has for the device of
    /// its owner does not count.
    pub(super) fn is_of_its_owner(&self) -> bool {
        self.key.is_some() || self.password.is_some()
    }

    /// Returns whether this device works from a file from now on.
    pub fn brings_password(&self, app: App) -> bool {
        self.password.is_some() && self.me.is_none_or(|me| me == self.from) && !app.has_own_password()
    }

    /// Returns whether the recovery code that it was opened with will open the backups of this device from now on.
    pub fn brings_recovery(&self, app: App) -> bool {
        self.key.is_some() && self.me.is_none_or(|me| me == self.from) && app.recovery() == Ok(None)
    }
}

impl App {
    /// Inspects a file and opens it, if the code of its tandem is known here.
    ///
    /// # Errors
    /// See [`IncomingError`].
    pub async fn read_file(self, bytes: &[u8]) -> Result<Incoming, IncomingError> {
        let sealed = bundle::inspect(bytes)?;
        let names: Vec<_> = sealed.keys().collect();
        if let Some((tandem, keys)) = self.keys_for(&names).await {
            match self.open_with_keys(&sealed, tandem, &keys).await {
                Ok(opened) => return Ok(Incoming::Opened(Box::new(opened))),
                // It says to be for this device, and is not. A code may open it all the same.
                Err(IncomingError::Open(OpenError::WrongCode)) if sealed.passphrases().next().is_some() => {}
                Err(error) => return Err(error.of_a_file_for_this_device()),
            }
        }
        let tandem = sealed.passphrases().find_map(|kid| kid.as_str().parse::<SpaceId>().ok());
        let codes = match tandem {
            Some(tandem) => self.load_private(tandem).await?.map(Private::codes).unwrap_or_default(),
            None => Vec::new(),
        };
        let is_known = !codes.is_empty();
        for code in codes {
            match self.open_with(&sealed, &Secret::Typed(code)).await {
                Ok(opened) => return Ok(Incoming::Opened(Box::new(opened))),
                Err(IncomingError::Open(OpenError::WrongCode)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Incoming::Closed(ClosedFile::new(sealed, is_known)))
    }

    /// Opens a file with the keys of this device in a tandem.
    async fn open_with_keys(
        self,
        sealed: &Sealed,
        tandem: SpaceId,
        keys: &DeviceKeys,
    ) -> Result<Opened, IncomingError> {
        let opener = Opener::Key(&keys.agree.public.key_id(), &keys.agree.private);
        let content = bundle::open(&WebCrypto, sealed, &opener).await?;
        let named: Vec<SpaceId> = named(sealed).chain([tandem]).collect();
        let opened = self.read_content(sealed.kind(), &named, &content, "").await?;
        self.log_opened(&opened).await;
        Ok(opened)
    }

    /// Opens a file with what the person has typed, or with the key of it.
    ///
    /// # Errors
    /// See [`IncomingError`].
    pub async fn open_file(self, file: &ClosedFile, secret: &Secret) -> Result<Opened, IncomingError> {
        self.open_with(&file.sealed, secret).await
    }

    async fn open_with(self, sealed: &Sealed, secret: &Secret) -> Result<Opened, IncomingError> {
        let named: Vec<SpaceId> = named(sealed).collect();
        // Whoever knows a Tandem-Code of it could have written it, too.
        let is_owners = sealed.kind() == Kind::Backup && sealed.passphrases().all(KeyId::is_own_password);
        let (content, code, key, password) = match secret {
            Secret::Typed(code) => {
                let passphrase = Passphrase::typed(code, unicode::nfc)?;
                if is_owners && TandemCode::parse(code).is_ok() {
                    // The partner knows it, so it is nobody's own password.
                    return Err(OpenError::WrongCode.into());
                }
                let content = bundle::open(&WebCrypto, sealed, &Opener::Passphrase(&passphrase)).await?;
                match is_owners {
                    true => (content, "", None, Some(passphrase)),
                    false => (content, code.as_str(), None, None),
                }
            }
            Secret::Recovery(key) => {
                let public = key.public();
                let private =
                    WebCrypto.private_key(&public, &key.private()).await.map_err(OpenError::from)?;
                let opener = Opener::Key(&public.key_id(), &private);
                (bundle::open(&WebCrypto, sealed, &opener).await?, "", Some(public), None)
            }
        };
        let opened = self.read_content(sealed.kind(), &named, &content, code).await?;
        let opened = Opened { key: key.filter(|_| is_owners), password, ..opened };
        self.log_opened(&opened).await;
        Ok(opened)
    }

    /// Reads what was in a file, and checks its signature if it has one.
    async fn read_content(
        self,
        kind: Kind,
        named: &[SpaceId],
        content: &[u8],
        code: &str,
    ) -> Result<Opened, IncomingError> {
        if kind != Kind::SignedExchange {
            return self.understand(kind, named, content, code).await;
        }
        let (exchange, sender) = verified(self, content).await?;
        self.look_at(exchange, Own::default(), kind, named, code, sender).await
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
            let Backup { exchange, own, old_notes, secrets } = Backup::from_json(content)?;
            (exchange, Own { changes: own, old_notes, secrets })
        } else {
            (Exchange::from_json(content)?, Own::default())
        };
        self.look_at(exchange, own, kind, named, code, Sender::UNSIGNED).await
    }

    /// Looks at a file of which the content has been read and the signature checked.
    ///
    /// # Errors
    /// See [`IncomingError`].
    pub(super) async fn look_at(
        self,
        exchange: Exchange,
        own: Own,
        kind: Kind,
        named: &[SpaceId],
        code: &str,
        sender: Sender,
    ) -> Result<Opened, IncomingError> {
        let is_backup = kind == Kind::Backup;
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
        let standing = match is_backup {
            true => Standing::Unsigned,
            false => private.standing(exchange.from, sender),
        };
        if standing == Standing::Dropped {
            return Err(IncomingError::Dropped);
        }
        let writers = self.fresh_writers()?;
        let side = Side::Tandem;
        let taken = taking::take(&record, &exchange.changes, side, &private, lost, writers, self.now_ms());
        let Taken { after, report, doubt, .. } = match taken {
            Err(MergeError::Gap { .. }) if is_new_here => return Err(IncomingError::OnlyChanges),
            other => other?,
        };
        // As it is to be read and passed on, however it was typed.
        let code = TandemCode::parse(code).map_or_else(|_| code.to_owned(), |code| code.to_string());
        let counted = private.clone().codes();
        let people = Role::BOTH.map(|role| Person::of(&after, role));
        // What the partner keeps for themselves is the partner's, also where their backup is opened here.
        let own = if me.is_none_or(|me| me == exchange.from) { own } else { Own::default() };
        let own_before = self.current_or_stored_own(exchange.tandem(), exchange.from).await?;
        let own_after = self.with_own(&own_before, &own, &private, writers)?.after;
        let brought_notes = notes::changed(&own_before, &own_after);
        let brought_held = held::changed(&own_before, &own_after);
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
            brought_held,
            is_in_doubt: !doubt.is_none(),
            standing,
            teaches_device: !is_backup && private.learns(&exchange, sender),
            has_other_code: !is_new_here && !code.is_empty() && !counted.contains(&code),
            is_wanted: false,
            uses_code: false,
            sender,
            id: writers[0],
            exchange,
            own,
            code,
            key: None,
            password: None,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_file_for_this_device_nothing_is_said_about_a_code() {
        let damaged = || IncomingError::DamagedForThisDevice;
        for (error, said) in [
            (OpenError::Damaged.into(), damaged()),
            (SignedError::Malformed.into(), damaged()),
            (OpenError::WrongCode.into(), InspectError::Damaged.into()),
            (OpenError::TooBig.into(), OpenError::TooBig.into()),
            (SignedError::TooNew.into(), SignedError::TooNew.into()),
            (IncomingError::ForgedSignature, IncomingError::ForgedSignature),
        ] {
            let named = format!("{error:?}");
            assert_eq!(IncomingError::of_a_file_for_this_device(error), said, "{named}");
        }
    }
}
