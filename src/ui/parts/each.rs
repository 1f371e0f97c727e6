//! A view for each entity of a list.

use leptos::prelude::*;

use crate::domain::record::EntityId;

/// A view for each entity, in the order of the list. It stays, with the focus in it, for as long as its entity does.
///
/// Leptos' own `<For>`, built once for all lists: each use of that adds 2 KB to the program.
#[component]
pub fn Each(
    /// The entities.
    #[prop(into)]
    ids: Signal<Vec<EntityId>>,
    /// What is shown for one of them.
    #[prop(into)]
    row: Callback<EntityId, AnyView>,
) -> AnyView {
    view! {
        <For each=move || ids.get() key=|id| *id let:id>
            {row.run(id)}
        </For>
    }
    .into_any()
}
