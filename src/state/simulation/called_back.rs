//! What went out into calendars and is not so any more is known, and can be taken out again.

use chrono::NaiveDateTime;
use leptos::prelude::GetUntracked;
use tandembuch_core::calendar::parse_moment;
use tandembuch_core::calendar_file::CalendarEvent;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::meeting::{self, Meeting, moment_value};
use tandembuch_core::record::{Edit, EntityId};

use super::alone::{Alone, founded};
use super::page::Page;
use crate::state::{App, Outdated};

const MEETING: EntityId = EntityId::from_random([7; 10]);
const OTHER: EntityId = EntityId::from_random([8; 10]);
const PAST: EntityId = EntityId::from_random([9; 10]);
const TITLE: &str = "Tandem-Termin";
const START: &str = "2027-01-20T14:00";

fn at(text: &str) -> NaiveDateTime {
    parse_moment(text).expect("a moment")
}

/// A meeting whose calendar file has been saved.
fn given_out() -> (Alone, CalendarEvent) {
    let mut alone = founded();
    alone.with(|app| app.write(&meeting::create(MEETING, "", Some(at(START)), 90, "Rathaus")));
    let event = saves(&mut alone);
    assert_eq!(outdated(&alone), []);
    (alone, event)
}

/// Its calendar file once more.
fn saves(alone: &mut Alone) -> CalendarEvent {
    let events = alone.with(|app| app.appointments(Some(MEETING), TITLE));
    tells(alone, &events);
    events.into_iter().next().expect("it has a day")
}

fn tells(alone: &mut Alone, events: &[CalendarEvent]) {
    alone.with(|app| app.note_given_out(events));
    alone.wait();
}

fn does(alone: &mut Alone, edit: &Edit) {
    alone.now.set(alone.now.get() + 2_000);
    alone.with(|app| app.write(edit));
    alone.wait();
}

fn outdated(alone: &Alone) -> Vec<Outdated> {
    alone.with(App::outdated)
}

fn gone() -> Vec<Outdated> {
    vec![Outdated { meeting: MEETING, start: at(START), is_gone: true }]
}

fn moved() -> Vec<Outdated> {
    vec![Outdated { is_gone: false, ..gone()[0] }]
}

/// The file that takes it out of calendars; afterwards nothing of it is left there.
fn takes_out(alone: &mut Alone, before: &CalendarEvent) -> CalendarEvent {
    let events = alone.with(|app| app.called_back(Some(&[MEETING]), TITLE));
    tells(alone, &events);
    assert_eq!(outdated(alone), []);
    let [event] = &events[..] else { panic!("{events:?}") };
    assert!(event.cancelled && event.sequence > before.sequence);
    assert_eq!((event.tandem, event.meeting, event.start), (before.tandem, before.meeting, before.start));
    event.clone()
}

#[test]
fn a_meeting_that_is_deleted_cancelled_or_has_lost_its_day_is_taken_out() {
    for edit in [
        Edit::Delete { id: MEETING },
        choose(MEETING, meeting::CANCELLED, true),
        choose(MEETING, meeting::START, moment_value(None)),
    ] {
        let (mut alone, event) = given_out();
        does(&mut alone, &edit);
        assert_eq!(outdated(&alone), gone(), "{edit:?}");
        takes_out(&mut alone, &event);
    }
}

#[test]
fn what_comes_back_is_newer_than_what_took_it_out() {
    let (mut alone, event) = given_out();
    does(&mut alone, &Edit::Delete { id: MEETING });
    let out = takes_out(&mut alone, &event);
    does(&mut alone, &Edit::Restore { id: MEETING });
    // Calendars have nothing of it that could be wrong.
    assert_eq!(outdated(&alone), []);
    let again = saves(&mut alone);
    assert!(!again.cancelled && again.sequence > out.sequence);
    does(&mut alone, &Edit::Delete { id: MEETING });
    takes_out(&mut alone, &again);
}

#[test]
fn a_deletion_that_is_undone_needs_no_file() {
    let (mut alone, event) = given_out();
    does(&mut alone, &Edit::Delete { id: MEETING });
    does(&mut alone, &Edit::Restore { id: MEETING });
    assert_eq!(outdated(&alone), []);
    assert_eq!(saves(&mut alone).sequence, event.sequence);
}

