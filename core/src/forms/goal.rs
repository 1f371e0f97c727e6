//! Goals of both: what the mentee wants to be able to do, and what the mentor gets in return.

use std::str::FromStr;

use chrono::NaiveDate;
use serde_json::Value;

use super::field::{Field, Shape};
use super::kind::{CREATED, Kind, Row, Search, Thing};
use super::person::Role;
use super::{Attention, all, filled, find, read, text_value};
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of a goal.
pub const KIND: &str = "goal";
/// What it is.
pub const TITLE: &str = "title";
/// How both will notice that it is reached.
pub const SIGN: &str = "sign";
/// Until when, a date.
pub const UNTIL: &str = "until";
/// Whose goal it is, a [`Role`].
pub const OWNER: &str = "owner";
/// How it stands, a [`GoalState`].
pub const STATE: &str = "state";
/// The topic of the backlog that it was made of, an id.
pub const TOPIC: &str = "topic";
/// The skill that it leads to, an id.
pub const SKILL: &str = "skill";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Goal),
    ids: None,
    part_of: None,
    title: TITLE,
    search: Search::Alone,
    fields: &[
        Row::new(Field::GoalTitle, TITLE, Shape::Line),
        Row::new(Field::GoalSign, SIGN, Shape::Text),
        Row::new(Field::GoalUntil, UNTIL, Shape::Day),
        Row::new(Field::GoalOwner, OWNER, Shape::Person),
        Row::new(Field::GoalState, STATE, Shape::GoalState),
        Row::new(Field::GoalTopic, TOPIC, Shape::Id),
        Row::new(Field::GoalSkill, SKILL, Shape::Id),
    ],
    set_once: &[CREATED],
    in_ones_own_name: &[],
};

/// How a goal stands. In the order of lists: what is being worked on comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum GoalState {
    /// Being worked on.
    #[default]
    Open,
    /// Resting.
    Paused,
    /// Reached.
    Reached,
    /// Given up.
    Dropped,
}

impl GoalState {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::Paused, Self::Reached, Self::Dropped];

    /// The states it can come into from here.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Open => &[Self::Reached, Self::Paused, Self::Dropped],
            Self::Paused => &[Self::Open, Self::Reached, Self::Dropped],
            Self::Reached | Self::Dropped => &[Self::Open],
        }
    }

    /// As it stands in the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Paused => "paused",
            Self::Reached => "reached",
            Self::Dropped => "dropped",
        }
    }
}

/// A text that names no state of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseGoalStateError;

impl FromStr for GoalState {
    type Err = ParseGoalStateError;

    fn from_str(text: &str) -> Result<Self, ParseGoalStateError> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or(ParseGoalStateError)
    }
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Its id.
    pub id: EntityId,
    /// What it is.
    pub title: String,
    /// How both will notice that it is reached; may be empty.
    pub sign: String,
    /// Until when.
    pub until: Option<NaiveDate>,
    /// Whose goal it is.
    pub owner: Role,
    /// How it stands.
    pub state: GoalState,
    /// The topic of the backlog that it was made of.
    pub topic: Option<EntityId>,
    /// The skill that it leads to.
    pub skill: Option<EntityId>,
    /// What is to be decided.
    pub attention: Attention,
    created: u64,
}

impl Goal {
    /// A goal as its entity has it.
    pub fn read(id: EntityId, entity: &Entity) -> Self {
        Self {
            id,
            title: read::text(entity, TITLE),
            sign: read::text(entity, SIGN),
            until: read::date(entity, UNTIL),
            owner: read::parsed(entity, OWNER).unwrap_or(Role::Mentee),
            state: read::parsed(entity, STATE).unwrap_or_default(),
            topic: read::parsed(entity, TOPIC),
            skill: read::parsed(entity, SKILL),
            attention: Attention::of(entity),
            created: read::number(entity, CREATED).unwrap_or(0),
        }
    }

    /// The goal of an id; `None` if there is none or it is deleted.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(id, entity))
    }

    /// All goals, those first entered first.
    pub fn all(record: &Record) -> Vec<Self> {
        let mut goals = all(record, KIND, Self::read);
        goals.sort_by_key(|goal| (goal.created, goal.id));
        goals
    }
}

/// Enters a goal; `now` in milliseconds since 1970.
pub fn create(id: EntityId, owner: Role, title: &str, now: u64) -> Edit {
    let fields = filled([
        (TITLE, text_value(title)),
        (OWNER, Value::from(owner.as_str())),
        (CREATED, Value::from(now)),
    ]);
    Edit::Create { id, kind: KIND, fields }
}
