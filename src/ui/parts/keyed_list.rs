//! A view for each entity of a list.

use leptos::prelude::*;
use tandembuch_core::record::EntityId;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A view for each entity, in the order of the list. It stays, with the focus in it, for as long as its entity does.
///
/// Leptos' own `<For>`, built once for all lists: each use of that adds 2 KB to the program.
#[component]
pub fn KeyedList(
    /// The entities.
    #[prop(into)]
    ids: Signal<Vec<EntityId>>,
    /// What is shown for one of them.
    #[prop(into)]
    row: Callback<EntityId, AnyView>,
) -> AnyView {
    let each = move || {
        keep_focus();
        ids.get()
    };
    view! {
        <For each key=|id| *id let:id>
            {row.run(id)}
        </For>
    }
    .into_any()
}

/// Browsers take the focus from a row that is moved to another place, as a task is when it is ticked. Whoever uses a
/// keyboard gets it back.
fn keep_focus() {
    let focused = document().query_selector(":focus-visible").ok().flatten();
    let Some(focused) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    // The rows are moved right after this.
    queue_microtask(move || {
        let is_lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
        if is_lost && focused.is_connected() {
            // Fails only for an element that cannot be focused.
            let _ = focused.focus();
        }
    });
}
