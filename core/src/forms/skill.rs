//! A skill that one of the two has chosen to grow in: of the catalogue, or an own one.
//!
//! How far somebody is with it is said in views ([`super::rating`]), and shown by what has worked ([`super::growth`]).

use serde_json::Value;

use super::competence::Competence;
use super::field::{Field, Shape};
use super::kind::{CREATED, Kind, Row, Search, Thing};
use super::person::Role;
use super::{Attention, all, filled, find, read, text_value};
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of a skill.
pub const KIND: &str = "skill";
/// Which one of the catalogue it is, for whoever reads the file: the number in DigComp, or a word; own ones have none.
pub const KEY: &str = "key";
/// Of an own skill, what it is.
pub const TITLE: &str = "title";
/// Of an own skill, whose it is, a [`Role`].
pub const OWNER: &str = "owner";

/// How many one person may have: more would be an inventory.
pub const MOST: usize = 5;

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Skill),
    ids: Some([130, 156]),
    part_of: None,
    title: TITLE,
    search: Search::Alone,
    fields: &[
        Row::new(Field::SkillTitle, TITLE, Shape::Line).not_on_paper(),
        Row::new(Field::SkillOwner, OWNER, Shape::Person).not_on_paper(),
    ],
    set_once: &[KEY, CREATED],
    in_ones_own_name: &[],
};

/// A skill that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    /// Its id.
    pub id: EntityId,
    /// Which one of the catalogue it is; an own one is none.
    pub competence: Option<Competence>,
    /// What an own one is; may be empty. One of the catalogue is called by the words of each language.
    pub title: String,
    /// Whose it is.
    pub owner: Role,
    /// What is to be decided.
    pub attention: Attention,
    created: u64,
}

impl Skill {
    /// A skill as its entity has it.
    pub fn read(id: EntityId, entity: &Entity) -> Self {
        let competence = Competence::of_entity(id);
        let said = || read::parsed(entity, OWNER).unwrap_or(Role::Mentee);
        Self {
            id,
            competence,
            title: if competence.is_none() { read::text(entity, TITLE) } else { String::new() },
            owner: competence.map_or_else(said, Competence::owner),
            attention: Attention::of(entity),
            created: read::number(entity, CREATED).unwrap_or(0),
        }
    }

    /// The skill of an id; `None` if nobody chose it, or no longer.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(id, entity))
    }

    /// Those of one person, those first chosen first. Skills of a newer catalogue are left out.
    pub fn of(record: &Record, owner: Role) -> Vec<Self> {
        let is_known = |entity: &Entity, skill: &Self| {
            skill.competence.is_some() || entity.shown(KEY).is_none_or(Value::is_null)
        };
        let read = |id, entity: &Entity| Some(Self::read(id, entity)).filter(|skill| is_known(entity, skill));
        let mut skills: Vec<Self> = all(record, KIND, read).into_iter().flatten().collect();
        skills.retain(|skill| skill.owner == owner);
        skills.sort_by_key(|skill| (skill.created, skill.id));
        skills
    }
}

/// Chooses a skill of the catalogue; `now` in milliseconds since 1970. One that was dropped comes back.
pub fn choose(record: &Record, competence: Competence, now: u64) -> Edit {
    let id = competence.entity();
    if record.get(id).is_some_and(Entity::is_deleted) {
        return Edit::Restore { id };
    }
    let fields = vec![(KEY, Value::from(competence.as_str())), (CREATED, Value::from(now))];
    Edit::Create { id, kind: KIND, fields }
}

/// Enters an own skill; `now` in milliseconds since 1970.
pub fn create(id: EntityId, owner: Role, title: &str, now: u64) -> Edit {
    let fields = filled([
        (TITLE, text_value(title)),
        (OWNER, Value::from(owner.as_str())),
        (CREATED, Value::from(now)),
    ]);
    Edit::Create { id, kind: KIND, fields }
}
