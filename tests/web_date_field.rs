//! A day in the browser's own picker: what the field shows and what is kept never differ without being seen.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::sync::{Arc, Mutex};

use leptos::mount::mount_to;
use leptos::prelude::*;
use tandembuch::ui::kit::{DateField, set};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

const KEPT: &str = "2027-02-01";

/// A field on the page, and the day that is kept.
struct Stage {
    place: Element,
    kept: RwSignal<String>,
    _mounted: Box<dyn std::any::Any>,
}

impl Stage {
    fn new() -> Self {
        let place = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        let signal = Arc::new(Mutex::new(None));
        let of_view = signal.clone();
        let mounted = mount_to(place.clone().unchecked_into(), move || {
            let kept = RwSignal::new(KEPT.to_owned());
            *of_view.lock().unwrap() = Some(kept);
            view! { <DateField label="Bis" value=kept on_change=set(kept) optional=true /> }
        });
        let kept = signal.lock().unwrap().take().unwrap();
        Self { place, kept, _mounted: Box::new(mounted) }
    }

    fn input(&self) -> HtmlInputElement {
        self.place.query_selector("input").unwrap().unwrap().unchecked_into()
    }

    /// As a browser tells it.
    fn happens(&self, what: &str) {
        let options = EventInit::new();
        options.set_bubbles(true);
        self.input().dispatch_event(&Event::new_with_event_init_dict(what, &options).unwrap()).unwrap();
    }
}

/// Browsers tell of the first part only, while the others are still there.
#[wasm_bindgen_test]
fn a_day_that_was_emptied_part_by_part_is_gone_when_the_field_is_left() {
    let stage = Stage::new();
    stage.input().set_value("");
    stage.happens("blur");
    assert_eq!(stage.kept.get_untracked(), "");
    assert_eq!(stage.input().value(), "");
}

#[wasm_bindgen_test]
fn one_digit_too_many_takes_no_day_away() {
    let stage = Stage::new();
    stage.input().set_value("20277-02-01");
    stage.happens("change");
    assert_eq!(stage.kept.get_untracked(), KEPT);
    stage.happens("blur");
    assert_eq!(stage.kept.get_untracked(), KEPT);
    assert_eq!(stage.input().value(), KEPT);
}

#[wasm_bindgen_test]
fn a_whole_day_is_kept_at_once() {
    let stage = Stage::new();
    stage.input().set_value("2028-03-04");
    stage.happens("change");
    assert_eq!(stage.kept.get_untracked(), "2028-03-04");
}
