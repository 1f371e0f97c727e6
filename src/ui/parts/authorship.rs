//! Who wrote something and when, in words.

use leptos::prelude::*;
use tandembuch_core::forms::authorship::{Authorship, last_change};
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::{EntityId, Record};
use tandembuch_core::text::dates;

use crate::state::{App, use_app};
use crate::ui::{language, messages, person_name};

/// Who wrote something, and when, as in "von Jana" or "von Ihnen": "Jana", "heute, 14:05 Uhr".
pub fn author_and_time(app: App, record: &Record, written: Authorship) -> (String, String) {
    (author(app, record, written.by), day_and_time(app, written.at))
}

/// Who wrote something, within a line: "von Jana" or "von Ihnen".
pub fn by_author(app: App, record: &Record, role: Role) -> String {
    (messages().attention.by)(&author(app, record, Some(role)))
}

fn author(app: App, record: &Record, by: Option<Role>) -> String {
    match by {
        None => messages().attention.unknown_author.to_owned(),
        Some(role) if role == app.me() => messages().attention.you.to_owned(),
        Some(role) => person_name(record, role),
    }
}

/// When something was, in milliseconds since 1970: near days by their distance, others by their date.
pub fn day_and_time(app: App, at_ms: u64) -> String {
    let Some(at) = app.local_time(at_ms) else { return messages().attention.unknown_time.to_owned() };
    let (day, today) = (at.date(), app.today());
    let is_near = (-1..=0).contains(&day.signed_duration_since(today).num_days());
    if is_near {
        let day = dates::relative_day(language(), day, today);
        (messages().attention.day_and_time)(&day, &dates::time_of_day(language(), at.time()))
    } else {
        dates::long_date_time(language(), at)
    }
}

/// Who changed an entity last, and when.
#[component]
pub fn LastChange(
    /// The entity.
    id: EntityId,
) -> AnyView {
    let app = use_app();
    let text = Memo::new(move |_| {
        app.record.with(|record| {
            let (who, when) = author_and_time(app, record, last_change(record, id)?);
            Some((messages().attention.last_change)(&who, &when))
        })
    });
    view! { {move || text.get().map(|text| view! { <p class="last-change">{text}</p> })} }.into_any()
}
