//! The content of a file between the two: who sends it, and the changes.
//!
//! It must not know how the file is sealed.

mod bounds;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::forms::person::Role;
use super::json;
use super::record::wire::{self, ReadError, VersionOnly};
use super::record::{Changes, SpaceId};

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
    /// It has more things than any tandem.
    #[error("too many things in the content")]
    TooBig,
}

#[derive(Serialize)]
pub(super) struct ExchangeV1<'a> {
    from: &'a str,
    #[serde(with = "wire")]
    record: &'a Changes,
}

#[derive(Deserialize)]
struct ReadV1 {
    from: String,
    #[serde(with = "wire")]
    record: Changes,
}

#[derive(Deserialize)]
struct NewerOrBad {
    #[serde(deserialize_with = "json::object")]
    record: VersionOnly,
}

impl Exchange {
    /// The tandem that the file is about.
    pub fn tandem(&self) -> SpaceId {
        self.changes.space
    }

    /// Writes the content as JSON.
    pub fn to_json(&self) -> String {
        json::write(&self.to_wire())
    }

    pub(super) fn to_wire(&self) -> ExchangeV1<'_> {
        ExchangeV1 { from: self.from.as_str(), record: &self.changes }
    }

    /// Reads the content. The changes still have to be held against the limits, which the merge does.
    pub fn from_json(json: &[u8]) -> Result<Self, ContentError> {
        let json = std::str::from_utf8(json).map_err(|_| ContentError::Malformed)?;
        bounds::check(json).map_err(|error| why_not(json, error))?;
        let content: ReadV1 = json::read(json).map_err(|_| why_not(json, ContentError::Malformed))?;
        let from = content.from.parse().map_err(|_| ContentError::Malformed)?;
        Ok(Self { from, changes: content.record })
    }
}

/// Why JSON that cannot be read as an exchange is none: first of all because it is newer.
fn why_not(json: &str, error: ContentError) -> ContentError {
    match json::read(json).map(|NewerOrBad { record }| record.into()) {
        Ok(ReadError::TooNew { .. }) => ContentError::TooNew,
        Ok(ReadError::Malformed) | Err(_) => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Record;

    #[test]
    fn the_content_survives_being_written() {
        let changes = Record::new(SpaceId::from_random([1; 10])).all_changes();
        let exchange = Exchange { from: Role::Mentee, changes };
        assert_eq!(Exchange::from_json(exchange.to_json().as_bytes()), Ok(exchange));
    }

    #[test]
    fn bad_content_is_told_apart() {
        let changes = Record::new(SpaceId::from_random([1; 10])).all_changes();
        let like_ours = Exchange { from: Role::Mentee, changes }.to_json();
        let newer = r#"{"from":"mentor","record":{"version":2}}"#;
        for (json, expected) in [
            ("", ContentError::Malformed),
            ("[]", ContentError::Malformed),
            (r#"{"from":"boss","record":{"version":1}}"#, ContentError::Malformed),
            (r#"{"from":"mentor","record":{"version":1}}"#, ContentError::Malformed),
            (newer, ContentError::TooNew),
            (&like_ours.replace(r#""version":1"#, r#""version":2"#), ContentError::TooNew),
        ] {
            assert_eq!(Exchange::from_json(json.as_bytes()), Err(expected), "{json}");
        }
    }
}
