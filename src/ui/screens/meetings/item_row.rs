//! One item of an agenda, edited in place.

use leptos::prelude::*;
use tandembuch_core::forms::agenda::{self, AgendaItem, minutes_value};
use tandembuch_core::forms::choose;
use tandembuch_core::record::EntityId;

use super::ITEM_LENGTHS;
use super::item_note::note_with;
use super::item_special::Special;
use crate::state::use_app;
use crate::ui::kit::{Checkbox, EditableText, IconButton, IconName, use_toasts};
use crate::ui::parts::{
    Decisions, Grip, MAX_TITLE, MinutesSelect, Movers, Ordering, brief, delete_with_undo, item_title,
    write_text,
};
use crate::ui::{messages, personal};

/// One item of an agenda.
#[component]
pub(super) fn ItemRow(
    id: EntityId,
    /// The meeting on whose agenda it is shown.
    meeting: EntityId,
    /// Everything on this agenda.
    order: Memo<Vec<EntityId>>,
    /// What of it can be moved.
    ordering: Ordering,
) -> AnyView {
    let app = use_app();
    let texts = &messages().meetings;
    let item = Memo::new(move |_| app.record.with(|record| AgendaItem::find(record, id)));
    let done = Memo::new(move |_| item.with(|item| item.as_ref().is_some_and(|item| item.done)));
    let number = Memo::new(move |_| {
        order.with(|order| order.iter().position(|other| *other == id)).map_or(0, |place| place + 1)
    });
    // What an earlier meeting left open keeps its place on top.
    let is_movable = Memo::new(move |_| ordering.ids.with(|ids| ids.contains(&id)));
    let toasts = use_toasts();
    let delete = Callback::new(move |()| {
        let title = item.with_untracked(|item| item.as_ref().map(item_title).unwrap_or_default());
        if delete_with_undo(app, toasts, id, (texts.deleted)(&brief(&title))) {
            ordering.focus_list();
        }
    });
    let named = move |text: fn(&str) -> String| {
        Signal::derive(move || item.with(|item| text(&item.as_ref().map(item_title).unwrap_or_default())))
    };
    let tick = move |done: bool| {
        if let Some(item) = item.get_untracked() {
            app.write_all(&agenda::tick(&item, meeting, done));
        }
    };
    let note = Memo::new(move |_| {
        let item = item.get();
        let asks = |role| personal(app, role, &messages().agenda.asks);
        app.record
            .with(|record| item.map(|item| note_with(record, &item, meeting, app.now(), asks)))
            .unwrap_or_default()
    });
    let is_more = RwSignal::new(false);
    view! {
        <li class="agenda-item" class=("agenda-item--done", move || done.get()) data-item=id.to_string()>
            <div class="agenda-item__line">
                {move || is_movable.get().then(|| view! { <Grip id ordering /> })}
                <Checkbox label=named(texts.item_done) hide_label=true checked=done on_change=tick />
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
                    on_change=move |minutes| app.write(&choose(id, agenda::MINUTES, minutes_value(minutes)))
                    usual=&ITEM_LENGTHS
                />
                <div class="agenda-item__buttons">
                    {move || {
                        is_movable.get().then(|| {
                            view! { <Movers id ordering up=named(texts.move_up) down=named(texts.move_down) /> }
                        })
                    }}
                    <IconButton
                        name=named(messages().agenda.more)
                        icon=IconName::ChevronDown
                        expanded=is_more
                        on_click=move |()| is_more.update(|is_more| *is_more = !*is_more)
                    />
                    <IconButton name=named(texts.delete_item) icon=IconName::Bin on_click=delete />
                </div>
                <p class="agenda-item__note">{note}</p>
            </div>
            {move || is_more.get().then(|| view! { <Special id /> })}
            <Decisions id on_delete=delete />
        </li>
    }
    .into_any()
}
