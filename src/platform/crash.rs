//! The last word of the program: a panic is told to `public/boot.js`, which shows what to do and rescues the data.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

const EVENT: &str = "tandembuch:crash";

/// Writes every panic to the console of the browser and tells the page.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        tell_page(&panic.to_string());
    }));
}

fn tell_page(text: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(text));
    let event = CustomEvent::new_with_event_init_dict(EVENT, &init);
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        // Fails only for an event that is being told already.
        let _ = window.dispatch_event(&event);
    }
}
