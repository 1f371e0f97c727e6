//! A row that is dragged to another place, in a real browser: where it lands, and when nothing happens.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use leptos::html;
use leptos::mount::mount_to;
use leptos::prelude::*;
use tandembuch::ui::kit::drag_row;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, KeyboardEvent, KeyboardEventInit, PointerEvent, PointerEventInit};

wasm_bindgen_test_configure!(run_in_browser);

const HEIGHT: i32 = 40;

/// A list of three rows on the page, and which moves it was told.
struct Stage {
    list: HtmlElement,
    is_current: RwSignal<bool>,
    moves: Arc<Mutex<Vec<(usize, usize)>>>,
    _unmount: Box<dyn std::any::Any>,
}

impl Stage {
    fn new() -> Self {
        let place = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        let moves = Arc::new(Mutex::new(Vec::new()));
        let (told, signals) = (moves.clone(), Arc::new(Mutex::new(None)));
        let signals_of_view = signals.clone();
        let mounted = mount_to(place.clone().unchecked_into(), move || {
            let (list, is_current) = (NodeRef::<html::Ol>::new(), RwSignal::new(true));
            *signals_of_view.lock().unwrap() = Some(is_current);
            let row = move |from: usize| {
                let told = told.clone();
                let press = move |pressed: PointerEvent| {
                    let (list, told) = (list.get_untracked().unwrap(), told.clone());
                    let land = move |to| told.lock().unwrap().push((from, to));
                    drag_row(&pressed, &list, rows(&list), from, move || is_current.get_untracked(), land);
                };
                view! { <li><span on:pointerdown=press>"Griff"</span></li> }
            };
            view! { <ol node_ref=list>{[0, 1, 2].map(row).collect_view()}</ol> }
        });
        let list: HtmlElement = place.query_selector("ol").unwrap().unwrap().unchecked_into();
        for row in rows(&list) {
            row.style().set_property("height", &format!("{HEIGHT}px")).unwrap();
        }
        let is_current = signals.lock().unwrap().take().unwrap();
        Self { list, is_current, moves, _unmount: Box::new(mounted) }
    }

    /// Presses the grip of a row.
    fn press(&self, row: usize) {
        self.fire("pointerdown", row, 0, &PointerEventInit::new());
    }

    /// Draws so many pixels down.
    fn draw(&self, row: usize, way: i32) {
        self.fire("pointermove", row, way, &PointerEventInit::new());
    }

    fn release(&self, row: usize, way: i32) {
        self.fire("pointerup", row, way, &PointerEventInit::new());
    }

    fn fire(&self, name: &str, row: usize, way: i32, options: &PointerEventInit) {
        let grip = rows(&self.list)[row].query_selector("span").unwrap().unwrap();
        let lies = self.list.get_bounding_client_rect().top() as i32;
        options.set_pointer_id(7);
        options.set_bubbles(true);
        options.set_is_primary(options.get_is_primary().unwrap_or(true));
        options.set_client_y(lies + i32::try_from(row).unwrap() * HEIGHT + HEIGHT / 2 + way);
        let event = PointerEvent::new_with_event_init_dict(name, options).unwrap();
        grip.dispatch_event(&event).unwrap();
    }

    /// How far each row has been moved.
    fn ways(&self) -> Vec<String> {
        let way = |row: &HtmlElement| row.style().get_property_value("transform").unwrap();
        rows(&self.list).iter().map(way).collect()
    }

    fn is_at_rest(&self) -> bool {
        self.ways() == ["", "", ""] && self.list.query_selector(".dragged").unwrap().is_none()
    }

    fn moves(&self) -> Vec<(usize, usize)> {
        self.moves.lock().unwrap().clone()
    }
}

#[wasm_bindgen_test]
async fn a_row_lands_once_where_it_is_released() {
    let stage = Stage::new();
    stage.press(0);
    stage.draw(0, HEIGHT + 5);
    assert_eq!(stage.ways(), ["translateY(45px)", "translateY(-40px)", "translateY(0px)"]);
    assert_eq!(stage.moves(), []);
    stage.release(0, HEIGHT + 5);
    stage.release(0, 2 * HEIGHT);
    assert_eq!(stage.moves(), [(0, 1)]);
    assert!(stage.is_at_rest());
}

#[wasm_bindgen_test]
async fn a_row_lands_at_the_top_however_far_it_is_drawn() {
    let stage = Stage::new();
    stage.press(2);
    stage.draw(2, -50 * HEIGHT);
    assert_eq!(stage.ways(), ["translateY(40px)", "translateY(40px)", "translateY(-80px)"]);
    stage.release(2, -50 * HEIGHT);
    assert_eq!(stage.moves(), [(2, 0)]);
}

#[wasm_bindgen_test]
async fn a_row_that_is_put_back_has_not_moved() {
    let stage = Stage::new();
    stage.press(1);
    stage.draw(1, HEIGHT);
    stage.release(1, 3);
    assert_eq!(stage.moves(), []);
    assert!(stage.is_at_rest());
}

#[wasm_bindgen_test]
async fn escape_puts_a_row_back_and_does_nothing_else() {
    let stage = Stage::new();
    let heard = Arc::new(Mutex::new(0));
    let count = heard.clone();
    let listening = window_event_listener(leptos::ev::keydown, move |_| *count.lock().unwrap() += 1);
    stage.press(0);
    stage.draw(0, HEIGHT);
    escape();
    assert!(stage.is_at_rest());
    stage.release(0, HEIGHT);
    assert_eq!(stage.moves(), []);
    assert_eq!(*heard.lock().unwrap(), 0);
    escape();
    assert_eq!(*heard.lock().unwrap(), 1);
    listening.remove();
}

#[wasm_bindgen_test]
async fn a_row_stays_when_the_browser_takes_the_pointer() {
    let stage = Stage::new();
    stage.press(0);
    stage.draw(0, HEIGHT);
    stage.fire("pointercancel", 0, HEIGHT, &PointerEventInit::new());
    assert!(stage.is_at_rest());
    stage.release(0, HEIGHT);
    assert_eq!(stage.moves(), []);
}

#[wasm_bindgen_test]
async fn a_list_that_has_changed_meanwhile_is_left_alone() {
    let stage = Stage::new();
    stage.press(0);
    stage.draw(0, HEIGHT);
    stage.is_current.set(false);
    wait(Duration::from_millis(100)).await;
    assert!(stage.is_at_rest());
    stage.press(0);
    stage.draw(0, HEIGHT);
    stage.release(0, HEIGHT);
    assert_eq!(stage.moves(), []);
}

#[wasm_bindgen_test]
async fn only_the_first_button_and_the_first_finger_take_a_row() {
    let stage = Stage::new();
    let (other_button, other_finger) = (PointerEventInit::new(), PointerEventInit::new());
    other_button.set_button(2);
    other_finger.set_is_primary(false);
    for options in [other_button, other_finger] {
        stage.fire("pointerdown", 0, 0, &options);
        stage.draw(0, HEIGHT);
        stage.release(0, HEIGHT);
    }
    assert_eq!(stage.moves(), []);
    assert!(stage.is_at_rest());
}

fn rows(list: &HtmlElement) -> Vec<HtmlElement> {
    let rows = list.children();
    (0..rows.length()).map(|place| rows.item(place).unwrap().unchecked_into()).collect()
}

fn escape() {
    let options = KeyboardEventInit::new();
    options.set_key("Escape");
    options.set_bubbles(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).unwrap();
    document().body().unwrap().dispatch_event(&event).unwrap();
}

async fn wait(duration: Duration) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let milliseconds = i32::try_from(duration.as_millis()).unwrap();
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}
