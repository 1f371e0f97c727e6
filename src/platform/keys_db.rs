//! What of the browser cannot be written as JSON, and is kept all the same: a database of its own, with a store for folders
//! that the person has chosen (`handles`) and one for keys that cannot be taken out (`keys`).
//!
//! Apart from the rows of the record: no row has a checksum, none can be exported, and losing all of them loses no word.
//! Called by name, which is a tenth of the program that a wrapper would be. It must not know what a folder or a key is for.

use js_sys::{Promise, Reflect};
use thiserror::Error;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::by_name::{call, member, name_of};

/// Name of the database.
const NAME: &str = "tandembuch-keys";
/// Version 1 has both stores. Whoever adds one makes a version 2.
const VERSION: f64 = 1.0;

/// Which of the two stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Folders that the person has chosen.
    Handles,
    /// Keys of `WebCrypto`.
    Keys,
}

impl Shelf {
    const ALL: [Self; 2] = [Self::Handles, Self::Keys];

    fn name(self) -> JsValue {
        JsValue::from_str(match self {
            Self::Handles => "handles",
            Self::Keys => "keys",
        })
    }
}

/// The browser did not do it: it has no database here, denies it, is full, or cannot keep this kind of thing. With the name of
/// the exception.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not kept: {0}")]
pub struct NotKept(pub String);

/// What is kept under a name, if there is anything.
///
/// # Errors
/// If the browser does not say.
pub async fn get(shelf: Shelf, name: &str) -> Result<Option<JsValue>, NotKept> {
    let found = act(shelf, "readonly", "get", &[&JsValue::from_str(name)]).await?;
    Ok(Some(found).filter(|found| !found.is_undefined()))
}

/// Keeps something under a name, in the place of what was there.
///
/// # Errors
/// If the browser does not keep it.
pub async fn put(shelf: Shelf, name: &str, value: JsValue) -> Result<(), NotKept> {
    act(shelf, "readwrite", "put", &[&value, &JsValue::from_str(name)]).await.map(drop)
}

/// Keeps something under a name under which nothing is kept.
///
/// # Errors
/// If something is, or the browser does not keep it.
pub async fn add(shelf: Shelf, name: &str, value: JsValue) -> Result<(), NotKept> {
    act(shelf, "readwrite", "add", &[&value, &JsValue::from_str(name)]).await.map(drop)
}

/// Forgets what is kept under a name. It is no error if there is nothing.
///
/// # Errors
/// If the browser does not forget it.
pub async fn remove(shelf: Shelf, name: &str) -> Result<(), NotKept> {
    act(shelf, "readwrite", "delete", &[&JsValue::from_str(name)]).await.map(drop)
}

/// Forgets all that is kept in a store.
///
/// # Errors
/// If the browser does not forget it.
pub async fn clear(shelf: Shelf) -> Result<(), NotKept> {
    act(shelf, "readwrite", "clear", &[]).await.map(drop)
}

/// Does one thing in a transaction of its own, and waits until the disk has it.
async fn act(shelf: Shelf, mode: &str, method: &str, arguments: &[&JsValue]) -> Result<JsValue, NotKept> {
    let done = async {
        let database = open().await?;
        let done = within(&database, shelf, mode, method, arguments).await;
        // An open connection would be in the way of another tab's next version.
        call(&database, "close", &[])?;
        done
    };
    done.await.map_err(|error| NotKept(name_of(&error)))
}

async fn within(
    database: &JsValue,
    shelf: Shelf,
    mode: &str,
    method: &str,
    arguments: &[&JsValue],
) -> Result<JsValue, JsValue> {
    let transaction = call(database, "transaction", &[&shelf.name(), &mode.into()])?;
    let store = call(&transaction, "objectStore", &[&shelf.name()])?;
    let request = call(&store, method, arguments)?;
    happens(&transaction, "oncomplete", "onabort").await?;
    Ok(member(&request, "result"))
}

async fn open() -> Result<JsValue, JsValue> {
    let factory = member(&js_sys::global(), "indexedDB");
    let request = call(&factory, "open", &[&NAME.into(), &VERSION.into()])?;
    let opening = request.clone();
    let upgrade = move || {
        let database = member(&opening, "result");
        for shelf in Shelf::ALL {
            // A store that cannot be made is missed by whoever opens it.
            let _ = call(&database, "createObjectStore", &[&shelf.name()]);
        }
    };
    Reflect::set(&request, &"onupgradeneeded".into(), &Closure::once_into_js(upgrade))?;
    happens(&request, "onsuccess", "onerror").await?;
    Ok(member(&request, "result"))
}

/// Waits for one of two events; the second one is a failure.
async fn happens(target: &JsValue, good: &str, bad: &str) -> Result<(), JsValue> {
    let settled = Promise::new(&mut |resolve, reject| {
        // Fails for no request and no transaction.
        let _ = Reflect::set(target, &good.into(), resolve.unchecked_ref());
        let _ = Reflect::set(target, &bad.into(), reject.unchecked_ref());
    });
    JsFuture::from(settled).await.map(drop).map_err(|_| member(target, "error"))
}
