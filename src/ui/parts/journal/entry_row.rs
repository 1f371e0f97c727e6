//! One entry of the journal, edited in place.

use leptos::prelude::*;

use super::super::{Decisions, MAX_TEXT, author_and_time, delete_with_undo, entry_sort, write_text};
use crate::domain::forms::authorship::Authorship;
use crate::domain::forms::choose;
use crate::domain::forms::entry::{self, Entry, Sort};
use crate::domain::record::EntityId;
use crate::state::use_app;
use crate::ui::kit::{Choice, CompactSelect, EditableText, Icon, IconButton, IconName, use_toasts};
use crate::ui::messages;

/// One entry of the journal.
#[component]
pub(super) fn EntryRow(id: EntityId, on_deleted: Callback<()>) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().journal;
    let entry = Memo::new(move |_| app.record.with(|record| Entry::find(record, id)));
    let sort =
        Memo::new(move |_| entry.with(|entry| entry.as_ref().map(|entry| entry.sort).unwrap_or_default()));
    let text = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().map(|entry| entry.text.clone()).unwrap_or_default())
    });
    let written = Memo::new(move |_| {
        let written = entry
            .with(|entry| entry.as_ref().map(|entry| Authorship { by: entry.author, at: entry.created }));
        app.record
            .with(|record| written.map(|written| author_and_time(app, record, written)).unwrap_or_default())
    });
    let author = move || written.get().0;
    let delete = Callback::new(move |()| {
        delete_with_undo(app, toasts, id, messages().journal.deleted.to_owned());
        on_deleted.run(());
    });
    let options = Sort::ALL.map(|sort| Choice::new(sort.as_str(), entry_sort(sort))).to_vec();
    view! {
        <li class="entry">
            <div class="entry__head">
                <span class="entry__icon">{move || view! { <Icon name=icon(sort.get()) /> }}</span>
                <CompactSelect
                    name=texts.sort
                    value=Signal::derive(move || sort.get().as_str().to_owned())
                    on_change=move |sort: String| app.apply(&choose(id, entry::SORT, sort))
                    options=Signal::stored(options)
                />
                <span class="entry__by">{move || written.with(|(who, when)| format!("{who}, {when}"))}</span>
                <IconButton
                    name=Signal::derive(move || (texts.delete)(entry_sort(sort.get()), &author()))
                    icon=IconName::Bin
                    on_click=delete
                />
            </div>
            <Decisions id on_delete=delete />
            <EditableText
                label=Signal::derive(move || (texts.entry)(entry_sort(sort.get()), &author()))
                hide_label=true
                value=text
                on_commit=write_text(app, id, entry::TEXT)
                multiline=true
                max_len=MAX_TEXT
            />
        </li>
    }
    .into_any()
}

fn icon(sort: Sort) -> IconName {
    match sort {
        Sort::Note => IconName::Pen,
        Sort::Experiment => IconName::Progress,
        Sort::Insight => IconName::Idea,
        Sort::Question => IconName::Help,
    }
}
