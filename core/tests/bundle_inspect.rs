//! What `inspect` says of good, bad and hostile files. Each way to be wrong has its own answer.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use serde_json::{Value, json};
use tandembuch_core::bundle::{InspectError, Kind, MAX_PACKED_BYTES, Refused, Sealed, inspect};

const JOSE_EXCHANGE: &str = include_str!("../../tests/data/bundle/jose-exchange.tandem.txt");
const JOSE_BACKUP: &str = include_str!("../../tests/data/bundle/jose-backup.tandem.txt");
const JWCRYPTO_EXCHANGE: &str = include_str!("../../tests/data/bundle/jwcrypto-exchange.tandem.txt");
const JWCRYPTO_BACKUP: &str = include_str!("../../tests/data/bundle/jwcrypto-backup.tandem.txt");
/// A file of `tests/data/bundle/on-its-way`.
macro_rules! way {
    ($name:literal) => {
        &include_bytes!(concat!("../../tests/data/bundle/on-its-way/", $name))[..]
    };
}

const GOLDEN: [&str; 4] = [JOSE_EXCHANGE, JOSE_BACKUP, JWCRYPTO_EXCHANGE, JWCRYPTO_BACKUP];

#[test]
fn reads_what_other_libraries_wrote() {
    let check = |text: &str, kind: Kind, ids: &[&str]| {
        let sealed = inspect(text.as_bytes()).unwrap();
        assert_eq!(sealed.kind(), kind);
        assert_eq!(sealed.passphrases().map(|id| id.as_str()).collect::<Vec<_>>(), ids);
    };
    check(JOSE_EXCHANGE, Kind::Exchange, &["TandemA"]);
    check(JWCRYPTO_EXCHANGE, Kind::Exchange, &["TandemA"]);
    check(JOSE_BACKUP, Kind::Backup, &["TandemA", "own-1"]);
    check(JWCRYPTO_BACKUP, Kind::Backup, &["TandemA", "own-1"]);
}

#[test]
fn a_file_cut_at_any_byte_is_never_read() {
    for text in GOLDEN {
        for end in 0..text.len() {
            let error = inspect(&text.as_bytes()[..end]).unwrap_err();
            let expected = [InspectError::Empty, InspectError::NotOurs, InspectError::CutOff];
            assert!(expected.contains(&error), "{error:?} at byte {end}");
            assert!(end < 20 || error == InspectError::CutOff, "{error:?} at byte {end}");
        }
    }
}

#[test]
fn a_pasted_text_is_freed_from_what_mail_programs_add() {
    for text in GOLDEN {
        let plain = inspect(text.as_bytes()).unwrap();
        let lines: Vec<&str> =
            text.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
        let pastes = [
            format!("\u{feff}{text}\r\n"),
            lines.join("\r\n"),
            lines.join("=\r\n"),
            format!("Am 3. November schrieb Frau Öz:\n> {}\n> \n> Viele Grüße", lines.join("\n> ")),
            format!("```\n{}\n```", lines.join("\n    ")),
            text.replace('"', "“"),
            format!("'{text}'"),
            serde_json::to_string_pretty(&serde_json::from_str::<Value>(text).unwrap()).unwrap(),
        ];
        for paste in pastes {
            let sealed = inspect(paste.as_bytes()).unwrap_or_else(|error| panic!("{error:?}: {paste}"));
            assert_eq!(sealed.passphrases().collect::<Vec<_>>(), plain.passphrases().collect::<Vec<_>>());
        }
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(inspect(&utf_16), Ok(plain));
    }
}

