//! One note, edited in place.

use leptos::prelude::*;
use tandembuch_core::forms::authorship::Authorship;
use tandembuch_core::notes::Note;
use tandembuch_core::record::EntityId;

use super::release::Release;
use crate::state::{App, use_app};
use crate::ui::kit::{Button, EditableText, Icon, IconButton, IconName, Look, TextEdit, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{MAX_TEXT, author_and_time};

/// One note.
#[component]
pub(super) fn NoteRow(id: EntityId, release: Release, on_deleted: Callback<()>) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().notes;
    let note = Memo::new(move |_| app.notes.with(|notes| notes.find(id)));
    let text =
        Memo::new(move |_| note.with(|note| note.as_ref().map(|note| note.text.clone()).unwrap_or_default()));
    let when =
        Memo::new(move |_| note.with(|note| note.as_ref().map(|note| when(app, note))).unwrap_or_default());
    let is_blank = Memo::new(move |_| text.with(|text| text.trim().is_empty()));
    let write = move |edit: TextEdit| app.write_note(id, &edit.text).is_ok();
    let delete = move |()| {
        let (open, deleted) = (app.open.get_untracked(), note.get_untracked());
        app.delete_note(id);
        toasts.show_with_undo(messages().notes.deleted, move || {
            if let Some(note) = deleted.as_ref().filter(|_| app.open.get_untracked() == open) {
                // It has just made room.
                let _ = app.restore_note(note);
            }
        });
        on_deleted.run(());
    };
    let to_release = move || {
        (!is_blank.get()).then(|| {
            view! {
                <Button
                    label=texts.release
                    name=Signal::derive(move || (texts.release_of)(&when.get()))
                    look=Look::Tertiary
                    icon=IconName::Send
                    on_click=move |()| release.ask(id)
                />
            }
        })
    };
    view! {
        <li class="entry note">
            <div class="entry__head note__head">
                <span class="entry__icon"><Icon name=IconName::Lock /></span>
                <span>{when}</span>
                <IconButton
                    name=Signal::derive(move || (texts.delete)(&when.get()))
                    icon=IconName::Bin
                    on_click=delete
                />
            </div>
            <EditableText
                label=Signal::derive(move || (texts.note)(&when.get()))
                hide_label=true
                value=text
                on_commit=write
                multiline=true
                max_len=MAX_TEXT
            />
            <div class="note__release">{to_release}</div>
        </li>
    }
    .into_any()
}

/// When a note was begun.
fn when(app: App, note: &Note) -> String {
    let written = Authorship { by: None, at: note.created };
    app.record.with_untracked(|record| author_and_time(app, record, written)).1
}
