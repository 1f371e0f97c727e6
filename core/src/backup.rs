//! The content of a backup: what an exchange has, and the record of what its owner keeps for themselves.
//!
//! Only here does that get into a file. An [`Exchange`] has no place for it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::exchange::{ContentError, Exchange, ExchangeV1};
use super::json;
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
}

#[derive(Serialize)]
struct BackupV1<'a> {
    #[serde(flatten)]
    exchange: ExchangeV1<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    only_for_me: Option<OwnV1<'a>>,
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
}

#[derive(Deserialize)]
#[serde(transparent)]
struct ReadOwnV1(#[serde(with = "wire")] Changes);

impl Backup {
    /// Writes the content as JSON.
    pub fn to_json(&self) -> String {
        let only_for_me = self.own.as_ref().map(OwnV1);
        let content = BackupV1 { exchange: self.exchange.to_wire(), only_for_me };
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
        Ok(Self { exchange, own, old_notes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
        let exchange = Exchange { from: Role::Mentee, changes: Record::new(TANDEM).all_changes() };
        Backup { exchange, own: Some(own(Role::Mentee).all_changes()), old_notes: OldNotes::default() }
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
        assert!(!backup.exchange.to_json().contains(SECRET));
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
    fn an_older_backup_has_a_list_of_notes_or_none_and_a_bad_one_is_refused() {
        let json = backup().exchange.to_json();
        let read = |notes: &str| Backup::from_json(json.replacen('{', &format!("{{{notes}"), 1).as_bytes());
        let none = read("").expect("it is a backup");
        assert_eq!((none.own, none.old_notes), (None, OldNotes::default()));
        let note = r#"{"id":"0000000000000100","text":"x","created":1,"changed":1}"#;
        let one = read(&format!(r#""notes":[{note}],"#)).expect("it is a backup");
        assert!(!one.old_notes.is_empty());
        for notes in ["{}", "[1]", r#"[{"id":"x","created":1,"changed":1}]"#] {
            assert_eq!(read(&format!(r#""notes":{notes},"#)), Err(ContentError::Malformed), "{notes}");
        }
    }
}
