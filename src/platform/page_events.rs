//! Events of the page: leaving it, coming back, another address, a network or none.

use super::page;
use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, EventTarget, MouseEvent};

/// Events are listened to for as long as this lives.
#[derive(Debug, Default)]
#[must_use = "listening ends when this is dropped"]
pub struct PageListener {
    _listeners: Vec<EventListener>,
}

/// Calls back whenever the page may be about to go: hidden, or left. The last moment for unsaved work, and often the
/// only one: phones end hidden pages without another word.
pub fn on_leaving(leaving: impl FnMut() + Clone + 'static) -> PageListener {
    let mut hidden = leaving.clone();
    let hidden = move || {
        if !page::is_visible() {
            hidden();
        }
    };
    listen([("visibilitychange", document(), call(hidden)), ("pagehide", window(), call(leaving))])
}

/// Calls back when the page is seen again, having been hidden or kept in the browser's back-forward cache.
pub fn on_return(returned: impl FnMut() + Clone + 'static) -> PageListener {
    let mut shown = returned.clone();
    let shown = move || {
        if page::is_visible() {
            shown();
        }
    };
    listen([("visibilitychange", document(), call(shown)), ("pageshow", window(), call(returned))])
}

/// Calls back with `true` when the browser puts the page away, for good or to show it again later, and with `false` when it is
/// shown again.
pub fn on_put_away(put_away: impl FnMut(bool) + Clone + 'static) -> PageListener {
    let (mut goes, mut comes) = (put_away.clone(), put_away);
    listen([
        ("pagehide", window(), call(move || goes(true))),
        ("pageshow", window(), call(move || comes(false))),
    ])
}

/// Calls back whenever somebody touches the page: a press, a key, a turn of the wheel.
pub fn on_touch(touched: impl FnMut() + Clone + 'static) -> PageListener {
    listen(["pointerdown", "keydown", "wheel"].map(|name| (name, window(), call(touched.clone()))))
}

/// Calls back with the new `#` address.
pub fn on_hash_change(mut changed: impl FnMut(String) + 'static) -> PageListener {
    listen([("hashchange", window(), call(move || changed(page::hash())))])
}

/// Calls back when another tab has changed or removed this entry of localStorage. It can be read then, while a message
/// from that tab may arrive before what it is about: browsers keep a copy for each process.
pub fn on_storage(key: &'static str, mut changed: impl FnMut() + 'static) -> PageListener {
    let heard = move |event: &web_sys::Event| {
        let of = js_sys::Reflect::get(event, &"key".into()).ok().and_then(|key| key.as_string());
        // Without a key everything was removed.
        if of.is_none_or(|of| of == key) {
            changed();
        }
    };
    listen([("storage", window(), Box::new(heard) as Callback)])
}

/// Calls back when the browser says that there is a network now, or none.
pub fn on_network_change(changed: impl FnMut(bool) + Clone + 'static) -> PageListener {
    let (mut online, mut offline) = (changed.clone(), changed);
    listen([
        ("online", window(), call(move || online(true))),
        ("offline", window(), call(move || offline(false))),
    ])
}

/// Calls back when the page is about to be printed, in whatever way somebody asked for it.
pub fn on_print(about_to: impl FnMut() + 'static) -> PageListener {
    listen([("beforeprint", window(), call(about_to))])
}

/// Calls back when the browser begins to translate the page.
pub fn on_translation(begun: impl FnMut() + 'static) -> PageListener {
    listen([("tandembuch:translated", window(), call(begun))])
}

/// Calls back when a mouse or a finger is put down, and with each click, also one by keys, before anything else hears of it.
pub fn on_press(pressed: impl Fn(&MouseEvent) + Clone + 'static) -> PageListener {
    let Some(window) = window() else { return PageListener::default() };
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let heard = move |event: &web_sys::Event| {
        if let Some(event) = event.dyn_ref() {
            pressed(event);
        }
    };
    let listen = |name| EventListener::new_with_options(&window, name, options, heard.clone());
    PageListener { _listeners: ["mousedown", "click"].map(listen).into() }
}

/// Lets the browser ask "leave this page?" for as long as `has_unsaved` says yes. The words are the browser's.
pub fn warn_before_leaving(has_unsaved: impl Fn() -> bool + 'static) -> PageListener {
    let Some(window) = window() else { return PageListener::default() };
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window, "beforeunload", options, move |event| {
        if has_unsaved() {
            event.prevent_default();
            // What Chromium before version 119 listens to instead.
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("unsaved");
            }
        }
    });
    PageListener { _listeners: vec![listener] }
}

type Callback = Box<dyn FnMut(&web_sys::Event)>;

fn listen<const N: usize>(events: [(&'static str, Option<EventTarget>, Callback); N]) -> PageListener {
    let listeners = events
        .into_iter()
        .filter_map(|(name, target, callback)| Some(EventListener::new(&target?, name, callback)))
        .collect();
    PageListener { _listeners: listeners }
}

fn call(mut callback: impl FnMut() + 'static) -> Callback {
    Box::new(move |_| callback())
}

fn window() -> Option<EventTarget> {
    Some(web_sys::window()?.into())
}

fn document() -> Option<EventTarget> {
    Some(web_sys::window()?.document()?.into())
}
