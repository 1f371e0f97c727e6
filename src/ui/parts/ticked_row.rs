//! A row that has a title and is ticked: an item of an agenda, a step, a task.

use leptos::prelude::*;
use tandembuch_core::record::EntityId;

use super::{Deletions, Grip, MAX_TITLE, Movers, Ordering, RecordRow, brief, row_label, write_text};
use crate::state::use_app;
use crate::ui::kit::{Checkbox, EditableText};
use crate::ui::messages;

/// What such a row says; what it is called comes in.
#[derive(Clone, Copy)]
pub struct RowWords {
    /// Its tick.
    pub tick: fn(&str) -> String,
    /// What deletes it.
    pub delete: fn(&str) -> String,
    /// It is gone.
    pub deleted: fn(&str) -> String,
}

/// The words of an item of an agenda, and of a step.
pub fn point_words() -> RowWords {
    let texts = &messages().meetings;
    RowWords { tick: texts.item_done, delete: texts.delete_item, deleted: texts.deleted }
}

/// A row that has a title and is ticked.
#[component]
pub fn TickedRow(
    /// Which one.
    id: EntityId,
    /// What it says.
    words: RowWords,
    /// What it is called, also without a title.
    #[prop(into)]
    title: Signal<String>,
    /// The accessible name of the field of its title.
    #[prop(into)]
    label: Signal<String>,
    /// Its title.
    #[prop(into)]
    text: Signal<String>,
    /// The field of the record that has it.
    field: &'static str,
    /// Is it done?
    #[prop(into)]
    is_done: Signal<bool>,
    /// Takes whether it is.
    #[prop(into)]
    on_tick: Callback<bool>,
    /// What is said first in the line about it; may be empty.
    #[prop(optional, into)]
    done: Signal<String>,
    /// One line about it; none if it is empty.
    #[prop(optional, into)]
    meta: Signal<String>,
    /// At the end of the first line, while it is closed.
    #[prop(optional, into)]
    value: Signal<String>,
    /// The list in which it can be moved.
    #[prop(optional)]
    ordering: Option<Ordering>,
    /// Its fields below that of the title.
    #[prop(optional, into)]
    facts: ViewFn,
    /// What was deleted from its list.
    deletions: Deletions,
) -> AnyView {
    let app = use_app();
    let named = move |text: fn(&str) -> String| Signal::derive(move || title.with(|title| text(title)));
    let is_movable = Memo::new(move |_| ordering.is_some_and(|list| list.ids.with(|ids| ids.contains(&id))));
    let movable = move || ordering.filter(|_| is_movable.get());
    let leading = move || {
        view! {
            {move || movable().map(|ordering| view! { <Grip id ordering /> })}
            <Checkbox label=named(words.tick) hide_label=true checked=is_done on_change=on_tick />
        }
    };
    let fields = move || {
        view! {
            <EditableText
                label
                hide_label=true
                value=text
                on_commit=write_text(app, id, field)
                wrap=true
                max_len=MAX_TITLE
            />
            {facts.run()}
        }
        .into_any()
    };
    let tools = move || {
        let texts = &messages().meetings;
        let (up, down) = (named(texts.move_up), named(texts.move_down));
        movable().map(|ordering| view! { <Movers id ordering up down /> }).into_any()
    };
    view! {
        <RecordRow
            id
            title
            label=row_label(title)
            is_done
            done
            meta
            value
            leading
            fields
            tools=move || view! { {tools} }
            delete=named(words.delete)
            deleted=Signal::derive(move || title.with(|title| (words.deleted)(&brief(title))))
            deletions
        />
    }
    .into_any()
}
