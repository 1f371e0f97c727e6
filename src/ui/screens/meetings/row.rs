//! A meeting in a list.

use leptos::prelude::*;
use tandembuch_core::forms::agenda::AgendaItem;
use tandembuch_core::forms::entry::Entry;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::plain_text::{is_blank, isolated};
use tandembuch_core::record::{EntityId, Record};

use super::start_of;
use crate::state::use_app;
use crate::ui::kit::{Badge, ListRow, Tone};
use crate::ui::messages;
use crate::ui::parts::{AttentionBadge, address, meeting_title};
use crate::ui::route::Place;

/// A meeting in a list.
#[component]
pub(super) fn MeetingRow(id: EntityId) -> AnyView {
    let app = use_app();
    let meeting = Memo::new(move |_| app.record.with(|record| Meeting::find(record, id)));
    let meta = move || {
        app.record
            .with(|record| meeting.with(|meeting| meeting.as_ref().map(|it| meta(record, it))))
            .unwrap_or_default()
    };
    let attention = Memo::new(move |_| app.record.with(|record| needs_attention(record, id)));
    let is_unclear = Memo::new(move |_| {
        meeting.with(|meeting| {
            meeting
                .as_ref()
                .is_some_and(|meeting| !meeting.held && !meeting.cancelled && meeting.is_past(app.now()))
        })
    });
    let is_cancelled = Memo::new(move |_| meeting.with(|it| it.as_ref().is_some_and(|it| it.cancelled)));
    let cancelled = move || {
        is_cancelled
            .get()
            .then(|| view! { <Badge text=messages().appointment.cancelled tone=Tone::Warning /> })
    };
    let unclear = move || is_unclear.get().then(|| view! { <Badge text=messages().meetings.held_unknown /> });
    view! {
        <ListRow
            title=Signal::derive(move || meeting.with(|meeting| meeting.as_ref().map(meeting_title).unwrap_or_default()))
            meta=Signal::derive(meta)
            href=address(app, Place::Meeting(id.to_string()))
            trailing=move || view! { <AttentionBadge needed=attention /> {cancelled} {unclear} }
        />
    }
    .into_any()
}

/// Returns whether there is anything to decide about the meeting, its agenda or its journal.
pub(super) fn needs_attention(record: &Record, id: EntityId) -> bool {
    Meeting::find(record, id).is_some_and(|meeting| meeting.attention.is_needed())
        || AgendaItem::of_meeting(record, id).iter().any(|item| item.attention.is_needed())
        || Entry::of_meeting(record, id).iter().any(|entry| entry.attention.is_needed())
}

fn meta(record: &Record, meeting: &Meeting) -> String {
    let entries = Entry::of_meeting(record, meeting.id).len();
    let entries = (entries > 0).then(|| (messages().meetings.entries)(entries));
    let place = Some(isolated(&meeting.place)).filter(|place| !is_blank(place));
    [Some(start_of(meeting)), place, entries].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
