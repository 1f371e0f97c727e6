//! Where the times of a tandem are: the name of its time zone, and the way between the wall there and the one moment that is
//! the same everywhere.
//!
//! It must not know the rules of any zone: what has to be added to UTC comes in as a function.

use chrono::{DateTime, NaiveDateTime, TimeDelta};

/// The zone of a tandem that says none, or none that is known.
pub const BERLIN: &str = "Europe/Berlin";

/// Longest name that is looked at, in bytes. The longest of the tz database has 32.
const LONGEST: usize = 64;
const DAY_MS: i64 = 86_400_000;
const MINUTE_MS: i64 = 60_000;

/// What has to be added to UTC at a moment (in milliseconds since 1970) to get the time on the wall, in minutes.
pub type Offset<'a> = &'a dyn Fn(u64) -> i32;

/// Returns whether this may be the name of a zone that has a place, such as `Europe/Berlin`. Others, as `UTC` or `+01:00`,
/// say no place; not every browser knows them, and they know no summer.
pub fn is_place(name: &str) -> bool {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte);
    let city =
        name.split_once('/').map(|(region, city)| region != "Etc" && !region.is_empty() && !city.is_empty());
    city == Some(true) && name.len() <= LONGEST && name.bytes().all(is_name)
}

/// The zone of a tandem that is founded on a device in this one.
pub fn at_founding(device: &str) -> &str {
    if is_place(device) { device } else { BERLIN }
}

/// What people call a zone: its city.
pub fn city(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

/// What the wall shows at a moment, in milliseconds since 1970; `None` for a moment that no calendar has.
pub fn wall(at_ms: u64, offset: Offset<'_>) -> Option<NaiveDateTime> {
    let utc = DateTime::from_timestamp_millis(i64::try_from(at_ms).ok()?)?.naive_utc();
    utc.checked_add_signed(TimeDelta::minutes(i64::from(offset(at_ms))))
}

/// The moment at which the wall shows this, in milliseconds since 1970; `None` before 1970.
///
/// Where clocks are put back, a time comes twice: it is the first. Where they are put forward, a time is left out: it is
/// counted on from before, so that half past two becomes half past three. Thus RFC 5545 (3.3.5) and ECMA-262 (21.4.1.26).
pub fn moment(wall: NaiveDateTime, offset: Offset<'_>) -> Option<u64> {
    let as_utc = wall.and_utc().timestamp_millis();
    let at = |minutes: i32| as_utc - i64::from(minutes) * MINUTE_MS;
    // No wall is a day ahead of UTC or behind it, and no clock is changed twice within two days.
    let offset_at = |at_ms: i64| offset(u64::try_from(at_ms).unwrap_or_default());
    let [before, after] = [offset_at(as_utc - DAY_MS), offset_at(as_utc + DAY_MS)];
    let is_right = |minutes: &i32| offset_at(at(*minutes)) == *minutes;
    let right = [before, after].into_iter().find(is_right).unwrap_or(before);
    u64::try_from(at(right)).ok()
}
