//! One way to the key of a lock.
//!
//! Sealed as in a file of ours, with the primitives of RFC 7518: a key that is made for once is wrapped with AES-256 Key Wrap,
//! under PBKDF2-HMAC-SHA-512 of the password or under the 32 bytes of the passkey, and seals the key of the lock with
//! AES-256-GCM.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::DataKey;
use crate::bundle::{
    AuthenticatedData, Crypto, CryptoError, Passphrase, PasswordKey, SharedSecret, WrappingKey,
};

/// Iterations of PBKDF2, as in every file (`docs/bundle-format.md`).
const ROUNDS: u32 = 600_000;
/// A row that asks for more was not written by this program, and would keep a phone busy for minutes.
const MOST_ROUNDS: u32 = 5_000_000;
/// So that what seals the key of a lock opens nothing else, and nothing else opens it.
const PURPOSE: &[u8] = b"tandembuch lock 1";

/// What opens a way.
pub enum Secret {
    /// A password.
    Password(Passphrase),
    /// What a passkey answers to the salt of its way (`WebAuthn`, extension `prf`).
    Passkey(SharedSecret),
}

/// What a new way is made of.
pub enum NewWay {
    /// A password.
    Password(Passphrase),
    /// A passkey.
    Passkey {
        /// By what the browser knows it.
        id: Vec<u8>,
        /// What it was asked with.
        salt: [u8; 32],
        /// What it has answered.
        answer: SharedSecret,
    },
}

/// One way to open it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// The salt, for the password or for the passkey.
    pub(super) salt: String,
    /// Iterations of PBKDF2 for a password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) rounds: Option<u32>,
    /// By what the browser knows the passkey; none for a password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) passkey: Option<String>,
    /// The wrapped key that was made for once.
    pub(super) wrapped: String,
    /// The key of the lock, sealed under that one: nonce, ciphertext, tag.
    pub(super) sealed: String,
}

/// Why a way cannot be made or tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WayError {
    /// It does not open with that.
    #[error("this does not open the lock")]
    Wrong,
    /// The row is damaged, or of a newer program.
    #[error("the row of the lock cannot be read")]
    Unreadable,
    /// The browser cannot do it.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl Way {
    /// Another way to the key of a lock.
    ///
    /// # Errors
    /// If the browser cannot do it.
    pub async fn new<C: Crypto>(crypto: &C, way: NewWay, key: &DataKey) -> Result<Self, CryptoError> {
        let (secret, passkey, salt) = match way {
            NewWay::Password(password) => (Secret::Password(password), None, crypto.random::<16>()?.to_vec()),
            NewWay::Passkey { id, salt, answer } => {
                (Secret::Passkey(answer), Some(URL_SAFE_NO_PAD.encode(id)), salt.to_vec())
            }
        };
        let once = crypto.new_content_key().await?;
        let wrapped = crypto.wrap_key(&once, &secret.wrapping_key(&salt, ROUNDS)).await?;
        let nonce = crypto.random::<12>()?;
        let authenticated = AuthenticatedData { iv: &nonce, aad: PURPOSE };
        let mut sealed = nonce.to_vec();
        sealed.extend(crypto.encrypt(&once, &authenticated, key.bytes()).await?);
        Ok(Self {
            salt: URL_SAFE_NO_PAD.encode(salt),
            rounds: passkey.is_none().then_some(ROUNDS),
            passkey,
            wrapped: URL_SAFE_NO_PAD.encode(wrapped),
            sealed: URL_SAFE_NO_PAD.encode(sealed),
        })
    }

    /// The key of the lock, if this secret is the way's.
    pub(super) async fn open<C: Crypto>(&self, crypto: &C, secret: &Secret) -> Result<DataKey, WayError> {
        let decode = |text: &str| URL_SAFE_NO_PAD.decode(text).map_err(|_| WayError::Unreadable);
        let (salt, wrapped, sealed) = (decode(&self.salt)?, decode(&self.wrapped)?, decode(&self.sealed)?);
        let rounds = self.rounds.unwrap_or(ROUNDS);
        if rounds == 0 || rounds > MOST_ROUNDS {
            return Err(WayError::Unreadable);
        }
        let once = crypto.unwrap_key(&wrapped, &secret.wrapping_key(&salt, rounds)).await?;
        let once = once.ok_or(WayError::Wrong)?;
        let (nonce, sealed) = sealed.split_at_checked(12).ok_or(WayError::Unreadable)?;
        let opened = crypto.decrypt(&once, &AuthenticatedData { iv: nonce, aad: PURPOSE }, sealed).await?;
        let bytes = Zeroizing::new(opened.ok_or(WayError::Unreadable)?);
        let bytes = bytes.as_slice().try_into().map_err(|_| WayError::Unreadable)?;
        Ok(DataKey::from_bytes(bytes))
    }
}

impl Secret {
    fn wrapping_key<'a>(&'a self, salt: &'a [u8], rounds: u32) -> WrappingKey<'a> {
        match self {
            Self::Password(password) => {
                WrappingKey::Password(PasswordKey { password: password.octets(), salt, rounds })
            }
            Self::Passkey(answer) => WrappingKey::Bytes(answer),
        }
    }
}
