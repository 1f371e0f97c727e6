//! The two people of a tandem, and which replica is whose.

use std::str::FromStr;

use serde_json::Value;

use super::field::{Field, Shape};
use super::kind::{Kind, Row, Search, Thing};
use super::{Attention, filled, read, text_value};
use crate::plain_text::read_alike;
use crate::record::{Dot, Edit, EntityId, Record, ReplicaId};

/// The kind of a person.
pub const KIND: &str = "person";
/// The kind of the entity that says whose a replica is. Its id is [`EntityId::of_replica`].
pub const REPLICA_KIND: &str = "replica";
/// Name or initials.
pub const NAME: &str = "name";
/// Department.
pub const DEPARTMENT: &str = "department";
/// Their own word for their role.
pub const WORD: &str = "word";
/// Of a replica: the role of its person.
pub const ROLE: &str = "role";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Person),
    ids: Some([2, 3]),
    part_of: None,
    title: NAME,
    search: Search::No,
    fields: &[
        Row::new(Field::PersonName, NAME, Shape::Line),
        Row::new(Field::PersonDepartment, DEPARTMENT, Shape::Line),
        Row::new(Field::PersonWord, WORD, Shape::Line),
    ],
    set_once: &[],
    in_ones_own_name: &[],
};

/// What everybody has to know of the kind that says whose a replica is.
pub(super) static REPLICA_DECLARED: Kind = Kind {
    name: REPLICA_KIND,
    thing: None,
    ids: None,
    part_of: None,
    title: ROLE,
    search: Search::No,
    fields: &[],
    set_once: &[ROLE],
    in_ones_own_name: &[ROLE],
};

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The younger person, who teaches.
    Mentor,
    /// The executive, who learns.
    Mentee,
}

impl Role {
    /// Both, mentor first.
    pub const BOTH: [Self; 2] = [Self::Mentor, Self::Mentee];

    /// As it stands in the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mentor => "mentor",
            Self::Mentee => "mentee",
        }
    }

    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::Mentor => Self::Mentee,
            Self::Mentee => Self::Mentor,
        }
    }

    /// The id of this person's entity, the same in every tandem.
    pub const fn entity(self) -> EntityId {
        EntityId::well_known(match self {
            Self::Mentor => 2,
            Self::Mentee => 3,
        })
    }
}

/// A text that names no role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseRoleError;

impl FromStr for Role {
    type Err = ParseRoleError;

    fn from_str(text: &str) -> Result<Self, ParseRoleError> {
        Self::BOTH.into_iter().find(|role| role.as_str() == text).ok_or(ParseRoleError)
    }
}

/// One of the two people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Which of the two.
    pub role: Role,
    /// Name or initials; may be empty.
    pub name: String,
    /// Department; may be empty.
    pub department: String,
    /// Their own word for their role; may be empty.
    pub word: String,
    /// What is to be decided.
    pub attention: Attention,
}

impl Person {
    /// This person as the record has them.
    pub fn of(record: &Record, role: Role) -> Self {
        let entity = record.get(role.entity());
        let field = |name| entity.map(|entity| read::text(entity, name)).unwrap_or_default();
        let attention = entity.map(Attention::of).unwrap_or_default();
        Self { role, name: field(NAME), department: field(DEPARTMENT), word: field(WORD), attention }
    }
}

/// Returns whether the names of both read the same, so that a name alone does not say which of the two is meant.
pub fn are_namesakes(record: &Record) -> bool {
    let [mentor, mentee] = Role::BOTH.map(|role| Person::of(record, role).name);
    read_alike(&mentor, &mentee)
}

/// Enters a person.
pub fn create(role: Role, name: &str, department: &str) -> Edit {
    let fields = filled([(NAME, text_value(name)), (DEPARTMENT, text_value(department))]);
    Edit::Create { id: role.entity(), kind: KIND, fields }
}

/// Says whose this replica is.
pub fn claim_replica(replica: ReplicaId, role: Role) -> Edit {
    let fields = vec![(ROLE, Value::from(role.as_str()))];
    Edit::Create { id: EntityId::of_replica(replica), kind: REPLICA_KIND, fields }
}

/// Whose change this was; `None` if their replica never said. What others say of it does not count.
pub fn author(record: &Record, dot: Dot) -> Option<Role> {
    let said = record.get(EntityId::of_replica(dot.replica))?.field(ROLE)?;
    let of_itself = said.values().iter().rfind(|written| written.dot.replica == dot.replica)?;
    of_itself.value.as_str()?.parse().ok()
}
