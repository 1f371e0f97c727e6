//! What all form fields share: label, hint and error around a control, tied together by ids.

use leptos::prelude::*;

use super::too_long::too_long;
use super::{Icon, IconName, unique_id};
use crate::ui::messages;

/// Label, hint and error of one field.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) id: String,
    pub(crate) label: Signal<String>,
    pub(crate) hint: Option<Signal<String>>,
    pub(crate) error: Signal<Option<String>>,
    pub(crate) optional: bool,
    pub(crate) is_label_hidden: bool,
    /// Said quietly of what is in it.
    pub(crate) note: Option<Signal<Option<&'static str>>>,
    /// The text in it and its longest length, in UTF-16 units.
    pub(crate) limit: Option<(Signal<String>, u32)>,
}

impl Field {
    pub(crate) fn new(
        id: Option<String>,
        label: Signal<String>,
        hint: Option<Signal<String>>,
        error: Signal<Option<String>>,
        optional: bool,
    ) -> Self {
        Self {
            id: id.unwrap_or_else(unique_id),
            label,
            hint,
            error,
            optional,
            is_label_hidden: false,
            note: None,
            limit: None,
        }
    }

    /// For `aria-describedby`: the hint, and the note and the error while there is one.
    pub(crate) fn described_by(&self) -> Signal<Option<String>> {
        let field = self.clone();
        Signal::derive(move || {
            let note = field.note.is_some_and(|note| note.with(Option::is_some));
            let ids = [
                field.hint.map(|_| field.hint_id()),
                note.then(|| field.note_id()),
                field.error.with(Option::is_some).then(|| field.error_id()),
            ];
            let ids: Vec<_> = ids.into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }

    /// For `aria-invalid`.
    pub(crate) fn invalid(&self) -> Signal<Option<&'static str>> {
        let error = self.error;
        Signal::derive(move || error.with(Option::is_some).then_some("true"))
    }

    /// The whole field around its control.
    pub(crate) fn around(self, control: AnyView) -> AnyView {
        let error = self.error;
        view! {
            <div class="kern-form-input" class=("kern-form-input--error", move || error.with(Option::is_some))>
                <label class="kern-label" class=("kern-sr-only", self.is_label_hidden) for=self.id.clone()>
                    {self.label}
                    {self.optional.then(optional_mark)}
                </label>
                {self.hint_view()}
                {control}
                {self.note_view()}
                {self.limit.and_then(|(text, most)| too_long(text, Some(most)))}
                {self.error_view()}
            </div>
        }
        .into_any()
    }

    /// The hint, where there is one.
    pub(crate) fn hint_view(&self) -> Option<AnyView> {
        self.hint.map(|hint| view! { <div class="kern-hint" id=self.hint_id()>{hint}</div> }.into_any())
    }

    fn note_view(&self) -> Option<AnyView> {
        self.note.map(|note| view! { <p class="draft-note" id=self.note_id()>{note}</p> }.into_any())
    }

    /// The error, while there is one. The place for it is always there, so that it is announced.
    pub(crate) fn error_view(&self) -> AnyView {
        let error = self.error;
        let text = move || {
            error.get().map(|text| {
                view! {
                    <p class="kern-error">
                        <Icon name=IconName::Danger />
                        <span>{text}</span>
                    </p>
                }
            })
        };
        view! { <div class="field-error" id=self.error_id() aria-live="polite">{text}</div> }.into_any()
    }

    fn hint_id(&self) -> String {
        format!("{}-hint", self.id)
    }

    fn note_id(&self) -> String {
        format!("{}-note", self.id)
    }

    fn error_id(&self) -> String {
        format!("{}-error", self.id)
    }
}

/// Follows the label of a field that may stay empty.
pub(crate) fn optional_mark() -> AnyView {
    view! { <span class="kern-label__optional">{format!(" ({})", messages().common.optional)}</span> }
        .into_any()
}
