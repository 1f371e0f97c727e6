//! The cards to pass on, and the ways to a new one.

use leptos::prelude::*;
use tandembuch_core::digest::shortened;
use tandembuch_core::forms::card::{self, Card, words_of};
use tandembuch_core::forms::entry::Entry;
use tandembuch_core::plain_text::{called, is_blank, isolated};

use super::consent::standing;
use crate::state::{App, use_app};
use crate::ui::kit::{Button, EmptyState, Fold, IconButton, IconName, List, ListRow, PageTitle, Section};
use crate::ui::messages;
use crate::ui::parts::{address, brief, entry_sort, go_to};
use crate::ui::route::Place;

/// How many entries of the journal are offered at first, and how many at most.
const FIRST: usize = 4;
const MOST: usize = 60;
/// How much of one is shown, in letters.
const SHORT: usize = 160;

/// All cards.
#[component]
pub fn CardsScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().keepsake.passing_on.cards;
    let cards = Memo::new(move |_| app.record.with(Card::all));
    let list = move || cards.with(|cards| list(app, cards));
    let offered = Memo::new(move |_| {
        let mut offered = app.record.with(card::offered);
        offered.truncate(MOST);
        offered
    });
    let offers = move || {
        offered.with(|offered| {
            let (first, more) = offered.split_at(offered.len().min(FIRST));
            let (first, is_more, more) = (offers(app, first), !more.is_empty(), offers(app, more));
            let older = is_more.then(|| view! { <Fold label=texts.more icon=IconName::Book>{more}</Fold> });
            view! { {first} {older} }.into_any()
        })
    };
    let begin = move |()| make(app, None);
    view! {
        <PageTitle text=texts.title subtitle=texts.intro />
        {list}
        <Section heading=texts.new intro=texts.new_intro>
            {offers}
            <div class="button-row"><Button label=texts.empty icon=IconName::Plus on_click=begin /></div>
        </Section>
    }
    .into_any()
}

fn list(app: App, cards: &[Card]) -> AnyView {
    let texts = &messages().keepsake.passing_on.cards;
    if cards.is_empty() {
        let [title, text] = texts.none;
        return view! { <EmptyState icon=IconName::Send title text /> }.into_any();
    }
    let row = |card: &Card| -> AnyView {
        let words = if is_blank(&card.title) { &card.text } else { &card.title };
        let title = called(&shortened(words, SHORT), texts.untitled);
        let meta = app.record.with(|record| standing(record, card, app.me()));
        let icon = if card.may_leave() { IconName::CheckCircle } else { IconName::Circle };
        let href = address(app, Place::Card(card.id.to_string()));
        view! { <ListRow title meta href icon /> }.into_any()
    };
    let rows: Vec<AnyView> = cards.iter().map(row).collect();
    view! { <List label=texts.title>{rows}</List> }.into_any()
}

fn offers(app: App, entries: &[Entry]) -> AnyView {
    let texts = &messages().keepsake.passing_on.cards;
    if entries.is_empty() {
        return ().into_any();
    }
    let row = |entry: &Entry| -> AnyView {
        let title = isolated(&shortened(words_of(entry), SHORT));
        let name = (texts.make)(&brief(words_of(entry)));
        let meta = entry_sort(entry.sort);
        let entry = entry.clone();
        let press = Callback::new(move |()| make(app, Some(&entry)));
        let button = move || view! { <IconButton name icon=IconName::Plus on_click=press /> };
        view! { <ListRow title meta trailing=button /> }.into_any()
    };
    let rows: Vec<AnyView> = entries.iter().map(row).collect();
    view! { <List label=texts.new>{rows}</List> }.into_any()
}

/// Makes a card, and leads to it.
fn make(app: App, entry: Option<&Entry>) {
    let Some(id) = app.new_id() else { return };
    if app.apply(&card::create(id, "", entry, app.now_ms())) {
        go_to(app, Place::Card(id.to_string()));
    }
}
