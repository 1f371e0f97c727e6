//! How far each step of the browser's history was scrolled down, so that Back and Forward lead to the same place.
//!
//! Browsers do that themselves only where the page is there at once. The places live as long as the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// The places, in CSS pixels.
#[derive(Debug)]
pub struct ScrollPlaces {
    known: Rc<Known>,
    _listener: Option<EventListener>,
}

#[derive(Debug)]
struct Known {
    /// The number of the first step. Numbers of earlier loads of the page are below it.
    first: f64,
    places: RefCell<Vec<f64>>,
    now: Cell<usize>,
}

impl ScrollPlaces {
    /// Begins with the step at which the page is, whose number is the time in milliseconds.
    pub fn follow(now_ms: u64) -> Self {
        let known =
            Rc::new(Known { first: now_ms as f64, places: RefCell::new(vec![0.0]), now: Cell::new(0) });
        number_this_step(known.first);
        let scrolled = known.clone();
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "scroll", move |_| {
                if let Some(place) = scrolled.places.borrow_mut().get_mut(scrolled.now.get()) {
                    *place = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
                }
            })
        });
        Self { known, _listener: listener }
    }

    /// Another step has been gone to. Returns its place: where it was left, or the top of one that is new.
    pub fn step(&self) -> f64 {
        let Known { first, places, now } = &*self.known;
        let mut places = places.borrow_mut();
        let known = number_of_this_step().map(|number| number - first).filter(|place| *place >= 0.0);
        // It was a place of this list.
        let step =
            known.map(|place| place as usize).filter(|step| *step < places.len()).unwrap_or_else(|| {
                number_this_step(first + places.len() as f64);
                places.push(0.0);
                places.len() - 1
            });
        now.set(step);
        places[step]
    }
}

fn number_of_this_step() -> Option<f64> {
    web_sys::window()?.history().ok()?.state().ok()?.as_f64()
}

fn number_this_step(number: f64) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // Fails where a browser is asked too often; who comes back arrives at the top then.
        let _ = history.replace_state_with_url(&JsValue::from_f64(number), "", None);
    }
}
