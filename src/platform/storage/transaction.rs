//! One transaction on the browser's database, and the requests within it.
//!
//! A transaction commits itself as soon as it is idle: within one, nothing may be awaited but its own requests.
//! Dropping one unfinished aborts it.

use super::connection::failure;
use super::error::Failure;
use super::plan::{Found, Plan, without_repetition};
use super::row::{Place, RowFault, StoredRow};
use super::value;
use crate::platform::clock;
use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDone, TransactionDurability, TransactionFinishKind, TransactionMode,
    TransactionOptions,
};
use js_sys::Array;
use wasm_bindgen::JsValue;

pub(super) fn read<'a>(database: &'a Database, places: &[Place]) -> Result<Transaction<'a>, Failure> {
    database.transaction(names(places)).build().map_err(failure)
}

/// A transaction which is complete only when the disk has it, and the future which says so.
pub(super) fn write<'a>(
    database: &'a Database,
    places: &[Place],
) -> Result<(Transaction<'a>, TransactionDone), Failure> {
    let transaction = database
        .transaction(names(places))
        .with_mode(TransactionMode::Readwrite)
        .with_options(TransactionOptions::new().with_durability(TransactionDurability::Strict))
        .build()
        .map_err(failure)?;
    let done = transaction.on_done().map_err(failure)?;
    Ok((transaction, done))
}

/// Waits for the transaction to be complete.
///
/// Not `Transaction::commit`: that loses the reason of an abort, and a full disk often shows only at this point.
pub(super) async fn finish(transaction: &Transaction<'_>, done: TransactionDone) -> Result<(), Failure> {
    match done.await {
        TransactionFinishKind::Ok => Ok(()),
        TransactionFinishKind::Err | TransactionFinishKind::Abort => Err(match transaction.error() {
            Some(error) => failure(error),
            None => Failure::Dead { message: "the browser aborted the transaction".to_owned() },
        }),
    }
}

fn names(places: &[Place]) -> Vec<&'static str> {
    places.iter().map(|place| place.name()).collect()
}

pub(super) fn store<'a>(transaction: &'a Transaction<'_>, place: Place) -> Result<ObjectStore<'a>, Failure> {
    transaction.object_store(place.name()).map_err(failure)
}

pub(super) async fn get(store: &ObjectStore<'_>, key: JsValue) -> Result<Option<JsValue>, Failure> {
    store.get::<JsValue, _, _>(key).primitive().map_err(failure)?.await.map_err(failure)
}

/// The head and the entities asked for, as far as they are there. All requests go out before the first is awaited.
pub(super) async fn find(
    transaction: &Transaction<'_>,
    tandem: &str,
    keys: &[String],
) -> Result<Vec<Found>, Failure> {
    let heads = store(transaction, Place::Heads)?;
    let entities = store(transaction, Place::Entities)?;
    let head = heads.get::<JsValue, _, _>(tandem).primitive().map_err(failure)?;
    let mut requests = vec![(Place::Heads, tandem, head)];
    for key in without_repetition(keys) {
        let request = entities.get::<JsValue, _, _>(value::key(tandem, key)).primitive().map_err(failure)?;
        requests.push((Place::Entities, key, request));
    }
    let mut rows = Vec::with_capacity(requests.len());
    for (place, key, request) in requests {
        if let Some(original) = request.await.map_err(failure)? {
            rows.push(found(place, key, original));
        }
    }
    Ok(rows)
}

pub(super) async fn carry_out(
    transaction: &Transaction<'_>,
    tandem: &str,
    plan: &Plan<'_>,
) -> Result<(), Failure> {
    let mut requests = Vec::new();
    for bad in &plan.set_aside {
        // One whose content could not be opened is good as a row.
        let fault = bad.verdict.as_ref().err().copied().unwrap_or(RowFault::Checksum);
        let at_ms = clock::now_ms();
        let key = [tandem, bad.place.name(), &bad.key, &at_ms.to_string()].map(JsValue::from_str);
        let kept = value::set_aside(fault, at_ms, &bad.original);
        let store = store(transaction, Place::SetAside)?;
        requests.push(store.put(kept).with_key(Vec::from(key)).without_key_type().build().map_err(failure)?);
    }
    for (place, row) in &plan.put {
        let store = store(transaction, *place)?;
        let key = match place {
            Place::Heads => JsValue::from_str(tandem),
            Place::Entities | Place::Local | Place::SetAside => value::key(tandem, &row.key).into(),
        };
        let stored = value::from_row(&StoredRow::seal(&row.json));
        requests.push(store.put(stored).with_key(key).without_key_type().build().map_err(failure)?);
    }
    for key in &plan.remove {
        let store = store(transaction, Place::Entities)?;
        requests.push(store.delete(value::key(tandem, key)).build().map_err(failure)?);
    }
    for request in requests {
        request.await.map_err(failure)?;
    }
    Ok(())
}

/// All keys and values of a store, or those of one tandem.
pub(super) async fn all(
    store: &ObjectStore<'_>,
    tandem: Option<&str>,
) -> Result<Vec<(JsValue, JsValue)>, Failure> {
    // Without a tandem: from the smallest key there can be.
    let range = tandem.map_or(KeyRange::LowerBound(JsValue::from_f64(f64::NEG_INFINITY), false), range);
    let keys = store
        .get_all_keys::<JsValue>()
        .with_query::<JsValue, _>(range.clone())
        .primitive()
        .map_err(failure)?;
    let values = store.get_all::<JsValue>().with_query::<JsValue, _>(range).primitive().map_err(failure)?;
    let keys = keys.await.map_err(failure)?;
    let values = values.await.map_err(failure)?;
    let pairs = keys.zip(values).map(|(key, value)| Ok((key?, value?)));
    pairs.collect::<indexed_db_futures::Result<_>>().map_err(failure)
}

/// All keys `[tandem, ...]`: an array sorts after every string and number, and behind its own beginning.
pub(super) fn range(tandem: &str) -> KeyRange<JsValue> {
    let lower = vec![JsValue::from_str(tandem)];
    let upper = vec![JsValue::from_str(tandem), Array::new().into()];
    KeyRange::Bound(lower.into(), false, upper.into(), true)
}

pub(super) fn found(place: Place, key: &str, original: JsValue) -> Found {
    let verdict = value::open(&original);
    // Nobody reads a good row in this form, and a tandem has hundreds.
    let raw = if verdict.is_err() { value::text(&original) } else { String::new() };
    Found { place, key: key.to_owned(), verdict, raw, original }
}
