//! A day in the browser's own picker: what the field shows and what is kept never differ without being seen.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::sync::{Arc, Mutex};

use leptos::mount::mount_to;
use leptos::prelude::*;
use tandembuch::ui::kit::{DateField, set};
use tandembuch_core::text::{Language, Messages, dates};
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

/// The sentence beneath the field, once the effects have run.
async fn said(stage: &Stage) -> String {
    effects().await;
    stage.place.text_content().unwrap_or_default()
}

fn sentence() -> String {
    (texts().common.half_typed)(&dates::long_date(Language::De, KEPT.parse().unwrap()))
}

fn texts() -> &'static Messages {
    Messages::of(Language::De)
}

/// It stays as it was left, and the field says that something else is kept.
#[wasm_bindgen_test]
async fn what_is_half_a_day_takes_no_day_away_and_is_said() {
    for half in ["20277-02-01", "0202-02-01", "0002-02-01"] {
        let stage = Stage::new();
        effects().await;
        stage.input().set_value(half);
        stage.happens("change");
        assert!(!said(&stage).await.contains(&sentence()), "{half} is still being typed");
        stage.happens("blur");
        assert_eq!(stage.kept.get_untracked(), KEPT, "{half}");
        assert_eq!(stage.input().value(), half);
        assert!(said(&stage).await.contains(&sentence()), "{half}");
        assert_eq!(stage.input().get_attribute("aria-invalid").as_deref(), Some("true"));
        stage.input().set_value("2028-03-04");
        stage.happens("change");
        assert_eq!(stage.kept.get_untracked(), "2028-03-04");
        assert!(!said(&stage).await.contains(&sentence()), "{half} was mended");
    }
}

#[wasm_bindgen_test]
async fn who_empties_a_half_typed_day_has_none() {
    let stage = Stage::new();
    effects().await;
    stage.input().set_value("0202-02-01");
    stage.happens("blur");
    stage.input().set_value("");
    stage.happens("blur");
    assert_eq!(stage.kept.get_untracked(), "");
    assert_eq!(stage.input().value(), "");
    assert!(!said(&stage).await.contains(&(texts().common.half_typed)("")));
}

/// What is put into the field from elsewhere is what is kept.
#[wasm_bindgen_test]
async fn a_change_from_elsewhere_ends_a_half_typed_day() {
    let stage = Stage::new();
    effects().await;
    stage.input().set_value("0202-02-01");
    stage.happens("blur");
    stage.kept.set("2028-03-04".to_owned());
    effects().await;
    assert_eq!(stage.input().value(), "2028-03-04");
    assert_eq!(stage.input().get_attribute("aria-invalid"), None);
}

#[wasm_bindgen_test]
async fn two_digits_of_a_year_mean_this_century() {
    let stage = Stage::new();
    effects().await;
    stage.input().set_value("0028-03-04");
    stage.happens("change");
    assert_eq!(stage.kept.get_untracked(), KEPT);
    stage.happens("blur");
    assert_eq!(stage.kept.get_untracked(), "2028-03-04");
}

#[wasm_bindgen_test]
fn a_whole_day_is_kept_at_once() {
    let stage = Stage::new();
    stage.input().set_value("2028-03-04");
    stage.happens("change");
    assert_eq!(stage.kept.get_untracked(), "2028-03-04");
}

/// Lets effects run.
async fn effects() {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let window = web_sys::window().unwrap();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, 50).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}
