//! Calendar files: byte for byte those of `tests/data/calendar`, which other people's programs read
//! (`tests/interop/calendar_files.py`), and never one that breaks the format, whatever a meeting says.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use tandembuch_core::calendar::parse_moment;
use tandembuch_core::calendar_file::{CalendarEvent, GivenOut, write};
use tandembuch_core::record::{EntityId, SpaceId};

const WINTER: &str = include_str!("../../tests/data/calendar/winter.ics");
const SUMMER: &str = include_str!("../../tests/data/calendar/summer.ics");
const LONG_PLACE: &str = include_str!("../../tests/data/calendar/long-place.ics");
const CANCELLED: &str = include_str!("../../tests/data/calendar/cancelled.ics");
const CALLED_BACK: &str = include_str!("../../tests/data/calendar/called-back.ics");
const ALL: &str = include_str!("../../tests/data/calendar/all.ics");

fn utc(moment: &str) -> DateTime<Utc> {
    parse_moment(moment).expect("a moment").and_utc()
}

fn event(number: u8, start: &str, place: &str) -> CalendarEvent {
    CalendarEvent {
        tandem: SpaceId::from_random([7; 10]),
        meeting: EntityId::from_random([number; 10]),
        start: utc(start),
        minutes: 90,
        title: "Tandem-Termin".to_owned(),
        place: place.to_owned(),
        description: String::new(),
        sequence: 217_000_000 + u32::from(number),
        stamp: utc("2026-10-20T08:15"),
        cancelled: false,
    }
}

/// Two in the afternoon in Berlin, on the day on which the clocks went back.
fn winter() -> CalendarEvent {
    event(1, "2026-10-25T13:00", "Rathaus, Raum 5")
}

/// Two in the afternoon in Berlin, on the day on which they went forward.
fn summer() -> CalendarEvent {
    event(2, "2027-03-28T12:00", "")
}

fn long_place() -> CalendarEvent {
    let place = "Bürgerbüro Süd; „Grüne Mühle“, Große Überführungsstraße 12, Zwischengeschoß\nTür rechts, \\ danach läuten";
    let description = "Passwörter".to_owned();
    CalendarEvent { title: "Tandem-Gespräch".to_owned(), description, ..event(3, "2026-11-25T13:00", place) }
}

fn cancelled() -> CalendarEvent {
    CalendarEvent { cancelled: true, ..event(4, "2026-12-02T13:00", "Rathaus, Raum 5") }
}

/// One after the other, with the days before the clocks change.
fn all() -> Vec<CalendarEvent> {
    let (day_before_winter, day_before_summer) =
        (event(5, "2026-10-24T12:00", ""), event(6, "2027-03-27T13:00", ""));
    vec![day_before_winter, winter(), long_place(), cancelled(), day_before_summer, summer()]
}

#[track_caller]
fn check(events: &[CalendarEvent], golden: &str) {
    let written = write(events).expect("there is something to write");
    assert_eq!(written.replace("\r\n", "\n"), golden.replace("\r\n", "\n"));
    assert_eq!(written, golden, "the ends of lines differ: look into .gitattributes");
}

#[test]
fn a_meeting_is_written_as_it_always_was() {
    check(&[winter()], WINTER);
    check(&[summer()], SUMMER);
    check(&[long_place()], LONG_PLACE);
    check(&[cancelled()], CANCELLED);
    check(&all(), ALL);
    check(&[called_back(217_000_001)], CALLED_BACK);
}

fn called_back(sequence: u32) -> CalendarEvent {
    let winter = winter();
    GivenOut::of(&winter)
        .called_back(winter.tandem, &winter.title, sequence, winter.stamp)
        .expect("it is of a meeting")
}

#[test]
fn what_takes_a_meeting_out_again_is_newer_and_says_so_as_a_whole() {
    let of = |file: &str, name: &str| read(file, name).unwrap_or_default();
    for name in ["UID", "DTSTART", "DTEND", "SUMMARY"] {
        assert_eq!(of(CALLED_BACK, name), of(WINTER, name));
    }
    assert_eq!((of(CALLED_BACK, "METHOD"), of(CALLED_BACK, "STATUS")), ("CANCEL".into(), "CANCELLED".into()));
    assert_eq!((of(WINTER, "METHOD"), of(ALL, "METHOD")), ("PUBLISH".into(), "PUBLISH".into()));
    assert!(!CALLED_BACK.contains("VALARM"));
    // The meeting itself was changed since, or was not.
    assert_eq!(called_back(0).sequence, winter().sequence + 1);
    assert_eq!(called_back(u32::MAX).sequence, u32::MAX);
    assert_eq!(called_back(217_000_500).sequence, 217_000_500);
}

#[test]
fn what_is_told_anew_is_newer_only_if_it_is_something_else() {
    let given = GivenOut::of(&CalendarEvent { sequence: 300, ..winter() });
    let told = |event: CalendarEvent| {
        let mut event = CalendarEvent { sequence: 200, ..event };
        given.precede(&mut event);
        (given.is_as(&event), event.sequence)
    };
    assert_eq!(told(winter()), (true, 300));
    assert_eq!(told(CalendarEvent { title: "Tandem meeting".to_owned(), ..winter() }), (true, 300));
    assert_eq!(told(CalendarEvent { start: utc("2026-10-25T14:00"), ..winter() }), (false, 301));
    assert_eq!(told(CalendarEvent { minutes: 60, ..winter() }), (false, 301));
    assert_eq!(told(CalendarEvent { place: String::new(), ..winter() }), (false, 301));
    assert_eq!(told(CalendarEvent { cancelled: true, ..winter() }), (false, 301));
    // Brought back after it was taken out.
    let out = GivenOut::of(&called_back(0));
    let mut again = winter();
    out.precede(&mut again);
    assert_eq!(again.sequence, winter().sequence + 2);
}

