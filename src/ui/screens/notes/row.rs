//! One note: read first, changed when it is opened.

use leptos::prelude::*;
use tandembuch_core::forms::authorship::Authorship;
use tandembuch_core::notes::{self, Note};
use tandembuch_core::plain_text::is_blank;
use tandembuch_core::record::EntityId;

use super::release::Release;
use crate::state::{App, use_app};
use crate::ui::kit::{
    ConflictPicker, EditableText, Icon, IconButton, IconName, Merge, TextEdit, ToolRow, Version,
};
use crate::ui::messages;
use crate::ui::parts::{Deletions, DraftField, MAX_TEXT, author_and_time};

/// One note.
#[component]
pub(super) fn NoteRow(id: EntityId, release: Release, deletions: Deletions) -> AnyView {
    let app = use_app();
    let texts = &messages().notes;
    let note = Memo::new(move |_| app.own.with(|own| notes::find(own, id)));
    let text =
        Memo::new(move |_| note.with(|note| note.as_ref().map(|note| note.text.clone()).unwrap_or_default()));
    let when =
        Memo::new(move |_| note.with(|note| note.as_ref().map(|note| when(app, note))).unwrap_or_default());
    let is_blank = Memo::new(move |_| text.with(|text| is_blank(text)));
    let write = move |edit: TextEdit| app.apply_own(&[notes::write(id, &edit.seen, &edit.text)]);
    let delete = Callback::new(move |()| {
        let (open, deleted) = (app.open.get_untracked(), note.get_untracked());
        let bring_back = move || {
            let note = deleted.as_ref().filter(|_| app.open.get_untracked() == open);
            note.is_some_and(|note| app.apply_own(&notes::restore(note)))
        };
        let delete = move || app.apply_own(&notes::delete(id));
        deletions.take_away(id, messages().notes.deleted.to_owned(), delete, bring_back);
    });
    let is_contested =
        Memo::new(move |_| note.with(|note| note.as_ref().is_some_and(|note| !note.versions.is_empty())));
    let label = Signal::derive(move || (texts.note)(&when.get()));
    let fields = move || {
        if is_contested.get() {
            return ().into_any();
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
    let tools = move || {
        let to_release = move || {
            (!is_blank.get()).then(|| {
                view! {
                    <IconButton
                        label=texts.to_journal
                        name=Signal::derive(move || (texts.to_journal_of)(&when.get()))
                        icon=IconName::Send
                        on_click=move |()| release.ask(id)
                    />
                }
            })
        };
        view! {
            {to_release}
            <IconButton
                label=messages().common.delete
                name=Signal::derive(move || (texts.delete)(&when.get()))
                icon=IconName::Bin
                on_click=delete
            />
        }
        .into_any()
    };
    let versions = move || is_contested.get().then(|| versions(app, id, label, note));
    view! {
        <ToolRow
            key=id.to_string()
            title=text
            label=Signal::derive(move || label.with(|label| (messages().journal.change)(label)))
            meta=when
            leading=move || view! { <span class="tool-row__sign"><Icon name=IconName::Lock /></span> }
            fields
            tools
            below=move || view! { <div class="decisions">{versions}</div> }
        />
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
    let draft = DraftField::new(&format!("merge.{id}"));
    let settle = move |text: &str| {
        // A refusal is shown, and the versions stay.
        let is_done = app.apply_own(&[notes::settle(id, text)]);
        if is_done {
            draft.added();
        }
        is_done
    };
    let keep = move |index: usize| {
        if let Some(version) = versions.get_untracked().get(index) {
            settle(&version.text);
        }
    };
    let combine = move |merge: Merge| settle(&merge.text);
    view! { <ConflictPicker label versions on_keep=keep merging=draft.merging(Callback::new(combine)) /> }
        .into_any()
}

/// When a note was begun.
fn when(app: App, note: &Note) -> String {
    let written = Authorship { by: None, at: note.created };
    app.record.with_untracked(|record| author_and_time(app, record, written)).1
}
