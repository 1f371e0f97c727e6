//! Names of things: spaces, entities, replicas. Random bytes that are written as Crockford base32.
//!
//! This module must not make random bytes itself; they come in as arguments.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use super::text;

/// Crockford's alphabet in lower case: no `i`, `l`, `o`, `u`.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Of every byte the place in the alphabet, or [`NOWHERE`].
const PLACES: [u8; 256] = {
    let mut places = [NOWHERE; 256];
    let mut place = 0;
    while place < 32 {
        places[ALPHABET[place as usize] as usize] = place;
        place += 1;
    }
    places
};
const NOWHERE: u8 = u8::MAX;

/// A text that is not an id of the expected kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not an id of {expected} base32 characters")]
pub struct ParseIdError {
    /// How many characters the id must have.
    pub expected: usize,
}

/// Names a space, which is what has one record: a tandem, or what somebody of it keeps for themselves. 80 bits, 16
/// characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpaceId([u8; 10]);

/// Names an entity in all copies of its record: 80 bits, 16 characters.
///
/// Ids whose first five bytes are zero are reserved: [`EntityId::well_known`] and [`EntityId::of_replica`].
/// What both people may create apart, but which exists once, has such an id, so that it meets itself in a merge.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId([u8; 10]);

/// Names a replica, that is one writer: a browser tab of one person. 40 random bits, 8 characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaId([u8; 5]);

impl SpaceId {
    /// Its bits.
    pub const fn bytes(self) -> [u8; 10] {
        self.0
    }
}

impl EntityId {
    /// Its bits.
    pub const fn bytes(self) -> [u8; 10] {
        self.0
    }

    /// The id of something that exists once in every record.
    pub const fn well_known(number: u8) -> Self {
        Self([0, 0, 0, 0, 0, 0, 0, 0, 0, number])
    }

    /// The id of the entity that says whose replica this is.
    pub const fn of_replica(replica: ReplicaId) -> Self {
        let [a, b, c, d, e] = replica.0;
        Self([0, 0, 0, 0, 0, a, b, c, d, e])
    }
}

macro_rules! base32_id {
    ($id:ident, $bytes:literal) => {
        impl $id {
            /// Makes an id from random bytes.
            pub const fn from_random(bytes: [u8; $bytes]) -> Self {
                Self(bytes)
            }
        }

        impl fmt::Display for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&encode(&self.0))
            }
        }

        impl fmt::Debug for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($id))
            }
        }

        impl FromStr for $id {
            type Err = ParseIdError;

            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                decode(text).map(Self).ok_or(ParseIdError { expected: $bytes * 8 / 5 })
            }
        }

        impl From<$id> for String {
            fn from(id: $id) -> Self {
                encode(&id.0)
            }
        }

        impl Serialize for $id {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $id {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                text::read(deserializer)
            }
        }
    };
}

base32_id!(SpaceId, 10);
base32_id!(EntityId, 10);
base32_id!(ReplicaId, 5);

/// Five bytes become eight characters, most significant bits first.
fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 5 * 8);
    for group in bytes.chunks_exact(5) {
        let bits = group.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        for position in (0..8).rev() {
            text.push(char::from(ALPHABET[(bits >> (5 * position) & 31) as usize]));
        }
    }
    text
}

/// The inverse of [`encode`]; strict, so that one id has one spelling.
fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != N / 5 * 8 {
        return None;
    }
    let mut bytes = [0; N];
    for (group, out) in text.as_bytes().chunks_exact(8).zip(bytes.chunks_exact_mut(5)) {
        let mut bits = 0_u64;
        for character in group {
            let place = PLACES[usize::from(*character)];
            if place == NOWHERE {
                return None;
            }
            bits = bits << 5 | u64::from(place);
        }
        out.copy_from_slice(&bits.to_be_bytes()[3..]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_survives_being_written(bytes: [u8; 10]) {
            let id = EntityId::from_random(bytes);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }

        #[test]
        fn no_text_panics_and_one_id_has_one_spelling(text in ".{0,20}") {
            if let Ok(id) = text.parse::<EntityId>() {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }

    #[test]
    fn ids_have_the_published_spelling() {
        let replica = ReplicaId::from_random([0x00, 0x44, 0x32, 0x14, 0xc7]);
        assert_eq!(replica.to_string(), "01234567");
        assert_eq!(EntityId::of_replica(replica).to_string(), "0000000001234567");
        assert_eq!(EntityId::well_known(33).to_string(), "0000000000000011");
        assert_eq!(ReplicaId::from_random([0xff; 5]).to_string(), "zzzzzzzz");
        assert_eq!("0123456u".parse::<ReplicaId>(), Err(ParseIdError { expected: 8 }));
        assert_eq!("0123456".parse::<SpaceId>(), Err(ParseIdError { expected: 16 }));
    }
}
