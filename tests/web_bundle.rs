//! Sealing and opening with the cryptography of a real browser.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use js_sys::{Object, Reflect, Uint8Array};
use serde_json::{Value, json};
use tandembuch::platform::crypto::WebCrypto;
use tandembuch::platform::random;
use tandembuch::platform::unicode::nfc;
use tandembuch_core::bundle::{
    AuthenticatedData, Crypto as _, CryptoError, InflateError, KeyId, Kind, MAX_UNPACKED_BYTES, OpenError,
    Passphrase, PasswordKey, SealError, TandemCode, inspect, open, seal,
};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::CryptoKey;

wasm_bindgen_test_configure!(run_in_browser);

const CONTENT: &[u8] = include_bytes!("data/bundle/content.json");
const CODE: &str = "01JK-MNPQ-RSTV-WXYZ";
const OWN_PASSPHRASE: &str = "Grüne Wiese am Fluss";

#[wasm_bindgen_test]
async fn opens_what_other_libraries_sealed() {
    for text in [
        include_str!("data/bundle/jose-exchange.tandem.txt"),
        include_str!("data/bundle/jose-backup.tandem.txt"),
        include_str!("data/bundle/jwcrypto-exchange.tandem.txt"),
        include_str!("data/bundle/jwcrypto-backup.tandem.txt"),
    ] {
        assert_eq!(opened(text, CODE).await.as_deref(), Ok(CONTENT), "{text}");
    }
}

#[wasm_bindgen_test]
async fn each_recipient_has_a_passphrase_of_their_own() {
    let [jose, jwcrypto] = [
        include_str!("data/bundle/jose-backup.tandem.txt"),
        include_str!("data/bundle/jwcrypto-backup.tandem.txt"),
    ];
    assert_eq!(opened(jose, OWN_PASSPHRASE).await.as_deref(), Ok(CONTENT));
    assert_eq!(opened(jwcrypto, "Gru\u{308}ne\u{a0}Wiese am Fluss ").await.as_deref(), Ok(CONTENT));
    assert_eq!(opened(jose, "Grüne Wiese am Bach").await, Err(OpenError::WrongCode));
}

#[wasm_bindgen_test]
async fn opens_what_it_sealed() {
    for (kind, content) in [(Kind::Exchange, CONTENT), (Kind::Backup, b""), (Kind::Backup, &[b'x'; 300_000])]
    {
        let text = sealed(kind, content).await;
        let sealed = inspect(text.as_bytes()).unwrap();
        assert_eq!(sealed.kind(), kind);
        assert_eq!(sealed.key_ids().collect::<Vec<_>>(), [&key_id()]);
        assert_eq!(open(&WebCrypto, &sealed, &passphrase(CODE)).await.as_deref(), Ok(content));
    }
}

#[wasm_bindgen_test]
async fn the_same_content_is_never_sealed_the_same_way() {
    let [first, second] = [sealed(Kind::Exchange, CONTENT).await, sealed(Kind::Exchange, CONTENT).await];
    let [first, second]: [Value; 2] = [&first, &second].map(|text| serde_json::from_str(text).unwrap());
    for pointer in ["/protected", "/recipients/0/encrypted_key", "/iv", "/ciphertext", "/tag"] {
        assert_ne!(first.pointer(pointer).unwrap(), second.pointer(pointer).unwrap(), "{pointer}");
    }
}

#[wasm_bindgen_test]
async fn the_envelope_costs_450_bytes_at_most() {
    let text = sealed(Kind::Exchange, CONTENT).await;
    let deflated = WebCrypto.deflate(CONTENT).await.unwrap();
    let overhead = text.len() - URL_SAFE_NO_PAD.encode(deflated).len();
    assert!(overhead <= 450, "{overhead} bytes of envelope");
}

#[wasm_bindgen_test]
async fn a_wrong_code_is_told_from_a_damaged_file() {
    let text = forged(&WebCrypto.deflate(CONTENT).await.unwrap()).await;
    assert_eq!(opened(&text, CODE).await.as_deref(), Ok(CONTENT));
    let wrong = opened(&text, "01JK-MNPQ-RSTV-WXYY").await;
    assert_eq!(wrong, Err(OpenError::WrongCode));
    for (pointer, error) in [
        ("/ciphertext", OpenError::Damaged),
        ("/tag", OpenError::Damaged),
        ("/iv", OpenError::Damaged),
        ("/recipients/0/encrypted_key", OpenError::WrongCode),
    ] {
        let damaged = with_flipped_byte(&text, pointer);
        assert_eq!(opened(&damaged, CODE).await, Err(error), "{pointer}");
    }
}

