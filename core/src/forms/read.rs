//! Reading fields of an entity as plain types.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::Value;

use super::field::Field;
use super::part;
use crate::calendar;
use crate::record::{Entity, Record};

/// What about an entity wants a decision of the person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attention {
    /// The fields with several values to pick from, of those that people see.
    pub contested: Vec<String>,
    /// Somebody deleted it while somebody else went on writing.
    pub survived_deletion: bool,
}

impl Attention {
    /// What is open about this entity, which is not gone: if it is deleted, its parts kept it.
    pub fn of(entity: &Entity) -> Self {
        let seen = |name: &&str| Field::find(entity.kind(), name).is_some_and(Field::is_seen);
        let contested = entity.contested().filter(seen).map(ToOwned::to_owned).collect();
        Self { contested, survived_deletion: part::bears_a_deletion(entity) }
    }

    /// Returns whether anything in a record could want a decision. Mostly nothing does, and one walk is enough to know
    /// that: "no" is certain. "Yes" may be about a field that nobody sees, so the views have the last word.
    pub fn may_be_needed(record: &Record) -> bool {
        let kept = part::Kept::of(record);
        let is_open = |entity: &Entity| part::bears_a_deletion(entity) || entity.contested().next().is_some();
        record.entities().any(|(id, entity)| is_open(entity) && !kept.is_gone(id, entity))
    }

    /// Returns whether there is anything to decide.
    pub fn is_needed(&self) -> bool {
        self.survived_deletion || !self.contested.is_empty()
    }
}

pub(super) fn text(entity: &Entity, field: &str) -> String {
    entity.shown(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

pub(super) fn flag(entity: &Entity, field: &str) -> bool {
    entity.shown(field).and_then(Value::as_bool).unwrap_or(false)
}

pub(super) fn number(entity: &Entity, field: &str) -> Option<u64> {
    entity.shown(field).and_then(Value::as_u64)
}

pub(super) fn date(entity: &Entity, field: &str) -> Option<NaiveDate> {
    entity.shown(field).and_then(Value::as_str).and_then(calendar::parse_day)
}

pub(super) fn moment(entity: &Entity, field: &str) -> Option<NaiveDateTime> {
    entity.shown(field).and_then(Value::as_str).and_then(calendar::parse_moment)
}

pub(super) fn parsed<T: std::str::FromStr>(entity: &Entity, field: &str) -> Option<T> {
    entity.shown(field).and_then(Value::as_str).and_then(|text| text.parse().ok())
}
