//! What was written down last.

use leptos::prelude::*;
use tandembuch_core::forms::entry::Entry;
use tandembuch_core::plain_text::is_blank;
use tandembuch_core::text::dates;

use crate::state::{App, use_app};
use crate::ui::kit::Section;
use crate::ui::parts::{address, by_author, entry_sort};
use crate::ui::route::Place;
use crate::ui::screens::search::use_last_search;
use crate::ui::{language, messages};

const SHOWN: usize = 3;

/// The latest entries of the journal; nothing while there are none, because the way to the first one is a meeting.
#[component]
pub(super) fn LatestEntries() -> AnyView {
    let app = use_app();
    let entries = Memo::new(move |_| {
        let mut entries = app.record.with(Entry::all);
        entries.retain(|entry| !is_blank(&entry.text));
        entries.truncate(SHOWN);
        entries
    });
    let section = move || {
        let entries = entries.get();
        (!entries.is_empty()).then(|| latest(app, entries))
    };
    view! { {section} }.into_any()
}

fn latest(app: App, entries: Vec<Entry>) -> AnyView {
    let texts = &messages().tandem;
    let all = address(app, Place::Search);
    let search = use_last_search();
    let row = move |entry: Entry| {
        let place = entry.meeting.map_or(Place::Meetings, |meeting| Place::Meeting(meeting.to_string()));
        view! {
            <li class="excerpt">
                <a class="excerpt__link" href=address(app, place)>
                    <span class="excerpt__text">{entry.text.clone()}</span>
                    <span class="excerpt__meta">{about(app, &entry)}</span>
                </a>
            </li>
        }
    };
    view! {
        <Section heading=texts.journal action=move || view! { <a href=all on:click=move |_| search.forget()>{texts.all_entries}</a> }>
            <ul class="excerpts kern-level-1" role="list">{entries.into_iter().map(row).collect_view()}</ul>
        </Section>
    }
    .into_any()
}

/// What it is, who wrote it, and when, as far as is known.
fn about(app: App, entry: &Entry) -> String {
    let today = app.today();
    let day = app.local_time(entry.created).map(|at| dates::relative_day(language(), at.date(), today));
    let person = entry.author.map(|role| app.record.with(|record| by_author(app, record, role)));
    let known = [Some(entry_sort(entry.sort).to_owned()), person, day];
    known.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