/// Texts that lost nothing on their way, and what a file is that is none of ours.
#[test]
fn what_lost_nothing_on_its_way_is_the_same_bundle() {
    let plain = inspect(way!("plain.txt")).unwrap();
    for (name, bytes) in [
        ("hyphen", way!("hyphen-2010.txt")),
        ("non-breaking hyphen", way!("hyphen-2011.txt")),
        ("minus", way!("minus-2212.txt")),
        ("bars of replies", way!("pipe-quoted.txt")),
        ("names of HTML", way!("entities.txt")),
    ] {
        assert_eq!(inspect(bytes).as_ref(), Ok(&plain), "{name}");
    }
    let joined = std::str::from_utf8(way!("dashes-joined.txt")).unwrap();
    assert_eq!(inspect(joined.as_bytes()), inspect(joined.replace('—', "--").as_bytes()));
    assert!(inspect(joined.as_bytes()).is_ok());
    assert_eq!(inspect(way!("zipped.zip")), Err(InspectError::Packed));
    assert_eq!(inspect(way!("empty.txt")), Err(InspectError::Empty));
    assert_eq!(inspect(b"From: Leyla\r\nSubject: Tandem\r\n\r\nAnbei."), Err(InspectError::Mail));
}

#[test]
fn html_changes_no_bundle_however_much_of_it_is_written_in_names() {
    for text in GOLDEN {
        let plain = inspect(text.as_bytes());
        let named = text.replace('"', "&quot;");
        let texts = [
            named.clone(),
            text.replace('-', "&#45;").replace('_', "&lowbar;"),
            named.replace('&', "&amp;"),
            text.chars().map(|character| format!("&#{};", u32::from(character))).collect(),
            format!("R&D & {text} &amp; &quot;"),
            // As a mail has it, once more as HTML.
            format!("{text}\n{named}"),
        ];
        for text in texts {
            assert_eq!(inspect(text.as_bytes()), plain, "{text}");
        }
    }
}

