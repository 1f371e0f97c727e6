//! The agenda of a meeting: its items in their order, how they fit into the time, and a field for another one.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::add_item::AddItem;
use super::item_row::{ItemActions, ItemRow};
use crate::domain::forms::agenda::{self, AgendaItem, Balance};
use crate::domain::forms::carry;
use crate::domain::forms::meeting::Meeting;
use crate::domain::record::EntityId;
use crate::state::{App, use_app};
use crate::ui::kit::{EmptyState, IconName, Section};
use crate::ui::messages;
use crate::ui::parts::{Announcement, Each, NewText};

/// The agenda of a meeting.
#[component]
pub(super) fn Agenda(meeting: EntityId) -> AnyView {
    let app = use_app();
    let texts = &messages().meetings;
    let minutes = RwSignal::new("15".to_owned());
    let new = NewText::new(agenda::TITLE, move |id, title| {
        let items = app.record.with_untracked(|record| AgendaItem::of_meeting(record, meeting));
        agenda::create(id, meeting, &items, title, minutes.with_untracked(|minutes| minutes.parse().ok()))
    });
    let items = Memo::new(move |_| {
        let being_typed = new.kept_as();
        let items = app.record.with(|record| carry::agenda(record, meeting, app.now()));
        items.into_iter().filter(|item| Some(item.id) != being_typed).collect::<Vec<_>>()
    });
    let order = Memo::new(move |_| items.with(|items| items.iter().map(|item| item.id).collect::<Vec<_>>()));
    // What earlier meetings left open stands on top and keeps its place.
    let own = Memo::new(move |_| items.with(|items| own_items(items, meeting)));
    let is_empty = Memo::new(move |_| order.with(Vec::is_empty));
    let length = Memo::new(move |_| {
        app.record.with(|record| Meeting::find(record, meeting).map_or(0, |meeting| meeting.minutes))
    });
    let balance = move || items.with(|items| balance_in_words(items, length.get()));
    let list = NodeRef::<html::Ol>::new();
    let said = RwSignal::new(String::new());
    let moved = move |id: EntityId, up: bool, to: usize| {
        if let Some(place) = move_to(app, id, to, own) {
            let title = own.with_untracked(|items| items.get(place).map(title_of).unwrap_or_default());
            said.set((texts.moved)(&title, place + 1, own.with_untracked(Vec::len)));
            focus_mover(list, id, up);
        }
    };
    let actions = ItemActions {
        meeting,
        order,
        own: Memo::new(move |_| own.with(|own| own.iter().map(|item| item.id).collect())),
        step: Callback::new(move |(id, up)| {
            let from = own.with_untracked(|own| own.iter().position(|item| item.id == id));
            let to = from.and_then(|from| if up { from.checked_sub(1) } else { Some(from + 1) });
            if let Some(to) = to {
                moved(id, up, to);
            }
        }),
        deleted: Callback::new(move |()| {
            if let Some(list) = list.get_untracked() {
                // Fails only for an element that cannot be focused.
                let _ = list.focus();
            }
        }),
    };
    let nothing = move || {
        is_empty.get().then(|| {
            view! { <EmptyState icon=IconName::Clock title=texts.agenda_empty text=texts.agenda_empty_text /> }
        })
    };
    view! {
        <Section heading=texts.agenda action=move || view! { <p class="agenda__balance">{balance}</p> }>
            {nothing}
            <ol
                class="agenda"
                role="list"
                aria-label=texts.agenda
                tabindex="-1"
                hidden=is_empty
                node_ref=list
            >
                <Each ids=order row=move |id| view! { <ItemRow id actions /> }.into_any() />
            </ol>
            <AddItem new minutes said />
            <Announcement text=said />
        </Section>
    }
    .into_any()
}

fn own_items(items: &[AgendaItem], meeting: EntityId) -> Vec<AgendaItem> {
    items.iter().filter(|item| item.meeting == Some(meeting)).cloned().collect()
}

/// Moves an item of the meeting's own to another place. Says where it stands now; `None` if it cannot move there.
fn move_to(app: App, id: EntityId, to: usize, own: Memo<Vec<AgendaItem>>) -> Option<usize> {
    let shown = own.get_untracked();
    let from = shown.iter().position(|item| item.id == id)?;
    if to >= shown.len() {
        return None;
    }
    app.apply_all(&agenda::move_item(&shown, from, to));
    Some(to)
}

/// The button that was pressed has moved with its item; at either end it is the other one that can still be pressed.
fn focus_mover(list: NodeRef<html::Ol>, id: EntityId, up: bool) {
    request_animation_frame(move || {
        let Some(list) = list.get_untracked() else { return };
        let find = |direction: &str| {
            let selector = format!("[data-item='{id}'] .agenda-item__{direction} button:not(:disabled)");
            list.query_selector(&selector).ok().flatten()
        };
        let (first, second) = if up { ("up", "down") } else { ("down", "up") };
        let button = find(first).or_else(|| find(second));
        if let Some(button) = button.as_ref().and_then(|button| button.dyn_ref::<web_sys::HtmlElement>()) {
            // Fails only for an element that cannot be focused.
            let _ = button.focus();
        }
    });
}

/// What an item is called, also without a title.
pub(super) fn title_of(item: &AgendaItem) -> String {
    if item.title.trim().is_empty() {
        messages().meetings.item_untitled.to_owned()
    } else {
        item.title.clone()
    }
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
