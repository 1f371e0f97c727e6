//! The browser's history: each of its steps has a number of ours.

use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

/// The number of the step at which the page is, if it has one.
pub fn number() -> Option<f64> {
    history()?.state().ok()?.as_f64()
}

/// Gives a number to the step at which the page is.
pub fn set_number(number: f64) {
    if let Some(history) = history() {
        // Fails where a browser is asked too often; the step keeps the number that it had.
        let _ = history.replace_state_with_url(&JsValue::from_f64(number), "", None);
    }
}

/// Makes one more step, with this number, to the address at which the page is already.
pub fn push(number: f64) {
    if let Some(history) = history() {
        // As above: there is no such step then.
        let _ = history.push_state_with_url(&JsValue::from_f64(number), "", None);
    }
}

/// Goes a step back, in a moment.
pub fn back() {
    if let Some(history) = history() {
        // Fails only for a page that is not being shown any more.
        let _ = history.back();
    }
}

/// Lets the browser scroll a page by itself when the step at which it is now is gone to again, or forbids it.
pub fn may_scroll(may: bool) {
    if let Some(history) = history() {
        let how = if may { ScrollRestoration::Auto } else { ScrollRestoration::Manual };
        // As above.
        let _ = history.set_scroll_restoration(how);
    }
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}
