//! What time it is, for screens. They must not read the clock themselves.

use chrono::NaiveDateTime;

use super::App;
use crate::platform::clock;

impl App {
    /// Now, in milliseconds since 1970.
    pub fn now_ms(self) -> u64 {
        clock::now_ms()
    }

    /// Now, on the wall of this device.
    pub fn now(self) -> NaiveDateTime {
        clock::local_date_time(clock::now_ms()).unwrap_or_default()
    }

    /// Date and time on the wall of this device at a moment, in milliseconds since 1970; `None` for a moment that no
    /// calendar has.
    pub fn local_time(self, at_ms: u64) -> Option<NaiveDateTime> {
        clock::local_date_time(at_ms)
    }
}
