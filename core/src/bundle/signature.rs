//! The signature inside a bundle: a JSON Web Signature (RFC 7515) in its flattened JSON serialization, with the content as it is
//! (RFC 7797), so that the file hardly grows.
//!
//! It must not know what the content means, nor whose key it is.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::crypto::{Crypto, CryptoError};
use super::key_id::KeyId;
use super::members::{self, given};
use super::public_key::PublicKey;
use crate::json;

/// The signature algorithm, RFC 7518, 3.4: ECDSA on P-256 with SHA-256.
const ALGORITHM: &str = "ES256";
/// Length of a signature in bytes: two numbers as large as a coordinate.
pub const SIGNATURE_BYTES: usize = 64;

/// Content with a signature that has not been held against a key yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The content.
    pub content: String,
    /// The name of the key (its thumbprint) that it says to be signed with.
    pub kid: KeyId,
    protected: String,
    signature: [u8; SIGNATURE_BYTES],
}

/// Why content that should be signed is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignedError {
    /// It is no signature of this format.
    #[error("no signature")]
    Malformed,
    /// Of an algorithm, or with an extension, that only a newer program knows.
    #[error("a signature of a newer program")]
    TooNew,
}

/// The members in the order in which they are written.
#[derive(Serialize, Deserialize)]
struct Flattened<'a> {
    #[serde(borrow)]
    payload: Cow<'a, str>,
    #[serde(borrow)]
    protected: Cow<'a, str>,
    #[serde(borrow)]
    signature: Cow<'a, str>,
}

/// What a protected header has to say. Others are ignored, as RFC 7515 has it.
#[derive(Deserialize)]
struct Header {
    #[serde(default, deserialize_with = "given")]
    alg: Option<String>,
    #[serde(default, deserialize_with = "given")]
    b64: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    crit: Option<Vec<String>>,
    #[serde(default, deserialize_with = "given")]
    kid: Option<String>,
}

