//! One item of an agenda: read first, changed when it is opened.

use leptos::prelude::*;
use tandembuch_core::forms::agenda::{self, AgendaItem, minutes_value};
use tandembuch_core::forms::choose;
use tandembuch_core::record::EntityId;

use super::ITEM_LENGTHS;
use super::item_note::note_with;
use super::item_special::Special;
use crate::state::use_app;
use crate::ui::parts::{Deletions, MinutesSelect, Ordering, TickedRow, item_title, point_words};
use crate::ui::{messages, personal};

/// One item of an agenda.
#[component]
pub(super) fn ItemRow(
    id: EntityId,
    /// The meeting on whose agenda it is shown.
    meeting: EntityId,
    /// Everything on this agenda.
    order: Memo<Vec<EntityId>>,
    /// What of it can be moved. What an earlier meeting left open keeps its place on top.
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
    let facts = move || {
        view! {
            <MinutesSelect
                name=Signal::derive(move || title.with(|title| (texts.item_minutes)(title)))
                value=minutes
                on_change=move |minutes| app.write(&choose(id, agenda::MINUTES, minutes_value(minutes)))
                usual=&ITEM_LENGTHS
            />
            <Special id />
        }
        .into_any()
    };
    view! {
        <TickedRow
            id
            words=point_words()
            title
            label=Signal::derive(move || (texts.item_title)(number.get()))
            text=Signal::derive(move || item.get().map(|item| item.title).unwrap_or_default())
            field=agenda::TITLE
            is_done
            on_tick=tick
            done=about(true)
            meta=about(false)
            value=Signal::derive(move || minutes.get().map(texts.short_minutes).unwrap_or_default())
            ordering
            facts
            deletions
        />
    }
    .into_any()
}
