//! Sealing and opening with the cryptography of a real browser.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use js_sys::{Object, Reflect, Uint8Array};
use serde_json::{Value, json};
use tandembuch::platform::crypto::WebCrypto;
use tandembuch::platform::device_keys::{self, DeviceKeys, PublicHalves};
use tandembuch::platform::random;
use tandembuch::platform::unicode::nfc;
use tandembuch_core::bundle::{
    AuthenticatedData, Crypto as _, CryptoError, InflateError, KeyId, Kind, MAX_UNPACKED_BYTES, OpenError,
    Opener, Passphrase, PasswordKey, PublicKey, RecoveryCode, SealError, Sealed, Signed, TandemCode, To,
    WrappingKey, inspect, open, seal, sign,
};
use tandembuch_core::recovery::RecoveryKey;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::CryptoKey;

wasm_bindgen_test_configure!(run_in_browser);

const CONTENT: &[u8] = include_bytes!("data/bundle/content.json");
const CODE: &str = "01JK-MNPQ-RSTV-WXYZ";
const RECOVERY_CODE: &str = "01JK-MNPQ-RSTV-WXYZ-0123-4567";
const OTHER_RECOVERY_CODE: &str = "01JK-MNPQ-RSTV-WXYZ-0123-4568";
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
        assert_eq!(sealed.passphrases().collect::<Vec<_>>(), [&key_id()]);
        assert_eq!(open_with(&sealed, CODE).await.as_deref(), Ok(content));
    }
}

#[wasm_bindgen_test]
async fn what_is_sealed_for_a_recovery_key_opens_with_its_code_alone() {
    let public = recovery_key(RECOVERY_CODE).public();
    for content in [CONTENT, b"", &[b'x'; 300_000]] {
        let text = seal(&WebCrypto, Kind::Backup, &[To::Key(&public)], content).await.unwrap();
        let sealed = inspect(text.as_bytes()).unwrap();
        assert_eq!(sealed.keys().collect::<Vec<_>>(), [&public.key_id()]);
        assert_eq!(sealed.passphrases().count(), 0);
        assert_eq!(opened_by_key(&text, RECOVERY_CODE).await.as_deref(), Ok(content));
        assert_eq!(opened_by_key(&text, OTHER_RECOVERY_CODE).await, Err(OpenError::WrongCode));
        assert_eq!(open_with(&sealed, CODE).await, Err(OpenError::WrongCode));
        let damaged = with_flipped_byte(&text, "/ciphertext");
        assert_eq!(opened_by_key(&damaged, RECOVERY_CODE).await, Err(OpenError::Damaged));
        let wrapped = with_flipped_byte(&text, "/recipients/0/encrypted_key");
        assert_eq!(opened_by_key(&wrapped, RECOVERY_CODE).await, Err(OpenError::WrongCode));
    }
}

#[wasm_bindgen_test]
async fn each_of_several_recipients_opens_the_same() {
    let [first, second] = [RECOVERY_CODE, OTHER_RECOVERY_CODE].map(|code| recovery_key(code).public());
    let (kid, code) = (key_id(), passphrase(CODE));
    let to = [To::Key(&first), To::Passphrase(&kid, &code), To::Key(&second)];
    let text = seal(&WebCrypto, Kind::Exchange, &to, CONTENT).await.unwrap();
    for opened in [
        opened_by_key(&text, RECOVERY_CODE).await,
        opened(&text, CODE).await,
        opened_by_key(&text, OTHER_RECOVERY_CODE).await,
    ] {
        assert_eq!(opened.as_deref(), Ok(CONTENT));
    }
}

