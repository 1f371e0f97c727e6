//! What one of the two confirms: certain words, on a day. Other words later are not confirmed.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::person::{self, Role};
use crate::calendar;
use crate::record::{Entity, Record};

/// Members of a confirmation.
const TEXT: &str = "text";
const ON: &str = "on";

/// How one of the two stands to some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not confirmed yet.
    Open,
    /// Other words were confirmed than those that it has now.
    Changed,
    /// Confirmed as it is, on this day.
    Confirmed(NaiveDate),
}

impl Standing {
    /// When it was confirmed as it is; `None` if it was not.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Confirmed(day) => Some(day),
            Self::Open | Self::Changed => None,
        }
    }
}

/// What stands in the record for having confirmed these words.
pub(super) fn of(text: &str, day: NaiveDate) -> Value {
    json!({ TEXT: text, ON: calendar::write_day(day) })
}

/// How somebody stands to a text; `None` while it has several versions. Whoever confirmed on two devices at once has
/// two confirmations: the later one that fits counts. Nobody confirms for somebody else.
pub(super) fn standing(
    record: &Record,
    entity: &Entity,
    field: &str,
    role: Role,
    text: Option<&str>,
) -> Standing {
    let written = entity.field(field).map(|register| register.values()).unwrap_or_default();
    let own = written.iter().filter(|written| person::author(record, written.dot) == Some(role));
    // Who has taken it back on one device has taken it back.
    if own.clone().any(|written| written.value.is_null()) {
        return Standing::Open;
    }
    let confirmed: Vec<_> = own.filter_map(|written| read(&written.value)).collect();
    // A space at the end makes no other rule.
    let fits = |confirmed: &str| text.is_some_and(|text| text.trim() == confirmed.trim());
    match confirmed.iter().filter(|(text, _)| fits(text)).map(|(_, day)| *day).max() {
        Some(day) => Standing::Confirmed(day),
        None if confirmed.is_empty() => Standing::Open,
        None => Standing::Changed,
    }
}

fn read(value: &Value) -> Option<(&str, NaiveDate)> {
    let day = value.get(ON)?.as_str().and_then(calendar::parse_day)?;
    Some((value.get(TEXT)?.as_str()?, day))
}
