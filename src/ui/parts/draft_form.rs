//! Keeps what is entered into a form of several fields: a draft, until the form is sent or cancelled.

use leptos::prelude::*;

use crate::state::Draft;
use crate::ui::messages;

/// Between the fields; nobody types it.
const BETWEEN: char = '\u{1f}';

/// A form, and its draft.
#[derive(Clone, Copy)]
pub struct DraftForm {
    draft: StoredValue<Draft, LocalStorage>,
    fields: StoredValue<Vec<RwSignal<String>>>,
    /// What the form suggests by itself.
    usual: StoredValue<String>,
    has_come_back: RwSignal<bool>,
}

impl DraftForm {
    /// A form of these fields.
    pub fn new(draft: Draft, fields: Vec<RwSignal<String>>) -> Self {
        let form = Self {
            draft: StoredValue::new_local(draft),
            fields: StoredValue::new(fields),
            usual: StoredValue::new(String::new()),
            has_come_back: RwSignal::new(false),
        };
        Effect::watch(move || form.whole(), move |whole, _, _| form.keep(whole), false);
        form
    }

    /// The fields show what the form suggests. What was left here comes back over it.
    pub fn begin(self) {
        let usual = untrack(move || self.whole());
        self.usual.set_value(usual);
        let draft = untrack(move || self.draft.with_value(Draft::get));
        let texts: Vec<_> = draft.split(BETWEEN).collect();
        // A draft of another version of the form is none.
        let is_draft = self.fields.with_value(|fields| fields.len() == texts.len());
        self.has_come_back.set(is_draft);
        if is_draft {
            let fields = self.fields.get_value();
            fields.iter().zip(texts).for_each(|(field, text)| field.set(text.to_owned()));
        }
    }

    /// The form was sent, or cancelled.
    pub fn end(self) {
        self.draft.try_with_value(|draft| draft.keep(&draft.get(), ""));
    }

    /// Says that what stands here is a draft.
    pub fn note(self) -> AnyView {
        let note = move || self.has_come_back.get().then_some(messages().common.draft);
        view! { <p class="draft-note">{note}</p> }.into_any()
    }

    fn whole(self) -> String {
        let texts =
            self.fields.with_value(|fields| fields.iter().map(|field| field.get()).collect::<Vec<_>>());
        texts.join(&BETWEEN.to_string())
    }

    fn keep(self, whole: &str) {
        let text = if self.usual.with_value(|usual| usual == whole) { "" } else { whole };
        self.draft.with_value(|draft| draft.keep(&draft.get(), text));
    }
}
