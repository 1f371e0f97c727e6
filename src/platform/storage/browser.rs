//! The operations on the browser's database, each in one transaction.
//!
//! A transaction commits itself as soon as it is idle: within one, nothing may be awaited but its own requests.
//! Dropping one unfinished aborts it.

use super::connection::{Connection, failure};
use super::dump::DumpedRow;
use super::error::{CommitError, Failure, StorageError};
use super::plan::{Found, Plan, Stored, Write, Written, plan, sort};
use super::row::{Place, Row, RowFault, StoredRow};
use super::{Heads, Loaded, value};
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

pub(super) async fn heads(connection: &Connection) -> Result<Heads, StorageError> {
    connection
        .attempt(async |database| {
            let transaction = read(database, &[Place::Heads])?;
            let store = store(&transaction, Place::Heads)?;
            let mut heads = Heads::default();
            for (key, original) in all(&store, None).await? {
                let tandem = key.as_string().unwrap_or_else(|| value::text(&key));
                let stored = sort(&tandem, &[found(Place::Heads, &tandem, original)]);
                heads.rows.extend(stored.head.map(|json| Row { key: tandem, json }));
                heads.bad.extend(stored.bad);
            }
            Ok(heads)
        })
        .await
}

pub(super) async fn load(connection: &Connection, tandem: &str) -> Result<Loaded, StorageError> {
    connection
        .attempt(async |database| {
            let transaction = read(database, &[Place::Heads, Place::Entities])?;
            let head = get(&store(&transaction, Place::Heads)?, tandem.into()).await?;
            let entities = store(&transaction, Place::Entities)?;
            let mut rows: Vec<_> =
                head.map(|original| found(Place::Heads, tandem, original)).into_iter().collect();
            for (key, original) in all(&entities, Some(tandem)).await? {
                rows.push(found(Place::Entities, &value::name_in(&key), original));
            }
            Ok(sort(tandem, &rows))
        })
        .await
}

pub(super) async fn load_some(
    connection: &Connection,
    tandem: &str,
    keys: &[String],
) -> Result<Loaded, StorageError> {
    connection
        .attempt(async |database| {
            let transaction = read(database, &[Place::Heads, Place::Entities])?;
            Ok(sort(tandem, &find(&transaction, tandem, keys).await?))
        })
        .await
}

pub(super) async fn commit<E>(
    connection: &Connection,
    tandem: &str,
    keys: &[String],
    merge: &impl Fn(&Stored) -> Result<Write, E>,
) -> Result<Written, CommitError<E>> {
    connection
        .attempt(async |database| {
            let places = [Place::Heads, Place::Entities, Place::SetAside];
            let (transaction, done) = write(database, &places)?;
            let found = find(&transaction, tandem, keys).await?;
            match plan(tandem, keys, &found, merge) {
                Ok(plan) => {
                    carry_out(&transaction, tandem, &plan).await?;
                    finish(&transaction, done).await?;
                    Ok(Ok(plan.written))
                }
                // Returning drops the transaction, which aborts it.
                Err(refused) => Ok(Err(refused)),
            }
        })
        .await?
}

pub(super) async fn local_get(
    connection: &Connection,
    tandem: &str,
    name: &str,
) -> Result<Option<String>, StorageError> {
    connection
        .attempt(async |database| {
            let transaction = read(database, &[Place::Local])?;
            let key = JsValue::from(value::key(tandem, name));
            let Some(original) = get(&store(&transaction, Place::Local)?, key).await? else {
                return Ok(None);
            };
            let found = found(Place::Local, name, original);
            match found.bad(tandem) {
                Some(bad) => Err(StorageError::BadRow(Box::new(bad)).into()),
                None => Ok(found.verdict.ok()),
            }
        })
        .await
}

pub(super) async fn local_put(
    connection: &Connection,
    tandem: &str,
    name: &str,
    json: &str,
) -> Result<(), StorageError> {
    connection
        .attempt(async |database| {
            let (transaction, done) = write(database, &[Place::Local, Place::SetAside])?;
            let key = JsValue::from(value::key(tandem, name));
            let old = get(&store(&transaction, Place::Local)?, key).await?;
            let old = old.map(|original| found(Place::Local, name, original));
            if let Some(Err(RowFault::TooNew { .. })) = old.as_ref().map(|old| &old.verdict) {
                return Err(StorageError::RowTooNew { place: Place::Local, key: name.to_owned() }.into());
            }
            let plan = Plan {
                put: vec![(Place::Local, Row { key: name.to_owned(), json: json.to_owned() })],
                remove: Vec::new(),
                set_aside: old.iter().filter(|old| old.verdict.is_err()).collect(),
                written: Written::default(),
            };
            carry_out(&transaction, tandem, &plan).await?;
            finish(&transaction, done).await
        })
        .await
}

