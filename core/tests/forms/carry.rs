//! What stays open comes back by itself, on both devices alike; what repeats is there every time.

use chrono::NaiveDateTime;
use tandembuch_core::forms::agenda::{self, AgendaItem, New};
use tandembuch_core::forms::live::{self, Live, Outcome};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{carry, choose, meeting, set_text};
use tandembuch_core::record::{Edit, Record};

use crate::{Device, exchange, id};

fn moment(text: &str) -> NaiveDateTime {
    text.parse().expect("a moment")
}

/// Three meetings, a week apart, with an item each; it is the day of the second.
fn three_meetings() -> [Device; 2] {
    let [mut one, mut other] = Device::pair();
    for (number, day) in [(1, "2026-11-04"), (2, "2026-11-11"), (3, "2026-11-18")] {
        let start = moment(&format!("{day}T14:00:00"));
        one.write(&meeting::create(id(number), "", Some(start), 90, ""));
        one.write(&agenda::create(id(10 + number), id(number), &[], &format!("Punkt {number}"), Some(10)));
    }
    one.write(&choose(id(1), meeting::HELD, true));
    exchange(&mut one, &mut other);
    [one, other]
}

fn titles(record: &Record, meeting: u8, now: &str) -> Vec<String> {
    carry::agenda(record, id(meeting), moment(now)).into_iter().map(|item| item.title).collect()
}

fn tick(device: &mut Device, item: u8, meeting: u8, done: bool) {
    let item = AgendaItem::find(&device.record, id(item)).expect("it is there");
    for edit in agenda::tick(&item, id(meeting), done) {
        device.write(&edit);
    }
}

const SECOND: &str = "2026-11-11T10:00:00";

#[test]
fn what_was_left_open_is_on_top_of_the_next_agenda_and_of_no_other() {
    let [one, other] = three_meetings();
    assert_eq!(titles(&one.record, 2, SECOND), ["Punkt 1", "Punkt 2"]);
    assert_eq!(titles(&other.record, 2, SECOND), ["Punkt 1", "Punkt 2"]);
    assert_eq!(titles(&one.record, 3, SECOND), ["Punkt 3"]);
    assert_eq!(titles(&one.record, 1, SECOND), ["Punkt 1"]);
    // A week later nobody has said that the second one took place: its time is over all the same.
    assert_eq!(titles(&one.record, 3, "2026-11-17T10:00:00"), ["Punkt 1", "Punkt 2", "Punkt 3"]);
}

#[test]
fn what_was_done_later_stays_in_the_minutes_of_both_meetings() {
    let [mut one, _] = three_meetings();
    tick(&mut one, 11, 2, true);
    one.write(&choose(id(2), meeting::HELD, true));
    let later = "2026-11-12T10:00:00";
    assert_eq!(titles(&one.record, 1, later), ["Punkt 1"]);
    assert_eq!(titles(&one.record, 2, later), ["Punkt 1", "Punkt 2"]);
    assert_eq!(titles(&one.record, 3, later), ["Punkt 2", "Punkt 3"]);
    tick(&mut one, 11, 2, false);
    assert_eq!(AgendaItem::find(&one.record, id(11)).expect("there").done_in, None);
    assert_eq!(titles(&one.record, 3, later), ["Punkt 1", "Punkt 2", "Punkt 3"]);
}

#[test]
fn what_is_done_or_deleted_or_of_a_deleted_meeting_does_not_come_back() {
    let [mut one, _] = three_meetings();
    tick(&mut one, 11, 1, true);
    assert_eq!(AgendaItem::find(&one.record, id(11)).expect("there").done_in, None);
    assert_eq!(titles(&one.record, 2, SECOND), ["Punkt 2"]);
    let [mut one, mut other] = three_meetings();
    one.write(&Edit::Delete { id: id(11) });
    other.write(&Edit::Delete { id: id(1) });
    for device in [one, other] {
        assert_eq!(titles(&device.record, 2, SECOND), ["Punkt 2"]);
    }
}

#[test]
fn a_cancelled_meeting_hands_its_items_on() {
    let [mut one, _] = three_meetings();
    one.write(&choose(id(2), meeting::CANCELLED, true));
    assert_eq!(titles(&one.record, 3, SECOND), ["Punkt 1", "Punkt 2", "Punkt 3"]);
}

