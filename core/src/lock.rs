//! The lock of a device: a random key for what is kept there ([`super::at_rest`]), and the ways to get at it. Each way keeps
//! that key sealed under something that only the owner has: a password, or the secret of a passkey. So changing a way rewrites
//! a few hundred bytes, and never what is kept.
//!
//! It must not know where the row of the lock is kept.

mod tries;
mod way;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::bundle::Crypto;
use super::json;

pub use tries::Tries;
pub use way::{NewWay, Secret, Way, WayError};

/// More ways than anybody has passkeys.
const MOST_WAYS: usize = 16;
/// After how many minutes without a touch it locks by itself, if nobody has chosen.
pub const USUAL_MINUTES: u32 = 10;

/// The key for what is kept on this device. Cleared from memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// The key of these bytes, which are random.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A passkey, for the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// By what the browser knows it, in base64url.
    pub name: String,
    /// The same in bytes.
    pub id: Vec<u8>,
    /// What it is asked with.
    pub salt: Vec<u8>,
}

/// What the lock is about to become. A device may be switched off at any moment of it, and whoever unlocks next goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Turning {
    /// Not everything is sealed yet.
    On,
    /// It is being taken away: not everything is open yet.
    Off,
}

/// The row of the lock. Nothing in it is secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockRow {
    /// After how many minutes without a touch it locks by itself; 0 for never.
    pub after_minutes: u32,
    /// The ways to open it.
    pub ways: Vec<Way>,
    /// What it is about to become.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turning: Option<Turning>,
}

impl LockRow {
    /// Reads a row; `None` if it is none, or has more than anybody needs.
    pub fn from_json(row: &str) -> Option<Self> {
        json::read(row).ok().filter(|row: &Self| !row.ways.is_empty() && row.ways.len() <= MOST_WAYS)
    }

    /// As it is kept.
    pub fn to_json(&self) -> String {
        json::write(self)
    }

    /// Returns whether a password opens it.
    pub fn has_password(&self) -> bool {
        self.ways.iter().any(|way| way.passkey.is_none())
    }

    /// The passkeys that open it.
    pub fn passkeys(&self) -> impl Iterator<Item = Passkey> {
        self.ways.iter().filter_map(|way| {
            let (name, decode) = (way.passkey.clone()?, |text: &str| URL_SAFE_NO_PAD.decode(text).ok());
            Some(Passkey { id: decode(&name)?, salt: decode(&way.salt)?, name })
        })
    }

    /// Puts a password in the place of the one before.
    pub fn set_password(&mut self, way: Way) {
        self.ways.retain(|way| way.passkey.is_some());
        self.ways.insert(0, way);
    }

    /// Adds a passkey; `false` if there are too many.
    pub fn add_passkey(&mut self, way: Way) -> bool {
        let has_room = self.ways.len() < MOST_WAYS;
        if has_room {
            self.ways.push(way);
        }
        has_room
    }

    /// Takes all passkeys away. The password stays.
    pub fn drop_passkeys(&mut self) {
        self.ways.retain(|way| way.passkey.is_none());
    }

    /// The key of the lock, by the first way that this secret opens.
    ///
    /// # Errors
    /// If none is opened by it, if the row cannot be read, or if the browser cannot do it.
    pub async fn open<C: Crypto>(&self, crypto: &C, secret: &Secret) -> Result<DataKey, WayError> {
        let mut outcome = Err(WayError::Wrong);
        for way in &self.ways {
            if way.passkey.is_some() == matches!(secret, Secret::Passkey(_)) {
                outcome = way.open(crypto, secret).await;
                if outcome != Err(WayError::Wrong) {
                    break;
                }
            }
        }
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_without_a_way_or_with_too_many_is_none() {
        let way = Way {
            salt: "AA".to_owned(),
            rounds: Some(1),
            passkey: None,
            wrapped: String::new(),
            sealed: String::new(),
        };
        let row = |ways| LockRow { after_minutes: 10, ways, turning: Some(Turning::On) };
        let read = |ways| LockRow::from_json(&row(ways).to_json());
        assert_eq!(read(vec![way.clone()]), Some(row(vec![way.clone()])));
        assert_eq!(read(Vec::new()), None);
        assert_eq!(read(vec![way; MOST_WAYS + 1]), None);
        assert_eq!(LockRow::from_json("[10,[]]"), None);
    }

    #[test]
    fn the_password_has_one_place_and_passkeys_stand_beside_it() {
        let way = |passkey: Option<&str>, salt: &str| Way {
            salt: salt.to_owned(),
            rounds: None,
            passkey: passkey.map(str::to_owned),
            wrapped: String::new(),
            sealed: String::new(),
        };
        let mut row = LockRow { after_minutes: 0, ways: vec![way(None, "AA")], turning: None };
        assert!(row.add_passkey(way(Some("AQ"), "Ag")));
        row.set_password(way(None, "BB"));
        assert_eq!(row.ways.iter().map(|way| way.salt.as_str()).collect::<Vec<_>>(), ["BB", "Ag"]);
        let passkey = Passkey { name: "AQ".to_owned(), id: vec![1], salt: vec![2] };
        assert_eq!(row.passkeys().collect::<Vec<_>>(), [passkey]);
        row.drop_passkeys();
        assert!(row.has_password() && row.passkeys().next().is_none());
    }
}
