//! What time it is, for screens. They must not read the clock themselves.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::App;
use crate::platform::world::World;

impl App {
    /// Now, in milliseconds since 1970.
    pub fn now_ms(self) -> u64 {
        self.world().now_ms()
    }

    /// Now, on the wall of this device.
    pub fn now(self) -> NaiveDateTime {
        self.local_time(self.now_ms()).unwrap_or_default()
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
}

fn utc(at_ms: u64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(i64::try_from(at_ms).ok()?)
}
