//! Keeps what is typed into a field that adds something: a draft, until somebody says that it is to be added.

use leptos::prelude::*;

use crate::state::{Draft, use_app};
use crate::ui::kit::{Merge, Merging, Pause, use_flush_hub};
use crate::ui::messages;

/// What is typed into a field, and its draft.
#[derive(Clone, Copy)]
pub struct DraftField {
    /// What is typed.
    pub text: RwSignal<String>,
    /// What is to be said of it below the field.
    pub note: RwSignal<Option<&'static str>>,
    draft: StoredValue<Draft, LocalStorage>,
    /// The draft as this field has written or read it last.
    seen: StoredValue<String>,
    pause: Pause,
}

impl DraftField {
    /// Begins with the draft that was left at this place of the tandem that is open.
    pub fn new(place: &str) -> Self {
        let field = Self {
            text: RwSignal::new(String::new()),
            note: RwSignal::new(None),
            draft: StoredValue::new_local(use_app().draft(place)),
            seen: StoredValue::new(String::new()),
            pause: Pause::not_begun(),
        };
        untrack(move || field.look());
        Effect::new(move |_| field.look());
        Effect::watch(move || field.text.track(), move |(), _, _| field.keep_after_a_pause(), false);
        if let Some(hub) = use_flush_hub() {
            hub.register(Callback::new(move |()| field.keep()));
        }
        on_cleanup(move || field.keep());
        field
    }

    /// A text that is made of several versions.
    pub fn merging(self, on_merge: Callback<Merge, bool>) -> Merging {
        Merging { text: self.text, note: self.note.into(), on_merge }
    }

    /// What was typed is in the record now.
    pub fn added(self) {
        self.text.set(String::new());
        self.keep();
    }

    /// Shows what was left here, or what another tab has made of it meanwhile. What is being typed is never replaced.
    fn look(self) {
        let Some(draft) = self.draft.try_with_value(Draft::get) else { return };
        let is_news =
            self.seen.with_value(|seen| *seen != draft && self.text.with_untracked(|text| text == seen));
        if is_news {
            self.note.set((!draft.is_empty()).then_some(messages().common.draft));
            self.seen.set_value(draft.clone());
            self.text.set(draft);
        }
    }

    fn keep_after_a_pause(self) {
        if self.seen.with_value(|seen| self.text.with_untracked(|text| text == seen)) {
            self.pause.end();
        } else {
            self.pause.begin(move || self.keep());
        }
    }

    /// Does nothing when the field is gone.
    fn keep(self) {
        self.pause.end();
        let typed = self.text.try_get_untracked().zip(self.seen.try_get_value());
        let Some((text, seen)) = typed.filter(|(text, seen)| text != seen) else { return };
        let Some((kept, is_kept)) = self.draft.try_with_value(|draft| draft.keep(&seen, &text)) else {
            return;
        };
        // Another tab has typed here, too.
        if kept != text && !kept.is_empty() {
            self.text.set(kept.clone());
        }
        self.seen.set_value(kept);
        let of_page = Some(messages().common.draft_of_page);
        if !is_kept {
            self.note.set(of_page);
        } else if text.is_empty() || self.note.get_untracked() == of_page {
            self.note.set(None);
        }
    }
}
