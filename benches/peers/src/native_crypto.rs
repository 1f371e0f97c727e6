//! The bundle's ciphers without a browser, to know how large a sealed file is.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use aes_kw::KekAes256;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::{Signer as _, Verifier as _};
use p256::elliptic_curve::ff::PrimeField as _;
use p256::elliptic_curve::ops::Reduce;
use p256::elliptic_curve::point::AffineCoordinates as _;
use p256::elliptic_curve::sec1::ToSec1Point as _;
use p256::{FieldBytes, ProjectivePoint, Scalar};
use tandembuch_core::bundle::{
    AuthenticatedData, Crypto, CryptoError, InflateError, PasswordKey, PublicKey, SIGNATURE_BYTES,
    SharedSecret, WrappingKey,
};

/// The ciphers of the `RustCrypto` project.
pub(crate) struct NativeCrypto;

impl Crypto for NativeCrypto {
    type ContentKey = [u8; 32];
    type PrivateKey = Scalar;
    type SigningKey = p256::ecdsa::SigningKey;
    type PasswordKey = KekAes256;

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
        wrapping_key: &WrappingKey<'_>,
    ) -> Result<Vec<u8>, CryptoError> {
        key_encryption_key(wrapping_key).wrap_vec(content_key).map_err(|_| CryptoError::Failed)
    }

    async fn password_key(&self, inputs: &PasswordKey<'_>) -> Result<KekAes256, CryptoError> {
        Ok(key_encryption_key(&WrappingKey::Password(*inputs)))
    }

    async fn wrap_by(&self, content_key: &[u8; 32], by: &KekAes256) -> Result<Vec<u8>, CryptoError> {
        by.wrap_vec(content_key).map_err(|_| CryptoError::Failed)
    }

    async fn unwrap_key(
        &self,
        wrapped: &[u8],
        wrapping_key: &WrappingKey<'_>,
    ) -> Result<Option<[u8; 32]>, CryptoError> {
        let key = key_encryption_key(wrapping_key).unwrap_vec(wrapped).ok();
        Ok(key.and_then(|key| key.try_into().ok()))
    }

    async fn private_key(&self, _public: &PublicKey, d: &str) -> Result<Scalar, CryptoError> {
        let bytes = URL_SAFE_NO_PAD.decode(d).map_err(|_| CryptoError::Failed)?;
        let bytes = <[u8; 32]>::try_from(bytes).map_err(|_| CryptoError::Failed)?;
        Option::from(Scalar::from_repr(bytes.into())).ok_or(CryptoError::Failed)
    }

    async fn agree_anew(&self, with: &PublicKey) -> Result<Option<(PublicKey, SharedSecret)>, CryptoError> {
        let own = <Scalar as Reduce<FieldBytes>>::reduce(&self.random::<32>()?.into());
        let point = (ProjectivePoint::GENERATOR * own).to_affine().to_sec1_point(false);
        let public = PublicKey::from_point(point.as_bytes()).ok_or(CryptoError::Failed)?;
        Ok(self.agree(&own, with).await?.map(|secret| (public, secret)))
    }

    async fn agree(&self, own: &Scalar, with: &PublicKey) -> Result<Option<SharedSecret>, CryptoError> {
        let point = p256::PublicKey::from_sec1_bytes(&with.to_point()).ok();
        Ok(point.map(|point| {
            let shared = (point.to_projective() * own).to_affine();
            SharedSecret::new(shared.x().into())
        }))
    }

    async fn sign(&self, key: &Self::SigningKey, bytes: &[u8]) -> Result<[u8; SIGNATURE_BYTES], CryptoError> {
        let signature: p256::ecdsa::Signature = key.try_sign(bytes).map_err(|_| CryptoError::Failed)?;
        Ok(signature.to_bytes().into())
    }

    async fn verify(
        &self,
        key: &PublicKey,
        bytes: &[u8],
        signature: &[u8; SIGNATURE_BYTES],
    ) -> Result<bool, CryptoError> {
        let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(&key.to_point());
        let signature = p256::ecdsa::Signature::from_slice(signature);
        Ok(matches!((key, signature), (Ok(key), Ok(signature)) if key.verify(bytes, &signature).is_ok()))
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

fn key_encryption_key(wrapping_key: &WrappingKey<'_>) -> KekAes256 {
    match wrapping_key {
        WrappingKey::Password(PasswordKey { password, salt, rounds }) => {
            let mut key = [0; 32];
            pbkdf2::pbkdf2_hmac::<sha2::Sha512>(password, salt, *rounds, &mut key);
            KekAes256::from(key)
        }
        WrappingKey::Bytes(key) => KekAes256::from(**key),
    }
}
