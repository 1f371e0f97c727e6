//! A file that a device seals for others and signs, as one step each way, with keys that the browser keeps.
//!
//! It must not know what is in the file, nor who is to be believed: whoever opens one says whose signature counts.

use tandembuch_core::bundle::{
    self, InspectError, Kind, MAX_RECIPIENTS, OpenError, Opener, PublicKey, SealError, Signed, To,
};

use super::crypto::WebCrypto;
use super::device_keys::DeviceKeys;

/// A file that was opened, and whose signature it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedFile {
    /// Its content.
    pub content: String,
    /// Of whom of those who were asked about.
    pub by: PublicKey,
}

/// Why there is nothing to read in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is empty, cut off or damaged; perhaps it is still being written.
    NotWhole,
    /// It is sealed for others, or no file for another device at all.
    NotForHere,
    /// Nobody who was asked about has signed it, it is for who knows a code, or a newer program has made it.
    Unknown,
    /// The browser failed.
    Failed,
}

/// Seals content for these, signed with the key of this device in a tandem; `None` where the browser keeps no keys.
///
/// # Errors
/// If it cannot be sealed.
pub async fn seal(of: &str, keys: &[PublicKey], content: &str) -> Option<Result<String, SealError>> {
    let pair = DeviceKeys::kept(of).await?.sign;
    let to: Vec<To<'_, _>> = keys.iter().take(MAX_RECIPIENTS).map(To::Key).collect();
    let signed = match bundle::sign(&WebCrypto, &pair.private, &pair.public, content).await {
        Ok(signed) => signed,
        Err(error) => return Some(Err(error.into())),
    };
    Some(bundle::seal(&WebCrypto, Kind::SignedExchange, &to, signed.as_bytes()).await)
}

/// Opens a file with the keys of this device in a tandem. `known` are those whose signature counts.
///
/// # Errors
/// See [`Unreadable`].
pub async fn open(of: &str, known: &[PublicKey], file: &[u8]) -> Result<SignedFile, Unreadable> {
    let sealed = bundle::inspect(file).map_err(|error| match error {
        InspectError::Empty | InspectError::CutOff | InspectError::Damaged | InspectError::NotOurs => {
            Unreadable::NotWhole
        }
        InspectError::TooNew => Unreadable::Unknown,
        _ => Unreadable::NotForHere,
    })?;
    match sealed.kind() {
        Kind::SignedExchange => {}
        Kind::Exchange => return Err(Unreadable::Unknown),
        Kind::Backup => return Err(Unreadable::NotForHere),
    }
    let agree = DeviceKeys::kept(of).await.ok_or(Unreadable::NotForHere)?.agree;
    let name = agree.public.key_id();
    if !sealed.keys().any(|key| *key == name) {
        // What a code opens, the person may want to open.
        let is_for_code = sealed.passphrases().next().is_some();
        return Err(if is_for_code { Unreadable::Unknown } else { Unreadable::NotForHere });
    }
    let content =
        bundle::open(&WebCrypto, &sealed, &Opener::Key(&name, &agree.private)).await.map_err(|error| {
            match error {
                OpenError::WrongCode | OpenError::Damaged => Unreadable::NotWhole,
                OpenError::TooBig => Unreadable::NotForHere,
                OpenError::Crypto(_) => Unreadable::Failed,
            }
        })?;
    let signed = Signed::read(&content).map_err(|_| Unreadable::Unknown)?;
    let by = known.iter().find(|key| key.key_id() == signed.kid).ok_or(Unreadable::Unknown)?;
    match signed.is_signed_by(&WebCrypto, by).await {
        Ok(true) => Ok(SignedFile { content: signed.content, by: *by }),
        Ok(false) => Err(Unreadable::Unknown),
        Err(_) => Err(Unreadable::Failed),
    }
}
