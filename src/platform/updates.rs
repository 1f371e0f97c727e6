//! The service worker (`public/sw.js`) as the program sees it: kept offline, a new version waiting, taking it over.
//!
//! It must not decide when a version is taken over, nor save anything: it calls back and lets the caller do so.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Object, Reflect};
use thiserror::Error;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    EventTarget, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
    VisibilityState, Window,
};

/// Relative to the page, so that the program may be hosted below any path.
const WORKER_URL: &str = "sw.js";
/// How often a page that stays open asks for a new version.
const CHECK_INTERVAL_MS: i32 = 60 * 60 * 1000;

/// Why there is no service worker. The program runs without one, but only while the server can be reached.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RegisterError {
    /// The browser has none here: an insecure address, a private window, or a policy.
    #[error("this browser offers no service worker here")]
    Unsupported,
    /// The browser did not accept the worker; the text is its reason, for a bug report.
    #[error("the service worker was refused: {0}")]
    Refused(String),
}

/// What the program wants to hear of.
pub struct Callbacks<Ready, Waiting, Flush> {
    /// Every file of one version is kept on this device. Called once.
    pub offline_ready: Ready,
    /// A newer version is complete and waits for [`Updates::take_over`]. May be called again for the next one.
    pub update_waiting: Waiting,
    /// A newer version has taken over, from this tab or another. When this is done, the page is loaded again.
    pub before_reload: Flush,
}

/// The registration. Dropping it ends all callbacks; the worker itself stays.
pub struct Updates {
    registration: ServiceWorkerRegistration,
    _listeners: Vec<Listener>,
    _check: Interval,
}

/// Registers the worker and listens to it.
///
/// # Errors
/// See [`RegisterError`].
pub async fn register<Ready, Waiting, Flush>(
    callbacks: Callbacks<Ready, Waiting, Flush>,
) -> Result<Updates, RegisterError>
where
    Ready: FnOnce() + 'static,
    Waiting: Fn() + 'static,
    Flush: AsyncFn() + 'static,
{
    let window = web_sys::window().ok_or(RegisterError::Unsupported)?;
    let container = container_of(&window)?;
    // Before anything is awaited, because a worker that is already being installed may take charge meanwhile.
    let reload = reload_on_take_over(&window, &container, callbacks.before_reload);
    let registration =
        JsFuture::from(container.register(WORKER_URL)).await.map_err(|error| refused(&error))?;
    let registration: ServiceWorkerRegistration = registration.unchecked_into();

    let listeners = [
        Some(reload),
        Some(watch_for_update(&registration, Rc::new(callbacks.update_waiting))),
        check_when_visible(&window, &registration),
    ];
    if let Ok(ready) = container.ready() {
        spawn_local(async move {
            if JsFuture::from(ready).await.is_ok() {
                (callbacks.offline_ready)();
            }
        });
    }
    let check = Interval::new(&window, CHECK_INTERVAL_MS, {
        let registration = registration.clone();
        move || check(&registration)
    });
    Ok(Updates { registration, _listeners: listeners.into_iter().flatten().collect(), _check: check })
}

impl Updates {
    /// Lets the waiting version take over. All tabs then call their `before_reload` and load again.
    ///
    /// Save first: this tab is loaded again too. Returns false if no version waits, as when another tab was quicker.
    pub fn take_over(&self) -> bool {
        let Some(waiting) = self.registration.waiting() else { return false };
        let message = Object::new();
        let named = Reflect::set(&message, &"type".into(), &"take-over".into());
        named.is_ok() && waiting.post_message(&message).is_ok()
    }
}

/// `navigator.serviceWorker` is missing where workers are not allowed, which its type does not say.
fn container_of(window: &Window) -> Result<ServiceWorkerContainer, RegisterError> {
    Reflect::get(&window.navigator(), &"serviceWorker".into())
        .ok()
        .and_then(|container| container.dyn_into().ok())
        .ok_or(RegisterError::Unsupported)
}

