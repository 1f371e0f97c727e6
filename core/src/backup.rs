//! The content of a backup: what an exchange has, and the notes for oneself.
//!
//! Only here do notes get into a file. An [`Exchange`] has no place for them.

use serde::{Deserialize, Serialize};

use super::exchange::{ContentError, Exchange, ExchangeV1};
use super::notes::{NoteV1, Notes};

/// What stands in a backup.
#[derive(Debug, Clone, PartialEq)]
pub struct Backup {
    /// The record.
    pub exchange: Exchange,
    /// The notes for oneself.
    pub notes: Notes,
}

#[derive(Serialize)]
struct BackupV1<'a> {
    #[serde(flatten)]
    exchange: ExchangeV1<'a>,
    notes: Vec<NoteV1>,
}

/// Backups of before there were notes have none.
#[derive(Deserialize)]
struct NotesV1 {
    #[serde(default)]
    notes: Vec<NoteV1>,
}

impl Backup {
    /// Writes the content as JSON.
    pub fn to_json(&self) -> String {
        let content = BackupV1 { exchange: self.exchange.to_wire(), notes: self.notes.to_wire() };
        serde_json::to_string(&content).expect("plain data with text keys is always JSON")
    }

    /// Reads the content. The changes still have to be held against the limits, which the merge does.
    ///
    /// # Errors
    /// See [`ContentError`].
    pub fn from_json(json: &[u8]) -> Result<Self, ContentError> {
        let exchange = Exchange::from_json(json)?;
        let list: NotesV1 = serde_json::from_slice(json).map_err(|_| ContentError::Malformed)?;
        let notes = Notes::from_backup(list.notes).ok_or(ContentError::Malformed)?;
        Ok(Self { exchange, notes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::person::Role;
    use crate::record::{EntityId, Record, TandemId};

    const SECRET: &str = "Was ist eigentlich eine API?";

    fn backup() -> Backup {
        let changes = Record::new(TandemId::from_random([1; 10])).all_changes();
        let mut notes = Notes::default();
        notes.write(EntityId::from_random([7; 10]), SECRET, 1).expect("room");
        Backup { exchange: Exchange { from: Role::Mentee, changes }, notes }
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
    fn an_older_backup_has_no_notes_and_a_bad_one_is_refused() {
        let json = backup().exchange.to_json();
        assert_eq!(Backup::from_json(json.as_bytes()).map(|backup| backup.notes), Ok(Notes::default()));
        for notes in ["{}", "[1]", r#"[{"id":"x","created":1,"changed":1}]"#] {
            let bad = json.replacen('{', &format!("{{\"notes\":{notes},"), 1);
            assert_eq!(Backup::from_json(bad.as_bytes()), Err(ContentError::Malformed), "{bad}");
        }
    }
}
