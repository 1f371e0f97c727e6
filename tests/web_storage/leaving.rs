//! A page that is put away keeps nothing in the way of others, and goes on when it is seen again.

use std::cell::Cell;
use std::convert::Infallible;

use futures::FutureExt;
use indexed_db_futures::database::Database as RawDatabase;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use tandembuch::platform::storage::{Stored, Write};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{TANDEM, fresh, keys, overwrite, row};

fn page_is(what: &str) {
    let window = web_sys::window().unwrap();
    window.dispatch_event(&web_sys::Event::new(what).unwrap()).unwrap();
}

/// Another page writes. It would wait for every transaction that is not over.
async fn another_page_writes(name: &str) {
    let raw = RawDatabase::open(name).await.unwrap();
    let transaction = raw.transaction("heads").with_mode(TransactionMode::Readwrite).build().unwrap();
    let store = transaction.object_store("heads").unwrap();
    let heads: Vec<String> =
        store.get_all_keys().primitive().unwrap().await.unwrap().collect::<Result<_, _>>().unwrap();
    assert_eq!(heads, [TANDEM]);
    drop(store);
    transaction.commit().await.unwrap();
    raw.close();
}

#[wasm_bindgen_test]
async fn a_page_that_goes_in_the_middle_of_a_save_lets_go_and_saves_when_it_is_seen_again() {
    const NAME: &str = "test-leaving";
    let database = fresh(NAME).await;
    overwrite(&database, TANDEM, "{}", &[row("a", "1")]).await;
    let runs = Cell::new(0);
    let merge = |_: &Stored| {
        runs.set(runs.get() + 1);
        if runs.get() == 1 {
            page_is("pagehide");
        }
        Ok::<_, Infallible>(Write { rows: vec![row("a", "2")], ..Write::default() })
    };
    let asked = keys(&["a"]);
    let mut saving = Box::pin(database.commit(TANDEM, &asked, merge)).fuse();
    let mut other = Box::pin(another_page_writes(NAME)).fuse();
    futures::select! {
        _ = saving => panic!("a page that was put away has saved"),
        () = other => {}
    }
    // What is asked of it now waits, too.
    let mut loading = Box::pin(database.load(TANDEM));
    assert!(loading.as_mut().now_or_never().is_none());
    assert_eq!(runs.get(), 1);
    page_is("pageshow");
    saving.await.unwrap();
    assert_eq!(runs.get(), 2);
    loading.await.unwrap();
    assert_eq!(database.load(TANDEM).await.unwrap().rows, [row("a", "2")]);
}
