//! A lock is set or taken away: every row is written anew, and no page that does not know of it goes on.
//!
//! The browser's database gets a version more, in a transaction that begins only when no other page has a connection, and that
//! writes the row of the lock. Whoever connects afterwards with another version in mind is told
//! [`StorageError::LockChanged`]. Then the rows follow, in a transaction of their own.

use js_sys::{JSON, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::backend::{Backend, Turn};
use super::connection::{Connection, TIMEOUT_MS, failure};
use super::error::{Failure, StorageError, classify};
use super::plan::Found;
use super::row::{Place, StoredRow};
use super::transaction::{all, finish, found, store, write};
use super::{DEVICE, Database, Inside, LOCK_ROW, on, sealing, value};
use crate::platform::at_rest::{InUse, opens_only};
use crate::platform::by_name::{call, member, name_of};
use crate::platform::clock;
use indexed_db_futures::prelude::*;

/// Many rows on a slow phone.
const TURNING_MS: u32 = 300_000;

impl Database {
    /// Has the row of the lock be this one, or be gone, and no other page go on that was opened before.
    ///
    /// # Errors
    /// If another page keeps the database, or it fails. Nothing is changed then.
    pub async fn fence(&self, lock: Option<&str>) -> Result<(), StorageError> {
        self.has_no_unknown_lock().await?;
        on!(self, fence(lock)).await
    }

    /// From now on everything is sealed with this, and all rows are written anew, in one transaction.
    ///
    /// # Errors
    /// If the database fails. The rows are as they were then; what is written from now on is sealed all the same.
    pub async fn seal_all(&self, with: InUse) -> Result<(), StorageError> {
        self.use_at_rest(with.clone());
        let turn = |place, tandem: &str, key: &str, json: &str| {
            sealing::turned([&with, &with], place, tandem, key, json)
        };
        on!(self, turn(&turn)).await
    }

    /// Nothing is sealed any more, and all rows are opened and written anew, in one transaction.
    ///
    /// # Errors
    /// If the database fails. The rows are as they were then; what is written from now on is not sealed all the same.
    pub async fn open_all(&self) -> Result<(), StorageError> {
        // What is on its way meets rows that are sealed until all are written anew.
        self.use_at_rest(opens_only(self.at_rest()));
        let from = self.at_rest();
        let turn = |place, tandem: &str, key: &str, json: &str| {
            sealing::turned([&from, &None], place, tandem, key, json)
        };
        on!(self, turn(&turn)).await
    }

    /// Seals and opens with this from now on.
    pub fn use_at_rest(&self, what: InUse) {
        self.opening.set(Some(sealing::OPENING));
        *self.at_rest.borrow_mut() = what;
    }
}

impl Connection {
    /// See [`Database::fence`].
    pub(super) async fn fence(&self, lock: Option<&str>) -> Result<(), StorageError> {
        self.attempt(async |_| Ok(())).await?;
        let version = self.version.get().unwrap_or(1.0) + 1.0;
        // Until it is known which version it is, no operation of this page connects anew.
        let _turn = self.raising.lock().await;
        self.let_go();
        let raised = raise(&self.name, version, lock).await;
        match raised {
            Ok(Raised::Here) => {
                self.version.set(Some(version));
                Ok(())
            }
            Ok(Raised::Elsewhere) => Err(StorageError::LockChanged),
            Ok(Raised::Not) => Err(StorageError::Blocked),
            Err(error) => {
                let message = member(&error, "message").as_string().unwrap_or_default();
                Err(match classify(&name_of(&error), &message) {
                    Failure::Final(StorageError::DatabaseTooNew) => StorageError::LockChanged,
                    Failure::Final(error) => error,
                    Failure::Dead { message } => StorageError::ConnectionLost { attempts: 1, message },
                })
            }
        }
    }

    /// See [`Database::seal_all`].
    pub(super) async fn turn(&self, turn: Turn<'_>) -> Result<(), StorageError> {
        self.attempt_within(TURNING_MS, async move |database| {
            let (transaction, done) = write(database, &Place::ALL)?;
            let mut requests = Vec::new();
            for place in Place::ALL {
                let store = store(&transaction, place)?;
                for (key, original) in all(&store, None).await? {
                    if let Some(new) = turned(turn, place, &key, original) {
                        requests
                            .push(store.put(new).with_key(key).without_key_type().build().map_err(failure)?);
                    }
                }
            }
            for request in requests {
                request.await.map_err(failure)?;
            }
            finish(&transaction, done).await
        })
        .await
    }
}

/// A row as it is to lie there from now on; `None` if it stays as it is.
fn turned(turn: Turn<'_>, place: Place, key: &JsValue, original: JsValue) -> Option<JsValue> {
    let (tandem, name) = match place {
        Place::Heads => (key.as_string()?, key.as_string()?),
        _ => (js_sys::Array::from(key).get(0).as_string()?, value::name_in(key)),
    };
    if place == Place::SetAside {
        let kept = member(&original, "original");
        let text = kept.as_string().unwrap_or_else(|| value::text(&kept));
        let text = turn(place, &tandem, &name, &text)?;
        let kept = JSON::parse(&text).unwrap_or_else(|_| JsValue::from_str(&text));
        Reflect::set(&original, &"original".into(), &kept).ok()?;
        return Some(original);
    }
    let Found { verdict, .. } = found(place, &name, original);
    let json = turn(place, &tandem, &name, &verdict.ok()?)?;
    Some(value::from_row(&StoredRow::seal(&json)))
}

/// What has become of a database that was to get another version.
enum Raised {
    /// It has it, with the row of the lock.
    Here,
    /// It had it already: another page was faster, with another row.
    Elsewhere,
    /// Other pages keep it. It stays as it was, also afterwards.
    Not,
}

/// Has the database be of this version, with this row of the lock or none.
async fn raise(name: &str, version: f64, lock: Option<&str>) -> Result<Raised, JsValue> {
    let key = JsValue::from(value::key(DEVICE, LOCK_ROW));
    let row = lock.map(|json| value::from_row(&StoredRow::seal(json)));
    let factory = member(&js_sys::global(), "indexedDB");
    let request = call(&factory, "open", &[&name.into(), &version.into()])?;
    let (opening, given_up) = (request.clone(), Rc::new(Cell::new(false)));
    let (is_given_up, is_here) = (given_up.clone(), Rc::new(Cell::new(false)));
    let taken = is_here.clone();
    let upgrade = move || {
        let transaction = member(&opening, "transaction");
        let done = if is_given_up.get() {
            call(&transaction, "abort", &[])
        } else {
            taken.set(true);
            let store = call(&transaction, "objectStore", &[&Place::Local.name().into()]);
            store.and_then(|store| match &row {
                Some(row) => call(&store, "put", &[row, &key]),
                None => call(&store, "delete", &[&key]),
            })
        };
        // A transaction that did not take the row must not end well.
        if done.is_err() {
            let _ = call(&transaction, "abort", &[]);
        }
    };
    Reflect::set(&request, &"onupgradeneeded".into(), &Closure::once_into_js(upgrade))?;
    let answered = Promise::new(&mut |resolve, reject| {
        // Fails for no request.
        let _ = Reflect::set(&request, &"onsuccess".into(), resolve.unchecked_ref());
        let _ = Reflect::set(&request, &"onerror".into(), reject.unchecked_ref());
    });
    let answered = JsFuture::from(answered);
    let time = clock::sleep(TIMEOUT_MS.into());
    match futures::future::select(answered, std::pin::pin!(time)).await {
        futures::future::Either::Left((Ok(_), _)) => {
            call(&member(&request, "result"), "close", &[])?;
            Ok(if is_here.get() { Raised::Here } else { Raised::Elsewhere })
        }
        futures::future::Either::Left((Err(_), _)) => Err(member(&request, "error")),
        futures::future::Either::Right(_) => {
            given_up.set(true);
            Ok(Raised::Not)
        }
    }
}
