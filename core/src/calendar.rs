//! Days, times of day and moments as the record writes them: `2026-12-02`, `14:00`, `2026-12-02T14:00` (RFC 3339 without
//! seconds and zone: local time of the tandem). So do the fields of a browser's forms.
//!
//! `chrono` knows the calendar; only its parser and formatter are not used, because their tables of every format make
//! the program 30 KB bigger, and the record knows these three.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// `2026-12-02`
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// `14:00`
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let [hour, minute] = numbers(text, ':', [2, 2])?;
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// `2026-12-02T14:00`
pub fn parse_moment(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.split_once('T')?;
    Some(parse_day(day)?.and_time(parse_time(time)?))
}

/// The other way round. Years that do not have four digits are not written by anyone, and read by nobody.
pub fn write_day(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// The other way round; seconds are dropped.
pub fn write_time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The other way round; seconds are dropped.
pub fn write_moment(moment: NaiveDateTime) -> String {
    format!("{}T{}", write_day(moment.date()), write_time(moment.time()))
}

/// Numbers of just these widths, in ASCII digits.
fn numbers<const N: usize>(text: &str, separator: char, widths: [usize; N]) -> Option<[u32; N]> {
    let mut parts = text.split(separator);
    let mut numbers = [0; N];
    for (number, width) in numbers.iter_mut().zip(widths) {
        let part = parts.next().filter(|part| part.len() == width)?;
        // `parse` alone would take a sign, too.
        *number = part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())??;
    }
    parts.next().is_none().then_some(numbers)
}

/// Moments as a member of a JSON document, for `#[serde(with = "moments")]`. What is none is left out.
pub mod moments {
    use super::*;

    /// A list of texts.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(moments: &[NaiveDateTime], serializer: S) -> Result<S::Ok, S::Error> {
        moments.iter().copied().map(write_moment).collect::<Vec<_>>().serialize(serializer)
    }

    /// Reads a list of texts.
    ///
    /// # Errors
    /// If it is not one.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<NaiveDateTime>, D::Error> {
        let texts = Vec::<String>::deserialize(deserializer)?;
        Ok(texts.iter().filter_map(|text| parse_moment(text)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_the_one_way_of_writing_is_read() {
        assert_eq!(parse_day("2026-12-02"), NaiveDate::from_ymd_opt(2026, 12, 2));
        assert_eq!(parse_day("2028-02-29"), NaiveDate::from_ymd_opt(2028, 2, 29));
        for wrong in [
            "",
            "2026-2-02",
            "2026-13-01",
            "2026-02-29",
            "+026-01-01",
            "2026-01-01-01",
            " 2026-01-01",
            "２０２６-01-01",
        ] {
            assert_eq!(parse_day(wrong), None, "{wrong}");
        }
        assert_eq!(parse_time("09:05"), NaiveTime::from_hms_opt(9, 5, 0));
        for wrong in ["", "9:05", "24:00", "09:60", "09:05:00", "-9:05"] {
            assert_eq!(parse_time(wrong), None, "{wrong}");
        }
        for wrong in ["", "2026-12-02", "2026-12-02 14:00", "2026-12-02T14:00Z", "T", "2026-12-02T"] {
            assert_eq!(parse_moment(wrong), None, "{wrong}");
        }
    }

    proptest! {
        /// The parser of `chrono` is the judge.
        #[test]
        fn what_is_written_is_read(days in 0..3_652_058_i32, minutes in 0..1440_u32) {
            let day = NaiveDate::from_num_days_from_ce_opt(days + 1).expect("within 9999 years");
            let moment = day.and_hms_opt(minutes / 60, minutes % 60, 0).expect("within a day");
            let text = write_moment(moment);
            prop_assert_eq!(parse_moment(&text), Some(moment));
            prop_assert_eq!(NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M"), Ok(moment));
        }

        #[test]
        fn no_text_makes_it_panic(text in "[0-9TZ:+ -]{0,20}") {
            if let Some(moment) = parse_moment(&text) {
                prop_assert_eq!(write_moment(moment), text);
            }
        }
    }
}
