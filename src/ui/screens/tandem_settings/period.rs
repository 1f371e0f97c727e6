//! The first and the last day.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde_json::Value;
use tandembuch_core::calendar;
use tandembuch_core::forms::period::Period as Days;
use tandembuch_core::forms::{choose, tandem};
use tandembuch_core::text::dates;

use crate::state::use_app;
use crate::ui::kit::DateField;
use crate::ui::{language, messages};

/// The first and the last day. An end before the beginning is said, and kept in its field until one of them is changed.
#[component]
pub(super) fn Period() -> AnyView {
    let app = use_app();
    let texts = &messages().tandem;
    let kept = Memo::new(move |_| app.record.with(|record| tandem::Tandem::of(record).period()));
    // Both as they stand in their fields.
    let typed = RwSignal::new(kept.get_untracked());
    Effect::new(move |_| typed.set(kept.get()));
    let change = move |days: Days| {
        typed.set(days);
        let kept = kept.get_untracked();
        let changed =
            |field, before, after| (before != after).then(|| choose(tandem::ID, field, day_value(after)));
        let edits =
            [changed(tandem::FROM, kept.from, days.from), changed(tandem::UNTIL, kept.until, days.until)];
        if days.is_in_order() && !app.apply_all(&edits.into_iter().flatten().collect::<Vec<_>>()) {
            typed.set(kept);
        }
    };
    let error = move || {
        let stays = kept.with(|kept| kept.is_in_order().then(|| in_words(*kept)).flatten());
        let stays = stays.map(|period| (texts.stays)(&period));
        let is_backwards = typed.with(|typed| !typed.is_in_order());
        is_backwards.then(|| {
            [Some(texts.backwards.to_owned()), stays].into_iter().flatten().collect::<Vec<_>>().join(" ")
        })
    };
    let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <div class="pair">
            <DateField
                label=texts.from
                value=Signal::derive(move || text(typed.get().from))
                on_change=move |day: String| {
                    change(Days { from: calendar::parse_day(&day), ..typed.get_untracked() });
                }
            />
            <DateField
                label=texts.until
                value=Signal::derive(move || text(typed.get().until))
                on_change=move |day: String| {
                    change(Days { until: calendar::parse_day(&day), ..typed.get_untracked() });
                }
                error=Signal::derive(error)
            />
        </div>
    }
    .into_any()
}

fn day_value(day: Option<NaiveDate>) -> Value {
    day.map_or(Value::Null, |day| Value::from(calendar::write_day(day)))
}

fn in_words(period: Days) -> Option<String> {
    let day = |day| dates::short_date(language(), day);
    Some((messages().tandem.period)(&day(period.from?), &day(period.until?)))
}