#[wasm_bindgen_test]
async fn every_header_member_is_authenticated() {
    let text = forged(&WebCrypto.deflate(CONTENT).await.unwrap()).await;
    for (member, value, error) in [
        ("kid", json!("other"), OpenError::Damaged),
        ("cty", json!("vnd.tandembuch.backup+json;v=1"), OpenError::Damaged),
        ("future", json!(true), OpenError::Damaged),
        ("p2c", json!(10_001), OpenError::WrongCode),
        ("p2s", json!("AAAAAAAAAAAAAAAAAAAAAA"), OpenError::WrongCode),
    ] {
        let changed = with_header_member(&text, member, value);
        assert_eq!(opened(&changed, CODE).await, Err(error), "{member}");
    }
}

#[wasm_bindgen_test]
async fn content_beyond_the_bound_is_neither_sealed_nor_unpacked() {
    let zeros = vec![0; MAX_UNPACKED_BYTES + 1];
    let refused = seal(&WebCrypto, Kind::Backup, &key_id(), &passphrase(CODE), &zeros).await;
    assert_eq!(refused, Err(SealError::TooBig));

    let bomb = WebCrypto.deflate(&zeros).await.unwrap();
    assert!(bomb.len() < 200_000, "{} bytes", bomb.len());
    assert_eq!(opened(&forged(&bomb).await, CODE).await, Err(OpenError::TooBig));

    let largest = WebCrypto.deflate(&zeros[1..]).await.unwrap();
    assert_eq!(opened(&forged(&largest).await, CODE).await.unwrap().len(), MAX_UNPACKED_BYTES);
}

#[wasm_bindgen_test]
async fn a_broken_deflate_stream_is_damage() {
    let deflated = WebCrypto.deflate(CONTENT).await.unwrap();
    let broken: [&[u8]; 4] =
        [b"", &deflated[..deflated.len() / 2], &[&deflated[..], b"x"].concat(), b"\xff\xff\xff"];
    for bytes in broken {
        assert_eq!(WebCrypto.inflate(bytes, 1000).await, Err(InflateError::Damaged), "{bytes:?}");
    }
    assert_eq!(opened(&forged(&deflated[..50]).await, CODE).await, Err(OpenError::Damaged));
    assert_eq!(WebCrypto.inflate(&deflated, CONTENT.len() - 1).await, Err(InflateError::TooBig));
    assert_eq!(WebCrypto.inflate(&deflated, CONTENT.len()).await.as_deref(), Ok(CONTENT));
}

/// RFC 7520, 5.3. Key wrap is deterministic, so the wrapped key of the example proves derivation and wrapping;
/// the unwrapped key cannot be looked at, but must decrypt what the example's content key encrypted.
#[wasm_bindgen_test]
async fn derives_and_wraps_as_rfc_7520_says() {
    let salt = [b"PBES2-HS512+A256KW\0", &decoded("8Q1SzinasR3xchYz6ZZcHA")[..]].concat();
    let password_key =
        PasswordKey { password: "entrap_o–peter_long–credit_tun".as_bytes(), salt: &salt, rounds: 8192 };
    let encrypted_key = decoded("d3qNhUWfqheyPp4H8sjOWsDYajoej4c5Je6rlUtFPWdgtURtmeDV1g");
    let content_key = imported(&decoded("uwsjJXaBK407Qaf0_zpcpmr1Cs0CC50hIUEyGNEt3m0")).await;
    assert_eq!(WebCrypto.wrap_key(&content_key, &password_key).await, Ok(encrypted_key.clone()));

    let unwrapped = WebCrypto.unwrap_key(&encrypted_key, &password_key).await.unwrap().unwrap();
    assert!(!unwrapped.extractable());
    let authenticated = AuthenticatedData { iv: &[7; 12], aad: b"header" };
    let ciphertext = WebCrypto.encrypt(&content_key, &authenticated, CONTENT).await.unwrap();
    let plaintext = WebCrypto.decrypt(&unwrapped, &authenticated, &ciphertext).await;
    assert_eq!(plaintext, Ok(Some(CONTENT.to_vec())));

    let other = PasswordKey { rounds: 8193, ..password_key };
    assert!(WebCrypto.unwrap_key(&encrypted_key, &other).await.unwrap().is_none());
}

