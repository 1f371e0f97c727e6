//! The focus stays near when what had it is gone, and in sight when the page moves.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::after_the_frame;

/// Brings what has the focus into sight.
pub fn show_focus() {
    let focused = document().active_element().filter(|element| element.tag_name() != "BODY");
    if let Some(element) = focused {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Puts the focus on a list of which a row has gone or, where the list has gone with its last row, on the heading above it,
/// or on that of the page. Without a list it is the heading of the page, if what had the focus is gone.
pub fn keep_focus_near(list: Option<&HtmlElement>) {
    if let Some(list) = list {
        // Fails only for an element that cannot be focused.
        let _ = list.focus();
    }
    let heading = list.and_then(|list| list.closest("section, .section").ok().flatten());
    let heading = heading.and_then(|section| section.query_selector("h1, h2, h3").ok().flatten());
    // A list without rows is hidden with the next frame, which takes the focus from it.
    after_the_frame(move || {
        let is_lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
        if !is_lost {
            return;
        }
        let title = || document().query_selector("main h1").ok().flatten();
        let near = heading.filter(|heading| heading.is_connected()).or_else(title);
        if let Some(near) = near.and_then(|near| near.dyn_into::<HtmlElement>().ok()) {
            near.set_tab_index(-1);
            // As above.
            let _ = near.focus();
        }
    });
}
