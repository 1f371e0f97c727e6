//! How often both meet, how long, where, and who does what for it.

use leptos::prelude::*;
use serde_json::Value;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::tandem::{self, Tandem};

use crate::state::use_app;
use crate::ui::kit::{EditableText, Select};
use crate::ui::parts::{MAX_TITLE, both_or_one, meeting_lengths, rhythms, write_text};
use crate::ui::{messages, person_name};

/// What both arranged.
#[component]
pub(super) fn Arrangement() -> AnyView {
    let app = use_app();
    let texts = &messages().arrangement;
    let tandem = Memo::new(move |_| app.record.with(Tandem::of));
    let field =
        move |read: fn(&Tandem) -> String| -> Signal<String> { Memo::new(move |_| tandem.with(read)).into() };
    let number = move |field: &'static str| {
        move |count: String| {
            if let Ok(count) = count.parse::<u64>() {
                app.write(&choose(tandem::ID, field, count));
            }
        }
    };
    let person = move |field: &'static str| {
        move |role: String| {
            let role: Option<Role> = role.parse().ok();
            app.write(&choose(
                tandem::ID,
                field,
                role.map_or(Value::Null, |role| Value::from(role.as_str())),
            ));
        }
    };
    let people = || both_or_one(|role| app.record.with_untracked(|record| person_name(record, role)));
    let now = tandem.get_untracked();
    view! {
        <div class="pair">
            <Select
                label=messages().series.rhythm
                value=field(|tandem| tandem.rhythm.to_string())
                on_change=number(tandem::RHYTHM)
                options=rhythms(now.rhythm)
            />
            <Select
                label=texts.minutes
                value=field(|tandem| tandem.minutes.to_string())
                on_change=number(tandem::MINUTES)
                options=meeting_lengths(Some(now.minutes))
            />
            <EditableText
                label=texts.place
                value=field(|tandem| tandem.place.clone())
                on_commit=write_text(app, tandem::ID, tandem::PLACE)
                placeholder=messages().meetings.place_example
                max_len=MAX_TITLE
            />
            <Select
                label=texts.planner
                value=field(|tandem| tandem.planner.map(Role::as_str).unwrap_or_default().to_owned())
                on_change=person(tandem::PLANNER)
                options=people()
            />
            <Select
                label=texts.writer
                value=field(|tandem| tandem.writer.map(Role::as_str).unwrap_or_default().to_owned())
                on_change=person(tandem::WRITER)
                options=people()
            />
        </div>
    }
    .into_any()
}
