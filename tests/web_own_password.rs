//! The password of a person's own backups in a real browser: kept as a key, it goes on to seal for whoever knows it.

#![cfg(target_arch = "wasm32")]

use tandembuch::platform::crypto::WebCrypto;
use tandembuch::platform::own_password;
use tandembuch::platform::unicode::nfc;
use tandembuch_core::bundle::{Kind, OpenError, Opener, Passphrase, RecoveryCode, Sealed, inspect, open};
use tandembuch_core::recovery::RecoveryKey;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const CONTENT: &str = r#"{"tandem":"4f7k"}"#;

#[wasm_bindgen_test]
async fn what_is_kept_of_a_password_seals_for_whoever_knows_it() {
    let code = RecoveryCode::from_random(&[7; 15]);
    let recovery = RecoveryKey::derive(&code).expect("nearly every code has one");
    let made = own_password::make(password("vier Wörter im Wind")).await.expect("this browser encrypts");
    let kept = own_password::kept().await.expect("this browser keeps keys");
    let mut texts = Vec::new();
    for (sealer, key) in [(&made, None), (&made, Some(recovery.public())), (&kept, Some(recovery.public()))] {
        let text = sealer.seal(key, CONTENT.to_owned()).await.expect("it is small");
        let sealed = inspect(text.as_bytes()).expect("it is one of ours");
        assert_eq!(sealed.kind(), Kind::Backup);
        assert!(sealed.passphrases().all(|name| name.is_own_password()));
        assert_eq!(sealed.keys().count(), usize::from(key.is_some()));
        assert_eq!(opened(&sealed, "vier Wörter im Wind").await.as_deref(), Ok(CONTENT.as_bytes()));
        assert_eq!(opened(&sealed, "vier Wörter im Wald").await, Err(OpenError::WrongCode));
        texts.push(text);
    }
    texts.dedup();
    assert_eq!(texts.len(), 3, "no two files are alike");

    own_password::make(password("fünf andere Wörter im Wald")).await.expect("this browser encrypts");
    let other = own_password::kept().await.expect("this browser keeps keys");
    let text = other.seal(None, CONTENT.to_owned()).await.expect("it is small");
    let sealed = inspect(text.as_bytes()).expect("it is one of ours");
    assert_eq!(opened(&sealed, "vier Wörter im Wind").await, Err(OpenError::WrongCode));
    assert!(opened(&sealed, "fünf andere Wörter im Wald").await.is_ok());
    own_password::forget().await;
    assert!(own_password::kept().await.is_none());
}

async fn opened(sealed: &Sealed, typed: &str) -> Result<Vec<u8>, OpenError> {
    open(&WebCrypto, sealed, &Opener::Passphrase(&password(typed))).await
}

fn password(typed: &str) -> Passphrase {
    Passphrase::typed(typed, nfc).expect("it is one")
}
