//! The database in a real browser. What memory promises as well is checked over both with the same body.
#![cfg(target_arch = "wasm32")]

mod connection;
mod leaving;
mod local;
mod locking;

use indexed_db_futures::database::Database as RawDatabase;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use std::convert::Infallible;
use tandembuch::platform::storage::{
    CommitError, Database, Place, Row, RowFault, StorageError, Stored, Write, Written,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const TANDEM: &str = "tandem-1";

fn keys(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn row(key: &str, json: &str) -> Row {
    Row { key: key.to_owned(), json: json.to_owned() }
}

/// An empty database of the browser, and the same in memory.
async fn both(name: &str) -> [Database; 2] {
    [fresh(name).await, Database::in_memory()]
}

async fn fresh(name: &str) -> Database {
    RawDatabase::delete_by_name(name).unwrap().await.unwrap();
    Database::open_named(name).await.unwrap()
}

/// Writes without looking at what is stored.
async fn overwrite(database: &Database, tandem: &str, head: &str, rows: &[Row]) -> Written {
    let keys: Vec<_> = rows.iter().map(|row| row.key.clone()).collect();
    let write = Write { head: Some(head.to_owned()), rows: rows.to_vec(), ..Write::default() };
    database.commit(tandem, &keys, |_| Ok::<_, Infallible>(write.clone())).await.unwrap()
}

/// Joins like a set: each row is a JSON array of numbers, and a merge is their union.
fn union(stored: &Stored, key: &str, mine: &[u32]) -> Write {
    let mut all: Vec<u32> = mine.to_vec();
    for row in stored.rows.iter().filter(|row| row.key == key) {
        all.extend(serde_json::from_str::<Vec<u32>>(&row.json).unwrap());
    }
    all.sort_unstable();
    all.dedup();
    let rows = vec![row(key, &serde_json::to_string(&all).unwrap())];
    Write { head: Some("{}".to_owned()), rows, ..Write::default() }
}

/// Puts a value into a store behind the program's back.
async fn tamper(name: &str, place: Place, key: &[&str], json: &str) {
    let raw = RawDatabase::open(name).await.unwrap();
    let transaction = raw.transaction(place.name()).with_mode(TransactionMode::Readwrite).build().unwrap();
    let store = transaction.object_store(place.name()).unwrap();
    let key = match key {
        [tandem] => JsValue::from_str(tandem),
        parts => parts.iter().map(|part| JsValue::from_str(part)).collect::<js_sys::Array>().into(),
    };
    let value = js_sys::JSON::parse(json).unwrap();
    store.put(value).with_key(key).without_key_type().build().unwrap().await.unwrap();
    drop(store);
    transaction.commit().await.unwrap();
    raw.close();
}

async fn dump(database: &Database) -> serde_json::Value {
    serde_json::from_str(&database.dump().await.unwrap()).unwrap()
}

#[wasm_bindgen_test]
async fn what_was_written_is_read_again() {
    for database in both("test-round-trip").await {
        let written =
            overwrite(&database, TANDEM, r#"{"name":"Ä"}"#, &[row("b", "2"), row("a", "\"ü\"")]).await;
        assert_eq!(written, Written { rows_read: 3, rows: 3, bytes: 13 + 1 + 4, set_aside: 0 });
        overwrite(&database, "tandem-10", "{}", &[row("c", "3")]).await;

        let loaded = database.load(TANDEM).await.unwrap();
        assert_eq!(loaded.head.as_deref(), Some(r#"{"name":"Ä"}"#));
        assert_eq!(loaded.rows, [row("a", "\"ü\""), row("b", "2")]);
        assert_eq!(loaded.bad, []);

        let some = database.load_some(TANDEM, &keys(&["b", "nowhere", "b"])).await.unwrap();
        assert_eq!((some.head.is_some(), some.rows), (true, vec![row("b", "2")]));

        let heads = database.heads().await.unwrap();
        assert_eq!(heads.rows, [row(TANDEM, r#"{"name":"Ä"}"#), row("tandem-10", "{}")]);
        assert_eq!(database.load("nobody").await.unwrap(), Stored::default());
    }
}

#[wasm_bindgen_test]
async fn what_was_written_is_there_after_opening_again() {
    let database = fresh("test-reopen").await;
    overwrite(&database, TANDEM, "{}", &[row("a", "1")]).await;
    database.close();
    drop(database);
    let database = Database::open_named("test-reopen").await.unwrap();
    assert!(database.is_kept());
    assert_eq!(database.load(TANDEM).await.unwrap().rows, [row("a", "1")]);
}

#[wasm_bindgen_test]
async fn an_entity_can_be_removed() {
    for database in both("test-remove-entity").await {
        overwrite(&database, TANDEM, "{}", &[row("a", "1"), row("b", "2")]).await;
        let write = Write { remove: keys(&["a"]), ..Write::default() };
        let written =
            database.commit(TANDEM, &keys(&["a"]), |_| Ok::<_, Infallible>(write.clone())).await.unwrap();
        assert_eq!(written.rows, 1);
        let loaded = database.load(TANDEM).await.unwrap();
        assert_eq!((loaded.head.as_deref(), loaded.rows), (Some("{}"), vec![row("b", "2")]));
    }
}

#[wasm_bindgen_test]
async fn a_commit_joins_what_another_tab_wrote_in_between() {
    let one = fresh("test-two-tabs").await;
    let other = Database::open_named("test-two-tabs").await.unwrap();
    let shared = keys(&["goal"]);
    let add =
        |numbers: &'static [u32]| move |stored: &Stored| Ok::<_, Infallible>(union(stored, "goal", numbers));

    one.commit(TANDEM, &shared, add(&[1])).await.unwrap();
    other.commit(TANDEM, &shared, add(&[2])).await.unwrap();
    one.commit(TANDEM, &shared, add(&[1, 3])).await.unwrap();
    assert_eq!(other.load(TANDEM).await.unwrap().rows, [row("goal", "[1,2,3]")]);
}

#[wasm_bindgen_test]
async fn commits_of_two_tabs_at_the_same_moment_lose_nothing() {
    let one = fresh("test-same-moment").await;
    let other = Database::open_named("test-same-moment").await.unwrap();
    let shared = keys(&["goal"]);
    let commits = (0..40_u32).map(|number| {
        let (database, shared) = (if number % 2 == 0 { one.clone() } else { other.clone() }, shared.clone());
        wasm_bindgen_futures::future_to_promise(async move {
            let merge = |stored: &Stored| Ok::<_, Infallible>(union(stored, "goal", &[number]));
            database.commit(TANDEM, &shared, merge).await.unwrap();
            Ok(JsValue::UNDEFINED)
        })
    });
    let all: js_sys::Array = commits.map(JsValue::from).collect();
    wasm_bindgen_futures::JsFuture::from(js_sys::Promise::all(&all)).await.unwrap();

    let expected = serde_json::to_string(&(0..40).collect::<Vec<u32>>()).unwrap();
    assert_eq!(one.load(TANDEM).await.unwrap().rows, [row("goal", &expected)]);
}

#[wasm_bindgen_test]
async fn a_merge_which_refuses_changes_nothing() {
    for database in both("test-refusal").await {
        overwrite(&database, TANDEM, "1", &[row("a", "1")]).await;
        let before = dump(&database).await;
        let refused = database.commit(TANDEM, &keys(&["a"]), |_| Err("no")).await;
        assert_eq!(refused, Err(CommitError::Refused("no")));
        assert_eq!(dump(&database).await, before);
        // The aborted transaction blocks nothing.
        overwrite(&database, TANDEM, "2", &[row("a", "2")]).await;
    }
}

#[wasm_bindgen_test]
async fn nothing_is_written_over_what_was_not_read() {
    for database in both("test-not-read").await {
        overwrite(&database, TANDEM, "{}", &[row("a", "1")]).await;
        let not_read: Result<Written, CommitError<Infallible>> =
            Err(StorageError::NotRead { key: "a".to_owned() }.into());
        let write = Write { rows: vec![row("a", "2")], ..Write::default() };
        assert_eq!(database.commit(TANDEM, &keys(&["b"]), |_| Ok(write.clone())).await, not_read);
        let write = Write { remove: keys(&["a"]), ..Write::default() };
        assert_eq!(database.commit(TANDEM, &[], |_| Ok(write.clone())).await, not_read);
        assert_eq!(database.load(TANDEM).await.unwrap().rows, [row("a", "1")]);
    }
}

#[wasm_bindgen_test]
async fn a_bad_row_is_reported_and_the_good_ones_are_loaded() {
    const NAME: &str = "test-bad-rows";
    let database = fresh(NAME).await;
    overwrite(&database, TANDEM, "{}", &[row("good", "1")]).await;
    let bad = [
        ("checksum", r#"{"schema":1,"crc":"00000000","json":"7"}"#, RowFault::Checksum),
        ("empty", r#"{}"#, RowFault::Shape),
        ("list", r#"[1,2]"#, RowFault::Shape),
        ("newer", r#"{"schema":2,"body":"?"}"#, RowFault::TooNew { schema: 2 }),
        ("text", r#""garbage""#, RowFault::Shape),
    ];
    for (key, json, _) in bad {
        tamper(NAME, Place::Entities, &[TANDEM, key], json).await;
    }
    tamper(NAME, Place::Heads, &["tandem-2"], "null").await;

    let loaded = database.load(TANDEM).await.unwrap();
    assert_eq!(loaded.rows, [row("good", "1")]);
    let reported: Vec<_> =
        loaded.bad.iter().map(|bad| (bad.key.as_str(), bad.raw.as_str(), bad.fault)).collect();
    assert_eq!(reported, bad);
    assert!(loaded.bad.iter().all(|bad| bad.place == Place::Entities && bad.tandem == TANDEM));

    let heads = database.heads().await.unwrap();
    assert_eq!(heads.rows, [row(TANDEM, "{}")]);
    assert_eq!((heads.bad.len(), heads.bad[0].tandem.as_str()), (1, "tandem-2"));
}

#[wasm_bindgen_test]
async fn a_damaged_row_is_set_aside_by_what_replaces_it() {
    const NAME: &str = "test-set-aside";
    let database = fresh(NAME).await;
    overwrite(&database, TANDEM, "{}", &[row("a", "1"), row("b", "1")]).await;
    let damaged = r#"{"schema":1,"crc":"00000000","json":"what a person wrote"}"#;
    tamper(NAME, Place::Entities, &[TANDEM, "a"], damaged).await;

    // A commit of something else leaves it alone.
    assert_eq!(overwrite(&database, TANDEM, "{}", &[row("b", "2")]).await.set_aside, 0);
    assert_eq!(database.load(TANDEM).await.unwrap().bad.len(), 1);

    assert_eq!(overwrite(&database, TANDEM, "{}", &[row("a", "2")]).await.set_aside, 1);
    let loaded = database.load(TANDEM).await.unwrap();
    assert_eq!((loaded.rows, loaded.bad), (vec![row("a", "2"), row("b", "2")], vec![]));
    let dump = dump(&database).await;
    let kept = dump["rows"].as_array().unwrap().iter().find(|row| row["store"] == "set_aside").unwrap();
    assert_eq!(kept["value"]["original"], serde_json::from_str::<serde_json::Value>(damaged).unwrap());
    assert_eq!(kept["value"]["reason"], "the checksum does not fit the content");
    assert!(kept["value"]["at"].as_f64().unwrap() > 0.0);
    assert_eq!(
        (&kept["key"][0], &kept["key"][1], &kept["key"][2]),
        (&TANDEM.into(), &"entities".into(), &"a".into())
    );
}

#[wasm_bindgen_test]
async fn a_row_of_a_newer_program_is_never_replaced() {
    const NAME: &str = "test-newer-row";
    let database = fresh(NAME).await;
    overwrite(&database, TANDEM, "{}", &[row("b", "1")]).await;
    tamper(NAME, Place::Entities, &[TANDEM, "a"], r#"{"schema":9}"#).await;
    tamper(NAME, Place::Local, &[TANDEM, "code"], r#"{"schema":9}"#).await;
    let before = dump(&database).await;

    let write =
        Write { head: Some("2".to_owned()), rows: vec![row("a", "2"), row("b", "2")], ..Write::default() };
    let refused = database.commit(TANDEM, &keys(&["a", "b"]), |_| Ok::<_, Infallible>(write.clone())).await;
    let in_the_way = |place, key: &str| StorageError::RowTooNew { place, key: key.to_owned() };
    assert_eq!(refused, Err(in_the_way(Place::Entities, "a").into()));
    assert_eq!(database.local_put(TANDEM, "code", "1").await, Err(in_the_way(Place::Local, "code")));
    assert_eq!(dump(&database).await, before);
}

#[wasm_bindgen_test]
async fn removing_a_tandem_leaves_the_others() {
    for database in both("test-remove-tandem").await {
        for tandem in ["tandem-1", "tandem-10", "tandem"] {
            overwrite(&database, tandem, "{}", &[row("a", "1")]).await;
            database.local_put(tandem, "code", "1").await.unwrap();
        }
        database.remove_tandem(TANDEM).await.unwrap();
        assert_eq!(database.heads().await.unwrap().rows, [row("tandem", "{}"), row("tandem-10", "{}")]);
        assert_eq!(database.load(TANDEM).await.unwrap(), Stored::default());
        assert_eq!(database.local_get(TANDEM, "code").await, Ok(None));
        for tandem in ["tandem-10", "tandem"] {
            assert_eq!(database.load(tandem).await.unwrap().rows, [row("a", "1")]);
            assert_eq!(database.local_get(tandem, "code").await, Ok(Some("1".to_owned())));
        }
        database.remove_everything().await.unwrap();
        assert_eq!(dump(&database).await["rows"], serde_json::json!([]));
    }
}

#[wasm_bindgen_test]
async fn a_save_costs_the_same_in_a_large_record_as_in_a_small_one() {
    for database in both("test-cost").await {
        let rows =
            |count: usize| (0..count).map(|n| row(&format!("e{n:05}"), "{\"x\":1}")).collect::<Vec<_>>();
        overwrite(&database, "small", "{}", &rows(40)).await;
        overwrite(&database, "large", "{}", &rows(4_000)).await;
        assert_eq!(database.load("large").await.unwrap().rows.len(), 4_000);

        let changed = [row("e00017", "{\"x\":2}"), row("e00023", "{\"x\":3}")];
        let small = overwrite(&database, "small", "{\"v\":2}", &changed).await;
        let large = overwrite(&database, "large", "{\"v\":2}", &changed).await;
        assert_eq!(small, large);
        assert_eq!(large, Written { rows_read: 3, rows: 3, bytes: 21, set_aside: 0 });
    }
}
