//! One item of an agenda: read first, changed when it is opened.

use leptos::prelude::*;
use tandembuch_core::forms::agenda::{self, AgendaItem, minutes_value};
use tandembuch_core::forms::choose;
use tandembuch_core::record::EntityId;

use super::ITEM_LENGTHS;
use super::item_note::note_with;
use super::item_special::Special;
use crate::state::use_app;
use crate::ui::kit::{Checkbox, EditableText, IconName, Tool, ToolRow};
use crate::ui::parts::{
    Decisions, Deletions, Grip, MAX_TITLE, MinutesSelect, Movers, Ordering, brief, item_title, row_label,
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
    deletions: Deletions,
) -> AnyView {
    let app = use_app();
    let texts = &messages().meetings;
    let item = Memo::new(move |_| app.record.with(|record| AgendaItem::find(record, id)));
    let title = Memo::new(move |_| item.with(|item| item.as_ref().map(item_title).unwrap_or_default()));
    let number = Memo::new(move |_| {
        order.with(|order| order.iter().position(|other| *other == id)).map_or(0, |place| place + 1)
    });
    // What an earlier meeting left open keeps its place on top.
    let is_movable = Memo::new(move |_| ordering.ids.with(|ids| ids.contains(&id)));
    let delete = Callback::new(move |()| {
        deletions.delete(app, id, (texts.deleted)(&brief(&title.get_untracked())));
    });
    let named = move |text: fn(&str) -> String| Signal::derive(move || title.with(|title| text(title)));
    let tick = move |done: bool| {
        if let Some(item) = item.get_untracked() {
            app.write_all(&agenda::tick(&item, meeting, done));
        }
    };
    let is_done = Signal::derive(move || item.with(|item| item.as_ref().is_some_and(|item| item.done)));
    let note = Memo::new(move |_| {
        let item = item.get();
        let asks = |role| personal(app, role, &messages().agenda.asks);
        app.record
            .with(|record| item.map(|item| note_with(record, &item, meeting, app.now(), asks)))
            .unwrap_or_default()
    });
    let about = move |of_done: bool| {
        Signal::derive(move || if is_done.get() == of_done { note.get() } else { String::new() })
    };
    let minutes = Signal::derive(move || item.with(|item| item.as_ref().and_then(|item| item.minutes)));
    let fields = move || {
        view! {
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
                value=minutes
                on_change=move |minutes| app.write(&choose(id, agenda::MINUTES, minutes_value(minutes)))
                usual=&ITEM_LENGTHS
            />
            <Special id />
        }
        .into_any()
    };
    let tools = move || {
        view! {
            {move || {
                is_movable.get().then(|| {
                    view! { <Movers id ordering up=named(texts.move_up) down=named(texts.move_down) /> }
                })
            }}
            <Tool
                label=messages().common.delete
                name=named(texts.delete_item)
                icon=IconName::Bin
                on_click=delete
            />
        }
        .into_any()
    };
    let leading = view! {
        {move || is_movable.get().then(|| view! { <Grip id ordering /> })}
        <Checkbox
            label=named(texts.item_done)
            hide_label=true
            checked=is_done
            on_change=tick
        />
    };
    view! {
        <ToolRow
            key=id.to_string()
            title
            label=row_label(title)
            is_done
            done=about(true)
            meta=about(false)
            value=Signal::derive(move || minutes.get().map(texts.short_minutes).unwrap_or_default())
            leading=move || leading
            fields
            tools
            below=move || view! { <Decisions id on_delete=delete /> }
        />
    }
    .into_any()
}
