//! Days and times as people write them, on the screen: a day and its month, a time and "Uhr" stay on one line, by a space
//! that does not break. [`plain`] is for files.
//!
//! Takes calendar values of `chrono` and the language; what "today" is, the caller says.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::Language;

/// A day or a time for a file, in which people search and from which they copy: with plain spaces.
pub fn plain(written: &str) -> String {
    written.replace('\u{a0}', " ")
}

/// "Mo., 23. November 2026" or "Mon, 23 November 2026".
pub fn long_date(language: Language, date: NaiveDate) -> String {
    let weekday = weekday_short(language, date);
    let month = month_name(language, date);
    let (day, year) = (date.day(), date.year());
    match language {
        Language::De => format!("{weekday}, {day}.\u{a0}{month} {year}"),
        Language::En => format!("{weekday}, {day}\u{a0}{month} {year}"),
    }
}

/// "23. November" or "23 November", for lists in which the year is clear.
pub fn day_and_month(language: Language, date: NaiveDate) -> String {
    let month = month_name(language, date);
    match language {
        Language::De => format!("{}.\u{a0}{month}", date.day()),
        Language::En => format!("{}\u{a0}{month}", date.day()),
    }
}

/// "November 2026", of a year and a month from 1; the year alone, if there is no such month.
pub fn month(language: Language, year: i32, month: u32) -> String {
    NaiveDate::from_ymd_opt(year, month, 1)
        .map_or_else(|| year.to_string(), |day| format!("{} {year}", month_name(language, day)))
}

/// "23.11.2026" or "23 Nov 2026", for tables: a month in words is the same day everywhere.
pub fn short_date(language: Language, date: NaiveDate) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    match language {
        Language::De => format!("{day:02}.{month:02}.{year}"),
        // The English names of the months are told apart by their first three letters.
        Language::En => format!("{day}\u{a0}{:.3}\u{a0}{year}", month_name(language, date)),
    }
}

/// "14:00 Uhr" or "14:00".
pub fn time_of_day(language: Language, time: NaiveTime) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match language {
        Language::De => format!("{hour}:{minute:02}\u{a0}Uhr"),
        Language::En => format!("{hour}:{minute:02}"),
    }
}

/// "Mo., 23. November 2026, 14:00 Uhr" or "Mon, 23 November 2026, 14:00".
pub fn long_date_time(language: Language, at: NaiveDateTime) -> String {
    format!("{}, {}", long_date(language, at.date()), time_of_day(language, at.time()))
}

/// Where a time is, to stand beside it on a device whose wall shows another one: "Zeit in Berlin, hier 8:00 Uhr".
pub fn elsewhere(language: Language, city: &str, there: NaiveDateTime, here: NaiveDateTime) -> String {
    let here = match here.date() == there.date() {
        true => time_of_day(language, here.time()),
        false => long_date_time(language, here),
    };
    match language {
        Language::De => format!("Zeit in {city}, hier {here}"),
        Language::En => format!("{city} time, here {here}"),
    }
}

/// How far a day is from today: "heute", "gestern", "vor 3 Tagen", "in 2 Wochen"; the date where that says more.
pub fn relative_day(language: Language, date: NaiveDate, today: NaiveDate) -> String {
    distance(language, date, today).unwrap_or_else(|| long_date(language, date))
}

/// How far a day is from today, to stand beside its date: up to 13 days in days, up to 8 weeks in weeks, else nothing.
pub fn distance(language: Language, date: NaiveDate, today: NaiveDate) -> Option<String> {
    let days = date.signed_duration_since(today).num_days();
    let (near, past, future) = match language {
        Language::De => (["gestern", "heute", "morgen"], "vor", "in"),
        Language::En => (["yesterday", "today", "tomorrow"], "ago", "in"),
    };
    if let -1..=1 = days {
        return Some(near[usize::from(days >= 0) + usize::from(days > 0)].to_owned());
    }
    let distance = match (language, days.unsigned_abs()) {
        (Language::De, count @ ..14) => format!("{count} Tagen"),
        (Language::En, count @ ..14) => format!("{count} days"),
        (Language::De, count @ ..57) => format!("{} Wochen", count / 7),
        (Language::En, count @ ..57) => format!("{} weeks", count / 7),
        _ => return None,
    };
    Some(match (language, days < 0) {
        (Language::De, true) => format!("{past} {distance}"),
        (Language::En, true) => format!("{distance} {past}"),
        (_, false) => format!("{future} {distance}"),
    })
}

