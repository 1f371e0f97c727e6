//! The message in a real browser: the room that it has taken in the page stays when it goes.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::sync::{Arc, Mutex};

use leptos::mount::mount_to;
use leptos::prelude::*;
use tandembuch::ui::kit::{ToastHost, Toasts, provide_toasts};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Event, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A page whose one field takes all of the window, and its messages.
struct Stage {
    place: HtmlElement,
    toasts: Toasts,
    _unmount: Box<dyn std::any::Any>,
}

impl Stage {
    fn new() -> Self {
        let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&place).unwrap();
        let toasts = Arc::new(Mutex::new(None));
        let provided = toasts.clone();
        let mounted = mount_to(place.clone(), move || {
            *provided.lock().unwrap() = Some(provide_toasts());
            view! {
                <main class="shell__content"><textarea style="position: fixed; inset: 0"></textarea></main>
                <ToastHost />
            }
        });
        let toasts = toasts.lock().unwrap().take().unwrap();
        Self { place, toasts, _unmount: Box::new(mounted) }
    }

    fn has(&self, selector: &str) -> bool {
        self.place.query_selector(selector).unwrap().is_some()
    }

    fn press(&self, selector: &str) {
        self.place.query_selector(selector).unwrap().unwrap().unchecked_into::<HtmlElement>().click();
    }
}

/// The message has looked for its place.
async fn frames() {
    let promise = js_sys::Promise::new(&mut |done, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, 200).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}

#[wasm_bindgen_test]
async fn the_room_of_a_message_stays_until_another_page_is_shown() {
    let stage = Stage::new();
    frames().await;
    assert!(!stage.has("[data-room]"));
    stage.toasts.show_with_undo("Gelöscht", || {});
    frames().await;
    assert!(stage.has("[data-room] [data-spot=page] .toast"), "{}", stage.place.inner_html());
    stage.press(".toast button");
    frames().await;
    assert!(!stage.has(".toast") && stage.has("[data-room]"), "{}", stage.place.inner_html());
    window().dispatch_event(&Event::new("hashchange").unwrap()).unwrap();
    frames().await;
    assert!(!stage.has("[data-room]"));
}
