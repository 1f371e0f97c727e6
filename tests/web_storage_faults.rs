//! Browsers that fail: each test breaks one browser API in the way a real one breaks, and mends it again.
#![cfg(target_arch = "wasm32")]

use std::convert::Infallible;
use tandembuch::platform::clipboard::{self, ClipboardError};
use tandembuch::platform::emergency_journal::Journal;
use tandembuch::platform::news::{NewsChannel, NewsError};
use tandembuch::platform::persistence::{self, Persistence};
use tandembuch::platform::replica_lease::{LeaseError, lease};
use tandembuch::platform::settings::{self, Settings};
use tandembuch::platform::share::{self, ShareError, Shared};
use tandembuch::platform::storage::{CommitError, Database, Row, StorageError, Write, Written};
use tandembuch::platform::{BrowserLocalStore, LocalStoreError, emergency_journal};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const JOURNAL: Journal<'_> = Journal { store: &BrowserLocalStore, at_rest: None };

/// Replaces a property of a browser object until dropped.
#[must_use]
struct Broken {
    mend: String,
}

impl Broken {
    /// `descriptor` is JavaScript and may use `original`, the value of the property so far.
    fn new(object: &str, property: &str, descriptor: &str) -> Self {
        let name = format!("globalThis.broken_{property}");
        js_sys::eval(&format!(
            "(() => {{
                const old = Object.getOwnPropertyDescriptor({object}, '{property}');
                const original = old && old.value;
                Object.defineProperty({object}, '{property}', Object.assign({{configurable: true}}, {descriptor}));
                {name} = () => {{
                    if (old) Object.defineProperty({object}, '{property}', old); else delete {object}['{property}'];
                }};
            }})()"
        ))
        .unwrap();
        Self { mend: format!("{name}()") }
    }

    /// A getter that throws, as a browser does when site data is blocked.
    fn denied(object: &str, property: &str) -> Self {
        let descriptor = "{get() { throw new DOMException('The operation is insecure.', 'SecurityError'); }}";
        Self::new(object, property, descriptor)
    }

    fn missing(object: &str, property: &str) -> Self {
        Self::new(object, property, "{value: undefined}")
    }
}

impl Drop for Broken {
    fn drop(&mut self) {
        js_sys::eval(&self.mend).unwrap();
    }
}

async fn save(database: &Database, json: &str) -> Result<Written, CommitError<Infallible>> {
    let write = Write {
        head: Some("{}".to_owned()),
        rows: vec![Row { key: "a".to_owned(), json: json.to_owned() }],
        ..Write::default()
    };
    database.commit("t1", &["a".to_owned()], |_| Ok(write.clone())).await
}

async fn saved(database: &Database) -> Option<String> {
    database.load("t1").await.unwrap().rows.pop().map(|row| row.json)
}

async fn database_with_one_row(name: &str) -> Database {
    let database = Database::open_named(name).await.unwrap();
    database.remove_everything().await.unwrap();
    save(&database, "1").await.unwrap();
    database
}

fn count() -> u32 {
    js_sys::eval("globalThis.count").unwrap().as_f64().unwrap() as u32
}

/// `transaction` of a connection fails so many times, as Safari's does after a while in the background.
fn connection_lost(times: &str) -> Broken {
    js_sys::eval("globalThis.count = 0").unwrap();
    let message = "Connection to Indexed Database server lost. Refresh the page to try again";
    let descriptor = format!(
        "{{value: function(...args) {{
            if (count++ < {times}) throw new DOMException('{message}', 'UnknownError');
            return original.apply(this, args);
        }}}}"
    );
    Broken::new("IDBDatabase.prototype", "transaction", &descriptor)
}

#[wasm_bindgen_test]
async fn a_lost_connection_is_replaced_three_times() {
    let database = database_with_one_row("test-lost").await;
    let broken = connection_lost("3");
    save(&database, "2").await.unwrap();
    assert_eq!(count(), 4);
    drop(broken);
    assert_eq!(saved(&database).await.as_deref(), Some("2"));
}

