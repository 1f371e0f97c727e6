//! Which planned meeting comes next, and when that is, in words.
//!
//! Pure: the moment comes in.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use tandembuch_core::text::{Language, dates};

/// A meeting that has begun counts for as long as one usually lasts.
const USUAL_LENGTH: TimeDelta = TimeDelta::minutes(90);

/// The first of the planned moments that is not over.
pub(super) fn next_planned(planned: &[NaiveDateTime], now: NaiveDateTime) -> Option<NaiveDateTime> {
    let is_ahead = |start: &&NaiveDateTime| now.signed_duration_since(**start) < USUAL_LENGTH;
    planned.iter().filter(is_ahead).min().copied()
}

/// A moment ahead: "Mo., 23. November 2026, 14:00 Uhr, in 2 Wochen", or just "heute, 14:00 Uhr".
pub(crate) fn upcoming(language: Language, at: NaiveDateTime, today: NaiveDate) -> String {
    let days = at.date().signed_duration_since(today).num_days();
    match dates::distance(language, at.date(), today) {
        Some(distance) if days.abs() <= 1 => {
            format!("{distance}, {}", dates::time_of_day(language, at.time()))
        }
        Some(distance) => format!("{}, {distance}", dates::long_date_time(language, at)),
        None => dates::long_date_time(language, at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
    }

    #[test]
    fn a_meeting_stays_the_next_one_while_it_lasts() {
        let planned = ["2026-11-20T14:00", "2026-11-27T14:00"].map(at);
        let check = |now: &str, next: Option<&str>| assert_eq!(next_planned(&planned, at(now)), next.map(at));
        check("2026-11-01T08:00", Some("2026-11-20T14:00"));
        check("2026-11-20T15:29", Some("2026-11-20T14:00"));
        check("2026-11-20T15:30", Some("2026-11-27T14:00"));
        check("2026-12-01T00:00", None);
        assert_eq!(next_planned(&[], at("2026-11-01T08:00")), None);
    }

    #[test]
    fn near_moments_are_told_by_their_distance() {
        let today = at("2026-11-21T09:30").date();
        let check = |moment: &str, words: &str| assert_eq!(upcoming(Language::De, at(moment), today), words);
        check("2026-11-21T14:00", "heute, 14:00\u{a0}Uhr");
        check("2026-11-22T09:05", "morgen, 9:05\u{a0}Uhr");
        check("2026-11-25T14:00", "Mi., 25.\u{a0}November 2026, 14:00\u{a0}Uhr, in 4 Tagen");
        check("2027-02-25T14:00", "Do., 25.\u{a0}Februar 2027, 14:00\u{a0}Uhr");
    }
}