#[wasm_bindgen_test]
async fn a_point_beside_the_curve_is_no_key() {
    let beside = PublicKey::from_point(&[&[4], &[7; 64][..]].concat()).unwrap();
    let refused = seal(&WebCrypto, Kind::Backup, &[To::Key(&beside)], CONTENT).await;
    assert_eq!(refused, Err(SealError::Recipients));
    let key = recovery_key(RECOVERY_CODE);
    let text = seal(&WebCrypto, Kind::Backup, &[To::Key(&key.public())], CONTENT).await.unwrap();
    let [x, y] = beside.coordinates();
    let forged = with_header_member(&text, "epk", json!({"kty": "EC", "crv": "P-256", "x": x, "y": y}));
    assert_eq!(opened_by_key(&forged, RECOVERY_CODE).await, Err(OpenError::WrongCode));
    let nobody = seal(&WebCrypto, Kind::Backup, &[], CONTENT).await;
    assert_eq!(nobody, Err(SealError::Recipients));
    // Nobody keeps the others from their key by naming one that is none.
    let (good, code) = (key.public(), passphrase(CODE));
    let kid = key_id();
    for to in [
        &[To::Key(&beside), To::Key(&good)][..],
        &[To::Key(&beside), To::Key(&good), To::Passphrase(&kid, &code)],
    ] {
        let text = seal(&WebCrypto, Kind::Exchange, to, CONTENT).await.unwrap();
        assert_eq!(opened_by_key(&text, RECOVERY_CODE).await.as_deref(), Ok(CONTENT));
    }
    let too_many = vec![To::Key(&good); 9];
    assert_eq!(seal(&WebCrypto, Kind::Backup, &too_many, CONTENT).await, Err(SealError::Recipients));
}

#[wasm_bindgen_test]
async fn a_signature_of_other_libraries_fits() {
    let signer = recovery_key(OTHER_RECOVERY_CODE).public();
    for text in [
        include_str!("data/bundle/jose-signed.tandem.txt"),
        include_str!("data/bundle/jwcrypto-signed.tandem.txt"),
    ] {
        assert_eq!(inspect(text.as_bytes()).unwrap().kind(), Kind::SignedExchange);
        let signed = Signed::read(&opened_by_key(text, RECOVERY_CODE).await.unwrap()).unwrap();
        assert_eq!(signed.content.as_bytes(), CONTENT);
        assert_eq!(signed.is_signed_by(&WebCrypto, &signer).await, Ok(true));
    }
}

/// The keys of this device in a tandem, made if there are none.
async fn keys_of(tandem: &str) -> DeviceKeys {
    device_keys::own(tandem.to_owned()).await.unwrap();
    DeviceKeys::kept(tandem).await.unwrap()
}

