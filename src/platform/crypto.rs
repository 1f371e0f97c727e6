//! The primitives of a bundle by `crypto.subtle`. Keys stay in the browser; this program never sees their bytes.
//!
//! Every refusal of an operation that takes a secret has one meaning, so nothing can be learnt from its details.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use tandembuch_core::bundle::{AuthenticatedData, Crypto, CryptoError, InflateError, PasswordKey};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesDerivedKeyParams, AesGcmParams, AesKeyGenParams, CryptoKey, Pbkdf2Params, SubtleCrypto};

use super::compress::{deflate_raw, inflate_raw};
use super::random;

const KEY_BITS: u16 = 256;

/// The cryptography of this browser.
#[derive(Debug, Clone, Copy)]
pub struct WebCrypto;

impl Crypto for WebCrypto {
    type ContentKey = CryptoKey;

    fn random<const N: usize>(&self) -> Result<[u8; N], CryptoError> {
        let mut bytes = [0; N];
        random::fill(&mut bytes).map_err(|_| CryptoError::Failed)?;
        Ok(bytes)
    }

    /// The key is extractable, because only such keys can be wrapped.
    async fn new_content_key(&self) -> Result<CryptoKey, CryptoError> {
        let algorithm = AesKeyGenParams::new("AES-GCM", KEY_BITS);
        key(subtle()?.generate_key_with_object(&algorithm, true, &usages(["encrypt"]))).await
    }

    async fn wrap_key(
        &self,
        content_key: &CryptoKey,
        password_key: &PasswordKey<'_>,
    ) -> Result<Vec<u8>, CryptoError> {
        let wrapping_key = derive(password_key, "wrapKey").await?;
        let wrapped = subtle()?.wrap_key_with_str("raw", content_key, &wrapping_key, "AES-KW");
        bytes(wrapped).await.map_err(|_| CryptoError::Failed)
    }

    async fn unwrap_key(
        &self,
        wrapped: &[u8],
        password_key: &PasswordKey<'_>,
    ) -> Result<Option<CryptoKey>, CryptoError> {
        let wrapping_key = derive(password_key, "unwrapKey").await?;
        let content_key = subtle()?.unwrap_key_with_js_u8_array_and_str_and_str(
            "raw",
            &Uint8Array::from(wrapped),
            &wrapping_key,
            "AES-KW",
            "AES-GCM",
            false,
            &usages(["decrypt"]),
        );
        Ok(key(content_key).await.ok())
    }

    async fn encrypt(
        &self,
        content_key: &CryptoKey,
        authenticated: &AuthenticatedData<'_>,
        plaintext: &[u8],
    ) -> Result<Vec<u8>, CryptoError> {
        let ciphertext = subtle()?.encrypt_with_object_and_js_u8_array(
            &gcm(authenticated),
            content_key,
            &Uint8Array::from(plaintext),
        );
        bytes(ciphertext).await.map_err(|_| CryptoError::Failed)
    }

    async fn decrypt(
        &self,
        content_key: &CryptoKey,
        authenticated: &AuthenticatedData<'_>,
        ciphertext_and_tag: &[u8],
    ) -> Result<Option<Vec<u8>>, CryptoError> {
        let plaintext = subtle()?.decrypt_with_object_and_js_u8_array(
            &gcm(authenticated),
            content_key,
            &Uint8Array::from(ciphertext_and_tag),
        );
        Ok(bytes(plaintext).await.ok())
    }

    async fn deflate(&self, bytes: &[u8]) -> Result<Vec<u8>, CryptoError> {
        deflate_raw(bytes).await
    }

    async fn inflate(&self, bytes: &[u8], limit: usize) -> Result<Vec<u8>, InflateError> {
        inflate_raw(bytes, limit).await
    }
}

/// `crypto.subtle`, which browsers hide from pages loaded over plain HTTP.
fn subtle() -> Result<SubtleCrypto, CryptoError> {
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).map_err(|_| CryptoError::Failed)?;
    Reflect::get(&crypto, &"subtle".into())
        .and_then(JsCast::dyn_into)
        .map_err(|_| CryptoError::InsecureContext)
}

/// The key wrapping key of a password. The copy of the password made for the browser is cleared.
async fn derive(password_key: &PasswordKey<'_>, usage: &str) -> Result<CryptoKey, CryptoError> {
    let subtle = subtle()?;
    let password = Uint8Array::from(password_key.password);
    let imported = subtle.import_key_with_str("raw", &password, "PBKDF2", false, &usages(["deriveKey"]));
    password.fill(0, 0, password.length());
    let base_key = key(imported).await?;
    let salt = Uint8Array::from(password_key.salt);
    let pbkdf2 = Pbkdf2Params::new_with_str("PBKDF2", "SHA-512", password_key.rounds, &salt);
    let aes_kw = AesDerivedKeyParams::new("AES-KW", u32::from(KEY_BITS));
    key(subtle.derive_key_with_object_and_object(&pbkdf2, &base_key, &aes_kw, false, &usages([usage]))).await
}

fn gcm(authenticated: &AuthenticatedData<'_>) -> Object {
    let params = AesGcmParams::new("AES-GCM", &Uint8Array::from(authenticated.iv));
    params.set_additional_data(&Uint8Array::from(authenticated.aad));
    params.into()
}

fn usages<const N: usize>(names: [&str; N]) -> JsValue {
    names.into_iter().map(JsValue::from).collect::<Array>().into()
}

async fn key(promise: Result<Promise, JsValue>) -> Result<CryptoKey, CryptoError> {
    settled(promise).await.and_then(JsCast::dyn_into).map_err(|_| CryptoError::Failed)
}

async fn bytes(promise: Result<Promise, JsValue>) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&settled(promise).await?).to_vec())
}

async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(promise?).await
}
