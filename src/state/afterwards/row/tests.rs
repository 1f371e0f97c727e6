//! Rows are read as they were written, and whatever else stands there harms nothing.

use super::super::names;
use super::*;

const ONE: SpaceId = SpaceId::from_random([1; 10]);
const OTHER: SpaceId = SpaceId::from_random([2; 10]);
/// 13 January 2027, 8 o'clock in UTC, and some seconds.
const NOW: u64 = 1_799_827_212_345;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn decided(row: &str, id: SpaceId, decision: Decision) -> String {
    changed(Some(row), id, &|one| one.decide(decision, NOW))
}

fn of(row: &str, id: SpaceId) -> Option<Afterwards> {
    read(row).expect("it is a row").into_iter().find(|one| one.id == id)
}

#[test]
fn what_is_written_is_read_again() {
    let remind = Some(day("2027-07-13"));
    let row = decided("", ONE, Decision::Archive(remind));
    assert_eq!(of(&row, ONE), Some(Afterwards { since: Some(NOW), remind, ..Afterwards::of(ONE) }));
    let row = decided(&row, OTHER, Decision::Archive(None));
    assert_eq!(write(&read(&row).expect("it is a row")), row);
    assert_eq!(read(&row).map(|all| all.len()), Some(2));
    let row = decided(&row, ONE, Decision::Unarchive);
    assert_eq!((of(&row, ONE), of(&row, OTHER).is_some()), (None, true));
}

#[test]
fn in_a_damaged_row_nothing_lies_in_the_archive() {
    for row in ["", "{", "{}", "7", r#"{"id":"x"}"#] {
        assert_eq!(read(row), None, "{row}");
        assert_eq!(of(&decided(row, ONE, Decision::Archive(None)), ONE).and_then(|one| one.since), Some(NOW));
    }
    let without_sense =
        format!(r#"[7, null, {{"id":"?","since":1}}, {{"id":"{ONE}"}}, {{"id":"{OTHER}","since":-1}}]"#);
    assert_eq!(read(&without_sense), Some(Vec::new()));
    let odd_day = format!(r#"[{{"id":"{ONE}","since":1,"remind":"soon","later":true}}]"#);
    assert_eq!(of(&odd_day, ONE), Some(Afterwards { since: Some(1), ..Afterwards::of(ONE) }));
}

#[test]
fn a_row_of_any_length_is_read_up_to_a_bound() {
    let id = |number: usize| {
        let [high, low] = u16::try_from(number).expect("a few").to_be_bytes();
        SpaceId::from_random([high, low, 0, 0, 0, 0, 0, 0, 0, 1])
    };
    let all: Vec<Afterwards> =
        (0..2 * MOST).map(|n| Afterwards { since: Some(1), ..Afterwards::of(id(n)) }).collect();
    let row = write(&all);
    assert_eq!(read(&row).map(|read| read.len()), Some(MOST));
    assert!(of(&decided(&row, ONE, Decision::Leave), ONE).is_some());
}

#[test]
fn it_is_brought_to_mind_from_its_day_on() {
    let row = decided("", ONE, Decision::Archive(Some(day("2027-07-13"))));
    let is_due =
        |row: &str, today: &str| of(row, ONE).is_some_and(|one| one.is_to_be_reminded_of(day(today)));
    assert!(!is_due(&row, "2027-07-12"));
    assert!(is_due(&row, "2027-07-13") && is_due(&row, "2029-01-01"));
    let later = decided(&row, ONE, Decision::RemindOn(Some(day("2027-08-13"))));
    assert_eq!(of(&decided(&row, ONE, Decision::RemindOn(None)), ONE).and_then(|one| one.remind), None);
    assert!(!is_due(&later, "2027-08-12") && is_due(&later, "2027-08-13"));
    // What leaves needs no reminder, and comes back to the archive.
    let leaving = decided(&row, ONE, Decision::Leave);
    assert!(!is_due(&leaving, "2027-07-13"));
    assert_eq!(decided(&leaving, ONE, Decision::Return), row);
    assert!(!is_due(&decided("", ONE, Decision::Archive(None)), "2099-01-01"));
}

#[test]
fn who_leaves_has_ten_minutes_to_come_back() {
    let row = decided("", ONE, Decision::Leave);
    let one = of(&row, ONE).expect("it is named");
    let at = one.goes.expect("it leaves");
    assert!(at.is_multiple_of(MINUTE_MS) && (10 * MINUTE_MS..11 * MINUTE_MS).contains(&(at - NOW)), "{at}");
    assert!(!one.is_due_to_go(at - 1) && one.is_due_to_go(at));
    // Said twice it goes no later.
    assert_eq!(changed(Some(&row), ONE, &|one| one.decide(Decision::Leave, NOW + MINUTE_MS)), row);
    assert_eq!(read(&decided(&row, ONE, Decision::Return)), Some(Vec::new()));
}

#[test]
fn a_clock_that_was_set_back_gives_ten_minutes_again() {
    let row = decided("", ONE, Decision::Leave);
    let earlier = NOW - 365 * 24 * 60 * MINUTE_MS;
    assert!(!of(&row, ONE).expect("it is named").is_to_go_too_late(NOW));
    assert!(of(&row, ONE).expect("it is named").is_to_go_too_late(earlier));
    let one = of(&changed(Some(&row), ONE, &|one| one.goes_if_due(earlier)), ONE).expect("it is named");
    assert!(one.is_due_to_go(earlier + 11 * MINUTE_MS) && !one.is_due_to_go(earlier + 9 * MINUTE_MS));
}

#[test]
fn what_is_being_removed_is_not_brought_back() {
    let row = decided("", ONE, Decision::Leave);
    let going = changed(Some(&row), ONE, &|one| one.goes_if_due(NOW + 11 * MINUTE_MS));
    assert!(of(&going, ONE).is_some_and(Afterwards::is_decided));
    assert_eq!(decided(&going, ONE, Decision::Return), going);
    assert_eq!(decided(&row, ONE, Decision::RemoveNow), going);
    // Another tab was faster with bringing it back.
    assert_eq!(read(&changed(Some("[]"), ONE, &|one| one.goes_if_due(u64::MAX))), Some(Vec::new()));
}

#[test]
fn a_row_names_what_is_in_it() {
    let row = decided("", ONE, Decision::Archive(None));
    assert!(names(&row, ONE));
    assert!(!names(&row, OTHER) && !names("", ONE) && !names("[]", ONE));
}
