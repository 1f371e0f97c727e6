//! A tandem has a place, and its times are of that place, wherever the device is.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::{America, Asia, Etc, Europe, Tz};
use leptos::prelude::*;
use tandembuch_core::calendar::parse_moment;
use tandembuch_core::calendar_file;
use tandembuch_core::forms::{choose, meeting, tandem};
use tandembuch_core::record::EntityId;

use super::alone::{Alone, founded};
use crate::state::App;

const MEETING: EntityId = EntityId::from_random([7; 10]);

fn at(text: &str) -> NaiveDateTime {
    parse_moment(text).expect("a moment")
}

fn ms(utc: &str) -> u64 {
    at(utc).and_utc().timestamp_millis().cast_unsigned()
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn founded_in(zone: Tz) -> Alone {
    let mut alone = Alone::new();
    alone.page.device.zone.set(zone);
    alone.found("Leyla");
    alone
}

fn plan(app: App, start: &str) {
    app.write(&meeting::create(MEETING, "", Some(at(start)), 90, ""));
}

fn file_of(app: App) -> String {
    calendar_file::write(&app.appointments(None, "Tandem-Termin")).expect("a meeting lies ahead")
}

#[test]
fn a_calendar_file_has_the_same_moment_wherever_it_is_made() {
    let alone = founded();
    alone.with(|app| {
        plan(app, "2027-03-26T14:00");
        let at_home = file_of(app);
        assert!(at_home.contains("\r\nDTSTART:20270326T130000Z\r\n"), "{at_home}");
        for zone in [America::New_York, Asia::Tokyo, Asia::Kathmandu, Etc::UTC] {
            alone.page.device.zone.set(zone);
            assert_eq!(file_of(app), at_home, "{zone}");
        }
    });
}

#[test]
fn around_the_changes_of_the_clock_there_it_is_right_too() {
    let alone = founded();
    alone.page.device.zone.set(America::New_York);
    alone.with(|app| {
        for (start, utc) in [
            ("2027-03-27T14:00", "20270327T130000Z"),
            ("2027-03-28T14:00", "20270328T120000Z"),
            ("2027-03-28T02:30", "20270328T013000Z"),
            ("2027-10-30T14:00", "20271030T120000Z"),
            ("2027-10-31T02:30", "20271031T003000Z"),
            ("2027-10-31T14:00", "20271031T130000Z"),
        ] {
            plan(app, start);
            app.write(&choose(MEETING, meeting::START, start));
            let file = file_of(app);
            assert!(file.contains(&format!("DTSTART:{utc}")), "{start}: {file}");
        }
    });
}

#[test]
fn today_is_the_day_there_while_the_tandem_is_open() {
    let mut alone = founded();
    let look = |alone: &mut Alone, zone: Tz, utc: &str| {
        alone.page.device.zone.set(zone);
        alone.now.set(ms(utc));
        alone.with(App::look_at_the_clock);
        alone.with(|app| (app.today(), app.now()))
    };
    // In Tokyo it is Friday already, in New York still Thursday.
    let (today, now) = look(&mut alone, Asia::Tokyo, "2027-03-25T16:00");
    assert_eq!((today, now), (day("2027-03-25"), at("2027-03-25T17:00")));
    let (today, now) = look(&mut alone, America::New_York, "2027-03-26T03:00");
    assert_eq!((today, now), (day("2027-03-26"), at("2027-03-26T04:00")));
    // Without a tandem it is the day of the device.
    alone.with(App::close);
    assert_eq!(alone.with(App::today), day("2027-03-25"));
    assert_eq!(alone.with(|app| app.now_in("Asia/Tokyo")), at("2027-03-26T12:00"));
    assert_eq!(alone.with(|app| app.now_in("")), at("2027-03-26T04:00"));
}

#[test]
fn only_a_device_whose_wall_shows_another_time_is_elsewhere() {
    let alone = founded();
    let here = |zone: Tz| {
        alone.page.device.zone.set(zone);
        alone.with(|app| app.here("Europe/Berlin", at("2027-03-26T14:00")))
    };
    assert_eq!(here(Europe::Berlin), None);
    assert_eq!(here(Europe::Vienna), None);
    assert_eq!(here(America::New_York), Some(at("2027-03-26T09:00")));
    assert_eq!(here(Asia::Tokyo), Some(at("2027-03-26T22:00")));
}

#[test]
fn a_tandem_is_where_it_was_founded() {
    let zone = |alone: &Alone| alone.with(|app| app.record.with_untracked(tandem::zone));
    assert_eq!(zone(&founded_in(America::New_York)), "America/New_York");
    assert_eq!(zone(&founded_in(Etc::UTC)), "Europe/Berlin");
    let alone = founded_in(America::New_York);
    alone.with(|app| {
        plan(app, "2027-03-26T14:00");
        assert!(file_of(app).contains("DTSTART:20270326T180000Z"));
        let card = app.record.with_untracked(crate::state::Summary::of);
        assert_eq!(card.zone, "America/New_York");
    });
}

#[test]
fn without_a_place_or_with_an_unknown_one_it_is_berlin_and_the_name_stays() {
    let alone = founded_in(Asia::Tokyo);
    alone.with(|app| {
        plan(app, "2027-03-26T14:00");
        for unknown in ["", "Mars/Olympus", "UTC", "+09:00"] {
            app.write(&choose(tandem::ID, tandem::ZONE, unknown));
            assert!(file_of(app).contains("DTSTART:20270326T130000Z"), "{unknown}");
            let kept = app.record.with_untracked(tandem::zone);
            assert_eq!(kept, if unknown.is_empty() { "Europe/Berlin" } else { unknown });
            assert_eq!(app.counted_zone(&kept), "Europe/Berlin");
        }
    });
}

#[test]
fn another_place_moves_all_meetings_and_screens_follow_at_once() {
    let alone = founded();
    alone.now.set(ms("2027-03-25T16:00"));
    alone.with(|app| {
        app.look_at_the_clock();
        plan(app, "2027-03-26T14:00");
        let before = app.appointments(None, "").remove(0);
        let today = Memo::new(move |_| app.today());
        assert_eq!(today.get_untracked(), day("2027-03-25"));
        alone.now.set(ms("2027-03-25T16:00") + 5_000);
        app.write(&choose(tandem::ID, tandem::ZONE, "Asia/Tokyo"));
        assert_eq!(today.get_untracked(), day("2027-03-26"));
        let after = app.appointments(None, "").remove(0);
        assert_eq!(after.start.naive_utc(), at("2027-03-26T05:00"));
        assert!(after.sequence > before.sequence);
    });
}
