//! A day for a meeting, and whether it is a public holiday.

use chrono::NaiveDate;
use tandembuch_core::holidays::{Holiday, holiday};
use tandembuch_core::text::dates;

use crate::ui::{language, messages};

/// A day, with the public holiday that it is.
pub(super) fn day_in_words(day: NaiveDate) -> String {
    let texts = &messages().series;
    let written = dates::long_date(language(), day);
    match holiday(day) {
        Some(holiday) => (texts.on_holiday)(&written, name(holiday)),
        None => written,
    }
}

fn name(holiday: Holiday) -> &'static str {
    let [new_year, good_friday, easter, labour, ascension, whit, unity, christmas, boxing] =
        messages().series.holidays;
    match holiday {
        Holiday::NewYear => new_year,
        Holiday::GoodFriday => good_friday,
        Holiday::EasterMonday => easter,
        Holiday::LabourDay => labour,
        Holiday::Ascension => ascension,
        Holiday::WhitMonday => whit,
        Holiday::GermanUnity => unity,
        Holiday::Christmas => christmas,
        Holiday::BoxingDay => boxing,
    }
}