/// Signs content, and returns it with its signature. `public` is the public half of the key.
///
/// # Errors
/// If the environment cannot sign.
pub async fn sign<C: Crypto>(
    crypto: &C,
    key: &C::SigningKey,
    public: &PublicKey,
    content: &str,
) -> Result<String, CryptoError> {
    let kid = public.key_id();
    let header = format!(r#"{{"alg":"{ALGORITHM}","b64":false,"crit":["b64"],"kid":"{kid}"}}"#);
    let protected = URL_SAFE_NO_PAD.encode(header);
    let signature = crypto.sign(key, signing_input(&protected, content).as_bytes()).await?;
    let signature = URL_SAFE_NO_PAD.encode(signature);
    let flattened =
        Flattened { payload: content.into(), protected: protected.into(), signature: signature.into() };
    Ok(json::write(&flattened))
}

/// What is signed: RFC 7797, 3.
fn signing_input(protected: &str, content: &str) -> String {
    format!("{protected}.{content}")
}

impl Signed {
    /// Reads signed content.
    ///
    /// # Errors
    /// See [`SignedError`].
    pub fn read(json: &[u8]) -> Result<Self, SignedError> {
        let json = std::str::from_utf8(json).map_err(|_| SignedError::Malformed)?;
        let Flattened { payload, protected, signature } =
            json::read(json).map_err(|_| SignedError::Malformed)?;
        let kid = check_header(&protected)?;
        let signature = URL_SAFE_NO_PAD.decode(&*signature).ok().and_then(|bytes| bytes.try_into().ok());
        let signature = signature.ok_or(SignedError::Malformed)?;
        Ok(Self { content: payload.into_owned(), kid, protected: protected.into_owned(), signature })
    }

    /// Returns whether whoever has the private half of this key has signed the content.
    ///
    /// # Errors
    /// If the environment cannot tell.
    pub async fn is_signed_by<C: Crypto>(&self, crypto: &C, key: &PublicKey) -> Result<bool, CryptoError> {
        if key.key_id() != self.kid {
            return Ok(false);
        }
        let signed = signing_input(&self.protected, &self.content);
        crypto.verify(key, signed.as_bytes(), &self.signature).await
    }
}

/// The name of the key.
fn check_header(protected: &str) -> Result<KeyId, SignedError> {
    let header = URL_SAFE_NO_PAD.decode(protected).map_err(|_| SignedError::Malformed)?;
    let header = std::str::from_utf8(&header).map_err(|_| SignedError::Malformed)?;
    if !members::are_named_once(header) {
        return Err(SignedError::Malformed);
    }
    let Header { alg, b64, crit, kid } = json::read(header).map_err(|_| SignedError::Malformed)?;
    let crit = crit.unwrap_or_default();
    if alg.as_deref().is_some_and(|alg| alg != ALGORITHM) || crit.iter().any(|name| name != "b64") {
        return Err(SignedError::TooNew);
    }
    let is_as_it_is = b64 == Some(false) && crit.len() == 1;
    let kid = kid.and_then(|kid| KeyId::new(kid).ok()).filter(|_| alg.is_some() && is_as_it_is);
    kid.ok_or(SignedError::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(header: &str, signature: &str) -> String {
        let protected = URL_SAFE_NO_PAD.encode(header);
        format!(
            r#"{{"payload":"{{\"from\":\"mentor\"}}","protected":"{protected}","signature":"{signature}"}}"#
        )
    }

    fn signature() -> String {
        URL_SAFE_NO_PAD.encode([7; SIGNATURE_BYTES])
    }

    #[test]
    fn is_read_with_its_content_as_it_is() {
        let ours = r#"{"alg":"ES256","b64":false,"crit":["b64"],"kid":"k","more":1}"#;
        let signed = Signed::read(file(ours, &signature()).as_bytes()).unwrap();
        assert_eq!((signed.content.as_str(), signed.kid.as_str()), (r#"{"from":"mentor"}"#, "k"));
    }

    #[test]
    fn what_is_no_signature_of_ours_is_told_apart() {
        for (header, expected) in [
            (r#"{"alg":"none","b64":false,"crit":["b64"],"kid":"k"}"#, SignedError::TooNew),
            (r#"{"alg":"HS256","b64":false,"crit":["b64"],"kid":"k"}"#, SignedError::TooNew),
            (r#"{"alg":"ES256","b64":false,"crit":["b64","exp"],"kid":"k"}"#, SignedError::TooNew),
            (r#"{"alg":"ES256","b64":false,"crit":["b64","b64"],"kid":"k"}"#, SignedError::Malformed),
            (r#"{"alg":"ES256","b64":false,"kid":"k"}"#, SignedError::Malformed),
            (r#"{"alg":"ES256","b64":true,"crit":["b64"],"kid":"k"}"#, SignedError::Malformed),
            (r#"{"alg":"ES256","kid":"k"}"#, SignedError::Malformed),
            (r#"{"b64":false,"crit":["b64"],"kid":"k"}"#, SignedError::Malformed),
            (r#"{"alg":"ES256","b64":false,"crit":["b64"]}"#, SignedError::Malformed),
            (r#"{"alg":"ES256","alg":"ES256","b64":false,"crit":["b64"],"kid":"k"}"#, SignedError::Malformed),
            ("[]", SignedError::Malformed),
        ] {
            assert_eq!(Signed::read(file(header, &signature()).as_bytes()), Err(expected), "{header}");
        }
        let ours = r#"{"alg":"ES256","b64":false,"crit":["b64"],"kid":"k"}"#;
        for short in ["", "AAAA", &signature()[1..]] {
            assert_eq!(Signed::read(file(ours, short).as_bytes()), Err(SignedError::Malformed), "{short}");
        }
        for no_file in ["", "{}", "[]", r#"{"payload":"","protected":""}"#] {
            assert_eq!(Signed::read(no_file.as_bytes()), Err(SignedError::Malformed), "{no_file}");
        }
    }
}