#[wasm_bindgen_test]
async fn a_connection_lost_for_good_is_told_and_heals_later() {
    let database = database_with_one_row("test-lost-for-good").await;
    let broken = connection_lost("Infinity");
    let message = "Connection to Indexed Database server lost. Refresh the page to try again".to_owned();
    let lost = StorageError::ConnectionLost { attempts: 4, message };
    assert_eq!(save(&database, "2").await, Err(lost.into()));
    assert_eq!(count(), 4);
    drop(broken);
    assert_eq!(saved(&database).await.as_deref(), Some("1"));
}

#[wasm_bindgen_test]
async fn a_full_disk_is_told_and_nothing_is_changed() {
    let database = database_with_one_row("test-full").await;
    // The entity is refused after the head was taken: the head must not change either.
    let descriptor = "{value: function(value, key) {
        if (this.name == 'entities') throw new DOMException('full', 'QuotaExceededError');
        return original.call(this, value, key);
    }}";
    let broken = Broken::new("IDBObjectStore.prototype", "put", descriptor);
    let before = database.dump().await.unwrap();
    assert_eq!(save(&database, "2").await, Err(StorageError::QuotaExceeded.into()));
    drop(broken);
    assert_eq!(database.dump().await.unwrap(), before);
}

#[wasm_bindgen_test]
async fn nothing_counts_as_saved_before_the_transaction_is_complete() {
    let database = database_with_one_row("test-complete").await;
    // Both requests succeed; then the browser gives the transaction up.
    let descriptor = "{value: function(value, key) {
        const request = original.call(this, value, key);
        if (this.name == 'entities') request.addEventListener('success', () => this.transaction.abort());
        return request;
    }}";
    let broken = Broken::new("IDBObjectStore.prototype", "put", descriptor);
    let outcome = save(&database, "2").await;
    assert!(matches!(outcome, Err(CommitError::Storage(StorageError::ConnectionLost { .. }))), "{outcome:?}");
    drop(broken);
    assert_eq!(saved(&database).await.as_deref(), Some("1"));
}

#[wasm_bindgen_test]
async fn saves_are_strict() {
    let database = database_with_one_row("test-strict").await;
    js_sys::eval("globalThis.durability = []").unwrap();
    let descriptor = "{value: function(...args) {
        const transaction = original.apply(this, args);
        if (transaction.mode == 'readwrite') durability.push(transaction.durability);
        return transaction;
    }}";
    let _broken = Broken::new("IDBDatabase.prototype", "transaction", descriptor);
    save(&database, "2").await.unwrap();
    database.local_put("t1", "code", "1").await.unwrap();
    let seen = js_sys::eval("durability.join()").unwrap().as_string();
    assert_eq!(seen.as_deref(), Some("strict,strict"));
}

#[wasm_bindgen_test]
async fn a_browser_without_database_is_told_from_one_that_denies_it() {
    let broken = Broken::denied("window", "indexedDB");
    assert_eq!(Database::open_named("test-denied").await.err(), Some(StorageError::Denied));
    drop(broken);
    let broken = Broken::missing("window", "indexedDB");
    assert_eq!(Database::open_named("test-denied").await.err(), Some(StorageError::NotAvailable));
    drop(broken);
    let throws = "{value: function() { throw new DOMException('insecure', 'SecurityError'); }}";
    let _broken = Broken::new("IDBFactory.prototype", "open", throws);
    assert_eq!(Database::open_named("test-denied").await.err(), Some(StorageError::Denied));
}

#[wasm_bindgen_test]
async fn a_database_that_does_not_answer_does_not_keep_the_page_blank() {
    let silent = "{value: function() { return Object.create(IDBOpenDBRequest.prototype, {
        readyState: {value: 'pending'}, onsuccess: {writable: true}, onerror: {writable: true},
        onblocked: {writable: true}, onupgradeneeded: {writable: true},
    }); }}";
    let _silent = Broken::new("IDBFactory.prototype", "open", silent);
    // Ten seconds pass at once.
    let _time = Broken::new("window", "setTimeout", "{value: (callback) => original(callback, 0)}");
    assert_eq!(Database::open_named("test-silent").await.err(), Some(StorageError::NoAnswer(10_000)));
}

