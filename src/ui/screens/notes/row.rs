//! One note, edited in place.

use leptos::prelude::*;
use tandembuch_core::forms::authorship::Authorship;
use tandembuch_core::notes::{self, Note};
use tandembuch_core::plain_text::is_blank;
use tandembuch_core::record::EntityId;

use super::release::Release;
use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, ConflictPicker, EditableText, Icon, IconButton, IconName, Look, Merge, TextEdit, Version,
    use_toasts,
};
use crate::ui::messages;
use crate::ui::parts::{MAX_TEXT, author_and_time};

/// One note.
#[component]
pub(super) fn NoteRow(id: EntityId, release: Release, on_deleted: Callback<()>) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().notes;
    let note = Memo::new(move |_| app.own.with(|own| notes::find(own, id)));
    let text =
        Memo::new(move |_| note.with(|note| note.as_ref().map(|note| note.text.clone()).unwrap_or_default()));
    let when =
        Memo::new(move |_| note.with(|note| note.as_ref().map(|note| when(app, note))).unwrap_or_default());
    let is_blank = Memo::new(move |_| text.with(|text| is_blank(text)));
    let write = move |edit: TextEdit| app.apply_own(&[notes::write(id, &edit.seen, &edit.text)]);
    let delete = move |()| {
        let (open, deleted) = (app.open.get_untracked(), note.get_untracked());
        if !app.apply_own(&notes::delete(id)) {
            return;
        }
        toasts.show_with_undo(messages().notes.deleted, move || {
            if let Some(note) = deleted.as_ref().filter(|_| app.open.get_untracked() == open) {
                // A refusal is shown.
                let _ = app.apply_own(&notes::restore(note));
            }
        });
        on_deleted.run(());
    };
    let to_release = move || {
        (!is_blank.get()).then(|| {
            view! {
                <Button
                    label=texts.to_journal
                    name=Signal::derive(move || (texts.to_journal_of)(&when.get()))
                    look=Look::Tertiary
                    icon=IconName::Send
                    on_click=move |()| release.ask(id)
                />
            }
        })
    };
    let is_contested =
        Memo::new(move |_| note.with(|note| note.as_ref().is_some_and(|note| !note.versions.is_empty())));
    let label = Signal::derive(move || (texts.note)(&when.get()));
    let words = move || {
        if is_contested.get() {
            return versions(app, id, label, note);
        }
        view! {
            <EditableText
                label
                hide_label=true
                value=text
                on_commit=write
                multiline=true
                max_len=MAX_TEXT
            />
        }
        .into_any()
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
            {words}
            <div class="note__release">{to_release}</div>
        </li>
    }
    .into_any()
}

/// What two devices of the person wrote apart, to choose from.
fn versions(app: App, id: EntityId, label: Signal<String>, note: Memo<Option<Note>>) -> AnyView {
    let versions = Signal::derive(move || {
        let written = note.with(|note| note.as_ref().map(|note| note.versions.clone()).unwrap_or_default());
        app.record.with_untracked(|record| {
            let version = |version: notes::Version| {
                let written = Authorship { by: Some(app.me()), at: version.at };
                let (who, when) = author_and_time(app, record, written);
                Version { text: version.text, who: (messages().attention.from)(&who), when }
            };
            written.into_iter().map(version).collect::<Vec<_>>()
        })
    });
    let settle = move |text: &str| {
        // A refusal is shown, and the versions stay.
        let _ = app.apply_own(&[notes::settle(id, text)]);
    };
    let keep = move |index: usize| {
        if let Some(version) = versions.get_untracked().get(index) {
            settle(&version.text);
        }
    };
    let combine = move |merge: Merge| settle(&merge.text);
    view! { <ConflictPicker label versions on_keep=keep on_merge=combine /> }.into_any()
}

/// When a note was begun.
fn when(app: App, note: &Note) -> String {
    let written = Authorship { by: None, at: note.created };
    app.record.with_untracked(|record| author_and_time(app, record, written)).1
}
