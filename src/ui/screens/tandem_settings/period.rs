//! The first and the last day.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde_json::Value;
use tandembuch_core::calendar;
use tandembuch_core::forms::{choose, tandem};

use crate::state::use_app;
use crate::ui::kit::DateField;
use crate::ui::messages;

/// The first and the last day.
#[component]
pub(super) fn Period() -> AnyView {
    let app = use_app();
    let texts = &messages().tandem;
    let tandem = Memo::new(move |_| app.record.with(tandem::Tandem::of));
    let write = move |field: &'static str, day: String| {
        let day = calendar::parse_day(&day).map_or(Value::Null, |day| Value::from(calendar::write_day(day)));
        app.write(&choose(tandem::ID, field, day));
    };
    let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <div class="pair">
            <DateField
                label=texts.from
                value=Signal::derive(move || text(tandem.with(|tandem| tandem.from)))
                on_change=move |day| write(tandem::FROM, day)
            />
            <DateField
                label=texts.until
                value=Signal::derive(move || text(tandem.with(|tandem| tandem.until)))
                on_change=move |day| write(tandem::UNTIL, day)
            />
        </div>
    }
    .into_any()
}
