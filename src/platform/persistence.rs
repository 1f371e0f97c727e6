//! Whether the browser promises to keep what is stored, and how much room there is.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// What the browser says about keeping the data of this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persistence {
    /// It is kept until a person removes it.
    Promised,
    /// The browser may remove it when space runs short or the page was not used for long. Normal, not an error.
    NotPromised,
    /// The browser cannot be asked: an old one, or a page without https.
    CannotAsk,
}

/// Room for this page, in bytes, as the browser estimates it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// In use.
    pub used: u64,
    /// The most this page may use.
    pub most: u64,
}

/// What the browser has promised. `ask`: it is asked to keep the data; Firefox asks the person then, others decide on their
/// own.
pub async fn persistence(ask: bool) -> Persistence {
    answer(manager().map(|manager| if ask { manager.persist() } else { manager.persisted() })).await
}

/// Room for this page; `None` if the browser does not say.
pub async fn room() -> Option<Room> {
    let estimate = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let estimate: StorageEstimate = estimate.unchecked_into();
    Some(Room { used: estimate.get_usage()? as u64, most: estimate.get_quota()? as u64 })
}

fn manager() -> Option<StorageManager> {
    let manager = web_sys::window()?.navigator().storage();
    // Undefined in an insecure context, whatever the type says.
    JsValue::from(manager.clone()).is_object().then_some(manager)
}

async fn answer(asked: Option<Result<Promise, JsValue>>) -> Persistence {
    let Some(Ok(promise)) = asked else { return Persistence::CannotAsk };
    match JsFuture::from(promise).await {
        Ok(kept) if kept.is_truthy() => Persistence::Promised,
        Ok(_) => Persistence::NotPromised,
        Err(_) => Persistence::CannotAsk,
    }
}
