//! When things happen in the example: always on working days, whatever day it is opened on.

use chrono::{Datelike, Days as Count, NaiveDate, Weekday};

use crate::holidays::is_working_day;

/// The days of the example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) today: NaiveDate,
    /// Of the meetings that have been held: Wednesdays, as both have agreed, or the working day before.
    pub(super) held: [NaiveDate; 4],
    /// Of the next two: likewise, or the working day after where that is not ahead. The first is ahead by a week at most.
    pub(super) to_come: [NaiveDate; 2],
}

impl Days {
    pub(super) fn around(today: NaiveDate) -> Self {
        let ahead = 7 - u64::from(today.weekday().days_since(Weekday::Wed));
        let wednesday = later(today, ahead);
        let to_come = |day: NaiveDate| {
            let after = || day.iter_days().find(|day| is_working_day(*day)).unwrap_or(day);
            Some(working_day(day)).filter(|before| *before > today).unwrap_or_else(after)
        };
        Self {
            today,
            held: [56, 42, 28, 14].map(|days| working_day(earlier(wednesday, days))),
            to_come: [0, 14].map(|days| to_come(later(wednesday, days))),
        }
    }

    /// The last working day that is at least so many days ago.
    pub(super) fn ago(&self, days: u64) -> NaiveDate {
        working_day(earlier(self.today, days))
    }

    /// From when to when the tandem runs: half a year.
    pub(super) fn period(&self) -> [NaiveDate; 2] {
        let from = working_day(earlier(self.held[0], 2));
        [from, later(from, 182)]
    }
}

fn working_day(day: NaiveDate) -> NaiveDate {
    std::iter::successors(Some(day), NaiveDate::pred_opt).find(|day| is_working_day(*day)).unwrap_or(day)
}

fn earlier(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Count::new(days)).unwrap_or(day)
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Count::new(days)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn meetings_are_on_wednesdays_unless_those_are_holidays() {
        for (today, last, to_come) in [
            ("2026-11-27", "2026-11-18", ["2026-12-02", "2026-12-16"]),
            ("2026-11-25", "2026-11-18", ["2026-12-02", "2026-12-16"]),
            ("2026-11-24", "2026-11-11", ["2026-11-25", "2026-12-09"]),
            // Christmas Eve and New Year's Eve are Wednesdays.
            ("2025-12-24", "2025-12-17", ["2025-12-30", "2026-01-14"]),
            ("2025-12-30", "2025-12-17", ["2026-01-02", "2026-01-14"]),
            ("2026-01-05", "2025-12-23", ["2026-01-07", "2026-01-21"]),
        ] {
            let days = Days::around(day(today));
            assert_eq!((days.held[3], days.to_come), (day(last), to_come.map(day)), "{today}");
        }
    }

    #[test]
    fn all_are_working_days_in_their_order_on_every_day_of_three_years() {
        for today in day("2025-01-01").iter_days().take(3 * 365) {
            let days = Days::around(today);
            let ago = [20, 17, 5, 4, 3].map(|count| days.ago(count));
            let [first, second, third, last] = days.held;
            let all = [days.period()[0], first, second, third, ago[0], ago[1], last, ago[2], ago[3], ago[4]];
            assert!(all.is_sorted(), "{today}: {all:?}");
            let [next, later] = days.to_come;
            assert!(ago[4] < today && today < next && next < later, "{today}");
            assert!(first < second && second < third && third < last, "{today}");
            assert!(all.into_iter().chain([next, later]).all(is_working_day), "{today}");
            assert!(next.signed_duration_since(today).num_days() <= 7, "{today}");
        }
    }
}
