//! Making a bundle: deflate, encrypt under a fresh key, wrap that key under the passphrase, write.

use super::crypto::{AuthenticatedData, Crypto, CryptoError, PasswordKey};
use super::envelope::Parts;
use super::header::{pbes2_salt, protected_header};
use super::key_id::KeyId;
use super::kind::Kind;
use super::limits::{
    IV_BYTES, MAX_PACKED_BYTES, MAX_UNPACKED_BYTES, ROOM_PACKED, ROOM_UNPACKED, TAG_BYTES, WRITTEN_ROUNDS,
    WRITTEN_SALT_BYTES,
};
use super::passphrase::Passphrase;

/// Why no bundle was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The content or the finished bundle would be refused by everyone who reads it.
    #[error("the content is too big for a bundle")]
    TooBig,
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

/// Encrypts the content and returns the text of the bundle, ASCII on one line.
///
/// Keys, salt and initialization vector are new each time: sealing the same content twice gives two texts.
pub async fn seal<C: Crypto>(
    crypto: &C,
    kind: Kind,
    kid: &KeyId,
    passphrase: &Passphrase,
    content: &[u8],
) -> Result<String, SealError> {
    if content.len() > MAX_UNPACKED_BYTES {
        return Err(SealError::TooBig);
    }
    let salt_input: [u8; WRITTEN_SALT_BYTES] = crypto.random()?;
    let iv: [u8; IV_BYTES] = crypto.random()?;
    let protected = protected_header(kind, kid, &salt_input);
    let salt = pbes2_salt(&salt_input);
    let password_key = PasswordKey { password: passphrase.octets(), salt: &salt, rounds: WRITTEN_ROUNDS };

    let content_key = crypto.new_content_key().await?;
    let encrypted_key = crypto.wrap_key(&content_key, &password_key).await?;
    let deflated = crypto.deflate(content).await?;
    let authenticated = AuthenticatedData { iv: &iv, aad: protected.as_bytes() };
    let ciphertext_and_tag = crypto.encrypt(&content_key, &authenticated, &deflated).await?;
    let (ciphertext, tag) = ciphertext_and_tag.split_last_chunk::<TAG_BYTES>().ok_or(CryptoError::Failed)?;

    let parts = Parts { protected: &protected, encrypted_key: &encrypted_key, iv: &iv, ciphertext, tag };
    let text = parts.write();
    if text.len() > MAX_PACKED_BYTES { Err(SealError::TooBig) } else { Ok(text) }
}
