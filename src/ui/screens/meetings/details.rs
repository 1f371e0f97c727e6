//! When a meeting is, how long and where.

use leptos::prelude::*;
use tandembuch_core::calendar;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::meeting::{self, Meeting, moment_value};
use tandembuch_core::forms::schedule::on_day;
use tandembuch_core::record::EntityId;

use crate::state::use_app;
use crate::ui::kit::{DateField, EditableText, Select, TimeField};
use crate::ui::messages;
use crate::ui::parts::{MAX_TITLE, meeting_lengths, write_text};

/// The fields of a meeting.
#[component]
pub(super) fn Details(id: EntityId) -> AnyView {
    let app = use_app();
    let texts = &messages().meetings;
    let meeting = Memo::new(move |_| app.record.with(|record| Meeting::find(record, id)));
    let field = move |read: fn(&Meeting) -> String| -> Signal<String> {
        Memo::new(move |_| meeting.with(|meeting| meeting.as_ref().map(read).unwrap_or_default())).into()
    };
    let start = move || meeting.with_untracked(|meeting| meeting.as_ref().and_then(|meeting| meeting.start));
    let change_day = move |day: String| {
        let start = on_day(start(), calendar::parse_day(&day));
        app.write(&choose(id, meeting::START, moment_value(start)));
    };
    let change_time = move |time: String| {
        if let (Some(start), Some(time)) = (start(), calendar::parse_time(&time)) {
            app.write(&choose(id, meeting::START, moment_value(Some(start.date().and_time(time)))));
        }
    };
    let change_length = move |minutes: String| {
        if let Ok(minutes) = minutes.parse::<u64>() {
            app.write(&choose(id, meeting::MINUTES, minutes));
        }
    };
    let minutes = Memo::new(move |_| meeting.with(|meeting| meeting.as_ref().map(|meeting| meeting.minutes)));
    let has_day = Memo::new(move |_| meeting.with(|it| it.as_ref().is_some_and(|it| it.start.is_some())));
    // Without a day there is nothing a time could belong to.
    let time = move || {
        has_day.get().then(|| {
            view! {
                <TimeField
                    label=texts.time
                    value=field(|meeting| meeting.start.map(|start| calendar::write_time(start.time())).unwrap_or_default())
                    on_change=change_time
                />
            }
        })
    };
    let length = move || {
        view! {
            <Select
                label=texts.length
                value=field(|meeting| meeting.minutes.to_string())
                on_change=change_length
                options=meeting_lengths(minutes.get_untracked())
            />
        }
    };
    view! {
            <div class="pair">
                <DateField
                    label=texts.day
                    value=field(|meeting| meeting.start.map(|start| start.date().to_string()).unwrap_or_default())
                    on_change=change_day
                    optional=true
                />
                {time}
            </div>
            <div class="pair">
                {length()}
                <EditableText
                    label=texts.place
                    value=field(|meeting| meeting.place.clone())
                    on_commit=write_text(app, id, meeting::PLACE)
                    placeholder=texts.place_example
                    max_len=MAX_TITLE
                />
            </div>
    }
    .into_any()
}
