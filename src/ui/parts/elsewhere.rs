//! Where a time is, said beside it on a device in another zone.

use chrono::NaiveDateTime;
use leptos::prelude::*;
use tandembuch_core::forms::tandem;
use tandembuch_core::text::dates;
use tandembuch_core::zone;

use crate::state::{App, use_app};
use crate::ui::language;

/// Where a time of the open tandem is; `None` where the wall of this device shows the same.
pub fn elsewhere(app: App, at: NaiveDateTime) -> Option<String> {
    elsewhere_in(app, &app.record.with(tandem::zone), at)
}

/// Where a time is that is of a zone of this name; `None` where the wall of this device shows the same.
pub fn elsewhere_in(app: App, zone: &str, at: NaiveDateTime) -> Option<String> {
    let here = app.here(zone, at)?;
    Some(dates::elsewhere(language(), &zone::city(&app.counted_zone(zone)), at, here))
}

/// A line below the fields of a time.
#[component]
pub fn Elsewhere(
    /// What is in these fields.
    #[prop(into)]
    at: Signal<Option<NaiveDateTime>>,
) -> AnyView {
    let app = use_app();
    let line = move || at.get().and_then(|at| elsewhere(app, at));
    view! { {move || line().map(|line| view! { <p class="muted">{line}</p> })} }.into_any()
}
