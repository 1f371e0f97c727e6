//! The tandem itself: its name, and what both agreed about time.

use chrono::NaiveDate;
use serde_json::Value;

use super::field::{Field, Shape};
use super::kind::{Kind, Row, Search, Thing};
use super::period::Period;
use super::person::Role;
use super::{Attention, choose, filled, meeting, read, series, text_value};
use crate::record::{Edit, EntityId, Record};
use crate::zone::BERLIN;

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
/// How many meetings a month, a number.
pub const RHYTHM: &str = "rhythm";
/// How long meetings last, in minutes.
pub const MINUTES: &str = "minutes";
/// Where both meet: a room, or online.
pub const PLACE: &str = "place";
/// Who plans the meetings, a [`Role`]; absent: both.
pub const PLANNER: &str = "planner";
/// Who writes down what was said, a [`Role`]; absent: both.
pub const WRITER: &str = "writer";
/// Of which time zone its days and moments are; absent: see [`zone`].
pub const ZONE: &str = "zone";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Tandem),
    ids: Some([1, 1]),
    part_of: None,
    title: NAME,
    search: Search::No,
    fields: &[
        Row::new(Field::TandemName, NAME, Shape::Line),
        Row::new(Field::TandemFrom, FROM, Shape::Day),
        Row::new(Field::TandemUntil, UNTIL, Shape::Day),
        Row::new(Field::TandemRhythm, RHYTHM, Shape::Count).not_on_paper(),
        Row::new(Field::TandemMinutes, MINUTES, Shape::Minutes).not_on_paper(),
        Row::new(Field::TandemPlace, PLACE, Shape::Line).not_on_paper(),
        Row::new(Field::TandemPlanner, PLANNER, Shape::Person).not_on_paper(),
        Row::new(Field::TandemWriter, WRITER, Shape::Person).not_on_paper(),
        Row::new(Field::TandemZone, ZONE, Shape::Line).not_on_paper(),
    ],
    set_once: &[],
    in_ones_own_name: &[],
};

/// What the record says about the tandem as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tandem {
    /// Its own name; may be empty.
    pub name: String,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// How many meetings a month.
    pub rhythm: u64,
    /// How long meetings last, in minutes.
    pub minutes: u64,
    /// Where both meet; may be empty.
    pub place: String,
    /// Who plans the meetings; `None`: both.
    pub planner: Option<Role>,
    /// Who writes down what was said; `None`: both.
    pub writer: Option<Role>,
    /// What is to be decided.
    pub attention: Attention,
}

impl Tandem {
    /// The tandem as the record has it.
    pub fn of(record: &Record) -> Self {
        let entity = record.get(ID);
        let text = |field| entity.map(|entity| read::text(entity, field)).unwrap_or_default();
        let number = |field| entity.and_then(|entity| read::number(entity, field));
        let person = |field| entity.and_then(|entity| read::parsed(entity, field));
        Self {
            name: text(NAME),
            from: entity.and_then(|entity| read::date(entity, FROM)),
            until: entity.and_then(|entity| read::date(entity, UNTIL)),
            rhythm: number(RHYTHM).unwrap_or(series::USUAL_RHYTHM),
            minutes: number(MINUTES).unwrap_or(meeting::USUAL_MINUTES),
            place: text(PLACE),
            planner: person(PLANNER),
            writer: person(WRITER),
            attention: entity.map(Attention::of).unwrap_or_default(),
        }
    }
}

impl Tandem {
    /// From when to when it runs.
    pub fn period(&self) -> Period {
        Period { from: self.from, until: self.until }
    }
}

/// The name of the zone of which the days and moments of a record are: as it stands there, known or not. Records of earlier
/// programs have none, and are from the city for which this program was made.
pub fn zone(record: &Record) -> String {
    let name = record.get(ID).map(|entity| read::text(entity, ZONE)).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| BERLIN.to_owned())
}

/// How both meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrangement {
    /// How many meetings a month.
    pub rhythm: u64,
    /// How long meetings last, in minutes.
    pub minutes: u64,
    /// Where; may be empty.
    pub place: String,
    /// Who plans the meetings; `None`: both.
    pub planner: Option<Role>,
    /// Who writes down what was said; `None`: both.
    pub writer: Option<Role>,
}

/// Enters how both meet; what is not filled in stays as it is.
pub fn arrange(arrangement: &Arrangement) -> Vec<Edit> {
    let role = |role: Option<Role>| role.map_or(Value::Null, |role| Value::from(role.as_str()));
    let fields = filled([
        (RHYTHM, Value::from(arrangement.rhythm)),
        (MINUTES, Value::from(arrangement.minutes)),
        (PLACE, text_value(&arrangement.place)),
        (PLANNER, role(arrangement.planner)),
        (WRITER, role(arrangement.writer)),
    ]);
    fields.into_iter().map(|(field, value)| choose(ID, field, value)).collect()
}

/// Enters the tandem.
pub fn create(name: &str, from: Option<NaiveDate>, until: Option<NaiveDate>) -> Edit {
    let day = |day: Option<NaiveDate>| day.map_or(Value::Null, |day| Value::from(day.to_string()));
    let fields = filled([(NAME, text_value(name)), (FROM, day(from)), (UNTIL, day(until))]);
    Edit::Create { id: ID, kind: KIND, fields }
}
