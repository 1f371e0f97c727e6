//! The agenda of a meeting: its items in their order, how they fit into the time, and a field for another one.

use leptos::prelude::*;
use tandembuch_core::forms::agenda::{self, AgendaItem, Balance};
use tandembuch_core::forms::fit::{self, Shorter};
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::{carry, choose};
use tandembuch_core::record::EntityId;

use super::add_item::AddItem;
use super::item_row::ItemRow;
use crate::state::use_app;
use crate::ui::kit::{Button, EmptyState, Fold, IconName, Look, Section, keep_focus_near, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{Announcement, Deletions, NewText, Ordering, RowList, item_title, say_with_undo};

/// The agenda of a meeting.
#[component]
pub(super) fn Agenda(
    meeting: EntityId,
    /// It has been held: what was on it is behind one line.
    is_held: bool,
) -> AnyView {
    let app = use_app();
    let texts = &messages().meetings;
    let minutes = RwSignal::new("15".to_owned());
    let new = NewText::of(Some(meeting), "item", move |id, title| {
        let items = app.record.with_untracked(|record| AgendaItem::of_meeting(record, meeting));
        agenda::create(id, meeting, &items, title, minutes.with_untracked(|minutes| minutes.parse().ok()))
    });
    let items = Memo::new(move |_| app.record.with(|record| carry::agenda(record, meeting, app.now())));
    let order = Memo::new(move |_| items.with(|items| items.iter().map(|item| item.id).collect::<Vec<_>>()));
    // What earlier meetings left open stands on top and keeps its place.
    let own = Memo::new(move |_| items.with(|items| own_items(items, meeting)));
    let is_empty = Memo::new(move |_| order.with(Vec::is_empty));
    let length = Memo::new(move |_| {
        app.record.with(|record| Meeting::find(record, meeting).map_or(0, |meeting| meeting.minutes))
    });
    let balance = move || items.with(|items| balance_in_words(items, length.get()));
    let said = RwSignal::new(String::new());
    let deletions = Deletions::default();
    let ordering = Ordering::new(
        app,
        Memo::new(move |_| own.with(|own| own.iter().map(|item| item.id).collect())),
        move |from, to| own.with_untracked(|own| agenda::move_item(own, from, to)),
        move |id, place, count| {
            let item = app.record.with_untracked(|record| AgendaItem::find(record, id));
            said.set((texts.moved)(&item.as_ref().map(item_title).unwrap_or_default(), place, count));
        },
    );
    let nothing = move || {
        is_empty.get().then(|| {
            view! { <EmptyState icon=IconName::Clock title=texts.agenda_empty text=texts.agenda_empty_text /> }
        })
    };
    let list = view! {
        {nothing}
        <RowList
            ids=order
            label=texts.agenda
            row=move |id| view! { <ItemRow id meeting order ordering deletions /> }.into_any()
            deletions
            list=ordering.list
        />
        <AddItem new minutes said />
        <Announcement text=said />
    };
    if is_held {
        let done = move || items.with(|items| items.iter().filter(|item| item.done).count());
        let label = move || (texts.items)(order.with(Vec::len), done());
        let open = new.is_begun();
        view! { <Fold label=Signal::derive(label) icon=IconName::Agenda open>{list}</Fold> }.into_any()
    } else {
        let balance = move || view! { <p class="agenda__balance">{balance} <Fitting items length /></p> };
        view! { <Section heading=texts.agenda action=balance>{list}</Section> }.into_any()
    }
}

/// Shortens the items until they fit, where that can be done.
#[component]
fn Fitting(items: Memo<Vec<AgendaItem>>, length: Memo<u64>) -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().meetings;
    let shorter = Memo::new(move |_| items.with(|items| fit::shorter(items, length.get())));
    let shorten = move |()| {
        let shorter = shorter.get_untracked();
        let edits = |minutes: fn(&Shorter) -> u64| {
            shorter.iter().map(|item| choose(item.item, agenda::MINUTES, minutes(item))).collect::<Vec<_>>()
        };
        let back = edits(|item| item.before);
        if app.apply_all(&edits(|item| item.after)) {
            keep_focus_near(None);
            say_with_undo(app, toasts, texts.shortened.to_owned(), move || app.write_all(&back));
        }
    };
    let button = move || {
        (!shorter.with(Vec::is_empty))
            .then(|| view! { <Button label=texts.shorten look=Look::Tertiary on_click=shorten /> })
    };
    view! { {button} }.into_any()
}

fn own_items(items: &[AgendaItem], meeting: EntityId) -> Vec<AgendaItem> {
    items.iter().filter(|item| item.meeting == Some(meeting)).cloned().collect()
}

fn balance_in_words(items: &[AgendaItem], length: u64) -> String {
    let texts = &messages().meetings;
    if items.is_empty() {
        return (texts.minutes)(length);
    }
    match Balance::of(items, length) {
        Balance::Left(minutes) => (texts.minutes_left)(minutes),
        Balance::Even => texts.minutes_even.to_owned(),
        Balance::Over(minutes) => (texts.minutes_over)(minutes),
    }
}
