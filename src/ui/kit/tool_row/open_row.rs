//! Which row is open.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::super::after_the_frame;

/// Which row is open. It is still open when the person comes back to its screen.
#[derive(Clone, Copy)]
pub struct OpenRow(RwSignal<Option<String>>);

/// Provides it to everything below.
pub fn provide_open_row() {
    provide_context(OpenRow(RwSignal::new(None)));
}

/// The row that is open.
///
/// # Panics
/// Outside of the application.
pub fn use_open_row() -> OpenRow {
    use_context().expect("the application provides the open row before it renders any screen")
}

impl OpenRow {
    pub(super) fn is(self, key: &str) -> bool {
        self.0.with(|open| open.as_deref() == Some(key))
    }

    /// Opens a row, and closes the one that was open.
    pub fn open(self, key: String) {
        self.0.set(Some(key));
    }

    pub(super) fn close(self) {
        self.0.set(None);
    }
}

/// Puts the focus on what opens the row, or on what stands in its place.
pub fn focus_row(key: &str) {
    let selector = format!("[data-item='{key}'] > :is(.tool-row__toggle, .link-button)");
    after_the_frame(move || {
        let toggle = document().query_selector(&selector).ok().flatten();
        if let Some(toggle) = toggle.and_then(|toggle| toggle.dyn_into::<HtmlElement>().ok()) {
            // Fails only for an element that cannot be focused.
            let _ = toggle.focus();
        }
    });
}
