//! Opening an inspected bundle with a passphrase.

use super::crypto::{AuthenticatedData, Crypto, CryptoError, InflateError, PasswordKey};
use super::header::pbes2_salt;
use super::inspect::Sealed;
use super::limits::MAX_UNPACKED_BYTES;
use super::passphrase::Passphrase;

/// Why a bundle stayed closed. The errors tell no more about the key than these facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The passphrase unwraps no recipient's key. It may be the right one if the file's header was changed.
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

/// Decrypts and inflates the content. What it returns was written by someone who knows the passphrase, for the
/// [`Sealed::kind`] it claims; what it says is still to be checked.
pub async fn open<C: Crypto>(
    crypto: &C,
    sealed: &Sealed,
    passphrase: &Passphrase,
) -> Result<Vec<u8>, OpenError> {
    let content_key = unwrap_content_key(crypto, sealed, passphrase).await?;
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

/// Tries the recipients in turn; `inspect` has bounded the rounds of all together.
async fn unwrap_content_key<C: Crypto>(
    crypto: &C,
    sealed: &Sealed,
    passphrase: &Passphrase,
) -> Result<C::ContentKey, OpenError> {
    for recipient in &sealed.recipients {
        let salt = pbes2_salt(&recipient.salt_input);
        let password_key =
            PasswordKey { password: passphrase.octets(), salt: &salt, rounds: recipient.rounds };
        if let Some(content_key) = crypto.unwrap_key(&recipient.encrypted_key, &password_key).await? {
            return Ok(content_key);
        }
    }
    Err(OpenError::WrongCode)
}
