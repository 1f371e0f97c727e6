//! The tandem itself: its name, and what both agreed about time.

use chrono::NaiveDate;
use serde_json::Value;

use super::{Attention, filled, read, text_value};
use crate::domain::record::{Edit, EntityId, Record};

/// The kind of the one entity that stands for the tandem.
pub const KIND: &str = "tandem";
/// The id of this entity, the same in every tandem.
pub const ID: EntityId = EntityId::well_known(1);
/// What the tandem is called on the start page; empty: the two names.
pub const NAME: &str = "name";
/// The first day.
pub const FROM: &str = "from";
/// The last day.
pub const UNTIL: &str = "until";

/// What the record says about the tandem as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tandem {
    /// Its own name; may be empty.
    pub name: String,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// What is to be decided.
    pub attention: Attention,
}

impl Tandem {
    /// The tandem as the record has it.
    pub fn of(record: &Record) -> Self {
        let Some(entity) = record.get(ID) else { return Self::default() };
        Self {
            name: read::text(entity, NAME),
            from: read::date(entity, FROM),
            until: read::date(entity, UNTIL),
            attention: Attention::of(entity),
        }
    }
}

/// Enters the tandem.
pub fn create(name: &str, from: Option<NaiveDate>, until: Option<NaiveDate>) -> Edit {
    let day = |day: Option<NaiveDate>| day.map_or(Value::Null, |day| Value::from(day.to_string()));
    let fields = filled([(NAME, text_value(name)), (FROM, day(from)), (UNTIL, day(until))]);
    Edit::Create { id: ID, kind: KIND, fields }
}