fn weekday_short(language: Language, date: NaiveDate) -> &'static str {
    let names = match language {
        Language::De => ["Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."],
        Language::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    };
    names[date.weekday().num_days_from_monday() as usize]
}

fn month_name(language: Language, date: NaiveDate) -> &'static str {
    let names = match language {
        Language::De => GERMAN_MONTHS,
        Language::En => ENGLISH_MONTHS,
    };
    names[date.month0() as usize]
}

const GERMAN_MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_meeting_is_written_out() {
        let at = day("2026-11-23").and_hms_opt(14, 0, 0).unwrap();
        assert_eq!(long_date_time(Language::De, at), "Mo., 23.\u{a0}November 2026, 14:00\u{a0}Uhr");
        assert_eq!(long_date_time(Language::En, at), "Mon, 23\u{a0}November 2026, 14:00");
    }

    #[test]
    fn a_time_of_another_place_says_so() {
        let there = day("2026-11-23").and_hms_opt(14, 0, 0).unwrap();
        let check = |language, hours, expected| {
            assert_eq!(
                elsewhere(language, "Berlin", there, there + chrono::TimeDelta::hours(hours)),
                expected
            );
        };
        check(Language::De, -6, "Zeit in Berlin, hier 8:00\u{a0}Uhr");
        check(Language::En, -6, "Berlin time, here 8:00");
        check(Language::De, 11, "Zeit in Berlin, hier Di., 24.\u{a0}November 2026, 1:00\u{a0}Uhr");
    }

    #[test]
    fn a_file_has_plain_spaces() {
        let at = day("2026-11-23").and_hms_opt(14, 0, 0).unwrap();
        assert_eq!(plain(&long_date_time(Language::De, at)), "Mo., 23. November 2026, 14:00 Uhr");
    }

    #[test]
    fn a_table_has_short_dates() {
        assert_eq!(short_date(Language::De, day("2026-03-05")), "05.03.2026");
        assert_eq!(short_date(Language::En, day("2026-03-05")), "5\u{a0}Mar\u{a0}2026");
        assert_eq!(day_and_month(Language::De, day("2026-03-05")), "5.\u{a0}März");
        assert_eq!(day_and_month(Language::En, day("2026-12-31")), "31\u{a0}December");
        assert_eq!(month(Language::De, 2026, 3), "März 2026");
        assert_eq!(month(Language::En, 2026, 13), "2026");
    }

    #[test]
    fn distance_from_today() {
        let check = |date: &str, german: &str, english: &str| {
            assert_eq!(relative_day(Language::De, day(date), day("2026-11-23")), german);
            assert_eq!(relative_day(Language::En, day(date), day("2026-11-23")), english);
        };
        check("2026-11-23", "heute", "today");
        check("2026-11-22", "gestern", "yesterday");
        check("2026-11-24", "morgen", "tomorrow");
        check("2026-11-20", "vor 3 Tagen", "3 days ago");
        check("2026-12-06", "in 13 Tagen", "in 13 days");
        check("2026-12-07", "in 2 Wochen", "in 2 weeks");
        check("2026-09-28", "vor 8 Wochen", "8 weeks ago");
        check("2026-09-27", "So., 27.\u{a0}September 2026", "Sun, 27\u{a0}September 2026");
        assert_eq!(
            distance(Language::De, day("2026-09-28"), day("2026-11-23")).as_deref(),
            Some("vor 8 Wochen")
        );
        assert_eq!(distance(Language::De, day("2026-09-27"), day("2026-11-23")), None);
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        for date in [NaiveDate::MIN, NaiveDate::MAX] {
            for language in Language::ALL {
                assert!(!relative_day(language, date, day("2026-11-23")).is_empty());
                assert!(!relative_day(language, day("2026-11-23"), date).is_empty());
            }
        }
    }
}
