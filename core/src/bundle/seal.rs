//! Making a bundle: deflate, encrypt under a fresh key, wrap that key for each recipient, write.

use super::agreement;
use super::crypto::{AuthenticatedData, Crypto, CryptoError, PasswordKey, WrappingKey};
use super::envelope::{Parts, WrittenEntry};
use super::header::{RecipientHeader, pbes2_salt, protected_header};
use super::key_id::KeyId;
use super::kind::Kind;
use super::limits::{
    IV_BYTES, MAX_PACKED_BYTES, MAX_RECIPIENTS, MAX_UNPACKED_BYTES, ROOM_PACKED, ROOM_UNPACKED, TAG_BYTES,
    WRITTEN_ROUNDS, WRITTEN_SALT_BYTES,
};
use super::passphrase::Passphrase;
use super::public_key::PublicKey;

/// Why no bundle was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The content or the finished bundle would be refused by everyone who reads it.
    #[error("the content is too big for a bundle")]
    TooBig,
    /// Nobody, too many, or nothing but keys that are none.
    #[error("it cannot be sealed for these recipients")]
    Recipients,
    /// The browser cannot encrypt.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

/// Returns whether this content fits into a bundle and leaves room for more.
///
/// # Errors
/// If the environment cannot compress.
pub async fn leaves_room<C: Crypto>(crypto: &C, content: &[u8]) -> Result<bool, CryptoError> {
    if content.len() > MAX_UNPACKED_BYTES - ROOM_UNPACKED {
        return Ok(false);
    }
    let packed = crypto.deflate(content).await?.len().div_ceil(3) * 4;
    Ok(packed <= MAX_PACKED_BYTES - ROOM_PACKED)
}

/// For whom a bundle is sealed.
pub enum To<'a, C: Crypto> {
    /// Whoever knows a passphrase, which has this name.
    Passphrase(&'a KeyId, &'a Passphrase),
    /// The same, where what the passphrase makes was kept instead of itself.
    Kept(&'a KeyId, &'a KeptPassword<C>),
    /// Whoever has the private half of this key.
    Key(&'a PublicKey),
}

impl<C: Crypto> Clone for To<'_, C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C: Crypto> Copy for To<'_, C> {}

/// What a passphrase makes of a salt: enough to seal for whoever knows it, and not enough to find it out. Many files may have the
/// same salt: what is wrapped is new in each of them.
pub struct KeptPassword<C: Crypto> {
    /// The salt input (`p2s`).
    pub salt_input: [u8; WRITTEN_SALT_BYTES],
    /// What wraps content keys.
    pub key: C::PasswordKey,
}

impl<C: Crypto> KeptPassword<C> {
    /// That of a passphrase, under a salt of its own.
    ///
    /// # Errors
    /// If the environment cannot encrypt.
    pub async fn of(crypto: &C, passphrase: &Passphrase) -> Result<Self, CryptoError> {
        let salt_input: [u8; WRITTEN_SALT_BYTES] = crypto.random()?;
        let salt = pbes2_salt(&salt_input);
        let password = passphrase.octets();
        let inputs = PasswordKey { password, salt: &salt, rounds: WRITTEN_ROUNDS };
        Ok(Self { key: crypto.password_key(&inputs).await?, salt_input })
    }
}

/// Encrypts the content and returns the text of the bundle, ASCII on one line. There must be at least one recipient and at
/// most [`MAX_RECIPIENTS`]. A key that is none is left out: whoever says that it is theirs shall not keep the others from theirs.
///
/// Keys, salt and initialization vector are new each time: sealing the same content twice gives two texts.
///
/// # Errors
/// See [`SealError`].
pub async fn seal<C: Crypto>(
    crypto: &C,
    kind: Kind,
    recipients: &[To<'_, C>],
    content: &[u8],
) -> Result<String, SealError> {
    if content.len() > MAX_UNPACKED_BYTES {
        return Err(SealError::TooBig);
    }
    if !(1..=MAX_RECIPIENTS).contains(&recipients.len()) {
        return Err(SealError::Recipients);
    }
    let content_key = crypto.new_content_key().await?;
    let mut wrapped = Vec::with_capacity(recipients.len());
    for recipient in recipients {
        wrapped.extend(wrap(crypto, recipient, &content_key).await?);
    }
    let protected = match wrapped.as_slice() {
        [] => return Err(SealError::Recipients),
        [(only, _)] => protected_header(kind, Some(only)),
        _ => protected_header(kind, None),
    };
    let has_several = wrapped.len() > 1;
    let entry = |(header, encrypted_key): (RecipientHeader, Vec<u8>)| WrittenEntry {
        header: has_several.then(|| header.to_json()),
        encrypted_key,
    };
    let entries: Vec<WrittenEntry> = wrapped.into_iter().map(entry).collect();
    let iv: [u8; IV_BYTES] = crypto.random()?;
    let deflated = crypto.deflate(content).await?;
    let authenticated = AuthenticatedData { iv: &iv, aad: protected.as_bytes() };
    let ciphertext_and_tag = crypto.encrypt(&content_key, &authenticated, &deflated).await?;
    let (ciphertext, tag) = ciphertext_and_tag.split_last_chunk::<TAG_BYTES>().ok_or(CryptoError::Failed)?;

    let parts = Parts { protected: &protected, recipients: &entries, iv: &iv, ciphertext, tag };
    let text = parts.write();
    if text.len() > MAX_PACKED_BYTES { Err(SealError::TooBig) } else { Ok(text) }
}

/// The content key wrapped for one recipient, and what its header says; `None` if their key is not on the curve.
async fn wrap<C: Crypto>(
    crypto: &C,
    recipient: &To<'_, C>,
    content_key: &C::ContentKey,
) -> Result<Option<(RecipientHeader, Vec<u8>)>, SealError> {
    match recipient {
        To::Passphrase(kid, passphrase) => {
            let salt_input: [u8; WRITTEN_SALT_BYTES] = crypto.random()?;
            let salt = pbes2_salt(&salt_input);
            let password = passphrase.octets();
            let key = WrappingKey::Password(PasswordKey { password, salt: &salt, rounds: WRITTEN_ROUNDS });
            let header = RecipientHeader::of_passphrase(kid, &salt_input);
            Ok(Some((header, crypto.wrap_key(content_key, &key).await?)))
        }
        To::Kept(kid, kept) => {
            let header = RecipientHeader::of_passphrase(kid, &kept.salt_input);
            Ok(Some((header, crypto.wrap_by(content_key, &kept.key).await?)))
        }
        To::Key(key) => {
            let Some((ephemeral, secret)) = crypto.agree_anew(key).await? else { return Ok(None) };
            let wrapping_key = agreement::wrapping_key(&secret);
            let encrypted_key = crypto.wrap_key(content_key, &WrappingKey::Bytes(&wrapping_key)).await?;
            Ok(Some((RecipientHeader::of_key(key, &ephemeral), encrypted_key)))
        }
    }
}
