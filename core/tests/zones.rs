//! Times and their place, held against the tz database (`chrono-tz`).

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;
use tandembuch_core::calendar::parse_moment;
use tandembuch_core::zone::{BERLIN, at_founding, city, is_place, moment, wall};

/// What has to be added to UTC, in minutes.
fn offset(zone: Tz, at_ms: u64) -> i32 {
    let utc = utc(at_ms).naive_utc();
    zone.offset_from_utc_datetime(&utc).fix().local_minus_utc() / 60
}

fn utc(at_ms: u64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at_ms.cast_signed()).expect("a moment")
}

fn at(text: &str) -> NaiveDateTime {
    parse_moment(text).expect("a moment")
}

fn in_utc(zone: &str, local: &str) -> NaiveDateTime {
    let zone: Tz = zone.parse().expect("a zone");
    utc(moment(at(local), &|at_ms| offset(zone, at_ms)).expect("since 1970")).naive_utc()
}

#[test]
fn a_time_is_one_moment_around_every_change_of_the_clock() {
    for (zone, local, expected) in [
        (BERLIN, "2027-03-26T14:00", "2027-03-26T13:00"),
        // Put forward at two; there is no half past two.
        (BERLIN, "2027-03-28T01:59", "2027-03-28T00:59"),
        (BERLIN, "2027-03-28T02:00", "2027-03-28T01:00"),
        (BERLIN, "2027-03-28T02:30", "2027-03-28T01:30"),
        (BERLIN, "2027-03-28T03:00", "2027-03-28T01:00"),
        (BERLIN, "2027-03-28T14:00", "2027-03-28T12:00"),
        // Put back at three; half past two comes twice.
        (BERLIN, "2026-10-25T01:59", "2026-10-24T23:59"),
        (BERLIN, "2026-10-25T02:30", "2026-10-25T00:30"),
        (BERLIN, "2026-10-25T03:00", "2026-10-25T02:00"),
        (BERLIN, "2026-10-25T14:00", "2026-10-25T13:00"),
        ("America/New_York", "2027-03-14T02:30", "2027-03-14T07:30"),
        ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30"),
        // By half an hour.
        ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45"),
        ("Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-03T14:45"),
        // A whole day was left out.
        ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00"),
        ("Pacific/Apia", "2011-12-31T12:00", "2011-12-30T22:00"),
        ("Asia/Tokyo", "2027-03-28T02:30", "2027-03-27T17:30"),
        ("Asia/Kathmandu", "2027-03-28T02:30", "2027-03-27T20:45"),
    ] {
        assert_eq!(in_utc(zone, local), at(expected), "{zone} {local}");
    }
}

#[test]
fn before_1970_and_after_all_calendars_there_is_nothing() {
    assert_eq!(moment(at("1969-12-31T23:59"), &|_| 0), None);
    assert_eq!(moment(at("1970-01-01T00:30"), &|_| 60), None);
    assert_eq!(moment(at("1970-01-01T00:00"), &|_| 0), Some(0));
    assert!(moment(NaiveDateTime::MAX, &|_| -840).is_some());
    assert_eq!(moment(NaiveDateTime::MIN, &|_| 840), None);
    assert_eq!(wall(u64::MAX, &|_| 0), None);
    assert_eq!(wall(DateTime::<Utc>::MAX_UTC.timestamp_millis().cast_unsigned(), &|_| 840), None);
}

#[test]
fn a_zone_is_a_place_or_berlin() {
    for place in [BERLIN, "America/New_York", "America/Argentina/Buenos_Aires", "America/Port-au-Prince"] {
        assert!(is_place(place));
        assert_eq!(at_founding(place), place);
    }
    for no_place in [
        "",
        "UTC",
        "CET",
        "GMT",
        "Etc/UTC",
        "Etc/GMT+5",
        "+01:00",
        "/",
        "Europe/",
        "/Berlin",
        "Europa/Köln",
        "A/ B",
    ] {
        assert!(!is_place(no_place), "{no_place}");
        assert_eq!(at_founding(no_place), BERLIN);
    }
    assert!(!is_place(&format!("Europe/{}", "B".repeat(58))));
    assert_eq!(city("America/Argentina/Buenos_Aires"), "Buenos Aires");
    assert_eq!(city("UTC"), "UTC");
    assert!(
        TZ_VARIANTS
            .iter()
            .map(|zone| zone.name())
            .filter(|name| name.contains('/'))
            .all(|name| is_place(name) != name.starts_with("Etc/"))
    );
}

proptest! {
    /// `chrono` is the judge. From 1990 on, all zones differ from UTC by whole minutes.
    #[test]
    fn every_wall_in_every_zone_is_the_moment_that_it_should_be(zone in 0..TZ_VARIANTS.len(), minutes in 10_519_200..52_594_560_i64) {
        let zone = TZ_VARIANTS[zone];
        let local = DateTime::UNIX_EPOCH.naive_utc() + TimeDelta::minutes(minutes);
        let offset = |at_ms| offset(zone, at_ms);
        let at_ms = moment(local, &offset).expect("since 1970");
        match zone.from_local_datetime(&local) {
            MappedLocalTime::Single(expected) | MappedLocalTime::Ambiguous(expected, _) => {
                prop_assert_eq!(utc(at_ms), expected.to_utc());
                prop_assert_eq!(wall(at_ms, &offset), Some(local));
            }
            MappedLocalTime::None => prop_assert!(wall(at_ms, &offset).is_some_and(|wall| wall > local)),
        }
    }

    /// The days on which clocks are changed, to the minute.
    #[test]
    fn the_nights_of_berlin_go_right(year in 2000..2060_i32, is_spring: bool, minute in -120..300_i64) {
        let last = chrono::NaiveDate::from_ymd_opt(year, if is_spring { 3 } else { 10 }, 31).expect("a day");
        let sunday = last - TimeDelta::days(i64::from(chrono::Datelike::weekday(&last).num_days_from_sunday()));
        let local = sunday.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minute);
        let zone: Tz = chrono_tz::Europe::Berlin;
        let at_ms = moment(local, &|at_ms| offset(zone, at_ms)).expect("since 1970");
        match zone.from_local_datetime(&local).earliest() {
            Some(expected) => prop_assert_eq!(utc(at_ms), expected.to_utc()),
            None => prop_assert_eq!(utc(at_ms).naive_utc(), local - TimeDelta::hours(1)),
        }
    }
}