#[test]
fn only_what_calendars_have_and_is_not_over_lies_ahead() {
    let given = GivenOut::of(&winter());
    assert!(given.is_ahead(utc("2026-10-25T14:29")));
    assert!(!given.is_ahead(utc("2026-10-25T14:30")));
    assert!(GivenOut::of(&CalendarEvent { minutes: 0, ..winter() }).is_ahead(utc("2026-10-25T12:59")));
    let out = GivenOut::of(&called_back(0));
    assert!(out.is_taken_out() && !out.is_ahead(utc("2026-10-25T12:00")));
}

#[test]
fn nothing_is_made_by_chance_or_told_of_people() {
    for golden in [WINTER, SUMMER, LONG_PLACE, CANCELLED, CALLED_BACK, ALL] {
        for line in golden.lines() {
            let is_foreign = |name: &str| line.starts_with(name);
            assert!(
                !["ORGANIZER", "ATTENDEE", "CREATED", "LAST-MODIFIED"].into_iter().any(is_foreign),
                "{line}"
            );
            assert!(!line.starts_with("DTSTAMP") || line == "DTSTAMP:20261020T081500Z", "{line}");
            assert!(!line.starts_with("UID") || line.ends_with("@tandembuch"), "{line}");
        }
    }
}

#[test]
fn only_a_meeting_that_takes_place_reminds() {
    assert_eq!(ALL.matches("BEGIN:VEVENT").count(), 6);
    assert_eq!(ALL.matches("BEGIN:VALARM").count(), 5);
    assert!(!CANCELLED.contains("VALARM"));
}

#[test]
fn what_the_format_cannot_say_is_left_out() {
    assert_eq!(write(&[]), None);
    let far = DateTime::<Utc>::MAX_UTC;
    assert_eq!(write(&[CalendarEvent { start: far, ..winter() }]), None);
    assert_eq!(write(&[CalendarEvent { stamp: far, ..winter() }]), None);
    assert_eq!(
        write(&[CalendarEvent { start: utc("0000-01-01T00:00") - TimeDelta::minutes(1), ..winter() }]),
        None
    );
    for minutes in [0, u64::MAX, u64::try_from(i64::MAX).expect("positive"), 5_000_000_000] {
        let written = write(&[CalendarEvent { minutes, ..winter() }]).expect("it has a start");
        assert!(!written.contains("DTEND"), "{minutes}");
    }
}

/// A reader that knows nothing of the writer: the value of a property of the meeting, unfolded and unescaped.
fn read(file: &str, name: &str) -> Option<String> {
    let unfolded = file.replace("\r\n ", "");
    let mut value =
        unfolded.split("\r\n").find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?.chars();
    let mut text = String::new();
    while let Some(letter) = value.next() {
        match letter {
            '\\' => match value.next()? {
                'n' => text.push('\n'),
                escaped => text.push(escaped),
            },
            ';' | ',' => return None,
            _ => text.push(letter),
        }
    }
    Some(text)
}

/// Texts with everything that a format may stumble over.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,40}",
        "[ \\t\\r\\n\\\\;,:\"]{0,6}",
        "[a-zäöüß ]{60,90}",
        "(👩🏽‍💻|老|e\u{301}){1,30}",
        "(END:VEVENT|BEGIN:VALARM|\\\\n|\\\\N|\r\n |\u{2028}|\u{85}|\u{0})",
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// What of a text a calendar can show.
fn shown(text: &str) -> String {
    let kept = text.replace(['\u{2028}', '\u{2029}'], "\n");
    kept.chars().filter(|letter| matches!(letter, '\n' | '\t') || !letter.is_control()).collect()
}

proptest! {
    #[test]
    fn any_text_arrives_and_breaks_nothing(title in any_text(), place in any_text(), description in any_text()) {
        let event = CalendarEvent { title: title.clone(), place: place.clone(), description: description.clone(), cancelled: true, ..winter() };
        let file = write(std::slice::from_ref(&event)).expect("there is something to write");
        prop_assert_eq!(write(std::slice::from_ref(&event)), Some(file.clone()));
        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        for line in file.as_bytes().split(|byte| *byte == b'\n') {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            prop_assert!(line.len() <= 75);
            let line = std::str::from_utf8(line);
            prop_assert!(line.is_ok_and(|line| line.chars().all(|letter| letter == '\t' || !letter.is_control())));
        }
        prop_assert_eq!(file.lines().filter(|line| line.starts_with("END:")).count(), 2);
        prop_assert_eq!(read(&file, "SUMMARY"), Some(shown(&title)));
        prop_assert_eq!(read(&file, "LOCATION").unwrap_or_default(), shown(&place));
        prop_assert_eq!(read(&file, "DESCRIPTION").unwrap_or_default(), shown(&description));
    }

    #[test]
    fn no_number_makes_it_panic(start: i64, minutes: u64, sequence: u32) {
        let start = DateTime::from_timestamp_millis(start).unwrap_or(DateTime::<Utc>::MIN_UTC);
        let file = write(&[CalendarEvent { start, minutes, sequence, ..winter() }]);
        prop_assert!(file.is_none_or(|file| file.contains("DTSTART:")));
    }
}
