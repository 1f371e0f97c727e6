//! A series of meetings that the rhythm of a tandem suggests.
//!
//! It must not read a clock: the first meeting comes in.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::period::Period;

/// How many meetings a month there are unless both want otherwise.
pub const USUAL_RHYTHM: u64 = 3;
/// Rhythms that are offered, in meetings a month.
pub const RHYTHMS: [u64; 4] = [1, 2, 3, 4];
/// Most meetings that one series has: a year of weekly ones.
pub const MAX_MEETINGS: usize = 53;

/// The days of a series, the first meeting included: always the same weekday and time, so that both can keep it free.
///
/// Three meetings a month are three weeks in a row and one week off; four are every week, two every other week, and
/// one every fourth week. None is outside of the period.
pub fn days(first: NaiveDateTime, period: Period, rhythm: u64) -> Vec<NaiveDateTime> {
    let weeks = |week: i64| first.checked_add_signed(TimeDelta::try_weeks(week)?);
    let is_on = |week: &i64| match rhythm {
        0 | 1 => week % 4 == 0,
        2 => week % 2 == 0,
        3 => week % 4 != 3,
        _ => true,
    };
    let until = period.until.unwrap_or(NaiveDate::MAX);
    let days = (0..).filter(is_on).map_while(weeks).take_while(|day| day.date() <= until);
    // As many as one year has, also where the first ones are before the beginning.
    days.take(MAX_MEETINGS).filter(|day| period.contains(day.date())).collect()
}

/// What a meeting of a series is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The first talk: getting to know each other, rules and goals.
    FirstTalk,
    /// A regular meeting.
    Regular,
    /// The mid-term review.
    MidTerm,
    /// The closing meeting.
    Closing,
}

impl Occasion {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::FirstTalk, Self::Regular, Self::MidTerm, Self::Closing];

    /// As it stands in a form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FirstTalk => "first_talk",
            Self::Regular => "regular",
            Self::MidTerm => "mid_term",
            Self::Closing => "closing",
        }
    }

    /// What the meeting at `place` of `count` is for, counted from 0. A tandem that has met begins with no first talk.
    pub fn of(place: usize, count: usize, has_met: bool) -> Self {
        match place {
            0 if !has_met => Self::FirstTalk,
            _ if count > 2 && place + 1 == count => Self::Closing,
            _ if count > 4 && place == count / 2 => Self::MidTerm,
            _ => Self::Regular,
        }
    }
}

/// The time boxes of an agenda, in minutes, fitted to a meeting of so many minutes: in proportion, in steps of five,
/// and together no longer than the meeting. A box never gets shorter than five minutes.
pub fn fitted(minutes: &[u64], length: u64) -> Vec<u64> {
    const STEP: u64 = 5;
    let total: u64 = minutes.iter().sum();
    if total == 0 || total == length {
        return minutes.to_vec();
    }
    let mut fitted: Vec<u64> = minutes
        .iter()
        .map(|share| {
            let exact = u128::from(*share) * u128::from(length) / u128::from(total);
            u64::try_from(exact).unwrap_or(u64::MAX) / STEP * STEP
        })
        .map(|share| share.max(STEP))
        .collect();
    // What rounding left over goes to the longest box, which is the one to try things out in.
    let used = fitted.iter().fold(0_u64, |sum, share| sum.saturating_add(*share));
    if let Some(longest) = fitted.iter_mut().max_by_key(|share| **share) {
        *longest = longest.saturating_add(length.saturating_sub(used) / STEP * STEP);
    }
    fitted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn written(rhythm: u64, until: &str) -> Vec<String> {
        let first = day("2026-11-25").and_hms_opt(14, 0, 0).expect("a time");
        let period = Period { from: None, until: Some(day(until)) };
        days(first, period, rhythm).iter().map(|day| day.date().to_string()).collect()
    }

    #[test]
    fn no_day_lies_outside_of_the_period() {
        let first = day("2026-11-25").and_hms_opt(14, 0, 0).expect("a time");
        for (from, until, expected) in [
            ("2026-12-02", "2026-12-09", &["2026-12-02", "2026-12-09"][..]),
            ("2026-12-03", "2026-12-08", &[]),
            ("2026-11-25", "2026-11-25", &["2026-11-25"]),
            ("2026-12-09", "2026-12-02", &[]),
            ("2030-01-01", "2030-12-31", &[]),
        ] {
            let period = Period { from: Some(day(from)), until: Some(day(until)) };
            let days: Vec<_> = days(first, period, 4).iter().map(|day| day.date().to_string()).collect();
            assert_eq!(days, expected, "{from} {until}");
        }
    }

    #[test]
    fn the_weekday_stays_and_the_rhythm_shows() {
        assert_eq!(written(1, "2027-01-20"), ["2026-11-25", "2026-12-23", "2027-01-20"]);
        assert_eq!(written(2, "2026-12-31"), ["2026-11-25", "2026-12-09", "2026-12-23"]);
        assert_eq!(
            written(3, "2026-12-30"),
            ["2026-11-25", "2026-12-02", "2026-12-09", "2026-12-23", "2026-12-30"]
        );
        assert_eq!(written(4, "2026-12-09"), ["2026-11-25", "2026-12-02", "2026-12-09"]);
    }

    #[test]
    fn a_series_of_half_a_year_has_about_twenty_meetings_and_never_too_many() {
        assert_eq!(written(3, "2027-05-25").len(), 20);
        assert_eq!(written(4, "9999-12-31").len(), MAX_MEETINGS);
        assert!(written(3, "2026-11-24").is_empty());
        let last = NaiveDateTime::MAX;
        assert_eq!(days(last, Period::default(), 4), [last]);
    }

    #[test]
    fn a_series_begins_looks_back_and_ends() {
        let of = |count: usize| (0..count).map(|place| Occasion::of(place, count, false)).collect::<Vec<_>>();
        use Occasion::{Closing, FirstTalk, MidTerm, Regular};
        assert_eq!(of(5), [FirstTalk, Regular, MidTerm, Regular, Closing]);
        assert_eq!(of(2), [FirstTalk, Regular]);
        assert_eq!(of(1), [FirstTalk]);
        assert_eq!(Occasion::of(0, 5, true), Regular);
    }

    #[test]
    fn time_boxes_fit_other_lengths() {
        let ninety = [5, 15, 40, 15, 10, 5];
        assert_eq!(fitted(&ninety, 90), ninety);
        assert_eq!(fitted(&ninety, 60), [5, 10, 25, 10, 5, 5]);
        assert_eq!(fitted(&ninety, 120), [5, 20, 60, 20, 10, 5]);
        assert_eq!(fitted(&[], 60), [] as [u64; 0]);
    }

    proptest! {
        #[test]
        fn time_boxes_never_overflow_and_fill_what_there_is(
            minutes in proptest::collection::vec(5_u64..60, 1..8),
            length in prop_oneof![0_u64..400, Just(u64::MAX)],
        ) {
            let fitted = fitted(&minutes, length);
            prop_assert_eq!(fitted.len(), minutes.len());
            prop_assert!(fitted.iter().all(|share| *share >= 5));
            let sum = fitted.iter().fold(0_u64, |sum, share| sum.saturating_add(*share));
            let least = 5 * minutes.len() as u64;
            prop_assert!(sum <= length.saturating_add(least));
        }
    }
}