fn refused(error: &JsValue) -> RegisterError {
    let text = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    RegisterError::Refused(text.unwrap_or_default())
}

/// The very first worker takes charge of a page that had none: nothing has changed for that page. Every other
/// change means that the page's own version is gone.
fn reload_on_take_over<Flush: AsyncFn() + 'static>(
    window: &Window,
    container: &ServiceWorkerContainer,
    before_reload: Flush,
) -> Listener {
    let had_controller = Cell::new(container.controller().is_some());
    let reloading = Cell::new(false);
    let before_reload = Rc::new(before_reload);
    let location = window.location();
    Listener::new(container, "controllerchange", move || {
        if !had_controller.replace(true) || reloading.replace(true) {
            return;
        }
        let before_reload = Rc::clone(&before_reload);
        let location = location.clone();
        spawn_local(async move {
            before_reload().await;
            // It fails only in a document that is being left already.
            let _ = location.reload();
        });
    })
}

/// Reports a version that waits now, and each one that finishes its installation later.
///
/// Without an active version it is the first installation, and there is nothing to update. That is asked when the
/// new one is found: in `WebKit` the first one may be in charge of the page before that hears of its installation.
fn watch_for_update(registration: &ServiceWorkerRegistration, update_waiting: Rc<dyn Fn()>) -> Listener {
    if registration.waiting().is_some() && registration.active().is_some() {
        update_waiting();
    }
    let installing = RefCell::new(None);
    let follow = {
        let registration = registration.clone();
        move || {
            let next = registration.installing().filter(|_| registration.active().is_some());
            *installing.borrow_mut() = next.map(|worker| follow(&worker, Rc::clone(&update_waiting)));
        }
    };
    // One may have been found before this page listened.
    follow();
    Listener::new(registration, "updatefound", follow)
}

fn follow(worker: &ServiceWorker, update_waiting: Rc<dyn Fn()>) -> Listener {
    let installing = worker.clone();
    Listener::new(worker, "statechange", move || {
        if installing.state() == ServiceWorkerState::Installed {
            update_waiting();
        }
    })
}

/// A phone keeps a page for weeks without loading it; coming back to it is the moment to ask.
fn check_when_visible(window: &Window, registration: &ServiceWorkerRegistration) -> Option<Listener> {
    let document = window.document()?;
    let registration = registration.clone();
    Some(Listener::new(&document.clone(), "visibilitychange", move || {
        if document.visibility_state() == VisibilityState::Visible {
            check(&registration);
        }
    }))
}

/// Asks the server for a new version. Being offline is no error.
fn check(registration: &ServiceWorkerRegistration) {
    if let Ok(update) = registration.update() {
        spawn_local(async move {
            let _ = JsFuture::from(update).await;
        });
    }
}

/// An event listener that ends with its owner.
struct Listener {
    target: EventTarget,
    event: &'static str,
    callback: Closure<dyn Fn()>,
}

impl Listener {
    fn new(target: &EventTarget, event: &'static str, callback: impl Fn() + 'static) -> Self {
        let callback = Closure::new(callback);
        // The browser refuses only what is not a function.
        let _ = target.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
        Self { target: target.clone(), event, callback }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.callback.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, callback);
    }
}

/// A repeated call that ends with its owner.
struct Interval {
    window: Window,
    id: Option<i32>,
    _callback: Closure<dyn Fn()>,
}

impl Interval {
    fn new(window: &Window, milliseconds: i32, callback: impl Fn() + 'static) -> Self {
        let callback = Closure::new(callback);
        let function = callback.as_ref().unchecked_ref();
        let id = window.set_interval_with_callback_and_timeout_and_arguments_0(function, milliseconds).ok();
        Self { window: window.clone(), id, _callback: callback }
    }
}

impl Drop for Interval {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            self.window.clear_interval_with_handle(id);
        }
    }
}
