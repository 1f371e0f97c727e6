//! A lock is set and taken away: who is shut out by that, and what lies there afterwards.

use std::convert::Infallible;
use std::rc::Rc;

use futures::future::{join, join_all};
use indexed_db_futures::database::Database as RawDatabase;
use tandembuch::platform::at_rest::InUse;
use tandembuch::platform::storage::{DEVICE, Database, LOCK_ROW, Place, StorageError, Write};
use tandembuch_core::at_rest::{Cipher, PREFIX_BYTES};
use tandembuch_core::lock::DataKey;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{TANDEM, both, dump, fresh, keys, overwrite, row, tamper};

const ROW: &str = r#"{"after_minutes":10}"#;

fn cipher(key: u8) -> InUse {
    Some(Rc::new(Cipher::new(&DataKey::from_bytes([key; 32]), [key; PREFIX_BYTES])))
}

#[wasm_bindgen_test]
async fn a_lock_shuts_out_for_good_whoever_was_opened_before() {
    const NAME: &str = "test-fence";
    let one = fresh(NAME).await;
    let other = Database::open_named(NAME).await.unwrap();
    overwrite(&other, TANDEM, "{}", &[row("a", "1")]).await;

    one.fence(Some(ROW)).await.unwrap();
    assert_eq!(one.local_get(DEVICE, LOCK_ROW).await, Ok(Some(ROW.to_owned())));
    overwrite(&one, TANDEM, "{}", &[row("a", "2")]).await;
    for _ in 0..2 {
        assert_eq!(other.load(TANDEM).await, Err(StorageError::LockChanged));
        assert_eq!(other.local_put(TANDEM, "code", "1").await, Err(StorageError::LockChanged));
        assert_eq!(other.fence(None).await, Err(StorageError::LockChanged));
    }

    let anew = Database::open_named(NAME).await.unwrap();
    assert_eq!(anew.load(TANDEM).await.unwrap().rows, [row("a", "2")]);
    assert_eq!(anew.local_get(DEVICE, LOCK_ROW).await, Ok(Some(ROW.to_owned())));
    one.fence(None).await.unwrap();
    assert_eq!(one.local_get(DEVICE, LOCK_ROW).await, Ok(None));
    assert_eq!(anew.heads().await, Err(StorageError::LockChanged));
}

#[wasm_bindgen_test]
async fn of_two_who_set_a_lock_at_the_same_moment_one_is_told_that_it_has_not() {
    const NAME: &str = "test-two-fences";
    let one = fresh(NAME).await;
    let other = Database::open_named(NAME).await.unwrap();
    let (first, second) = join(one.fence(Some("1")), other.fence(Some("2"))).await;
    let stored = Database::open_named(NAME).await.unwrap().local_get(DEVICE, LOCK_ROW).await.unwrap();
    match stored.as_deref() {
        Some("1") => assert_eq!((first, second), (Ok(()), Err(StorageError::LockChanged))),
        Some("2") => assert_eq!((first, second), (Err(StorageError::LockChanged), Ok(()))),
        other => panic!("{other:?}: {first:?}, {second:?}"),
    }
}

#[wasm_bindgen_test]
async fn what_is_saved_while_a_lock_is_set_here_is_saved() {
    let database = fresh("test-save-in-fence").await;
    overwrite(&database, TANDEM, "{}", &[row("a", "0")]).await;
    let saves = (0..8).map(|number: u32| {
        let (database, key) = (database.clone(), format!("e{number}"));
        async move {
            let write = Write { rows: vec![row(&key, "1")], ..Write::default() };
            database.commit(TANDEM, &keys(&[&key]), |_| Ok::<_, Infallible>(write.clone())).await
        }
    });
    let (fenced, saved) = join(database.fence(Some(ROW)), join_all(saves)).await;
    assert_eq!(fenced, Ok(()));
    assert!(saved.iter().all(Result::is_ok), "{saved:?}");
    assert_eq!(database.load(TANDEM).await.unwrap().rows.len(), 9);
}

#[wasm_bindgen_test]
async fn a_lock_that_another_page_keeps_from_being_set_is_not_set_afterwards_either() {
    const NAME: &str = "test-blocked-fence";
    let database = fresh(NAME).await;
    overwrite(&database, TANDEM, "{}", &[row("a", "1")]).await;
    // Does not let go when it is asked to.
    let raw = RawDatabase::open(NAME).await.unwrap();
    assert_eq!(database.fence(Some(ROW)).await, Err(StorageError::Blocked));
    raw.close();
    assert_eq!(database.local_get(DEVICE, LOCK_ROW).await, Ok(None));
    assert_eq!(database.load(TANDEM).await.unwrap().rows, [row("a", "1")]);
    let anew = Database::open_named(NAME).await.unwrap();
    assert_eq!(anew.local_get(DEVICE, LOCK_ROW).await, Ok(None));
    // Nothing is in the way any more.
    database.fence(Some(ROW)).await.unwrap();
    assert_eq!(database.local_get(DEVICE, LOCK_ROW).await, Ok(Some(ROW.to_owned())));
}