#[test]
fn a_meeting_that_is_moved_gets_a_new_file() {
    for edit in [
        choose(MEETING, meeting::START, "2027-01-21T14:00"),
        choose(MEETING, meeting::START, "2027-01-20T15:00"),
        choose(MEETING, meeting::MINUTES, 60),
        choose(MEETING, meeting::PLACE, "Bauhof"),
    ] {
        let (mut alone, event) = given_out();
        does(&mut alone, &edit);
        assert_eq!(outdated(&alone), moved(), "{edit:?}");
        assert!(saves(&mut alone).sequence > event.sequence);
        assert_eq!(outdated(&alone), []);
    }
}

#[test]
fn a_meeting_that_is_as_it_was_told_is_right() {
    let (mut alone, event) = given_out();
    does(&mut alone, &choose(MEETING, meeting::TITLE, "Umfragen"));
    assert_eq!(outdated(&alone), []);
    does(&mut alone, &choose(MEETING, meeting::START, "2027-01-21T14:00"));
    does(&mut alone, &choose(MEETING, meeting::START, START));
    assert_eq!(outdated(&alone), []);
    assert!(saves(&mut alone).sequence > event.sequence);
}

#[test]
fn a_meeting_that_was_held_earlier_is_not_ahead_any_more() {
    let (mut alone, event) = given_out();
    let hold = alone.with(|app| {
        let meeting =
            app.record.with_untracked(|record| Meeting::find(record, MEETING)).expect("it is there");
        meeting::hold(&meeting, None, app.now_untracked())
    });
    hold.iter().for_each(|edit| does(&mut alone, edit));
    assert_eq!(outdated(&alone), gone());
    takes_out(&mut alone, &event);
}

#[test]
fn what_is_over_needs_nothing() {
    let (mut alone, _) = given_out();
    does(&mut alone, &Edit::Delete { id: MEETING });
    alone.now.set(at("2027-01-20T14:29").and_utc().timestamp_millis().cast_unsigned());
    assert_eq!(outdated(&alone), gone());
    alone.now.set(at("2027-01-20T14:30").and_utc().timestamp_millis().cast_unsigned());
    assert_eq!(outdated(&alone), []);
}

#[test]
fn who_has_seen_to_it_is_not_told_again() {
    let (mut alone, _) = given_out();
    does(&mut alone, &choose(MEETING, meeting::START, "2027-01-21T14:00"));
    alone.with(|app| app.forget_given_out(vec![MEETING]));
    alone.wait();
    assert_eq!(outdated(&alone), []);
}

#[test]
fn it_is_known_after_the_page_was_closed() {
    let (mut alone, event) = given_out();
    let tandem = alone.app().open.get_untracked().expect("it is open").id;
    alone.page = Page::open(&alone.page.device.clone(), &alone.now, 2);
    alone.wait();
    let app = alone.app();
    alone.page.begin(async move { drop(app.open_tandem(tandem).await) });
    alone.wait();
    assert_eq!(outdated(&alone), []);
    does(&mut alone, &Edit::Delete { id: MEETING });
    assert_eq!(outdated(&alone), gone());
    takes_out(&mut alone, &event);
}

#[test]
fn before_a_tandem_is_removed_all_that_is_to_come_can_be_taken_out() {
    let (mut alone, _) = given_out();
    does(&mut alone, &meeting::create(OTHER, "", Some(at("2027-01-27T14:00")), 90, ""));
    does(&mut alone, &meeting::create(PAST, "", Some(at("2027-01-12T14:00")), 90, ""));
    let events = alone.with(|app| app.appointments(None, TITLE));
    tells(&mut alone, &events);
    let past = alone.with(|app| app.appointments(Some(PAST), TITLE));
    tells(&mut alone, &past);
    let out = alone.with(|app| app.called_back(None, TITLE));
    let ids: Vec<EntityId> = out.iter().map(|event| event.meeting).collect();
    assert_eq!(ids, [MEETING, OTHER]);
    assert!(out.iter().all(|event| event.cancelled));
    tells(&mut alone, &out);
    assert!(alone.with(|app| app.called_back(None, TITLE)).is_empty());
}
