//! Search in everything that is written down; without a word, the whole journal.

mod find_row;
mod finds;
mod last_search;

use leptos::prelude::*;
use tandembuch_core::forms::entry::Sort;
use tandembuch_core::forms::kind::KINDS;
use tandembuch_core::forms::kind::Search::Alone;
use tandembuch_core::forms::person::Role;
use tandembuch_core::search::{Filter, Index, MAX_CHARS, Query, Scope, Thing};

use crate::state::use_app;
use crate::ui::kit::{Choice, PageTitle, Select, TextField, TextKind};
use crate::ui::parts::name_in_catalogue;
use crate::ui::{messages, person_name};
use finds::Finds;
pub use last_search::provide_last_search;
use last_search::use_last_search;

/// What can be searched, in the order in which it is offered.
fn scopes() -> Vec<Scope> {
    let alone = KINDS.iter().filter(|kind| kind.search == Alone).filter_map(|kind| kind.thing);
    let others = alone.filter(|thing| *thing != Thing::Entry).map(Scope::Only);
    let entries = Sort::ALL.into_iter().map(Scope::Sort);
    [Scope::Everything, Scope::Only(Thing::Entry)].into_iter().chain(entries).chain(others).collect()
}

fn scope_in_words(scope: Scope) -> &'static str {
    match scope {
        Scope::Everything => messages().search.everywhere,
        Scope::Only(thing) => (messages().things.all)(thing),
        Scope::Sort(sort) => (messages().search.sort)(sort),
    }
}

/// The value of the choice for both.
const BOTH: &str = "both";

/// Search in everything that is written down.
#[component]
pub fn SearchScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().search;
    let search = use_last_search();
    search.begin(app.open.get_untracked().map(|open| open.id));
    let (text, scope, author) = (search.text, search.scope, search.author);
    let index = Memo::new(move |_| {
        app.record.with(|record| Index::of(record, move |at| app.local_time(at), name_in_catalogue))
    });
    let query = Memo::new(move |_| text.with(|text| Query::new(text)));
    // Nobody remembers who entered a meeting or an item of its agenda.
    let has_authors = Memo::new(move |_| scope.get().has_authors());
    let filter =
        Memo::new(move |_| Filter { scope: scope.get(), author: author.get().filter(|_| has_authors.get()) });
    let scopes = scopes();
    let choices = scopes.iter().enumerate();
    let choices =
        choices.map(|(place, scope)| Choice::new(place.to_string(), scope_in_words(*scope))).collect();
    let scopes = StoredValue::new(scopes);
    let place =
        move || scopes.with_value(|all| all.iter().position(|one| *one == scope.get())).unwrap_or_default();
    let choose_scope = move |place: String| {
        let chosen =
            place.parse().ok().and_then(|place: usize| scopes.with_value(|all| all.get(place).copied()));
        scope.set(chosen.unwrap_or_default());
    };
    let author_choice = move || {
        let names = Role::BOTH.map(|role| app.record.with_untracked(|record| person_name(record, role)));
        let roles = Role::BOTH.into_iter().zip(names);
        let one = roles.map(|(role, name)| Choice::new(role.as_str(), name));
        let options: Vec<Choice> = std::iter::once(Choice::new(BOTH, texts.of_both)).chain(one).collect();
        view! {
            <Select
                label=texts.author
                value=Signal::derive(move || author.get().map_or(BOTH, Role::as_str).to_owned())
                on_change=move |role: String| author.set(role.parse().ok())
                options
            />
        }
    };
    view! {
        <PageTitle text=texts.title />
        <div class="form" role="search" aria-label=texts.title>
            <TextField
                label=texts.words
                value=text
                hint=texts.words_hint
                kind=TextKind::Search
                max_len=u32::try_from(MAX_CHARS).unwrap_or(u32::MAX)
            />
            <div class="pair">
                <Select
                    label=texts.scope
                    value=Signal::derive(move || place().to_string())
                    on_change=choose_scope
                    options=choices
                />
                {move || has_authors.get().then(author_choice)}
            </div>
        </div>
        <Finds index query filter />
    }
    .into_any()
}
