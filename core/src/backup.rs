//! The content of a backup: what an exchange has, and the record of what its owner keeps for themselves.
//!
//! Only here does that get into a file. An [`Exchange`] has no place for it. One that only its owner can open has the secrets of
//! the device as well.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::bundle::PublicKey;
use super::exchange::{ContentError, Exchange, ExchangeV1};
use super::json;
use super::known_device::{KnownDevice, MOST_DEVICES, key};
use super::notes::{self, OldNotes};
use super::record::{Changes, wire};

/// What stands in a backup.
#[derive(Debug, Clone, PartialEq)]
pub struct Backup {
    /// The record of the tandem.
    pub exchange: Exchange,
    /// Everything in the record of the owner's own.
    pub own: Option<Changes>,
    /// The notes of an earlier program.
    pub old_notes: OldNotes,
    /// What else the device of its owner needs. Only in a backup that its owner alone can open.
    pub secrets: Secrets,
}

/// What a device keeps beside both records, and the partner must not read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Secrets {
    /// The passphrase that both share; empty if it is not known.
    #[serde(rename = "tandem_code", skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// Views of skills that were handed in and are not opened: what they say, in lines ([`Sealed::to_line`]).
    ///
    /// [`Sealed::to_line`]: super::forms::rating::Sealed::to_line
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<String>,
    /// Devices of both that are known by their keys, dropped ones among them.
    #[serde(rename = "known_devices", skip_serializing_if = "Vec::is_empty")]
    pub devices: Vec<KnownDevice>,
    /// Since when files of the partner are signed, in milliseconds since 1970: one that is not is asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_since: Option<u64>,
    /// The recovery key of its owner, as [`Secrets::recovery`] reads it; empty if there is none. Who opens the backup with a
    /// password has it in no other way.
    #[serde(rename = "recovery_key", skip_serializing_if = "String::is_empty")]
    pub recovery_line: String,
}

/// More than both have views and answers that wait for the other one.
const MOST_VIEWS: usize = 200;
/// In bytes. A view of all skills has some 2 000.
const LONGEST_VIEW: usize = 8_000;

impl Secrets {
    /// The recovery key of its owner.
    pub fn recovery(&self) -> Option<PublicKey> {
        key(&self.recovery_line)
    }

    /// The same with the recovery key of its owner.
    #[must_use]
    pub fn with_recovery(self, key: Option<PublicKey>) -> Self {
        Self { recovery_line: key.map(|key| key.coordinates().join(" ")).unwrap_or_default(), ..self }
    }

    fn is_within_bounds(&self) -> bool {
        self.code.len() <= LONGEST_VIEW
            && self.recovery_line.len() <= LONGEST_VIEW
            && self.devices.len() <= MOST_DEVICES
            && self.views.len() <= MOST_VIEWS
            && self.views.iter().all(|view| view.len() <= LONGEST_VIEW)
    }
}

#[derive(Serialize)]
struct BackupV1<'a> {
    #[serde(flatten)]
    exchange: ExchangeV1<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    only_for_me: Option<OwnV1<'a>>,
    #[serde(flatten)]
    secrets: &'a Secrets,
}

#[derive(Serialize)]
#[serde(transparent)]
struct OwnV1<'a>(#[serde(with = "wire")] &'a Changes);

/// Those of earlier programs have a list of notes, or not even that.
#[derive(Deserialize)]
struct ReadV1 {
    #[serde(default)]
    only_for_me: Option<ReadOwnV1>,
    #[serde(default)]
    notes: Option<Value>,
    #[serde(default)]
    tandem_code: String,
    #[serde(default)]
    views: Vec<String>,
    #[serde(default, deserialize_with = "json::objects")]
    known_devices: Vec<KnownDevice>,
    #[serde(default)]
    signed_since: Option<u64>,
    #[serde(default)]
    recovery_key: String,
}

