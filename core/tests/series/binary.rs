//! The binary form of a bundle says the same as its text, takes fewer bytes, and comes from anybody.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Value, json};
use tandembuch_core::bundle::{BinaryError, MAX_BINARY_BYTES, from_binary, inspect, to_binary};

macro_rules! files {
    ($($name:literal),*) => { [$(include_str!(concat!("../../../tests/data/bundle/", $name, ".tandem.txt"))),*] };
}
const FILES: [&str; 10] = files![
    "jose-backup",
    "jose-code-and-recovery",
    "jose-exchange",
    "jose-recovery",
    "jose-signed",
    "jwcrypto-backup",
    "jwcrypto-code-and-recovery",
    "jwcrypto-exchange",
    "jwcrypto-recovery",
    "jwcrypto-signed"
];

#[test]
fn a_file_that_went_through_it_is_the_same_sealed_file() {
    for text in FILES {
        let binary = to_binary(text).unwrap();
        let back = from_binary(&binary).unwrap();
        // Header and ciphertext are equal byte for byte, so whatever opens the one opens the other.
        assert_eq!(inspect(back.as_bytes()), inspect(text.as_bytes()));
        let [back, text] = [back.as_str(), text].map(|text| serde_json::from_str::<Value>(text).unwrap());
        assert_eq!(back, text);
    }
}

#[test]
fn hardly_more_travels_than_is_sealed() {
    for text in FILES {
        let file: Value = serde_json::from_str(text).unwrap();
        let ciphertext = URL_SAFE_NO_PAD.decode(file["ciphertext"].as_str().unwrap()).unwrap().len();
        let recipients = file["recipients"].as_array().map_or(1, Vec::len);
        let beside = to_binary(text).unwrap().len() - ciphertext;
        assert!(beside < 240 + recipients * 230, "{beside} for {recipients}");
    }
}

#[test]
fn only_what_base64url_writes_so_travels_as_bytes() {
    let member = |text: &str| {
        let binary = to_binary(&json!({ "a": text }).to_string()).unwrap();
        assert_eq!(from_binary(&binary).unwrap(), json!({ "a": text }).to_string());
        binary[3]
    };
    for (text, is_bytes) in [
        ("AAAAAA", true),
        ("AAAAAAA", true),
        ("AAAAAAAA", true),
        ("-_-_-_-w", true),
        ("AAAA", false),
        ("AAAAA", false),
        ("AAAAAAAAA", false),
        ("AAAAAB", false),
        ("AAAAAAB", false),
        ("AAAAAA==", false),
        ("+/+/+/+w", false),
        ("AAA AAAA", false),
        ("", false),
    ] {
        assert_eq!(member(text) == 0xd5, is_bytes, "{text}");
    }
}

#[test]
fn is_written_byte_for_byte_as_specified() {
    let text = r#"{"b":[true,false,null,0,23,24,-1,600000],"a":"ABCDEFGH","c":{"ä":"A.B"}}"#;
    let hex: String = to_binary(text).unwrap().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(
        hex,
        "a3".to_owned() // three members, by name
            + "6161" + "d5" + "46" + "001083105187" // tag 21, six bytes
            + "6162" + "88" + "f5" + "f4" + "f6" + "00" + "17" + "1818" + "20" + "1a000927c0"
            + "6163" + "a1" + "62c3a4" + "63412e42"
    );
}

