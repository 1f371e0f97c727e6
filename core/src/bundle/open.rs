//! Opening an inspected bundle with a passphrase or a key.

use super::agreement;
use super::crypto::{AuthenticatedData, Crypto, CryptoError, InflateError, PasswordKey, WrappingKey};
use super::header::pbes2_salt;
use super::inspect::Sealed;
use super::key_id::KeyId;
use super::limits::MAX_UNPACKED_BYTES;
use super::passphrase::Passphrase;
use super::recipient::Lock;

/// Why a bundle stayed closed. The errors tell no more about the key than these facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Passphrase or key unwrap no recipient's key. It may be the right one if the file's header was changed.
    #[error("the passphrase does not fit")]
    WrongCode,
    /// The passphrase fits, but header or content were changed, or the content is not one DEFLATE stream.
    #[error("the bundle is damaged")]
    Damaged,
    /// The content unpacks to more than [`MAX_UNPACKED_BYTES`].
    #[error("the content is too big")]
    TooBig,
    /// The browser cannot decrypt.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

/// What a bundle is opened with.
pub enum Opener<'a, C: Crypto> {
    /// What a person typed, or what is remembered.
    Passphrase(&'a Passphrase),
    /// A private key, and the name of its public half.
    Key(&'a KeyId, &'a C::PrivateKey),
}

/// Decrypts and inflates the content. What it returns was written by someone who knows the passphrase or the public key,
/// for the [`Sealed::kind`] it claims; what it says is still to be checked.
///
/// # Errors
/// See [`OpenError`].
pub async fn open<C: Crypto>(
    crypto: &C,
    sealed: &Sealed,
    opener: &Opener<'_, C>,
) -> Result<Vec<u8>, OpenError> {
    let content_key = unwrap_content_key(crypto, sealed, opener).await?;
    let authenticated = AuthenticatedData { iv: &sealed.iv, aad: sealed.protected.as_bytes() };
    let decrypted = crypto
        .decrypt(&content_key, &authenticated, &sealed.ciphertext_and_tag)
        .await?
        .ok_or(OpenError::Damaged)?;
    if !sealed.is_deflated {
        return Ok(decrypted);
    }
    crypto.inflate(&decrypted, MAX_UNPACKED_BYTES).await.map_err(|error| match error {
        InflateError::TooBig => OpenError::TooBig,
        InflateError::Damaged => OpenError::Damaged,
        InflateError::Crypto(error) => OpenError::Crypto(error),
    })
}

async fn unwrap_content_key<C: Crypto>(
    crypto: &C,
    sealed: &Sealed,
    opener: &Opener<'_, C>,
) -> Result<C::ContentKey, OpenError> {
    for recipient in &sealed.recipients {
        let content_key = match (&recipient.lock, opener) {
            (Lock::Passphrase { salt_input, rounds }, Opener::Passphrase(passphrase)) => {
                let salt = pbes2_salt(salt_input);
                let password = passphrase.octets();
                let key = WrappingKey::Password(PasswordKey { password, salt: &salt, rounds: *rounds });
                crypto.unwrap_key(&recipient.encrypted_key, &key).await?
            }
            (Lock::Key { ephemeral }, Opener::Key(kid, private)) if recipient.kid == **kid => {
                let Some(secret) = crypto.agree(private, ephemeral).await? else { continue };
                let key = agreement::wrapping_key(&secret);
                crypto.unwrap_key(&recipient.encrypted_key, &WrappingKey::Bytes(&key)).await?
            }
            _ => None,
        };
        if let Some(content_key) = content_key {
            return Ok(content_key);
        }
    }
    Err(OpenError::WrongCode)
}
