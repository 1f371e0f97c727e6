//! The days on which all of Germany's administration does not work: weekends, public holidays, and the two days that its
//! collective agreement adds (`TVöD`, section 6, 3). Holidays of single states are not told: nothing here knows the state.

use chrono::{Datelike, NaiveDate, Weekday};

/// A public holiday of all sixteen states, or a day on which public offices do not work either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "their names say it all")]
pub enum Holiday {
    NewYear,
    GoodFriday,
    EasterMonday,
    LabourDay,
    Ascension,
    WhitMonday,
    GermanUnity,
    ChristmasEve,
    Christmas,
    BoxingDay,
    NewYearsEve,
}

/// Always on the same day: month, day.
const FIXED: [(u32, u32, Holiday); 7] = [
    (1, 1, Holiday::NewYear),
    (5, 1, Holiday::LabourDay),
    (10, 3, Holiday::GermanUnity),
    (12, 24, Holiday::ChristmasEve),
    (12, 25, Holiday::Christmas),
    (12, 26, Holiday::BoxingDay),
    (12, 31, Holiday::NewYearsEve),
];

/// Goes with Easter Sunday: days from there.
const MOVABLE: [(i32, Holiday); 4] = [
    (-2, Holiday::GoodFriday),
    (1, Holiday::EasterMonday),
    (39, Holiday::Ascension),
    (50, Holiday::WhitMonday),
];

/// Returns whether people are at work: neither on a weekend nor on a holiday.
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && holiday(day).is_none()
}

/// The holiday on a day. A year without a known Easter, before 1583 or after 9999, has the fixed ones only.
pub fn holiday(day: NaiveDate) -> Option<Holiday> {
    let is_fixed =
        |(month, of_month, _): &&(u32, u32, Holiday)| (day.month(), day.day()) == (*month, *of_month);
    if let Some((_, _, holiday)) = FIXED.iter().find(is_fixed) {
        return Some(*holiday);
    }
    let easter = computus::gregorian(day.year()).ok()?;
    let easter = NaiveDate::from_ymd_opt(easter.year, easter.month, easter.day)?;
    let distance = day.num_days_from_ce() - easter.num_days_from_ce();
    MOVABLE.iter().find(|(days, _)| *days == distance).map(|(_, holiday)| *holiday)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All public holidays of a year, as the Federal Ministry of the Interior lists them for Germany, and the two days more.
    fn check(year: i32, expected: [(&str, Holiday); 11]) {
        let days = NaiveDate::from_ymd_opt(year, 1, 1).expect("a day").iter_days();
        let found: Vec<(String, Holiday)> = days
            .take_while(|day| day.year() == year)
            .filter_map(|day| Some((day.format("%m-%d").to_string(), holiday(day)?)))
            .collect();
        assert_eq!(found, expected.map(|(day, holiday)| (day.to_owned(), holiday)));
    }

    #[test]
    fn a_year_has_nine_in_all_states_and_two_more() {
        use Holiday::*;
        check(
            2026,
            [
                ("01-01", NewYear),
                ("04-03", GoodFriday),
                ("04-06", EasterMonday),
                ("05-01", LabourDay),
                ("05-14", Ascension),
                ("05-25", WhitMonday),
                ("10-03", GermanUnity),
                ("12-24", ChristmasEve),
                ("12-25", Christmas),
                ("12-26", BoxingDay),
                ("12-31", NewYearsEve),
            ],
        );
        check(
            2027,
            [
                ("01-01", NewYear),
                ("03-26", GoodFriday),
                ("03-29", EasterMonday),
                ("05-01", LabourDay),
                ("05-06", Ascension),
                ("05-17", WhitMonday),
                ("10-03", GermanUnity),
                ("12-24", ChristmasEve),
                ("12-25", Christmas),
                ("12-26", BoxingDay),
                ("12-31", NewYearsEve),
            ],
        );
    }

    #[test]
    fn weekends_and_holidays_are_no_working_days() {
        for (day, expected) in [
            ("2026-11-27", true),
            ("2026-11-28", false),
            ("2026-11-29", false),
            ("2026-12-23", true),
            ("2026-12-24", false),
            ("2026-12-31", false),
            ("2027-01-01", false),
            ("2027-01-04", true),
            ("2027-03-26", false),
            ("2027-05-06", false),
        ] {
            assert_eq!(is_working_day(day.parse().expect("a day")), expected, "{day}");
        }
    }

    #[test]
    fn no_day_makes_it_panic() {
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            assert!(holiday(day).is_some(), "they are the first and the last day of a year");
        }
    }
}
