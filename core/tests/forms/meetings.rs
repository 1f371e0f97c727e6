//! The version of a meeting that calendars go by.

use chrono::{NaiveDate, NaiveDateTime};
use tandembuch_core::calendar::parse_moment;
use tandembuch_core::forms::meeting::{self, Meeting, moment_value, sequence};
use tandembuch_core::forms::{Attention, choose, goal, person::Role, set_text};
use tandembuch_core::record::{Edit, EntityId};

use crate::{Device, exchange, id};

const MEETING: u8 = 1;

/// Milliseconds since 1970 of a day and time in UTC.
fn ms(moment: &str) -> u64 {
    let moment: NaiveDateTime = parse_moment(moment).expect("a moment");
    moment.and_utc().timestamp_millis().unsigned_abs()
}

fn at(device: &mut Device, moment: &str, edit: &Edit) {
    device.clock = ms(moment);
    device.write(edit);
}

fn moved_to(day: u32) -> Edit {
    let day = NaiveDate::from_ymd_opt(2026, 12, day).and_then(|day| day.and_hms_opt(14, 0, 0));
    choose(id(MEETING), meeting::START, moment_value(day))
}

/// Both know of a meeting that was planned on the first of November.
fn with_a_meeting() -> [Device; 2] {
    let [mut mentor, mut mentee] = Device::pair();
    at(&mut mentor, "2026-11-01T09:00", &meeting::create(id(MEETING), "", None, 90, "Raum 5"));
    exchange(&mut mentor, &mut mentee);
    [mentor, mentee]
}

fn version(device: &Device) -> u32 {
    sequence(&device.record, id(MEETING))
}

#[test]
fn what_a_calendar_shows_makes_a_new_version() {
    let [mut mentor, _] = with_a_meeting();
    let mut last = version(&mentor);
    assert_eq!(u64::from(last), (ms("2026-11-01T09:00") - ms("2020-01-01T00:00")) / 1000);
    let changes = [
        ("2026-11-02T09:00", moved_to(2)),
        ("2026-11-02T09:01", choose(id(MEETING), meeting::MINUTES, 60)),
        ("2026-11-03T12:00", set_text(id(MEETING), meeting::PLACE, "Raum 5", "")),
        ("2026-11-04T12:00", moved_to(3)),
        ("2026-11-05T12:00", choose(id(MEETING), meeting::CANCELLED, true)),
    ];
    for (moment, change) in changes {
        at(&mut mentor, moment, &change);
        assert!(version(&mentor) > last, "{moment}");
        last = version(&mentor);
    }
}

#[test]
fn what_no_calendar_shows_makes_none() {
    let [mut mentor, _] = with_a_meeting();
    let before = version(&mentor);
    at(&mut mentor, "2026-11-02T09:00", &set_text(id(MEETING), meeting::TITLE, "", "Passwörter"));
    at(&mut mentor, "2026-11-03T09:00", &choose(id(MEETING), meeting::HELD, true));
    at(&mut mentor, "2026-11-04T09:00", &goal::create(id(2), Role::Mentee, "Kalender", 1));
    assert_eq!(version(&mentor), before);
}

#[test]
fn both_say_the_same_once_they_know_the_same() {
    let [mut mentor, mut mentee] = with_a_meeting();
    at(&mut mentor, "2026-11-02T09:00", &moved_to(2));
    at(&mut mentee, "2026-11-02T10:00", &moved_to(3));
    assert_ne!(version(&mentor), version(&mentee));
    let before = version(&mentor).max(version(&mentee));
    exchange(&mut mentor, &mut mentee);
    assert_eq!(version(&mentor), version(&mentee));
    assert_eq!(version(&mentor), before, "learning of a change is none");

    // Picking one of the two is a change, even of the device whose clock is behind.
    at(&mut mentor, "2026-11-02T09:58", &moved_to(2));
    exchange(&mut mentor, &mut mentee);
    assert_eq!(version(&mentor), version(&mentee));
    assert!(version(&mentor) >= before);
}

#[test]
fn no_time_is_too_early_or_too_late() {
    let [mut mentor, mut mentee] = Device::pair();
    mentor.write(&meeting::create(id(MEETING), "", None, 90, ""));
    assert_eq!(version(&mentor), 0, "a clock that stands at 1970");
    at(&mut mentee, "9999-12-31T00:00", &meeting::create(id(MEETING), "", None, 90, ""));
    assert_eq!(version(&mentee), 2_147_483_647);
    assert_eq!(sequence(&mentee.record, id(9)), 0);
    assert_eq!(sequence(&mentee.record, EntityId::well_known(2)), 0);
}

fn holds(device: &mut Device, began: Option<&str>, now: &str) {
    let moment = |text: &str| parse_moment(text).expect("a moment");
    let planned = Meeting::find(&device.record, id(MEETING)).expect("it is there");
    for edit in meeting::hold(&planned, began.map(moment), moment(now)) {
        at(device, now, &edit);
    }
}

#[test]
fn a_meeting_that_is_held_before_its_day_was_held_when_it_began() {
    let [mut mentor, _] = with_a_meeting();
    mentor.write(&moved_to(9));
    let check = |began: Option<&str>, now: &str, day: &str| {
        let mut device = mentor.clone();
        holds(&mut device, began, now);
        let held = Meeting::find(&device.record, id(MEETING)).expect("it is there");
        assert!(held.held);
        assert_eq!(held.start, parse_moment(&format!("{day}T14:00")));
    };
    check(Some("2026-12-08T13:50"), "2026-12-08T15:10", "2026-12-08");
    check(None, "2026-12-08T15:10", "2026-12-08");
    check(Some("2026-12-08T22:30"), "2026-12-09T00:30", "2026-12-08");
    // Broken off, or begun to have a look: it says nothing about the day.
    check(Some("2026-12-01T13:50"), "2026-12-08T15:10", "2026-12-08");
    check(Some("2026-12-08T03:10"), "2026-12-08T15:10", "2026-12-08");
    check(Some("2026-12-07T20:00"), "2026-12-08T08:00", "2026-12-08");
    check(Some("2026-12-07T20:01"), "2026-12-08T08:00", "2026-12-07");
    // On its day, or later: it is as planned.
    check(Some("2026-12-09T09:00"), "2026-12-09T10:00", "2026-12-09");
    check(None, "2026-12-10T09:00", "2026-12-09");
}

#[test]
fn both_may_say_that_a_meeting_was_held_early() {
    let [mut mentor, mut mentee] = with_a_meeting();
    mentor.write(&moved_to(9));
    exchange(&mut mentor, &mut mentee);
    holds(&mut mentor, Some("2026-12-08T13:50"), "2026-12-08T15:10");
    holds(&mut mentee, None, "2026-12-08T18:00");
    exchange(&mut mentor, &mut mentee);
    let held = Meeting::find(&mentee.record, id(MEETING)).expect("it is there");
    assert_eq!(held.start, parse_moment("2026-12-08T14:00"));
    assert_eq!(held.attention, Attention::default());
}
