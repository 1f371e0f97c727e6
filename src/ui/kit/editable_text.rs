//! A text of the record, edited in place and saved by itself.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::draft::{Draft, TextEdit};
use super::too_long::too_long;
use super::{Pause, unique_id, use_flush_hub};

/// A text of the record, edited in place.
///
/// Hands the text over when the person leaves the field, presses Enter (not in several lines), pauses, when the screen is
/// left and when the page goes away. A change from elsewhere never replaces what is being typed; what is handed over
/// says upon which text it was typed, so that the record can keep both.
#[component]
pub fn EditableText(
    /// What the text is.
    #[prop(into)]
    label: Signal<String>,
    /// The text in the record.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the new text, and the one it was typed upon.
    #[prop(into)]
    on_commit: Callback<TextEdit, bool>,
    /// Several lines; grows with the text.
    #[prop(optional)]
    multiline: bool,
    /// One line that is shown on several where it is long; has no line breaks of its own.
    #[prop(optional)]
    wrap: bool,
    /// The label is only read out; where the place says what the text is.
    #[prop(optional)]
    hide_label: bool,
    /// What could stand here, while nothing does.
    #[prop(optional, into)]
    placeholder: Option<Signal<String>>,
    /// Longest text, in UTF-16 units. A longer one is kept whole, and the person asked to shorten it.
    #[prop(optional)]
    max_len: Option<u32>,
) -> AnyView {
    let edit = Edit::new(value, on_commit);
    let id = unique_id();
    // What makes the room: the text, or what could stand there.
    let standing = move || {
        let text = edit.shown.get();
        if text.is_empty() { placeholder.map(|text| text.get()).unwrap_or_default() } else { text }
    };
    let control = if multiline || wrap {
        view! {
            <div class="grow" data-text=standing>
                <textarea
                    id=id.clone()
                    class="kern-form-input__input"
                    rows=if wrap { "1" } else { "2" }
                    autocomplete="off"
                    enterkeyhint=wrap.then_some("done")
                    placeholder=placeholder
                    prop:value=edit.shown
                    on:input:target=move |event| {
                        let text = event.target().value();
                        edit.type_text(if wrap { text.replace(['\r', '\n'], " ") } else { text });
                    }
                    on:keydown=move |event| edit.key(&event, wrap)
                    on:focus=move |_| edit.draft.update_value(Draft::focus)
                    on:blur=move |_| edit.blur()
                ></textarea>
            </div>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id.clone()
                class="kern-form-input__input"
                type="text"
                autocomplete="off"
                enterkeyhint="done"
                placeholder=placeholder
                prop:value=edit.shown
                on:input:target=move |event| edit.type_text(event.target().value())
                on:keydown=move |event| edit.key(&event, true)
                on:focus=move |_| edit.draft.update_value(Draft::focus)
                on:blur=move |_| edit.blur()
            />
        }
        .into_any()
    };
    view! {
        <div class="kern-form-input editable">
            <label class=if hide_label { "kern-sr-only" } else { "kern-label" } for=id>{label}</label>
            {control}
            {too_long(edit.shown.into(), max_len)}
        </div>
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct Edit {
    draft: StoredValue<Draft>,
    shown: RwSignal<String>,
    value: Signal<String>,
    pause: Pause,
    on_commit: Callback<TextEdit, bool>,
}

impl Edit {
    fn new(value: Signal<String>, on_commit: Callback<TextEdit, bool>) -> Self {
        let text = value.get_untracked();
        let edit = Self {
            draft: StoredValue::new(Draft::new(text.clone())),
            shown: RwSignal::new(text),
            value,
            pause: Pause::not_begun(),
            on_commit,
        };
        // Also what changes before this first runs: the draft knows what it has seen.
        Effect::new(move |_| edit.record_changed(value.get()));
        if let Some(hub) = use_flush_hub() {
            hub.register(Callback::new(move |()| edit.commit()));
        }
        on_cleanup(move || edit.commit());
        edit
    }

    fn type_text(self, text: String) {
        self.shown.set(text.clone());
        self.draft.update_value(|draft| draft.type_text(text));
        if self.draft.try_with_value(Draft::is_dirty) == Some(true) {
            self.pause.begin(move || self.commit());
        } else {
            self.pause.end();
        }
    }

    fn record_changed(self, text: String) {
        self.draft.update_value(|draft| draft.record_changed(text));
        self.show();
    }

    fn commit(self) {
        self.pause.end();
        self.hand_over(Draft::commit);
    }

    fn blur(self) {
        self.pause.end();
        self.hand_over(Draft::blur);
        self.show();
    }

    fn hand_over(self, take: fn(&mut Draft) -> Option<TextEdit>) {
        if let Some(Some(edit)) = self.draft.try_update_value(take) {
            let seen = edit.seen.clone();
            if !self.on_commit.run(edit) {
                self.draft.try_update_value(|draft| draft.not_taken(seen));
            } else if let Some(value) = self.value.try_get_untracked() {
                self.draft.try_update_value(|draft| draft.taken_as(value));
            }
        }
    }

    fn key(self, event: &KeyboardEvent, enter_commits: bool) {
        // Escape takes nothing away: people press it to close what their keyboard has opened.
        if event.key() == "Enter" && enter_commits && !event.is_composing() {
            event.prevent_default();
            self.commit();
        }
    }

    /// Does nothing when the field is gone: Chromium says that the focus has left it while it is being taken away.
    fn show(self) {
        let Some(text) = self.draft.try_with_value(|draft| draft.text().to_owned()) else { return };
        if self.shown.try_with_untracked(|shown| *shown != text) == Some(true) {
            self.shown.set(text);
        }
    }
}
