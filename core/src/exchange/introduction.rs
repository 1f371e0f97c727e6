//! The keys by which a device introduces itself in every file that it writes.
//!
//! It must not know who believes it.

use serde::{Deserialize, Serialize};

use crate::bundle::PublicKey;
use crate::json;

/// The public keys of the device that a file comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Introduction {
    /// Files for it are sealed with this.
    pub agree: PublicKey,
    /// It signs with the other half of this.
    pub sign: PublicKey,
    /// The recovery key of its person, for whom files are sealed as well.
    pub recovery: Option<PublicKey>,
}

/// A key on P-256 by its coordinates in base64url.
#[derive(Serialize, Deserialize)]
struct Coordinates {
    x: String,
    y: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct IntroductionV1 {
    #[serde(deserialize_with = "json::object")]
    agree: Coordinates,
    #[serde(deserialize_with = "json::object")]
    sign: Coordinates,
    #[serde(default, deserialize_with = "some_object", skip_serializing_if = "Option::is_none")]
    recovery: Option<Coordinates>,
}

impl Introduction {
    pub(super) fn to_wire(self) -> IntroductionV1 {
        let [agree, sign] = [self.agree, self.sign].map(coordinates);
        IntroductionV1 { agree, sign, recovery: self.recovery.map(coordinates) }
    }

    /// `None` if a key is no pair of numbers of the right length. Whether they are a point, whoever computes with it checks.
    pub(super) fn from_wire(wire: &IntroductionV1) -> Option<Self> {
        let recovery = match &wire.recovery {
            Some(recovery) => Some(key(recovery)?),
            None => None,
        };
        Some(Self { agree: key(&wire.agree)?, sign: key(&wire.sign)?, recovery })
    }
}

fn coordinates(key: PublicKey) -> Coordinates {
    let [x, y] = key.coordinates();
    Coordinates { x, y }
}

fn key(Coordinates { x, y }: &Coordinates) -> Option<PublicKey> {
    PublicKey::from_coordinates(x, y)
}

/// Reads a member that is an object where it is there.
pub(super) fn some_object<'de, D: serde::Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    json::object(deserializer).map(Some)
}
