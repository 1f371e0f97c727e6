//! The dictionary of both: words that they explain to each other.

use leptos::prelude::*;
use tandembuch_core::forms::field::Field;
use tandembuch_core::forms::term::{self, Term};
use tandembuch_core::plain_text::{called, isolated};
use tandembuch_core::record::EntityId;
use tandembuch_core::search::folded;

use super::new_term::NewTerm;
use crate::state::use_app;
use crate::ui::kit::{EditableText, EmptyState, IconName, PageTitle, Section};
use crate::ui::parts::{Deletions, RecordRow, RowList, brief, field_name, row_label, write_text};
use crate::ui::{messages, person_name};

/// Longest word that is explained, in UTF-16 units.
pub(super) const MAX_WORD: u32 = 80;
/// And the longest meaning.
pub(super) const MAX_MEANING: u32 = 2_000;

/// The dictionary of both.
#[component]
pub fn DictionaryScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().keepsake.passing_on.words;
    let terms = Memo::new(move |_| app.record.with(|record| Term::all(record, &folded)));
    let ids = Memo::new(move |_| terms.with(|terms| terms.iter().map(|term| term.id).collect::<Vec<_>>()));
    let deletions = Deletions::default();
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let none = move || {
        let [title, text] = texts.none;
        is_empty.get().then(|| view! { <EmptyState icon=IconName::Book title text /> })
    };
    view! {
        <PageTitle text=texts.title subtitle=texts.intro />
        <Section heading=texts.list>
            {none}
            <RowList ids label=texts.title row=move |id| row(id, terms, deletions) deletions />
        </Section>
        <NewTerm />
    }
    .into_any()
}

fn row(id: EntityId, terms: Memo<Vec<Term>>, deletions: Deletions) -> AnyView {
    let app = use_app();
    let texts = &messages().keepsake.passing_on.words;
    let term = Memo::new(move |_| terms.with(|terms| terms.iter().find(|term| term.id == id).cloned()));
    let of_it = move |what: fn(Term) -> String| {
        Memo::new(move |_| term.with(|term| term.clone().map(what).unwrap_or_default()))
    };
    let (word, meaning) = (of_it(|term| term.word), of_it(|term| term.meaning));
    let name = Memo::new(move |_| word.with(|word| called(word, texts.untitled)));
    let explained = Memo::new(move |_| meaning.with(|meaning| called(meaning, texts.not_explained)));
    let by = move || {
        let Some(by) = term.with(|term| term.as_ref().map(|term| term.by)) else { return String::new() };
        let other = (by != app.me()).then(|| app.record.with(|record| isolated(&person_name(record, by))));
        (texts.explained_by)(other.as_deref())
    };
    let fields = move || {
        view! {
            <EditableText
                label=field_name(Field::TermWord)[0]
                value=word
                on_commit=write_text(app, id, term::WORD)
                max_len=MAX_WORD
            />
            <EditableText
                label=field_name(Field::TermMeaning)[0]
                value=meaning
                on_commit=write_text(app, id, term::MEANING)
                multiline=true
                max_len=MAX_MEANING
            />
        }
        .into_any()
    };
    // As dictionaries have them.
    let letter =
        move || name.with(|name| folded(name).chars().next().map(|letter| letter.to_ascii_uppercase()));
    let short = move || name.with(|name| brief(name));
    view! {
        <RecordRow
            id
            heading=name
            title=explained
            label=row_label(name)
            meta=Signal::derive(by)
            leading=move || view! { <span class="tool-row__sign" aria-hidden="true">{letter}</span> }
            fields
            delete=Signal::derive(move || (texts.delete)(&short()))
            deleted=Signal::derive(move || (texts.deleted)(&short()))
            deletions
        />
    }
    .into_any()
}
