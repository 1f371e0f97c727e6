//! One entry of the journal: read first, changed when it is opened.

use leptos::prelude::*;
use tandembuch_core::forms::authorship::Authorship;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::entry::{self, Entry, Sort};
use tandembuch_core::record::EntityId;

use super::super::{Deletions, RecordRow, author_and_time, entry_sort};
use super::words::{Experiment, Words};
use crate::state::use_app;
use crate::ui::kit::{Choice, CompactSelect, Icon, IconName};
use crate::ui::messages;

/// One entry of the journal.
#[component]
pub fn EntryRow(
    /// Which one.
    id: EntityId,
    /// What was deleted from its list.
    deletions: Deletions,
) -> AnyView {
    let app = use_app();
    let texts = &messages().journal;
    let entry = Memo::new(move |_| app.record.with(|record| Entry::find(record, id)));
    let sort =
        Memo::new(move |_| entry.with(|entry| entry.as_ref().map(|entry| entry.sort).unwrap_or_default()));
    let title = Memo::new(move |_| entry.with(|entry| entry.as_ref().map(in_words).unwrap_or_default()));
    let written = Memo::new(move |_| {
        let written = entry
            .with(|entry| entry.as_ref().map(|entry| Authorship { by: entry.author, at: entry.created }));
        app.record
            .with(|record| written.map(|written| author_and_time(app, record, written)).unwrap_or_default())
    });
    let name = Memo::new(move |_| written.with(|(author, _)| (texts.entry)(entry_sort(sort.get()), author)));
    let meta = move || {
        let name = name.get();
        // Within a meeting its day is known.
        let is_of_meeting = entry.with(|entry| entry.as_ref().is_some_and(|entry| entry.meeting.is_some()));
        if is_of_meeting { name } else { written.with(|(_, when)| format!("{name}, {when}")) }
    };
    let fields = move || {
        let options = Sort::ALL.map(|sort| Choice::new(sort.as_str(), entry_sort(sort))).to_vec();
        let words = if sort.get() == Sort::Experiment {
            view! { <Experiment id entry name=name.into() /> }.into_any()
        } else {
            view! { <Words id entry field=entry::TEXT label=name /> }.into_any()
        };
        view! {
            {words}
            <CompactSelect
                name=texts.sort
                value=Signal::derive(move || sort.get().as_str().to_owned())
                on_change=move |sort: String| app.write(&choose(id, entry::SORT, sort))
                options=Signal::stored(options)
            />
        }
        .into_any()
    };
    let delete = move || written.with(|(author, _)| (texts.delete)(entry_sort(sort.get()), author));
    let leading = view! {
        <span class="tool-row__sign">{move || view! { <Icon name=sort_icon(sort.get()) /> }}</span>
    };
    view! {
        <RecordRow
            id
            title
            label=Signal::derive(move || name.with(|name| (texts.change)(name)))
            meta=Signal::derive(meta)
            leading=move || leading
            fields
            delete=Signal::derive(delete)
            deleted=texts.deleted
            deletions
        />
    }
    .into_any()
}

/// The words of an entry; of an experiment what was planned, and below it what happened and what was learned.
fn in_words(entry: &Entry) -> String {
    let mut words = entry.text.clone();
    if entry.is_experiment() {
        let [_, happened, learned] = messages().journal.experiment;
        for (label, text) in [(happened, &entry.happened), (learned, &entry.learned)] {
            if !text.is_empty() {
                words += &format!("\n{label} {text}");
            }
        }
    }
    words
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
