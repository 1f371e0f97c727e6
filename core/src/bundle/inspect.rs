//! Reading what a person brought, without any secret: is it a bundle, whole, of our time, and harmless to open?
//!
//! The order of the checks is part of the format: what is wrong first decides what the person is told.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::envelope::Envelope;
use super::find;
use super::header::{COMPRESSION, ENCRYPTION, Header, TYPE};
use super::key_id::KeyId;
use super::kind::{ContentTypeError, Kind, short_media_type};
use super::limits::{IV_BYTES, MAX_PACKED_BYTES, TAG_BYTES};
use super::other_file::what_it_is;
use super::recipient::{Recipient, check_recipients};
use super::text::{freed, without_entities};

/// A bundle that can be opened with the right passphrase. Nothing of it is authenticated before that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    kind: Kind,
    pub(super) protected: String,
    pub(super) is_deflated: bool,
    pub(super) recipients: Vec<Recipient>,
    pub(super) iv: [u8; IV_BYTES],
    pub(super) ciphertext_and_tag: Vec<u8>,
}

/// Why a file or text cannot be opened, whatever the passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InspectError {
    /// Some other file: a picture, a letter, a JSON file of another program, another JWE.
    #[error("this is not a bundle")]
    NotOurs,
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// An archive, in which a bundle may be.
    #[error("the file is packed")]
    Packed,
    /// A whole mail, of which a bundle may be an attachment.
    #[error("the file is a mail")]
    Mail,
    /// Larger than [`MAX_PACKED_BYTES`].
    #[error("the file is too big")]
    TooBig,
    /// It begins as a bundle and ends too early.
    #[error("the bundle is cut off")]
    CutOff,
    /// A bundle some of whose text was changed.
    #[error("the bundle is damaged")]
    Damaged,
    /// The text holds more than one bundle, such as a mail with older ones quoted below.
    #[error("there is more than one bundle")]
    Several,
    /// Of a kind, a version or with a cipher that only a newer program knows.
    #[error("the bundle was made by a newer program")]
    TooNew,
    /// A bundle that asks for what no honest program asks for.
    #[error("the bundle asks for something unusual: {0:?}")]
    Hostile(Refused),
}

/// What an unusual bundle asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// `p2c` is missing, no whole number, below the minimum or, summed over the recipients, above the maximum.
    Rounds,
    /// `p2s` is missing, not base64url or of a refused length.
    Salt,
    /// `kid` is missing or no [`KeyId`].
    KeyId,
    /// No recipient, or more than [`MAX_RECIPIENTS`](super::MAX_RECIPIENTS).
    Recipients,
    /// An extension that must be understood (`crit`).
    Extension,
    /// A key or a reference to one in the header (`jku`, `jwk`, `x5*`).
    ForeignKey,
    /// A shared unprotected header or additional authenticated data.
    UnprotectedData,
    /// A header member in two places, or in one where it is not protected.
    MisplacedMember,
    /// `epk` is missing or no point, or the parties of the key agreement are named (`apu`, `apv`).
    Agreement,
}

impl Sealed {
    /// What the bundle claims to be. Opening it proves the claim.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The names of the passphrases that open it.
    pub fn passphrases(&self) -> impl Iterator<Item = &KeyId> {
        self.recipients.iter().filter(|recipient| recipient.is_passphrase()).map(|recipient| &recipient.kid)
    }

    /// The names of the keys that open it.
    pub fn keys(&self) -> impl Iterator<Item = &KeyId> {
        self.recipients.iter().filter(|recipient| !recipient.is_passphrase()).map(|recipient| &recipient.kid)
    }
}

/// Finds, reads and checks the bundle in the bytes of a file or of a pasted text.
pub fn inspect(bytes: &[u8]) -> Result<Sealed, InspectError> {
    if bytes.len() > MAX_PACKED_BYTES {
        return Err(InspectError::TooBig);
    }
    let text = freed(bytes);
    let result = match read(&text) {
        // What can be read as it stands is taken as it stands.
        Err(error) if error != InspectError::Several && text.contains('&') => {
            let once_more = read(&without_entities(&text));
            once_more.map_err(|second| if error == InspectError::NotOurs { second } else { error })
        }
        result => result,
    };
    result.map_err(|error| if error == InspectError::NotOurs { what_it_is(bytes) } else { error })
}

fn read(text: &str) -> Result<Sealed, InspectError> {
    let mut envelope = find::envelope(text)?;
    let header = Header::decode(&envelope.protected).ok_or(InspectError::Damaged)?;
    let kind = check_type(&header)?;
    check_surprises(&envelope, &header)?;
    let is_deflated = check_ciphers(&header)?;
    let entries = envelope.take_recipients().ok_or(InspectError::Hostile(Refused::MisplacedMember))?;
    let recipients = check_recipients(&header, &entries)?;
    let mut ciphertext_and_tag = decode(&envelope.ciphertext)?;
    ciphertext_and_tag.extend(decode_exactly::<TAG_BYTES>(&envelope.tag)?);
    Ok(Sealed {
        kind,
        is_deflated,
        recipients,
        iv: decode_exactly(&envelope.iv)?,
        ciphertext_and_tag,
        protected: envelope.protected.into_owned(),
    })
}

fn check_type(header: &Header) -> Result<Kind, InspectError> {
    if header.typ.as_deref().map(short_media_type).as_deref() != Some(TYPE) {
        return Err(InspectError::NotOurs);
    }
    Kind::from_content_type(header.cty.as_deref().unwrap_or_default()).map_err(|error| match error {
        ContentTypeError::Malformed => InspectError::Damaged,
        ContentTypeError::TooNew => InspectError::TooNew,
    })
}

fn check_surprises(envelope: &Envelope<'_>, header: &Header) -> Result<(), InspectError> {
    if envelope.unprotected.0 || envelope.aad.0 {
        return Err(InspectError::Hostile(Refused::UnprotectedData));
    }
    check_members(header)
}

pub(super) fn check_members(header: &Header) -> Result<(), InspectError> {
    if header.crit.0 {
        return Err(InspectError::Hostile(Refused::Extension));
    }
    if header.names_foreign_keys() {
        return Err(InspectError::Hostile(Refused::ForeignKey));
    }
    Ok(())
}

/// Returns whether the content is deflated.
fn check_ciphers(header: &Header) -> Result<bool, InspectError> {
    match (header.enc.as_deref(), header.zip.as_deref()) {
        (Some(ENCRYPTION), None) => Ok(false),
        (Some(ENCRYPTION), Some(COMPRESSION)) => Ok(true),
        (Some(_), _) => Err(InspectError::TooNew),
        (None, _) => Err(InspectError::Damaged),
    }
}

fn decode(base64url: &str) -> Result<Vec<u8>, InspectError> {
    URL_SAFE_NO_PAD.decode(base64url).map_err(|_| InspectError::Damaged)
}

pub(super) fn decode_exactly<const N: usize>(base64url: &str) -> Result<[u8; N], InspectError> {
    decode(base64url)?.try_into().map_err(|_| InspectError::Damaged)
}
