//! The clock of the device. The only place which reads the time; everything else gets it as an argument.

use std::cell::RefCell;

use chrono::NaiveDate;
use js_sys::{Array, Date, Function, JSON, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    /// What tells the time in the zone that was asked for last: to make it takes longer than to ask it. `None` for a zone
    /// that the browser does not know.
    static ON_THE_WALL: RefCell<(String, Option<Function>)> = RefCell::default();
}

/// Milliseconds since 1970-01-01 UTC, as this device believes. It may be a year off, and may jump back.
pub fn now_ms() -> u64 {
    // `Date.now()` is a whole number within ±8.64e15; a clock before 1970 counts as 1970.
    Date::now() as u64
}

/// What has to be added to UTC to get the local time at that moment, in minutes: 60 for Berlin in winter.
pub fn zone_offset_minutes(at_ms: u64) -> i32 {
    // JavaScript counts the other way round: what has to be added to the local time to get UTC.
    -Date::new(&JsValue::from_f64(at_ms as f64)).get_timezone_offset() as i32
}

/// The same in a zone of this name; `None` if the browser does not know it.
pub fn zone_offset_minutes_in(zone: &str, at_ms: u64) -> Option<i32> {
    let shown = ON_THE_WALL.with_borrow_mut(|(asked, tell)| {
        if asked != zone {
            zone.clone_into(asked);
            *tell = on_the_wall(zone);
        }
        tell.as_ref()?.call1(&JsValue::UNDEFINED, &JsValue::from_f64(at_ms as f64)).ok()?.as_string()
    })?;
    let numbers =
        shown.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok());
    let [month, day, year, hour, minute] = numbers.collect::<Vec<u32>>()[..] else { return None };
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    let minutes = day.and_hms_opt(hour, minute, 0)?.and_utc().timestamp() / 60;
    i32::try_from(minutes - i64::try_from(at_ms / 60_000).ok()?).ok()
}

/// The name of the zone of this device, as its browser says it; `None` if it does not.
pub fn zone_name() -> Option<String> {
    let format = date_time_format(&Array::new())?;
    let options = member(&format, "resolvedOptions")?.dyn_ref::<Function>()?.call0(&format).ok()?;
    member(&options, "timeZone")?.as_string()
}

/// A function from milliseconds since 1970 to `11/27/2026, 16:38` in a zone.
fn on_the_wall(zone: &str) -> Option<Function> {
    let zone = String::from(JSON::stringify(&zone.into()).ok()?);
    let numeric =
        ["year", "month", "day", "hour", "minute"].map(|part| format!(r#","{part}":"numeric""#)).concat();
    let options = JSON::parse(&format!(r#"{{"timeZone":{zone},"hourCycle":"h23"{numeric}}}"#)).ok()?;
    member(&date_time_format(&Array::of2(&"en-US".into(), &options))?, "format")?.dyn_into().ok()
}

/// A new `Intl.DateTimeFormat`; `None` where it throws.
fn date_time_format(arguments: &Array) -> Option<JsValue> {
    let class = member(&member(&js_sys::global(), "Intl")?, "DateTimeFormat")?;
    Reflect::construct(class.dyn_ref::<Function>()?, arguments).ok()
}

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
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
