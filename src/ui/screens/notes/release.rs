//! Releasing a note: what the partner will see is shown first, to the letter.

use leptos::prelude::*;
use tandembuch_core::forms::entry::{self, Sort};
use tandembuch_core::notes::{self, Note};
use tandembuch_core::record::{Edit, EntityId};

use crate::state::{App, use_app};
use crate::ui::kit::{Button, Dialog, DialogActions, Look, Toasts, use_flush_hub, use_toasts};
use crate::ui::{messages, person_name};

/// The note whose release is asked about. A handle.
#[derive(Clone, Copy)]
pub(super) struct Release {
    app: App,
    is_open: RwSignal<bool>,
    note: RwSignal<Option<Note>>,
    flush: Option<crate::ui::kit::FlushHub>,
}

impl Release {
    /// Nothing is asked.
    pub(super) fn new() -> Self {
        Self {
            app: use_app(),
            is_open: RwSignal::new(false),
            note: RwSignal::new(None),
            flush: use_flush_hub(),
        }
    }

    /// Asks about a note, as it is with what has just been typed.
    pub(super) fn ask(self, id: EntityId) {
        if let Some(hub) = self.flush {
            hub.flush();
        }
        self.note.set(self.app.own.with_untracked(|own| notes::find(own, id)));
        self.is_open.set(true);
    }

    /// Makes it an entry of the journal, in the very words that were shown. The entry comes first: a note may be there
    /// twice for a moment, but never not at all.
    fn release(self, toasts: Toasts) {
        self.is_open.set(false);
        let app = self.app;
        let Some((note, id)) = self.note.get_untracked().zip(app.new_id()) else { return };
        if !app.apply(&entry::create(id, Sort::Question, None, &note.text, app.now_ms())) {
            return;
        }
        if !app.apply_own(&notes::delete(note.id)) {
            return;
        }
        let open = app.open.get_untracked();
        toasts.show_with_undo(messages().notes.moved, move || {
            if app.open.get_untracked() == open && app.apply_own(&notes::restore(&note)) {
                app.write(&Edit::Delete { id });
            }
        });
    }
}

/// Asks whether to release a note.
#[component]
pub(super) fn ReleaseDialog(release: Release) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().notes;
    let name = move |role| app.record.with(|record| person_name(record, role));
    let me = app.me();
    let text = move || release.note.with(|note| note.as_ref().map(|note| note.text.clone()));
    view! {
        <Dialog open=release.is_open title=texts.move_title>
            <p>{(texts.move_text)(&name(me.other()))}</p>
            <blockquote class="released">
                <p class="released__as">{(texts.moved_as)(&name(me))}</p>
                <p class="released__text">{text}</p>
            </blockquote>
            <p>{texts.move_then}</p>
            <DialogActions>
                <Button label=texts.to_journal look=Look::Primary on_click=move |()| release.release(toasts) />
                <Button label=messages().common.cancel on_click=move |()| release.is_open.set(false) />
            </DialogActions>
        </Dialog>
    }
    .into_any()
}
