//! Steps towards a goal, in an order that both can change apart.

use serde_json::Value;

use super::field::{Field, Shape};
use super::kind::{Kind, Row, Search, Thing, Whole};
use super::order::{self, RANK, Ranked};
use super::part::Parts;
use super::rank::Rank;
use super::{Attention, filled, find, goal, read, text_value};
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of a step.
pub const KIND: &str = "step";
/// What is to be done.
pub const TITLE: &str = "title";
/// The goal it leads to, an id.
pub const GOAL: &str = "goal";
/// Is it done?
pub const DONE: &str = "done";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Step),
    ids: None,
    part_of: Some(Whole { kind: goal::KIND, field: GOAL }),
    title: TITLE,
    search: Search::WithWhole,
    fields: &[
        Row::new(Field::StepTitle, TITLE, Shape::Line),
        Row::new(Field::StepDone, DONE, Shape::Flag),
        Row::new(Field::StepRank, RANK, Shape::Rank),
        Row::new(Field::StepGoal, GOAL, Shape::Id),
    ],
    set_once: &[],
    in_ones_own_name: &[],
};

/// A step towards a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id.
    pub id: EntityId,
    /// What is to be done.
    pub title: String,
    /// Is it done?
    pub done: bool,
    /// What is to be decided.
    pub attention: Attention,
    rank: Option<Rank>,
}

impl Step {
    /// A step as its entity has it.
    pub fn read(id: EntityId, entity: &Entity) -> Self {
        Self {
            id,
            title: read::text(entity, TITLE),
            done: read::flag(entity, DONE),
            attention: Attention::of(entity),
            rank: order::rank(entity),
        }
    }

    /// The step of an id; `None` if there is none or it is deleted.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(id, entity))
    }

    /// The steps towards a goal, in their order; steps without a place last.
    pub fn of_goal(record: &Record, goal: EntityId) -> Vec<Self> {
        Self::among(&Parts::of_one(record, KIND, goal), goal)
    }

    /// The same, for who asks about one goal after the other.
    pub fn among(parts: &Parts<'_>, goal: EntityId) -> Vec<Self> {
        let mut steps = parts.views(goal, KIND, |id, entity| Some(Self::read(id, entity)));
        order::sort(&mut steps);
        steps
    }
}

impl Ranked for Step {
    fn id(&self) -> EntityId {
        self.id
    }

    fn rank(&self) -> Option<&Rank> {
        self.rank.as_ref()
    }
}

/// Puts a step at the end of the steps towards a goal.
pub fn create(id: EntityId, goal: EntityId, steps: &[Step], title: &str) -> Edit {
    at(id, goal, order::after(steps).as_ref(), title)
}

/// The first steps towards a new goal, in this order.
pub fn create_first(goal: EntityId, steps: impl IntoIterator<Item = (EntityId, String)>) -> Vec<Edit> {
    let mut last = None;
    let place = |(id, title): (EntityId, String)| {
        last = Rank::between(last.as_ref(), None);
        at(id, goal, last.as_ref(), &title)
    };
    steps.into_iter().map(place).collect()
}

fn at(id: EntityId, goal: EntityId, place: Option<&Rank>, title: &str) -> Edit {
    let fields = filled([
        (TITLE, text_value(title)),
        (GOAL, Value::from(goal.to_string())),
        (RANK, order::value(place)),
    ]);
    Edit::Create { id, kind: KIND, fields }
}

/// Moves the step at `from` to stand at `to`, both counted from 0. Nothing moves if there is no such step.
pub fn move_step(steps: &[Step], from: usize, to: usize) -> Vec<Edit> {
    order::move_item(steps, from, to)
}
