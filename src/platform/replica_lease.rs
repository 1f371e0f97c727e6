//! One replica id for one tab: two tabs which edited under the same id would overwrite each other's changes.
//!
//! A lease is a Web Lock, held for as long as its handle lives; the browser ends it with the tab, however that ends.
//! `web-sys` has this API only behind an unstable flag, hence the calls by name.

use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use thiserror::Error;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

const PREFIX: &str = "tandembuch.replica.";

/// The sole right to edit under a replica id. Dropped, another tab may have it.
#[must_use = "the lease ends when it is dropped"]
pub struct Lease {
    id: String,
    release: Box<dyn Fn()>,
}

/// Why no replica id could be leased.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LeaseError {
    /// No Web Locks here: an old browser, or a page without https. A tab then needs an id of its own.
    #[error("this page has no Web Locks")]
    NotAvailable,
    /// The browser refused.
    #[error("the browser refused the lock: {message}")]
    Refused {
        /// What the browser said.
        message: String,
    },
}

impl Lease {
    /// The lease of an id, which `release` ends.
    pub fn new(id: String, release: Box<dyn Fn()>) -> Self {
        Self { id, release }
    }

    /// The leased id.
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        (self.release)();
    }
}

/// Leases the first of these ids which no other tab has; `None` if others have them all.
///
/// # Errors
/// If there are no Web Locks or the browser refuses.
pub async fn lease(candidates: &[String]) -> Result<Option<Lease>, LeaseError> {
    let locks = lock_manager().ok_or(LeaseError::NotAvailable)?;
    for id in candidates {
        if let Some(release) = request(&locks, &format!("{PREFIX}{id}")).await.map_err(refused)? {
            // `resolve` of a promise does not throw.
            let release = move || drop(release.call0(&JsValue::UNDEFINED));
            return Ok(Some(Lease::new(id.clone(), Box::new(release))));
        }
    }
    Ok(None)
}

fn lock_manager() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}

/// Asks for a lock and gives the function which ends it; `None` if somebody else has it.
async fn request(locks: &JsValue, name: &str) -> Result<Option<Function>, JsValue> {
    let release: Rc<RefCell<Option<Function>>> = Rc::default();
    let mut answered: Option<Function> = None;
    let answer = Promise::new(&mut |resolve, _reject| answered = Some(resolve));

    // The lock is held until the promise returned by this callback is resolved.
    let callback = Closure::once({
        let release = release.clone();
        move |lock: JsValue| -> Result<JsValue, JsValue> {
            let mut held = JsValue::UNDEFINED;
            if lock.is_object() {
                held = Promise::new(&mut |resolve, _reject| *release.borrow_mut() = Some(resolve)).into();
            }
            if let Some(answered) = answered {
                answered.call0(&JsValue::UNDEFINED)?;
            }
            Ok(held)
        }
    });
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE)?;
    let function: Function = Reflect::get(locks, &"request".into())?.dyn_into()?;
    let requested = function.call3(locks, &name.into(), &options, callback.as_ref())?;

    // The request is settled early only if it is refused or the lock is taken; the callback answers first then too.
    JsFuture::from(Promise::race(&Array::of2(&answer, &requested))).await?;
    Ok(release.take())
}

fn refused(exception: JsValue) -> LeaseError {
    let message =
        exception.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.message().into());
    LeaseError::Refused { message }
}
