//! What the format needs from its environment: randomness, the ciphers and the compression of the browser.
//!
//! The trait speaks in primitives of RFC 7518 and knows nothing of bundles, so the platform decides nothing.

use std::future::Future;

use zeroize::Zeroizing;

use super::public_key::PublicKey;
use super::signature::SIGNATURE_BYTES;

/// What two keys agree on (ECDH on P-256): the abscissa of a point.
pub type SharedSecret = Zeroizing<[u8; 32]>;

/// The primitives of one environment.
pub trait Crypto {
    /// A content encryption key (256 bits, AES-GCM) whose bytes this program never sees.
    type ContentKey;

    /// A P-256 private key that agrees on secrets with public ones. Its bytes cannot be taken out.
    type PrivateKey;
    /// A P-256 private key that signs. Its bytes cannot be taken out.
    type SigningKey;
    /// A key from PBKDF2-HMAC-SHA-512 that wraps others. Its bytes cannot be taken out.
    type PasswordKey;

    /// Bytes from the cryptographic generator.
    fn random<const N: usize>(&self) -> Result<[u8; N], CryptoError>;

    /// A fresh random content encryption key.
    fn new_content_key(&self) -> impl Future<Output = Result<Self::ContentKey, CryptoError>>;

    /// Wraps the key with AES-256 Key Wrap (RFC 3394).
    fn wrap_key(
        &self,
        content_key: &Self::ContentKey,
        wrapping_key: &WrappingKey<'_>,
    ) -> impl Future<Output = Result<Vec<u8>, CryptoError>>;

    /// The key that these inputs make, to be kept: who has it need not ask for the password again.
    fn password_key(
        &self,
        inputs: &PasswordKey<'_>,
    ) -> impl Future<Output = Result<Self::PasswordKey, CryptoError>>;

    /// Like [`Crypto::wrap_key`], by a key that was kept.
    fn wrap_by(
        &self,
        content_key: &Self::ContentKey,
        by: &Self::PasswordKey,
    ) -> impl Future<Output = Result<Vec<u8>, CryptoError>>;

    /// Undoes [`Crypto::wrap_key`]; `None` if the integrity check of the key wrap fails: another wrapping key.
    fn unwrap_key(
        &self,
        wrapped: &[u8],
        wrapping_key: &WrappingKey<'_>,
    ) -> impl Future<Output = Result<Option<Self::ContentKey>, CryptoError>>;

    /// A private key, from now on in the environment's keeping: its public half, and the member `d` of its JSON Web Key (RFC
    /// 7518, 6.2.2).
    fn private_key(
        &self,
        public: &PublicKey,
        d: &str,
    ) -> impl Future<Output = Result<Self::PrivateKey, CryptoError>>;

    /// Makes a key pair for once and agrees with a public key; returns the public half of the pair and the secret. `None`
    /// if the other one is not on the curve.
    fn agree_anew(
        &self,
        with: &PublicKey,
    ) -> impl Future<Output = Result<Option<(PublicKey, SharedSecret)>, CryptoError>>;

    /// Agrees with a public key. `None` if it is not on the curve.
    fn agree(
        &self,
        own: &Self::PrivateKey,
        with: &PublicKey,
    ) -> impl Future<Output = Result<Option<SharedSecret>, CryptoError>>;

    /// Signs with ECDSA on P-256 and SHA-256: both numbers, 32 bytes each (RFC 7518, 3.4).
    fn sign(
        &self,
        key: &Self::SigningKey,
        bytes: &[u8],
    ) -> impl Future<Output = Result<[u8; SIGNATURE_BYTES], CryptoError>>;

    /// Returns whether the private half of this key has signed these bytes; not if the key is not on the curve.
    fn verify(
        &self,
        key: &PublicKey,
        bytes: &[u8],
        signature: &[u8; SIGNATURE_BYTES],
    ) -> impl Future<Output = Result<bool, CryptoError>>;

    /// AES-256-GCM; the ciphertext is followed by the 16-byte tag.
    fn encrypt(
        &self,
        content_key: &Self::ContentKey,
        authenticated: &AuthenticatedData<'_>,
        plaintext: &[u8],
    ) -> impl Future<Output = Result<Vec<u8>, CryptoError>>;

    /// Undoes [`Crypto::encrypt`]; `None` if the tag does not fit.
    fn decrypt(
        &self,
        content_key: &Self::ContentKey,
        authenticated: &AuthenticatedData<'_>,
        ciphertext_and_tag: &[u8],
    ) -> impl Future<Output = Result<Option<Vec<u8>>, CryptoError>>;

    /// DEFLATE without a wrapper (RFC 1951).
    fn deflate(&self, bytes: &[u8]) -> impl Future<Output = Result<Vec<u8>, CryptoError>>;

    /// Undoes [`Crypto::deflate`] and stops as soon as the result exceeds `limit` bytes.
    fn inflate(&self, bytes: &[u8], limit: usize) -> impl Future<Output = Result<Vec<u8>, InflateError>>;
}

/// What wraps the content key for one recipient.
#[derive(Clone, Copy)]
pub enum WrappingKey<'a> {
    /// A key from PBKDF2-HMAC-SHA-512.
    Password(PasswordKey<'a>),
    /// These bytes.
    Bytes(&'a [u8; 32]),
}

/// The inputs of PBKDF2 for one recipient.
#[derive(Clone, Copy)]
pub struct PasswordKey<'a> {
    /// The octets of the passphrase.
    pub password: &'a [u8],
    /// The complete salt: for PBES2, algorithm name, zero byte and `p2s`.
    pub salt: &'a [u8],
    /// The number of iterations.
    pub rounds: u32,
}

/// What A256GCM takes beside key and text.
#[derive(Clone, Copy)]
pub struct AuthenticatedData<'a> {
    /// The 12-byte initialization vector.
    pub iv: &'a [u8],
    /// The additional authenticated data: the ASCII octets of the encoded protected header.
    pub aad: &'a [u8],
}

/// Why the environment cannot do cryptography at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CryptoError {
    /// The page was not loaded over HTTPS, from localhost or from a file, so the browser offers no `crypto.subtle`.
    #[error("the browser offers cryptography only in a secure context")]
    InsecureContext,
    /// The browser has no `CompressionStream` for "deflate-raw" (before Chromium 103, Firefox 113, Safari 16.4).
    #[error("the browser cannot compress")]
    NoCompression,
    /// The browser refused an operation that always works: out of memory, or a defect.
    #[error("the browser failed at a cryptographic operation")]
    Failed,
}

/// Why bytes could not be inflated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InflateError {
    /// The result would exceed the limit.
    #[error("the unpacked content is too big")]
    TooBig,
    /// The bytes are not one complete DEFLATE stream.
    #[error("the packed content is damaged")]
    Damaged,
    /// The environment cannot inflate.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}
