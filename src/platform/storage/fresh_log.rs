//! Has Chromium's database begin a new log, at each start.
//!
//! `LevelDB`, in which Chromium keeps `IndexedDB`, skips the record that was half written when the browser was killed, and
//! writes on behind it into the same log. At the start after it takes all of that for damage, and Chromium deletes the
//! database. Where a database is deleted it begins a new log (`kDeferredWithCompaction` in Chromium's
//! `content/browser/indexed_db/instance/backing_store.cc`), so one without anything is made and deleted.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The database that is made and deleted.
const NAME: &str = "tandembuch-fresh-log";

/// Begins it without waiting. What is asked of the database after this comes after it.
pub(super) fn begin() {
    if is_chromium() {
        spawn_local(async {
            // Nothing depends on it: without it the database is what it was.
            let _ = make_and_delete().await;
        });
    }
}

async fn make_and_delete() -> Option<()> {
    let made = Database::open(NAME).build().ok()?.await.ok()?;
    made.delete().ok()?.await.ok()
}

/// Other browsers keep their databases otherwise, and have no need of it.
fn is_chromium() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.is_some_and(|navigator| js_sys::Reflect::has(&navigator, &"userAgentData".into()) == Ok(true))
}