#[test]
fn what_no_program_of_ours_writes_has_no_binary_form() {
    let nested = |levels: usize| format!(r#"{{"a":{}{}}}"#, "[".repeat(levels), "]".repeat(levels));
    assert!(to_binary(&nested(15)).is_ok());
    for text in [
        "",
        "[]",
        "1",
        "{",
        r#"{"a":1,"a":1}"#,
        r#"{"a":1.0}"#,
        r#"{"a":1e3}"#,
        r#"{"a":-0}"#,
        r#"{"a":18446744073709551616}"#,
        r#"{"a":-9223372036854775809}"#,
        &nested(16),
    ] {
        assert_eq!(to_binary(text), Err(BinaryError::Malformed), "{text}");
    }
    let long = |bytes: usize| json!({ "a": URL_SAFE_NO_PAD.encode(vec![0; bytes]) }).to_string();
    let most = to_binary(&long(MAX_BINARY_BYTES - 9)).unwrap();
    assert_eq!(most.len(), MAX_BINARY_BYTES);
    assert!(from_binary(&most).is_ok());
    for bytes in [MAX_BINARY_BYTES - 8, MAX_BINARY_BYTES * 2] {
        assert_eq!(to_binary(&long(bytes)), Err(BinaryError::TooBig));
    }
    assert_eq!(from_binary(&vec![0; MAX_BINARY_BYTES + 1]), Err(BinaryError::TooBig));
}

#[test]
fn what_is_no_binary_form_is_refused() {
    for (name, binary) in [
        ("nothing", &b""[..]),
        ("a number", b"\x01"),
        ("a list", b"\x80"),
        ("something behind", b"\xa0\x00"),
        ("a name that is no text", b"\xa1\x01\x02"),
        ("a name twice", b"\xa2\x61a\x01\x61a\x01"),
        ("a member without a value", b"\xa1\x61a"),
        ("more members than there are bytes", b"\xbb\xff\xff\xff\xff\xff\xff\xff\xff"),
        ("more values than there are bytes", b"\xa1\x61a\x9b\x7f\xff\xff\xff\xff\xff\xff\xff"),
        ("a longer text than there are bytes", b"\xa1\x61a\x7b\x7f\xff\xff\xff\xff\xff\xff\xff"),
        ("no UTF-8", b"\xa1\x61a\x61\xff"),
        ("bytes without a tag", b"\xa1\x61a\x41\x00"),
        ("another tag", b"\xa1\x61a\xd6\x41\x00"),
        ("a tag before a text", b"\xa1\x61a\xd5\x61a"),
        ("a tag before a tag", b"\xa1\x61a\xd5\xd5\x41\x00"),
        ("a float", b"\xa1\x61a\xf9\x00\x00"),
        ("undefined", b"\xa1\x61a\xf7"),
        ("too small a number", b"\xa1\x61a\x3b\x80\x00\x00\x00\x00\x00\x00\x00"),
        ("a map without a length", b"\xbf\xff"),
        ("a list without a length", b"\xa1\x61a\x9f\xff"),
        ("a text without a length", b"\xa1\x61a\x7f\xff"),
        ("bytes without a length", b"\xa1\x61a\xd5\x5f\xff"),
    ] {
        assert_eq!(from_binary(binary), Err(BinaryError::Malformed), "{name}");
    }
    for opening in [&b"\x81"[..], b"\xa1\x61a"] {
        assert_eq!(from_binary(&opening.repeat(40_000)), Err(BinaryError::Malformed));
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        "[A-Za-z0-9_-]{0,12}".prop_map(Value::from),
        vec(any::<u8>(), 0..40).prop_map(|bytes| Value::from(URL_SAFE_NO_PAD.encode(bytes))),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map(".{0,8}", inner, 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_has_a_binary_form_comes_back(members in btree_map(".{0,8}", any_value(), 0..6)) {
        let text = Value::Object(members.into_iter().collect()).to_string();
        prop_assert_eq!(from_binary(&to_binary(&text).unwrap()), Ok(text));
    }

    #[test]
    fn whatever_is_read_is_written_again(bytes in vec(any::<u8>(), 0..60)) {
        let map = [&[0xa2, 0x61, b'a'][..], &bytes].concat();
        for binary in [bytes, map] {
            if let Ok(text) = from_binary(&binary) {
                prop_assert_eq!(from_binary(&to_binary(&text).unwrap()), Ok(text));
            }
        }
    }

    #[test]
    fn a_changed_byte_does_no_harm(file in 0..FILES.len(), place: prop::sample::Index, byte: u8, cut: bool) {
        let mut binary = to_binary(FILES[file]).unwrap();
        let place = place.index(binary.len());
        binary[place] = byte;
        if cut {
            binary.truncate(place);
        }
        if let Ok(text) = from_binary(&binary) {
            let _ = inspect(text.as_bytes());
        }
    }
}
