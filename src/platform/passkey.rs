//! Passkeys that answer to a salt with 32 bytes which nobody else can know (`WebAuthn` Level 3, extension
//! `prf`): made, and asked.
//!
//! Called by name: `web-sys` has not the extension. Which passkey opens what is decided elsewhere.

use js_sys::{Array, Object, Reflect, Uint8Array};
use tandembuch_core::bundle::SharedSecret;
use tandembuch_core::lock::{NewWay, Passkey};
use thiserror::Error;
use wasm_bindgen::JsValue;

use super::by_name::{call, member, name_of, promised};
use super::random;

/// What the browser shows where it lists passkeys.
const NAME: &str = "Tandembuch";
/// Nobody looks for a key longer than that.
const PATIENCE_MS: f64 = 120_000.0;
/// ES256, and RS256 for older TPMs. Nothing is ever signed with it that anybody reads.
const ALGORITHMS: [f64; 2] = [-7.0, -257.0];

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PasskeyError {
    /// The person has stopped it, or taken too long.
    #[error("it was stopped")]
    Stopped,
    /// This device or this passkey cannot answer to a salt, or the page is not at an address that may have passkeys.
    #[error("no passkey of this device can do that")]
    CannotAnswer,
    /// What no list has, with the name of the exception.
    #[error("unexpected failure {0}")]
    Unexpected(String),
}

/// Returns whether this browser may know passkeys.
pub fn may_be_there() -> bool {
    !member(&js_sys::global(), "PublicKeyCredential").is_undefined()
}

/// Has the person make a passkey, and asks it.
///
/// # Errors
/// See [`PasskeyError`]. A passkey that cannot answer may have been made all the same.
pub async fn make() -> Result<NewWay, PasskeyError> {
    let (salt, user) = (bytes::<32>()?, bytes::<16>()?);
    let user = object(&[("id", buffer(&user)), ("name", NAME.into()), ("displayName", NAME.into())]);
    let algorithms: Array = ALGORITHMS
        .into_iter()
        .map(|alg| object(&[("type", "public-key".into()), ("alg", JsValue::from_f64(alg))]))
        .collect();
    let selection = object(&[("userVerification", "required".into()), ("residentKey", "preferred".into())]);
    let eval = object(&[("eval", object(&[("first", buffer(&salt))]))]);
    let made = ask(
        "create",
        &[
            ("rp", object(&[("name", NAME.into())])),
            ("user", user),
            ("pubKeyCredParams", algorithms.into()),
            ("authenticatorSelection", selection),
            ("extensions", object(&[("prf", eval)])),
        ],
    )
    .await?;
    let id = Uint8Array::new(&member(&made, "rawId")).to_vec();
    let answer = match answer_of(&made)? {
        Some(answer) => answer,
        // Many answer only when they are asked.
        None => {
            let name = member(&made, "id").as_string().unwrap_or_default();
            answer(&[Passkey { name, id: id.clone(), salt: salt.to_vec() }]).await?
        }
    };
    Ok(NewWay::Passkey { id, salt, answer })
}

/// Asks one of these passkeys, each with its salt.
///
/// # Errors
/// See [`PasskeyError`].
pub async fn answer(passkeys: &[Passkey]) -> Result<SharedSecret, PasskeyError> {
    let salts = Object::new();
    let allowed = Array::new();
    for Passkey { name, id, salt } in passkeys {
        allowed.push(&object(&[("type", "public-key".into()), ("id", buffer(id))]));
        // Fails for no object of one's own.
        let _ = Reflect::set(&salts, &name.as_str().into(), &object(&[("first", buffer(salt))]));
    }
    let by_passkey = object(&[("evalByCredential", salts.into())]);
    let asked = ask(
        "get",
        &[
            ("allowCredentials", allowed.into()),
            ("userVerification", "required".into()),
            ("extensions", object(&[("prf", by_passkey)])),
        ],
    )
    .await?;
    answer_of(&asked)?.ok_or(PasskeyError::CannotAnswer)
}

async fn ask(method: &str, members: &[(&str, JsValue)]) -> Result<JsValue, PasskeyError> {
    let options = object(members);
    let more = [("challenge", buffer(&bytes::<32>()?)), ("timeout", JsValue::from_f64(PATIENCE_MS))];
    for (name, value) in more {
        let _ = Reflect::set(&options, &name.into(), &value);
    }
    let credentials = member(&member(&js_sys::global(), "navigator"), "credentials");
    promised(&credentials, method, &[&object(&[("publicKey", options)])]).await.map_err(|exception| {
        match name_of(&exception).as_str() {
            "NotAllowedError" | "AbortError" => PasskeyError::Stopped,
            "NotSupportedError" | "SecurityError" | "ConstraintError" | "TypeError" => {
                PasskeyError::CannotAnswer
            }
            other => PasskeyError::Unexpected(other.to_owned()),
        }
    })
}

/// What a passkey has answered; `None` if it has not, or would when it is asked.
fn answer_of(credential: &JsValue) -> Result<Option<SharedSecret>, PasskeyError> {
    let results =
        call(credential, "getClientExtensionResults", &[]).map_err(|_| PasskeyError::CannotAnswer)?;
    let prf = member(&results, "prf");
    let first = member(&member(&prf, "results"), "first");
    if first.is_undefined() {
        let cannot = prf.is_undefined() || member(&prf, "enabled").as_bool() == Some(false);
        return if cannot { Err(PasskeyError::CannotAnswer) } else { Ok(None) };
    }
    let mut bytes = SharedSecret::default();
    let given = Uint8Array::new(&first);
    if given.length() as usize != bytes.len() {
        return Err(PasskeyError::CannotAnswer);
    }
    given.copy_to(&mut bytes[..]);
    Ok(Some(bytes))
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // Fails for no object of one's own.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn buffer(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn bytes<const N: usize>() -> Result<[u8; N], PasskeyError> {
    let mut bytes = [0; N];
    random::fill(&mut bytes).map_err(|_| PasskeyError::CannotAnswer)?;
    Ok(bytes)
}
