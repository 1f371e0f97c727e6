//! The recipients of a bundle that is read: who can open it, and with what.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::agreement;
use super::envelope::Entry;
use super::header::{ALGORITHM, Header};
use super::inspect::{InspectError, Refused, check_members, decode_exactly};
use super::key_id::KeyId;
use super::limits::{
    MAX_RECIPIENTS, MAX_ROUNDS, MAX_SALT_BYTES, MIN_ROUNDS, MIN_SALT_BYTES, WRAPPED_KEY_BYTES,
};
use super::public_key::PublicKey;

/// Somebody who can open the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Recipient {
    pub(super) kid: KeyId,
    pub(super) lock: Lock,
    /// The content key, wrapped.
    pub(super) encrypted_key: [u8; WRAPPED_KEY_BYTES],
}

/// What the wrapping key is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lock {
    /// A passphrase, with these inputs of its key derivation.
    Passphrase {
        /// The salt input (`p2s`).
        salt_input: Vec<u8>,
        /// The iterations (`p2c`).
        rounds: u32,
    },
    /// The receiver's private key, and the public key that the sender made for this.
    Key {
        /// That key (`epk`).
        ephemeral: PublicKey,
    },
}

impl Recipient {
    pub(super) fn is_passphrase(&self) -> bool {
        matches!(self.lock, Lock::Passphrase { .. })
    }
}

/// The recipients this program has the algorithm for.
pub(super) fn check_recipients(
    protected: &Header,
    entries: &[Entry],
) -> Result<Vec<Recipient>, InspectError> {
    if !(1..=MAX_RECIPIENTS).contains(&entries.len()) {
        return Err(InspectError::Hostile(Refused::Recipients));
    }
    let mut recipients = Vec::with_capacity(entries.len());
    let mut rounds_left = MAX_ROUNDS;
    for entry in entries {
        check_members(&entry.header)?;
        if entry.header.has_shared_member() {
            return Err(InspectError::Hostile(Refused::MisplacedMember));
        }
        let lock = match either(&protected.alg, &entry.header.alg)?.map(String::as_str) {
            Some(ALGORITHM) => {
                let (salt_input, rounds) = check_passphrase(protected, &entry.header, rounds_left)?;
                rounds_left -= rounds;
                Lock::Passphrase { salt_input, rounds }
            }
            Some(agreement::ALGORITHM) => match check_key(protected, &entry.header)? {
                Some(ephemeral) => Lock::Key { ephemeral },
                None => continue,
            },
            _ => continue,
        };
        let kid = either(&protected.kid, &entry.header.kid)?
            .and_then(|kid| KeyId::new(kid.as_str()).ok())
            .ok_or(InspectError::Hostile(Refused::KeyId))?;
        let encrypted_key = decode_exactly(entry.encrypted_key.as_deref().unwrap_or_default())?;
        recipients.push(Recipient { kid, lock, encrypted_key });
    }
    if recipients.is_empty() { Err(InspectError::TooNew) } else { Ok(recipients) }
}

/// The salt input and the iterations of a passphrase.
fn check_passphrase(
    protected: &Header,
    own: &Header,
    rounds_left: u32,
) -> Result<(Vec<u8>, u32), InspectError> {
    let rounds = either(&protected.p2c, &own.p2c)?
        .and_then(serde_json::Number::as_u64)
        .and_then(|rounds| u32::try_from(rounds).ok())
        .filter(|rounds| (MIN_ROUNDS..=rounds_left).contains(rounds))
        .ok_or(InspectError::Hostile(Refused::Rounds))?;
    let salt_input = either(&protected.p2s, &own.p2s)?
        .and_then(|salt| URL_SAFE_NO_PAD.decode(salt).ok())
        .filter(|salt| (MIN_SALT_BYTES..=MAX_SALT_BYTES).contains(&salt.len()))
        .ok_or(InspectError::Hostile(Refused::Salt))?;
    Ok((salt_input, rounds))
}

/// The key that the sender made for a recipient; `None` if it is of a curve that only a newer program knows.
fn check_key(protected: &Header, own: &Header) -> Result<Option<PublicKey>, InspectError> {
    let refused = InspectError::Hostile(Refused::Agreement);
    let names_parties = protected.names_parties() || own.names_parties();
    let jwk = either(&protected.epk, &own.epk)?.filter(|_| !names_parties).ok_or(refused)?;
    PublicKey::from_jwk(jwk).map_err(|_| refused)
}

/// A member must be in one place only (RFC 7516, 7.2.1).
fn either<'a, T>(
    protected: &'a Option<T>,
    unprotected: &'a Option<T>,
) -> Result<Option<&'a T>, InspectError> {
    match (protected, unprotected) {
        (Some(_), Some(_)) => Err(InspectError::Hostile(Refused::MisplacedMember)),
        (first, second) => Ok(first.as_ref().or(second.as_ref())),
    }
}
