//! The clock of the device. The only place which reads the time; everything else gets it as an argument.

use chrono::{Datelike, NaiveDateTime, Timelike};
use js_sys::{Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since 1970-01-01 UTC, as this device believes. It may be a year off, and may jump back.
pub fn now_ms() -> u64 {
    // `Date.now()` is a whole number within ±8.64e15; a clock before 1970 counts as 1970.
    Date::now() as u64
}

/// When the wall of this device shows this date and time, in milliseconds since 1970-01-01 UTC. Where clocks are put
/// forward or back, the browser decides as ECMA-262 (21.4.1.26) says. `None` before 1970.
pub fn moment_of(local: NaiveDateTime) -> Option<u64> {
    let date = Date::new_with_year_month_day_hr_min_sec(
        u32::try_from(local.year()).ok()?,
        i32::try_from(local.month0()).ok()?,
        i32::try_from(local.day()).ok()?,
        i32::try_from(local.hour()).ok()?,
        i32::try_from(local.minute()).ok()?,
        i32::try_from(local.second()).ok()?,
    );
    let at = date.get_time();
    // A whole number within ±8.64e15.
    (at >= 0.0).then_some(at as u64)
}

/// What has to be added to UTC to get the local time at that moment, in minutes: 60 for Berlin in winter.
pub fn zone_offset_minutes(at_ms: u64) -> i32 {
    // JavaScript counts the other way round: what has to be added to the local time to get UTC.
    -Date::new(&JsValue::from_f64(at_ms as f64)).get_timezone_offset() as i32
}

/// Passes so many milliseconds, or more: nobody wakes a page that is hidden.
pub async fn sleep(ms: u64) {
    let mut begin = |done, _| {
        // Fails only where there is no window, and nothing is shown that could grow old.
        let at_most = i32::try_from(ms).unwrap_or(i32::MAX);
        let timer = web_sys::window()
            .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, at_most));
        drop(timer);
    };
    // It is never rejected.
    drop(JsFuture::from(Promise::new(&mut begin)).await);
}
