//! The current moment, for as long as the meeting mode is shown.

use std::time::Duration;

use leptos::prelude::*;

use crate::platform::page_events;
use crate::state::App;

/// Only whole minutes are shown; they begin with the item, not with the minute on the wall.
const TICK: Duration = Duration::from_secs(1);

/// The current moment, in milliseconds since 1970, of the device's own clock: what was slept through is not lost.
#[derive(Clone, Copy)]
pub(super) struct Clock(RwSignal<u64>);

impl Clock {
    /// Ticks for as long as the current owner lives.
    pub(super) fn start(app: App) -> Self {
        let now = RwSignal::new(app.now_ms());
        let tick = move || {
            now.try_set(app.now_ms());
        };
        // Fails only where there is no window.
        if let Ok(ticking) = set_interval_with_handle(tick, TICK) {
            on_cleanup(move || ticking.clear());
        }
        // Hidden pages tick slowly, or not at all.
        StoredValue::new_local(page_events::on_return(tick));
        Self(now)
    }

    pub(super) fn now(self) -> u64 {
        self.0.get()
    }
}
