//! From when to when a tandem runs: either end may be open.

use chrono::NaiveDate;

/// A time of days; both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Period {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
}

impl Period {
    /// Returns whether it does not end before it begins.
    pub fn is_in_order(self) -> bool {
        self.from.zip(self.until).is_none_or(|(from, until)| from <= until)
    }

    /// Returns whether a day belongs to it.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_comes_after_its_beginning_and_may_be_open() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        for (from, until, in_order, has_the_third) in [
            ("2026-12-03", "2026-12-03", true, true),
            ("2026-12-01", "2026-12-02", true, false),
            ("2026-12-04", "2026-12-03", false, false),
            ("2026-12-02", "", true, true),
            ("2026-12-04", "", true, false),
            ("", "2026-12-03", true, true),
            ("", "2026-12-02", true, false),
            ("", "", true, true),
        ] {
            let period = Period { from: day(from), until: day(until) };
            assert_eq!(period.is_in_order(), in_order, "{from} {until}");
            assert_eq!(
                day("2026-12-03").map(|day| period.contains(day)),
                Some(has_the_third),
                "{from} {until}"
            );
        }
    }
}
