//! Connections that end, databases that are newer, deleted or not ours.

use std::cell::Cell;
use std::convert::Infallible;

use indexed_db_futures::database::Database as RawDatabase;
use indexed_db_futures::prelude::*;
use tandembuch::platform::storage::{CommitError, Database, StorageError, Stored, Write};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{TANDEM, fresh, keys, overwrite, row};

#[wasm_bindgen_test]
async fn a_closed_connection_is_replaced_and_the_merge_runs_on_the_new_one() {
    let database = fresh("test-closed").await;
    overwrite(&database, TANDEM, "{}", &[row("a", "1")]).await;
    database.close();
    assert_eq!(database.load(TANDEM).await.unwrap().rows, [row("a", "1")]);

    database.close();
    let runs = Cell::new(0);
    let merge = |stored: &Stored| {
        runs.set(runs.get() + 1);
        assert_eq!(stored.rows, [row("a", "1")]);
        Ok::<_, Infallible>(Write { rows: vec![row("a", "2")], ..Write::default() })
    };
    database.commit(TANDEM, &keys(&["a"]), merge).await.unwrap();
    assert_eq!(runs.get(), 1);
    assert_eq!(database.load(TANDEM).await.unwrap().rows, [row("a", "2")]);
}

#[wasm_bindgen_test]
async fn an_open_tab_does_not_block_an_upgrade_and_then_says_that_the_database_is_too_new() {
    const NAME: &str = "test-upgrade";
    let database = fresh(NAME).await;
    overwrite(&database, TANDEM, "{}", &[row("a", "1")]).await;
    // Would wait for ever if `database` did not let go.
    let newer = RawDatabase::open(NAME).with_version(1_000_000_u32).await.unwrap();
    assert_eq!(database.load(TANDEM).await, Err(StorageError::DatabaseTooNew));
    newer.close();
    assert_eq!(Database::open_named(NAME).await.err(), Some(StorageError::DatabaseTooNew));
}

#[wasm_bindgen_test]
async fn a_version_below_is_that_of_a_lock_and_no_newer_program() {
    const NAME: &str = "test-version-of-a-lock";
    let database = fresh(NAME).await;
    overwrite(&database, TANDEM, "{}", &[row("a", "1")]).await;
    RawDatabase::open(NAME).with_version(999_999_u32).await.unwrap().close();
    assert_eq!(database.load(TANDEM).await, Err(StorageError::LockChanged));
    let anew = Database::open_named(NAME).await.unwrap();
    assert_eq!(anew.load(TANDEM).await.unwrap().rows, [row("a", "1")]);
}

#[wasm_bindgen_test]
async fn a_database_deleted_under_an_open_tab_is_found_empty() {
    const NAME: &str = "test-deleted";
    let database = fresh(NAME).await;
    overwrite(&database, TANDEM, "{}", &[row("a", "1")]).await;
    RawDatabase::delete_by_name(NAME).unwrap().await.unwrap();
    let seen_head = Cell::new(true);
    let merge = |stored: &Stored| {
        seen_head.set(stored.head.is_some());
        Err("the record has to be written whole")
    };
    assert!(matches!(database.commit(TANDEM, &keys(&["a"]), merge).await, Err(CommitError::Refused(_))));
    assert!(!seen_head.get());
    overwrite(&database, TANDEM, "{}", &[row("a", "1")]).await;
}

#[wasm_bindgen_test]
async fn a_database_without_our_stores_is_called_damaged_and_left_alone() {
    const NAME: &str = "test-foreign";
    RawDatabase::delete_by_name(NAME).unwrap().await.unwrap();
    let create = |_, raw: RawDatabase| {
        raw.create_object_store("something_else").build()?;
        Ok(())
    };
    let raw = RawDatabase::open(NAME).with_version(1_u8).with_on_upgrade_needed(create).await.unwrap();
    raw.close();
    let database = Database::open_named(NAME).await.unwrap();
    assert!(matches!(database.heads().await, Err(StorageError::Corrupt { .. })));
    let raw = RawDatabase::open(NAME).await.unwrap();
    assert_eq!(raw.object_store_names().collect::<Vec<_>>(), ["something_else"]);
}
