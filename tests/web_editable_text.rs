//! A text that is edited in place, in a real browser: when it is handed over, and what happens to changes from
//! elsewhere.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;
use tandembuch::ui::kit::{EditableText, FlushHub, TextEdit, provide_flush_hub};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

const LONGER_THAN_THE_PAUSE: Duration = Duration::from_millis(1100);

/// A field on the page, the text of its record, and what was handed over.
struct Stage {
    place: Element,
    value: RwSignal<String>,
    handed_over: Arc<Mutex<Vec<String>>>,
    hub: FlushHub,
    /// Is the screen with the field shown?
    screen: RwSignal<bool>,
    /// Takes everything off the page.
    unmount: Box<dyn FnOnce()>,
}

impl Stage {
    fn with(text: &str) -> Self {
        let place = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        let handed_over = Arc::new(Mutex::new(Vec::new()));
        let (parts, log) = (Arc::new(Mutex::new(None)), handed_over.clone());
        let (parts_of_view, text) = (parts.clone(), text.to_owned());
        let mounted = mount_to(place.clone().unchecked_into(), move || {
            let (value, screen) = (RwSignal::new(text), RwSignal::new(true));
            *parts_of_view.lock().unwrap() = Some((value, provide_flush_hub(), screen));
            let on_commit = Callback::new(move |edit: TextEdit| {
                log.lock().unwrap().push(format!("{} > {}", edit.seen, edit.text));
                true
            });
            move || {
                screen.get().then(|| view! { <EditableText label="Titel" value on_commit max_len=10_u32 /> })
            }
        });
        let (value, hub, screen) = parts.lock().unwrap().take().unwrap();
        Self { place, value, handed_over, hub, screen, unmount: Box::new(move || drop(mounted)) }
    }

    fn input(&self) -> HtmlInputElement {
        self.place.query_selector("input").unwrap().unwrap().unchecked_into()
    }

    fn type_text(&self, text: &str) {
        self.input().dispatch_event(&Event::new("focus").unwrap()).unwrap();
        self.input().set_value(text);
        let options = web_sys::EventInit::new();
        options.set_bubbles(true);
        self.input().dispatch_event(&Event::new_with_event_init_dict("input", &options).unwrap()).unwrap();
    }

    fn leave(&self) {
        self.input().dispatch_event(&Event::new("blur").unwrap()).unwrap();
    }

    fn handed_over(&self) -> Vec<String> {
        self.handed_over.lock().unwrap().clone()
    }
}

#[wasm_bindgen_test]
async fn leaving_the_field_hands_the_text_over_once() {
    let stage = Stage::with("a");
    stage.type_text("ab");
    assert_eq!(stage.handed_over(), Vec::<String>::new());
    stage.leave();
    stage.hub.flush();
    assert_eq!(stage.handed_over(), ["a > ab"]);
}

#[wasm_bindgen_test]
async fn the_page_going_away_hands_the_text_over() {
    let stage = Stage::with("a");
    stage.type_text("ab");
    stage.hub.flush();
    assert_eq!(stage.handed_over(), ["a > ab"]);
}

#[wasm_bindgen_test]
async fn leaving_the_screen_hands_the_text_over() {
    let stage = Stage::with("a");
    stage.type_text("ab");
    (stage.unmount)();
    assert_eq!(stage.handed_over.lock().unwrap().as_slice(), ["a > ab"]);
}

/// Chromium tells a field that the focus has left it while the field is being taken away.
#[wasm_bindgen_test]
async fn a_screen_can_be_left_from_within_the_field() {
    let stage = Stage::with("a");
    let errors = Arc::new(Mutex::new(0));
    let count = errors.clone();
    let listening = window_event_listener_untyped("error", move |_| *count.lock().unwrap() += 1);
    stage.input().focus().unwrap();
    assert!(document().has_focus().unwrap());
    assert_eq!(document().active_element().as_ref(), Some(&**stage.input()));
    stage.type_text("ab");
    stage.screen.set(false);
    wait(Duration::from_millis(50)).await;
    listening.remove();
    assert_eq!(stage.handed_over(), ["a > ab"]);
    assert!(stage.place.query_selector("input").unwrap().is_none());
    assert_eq!(*errors.lock().unwrap(), 0);
}

#[wasm_bindgen_test]
async fn a_pause_hands_the_text_over() {
    let stage = Stage::with("a");
    stage.type_text("ab");
    wait(LONGER_THAN_THE_PAUSE).await;
    assert_eq!(stage.handed_over(), ["a > ab"]);
}

#[wasm_bindgen_test]
async fn what_is_typed_waits_until_it_is_handed_over_or_taken_back() {
    let stage = Stage::with("a");
    let hub = stage.hub;
    assert!(!hub.is_waiting());
    stage.type_text("ab");
    assert!(hub.is_waiting());
    stage.type_text("a");
    assert!(!hub.is_waiting());
    stage.type_text("abc");
    assert!(hub.is_waiting());
    wait(LONGER_THAN_THE_PAUSE).await;
    assert!(!hub.is_waiting());
    stage.type_text("abcd");
    stage.leave();
    assert!(!hub.is_waiting());
}

#[wasm_bindgen_test]
async fn a_change_from_elsewhere_neither_replaces_what_is_typed_nor_counts_as_seen() {
    let stage = Stage::with("a");
    stage.type_text("ab");
    stage.value.set("c".to_owned());
    wait(Duration::from_millis(50)).await;
    assert_eq!(stage.input().value(), "ab");
    stage.leave();
    assert_eq!(stage.handed_over(), ["a > ab"]);
}

#[wasm_bindgen_test]
async fn a_change_from_elsewhere_appears_where_nobody_types() {
    let stage = Stage::with("a");
    stage.value.set("c".to_owned());
    wait(Duration::from_millis(50)).await;
    assert_eq!(stage.input().value(), "c");
    assert_eq!(stage.handed_over(), Vec::<String>::new());
}

/// People press Escape to close what their keyboard has opened, also in the middle of a letter.
#[wasm_bindgen_test]
async fn escape_takes_nothing_away() {
    let stage = Stage::with("a");
    stage.type_text("ab");
    for is_composing in [false, true] {
        let options = web_sys::KeyboardEventInit::new();
        options.set_key("Escape");
        options.set_bubbles(true);
        options.set_is_composing(is_composing);
        let escape = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).unwrap();
        stage.input().dispatch_event(&escape).unwrap();
        assert_eq!(stage.input().value(), "ab");
    }
    stage.leave();
    assert_eq!(stage.handed_over(), ["a > ab"]);
}

#[wasm_bindgen_test]
async fn what_is_too_long_is_kept_whole_and_said() {
    let stage = Stage::with("a");
    let said = || stage.place.query_selector(".too-long").unwrap().unwrap().text_content().unwrap();
    assert_eq!(said(), "");
    let long = "ä".repeat(12);
    stage.type_text(&long);
    wait(Duration::from_millis(50)).await;
    assert!(said().starts_with('2'), "{}", said());
    assert_eq!(stage.input().value(), long);
    stage.leave();
    assert_eq!(stage.handed_over(), [format!("a > {long}")]);
}

async fn wait(duration: Duration) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let milliseconds = i32::try_from(duration.as_millis()).unwrap();
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}
