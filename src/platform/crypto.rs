//! The primitives of a bundle by `crypto.subtle`. Content keys, keys from passphrases and private keys stay in the browser;
//! what two keys agree on passes through this program, and so does the private half of a recovery key, once.
//!
//! Every refusal of an operation that takes a secret has one meaning, so nothing can be learnt from its details.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use tandembuch_core::bundle::{
    AuthenticatedData, Crypto, CryptoError, InflateError, PasswordKey, PublicKey, SIGNATURE_BYTES,
    SharedSecret, WrappingKey,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AesDerivedKeyParams, AesGcmParams, AesKeyGenParams, CryptoKey, EcKeyGenParams, EcdhKeyDeriveParams,
    EcdsaParams, Pbkdf2Params, SubtleCrypto,
};

use super::compress::{deflate_raw, inflate_raw};
use super::random;

const KEY_BITS: u16 = 256;
const CURVE: &str = "P-256";
/// What two keys of this curve agree on.
const SECRET_BITS: u32 = 256;

/// The cryptography of this browser.
#[derive(Debug, Clone, Copy)]
pub struct WebCrypto;

impl Crypto for WebCrypto {
    type ContentKey = CryptoKey;
    type PrivateKey = CryptoKey;
    type SigningKey = CryptoKey;
    type PasswordKey = CryptoKey;

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
        wrapping_key: &WrappingKey<'_>,
    ) -> Result<Vec<u8>, CryptoError> {
        let wrapping_key = made(wrapping_key, "wrapKey").await?;
        self.wrap_by(content_key, &wrapping_key).await
    }

    async fn password_key(&self, inputs: &PasswordKey<'_>) -> Result<CryptoKey, CryptoError> {
        derive(inputs, "wrapKey").await
    }

    async fn wrap_by(&self, content_key: &CryptoKey, by: &CryptoKey) -> Result<Vec<u8>, CryptoError> {
        let wrapped = subtle()?.wrap_key_with_str("raw", content_key, by, "AES-KW");
        bytes(wrapped).await.map_err(|_| CryptoError::Failed)
    }

    async fn unwrap_key(
        &self,
        wrapped: &[u8],
        wrapping_key: &WrappingKey<'_>,
    ) -> Result<Option<CryptoKey>, CryptoError> {
        let wrapping_key = made(wrapping_key, "unwrapKey").await?;
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

    async fn private_key(&self, public: &PublicKey, d: &str) -> Result<CryptoKey, CryptoError> {
        let [x, y] = public.coordinates();
        let members = [("kty", "EC"), ("crv", CURVE), ("d", d), ("x", &x), ("y", &y)];
        let jwk = Object::new();
        for (name, value) in members {
            Reflect::set(&jwk, &name.into(), &value.into()).map_err(|_| CryptoError::Failed)?;
        }
        let usages = usages(["deriveBits"]);
        key(subtle()?.import_key_with_object("jwk", &jwk, &ecdh(), false, &usages)).await
    }

    async fn agree_anew(&self, with: &PublicKey) -> Result<Option<(PublicKey, SharedSecret)>, CryptoError> {
        let [private, public] = new_pair("ECDH", "deriveBits").await?;
        let public = exported(&public).await?;
        Ok(self.agree(&private, with).await?.map(|secret| (public, secret)))
    }

    async fn agree(&self, own: &CryptoKey, with: &PublicKey) -> Result<Option<SharedSecret>, CryptoError> {
        let subtle = subtle()?;
        let point = Uint8Array::from(with.to_point().as_slice());
        let imported = subtle.import_key_with_object("raw", &point, &ecdh(), false, &Array::new());
        // The browser looks whether it is on the curve.
        let Ok(with) = key(imported).await else { return Ok(None) };
        let algorithm = EcdhKeyDeriveParams::new("ECDH", &with);
        let secret = subtle.derive_bits_with_object(&algorithm, own, SECRET_BITS);
        let secret = bytes(secret).await.map_err(|_| CryptoError::Failed)?;
        let secret = secret.try_into().map_err(|_| CryptoError::Failed)?;
        Ok(Some(SharedSecret::new(secret)))
    }

    async fn sign(&self, key: &CryptoKey, bytes: &[u8]) -> Result<[u8; SIGNATURE_BYTES], CryptoError> {
        let signed = subtle()?.sign_with_object_and_js_u8_array(&ecdsa(), key, &Uint8Array::from(bytes));
        let signature = self::bytes(signed).await.map_err(|_| CryptoError::Failed)?;
        signature.try_into().map_err(|_| CryptoError::Failed)
    }

    async fn verify(
        &self,
        key: &PublicKey,
        bytes: &[u8],
        signature: &[u8; SIGNATURE_BYTES],
    ) -> Result<bool, CryptoError> {
        let subtle = subtle()?;
        let point = Uint8Array::from(key.to_point().as_slice());
        let imported = subtle.import_key_with_object("raw", &point, &ec("ECDSA"), false, &usages(["verify"]));
        let Ok(key) = self::key(imported).await else { return Ok(false) };
        let (signature, bytes) = (Uint8Array::from(&signature[..]), Uint8Array::from(bytes));
        let fits =
            subtle.verify_with_object_and_js_u8_array_and_js_u8_array(&ecdsa(), &key, &signature, &bytes);
        let fits = settled(fits).await.map_err(|_| CryptoError::Failed)?;
        Ok(fits.is_truthy())
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

/// Makes a pair of keys on P-256 for one use: the private half, which cannot be taken out, and the public one.
pub(super) async fn new_pair(algorithm: &str, usage: &str) -> Result<[CryptoKey; 2], CryptoError> {
    let pair = subtle()?.generate_key_with_object(&ec(algorithm), false, &usages([usage]));
    let pair = settled(pair).await.map_err(|_| CryptoError::Failed)?;
    let half = |name: &str| Reflect::get(&pair, &name.into()).and_then(JsCast::dyn_into::<CryptoKey>);
    match (half("privateKey"), half("publicKey")) {
        (Ok(private), Ok(public)) => Ok([private, public]),
        _ => Err(CryptoError::Failed),
    }
}

/// The public half as everybody may know it.
pub(super) async fn exported(public: &CryptoKey) -> Result<PublicKey, CryptoError> {
    let point = bytes(subtle()?.export_key("raw", public)).await.map_err(|_| CryptoError::Failed)?;
    PublicKey::from_point(&point).ok_or(CryptoError::Failed)
}

/// `crypto.subtle`, which browsers hide from pages loaded over plain HTTP.
fn subtle() -> Result<SubtleCrypto, CryptoError> {
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).map_err(|_| CryptoError::Failed)?;
    Reflect::get(&crypto, &"subtle".into())
        .and_then(JsCast::dyn_into)
        .map_err(|_| CryptoError::InsecureContext)
}

/// A key wrapping key. The copy of its bytes made for the browser is cleared.
async fn made(wrapping_key: &WrappingKey<'_>, usage: &str) -> Result<CryptoKey, CryptoError> {
    match wrapping_key {
        WrappingKey::Password(password_key) => derive(password_key, usage).await,
        WrappingKey::Bytes(wrapping_key) => {
            let copy = Uint8Array::from(&wrapping_key[..]);
            let imported = subtle()?.import_key_with_str("raw", &copy, "AES-KW", false, &usages([usage]));
            copy.fill(0, 0, copy.length());
            key(imported).await
        }
    }
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

fn ecdh() -> Object {
    ec("ECDH")
}

/// What a key on the curve is for.
fn ec(algorithm: &str) -> Object {
    EcKeyGenParams::new(algorithm, CURVE).into()
}

fn ecdsa() -> Object {
    EcdsaParams::new_with_str("ECDSA", "SHA-256").into()
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
