//! The content of a file between the two: who sends it, and the changes.
//!
//! It must not know how the file is sealed.

mod bounds;
mod introduction;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use introduction::{IntroductionV1, some_object};

use super::forms::person::Role;
use super::json;
use super::record::wire::{self, ReadError, VersionOnly};
use super::record::{Changes, SpaceId};

pub use introduction::Introduction;

/// What stands in an exchange file.
#[derive(Debug, Clone, PartialEq)]
pub struct Exchange {
    /// Who sends it.
    pub from: Role,
    /// What they have, or what is new since a point that the receiver knows.
    pub changes: Changes,
    /// The keys of the device that it comes from, if it has some.
    pub device: Option<Introduction>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    device: Option<IntroductionV1>,
}

#[derive(Deserialize)]
struct ReadV1 {
    from: String,
    #[serde(with = "wire")]
    record: Changes,
    #[serde(default, deserialize_with = "some_object")]
    device: Option<IntroductionV1>,
}

#[derive(Deserialize)]
struct NewerOrBad {
    #[serde(deserialize_with = "json::object")]
    record: VersionOnly,
}

impl Exchange {
    /// Of a device that does not introduce itself.
    pub fn new(from: Role, changes: Changes) -> Self {
        Self { from, changes, device: None }
    }

    /// The tandem that the file is about.
    pub fn tandem(&self) -> SpaceId {
        self.changes.space
    }

    /// Writes the content as JSON.
    pub fn to_json(&self) -> String {
        json::write(&self.to_wire())
    }

    pub(super) fn to_wire(&self) -> ExchangeV1<'_> {
        ExchangeV1 {
            from: self.from.as_str(),
            record: &self.changes,
            device: self.device.map(Introduction::to_wire),
        }
    }

    /// Reads the content. The changes still have to be held against the limits, which the merge does.
    pub fn from_json(json: &[u8]) -> Result<Self, ContentError> {
        let json = std::str::from_utf8(json).map_err(|_| ContentError::Malformed)?;
        bounds::check(json).map_err(|error| why_not(json, error))?;
        let content: ReadV1 = json::read(json).map_err(|_| why_not(json, ContentError::Malformed))?;
        let from = content.from.parse().map_err(|_| ContentError::Malformed)?;
        let device = match &content.device {
            Some(device) => Some(Introduction::from_wire(device).ok_or(ContentError::Malformed)?),
            None => None,
        };
        Ok(Self { from, changes: content.record, device })
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
    use crate::bundle::PublicKey;
    use crate::record::Record;

    #[test]
    fn the_content_survives_being_written() {
        let changes = Record::new(SpaceId::from_random([1; 10])).all_changes();
        let key = |number| PublicKey::from_point(&[&[4], &[number; 64][..]].concat());
        let [agree, sign] = [1, 2].map(|number| key(number).unwrap());
        for recovery in [None, key(3)] {
            let device = Some(Introduction { agree, sign, recovery });
            let exchange = Exchange { device, ..Exchange::new(Role::Mentee, changes.clone()) };
            assert_eq!(Exchange::from_json(exchange.to_json().as_bytes()), Ok(exchange));
        }
        let exchange = Exchange::new(Role::Mentee, changes);
        assert_eq!(Exchange::from_json(exchange.to_json().as_bytes()), Ok(exchange));
    }

    #[test]
    fn bad_content_is_told_apart() {
        let changes = Record::new(SpaceId::from_random([1; 10])).all_changes();
        let like_ours = Exchange::new(Role::Mentee, changes).to_json();
        let no_key = r#"{"agree":{"x":"AAAA","y":"AAAA"},"sign":{"x":"AAAA","y":"AAAA"}}"#;
        let newer = r#"{"from":"mentor","record":{"version":2}}"#;
        for (json, expected) in [
            ("", ContentError::Malformed),
            ("[]", ContentError::Malformed),
            (r#"{"from":"boss","record":{"version":1}}"#, ContentError::Malformed),
            (r#"{"from":"mentor","record":{"version":1}}"#, ContentError::Malformed),
            (newer, ContentError::TooNew),
            (&like_ours.replacen('{', r#"{"device":{},"#, 1), ContentError::Malformed),
            (&like_ours.replacen('{', r#"{"device":null,"#, 1), ContentError::Malformed),
            (&like_ours.replacen('{', &format!(r#"{{"device":{no_key},"#), 1), ContentError::Malformed),
            (&like_ours.replace(r#""version":1"#, r#""version":2"#), ContentError::TooNew),
        ] {
            assert_eq!(Exchange::from_json(json.as_bytes()), Err(expected), "{json}");
        }
    }
}
