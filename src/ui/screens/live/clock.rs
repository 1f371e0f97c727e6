//! The time as the meeting mode shows it, second by second.

use std::time::Duration;

use leptos::prelude::*;
use tandembuch_core::forms::live::{Live, Time};
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::record::EntityId;
use tandembuch_core::text::dates;

use crate::platform::page_events;
use crate::state::{App, use_app};
use crate::ui::{language, messages};

const TICK: Duration = Duration::from_millis(500);
pub(super) const MINUTE: u64 = 60;

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

/// "12:05" or "1:02:05".
pub(super) fn written(seconds: u64) -> String {
    let (hours, minutes, rest) = (seconds / (MINUTE * MINUTE), seconds / MINUTE % MINUTE, seconds % MINUTE);
    if hours == 0 { format!("{minutes}:{rest:02}") } else { format!("{hours}:{minutes:02}:{rest:02}") }
}

/// How much time the whole meeting has left.
#[component]
pub(super) fn MeetingTime(id: EntityId, clock: Clock) -> AnyView {
    let app = use_app();
    let texts = &messages().live;
    let known = Memo::new(move |_| {
        app.record.with(|record| Some((Live::find(record, id)?.began, Meeting::find(record, id)?.minutes)))
    });
    // Changes once a minute: nobody wants to have every second read out.
    let text = Memo::new(move |_| {
        let Some((began, minutes)) = known.get() else { return String::new() };
        let end_ms = began.saturating_add(minutes.saturating_mul(MINUTE * 1_000));
        match Time::of(began, minutes, clock.now()) {
            Time::Left(seconds) => {
                let end = app.local_time(end_ms).map(|end| dates::time_of_day(language(), end.time()));
                (texts.meeting_left)(seconds.div_ceil(MINUTE), &end.unwrap_or_default())
            }
            Time::Over(seconds) => (texts.meeting_over)(seconds.div_ceil(MINUTE)),
        }
    });
    view! { <p class="live__meeting">{text}</p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_written_as_on_a_clock() {
        assert_eq!(written(0), "0:00");
        assert_eq!(written(725), "12:05");
        assert_eq!(written(3_725), "1:02:05");
    }
}