#[test]
fn who_is_still_talking_after_the_end_keeps_the_agenda() {
    let [mut one, _] = three_meetings();
    let (after, long_after) = ("2026-11-11T16:00:00", "2026-11-11T20:00:00");
    assert_eq!(titles(&one.record, 2, after), ["Punkt 2"]);
    one.write(&choose(id(2), meeting::BEGAN, 1_794_402_000_000_u64));
    assert_eq!(titles(&one.record, 2, after), ["Punkt 1", "Punkt 2"]);
    assert_eq!(titles(&one.record, 2, long_after), ["Punkt 2"]);
}

#[test]
fn what_repeats_is_missing_from_every_meeting_to_come_until_it_is_there() {
    let [mut one, _] = three_meetings();
    assert_eq!(carry::missing_repeats(&one.record, moment(SECOND)), []);
    one.write(&choose(id(11), agenda::REPEATS, true));
    let missing = carry::missing_repeats(&one.record, moment(SECOND));
    assert_eq!(missing.iter().map(|it| it.meeting).collect::<Vec<_>>(), [id(2), id(3)]);
    // It comes up anyway, so it is not carried.
    assert_eq!(titles(&one.record, 2, SECOND), ["Punkt 2"]);
    for (number, missing) in (20..).zip(missing) {
        let agenda = AgendaItem::of_meeting(&one.record, missing.meeting);
        let new = id(number);
        one.write(&agenda::create(new, missing.meeting, &agenda, &missing.title, missing.minutes));
        one.write(&choose(new, agenda::REPEATS, true));
    }
    assert_eq!(carry::missing_repeats(&one.record, moment(SECOND)), []);
    assert_eq!(titles(&one.record, 3, SECOND), ["Punkt 3", "Punkt 1"]);
    // From the second one on it does not repeat any more.
    one.write(&choose(id(20), agenda::REPEATS, false));
    one.write(&meeting::create(id(4), "", Some(moment("2026-11-16T14:00:00")), 90, ""));
    assert_eq!(carry::missing_repeats(&one.record, moment(SECOND)), []);
}

/// The first of the three meetings closes early; it had a usual agenda, as the next one has.
fn with_usual_agenda() -> Device {
    let [mut one, _] = three_meetings();
    one.write(&choose(id(1), meeting::HELD, false));
    let new = |number, title| New { id: id(number), title, minutes: Some(10), usual: true };
    for edit in
        agenda::create_all(id(1), &[], [new(20, "Ankommen"), new(21, "Ausprobieren"), new(22, "Termin")])
    {
        one.write(&edit);
    }
    one
}

fn closes(device: &mut Device) {
    device.write(&choose(id(1), meeting::HELD, true));
}

#[test]
fn what_every_agenda_has_anyway_does_not_come_again() {
    let mut one = with_usual_agenda();
    one.write(&choose(id(1), meeting::CANCELLED, true));
    assert_eq!(titles(&one.record, 2, SECOND), ["Punkt 1", "Punkt 2"]);
    one.write(&choose(id(1), meeting::CANCELLED, false));
    closes(&mut one);
    assert_eq!(titles(&one.record, 2, SECOND), ["Punkt 1", "Punkt 2"]);
}

#[test]
fn a_usual_item_comes_again_once_it_has_become_one_of_their_own() {
    let mut one = with_usual_agenda();
    one.write(&set_text(id(20), agenda::TITLE, "Ankommen", "Ankommen im neuen Büro"));
    one.write(&choose(id(1), meeting::BEGAN, 1_u64));
    for (number, outcome) in [(21, Outcome::Asked(Role::Mentor)), (22, Outcome::Open)] {
        one.write(&live::go_to(id(1), Some(id(number)), 1));
        let live = Live::find(&one.record, id(1)).expect("it is on");
        for edit in live::go_on(live, &AgendaItem::of_meeting(&one.record, id(1)), outcome, 2) {
            one.write(&edit);
        }
    }
    closes(&mut one);
    let comes_again = |device: &Device| {
        let mut titles = titles(&device.record, 2, SECOND);
        titles.sort();
        titles
    };
    let expected = ["Ankommen im neuen Büro", "Ausprobieren", "Punkt 1", "Punkt 2"];
    assert_eq!(comes_again(&one), expected);
    // With the answer there, nobody asks any more; it stays until it is ticked.
    let asked = AgendaItem::find(&one.record, id(21)).expect("it is there");
    for edit in agenda::ask(&asked, None) {
        one.write(&edit);
    }
    assert_eq!(comes_again(&one), expected);
}
