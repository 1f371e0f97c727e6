//! The form of a stored row, and what can be wrong with one. Pure.
//!
//! A row is the object `{schema: 1, crc: "8 hex digits", json: "..."}`: readable in the developer tools of any
//! browser, and in a raw export. The checksum finds what was torn by a crash or edited by hand; it is no
//! protection against an attacker, who could as well write a right one.

use std::sync::LazyLock;

use crc::{CRC_32_ISO_HDLC, Crc};
use serde::Serialize;
use thiserror::Error;

/// Version of the row form this program writes and the newest it reads.
pub const ROW_SCHEMA: u32 = 1;

/// The object stores of the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// One small row per tandem; key: the tandem.
    Heads,
    /// One row per entity of a record; key: tandem, entity.
    Entities,
    /// What never leaves this device; key: tandem, name.
    Local,
    /// Bad rows, kept when a good one took their place; key: tandem, place, key, time.
    SetAside,
}

impl Place {
    /// All of them, in the order of a raw export.
    pub const ALL: [Self; 4] = [Self::Heads, Self::Entities, Self::Local, Self::SetAside];

    /// The name of the object store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Heads => "heads",
            Self::Entities => "entities",
            Self::Local => "local",
            Self::SetAside => "set_aside",
        }
    }
}

/// A row as the rest of the program sees it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// The tandem for a head, otherwise the entity or the name within the tandem.
    pub key: String,
    /// Its content. This layer does not look into it.
    pub json: String,
}

/// A row which could not be read. It stays where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// Where it lies.
    pub place: Place,
    /// The tandem it belongs to.
    pub tandem: String,
    /// Its key within the tandem; the tandem itself for a head.
    pub key: String,
    /// What is wrong with it.
    pub fault: RowFault,
    /// What was found, as JSON, for a person to save or send to somebody who can help.
    pub raw: String,
}

/// What can be wrong with a stored row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RowFault {
    /// A newer program wrote it. It is not damaged and must never be overwritten by this one.
    #[error("written by a newer program (schema {schema})")]
    TooNew {
        /// The schema found.
        schema: u32,
    },
    /// The content is not what was written.
    #[error("the checksum does not fit the content")]
    Checksum,
    /// It is not a row at all.
    #[error("not in the form of a row")]
    Shape,
}

/// A row as it lies in the database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct StoredRow {
    pub(super) schema: u32,
    pub(super) crc: String,
    pub(super) json: String,
}

impl StoredRow {
    /// Puts content into the form of a row.
    pub(super) fn seal(json: &str) -> Self {
        Self { schema: ROW_SCHEMA, crc: checksum(json), json: json.to_owned() }
    }

    /// Checks a row and gives its content.
    pub(super) fn open(&self) -> Result<String, RowFault> {
        if self.schema > ROW_SCHEMA {
            return Err(RowFault::TooNew { schema: self.schema });
        }
        if self.schema == 0 {
            return Err(RowFault::Shape);
        }
        if self.crc != checksum(&self.json) {
            return Err(RowFault::Checksum);
        }
        Ok(self.json.clone())
    }
}

/// CRC-32 (IEEE 802.3) over the UTF-8 bytes, as eight hexadecimal digits.
fn checksum(json: &str) -> String {
    // Its table is made at the first row: it would be 1 KB of the program that nothing compresses.
    static CRC_32: LazyLock<Crc<u32>> = LazyLock::new(|| Crc::<u32>::new(&CRC_32_ISO_HDLC));
    format!("{:08x}", CRC_32.checksum(json.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_row_opens_to_what_was_sealed() {
        let row = StoredRow::seal(r#"{"title":"Über Scheitern sprechen"}"#);
        assert_eq!(row.open().as_deref(), Ok(r#"{"title":"Über Scheitern sprechen"}"#));
    }

    #[test]
    fn the_checksum_is_the_crc_32_everybody_knows() {
        // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
        assert_eq!(checksum("123456789"), "cbf43926");
    }

    #[test]
    fn a_changed_row_does_not_open() {
        let row = StoredRow { json: "{\"level\":4}".to_owned(), ..StoredRow::seal("{\"level\":3}") };
        assert_eq!(row.open(), Err(RowFault::Checksum));
    }

    #[test]
    fn a_row_of_a_newer_program_is_not_called_damaged() {
        let row = StoredRow { schema: 2, crc: "another way".to_owned(), json: "?".to_owned() };
        assert_eq!(row.open(), Err(RowFault::TooNew { schema: 2 }));
    }
}
