//! One entry of the journal, edited in place.

use leptos::prelude::*;
use tandembuch_core::forms::authorship::Authorship;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::entry::{self, Entry, Sort};
use tandembuch_core::record::EntityId;

use super::super::{Decisions, author_and_time, delete_with_undo, entry_sort};
use super::words::{Experiment, Words};
use crate::state::use_app;
use crate::ui::kit::{Choice, CompactSelect, Icon, IconButton, IconName, use_toasts};
use crate::ui::messages;

/// One entry of the journal.
#[component]
pub fn EntryRow(
    /// Which one.
    id: EntityId,
    /// Called when it is deleted: the focus has gone with it.
    on_deleted: Callback<()>,
) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().journal;
    let entry = Memo::new(move |_| app.record.with(|record| Entry::find(record, id)));
    let sort =
        Memo::new(move |_| entry.with(|entry| entry.as_ref().map(|entry| entry.sort).unwrap_or_default()));
    let is_experiment =
        Memo::new(move |_| entry.with(|entry| entry.as_ref().is_some_and(Entry::is_experiment)));
    let written = Memo::new(move |_| {
        let written = entry
            .with(|entry| entry.as_ref().map(|entry| Authorship { by: entry.author, at: entry.created }));
        app.record
            .with(|record| written.map(|written| author_and_time(app, record, written)).unwrap_or_default())
    });
    let author = move || written.get().0;
    let delete = Callback::new(move |()| {
        if delete_with_undo(app, toasts, id, messages().journal.deleted.to_owned()) {
            on_deleted.run(());
        }
    });
    let name = Signal::derive(move || (texts.entry)(entry_sort(sort.get()), &author()));
    let words = move || {
        if is_experiment.get() {
            view! { <Experiment id entry name /> }.into_any()
        } else {
            view! { <Words id entry field=entry::TEXT label=name /> }.into_any()
        }
    };
    let options = Sort::ALL.map(|sort| Choice::new(sort.as_str(), entry_sort(sort))).to_vec();
    view! {
        <li class="entry">
            <div class="entry__head">
                <span class="entry__icon">{move || view! { <Icon name=sort_icon(sort.get()) /> }}</span>
                <CompactSelect
                    name=texts.sort
                    value=Signal::derive(move || sort.get().as_str().to_owned())
                    on_change=move |sort: String| app.write(&choose(id, entry::SORT, sort))
                    options=Signal::stored(options)
                />
                <span class="entry__by">{move || written.with(|(who, when)| format!("{}, {when}", (messages().attention.by)(who)))}</span>
                <IconButton
                    name=Signal::derive(move || (texts.delete)(entry_sort(sort.get()), &author()))
                    icon=IconName::Bin
                    on_click=delete
                />
            </div>
            <Decisions id on_delete=delete />
            {words}
        </li>
    }
    .into_any()
}

/// The icon of a sort of entry.
pub fn sort_icon(sort: Sort) -> IconName {
    match sort {
        Sort::Note => IconName::Pen,
        Sort::Experiment => IconName::Flask,
        Sort::Insight => IconName::Idea,
        Sort::Question => IconName::Help,
    }
}