#[test]
fn other_files_are_not_ours() {
    let other_jwe = with_header(|header| header["typ"] = json!("JWE"));
    let no_type = with_header(|header| remove(header, "typ"));
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR{\"";
    let others =
        [&b"{}"[..], b"{\"a\":1}", b"Hallo", b"[1]", png, b"{\"a\":", b"&quot;", b"{&quot;a&quot;:1}"];
    for bytes in others.into_iter().chain([other_jwe.as_bytes(), no_type.as_bytes()]) {
        assert_eq!(inspect(bytes), Err(InspectError::NotOurs), "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_big_file_is_refused_by_its_size() {
    let fitting = format!("{JOSE_EXCHANGE}{}", " ".repeat(MAX_PACKED_BYTES - JOSE_EXCHANGE.len()));
    assert!(inspect(fitting.as_bytes()).is_ok());
    assert_eq!(inspect(format!("{fitting} ").as_bytes()), Err(InspectError::TooBig));
}

#[test]
fn two_bundles_in_one_text_are_not_mistaken_for_one() {
    let named = |text: &str| text.replace('"', "&quot;");
    let changed = with_envelope(|envelope| envelope["ciphertext"] = json!("AAAA"));
    for text in [
        format!("{JOSE_EXCHANGE}\n> {JWCRYPTO_EXCHANGE}"),
        format!("{JOSE_EXCHANGE}\n{}", named(JWCRYPTO_EXCHANGE)),
        format!("{}\n{JWCRYPTO_EXCHANGE}", named(JOSE_EXCHANGE)),
        format!("{}\n{}", named(JOSE_EXCHANGE), named(JWCRYPTO_EXCHANGE)),
        format!("{JOSE_EXCHANGE}\n{changed}"),
        format!("{JOSE_EXCHANGE}\n{}", &JOSE_EXCHANGE[..100]),
    ] {
        assert_eq!(inspect(text.as_bytes()), Err(InspectError::Several), "{text}");
    }
    let twice = format!("{JOSE_EXCHANGE}\n> {JOSE_EXCHANGE}");
    assert_eq!(inspect(twice.as_bytes()), Ok(golden()));
}

#[test]
fn newer_bundles_are_told_from_damaged_ones() {
    let check = |member: &str, value: Value, error: InspectError| {
        let text = with_header(|header| header[member] = value.clone());
        assert_eq!(inspect(text.as_bytes()), Err(error), "{member}: {value}");
    };
    check("cty", json!("vnd.tandembuch.exchange+json;v=2"), InspectError::TooNew);
    check("cty", json!("vnd.tandembuch.evaluation+json;v=1"), InspectError::TooNew);
    check("cty", json!("json"), InspectError::Damaged);
    check("alg", json!("ECDH-1PU+A256KW"), InspectError::TooNew);
    check("alg", json!("PBES2-HS256+A128KW"), InspectError::TooNew);
    check("enc", json!("A128CBC-HS256"), InspectError::TooNew);
    check("zip", json!("ZSTD"), InspectError::TooNew);
}

#[test]
fn hostile_headers_are_refused() {
    let check = |member: &str, value: Value, refused: Refused| {
        let text = with_header(|header| header[member] = value.clone());
        assert_eq!(inspect(text.as_bytes()), Err(InspectError::Hostile(refused)), "{member}: {value}");
    };
    for rounds in
        [json!(9_999), json!(5_000_001), json!(1_000_000_000), json!(1e9), json!(-1), json!(1u64 << 40)]
    {
        check("p2c", rounds, Refused::Rounds);
    }
    for salt in [json!(""), json!("AAAAAAAAAA"), json!("A".repeat(88)), json!("not base64url!")] {
        check("p2s", salt, Refused::Salt);
    }
    for kid in [json!(""), json!("Frau Öz"), json!("x".repeat(65))] {
        check("kid", kid, Refused::KeyId);
    }
    check("crit", json!(["exp"]), Refused::Extension);
    check("jku", json!("https://example.org/keys"), Refused::ForeignKey);
    check("jwk", json!({"kty": "oct"}), Refused::ForeignKey);
    for (member, refused) in [("p2c", Refused::Rounds), ("p2s", Refused::Salt), ("kid", Refused::KeyId)] {
        let text = with_header(|header| remove(header, member));
        assert_eq!(inspect(text.as_bytes()), Err(InspectError::Hostile(refused)), "{member}");
    }
}

#[test]
fn bounds_are_inclusive() {
    let ok = |member: &str, value: Value| {
        let text = with_header(|header| header[member] = value.clone());
        assert!(inspect(text.as_bytes()).is_ok(), "{member}: {value}");
    };
    ok("p2c", json!(10_000));
    ok("p2c", json!(5_000_000));
    ok("p2s", json!("A".repeat(11)));
    ok("p2s", json!(URL_SAFE_NO_PAD.encode([0; 64])));
    ok("future", json!({"unknown members": ["are ignored"]}));
    ok("typ", json!("application/vnd.tandembuch+json"));
}

#[test]
fn an_uncompressed_bundle_is_read() {
    assert!(inspect(with_header(|header| remove(header, "zip")).as_bytes()).is_ok());
}

#[test]
fn damaged_envelopes_are_told() {
    let check = |text: String| assert_eq!(inspect(text.as_bytes()), Err(InspectError::Damaged), "{text}");
    for (member, value) in [
        ("protected", json!("e30x")),
        ("iv", json!("AAAA")),
        ("iv", json!("%%%%")),
        ("tag", json!("AAAA")),
        ("ciphertext", json!("A")),
        ("ciphertext", json!(7)),
    ] {
        check(with_envelope(|envelope| envelope[member] = value));
    }
    for member in ["protected", "iv", "ciphertext", "tag"] {
        check(with_envelope(|envelope| remove(envelope, member)));
    }
    check(with_envelope(|envelope| envelope["recipients"][0]["encrypted_key"] = json!("AAAA")));
    check(with_envelope(|envelope| remove(&mut envelope["recipients"][0], "encrypted_key")));
    check(with_envelope(|envelope| remove(envelope, "recipients")));
    check(JOSE_EXCHANGE.replacen(r#""iv":"#, r#""iv":"AAAA","iv":"#, 1));
    check(JOSE_EXCHANGE.replacen(r#""iv":"#, r#""future":1,"future":1,"iv":"#, 1));
    check(JOSE_EXCHANGE.replacen(r#""iv":"#, r#""future":{"x":1,"x":1},"iv":"#, 1));
    for member in ["recipients", "header", "encrypted_key"] {
        check(with_envelope(|envelope| envelope[member] = json!(null)));
    }
    check(JOSE_EXCHANGE.replacen(r#","tag""#, r#"x"tag""#, 1));
}

#[test]
fn surprises_around_the_recipients_are_refused() {
    let check = |text: String, refused| {
        assert_eq!(inspect(text.as_bytes()), Err(InspectError::Hostile(refused)), "{text}");
    };
    check(with_envelope(|envelope| envelope["aad"] = json!("AAAA")), Refused::UnprotectedData);
    check(with_envelope(|envelope| envelope["unprotected"] = json!(null)), Refused::UnprotectedData);
    check(with_envelope(|envelope| envelope["recipients"] = json!([])), Refused::Recipients);
    let nine = with_envelope(|envelope| envelope["recipients"] = json!(vec![&envelope["recipients"][0]; 9]));
    check(nine, Refused::Recipients);
    check(with_envelope(|envelope| envelope["encrypted_key"] = json!("AAAA")), Refused::MisplacedMember);
    for (member, value) in [("alg", json!("dir")), ("p2c", json!(10_000)), ("enc", json!("A256GCM"))] {
        check(with_recipient_header(json!({ member: value })), Refused::MisplacedMember);
    }
    check(with_recipient_header(json!({"crit": []})), Refused::Extension);
    check(with_recipient_header(json!({"x5u": "https://example.org"})), Refused::ForeignKey);
}

#[test]
fn the_rounds_of_all_recipients_together_are_bounded() {
    let text = |rounds: [u32; 2]| {
        let mut envelope: Value = serde_json::from_str(JOSE_BACKUP).unwrap();
        for (index, rounds) in rounds.into_iter().enumerate() {
            envelope["recipients"][index]["header"]["p2c"] = json!(rounds);
        }
        envelope.to_string()
    };
    assert!(inspect(text([2_500_000, 2_500_000]).as_bytes()).is_ok());
    let beyond = inspect(text([2_500_000, 2_500_001]).as_bytes());
    assert_eq!(beyond, Err(InspectError::Hostile(Refused::Rounds)));
}

#[test]
fn recipients_of_a_newer_kind_are_passed_over() {
    let mut envelope: Value = serde_json::from_str(JOSE_BACKUP).unwrap();
    for newer in [
        json!({"alg": "ML-KEM-768", "kid": "x"}),
        json!({"alg": "ECDH-ES+A256KW", "kid": "x", "epk": {"kty": "OKP", "crv": "X25519", "x": "AA"}}),
        json!({"alg": "ECDH-ES+A256KW", "kid": "x", "epk": {"kty": "EC", "crv": "P-384"}}),
    ] {
        envelope["recipients"][0]["header"] = newer;
        let sealed = inspect(envelope.to_string().as_bytes()).unwrap();
        assert_eq!(sealed.passphrases().map(|id| id.as_str()).collect::<Vec<_>>(), ["own-1"]);
        assert_eq!(sealed.keys().count(), 0);
    }
}

/// RFC 7517, A.1.
fn point() -> Value {
    let [x, y] =
        ["MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"];
    json!({"kty": "EC", "crv": "P-256", "x": x, "y": y})
}

#[test]
fn keys_are_recipients_beside_passphrases() {
    let mut envelope: Value = serde_json::from_str(JOSE_BACKUP).unwrap();
    let mut read = |header: Value| {
        envelope["recipients"][0]["header"] = header;
        inspect(envelope.to_string().as_bytes())
    };
    let own = |member: &str, value: Value| {
        let mut header = json!({"alg": "ECDH-ES+A256KW", "kid": "a-key", "epk": point()});
        header[member] = value;
        header
    };
    let sealed = read(own("future", json!(1))).unwrap();
    assert_eq!(sealed.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["a-key"]);
    assert_eq!(sealed.passphrases().map(|id| id.as_str()).collect::<Vec<_>>(), ["own-1"]);
    let mut cut = point();
    cut["y"] = json!("AAAA");
    for (member, value, refused) in [
        ("epk", cut, Refused::Agreement),
        ("epk", json!({"kty": "EC", "crv": "P-256"}), Refused::Agreement),
        ("epk", json!({}), Refused::Agreement),
        ("apu", json!("QWxpY2U"), Refused::Agreement),
        ("apv", json!(""), Refused::Agreement),
        ("kid", json!("ä"), Refused::KeyId),
        ("jwk", json!({}), Refused::ForeignKey),
        ("enc", json!("A256GCM"), Refused::MisplacedMember),
    ] {
        assert_eq!(read(own(member, value)), Err(InspectError::Hostile(refused)), "{member}");
    }
    let without_epk = json!({"alg": "ECDH-ES+A256KW", "kid": "a-key"});
    assert_eq!(read(without_epk), Err(InspectError::Hostile(Refused::Agreement)));
    for no_member in [json!("x"), json!(null), json!([]), json!({"x": vec![0; 1000]})] {
        assert_eq!(read(own("epk", no_member.clone())), Err(InspectError::Damaged), "{no_member}");
    }
}

#[test]
fn deep_nesting_costs_no_stack() {
    let nested = format!(r#"{{"protected":"","more":{}"#, "[".repeat(1_000_000));
    assert_eq!(inspect(nested.as_bytes()), Err(InspectError::CutOff));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        prop_assert!(inspect(&bytes).is_err());
    }

    #[test]
    fn no_text_with_names_of_html_makes_it_panic(text in "(&|&amp;|&#|quot;|[{}\"x0-9;]|\\PC){0,60}") {
        prop_assert!(inspect(text.as_bytes()).is_err());
    }

    #[test]
    fn no_envelope_makes_it_panic(protected in "\\PC{0,40}", tail in "[\\[\\]{}\",:a-z0-9]{0,40}") {
        let header = URL_SAFE_NO_PAD.encode(&protected);
        let text = format!(r#"{{"protected":"{header}","iv":"","ciphertext":"","tag":""{tail}"#);
        prop_assert!(inspect(text.as_bytes()).is_err());
    }

    #[test]
    fn a_changed_byte_is_refused_or_leaves_another_bundle(position in 0..JOSE_EXCHANGE.len(), byte: u8) {
        let mut bytes = JOSE_EXCHANGE.as_bytes().to_vec();
        let original = std::mem::replace(&mut bytes[position], byte);
        let reading = inspect(&bytes);
        if byte == original {
            prop_assert!(reading.is_ok());
        } else if let Ok(sealed) = reading {
            prop_assert!(sealed != golden(), "position {position} means nothing");
        }
    }
}

fn golden() -> Sealed {
    inspect(JOSE_EXCHANGE.as_bytes()).unwrap()
}

fn with_envelope(edit: impl FnOnce(&mut Value)) -> String {
    let mut envelope: Value = serde_json::from_str(JOSE_EXCHANGE).unwrap();
    edit(&mut envelope);
    envelope.to_string()
}

fn with_header(edit: impl FnOnce(&mut Value)) -> String {
    with_envelope(|envelope| {
        let protected = URL_SAFE_NO_PAD.decode(envelope["protected"].as_str().unwrap()).unwrap();
        let mut header: Value = serde_json::from_slice(&protected).unwrap();
        edit(&mut header);
        envelope["protected"] = json!(URL_SAFE_NO_PAD.encode(header.to_string()));
    })
}

fn with_recipient_header(header: Value) -> String {
    with_envelope(|envelope| envelope["recipients"][0]["header"] = header)
}

fn remove(object: &mut Value, member: &str) {
    object.as_object_mut().unwrap().remove(member).unwrap();
}
