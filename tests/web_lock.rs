//! The ways to the key of a lock, with the browser's own cryptography.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use tandembuch::platform::crypto::WebCrypto;
use tandembuch::platform::unicode::nfc;
use tandembuch_core::bundle::{Passphrase, SharedSecret};
use tandembuch_core::lock::{DataKey, LockRow, NewWay, Secret, Way, WayError};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn key() -> DataKey {
    DataKey::from_bytes([7; 32])
}

fn password(text: &str) -> Passphrase {
    Passphrase::typed(text, nfc).unwrap()
}

fn answer(byte: u8) -> SharedSecret {
    SharedSecret::new([byte; 32])
}

async fn row() -> LockRow {
    let by_password = NewWay::Password(password("vier Wörter im Wind"));
    let by_passkey = NewWay::Passkey { id: vec![1, 2, 3], salt: [9; 32], answer: answer(5) };
    let mut ways = Vec::new();
    for way in [by_password, by_passkey] {
        ways.push(Way::new(&WebCrypto, way, &key()).await.unwrap());
    }
    LockRow { after_minutes: 10, ways, turning: None }
}

async fn opened(row: &LockRow, secret: Secret) -> Result<bool, WayError> {
    row.open(&WebCrypto, &secret).await.map(|found| found == key())
}

#[wasm_bindgen_test]
async fn a_password_and_a_passkey_open_the_same_key_also_when_the_row_was_kept() {
    let row = LockRow::from_json(&row().await.to_json()).unwrap();
    assert_eq!(opened(&row, Secret::Password(password(" vier  Wo\u{308}rter im Wind"))).await, Ok(true));
    assert_eq!(opened(&row, Secret::Passkey(answer(5))).await, Ok(true));
    assert_eq!(row.passkeys().next().map(|passkey| passkey.id), Some(vec![1, 2, 3]));
}

#[wasm_bindgen_test]
async fn nothing_else_opens_it_and_what_was_dropped_does_not_either() {
    let mut row = row().await;
    for wrong in ["vier Wörter im Wald", "Vier Wörter im Wind"] {
        assert_eq!(opened(&row, Secret::Password(password(wrong))).await, Err(WayError::Wrong), "{wrong}");
    }
    assert_eq!(opened(&row, Secret::Passkey(answer(6))).await, Err(WayError::Wrong));
    row.drop_passkeys();
    assert_eq!(opened(&row, Secret::Passkey(answer(5))).await, Err(WayError::Wrong));
    let other =
        Way::new(&WebCrypto, NewWay::Password(password("ein anderes Kennwort")), &key()).await.unwrap();
    row.set_password(other);
    let earlier = Secret::Password(password("vier Wörter im Wind"));
    assert_eq!(opened(&row, earlier).await, Err(WayError::Wrong));
    assert_eq!(opened(&row, Secret::Password(password("ein anderes Kennwort"))).await, Ok(true));
}

#[wasm_bindgen_test]
async fn a_way_that_was_changed_says_that_it_cannot_be_read() {
    let json = row().await.to_json();
    let changed = |from: &str, to: &str| LockRow::from_json(&json.replacen(from, to, 1)).unwrap();
    let secret = || Secret::Password(password("vier Wörter im Wind"));
    for row in
        [changed("\"rounds\":600000", "\"rounds\":0"), changed("\"rounds\":600000", "\"rounds\":5000001")]
    {
        assert_eq!(opened(&row, secret()).await, Err(WayError::Unreadable));
    }
    assert_eq!(
        opened(&changed("\"sealed\":\"", "\"sealed\":\"AAAA"), secret()).await,
        Err(WayError::Unreadable)
    );
    assert_eq!(
        opened(&changed("\"sealed\":\"", "\"sealed\":\"!"), secret()).await,
        Err(WayError::Unreadable)
    );
    assert_eq!(
        opened(&changed("\"wrapped\":\"", "\"wrapped\":\"AAAA"), secret()).await,
        Err(WayError::Wrong)
    );
}
