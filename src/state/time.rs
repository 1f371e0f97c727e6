//! What time it is, for screens. They must not read the clock themselves.
//!
//! Time moves in a page that stays open: whoever reads [`App::now`] or [`App::today`] for a screen is asked again when
//! the minute or the day on the wall is another one. By the minute, so that nothing is made anew for nothing.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use leptos::prelude::*;

use super::App;
use crate::platform::world::World;

const MINUTE_MS: u64 = 60_000;
const MINUTES_OF_A_DAY: usize = 24 * 60;

impl App {
    /// Now, in milliseconds since 1970.
    pub fn now_ms(self) -> u64 {
        self.world().now_ms()
    }

    /// Now, on the wall of this device. Followed by the minute.
    pub fn now(self) -> NaiveDateTime {
        self.minute.track();
        self.now_untracked()
    }

    /// Now, on the wall of this device, for what happens once.
    pub fn now_untracked(self) -> NaiveDateTime {
        self.local_time(self.now_ms()).unwrap_or_default()
    }

    /// Today, on the wall of this device. Followed by the day.
    pub fn today(self) -> NaiveDate {
        self.day.track();
        self.now_untracked().date()
    }

    /// Now, in UTC.
    pub fn now_utc(self) -> DateTime<Utc> {
        utc(self.now_ms()).unwrap_or_default()
    }

    /// The moment at which the wall of this device shows this date and time; `None` where no calendar has it.
    pub fn in_utc(self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        utc(self.world().moment_of(local)?)
    }

    /// Date and time on the wall of this device at a moment, in milliseconds since 1970; `None` for a moment that no
    /// calendar has.
    pub fn local_time(self, at_ms: u64) -> Option<NaiveDateTime> {
        self.world().local_date_time(at_ms)
    }

    /// Looks at the clock now and whenever a minute begins, for as long as the page is there.
    pub(super) async fn follow_the_clock(self) {
        let world = self.world();
        loop {
            self.look_at_the_clock();
            // Zones differ by whole minutes.
            world.sleep(MINUTE_MS - self.now_ms() % MINUTE_MS).await;
        }
    }

    /// Looks at the clock, which may have been put forward or back, or stand in another zone.
    pub(super) fn look_at_the_clock(self) {
        let wall = self.now_untracked();
        let day = usize::try_from(wall.num_days_from_ce()).unwrap_or_default();
        let minute = usize::try_from(wall.num_seconds_from_midnight() / 60).unwrap_or_default();
        show(self.minute, day.wrapping_mul(MINUTES_OF_A_DAY).wrapping_add(minute));
        show(self.day, day);
    }
}

/// Tells only whom it concerns.
fn show(signal: RwSignal<usize>, now: usize) {
    if signal.try_get_untracked().is_some_and(|shown| shown != now) {
        signal.set(now);
    }
}

fn utc(at_ms: u64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(i64::try_from(at_ms).ok()?)
}
