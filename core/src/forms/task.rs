//! Action items: who does what until when, and from which meeting it comes.

use chrono::NaiveDate;
use serde_json::Value;

use super::field::{Field, Shape};
use super::kind::{CREATED, Kind, Row, Search, Thing};
use super::person::Role;
use super::{Attention, all, filled, find, read, text_value};
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of an action item.
pub const KIND: &str = "task";
/// What is to be done.
pub const TITLE: &str = "title";
/// Who does it, a [`Role`]; absent: both.
pub const OWNER: &str = "owner";
/// Until when, a date.
pub const DUE: &str = "due";
/// Is it done?
pub const DONE: &str = "done";
/// The meeting in which it came up, an id.
pub const MEETING: &str = "meeting";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Task),
    ids: None,
    part_of: None,
    title: TITLE,
    search: Search::Alone,
    fields: &[
        Row::new(Field::TaskTitle, TITLE, Shape::Line),
        Row::new(Field::TaskOwner, OWNER, Shape::Person),
        Row::new(Field::TaskDue, DUE, Shape::Day),
        Row::new(Field::TaskDone, DONE, Shape::Flag),
        Row::new(Field::TaskMeeting, MEETING, Shape::Id),
    ],
    set_once: &[CREATED],
    in_ones_own_name: &[],
};

/// An action item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: EntityId,
    /// What is to be done.
    pub title: String,
    /// Who does it; `None`: both.
    pub owner: Option<Role>,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// Is it done?
    pub done: bool,
    /// The meeting in which it came up.
    pub meeting: Option<EntityId>,
    /// What is to be decided.
    pub attention: Attention,
    created: u64,
}

impl Task {
    /// An action item as its entity has it.
    pub fn read(id: EntityId, entity: &Entity) -> Self {
        Self {
            id,
            title: read::text(entity, TITLE),
            owner: read::parsed(entity, OWNER),
            due: read::date(entity, DUE),
            done: read::flag(entity, DONE),
            meeting: read::parsed(entity, MEETING),
            attention: Attention::of(entity),
            created: read::number(entity, CREATED).unwrap_or(0),
        }
    }

    /// The action item of an id; `None` if there is none or it is deleted.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(id, entity))
    }

    /// All action items: those that are open first, of these the ones that are due first; without a date, by entry.
    pub fn all(record: &Record) -> Vec<Self> {
        let mut tasks = all(record, KIND, Self::read);
        tasks.sort_by_key(|task| (task.done, task.due.is_none(), task.due, task.created, task.id));
        tasks
    }

    /// Returns whether this person is the one who does it, alone or with the other.
    pub fn is_for(&self, role: Role) -> bool {
        self.owner.is_none_or(|owner| owner == role)
    }
}

/// Enters an action item; `now` in milliseconds since 1970.
pub fn create(
    id: EntityId,
    title: &str,
    owner: Option<Role>,
    due: Option<NaiveDate>,
    meeting: Option<EntityId>,
    now: u64,
) -> Edit {
    let fields = filled([
        (TITLE, text_value(title)),
        (OWNER, owner_value(owner)),
        (DUE, due.map_or(Value::Null, |due| Value::from(due.to_string()))),
        (MEETING, meeting.map_or(Value::Null, |meeting| Value::from(meeting.to_string()))),
        (CREATED, Value::from(now)),
    ]);
    Edit::Create { id, kind: KIND, fields }
}

/// Who does it, as it stands in the record; `None`: both.
pub fn owner_value(owner: Option<Role>) -> Value {
    owner.map_or(Value::Null, |owner| Value::from(owner.as_str()))
}
