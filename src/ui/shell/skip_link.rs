//! The first stop of the keyboard: past header and navigation.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::messages;

/// The id of the element that the link leads to.
pub(super) const TARGET: &str = "content";

/// Leads to the content. Moves the focus itself: following its hash would be taken for a change of screen.
#[component]
pub(super) fn SkipLink() -> AnyView {
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let target = document().get_element_by_id(TARGET);
        if let Some(target) = target.as_ref().and_then(|target| target.dyn_ref::<web_sys::HtmlElement>()) {
            // Fails only for an element that cannot be focused.
            let _ = target.focus();
        }
    };
    view! { <a class="skip-link" href=format!("#{TARGET}") on:click=skip>{messages().shell.skip_to_content}</a> }
        .into_any()
}