/// Browsers leave `subtle` out of `crypto` on pages loaded over plain HTTP; here it is hidden for a moment.
#[wasm_bindgen_test]
async fn a_browser_without_cryptography_or_compression_is_told() {
    let text = include_str!("data/bundle/jose-exchange.tandem.txt");
    let global = js_sys::global();
    let crypto = Reflect::get_own_property_descriptor(&global, &"crypto".into()).unwrap();
    let stream = Reflect::get_own_property_descriptor(&global, &"DecompressionStream".into()).unwrap();
    let nothing: Object = js_sys::JSON::parse(r#"{"value":{},"configurable":true}"#).unwrap().into();

    Object::define_property(&global, &"crypto".into(), &nothing);
    let without_crypto = opened(text, CODE).await;
    Object::define_property(&global, &"crypto".into(), &crypto.into());
    assert_eq!(without_crypto, Err(OpenError::Crypto(CryptoError::InsecureContext)));

    Object::define_property(&global, &"DecompressionStream".into(), &nothing);
    let without_compression = opened(text, CODE).await;
    Object::define_property(&global, &"DecompressionStream".into(), &stream.into());
    assert_eq!(without_compression, Err(OpenError::Crypto(CryptoError::NoCompression)));
}

#[wasm_bindgen_test]
fn random_bytes_differ() {
    let [first, second]: [[u8; 16]; 2] = [random_bytes(), random_bytes()];
    assert_ne!(first, second);
    let code = TandemCode::from_random(&random_bytes());
    assert_eq!(TandemCode::parse(&code.to_string()), Ok(code));
}

fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    random::fill(&mut bytes).unwrap();
    bytes
}

async fn sealed(kind: Kind, content: &[u8]) -> String {
    seal(&WebCrypto, kind, &key_id(), &passphrase(CODE), content).await.unwrap()
}

async fn opened(text: &str, code: &str) -> Result<Vec<u8>, OpenError> {
    open(&WebCrypto, &inspect(text.as_bytes()).unwrap(), &passphrase(code)).await
}

/// A bundle by someone who knows the code, with these bytes as its deflated content and few rounds to save time.
async fn forged(deflated: &[u8]) -> String {
    let salt_input = [9; 16];
    let header = json!({
        "typ": "vnd.tandembuch+json", "cty": "vnd.tandembuch.exchange+json;v=1",
        "alg": "PBES2-HS512+A256KW", "p2s": URL_SAFE_NO_PAD.encode(salt_input), "p2c": 10_000,
        "enc": "A256GCM", "zip": "DEF", "kid": "T4nd3m",
    });
    let protected = URL_SAFE_NO_PAD.encode(header.to_string());
    let salt = [&b"PBES2-HS512+A256KW\0"[..], &salt_input].concat();
    let password_key = PasswordKey { password: CODE.as_bytes(), salt: &salt, rounds: 10_000 };
    let content_key = WebCrypto.new_content_key().await.unwrap();
    let encrypted_key = WebCrypto.wrap_key(&content_key, &password_key).await.unwrap();
    let authenticated = AuthenticatedData { iv: &[7; 12], aad: protected.as_bytes() };
    let encrypted = WebCrypto.encrypt(&content_key, &authenticated, deflated).await.unwrap();
    let (ciphertext, tag) = encrypted.split_at(encrypted.len() - 16);
    json!({
        "protected": protected,
        "recipients": [{ "encrypted_key": URL_SAFE_NO_PAD.encode(encrypted_key) }],
        "iv": URL_SAFE_NO_PAD.encode(authenticated.iv),
        "ciphertext": URL_SAFE_NO_PAD.encode(ciphertext),
        "tag": URL_SAFE_NO_PAD.encode(tag),
    })
    .to_string()
}

async fn imported(key: &[u8]) -> CryptoKey {
    let subtle = web_sys::window().unwrap().crypto().unwrap().subtle();
    let usages = js_sys::Array::of1(&"encrypt".into());
    let promise =
        subtle.import_key_with_str("raw", &Uint8Array::from(key), "AES-GCM", true, &usages).unwrap();
    JsFuture::from(promise).await.unwrap().into()
}

fn with_flipped_byte(text: &str, pointer: &str) -> String {
    let mut envelope: Value = serde_json::from_str(text).unwrap();
    let member = envelope.pointer_mut(pointer).unwrap();
    let mut bytes = decoded(member.as_str().unwrap());
    bytes[3] ^= 1;
    *member = json!(URL_SAFE_NO_PAD.encode(bytes));
    envelope.to_string()
}

fn with_header_member(text: &str, member: &str, value: Value) -> String {
    let mut envelope: Value = serde_json::from_str(text).unwrap();
    let mut header: Value =
        serde_json::from_slice(&decoded(envelope["protected"].as_str().unwrap())).unwrap();
    header[member] = value;
    envelope["protected"] = json!(URL_SAFE_NO_PAD.encode(header.to_string()));
    envelope.to_string()
}

fn decoded(base64url: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(base64url).unwrap()
}

fn passphrase(text: &str) -> Passphrase {
    Passphrase::typed(text, nfc).unwrap()
}

fn key_id() -> KeyId {
    KeyId::new("T4nd3mT4nd3mT4nd3mT4nd").unwrap()
}
