//! Where an item of an agenda comes from and what becomes of it, in one line.

use chrono::NaiveDateTime;
use tandembuch_core::forms::agenda::AgendaItem;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::{EntityId, Record};
use tandembuch_core::text::dates;

use crate::ui::{language, messages, person_name};

/// What is special about an item on the agenda of this meeting, on paper and in files, which both read; empty if nothing
/// is.
pub(super) fn note(record: &Record, item: &AgendaItem, meeting: EntityId, now: NaiveDateTime) -> String {
    let asks = |role| (messages().agenda.asks.other)(&person_name(record, role));
    note_with(record, item, meeting, now, asks)
}

/// The same to the person who sits here.
pub(super) fn note_with(
    record: &Record,
    item: &AgendaItem,
    meeting: EntityId,
    now: NaiveDateTime,
    asks: impl FnOnce(Role) -> String,
) -> String {
    let asks = item.asker.filter(|_| !item.done).map(asks);
    let repeats = item.repeats.then(|| messages().agenda.repeats.to_owned());
    let parts = [origin(record, item, meeting, now), asks, repeats];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn origin(record: &Record, item: &AgendaItem, meeting: EntityId, now: NaiveDateTime) -> Option<String> {
    let texts = &messages().agenda;
    let day = |id: Option<EntityId>| {
        let start = Meeting::find(record, id?)?.start?;
        Some(dates::day_and_month(language(), start.date()))
    };
    if item.meeting != Some(meeting) {
        return Some(day(item.meeting).map_or(texts.open_before.to_owned(), |day| (texts.open_since)(&day)));
    }
    if item.done {
        return day(item.done_in).map(|day| (texts.done_on)(&day));
    }
    let is_past = Meeting::find(record, meeting).is_some_and(|meeting| meeting.is_past(now));
    (is_past && item.comes_again()).then(|| texts.left_open.to_owned())
}
