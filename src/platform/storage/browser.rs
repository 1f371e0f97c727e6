//! The operations on the browser's database, each in one transaction.

use super::backend::{Backend, Join, Later, Merge, Turn};
use super::connection::{Connection, failure};
use super::dump::DumpedRow;
use super::error::StorageError;
use super::plan::{Plan, Written, plan, sort};
use super::row::{Place, Row, RowFault};
use super::transaction::{all, carry_out, find, finish, found, get, range, read, store, write};
use super::{Heads, Loaded, value};
use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

impl Backend for Connection {
    fn heads(&self) -> Later<'_, Result<Heads, StorageError>> {
        Box::pin(self.attempt(async move |database: &Database| {
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
        }))
    }

    fn load<'a>(&'a self, tandem: &'a str) -> Later<'a, Result<Loaded, StorageError>> {
        Box::pin(self.attempt(async move |database: &Database| {
            let transaction = read(database, &[Place::Heads, Place::Entities])?;
            let head = get(&store(&transaction, Place::Heads)?, tandem.into()).await?;
            let entities = store(&transaction, Place::Entities)?;
            let mut rows: Vec<_> =
                head.map(|original| found(Place::Heads, tandem, original)).into_iter().collect();
            for (key, original) in all(&entities, Some(tandem)).await? {
                rows.push(found(Place::Entities, &value::name_in(&key), original));
            }
            Ok(sort(tandem, &rows))
        }))
    }

    fn load_some<'a>(
        &'a self,
        tandem: &'a str,
        keys: &'a [String],
    ) -> Later<'a, Result<Loaded, StorageError>> {
        Box::pin(self.attempt(async move |database: &Database| {
            let transaction = read(database, &[Place::Heads, Place::Entities])?;
            Ok(sort(tandem, &find(&transaction, tandem, keys).await?))
        }))
    }

    fn commit<'a>(
        &'a self,
        tandem: &'a str,
        keys: &'a [String],
        beside: Option<&'a str>,
        merge: Merge<'a>,
    ) -> Later<'a, Result<Written, StorageError>> {
        Box::pin(self.attempt(async move |database: &Database| {
            let mut places = vec![Place::Heads, Place::Entities, Place::SetAside];
            places.extend(beside.map(|_| Place::Local));
            let (transaction, done) = write(database, &places)?;
            let mut found = find(&transaction, tandem, keys).await?;
            if let Some(name) = beside {
                let key = JsValue::from(value::key(tandem, name));
                let lies_there = get(&store(&transaction, Place::Local)?, key).await?;
                found.extend(lies_there.map(|original| self::found(Place::Local, name, original)));
            }
            // Returning drops the transaction, which aborts it.
            let Some(plan) = plan(tandem, keys, beside, &found, merge)? else {
                return Ok(Written::default());
            };
            carry_out(&transaction, tandem, &plan).await?;
            finish(&transaction, done).await?;
            Ok(plan.written)
        }))
    }

    fn local_get<'a>(
        &'a self,
        tandem: &'a str,
        name: &'a str,
    ) -> Later<'a, Result<Option<String>, StorageError>> {
        Box::pin(self.attempt(async move |database: &Database| {
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
        }))
    }

    fn local_join<'a>(
        &'a self,
        tandem: &'a str,
        name: &'a str,
        join: Join<'a>,
    ) -> Later<'a, Result<Option<String>, StorageError>> {
        Box::pin(self.attempt(async move |database: &Database| {
            let (transaction, done) = write(database, &[Place::Local, Place::SetAside])?;
            let key = JsValue::from(value::key(tandem, name));
            let old = get(&store(&transaction, Place::Local)?, key).await?;
            let mut old = old.map(|original| found(Place::Local, name, original));
            if let Some(Err(RowFault::TooNew { .. })) = old.as_ref().map(|old| &old.verdict) {
                return Err(StorageError::RowTooNew { place: Place::Local, key: name.to_owned() }.into());
            }
            let mut joined = join(old.as_ref().and_then(|old| old.verdict.as_deref().ok()));
            if joined.is_none() {
                if let Some(old) = &mut old {
                    old.verdict = Err(RowFault::Shape);
                }
                joined = join(None);
            }
            let row = joined.clone().map(|json| (Place::Local, Row { key: name.to_owned(), json }));
            let plan = Plan {
                put: row.into_iter().collect(),
                remove: Vec::new(),
                set_aside: old.iter().filter(|old| old.verdict.is_err()).collect(),
                written: Written::default(),
            };
            carry_out(&transaction, tandem, &plan).await?;
            finish(&transaction, done).await?;
            Ok(joined)
        }))
    }

    fn local_remove<'a>(&'a self, tandem: &'a str, name: &'a str) -> Later<'a, Result<(), StorageError>> {
        Box::pin(self.attempt(async move |database: &Database| {
            let (transaction, done) = write(database, &[Place::Local])?;
            let store = store(&transaction, Place::Local)?;
            store.delete(value::key(tandem, name)).build().map_err(failure)?.await.map_err(failure)?;
            finish(&transaction, done).await
        }))
    }

    fn remove_tandem<'a>(&'a self, tandem: &'a str) -> Later<'a, Result<(), StorageError>> {
        Box::pin(self.attempt(async move |database: &Database| {
            let (transaction, done) = write(database, &Place::ALL)?;
            let heads = store(&transaction, Place::Heads)?;
            heads.delete(tandem).build().map_err(failure)?.await.map_err(failure)?;
            for place in [Place::Entities, Place::Local, Place::SetAside] {
                let store = store(&transaction, place)?;
                store.delete::<JsValue, _>(range(tandem)).build().map_err(failure)?.await.map_err(failure)?;
            }
            finish(&transaction, done).await
        }))
    }

    fn remove_everything(&self) -> Later<'_, Result<(), StorageError>> {
        Box::pin(self.attempt(async move |database: &Database| {
            let (transaction, done) = write(database, &Place::ALL)?;
            for place in Place::ALL {
                store(&transaction, place)?.clear().map_err(failure)?.await.map_err(failure)?;
            }
            finish(&transaction, done).await
        }))
    }

    fn fence<'a>(&'a self, lock: Option<&'a str>) -> Later<'a, Result<(), StorageError>> {
        Box::pin(Connection::fence(self, lock))
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Later<'a, Result<(), StorageError>> {
        Box::pin(Connection::turn(self, turn))
    }

    fn dump(&self) -> Later<'_, Result<Vec<DumpedRow>, StorageError>> {
        Box::pin(self.attempt(async move |database: &Database| {
            let transaction = read(database, &Place::ALL)?;
            let mut rows = Vec::new();
            for place in Place::ALL {
                for (key, original) in all(&store(&transaction, place)?, None).await? {
                    rows.push(DumpedRow { place, key: value::text(&key), value: value::text(&original) });
                }
            }
            Ok(rows)
        }))
    }
}
