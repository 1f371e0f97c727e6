//! The public half of a P-256 key pair, and its name: what a bundle can be sealed for without a passphrase.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::key_id::KeyId;
use super::members::given;

/// Length of a coordinate in bytes (RFC 7518, 6.2.1.2).
const COORDINATE_BYTES: usize = 32;

/// A point that is said to be on P-256, by its coordinates. Whether it is on the curve, whoever computes with it checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey {
    x: [u8; COORDINATE_BYTES],
    y: [u8; COORDINATE_BYTES],
}

impl PublicKey {
    /// From the uncompressed form of a point (SEC 1, 2.3.3): the byte 4, then both coordinates, 32 bytes each. `None` if it
    /// is another form.
    pub fn from_point(point: &[u8]) -> Option<Self> {
        let (x, y) = point.strip_prefix(&[4])?.split_at_checked(COORDINATE_BYTES)?;
        Some(Self { x: x.try_into().ok()?, y: y.try_into().ok()? })
    }

    /// The uncompressed form of the point.
    pub fn to_point(&self) -> Vec<u8> {
        [&[4], &self.x[..], &self.y[..]].concat()
    }

    /// Both coordinates in base64url, as a JSON Web Key has them.
    pub fn coordinates(&self) -> [String; 2] {
        [self.x, self.y].map(|coordinate| URL_SAFE_NO_PAD.encode(coordinate))
    }

    /// From both coordinates in base64url. `None` if they are none.
    pub fn from_coordinates(x: &str, y: &str) -> Option<Self> {
        let decode = |text| URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok();
        Some(Self { x: decode(x)?, y: decode(y)? })
    }

    /// Its thumbprint (RFC 7638) with SHA-256, by which a bundle names it.
    pub fn key_id(&self) -> KeyId {
        let thumbprint = URL_SAFE_NO_PAD.encode(Sha256::digest(self.to_jwk()));
        KeyId::new(thumbprint).expect("base64url has letters, digits, - and _")
    }

    /// As a JSON Web Key (RFC 7518, 6.2.1), the members in the order of RFC 7638.
    pub(super) fn to_jwk(self) -> String {
        let [x, y] = self.coordinates();
        format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#)
    }

    /// Reads a JSON Web Key. `Ok(None)` if it says that it is of another curve, an error if it is no point.
    pub(super) fn from_jwk(jwk: &Jwk) -> Result<Option<Self>, NoPoint> {
        let is_another =
            |named: &Option<String>, ours: &str| named.as_ref().is_some_and(|named| named != ours);
        if is_another(&jwk.kty, "EC") || is_another(&jwk.crv, "P-256") {
            return Ok(None);
        }
        let (Some(_), Some(_), Some(x), Some(y)) = (&jwk.kty, &jwk.crv, &jwk.x, &jwk.y) else {
            return Err(NoPoint);
        };
        Self::from_coordinates(x, y).map(Some).ok_or(NoPoint)
    }
}

/// A JSON Web Key as it is read: of everything else that a file may have put there, nothing is kept.
#[derive(Debug, Deserialize)]
pub(super) struct Jwk {
    #[serde(default, deserialize_with = "given")]
    crv: Option<String>,
    #[serde(default, deserialize_with = "given")]
    kty: Option<String>,
    #[serde(default, deserialize_with = "given")]
    x: Option<String>,
    #[serde(default, deserialize_with = "given")]
    y: Option<String>,
}

/// What should be a point is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoPoint;

#[cfg(test)]
mod tests {
    use super::*;

    /// The key of RFC 7517, A.1.
    const X: &str = "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4";
    const Y: &str = "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM";

    #[test]
    fn has_two_forms() {
        let key = PublicKey::from_coordinates(X, Y).unwrap();
        assert_eq!(PublicKey::from_point(&key.to_point()), Some(key));
        let jwk = serde_json::from_str(&key.to_jwk()).unwrap();
        assert_eq!(PublicKey::from_jwk(&jwk), Ok(Some(key)));
        assert_eq!(PublicKey::from_coordinates(X, &Y[1..]), None);
        for point in [&key.to_point()[1..], &key.to_point()[..64], &[&key.to_point()[..], &[0]].concat(), &[]]
        {
            assert_eq!(PublicKey::from_point(point), None, "{}", point.len());
        }
    }

    #[test]
    fn its_name_is_the_thumbprint_that_others_compute() {
        // By jose 6.2, calculateJwkThumbprint.
        let key = PublicKey::from_coordinates(X, Y).unwrap();
        assert_eq!(key.key_id().as_str(), "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s");
    }
}
