//! A day for a meeting, and whether it is a public holiday.

use chrono::NaiveDate;
use tandembuch_core::holidays::holiday;
use tandembuch_core::text::dates;

use crate::ui::{language, messages};

/// A day, with the public holiday that it is.
pub(super) fn day_in_words(day: NaiveDate) -> String {
    let texts = &messages().series;
    let written = dates::long_date(language(), day);
    match holiday(day) {
        Some(holiday) => (texts.on_holiday)(&written, (texts.holidays)(holiday)),
        None => written,
    }
}
