//! A mouse button, finger or pen that is held down on an element (W3C Pointer Events).

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, KeyboardEvent, PointerEvent};

/// What becomes of a pointer that is held down. Heights are counted from the top of the window, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Held {
    /// It is at this height.
    At(f64),
    /// It was released at this height.
    Released(f64),
    /// Nobody wants it any more: Escape was pressed, or the browser needs the pointer for something else.
    GivenUp,
}

/// A pointer is followed for as long as this lives.
#[derive(Debug)]
#[must_use = "the pointer is not followed any more when this is dropped"]
pub struct Hold {
    _listeners: Vec<EventListener>,
}

/// Follows the pointer that was pressed, wherever it goes. `None` for a second finger and for other buttons than the
/// first.
pub fn hold(pressed: &PointerEvent, held: impl Fn(Held) + Clone + 'static) -> Option<Hold> {
    if pressed.button() != 0 || !pressed.is_primary() {
        return None;
    }
    let element: Element = pressed.target()?.dyn_into().ok()?;
    let pointer = pressed.pointer_id();
    // Fails only for a pointer that is up already.
    let _captured = element.set_pointer_capture(pointer);
    let escape = on_escape(held.clone());
    let follow = move |event: &Event| {
        let Some(event) = event.dyn_ref::<PointerEvent>().filter(|event| event.pointer_id() == pointer)
        else {
            return;
        };
        held(match event.type_().as_str() {
            "pointermove" => Held::At(height(event)),
            "pointerup" => Held::Released(height(event)),
            _ => Held::GivenUp,
        });
    };
    let mut listeners: Vec<_> = ["pointermove", "pointerup", "pointercancel", "lostpointercapture"]
        .into_iter()
        .map(|name| EventListener::new(&element, name, follow.clone()))
        .collect();
    listeners.extend(escape);
    Some(Hold { _listeners: listeners })
}

/// At which height of the window a pointer is.
pub fn height(event: &PointerEvent) -> f64 {
    f64::from(event.client_y())
}

/// The key is for the pointer alone: in a field it would also throw away what is being typed.
fn on_escape(held: impl Fn(Held) + 'static) -> Option<EventListener> {
    let window: EventTarget = web_sys::window()?.into();
    let options = EventListenerOptions::run_in_capture_phase();
    let listener = move |event: &Event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            event.stop_propagation();
            held(Held::GivenUp);
        }
    };
    Some(EventListener::new_with_options(&window, "keydown", options, listener))
}
