//! Keeps the screen awake (W3C Screen Wake Lock API).
//!
//! A browser takes the lock away when the page is hidden, and some have none: then the screen just goes dark.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::page_events::{self, PageListener};

/// The screen stays awake for as long as this lives and the page is seen.
#[derive(Debug)]
#[must_use = "the screen may go dark when this is dropped"]
pub struct WakeLock {
    held: Rc<RefCell<Held>>,
    _listener: PageListener,
}

#[derive(Debug, Default)]
struct Held {
    sentinel: Option<JsValue>,
    is_over: bool,
}

impl WakeLock {
    /// Asks for the screen to stay awake, and again whenever the page comes back.
    pub fn ask() -> Self {
        let held = Rc::new(RefCell::new(Held::default()));
        request(held.clone());
        let again = held.clone();
        let listener = page_events::on_return(move || request(again.clone()));
        Self { held, _listener: listener }
    }
}

impl Drop for WakeLock {
    fn drop(&mut self) {
        let mut held = self.held.borrow_mut();
        held.is_over = true;
        if let Some(sentinel) = held.sentinel.take() {
            release(&sentinel);
        }
    }
}

fn request(held: Rc<RefCell<Held>>) {
    let Some(asked) = asked() else { return };
    spawn_local(async move {
        // Denied where the battery is low or the page is hidden: nothing to tell, and nothing to be done.
        let Ok(sentinel) = JsFuture::from(asked).await else { return };
        let mut held = held.borrow_mut();
        if held.is_over {
            release(&sentinel);
        } else {
            held.sentinel = Some(sentinel);
        }
    });
}

/// web-sys has the API only behind a compiler flag.
fn asked() -> Option<Promise> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let wake_lock = Reflect::get(&navigator, &"wakeLock".into()).ok()?;
    let request: Function = Reflect::get(&wake_lock, &"request".into()).ok()?.dyn_into().ok()?;
    request.call1(&wake_lock, &"screen".into()).ok()?.dyn_into().ok()
}

fn release(sentinel: &JsValue) {
    let release =
        Reflect::get(sentinel, &"release".into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
    if let Some(release) = release {
        // One that is released already may be released again.
        let _released = release.call0(sentinel);
    }
}
