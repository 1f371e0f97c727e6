//! The content of a file between the two: who sends it, and the changes.
//!
//! It must not know how the file is sealed.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use thiserror::Error;

use super::forms::person::Role;
use super::record::wire::{self, ReadError};
use super::record::{Changes, TandemId};

/// What stands in an exchange file.
#[derive(Debug, Clone, PartialEq)]
pub struct Exchange {
    /// Who sends it.
    pub from: Role,
    /// What they have, or what is new since a point that the receiver knows.
    pub changes: Changes,
}

/// Why the content of an opened file is not an exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ContentError {
    /// It is not JSON of this format.
    #[error("not the content of an exchange")]
    Malformed,
    /// A newer program wrote it in a newer format.
    #[error("written by a newer program")]
    TooNew,
}

#[derive(Serialize, Deserialize)]
pub(super) struct ExchangeV1 {
    pub(super) from: String,
    pub(super) record: Box<RawValue>,
}

impl Exchange {
    /// The tandem that the file is about.
    pub fn tandem(&self) -> TandemId {
        self.changes.tandem
    }

    /// Writes the content as JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.to_wire()).expect("plain data with text keys is always JSON")
    }

    pub(super) fn to_wire(&self) -> ExchangeV1 {
        let record = RawValue::from_string(wire::write_changes(&self.changes)).expect("it is JSON");
        ExchangeV1 { from: self.from.as_str().to_owned(), record }
    }

    /// Reads the content. The changes still have to be held against the limits, which the merge does.
    pub fn from_json(json: &[u8]) -> Result<Self, ContentError> {
        let json = std::str::from_utf8(json).map_err(|_| ContentError::Malformed)?;
        let content: ExchangeV1 = serde_json::from_str(json).map_err(|_| ContentError::Malformed)?;
        let from = content.from.parse().map_err(|_| ContentError::Malformed)?;
        let changes = wire::read_changes(content.record.get()).map_err(|error| match error {
            ReadError::TooNew { .. } => ContentError::TooNew,
            ReadError::Malformed => ContentError::Malformed,
        })?;
        Ok(Self { from, changes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Record;

    #[test]
    fn the_content_survives_being_written() {
        let changes = Record::new(TandemId::from_random([1; 10])).all_changes();
        let exchange = Exchange { from: Role::Mentee, changes };
        assert_eq!(Exchange::from_json(exchange.to_json().as_bytes()), Ok(exchange));
    }

    #[test]
    fn bad_content_is_told_apart() {
        let newer = r#"{"from":"mentor","record":{"version":2}}"#;
        for (json, expected) in [
            ("", ContentError::Malformed),
            ("[]", ContentError::Malformed),
            (r#"{"from":"boss","record":{"version":1}}"#, ContentError::Malformed),
            (r#"{"from":"mentor","record":{"version":1}}"#, ContentError::Malformed),
            (newer, ContentError::TooNew),
        ] {
            assert_eq!(Exchange::from_json(json.as_bytes()), Err(expected), "{json}");
        }
    }
}
