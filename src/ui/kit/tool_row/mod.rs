//! Rows that are read first: people's words are text. A tap opens a row, with the fields that change it and with tools
//! that say what they do. One row of a screen is open at a time.

mod open_row;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::{Icon, IconName};
pub use open_row::{focus_row, provide_open_row, use_open_row};

/// A row that is read first.
#[component]
pub fn ToolRow(
    /// Which one: unique among all rows, and in `data-item`.
    key: String,
    /// The person's words.
    #[prop(into)]
    title: Signal<String>,
    /// Heads the words.
    #[prop(optional_no_strip)]
    heading: Option<Signal<String>>,
    /// The accessible name of what opens it: "„Ankommen“ ändern".
    #[prop(into)]
    label: Signal<String>,
    /// Is it done? That is honoured.
    #[prop(optional, into)]
    is_done: Signal<bool>,
    /// What is said of that first in the line about it; may be empty.
    #[prop(optional, into)]
    done: Signal<String>,
    /// One line about it; none if it is empty.
    #[prop(optional, into)]
    meta: Signal<String>,
    /// At the end of the first line, while it is closed: "25 Min.".
    #[prop(optional, into)]
    value: Signal<String>,
    /// Before the words: a tick, an icon; and what it is dragged by.
    #[prop(optional, into)]
    leading: ViewFnOnce,
    /// Beside the words, and always to be used.
    #[prop(optional, into)]
    trailing: ViewFnOnce,
    /// The fields that change it, in place of its words.
    #[prop(into)]
    fields: ViewFn,
    /// The fields come below its words.
    #[prop(optional)]
    keeps_words: bool,
    /// What can be done with it: each an [`IconButton`](super::IconButton) with a word.
    #[prop(into)]
    tools: ViewFn,
    /// What must be seen although nobody opens it.
    #[prop(optional, into)]
    below: ViewFnOnce,
) -> AnyView {
    let open = use_open_row();
    let (of_row, of_press, of_keys) = (key.clone(), key.clone(), key.clone());
    let is_open = Memo::new(move |_| open.is(&of_row));
    let toggle = move |_| if is_open.get_untracked() { open.close() } else { open.open(of_press.clone()) };
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() && is_open.get_untracked() {
            open.close();
            focus_row(&of_keys);
        }
    };
    let words = move || {
        let is_open = is_open.get();
        let words = (keeps_words || !is_open).then(|| view! { <p class="tool-row__title">{title}</p> });
        let fields = is_open.then(|| view! { <div class="tool-row__fields">{fields.run()}</div> });
        view! { {words} {fields} }
    };
    let about = move || {
        let (done, meta) = (done.get(), meta.get());
        let between = if done.is_empty() || meta.is_empty() { "" } else { " · " };
        let is_needed = !done.is_empty() || !meta.is_empty();
        is_needed.then(|| view! { <p class="tool-row__meta"><strong>{done}</strong>{between}{meta}</p> })
    };
    view! {
        <li
            class="tool-row"
            class=("tool-row--open", is_open)
            class=("tool-row--done", is_done)
            data-item=key
            on:keydown=escape
        >
            {leading.run()}
            {heading.map(|heading| view! { <h3 class="tool-row__heading">{heading}</h3> })}
            {words}
            <p class="tool-row__value">{value}</p>
            {about}
            {trailing.run()}
            <button
                type="button"
                class="tool-row__toggle"
                aria-expanded=move || is_open.get().to_string()
                aria-label=label
                on:click=toggle
            >
                {move || view! { <Icon name=if is_open.get() { IconName::ChevronDown } else { IconName::Pen } /> }}
            </button>
            {move || is_open.get().then(|| view! { <div class="tools">{tools.run()}</div> })}
            {below.run()}
        </li>
    }
    .into_any()
}
