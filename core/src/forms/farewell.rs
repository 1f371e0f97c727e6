//! How both look back, halfway and at the end: what they change, what they thank each other for, what they pass on, and how
//! they stay in touch.

use chrono::NaiveDate;
use serde_json::Value;

use super::field::{Field, Shape};
use super::kind::{Kind, Row, Search, Thing};
use super::person::Role;
use super::{Attention, find, read, set_text, text_value};
use crate::calendar;
use crate::record::{Edit, EntityId, Record};

/// The kind of the one entity that says it.
const KIND: &str = "farewell";
/// The id of this entity, the same in every tandem.
pub const ID: EntityId = EntityId::well_known(166);
/// What the mentor thanks the mentee for.
const MENTOR_THANKS: &str = "mentor_thanks";
/// What the mentee thanks the mentor for.
const MENTEE_THANKS: &str = "mentee_thanks";
/// What both pass on to others.
pub const PASS_ON: &str = "pass_on";
/// How both stay in touch.
pub const IN_TOUCH: &str = "in_touch";
/// What both do otherwise in the second half.
pub const OTHERWISE: &str = "otherwise";
/// The day on which the tandem was closed.
const CLOSED: &str = "closed";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Farewell),
    ids: Some([166, 166]),
    part_of: None,
    title: CLOSED,
    search: Search::No,
    fields: &[
        Row::new(Field::FarewellOtherwise, OTHERWISE, Shape::Text).not_on_paper(),
        Row::new(Field::FarewellMentorThanks, MENTOR_THANKS, Shape::Text).not_on_paper(),
        Row::new(Field::FarewellMenteeThanks, MENTEE_THANKS, Shape::Text).not_on_paper(),
        Row::new(Field::FarewellPassOn, PASS_ON, Shape::Text).not_on_paper(),
        Row::new(Field::FarewellInTouch, IN_TOUCH, Shape::Text).not_on_paper(),
        Row::new(Field::FarewellClosed, CLOSED, Shape::Day).not_on_paper(),
    ],
    set_once: &[],
    in_ones_own_name: &[],
};

/// What both say when they look back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Farewell {
    /// What both do otherwise in the second half; may be empty, like all texts here.
    pub otherwise: String,
    /// What the mentor thanks for.
    pub mentor_thanks: String,
    /// What the mentee thanks for.
    pub mentee_thanks: String,
    /// What both pass on to others.
    pub pass_on: String,
    /// How both stay in touch.
    pub in_touch: String,
    /// The day on which the tandem was closed.
    pub closed: Option<NaiveDate>,
    /// What is to be decided.
    pub attention: Attention,
}

impl Farewell {
    /// What both have said so far.
    pub fn of(record: &Record) -> Self {
        let Some(entity) = find(record, KIND, ID) else { return Self::default() };
        let text = |field| read::text(entity, field);
        Self {
            otherwise: text(OTHERWISE),
            mentor_thanks: text(MENTOR_THANKS),
            mentee_thanks: text(MENTEE_THANKS),
            pass_on: text(PASS_ON),
            in_touch: text(IN_TOUCH),
            closed: read::date(entity, CLOSED),
            attention: Attention::of(entity),
        }
    }

    /// What one of the two thanks the other one for.
    pub fn thanks(&self, role: Role) -> &str {
        match role {
            Role::Mentor => &self.mentor_thanks,
            Role::Mentee => &self.mentee_thanks,
        }
    }
}

/// The field for what one of the two thanks for.
pub const fn thanks(role: Role) -> &'static str {
    match role {
        Role::Mentor => MENTOR_THANKS,
        Role::Mentee => MENTEE_THANKS,
    }
}

/// Says something; `seen` is what stood in the field when somebody began to type. Who begin apart begin the same.
pub fn say(record: &Record, field: &'static str, seen: &str, text: &str) -> Edit {
    begin(record, field, text_value(text)).unwrap_or_else(|| set_text(ID, field, seen, text))
}

/// Closes the tandem on a day, or opens it again.
pub fn close(record: &Record, day: Option<NaiveDate>) -> Edit {
    let closed = day.map(calendar::write_day);
    begin(record, CLOSED, closed.clone().into()).unwrap_or_else(|| super::choose(ID, CLOSED, closed))
}

/// The first thing that is said.
fn begin(record: &Record, field: &'static str, value: Value) -> Option<Edit> {
    let begin = || Edit::Create { id: ID, kind: KIND, fields: vec![(field, value)] };
    find(record, KIND, ID).is_none().then(begin)
}
