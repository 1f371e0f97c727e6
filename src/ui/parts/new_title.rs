//! The field for the title of something new. Who pastes a list into it is asked whether each line is a thing of its own.

use leptos::prelude::*;
use tandembuch_core::pasted_list;

use super::{MAX_TITLE, NewText};
use crate::ui::kit::{Button, ButtonRow, Look, TextField};
use crate::ui::messages;

/// The field for the title of something new.
#[component]
pub fn NewTitle(
    /// The visible label.
    #[prop(into)]
    label: Signal<String>,
    /// What to enter, below the label.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is typed.
    new: NewText,
    /// What is wrong with it.
    error: RwSignal<Option<String>>,
) -> AnyView {
    let draft = new.draft;
    let lines = RwSignal::new(Vec::<String>::new());
    let pasted = move |text: String| lines.set(pasted_list::things(&text));
    // What was pasted is not there any more.
    Effect::new(move |_| {
        if draft.text.with(String::is_empty) {
            lines.set(Vec::new());
        }
    });
    let make = move |()| {
        let things = lines.get_untracked();
        lines.set(Vec::new());
        error.set(None);
        new.finish_all(&things);
    };
    let offer = move || {
        let (texts, count) = (&messages().common, lines.with(Vec::len));
        (count > 1).then(|| {
            view! {
                <div class="pasted">
                    <p role="status">{(texts.pasted_lines)(count)}</p>
                    <ButtonRow>
                        <Button label=(texts.pasted_apart)(count) on_click=make />
                        <Button label=texts.pasted_as_one look=Look::Tertiary on_click=move |()| lines.set(Vec::new()) />
                    </ButtonRow>
                </div>
            }
        })
    };
    let field = match hint {
        Some(hint) => view! {
            <TextField label hint value=draft.text note=draft.note error=error max_len=MAX_TITLE on_paste=pasted />
        },
        None => {
            view! { <TextField label value=draft.text note=draft.note error=error max_len=MAX_TITLE on_paste=pasted /> }
        }
    };
    view! {
        <div class="new-title">
            {field}
            {offer}
        </div>
    }
    .into_any()
}