#[wasm_bindgen_test]
async fn what_a_device_signs_is_held_against_its_key() {
    let content = std::str::from_utf8(CONTENT).unwrap();
    let [ours, other] = [keys_of("ours").await, keys_of("other").await];
    let text = sign(&WebCrypto, &ours.sign.private, &ours.sign.public, content).await.unwrap();
    let signed = Signed::read(text.as_bytes()).unwrap();
    assert_eq!((signed.content.as_str(), &signed.kid), (content, &ours.sign.public.key_id()));
    assert_eq!(signed.is_signed_by(&WebCrypto, &ours.sign.public).await, Ok(true));
    assert_eq!(signed.is_signed_by(&WebCrypto, &other.sign.public).await, Ok(false));
    // Under the name of the key, but by somebody else.
    let forged = sign(&WebCrypto, &other.sign.private, &ours.sign.public, content).await.unwrap();
    let changed = text.replacen("90", "91", 1);
    let members: Value = serde_json::from_str(&text).unwrap();
    let mut other_header = members.clone();
    let header = format!(r#"{{"alg":"ES256","b64":false,"crit":["b64"],"kid":"{}","x":1}}"#, signed.kid);
    other_header["protected"] = URL_SAFE_NO_PAD.encode(header).into();
    for bad in [forged, changed, other_header.to_string(), with_flipped_byte(&text, "/signature")] {
        assert_ne!(bad, text);
        let bad = Signed::read(bad.as_bytes()).unwrap();
        assert_eq!(bad.is_signed_by(&WebCrypto, &ours.sign.public).await, Ok(false));
    }
}

#[wasm_bindgen_test]
async fn the_keys_of_a_device_are_kept_and_cannot_be_taken_out() {
    assert!(DeviceKeys::kept("a tandem").await.is_none());
    // Two tabs at once.
    let own = || device_keys::own("a tandem".to_owned());
    let (one, two) = futures::join!(own(), own());
    let kept = DeviceKeys::kept("a tandem").await.unwrap();
    let public = |keys: &DeviceKeys| PublicHalves { agree: keys.agree.public, sign: keys.sign.public };
    assert_eq!((one, two), (Some(public(&kept)), Some(public(&kept))));
    assert_ne!(public(&keys_of("another tandem").await), public(&kept));

    let to = [To::Key(&kept.agree.public)];
    let text = seal(&WebCrypto, Kind::Exchange, &to, CONTENT).await.unwrap();
    let opener = Opener::Key(&kept.agree.public.key_id(), &kept.agree.private);
    let sealed = inspect(text.as_bytes()).unwrap();
    assert_eq!(open(&WebCrypto, &sealed, &opener).await.as_deref(), Ok(CONTENT));
    for private in [&kept.agree.private, &kept.sign.private] {
        assert!(!private.extractable());
    }
    device_keys::forget(Some("a tandem".to_owned())).await;
    assert!(DeviceKeys::kept("a tandem").await.is_none());
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
    let refused =
        seal(&WebCrypto, Kind::Backup, &[To::Passphrase(&key_id(), &passphrase(CODE))], &zeros).await;
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
    assert_eq!(
        WebCrypto.wrap_key(&content_key, &WrappingKey::Password(password_key)).await,
        Ok(encrypted_key.clone())
    );

    let unwrapped =
        WebCrypto.unwrap_key(&encrypted_key, &WrappingKey::Password(password_key)).await.unwrap().unwrap();
    assert!(!unwrapped.extractable());
    let authenticated = AuthenticatedData { iv: &[7; 12], aad: b"header" };
    let ciphertext = WebCrypto.encrypt(&content_key, &authenticated, CONTENT).await.unwrap();
    let plaintext = WebCrypto.decrypt(&unwrapped, &authenticated, &ciphertext).await;
    assert_eq!(plaintext, Ok(Some(CONTENT.to_vec())));

    let other = PasswordKey { rounds: 8193, ..password_key };
    assert!(WebCrypto.unwrap_key(&encrypted_key, &WrappingKey::Password(other)).await.unwrap().is_none());
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
    seal(&WebCrypto, kind, &[To::Passphrase(&key_id(), &passphrase(CODE))], content).await.unwrap()
}

async fn opened(text: &str, code: &str) -> Result<Vec<u8>, OpenError> {
    open_with(&inspect(text.as_bytes()).unwrap(), code).await
}

async fn open_with(sealed: &Sealed, code: &str) -> Result<Vec<u8>, OpenError> {
    open(&WebCrypto, sealed, &Opener::Passphrase(&passphrase(code))).await
}

async fn opened_by_key(text: &str, code: &str) -> Result<Vec<u8>, OpenError> {
    let key = recovery_key(code);
    let private = WebCrypto.private_key(&key.public(), &key.private()).await.unwrap();
    assert!(!private.extractable());
    let sealed = inspect(text.as_bytes()).unwrap();
    open(&WebCrypto, &sealed, &Opener::Key(&key.public().key_id(), &private)).await
}

fn recovery_key(code: &str) -> RecoveryKey {
    RecoveryKey::derive(&RecoveryCode::parse(code).unwrap()).unwrap()
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
    let encrypted_key = WebCrypto.wrap_key(&content_key, &WrappingKey::Password(password_key)).await.unwrap();
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
    bytes[0] ^= 1;
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