#[derive(Deserialize)]
#[serde(transparent)]
struct ReadOwnV1(#[serde(with = "wire")] Changes);

impl Backup {
    /// Writes the content as JSON.
    pub fn to_json(&self) -> String {
        let only_for_me = self.own.as_ref().map(OwnV1);
        let content = BackupV1 { exchange: self.exchange.to_wire(), only_for_me, secrets: &self.secrets };
        json::write(&content)
    }

    /// Reads the content. The changes still have to be held against the limits, which the merge does.
    ///
    /// # Errors
    /// See [`ContentError`].
    pub fn from_json(json: &[u8]) -> Result<Self, ContentError> {
        let exchange = Exchange::from_json(json)?;
        // As text: reading bytes would be a second reader in the program.
        let json = std::str::from_utf8(json).map_err(|_| ContentError::Malformed)?;
        let read: ReadV1 = json::read(json).map_err(|_| ContentError::Malformed)?;
        let own = read.only_for_me.map(|own| own.0);
        let is_of_sender =
            |own: &Changes| own.is_full() && own.space == notes::record_id(exchange.tandem(), exchange.from);
        if !own.as_ref().is_none_or(is_of_sender) {
            return Err(ContentError::Malformed);
        }
        let old_notes = match &read.notes {
            Some(list) => OldNotes::from_value(list).ok_or(ContentError::Malformed)?,
            None => OldNotes::default(),
        };
        let secrets = Secrets {
            code: read.tandem_code,
            views: read.views,
            devices: read.known_devices,
            signed_since: read.signed_since,
            recovery_line: read.recovery_key,
        };
        if !secrets.is_within_bounds() {
            return Err(ContentError::TooBig);
        }
        Ok(Self { exchange, own, old_notes, secrets })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::PublicKey;
    use crate::exchange::Introduction;
    use crate::forms::person::Role;
    use crate::record::{EntityId, Record, ReplicaId, SpaceId};

    const SECRET: &str = "Was ist eigentlich eine API?";
    const TANDEM: SpaceId = SpaceId::from_random([1; 10]);

    fn own(me: Role) -> Record {
        let mut own = Record::new(notes::record_id(TANDEM, me));
        let note = notes::create(EntityId::from_random([7; 10]), SECRET, 1);
        own.edit(&note, ReplicaId::from_random([1; 5]), 1).expect("room");
        own
    }

    fn backup() -> Backup {
        Backup {
            exchange: Exchange::new(Role::Mentee, Record::new(TANDEM).all_changes()),
            own: Some(own(Role::Mentee).all_changes()),
            old_notes: OldNotes::default(),
            secrets: Secrets {
                code: "01JK-MNPQ-RSTV-WXYZ".to_owned(),
                views: vec!["a view".to_owned()],
                devices: vec![device()],
                signed_since: Some(7),
                recovery_line: String::new(),
            }
            .with_recovery(PublicKey::from_point(&[&[4], &[9; 64][..]].concat())),
        }
    }

    fn device() -> KnownDevice {
        let key = PublicKey::from_point(&[&[4], &[7; 64][..]].concat()).expect("a point");
        KnownDevice::new(Role::Mentor, &Introduction { agree: key, sign: key, recovery: None }, 7)
    }

    #[test]
    fn a_backup_brings_the_notes_back() {
        let backup = backup();
        assert_eq!(Backup::from_json(backup.to_json().as_bytes()), Ok(backup));
    }

    #[test]
    fn no_file_for_the_partner_has_a_note() {
        let backup = backup();
        assert!(backup.to_json().contains(SECRET));
        assert!(backup.secrets.recovery().is_some());
        for secret in [SECRET, "01JK", "a view", "known_devices", "signed_since", "recovery_key"] {
            assert!(!backup.exchange.to_json().contains(secret));
        }
        let read_as_exchange = Exchange::from_json(backup.to_json().as_bytes()).expect("it has a record");
        assert!(!read_as_exchange.to_json().contains(SECRET));
    }

    #[test]
    fn what_is_for_the_sender_alone_is_all_of_it_and_the_senders() {
        let with_own = |own: Changes| Backup { own: Some(own), ..backup() }.to_json();
        let of_the_other = own(Role::Mentor).all_changes();
        let of_the_tandem = Record::new(TANDEM).all_changes();
        let own = own(Role::Mentee);
        let only_news = own.changes_since(own.seen());
        for bad in [of_the_other, of_the_tandem, only_news] {
            assert_eq!(Backup::from_json(with_own(bad).as_bytes()), Err(ContentError::Malformed));
        }
    }

    #[test]
    fn no_secret_is_larger_than_one_of_ours() {
        let with = |views: Vec<String>| {
            let secrets = Secrets { views, ..Secrets::default() };
            Backup::from_json(Backup { secrets, ..backup() }.to_json().as_bytes()).map(drop)
        };
        assert_eq!(with(vec!["x".repeat(LONGEST_VIEW); MOST_VIEWS]), Ok(()));
        assert_eq!(with(vec!["x".repeat(LONGEST_VIEW + 1)]), Err(ContentError::TooBig));
        assert_eq!(with(vec![String::new(); MOST_VIEWS + 1]), Err(ContentError::TooBig));
        let recovery_line = "x".repeat(LONGEST_VIEW + 1);
        let long = Backup { secrets: Secrets { recovery_line, ..Secrets::default() }, ..backup() }.to_json();
        assert_eq!(Backup::from_json(long.as_bytes()), Err(ContentError::TooBig));
        let devices = vec![device(); MOST_DEVICES + 1];
        let secrets = Secrets { devices, ..Secrets::default() };
        let many = Backup { secrets, ..backup() }.to_json();
        assert_eq!(Backup::from_json(many.as_bytes()), Err(ContentError::TooBig));
    }

    #[test]
    fn an_older_backup_has_a_list_of_notes_or_none_and_a_bad_one_is_refused() {
        let json = backup().exchange.to_json();
        let read = |notes: &str| Backup::from_json(json.replacen('{', &format!("{{{notes}"), 1).as_bytes());
        let none = read("").expect("it is a backup");
        assert_eq!((none.own, none.old_notes, none.secrets), (None, OldNotes::default(), Secrets::default()));
        let note = r#"{"id":"0000000000000100","text":"x","created":1,"changed":1}"#;
        let one = read(&format!(r#""notes":[{note}],"#)).expect("it is a backup");
        assert!(!one.old_notes.is_empty());
        for notes in ["{}", "[1]", r#"[{"id":"x","created":1,"changed":1}]"#] {
            assert_eq!(read(&format!(r#""notes":{notes},"#)), Err(ContentError::Malformed), "{notes}");
        }
    }
}
