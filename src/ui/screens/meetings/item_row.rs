//! One item of an agenda, edited in place.

use leptos::prelude::*;

use super::ITEM_LENGTHS;
use super::agenda::title_of;
use crate::domain::forms::agenda::{self, AgendaItem, minutes_value};
use crate::domain::forms::choose;
use crate::domain::record::EntityId;
use crate::state::use_app;
use crate::ui::kit::{Checkbox, EditableText, IconButton, IconName, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{Decisions, MAX_TITLE, MinutesSelect, brief, delete_with_undo, write_text};

/// What a row asks its agenda for.
#[derive(Clone, Copy)]
pub(super) struct ItemActions {
    /// The items in their order.
    pub(super) order: Memo<Vec<EntityId>>,
    /// Moves an item one place: up, or else down.
    pub(super) step: Callback<(EntityId, bool)>,
    /// An item was deleted, and the focus with it.
    pub(super) deleted: Callback<()>,
}

/// One item of an agenda.
#[component]
pub(super) fn ItemRow(id: EntityId, actions: ItemActions) -> AnyView {
    let app = use_app();
    let texts = &messages().meetings;
    let item = Memo::new(move |_| app.record.with(|record| AgendaItem::find(record, id)));
    let done = Memo::new(move |_| item.with(|item| item.as_ref().is_some_and(|item| item.done)));
    let number = Memo::new(move |_| {
        actions.order.with(|order| order.iter().position(|other| *other == id).map_or(0, |place| place + 1))
    });
    let toasts = use_toasts();
    let delete = Callback::new(move |()| {
        let title = item.with_untracked(|item| item.as_ref().map(title_of).unwrap_or_default());
        delete_with_undo(app, toasts, id, (texts.deleted)(&brief(&title)));
        actions.deleted.run(());
    });
    let named = move |text: fn(&str) -> String| {
        Signal::derive(move || item.with(|item| text(&item.as_ref().map(title_of).unwrap_or_default())))
    };
    view! {
        <li class="agenda-item" class=("agenda-item--done", move || done.get()) data-item=id.to_string()>
            <div class="agenda-item__line">
                <Checkbox
                    label=named(texts.item_done)
                    hide_label=true
                    checked=done
                    on_change=move |done: bool| app.apply(&choose(id, agenda::DONE, done))
                />
                <EditableText
                    label=Signal::derive(move || (texts.item_title)(number.get()))
                    hide_label=true
                    value=Signal::derive(move || item.get().map(|item| item.title).unwrap_or_default())
                    on_commit=write_text(app, id, agenda::TITLE)
                    wrap=true
                    max_len=MAX_TITLE
                />
                <MinutesSelect
                    name=named(texts.item_minutes)
                    value=Signal::derive(move || item.with(|item| item.as_ref().and_then(|item| item.minutes)))
                    on_change=move |minutes| app.apply(&choose(id, agenda::MINUTES, minutes_value(minutes)))
                    usual=&ITEM_LENGTHS
                />
                <div class="agenda-item__buttons">
                    {movers(id, actions, number, named(texts.move_up), named(texts.move_down))}
                    <IconButton name=named(texts.delete_item) icon=IconName::Bin on_click=delete />
                </div>
            </div>
            <Decisions id on_delete=delete />
        </li>
    }
    .into_any()
}

fn movers(
    id: EntityId,
    actions: ItemActions,
    number: Memo<usize>,
    up: Signal<String>,
    down: Signal<String>,
) -> AnyView {
    let is_last = move || number.get() == actions.order.with(Vec::len);
    view! {
        <span class="agenda-item__up">
            <IconButton
                name=up
                icon=IconName::ArrowUp
                disabled=Signal::derive(move || number.get() <= 1)
                on_click=move |()| actions.step.run((id, true))
            />
        </span>
        <span class="agenda-item__down">
            <IconButton
                name=down
                icon=IconName::ArrowDown
                disabled=Signal::derive(is_last)
                on_click=move |()| actions.step.run((id, false))
            />
        </span>
    }
    .into_any()
}
