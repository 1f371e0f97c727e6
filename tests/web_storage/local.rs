//! Values that a device keeps beside a tandem's record, and never sends.

use tandembuch::platform::storage::{DEVICE, Place, RowFault, StorageError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{TANDEM, both, fresh, tamper};

#[wasm_bindgen_test]
async fn local_values_stay_with_their_tandem() {
    for database in both("test-local").await {
        assert_eq!(database.local_get(TANDEM, "code").await, Ok(None));
        database.local_put(TANDEM, "code", "\"ABCD\"").await.unwrap();
        database.local_put(DEVICE, "install", "\"id\"").await.unwrap();
        assert_eq!(database.local_get(TANDEM, "code").await, Ok(Some("\"ABCD\"".to_owned())));
        assert_eq!(database.local_get(DEVICE, "code").await, Ok(None));
        database.local_remove(TANDEM, "code").await.unwrap();
        database.local_remove(TANDEM, "code").await.unwrap();
        assert_eq!(database.local_get(TANDEM, "code").await, Ok(None));
        assert_eq!(database.local_get(DEVICE, "install").await, Ok(Some("\"id\"".to_owned())));
    }
}

#[wasm_bindgen_test]
async fn a_damaged_local_value_is_reported_and_set_aside() {
    const NAME: &str = "test-bad-local";
    let database = fresh(NAME).await;
    tamper(NAME, Place::Local, &[TANDEM, "draft"], "3").await;
    let Err(StorageError::BadRow(bad)) = database.local_get(TANDEM, "draft").await else {
        panic!("not reported")
    };
    assert_eq!((bad.place, bad.key.as_str(), bad.fault), (Place::Local, "draft", RowFault::Shape));
    database.local_put(TANDEM, "draft", "4").await.unwrap();
    assert_eq!(database.local_get(TANDEM, "draft").await, Ok(Some("4".to_owned())));
    assert!(
        database.dump().await.unwrap().contains(r#""store":"set_aside","key":["tandem-1","local","draft","#)
    );
}

#[wasm_bindgen_test]
async fn tabs_join_local_values_and_what_nobody_can_read_is_set_aside() {
    let join = |own: &'static str| {
        move |stored: Option<&str>| match stored {
            Some("?") => None,
            stored => Some(format!("{}{own}", stored.unwrap_or_default())),
        }
    };
    for database in both("test-local-join").await {
        let joined = database.local_join(TANDEM, "notes", &join("a")).await.unwrap();
        assert_eq!(joined.as_deref(), Some("a"));
        let joined = database.local_join(TANDEM, "notes", &join("b")).await.unwrap();
        assert_eq!(joined.as_deref(), Some("ab"));
        assert_eq!(database.local_get(TANDEM, "notes").await, Ok(joined));
        database.local_put(TANDEM, "notes", "?").await.unwrap();
        let joined = database.local_join(TANDEM, "notes", &join("c")).await.unwrap();
        assert_eq!(joined.as_deref(), Some("c"));
        if database.is_kept() {
            let dump = database.dump().await.unwrap();
            assert!(dump.contains(r#""store":"set_aside","key":["tandem-1","local","notes","#));
        }
    }
}
