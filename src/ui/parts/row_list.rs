//! A list of rows that are read first, with what was deleted from it in its place.

use leptos::html;
use leptos::prelude::*;
use tandembuch_core::record::EntityId;

use super::{Deletions, KeyedList, brief};
use crate::ui::messages;

/// A list of rows that are read first.
#[component]
pub fn RowList(
    /// What there is, in its order.
    #[prop(into)]
    ids: Signal<Vec<EntityId>>,
    /// What is listed, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The row of one of them.
    #[prop(into)]
    row: Callback<EntityId, AnyView>,
    /// What was deleted from it.
    deletions: Deletions,
    /// The list, for whoever puts its rows in order or the focus on it.
    #[prop(optional)]
    list: NodeRef<html::Ol>,
) -> AnyView {
    let shown = Memo::new(move |before| ids.with(|now| deletions.in_place(now, before)));
    let row = move |id| {
        let is_here = Memo::new(move |_| ids.with(|ids| ids.contains(&id)));
        view! { {move || if is_here.get() { row.run(id) } else { deletions.line(id) }} }.into_any()
    };
    view! {
        <ol
            class="rows"
            role="list"
            aria-label=label
            tabindex="-1"
            hidden=move || shown.with(Vec::is_empty)
            node_ref=list
        >
            <KeyedList ids=shown row />
        </ol>
    }
    .into_any()
}

/// What opens a row is called after its words.
pub fn row_label(words: impl Into<Signal<String>>) -> Signal<String> {
    let words = words.into();
    Signal::derive(move || words.with(|words| (messages().common.change)(&brief(words))))
}
