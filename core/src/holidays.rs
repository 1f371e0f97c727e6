//! The public holidays that all of Germany has. Those of single states are not told: nothing here knows the state.

use chrono::{Datelike, NaiveDate};

/// A public holiday of all sixteen states.
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
    Christmas,
    BoxingDay,
}

/// Always on the same day: month, day.
const FIXED: [(u32, u32, Holiday); 5] = [
    (1, 1, Holiday::NewYear),
    (5, 1, Holiday::LabourDay),
    (10, 3, Holiday::GermanUnity),
    (12, 25, Holiday::Christmas),
    (12, 26, Holiday::BoxingDay),
];

/// Goes with Easter Sunday: days from there.
const MOVABLE: [(i32, Holiday); 4] = [
    (-2, Holiday::GoodFriday),
    (1, Holiday::EasterMonday),
    (39, Holiday::Ascension),
    (50, Holiday::WhitMonday),
];

/// The public holiday on a day. A year without a known Easter, before 1583 or after 9999, has the fixed ones only.
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

    /// All public holidays of a year, as the Federal Ministry of the Interior lists them for Germany.
    fn check(year: i32, expected: [(&str, Holiday); 9]) {
        let days = NaiveDate::from_ymd_opt(year, 1, 1).expect("a day").iter_days();
        let found: Vec<(String, Holiday)> = days
            .take_while(|day| day.year() == year)
            .filter_map(|day| Some((day.format("%m-%d").to_string(), holiday(day)?)))
            .collect();
        assert_eq!(found, expected.map(|(day, holiday)| (day.to_owned(), holiday)));
    }

    #[test]
    fn a_year_has_nine_in_all_states() {
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
                ("12-25", Christmas),
                ("12-26", BoxingDay),
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
                ("12-25", Christmas),
                ("12-26", BoxingDay),
            ],
        );
    }

    #[test]
    fn no_day_makes_it_panic() {
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            assert_eq!(holiday(day).is_some(), day.month() == 1 && day.day() == 1);
        }
    }
}