/// All rows, sealed as they are.
async fn as_it_lies(database: &Database) -> String {
    let in_use = database.at_rest();
    database.use_at_rest(None);
    let rows = dump(database).await.to_string();
    database.use_at_rest(in_use);
    rows
}

#[wasm_bindgen_test]
async fn everything_is_sealed_and_opened_again() {
    for database in both("test-seal-all").await {
        overwrite(&database, TANDEM, r#"{"name":"Leyla"}"#, &[row("a", "\"Kalender\"")]).await;
        database.local_put(TANDEM, "code", "\"ABCD\"").await.unwrap();
        database.local_put(DEVICE, "install-id", "\"id\"").await.unwrap();
        database.fence(Some(ROW)).await.unwrap();
        let before = dump(&database).await;

        database.seal_all(cipher(1)).await.unwrap();
        let sealed = as_it_lies(&database).await;
        assert!(["Leyla", "Kalender", "ABCD"].iter().all(|words| !sealed.contains(words)), "{sealed}");
        // A rescue by hand can be read.
        let rescued = dump(&database).await.to_string();
        assert!(["Leyla", "Kalender", "ABCD"].iter().all(|words| rescued.contains(words)), "{rescued}");
        overwrite(&database, TANDEM, r#"{"name":"Leyla"}"#, &[row("a", "\"Kalender\"")]).await;
        assert!(!as_it_lies(&database).await.contains("Kalender"));
        assert_eq!(database.load(TANDEM).await.unwrap().rows, [row("a", "\"Kalender\"")]);
        assert_eq!(database.local_get(TANDEM, "code").await, Ok(Some("\"ABCD\"".to_owned())));
        database.use_at_rest(None);
        assert_eq!(database.local_get(DEVICE, "install-id").await, Ok(Some("\"id\"".to_owned())));
        assert_eq!(database.local_get(DEVICE, LOCK_ROW).await, Ok(Some(ROW.to_owned())));
        assert_eq!(database.load(TANDEM).await.unwrap().bad.len(), 2);

        database.use_at_rest(cipher(1));
        database.open_all().await.unwrap();
        assert_eq!(dump(&database).await, before);
    }
}

#[wasm_bindgen_test]
async fn what_is_set_aside_is_sealed_and_opened_like_everything_else() {
    const NAME: &str = "test-seal-aside";
    let database = fresh(NAME).await;
    let damaged = r#"{"schema":1,"crc":"00000000","json":"what a person wrote"}"#;
    overwrite(&database, TANDEM, "{}", &[row("a", "1")]).await;
    tamper(NAME, Place::Entities, &[TANDEM, "a"], damaged).await;
    tamper(NAME, Place::Local, &[TANDEM, "code"], "\"no row of ours\"").await;
    assert_eq!(overwrite(&database, TANDEM, "{}", &[row("a", "2")]).await.set_aside, 1);
    database.local_put(TANDEM, "code", "1").await.unwrap();
    let before = dump(&database).await;

    database.seal_all(cipher(1)).await.unwrap();
    let sealed = as_it_lies(&database).await;
    assert!(!sealed.contains("person") && !sealed.contains("ours"), "{sealed}");
    assert!(dump(&database).await.to_string().contains("person"));
    database.open_all().await.unwrap();
    assert_eq!(dump(&database).await, before);
}

#[wasm_bindgen_test]
async fn what_cannot_be_opened_is_set_aside_by_what_replaces_it() {
    let database = fresh("test-other-key").await;
    database.use_at_rest(cipher(2));
    overwrite(&database, TANDEM, "{}", &[row("a", "1"), row("b", "1")]).await;
    database.local_put(TANDEM, "drafts", "1").await.unwrap();
    database.use_at_rest(cipher(1));
    assert_eq!(database.load(TANDEM).await.unwrap().bad.len(), 3);

    let join = |stored: Option<&str>| Some(format!("{stored:?}"));
    assert_eq!(database.local_join(TANDEM, "drafts", &join).await, Ok(Some("None".to_owned())));
    assert_eq!(overwrite(&database, TANDEM, "{}", &[row("a", "2")]).await.set_aside, 2);
    assert_eq!(database.load(TANDEM).await.unwrap().rows, [row("a", "2")]);
    let dump = dump(&database).await;
    let rows = dump["rows"].as_array().unwrap();
    assert_eq!(rows.iter().filter(|row| row["store"] == "set_aside").count(), 3);
}
