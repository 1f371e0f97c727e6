//! The bundle's ciphers without a browser, to know how large a sealed file is.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use aes_kw::KekAes256;
use tandembuch_core::bundle::{AuthenticatedData, Crypto, CryptoError, InflateError, PasswordKey};

/// The ciphers of the `RustCrypto` project.
pub(crate) struct NativeCrypto;

impl Crypto for NativeCrypto {
    type ContentKey = [u8; 32];

    fn random<const N: usize>(&self) -> Result<[u8; N], CryptoError> {
        let mut bytes = [0; N];
        getrandom::fill(&mut bytes).map_err(|_| CryptoError::Failed)?;
        Ok(bytes)
    }

    async fn new_content_key(&self) -> Result<[u8; 32], CryptoError> {
        self.random()
    }

    async fn wrap_key(
        &self,
        content_key: &[u8; 32],
        password_key: &PasswordKey<'_>,
    ) -> Result<Vec<u8>, CryptoError> {
        key_encryption_key(password_key).wrap_vec(content_key).map_err(|_| CryptoError::Failed)
    }

    async fn unwrap_key(
        &self,
        wrapped: &[u8],
        password_key: &PasswordKey<'_>,
    ) -> Result<Option<[u8; 32]>, CryptoError> {
        let key = key_encryption_key(password_key).unwrap_vec(wrapped).ok();
        Ok(key.and_then(|key| key.try_into().ok()))
    }

    async fn encrypt(
        &self,
        key: &[u8; 32],
        data: &AuthenticatedData<'_>,
        plaintext: &[u8],
    ) -> Result<Vec<u8>, CryptoError> {
        let payload = Payload { msg: plaintext, aad: data.aad };
        Aes256Gcm::new(key.into())
            .encrypt(Nonce::from_slice(data.iv), payload)
            .map_err(|_| CryptoError::Failed)
    }

    async fn decrypt(
        &self,
        key: &[u8; 32],
        data: &AuthenticatedData<'_>,
        ciphertext: &[u8],
    ) -> Result<Option<Vec<u8>>, CryptoError> {
        let payload = Payload { msg: ciphertext, aad: data.aad };
        Ok(Aes256Gcm::new(key.into()).decrypt(Nonce::from_slice(data.iv), payload).ok())
    }

    async fn deflate(&self, bytes: &[u8]) -> Result<Vec<u8>, CryptoError> {
        use std::io::Write;
        let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|_| CryptoError::Failed)
    }

    async fn inflate(&self, bytes: &[u8], limit: usize) -> Result<Vec<u8>, InflateError> {
        use std::io::Read;
        let mut unpacked = Vec::new();
        let decoder = flate2::read::DeflateDecoder::new(bytes);
        decoder.take(limit as u64 + 1).read_to_end(&mut unpacked).map_err(|_| InflateError::Damaged)?;
        if unpacked.len() > limit { Err(InflateError::TooBig) } else { Ok(unpacked) }
    }
}

fn key_encryption_key(password_key: &PasswordKey<'_>) -> KekAes256 {
    let mut key = [0; 32];
    pbkdf2::pbkdf2_hmac::<sha2::Sha512>(
        password_key.password,
        password_key.salt,
        password_key.rounds,
        &mut key,
    );
    KekAes256::from(key)
}