#[wasm_bindgen_test]
fn a_denied_local_storage_is_told_and_never_panics() {
    let ways: [fn() -> Broken; 3] = [
        || Broken::denied("window", "localStorage"),
        || Broken::missing("window", "localStorage"),
        // Firefox with a broken file: the storage is there and throws when used.
        || Broken::denied("Storage.prototype", "length"),
    ];
    for break_it in ways {
        let broken = break_it();
        assert_eq!(settings::load(&BrowserLocalStore), Settings::default());
        assert_eq!(settings::save(&BrowserLocalStore, &Settings::default()), Err(LocalStoreError::Denied));
        assert_eq!(emergency_journal::put(&JOURNAL, "t1", "r1", &1), Err(LocalStoreError::Denied));
        assert_eq!(emergency_journal::list::<u32>(&JOURNAL), Err(LocalStoreError::Denied));
        assert_eq!(emergency_journal::remove(&BrowserLocalStore, "t1", "r1"), Err(LocalStoreError::Denied));
        drop(broken);
        assert_eq!(emergency_journal::list::<u32>(&JOURNAL), Ok(vec![]));
    }
}

#[wasm_bindgen_test]
async fn a_page_without_https_lacks_locks_persistence_and_clipboard() {
    let _locks = Broken::missing("navigator", "locks");
    let _storage = Broken::missing("navigator", "storage");
    let _clipboard = Broken::missing("navigator", "clipboard");
    assert_eq!(lease(&["r1".to_owned()]).await.err(), Some(LeaseError::NotAvailable));
    assert_eq!(persistence::persistence(false).await, Persistence::CannotAsk);
    assert_eq!(persistence::persistence(true).await, Persistence::CannotAsk);
    assert_eq!(persistence::room().await, None);
    assert_eq!(clipboard::copy("text").await, Err(ClipboardError::NotAvailable));
}

#[wasm_bindgen_test]
async fn a_refused_lock_is_told() {
    let refuse =
        "{value: {request: () => Promise.reject(new DOMException('opaque origin', 'SecurityError'))}}";
    let _broken = Broken::new("navigator", "locks", refuse);
    // An exception of the DOM is an error of JavaScript as well, with its message.
    let refused = LeaseError::Refused { message: "opaque origin".to_owned() };
    assert_eq!(lease(&["r1".to_owned()]).await.err(), Some(refused));
}

#[wasm_bindgen_test]
async fn a_browser_without_channels_has_no_news() {
    let broken = Broken::missing("window", "BroadcastChannel");
    assert_eq!(NewsChannel::open(|_| ()).err(), Some(NewsError::NotAvailable));
    drop(broken);
}

#[wasm_bindgen_test]
async fn the_clipboard_gets_the_text_or_says_no() {
    let takes = "{value: {writeText: async (text) => { globalThis.copied = text; }}}";
    let broken = Broken::new("navigator", "clipboard", takes);
    assert_eq!(clipboard::copy("Tandem-Code").await, Ok(()));
    assert_eq!(js_sys::eval("copied").unwrap().as_string().as_deref(), Some("Tandem-Code"));
    drop(broken);
    let denies = "{value: {writeText: async () => { throw new DOMException('', 'NotAllowedError'); }}}";
    let _broken = Broken::new("navigator", "clipboard", denies);
    assert_eq!(clipboard::copy("Tandem-Code").await, Err(ClipboardError::Denied));
}

#[wasm_bindgen_test]
async fn the_share_sheet_gets_a_text_file() {
    let broken = Broken::missing("navigator", "share");
    assert!(!share::can_share());
    assert_eq!(share::share("a.txt", "text").await, Err(ShareError::NotAvailable));
    drop(broken);

    let _can = Broken::new("navigator", "canShare", "{value: (data) => data.files.length == 1}");
    let takes = "{value: async ({files: [file]}) => { globalThis.shared = file.name + ' ' + file.type; }}";
    let broken = Broken::new("navigator", "share", takes);
    assert!(share::can_share());
    assert_eq!(share::share("a.tandem.txt", "text").await, Ok(Shared::HandedOver));
    assert_eq!(js_sys::eval("shared").unwrap().as_string().as_deref(), Some("a.tandem.txt text/plain"));
    drop(broken);

    for (exception, outcome) in
        [("AbortError", Ok(Shared::Cancelled)), ("NotAllowedError", Err(ShareError::Denied))]
    {
        let throws = format!("{{value: async () => {{ throw new DOMException('', '{exception}'); }}}}");
        let _broken = Broken::new("navigator", "share", &throws);
        assert_eq!(share::share("a.txt", "text").await, outcome);
    }
}