pub(super) async fn local_remove(
    connection: &Connection,
    tandem: &str,
    name: &str,
) -> Result<(), StorageError> {
    connection
        .attempt(async |database| {
            let (transaction, done) = write(database, &[Place::Local])?;
            let store = store(&transaction, Place::Local)?;
            store.delete(value::key(tandem, name)).build().map_err(failure)?.await.map_err(failure)?;
            finish(&transaction, done).await
        })
        .await
}

pub(super) async fn remove_tandem(connection: &Connection, tandem: &str) -> Result<(), StorageError> {
    connection
        .attempt(async |database| {
            let (transaction, done) = write(database, &Place::ALL)?;
            let heads = store(&transaction, Place::Heads)?;
            heads.delete(tandem).build().map_err(failure)?.await.map_err(failure)?;
            for place in [Place::Entities, Place::Local, Place::SetAside] {
                let store = store(&transaction, place)?;
                store.delete::<JsValue, _>(range(tandem)).build().map_err(failure)?.await.map_err(failure)?;
            }
            finish(&transaction, done).await
        })
        .await
}

pub(super) async fn remove_everything(connection: &Connection) -> Result<(), StorageError> {
    connection
        .attempt(async |database| {
            let (transaction, done) = write(database, &Place::ALL)?;
            for place in Place::ALL {
                store(&transaction, place)?.clear().map_err(failure)?.await.map_err(failure)?;
            }
            finish(&transaction, done).await
        })
        .await
}

pub(super) async fn dump(connection: &Connection) -> Result<Vec<DumpedRow>, StorageError> {
    connection
        .attempt(async |database| {
            let transaction = read(database, &Place::ALL)?;
            let mut rows = Vec::new();
            for place in Place::ALL {
                for (key, original) in all(&store(&transaction, place)?, None).await? {
                    rows.push(DumpedRow { place, key: value::text(&key), value: value::text(&original) });
                }
            }
            Ok(rows)
        })
        .await
}

fn read<'a>(database: &'a Database, places: &[Place]) -> Result<Transaction<'a>, Failure> {
    database.transaction(names(places)).build().map_err(failure)
}

/// A transaction which is complete only when the disk has it, and the future which says so.
fn write<'a>(
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
async fn finish(transaction: &Transaction<'_>, done: TransactionDone) -> Result<(), Failure> {
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

fn store<'a>(transaction: &'a Transaction<'_>, place: Place) -> Result<ObjectStore<'a>, Failure> {
    transaction.object_store(place.name()).map_err(failure)
}

async fn get(store: &ObjectStore<'_>, key: JsValue) -> Result<Option<JsValue>, Failure> {
    store.get::<JsValue, _, _>(key).primitive().map_err(failure)?.await.map_err(failure)
}

/// The head and the entities asked for, as far as they are there. All requests go out before the first is awaited.
async fn find(
    transaction: &Transaction<'_>,
    tandem: &str,
    keys: &[String],
) -> Result<Vec<Found<JsValue>>, Failure> {
    let heads = store(transaction, Place::Heads)?;
    let entities = store(transaction, Place::Entities)?;
    let head = heads.get::<JsValue, _, _>(tandem).primitive().map_err(failure)?;
    let mut requests = vec![(Place::Heads, tandem, head)];
    for key in keys {
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

async fn carry_out(
    transaction: &Transaction<'_>,
    tandem: &str,
    plan: &Plan<'_, JsValue>,
) -> Result<(), Failure> {
    let mut requests = Vec::new();
    for bad in &plan.set_aside {
        let Err(fault) = bad.verdict else { continue };
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
async fn all(store: &ObjectStore<'_>, tandem: Option<&str>) -> Result<Vec<(JsValue, JsValue)>, Failure> {
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
fn range(tandem: &str) -> KeyRange<JsValue> {
    let lower = vec![JsValue::from_str(tandem)];
    let upper = vec![JsValue::from_str(tandem), Array::new().into()];
    KeyRange::Bound(lower.into(), false, upper.into(), true)
}

fn found(place: Place, key: &str, original: JsValue) -> Found<JsValue> {
    Found {
        place,
        key: key.to_owned(),
        verdict: value::open(&original),
        raw: value::text(&original),
        original,
    }
}
