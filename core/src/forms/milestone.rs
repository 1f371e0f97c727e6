//! The history of a goal: what was done towards it, and when its state changed. What happens later stands beside what
//! happened before, never in its place.
//!
//! The state itself is [`goal::STATE`]: a field of the goal, about which both can disagree. A milestone tells when it
//! was chosen and why.

use std::cmp::Reverse;
use std::str::FromStr;

use chrono::NaiveDate;
use serde_json::Value;

use super::field::{Field, Shape};
use super::goal::{self, Goal, GoalState};
use super::kind::{CREATED, Kind, Row, Search, Thing, Whole};
use super::part::Parts;
use super::person::{self, Role};
use super::{Attention, choose, filled, find, read, text_value};
use crate::calendar;
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of a milestone.
pub const KIND: &str = "milestone";
/// The goal it belongs to, an id.
pub const GOAL: &str = "goal";
/// What has happened, a [`What`].
pub const WHAT: &str = "what";
/// What exactly it was, or the reason.
pub const TEXT: &str = "text";
/// On which day, a date.
pub const DAY: &str = "day";
/// In which meeting, an id.
pub const MEETING: &str = "meeting";
/// The skill that it shows, an id, where it was not noted for a goal.
pub const SKILL: &str = "skill";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Milestone),
    ids: None,
    part_of: Some(Whole { kind: goal::KIND, field: GOAL }),
    title: TEXT,
    search: Search::WithWhole,
    fields: &[
        Row::new(Field::MilestoneWhat, WHAT, Shape::What),
        Row::new(Field::MilestoneText, TEXT, Shape::Text),
        Row::new(Field::MilestoneDay, DAY, Shape::Day),
        Row::new(Field::MilestoneMeeting, MEETING, Shape::Id),
        Row::new(Field::MilestoneGoal, GOAL, Shape::Id),
        Row::new(Field::MilestoneSkill, SKILL, Shape::Id),
    ],
    set_once: &[CREATED],
    in_ones_own_name: &[],
};

/// What has happened. The levels of evidence come first, the lowest one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Done with help.
    WithHelp,
    /// Done alone.
    Alone,
    /// Shown to others.
    Shown,
    /// Something new made with it.
    Created,
    /// The goal rests from now on.
    Paused,
    /// The goal is worked on again.
    Resumed,
    /// The goal is reached.
    Reached,
    /// The goal is given up.
    Dropped,
}

impl What {
    /// All.
    pub const ALL: [Self; 8] = [
        Self::WithHelp,
        Self::Alone,
        Self::Shown,
        Self::Created,
        Self::Paused,
        Self::Resumed,
        Self::Reached,
        Self::Dropped,
    ];
    /// The levels of evidence, the lowest one first.
    pub const EVIDENCE: [Self; 4] = [Self::WithHelp, Self::Alone, Self::Shown, Self::Created];
    /// Those that are noted for a goal with one tap.
    pub const TAPPED: [Self; 3] = [Self::WithHelp, Self::Alone, Self::Shown];

    /// As it stands in the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WithHelp => "with_help",
            Self::Alone => "alone",
            Self::Shown => "shown",
            Self::Created => "created",
            Self::Paused => "paused",
            Self::Resumed => "resumed",
            Self::Reached => "reached",
            Self::Dropped => "dropped",
        }
    }

    /// What has happened to a goal that stands like this now.
    pub const fn of_state(state: GoalState) -> Self {
        match state {
            GoalState::Open => Self::Resumed,
            GoalState::Paused => Self::Paused,
            GoalState::Reached => Self::Reached,
            GoalState::Dropped => Self::Dropped,
        }
    }

    /// Returns whether it shows what somebody can do.
    pub fn is_evidence(self) -> bool {
        Self::EVIDENCE.contains(&self)
    }
}

/// A text that names nothing that can happen to a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseWhatError;

impl FromStr for What {
    type Err = ParseWhatError;

    fn from_str(text: &str) -> Result<Self, ParseWhatError> {
        Self::ALL.into_iter().find(|what| what.as_str() == text).ok_or(ParseWhatError)
    }
}

/// One thing that has happened to a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Its id.
    pub id: EntityId,
    /// What has happened; `None` if only a newer program knows.
    pub what: Option<What>,
    /// What exactly it was, or the reason; may be empty.
    pub text: String,
    /// On which day.
    pub day: Option<NaiveDate>,
    /// In which meeting.
    pub meeting: Option<EntityId>,
    /// The skill that it shows, where it was not noted for a goal.
    pub skill: Option<EntityId>,
    /// Who entered it.
    pub author: Option<Role>,
    /// What is to be decided.
    pub attention: Attention,
    created: u64,
}

impl Milestone {
    /// A milestone as its entity has it.
    pub fn read(record: &Record, id: EntityId, entity: &Entity) -> Self {
        let first_written = entity.field(CREATED).and_then(|register| register.shown());
        Self {
            id,
            what: read::parsed(entity, WHAT),
            text: read::text(entity, TEXT),
            day: read::date(entity, DAY),
            meeting: read::parsed(entity, MEETING),
            skill: read::parsed(entity, SKILL),
            author: first_written.and_then(|written| person::author(record, written.dot)),
            attention: Attention::of(entity),
            created: read::number(entity, CREATED).unwrap_or(0),
        }
    }

    /// The milestone of an id; `None` if there is none or it is deleted.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(record, id, entity))
    }

    /// The history of a goal, the latest first; what has no day comes last.
    pub fn of_goal(record: &Record, goal: EntityId) -> Vec<Self> {
        Self::among(record, &Parts::of_one(record, KIND, goal), goal)
    }

    /// The same, for who asks about one goal after the other.
    pub fn among(record: &Record, parts: &Parts<'_>, goal: EntityId) -> Vec<Self> {
        let mut milestones = parts.views(goal, KIND, |id, entity| Some(Self::read(record, id, entity)));
        milestones.sort_by_key(|milestone| Reverse((milestone.day, milestone.created, milestone.id)));
        milestones
    }
}

/// Enters what has happened to a goal; `now` in milliseconds since 1970.
pub fn create(
    id: EntityId,
    goal: EntityId,
    what: What,
    day: NaiveDate,
    meeting: Option<EntityId>,
    now: u64,
) -> Edit {
    let fields = filled([
        (GOAL, Value::from(goal.to_string())),
        (WHAT, Value::from(what.as_str())),
        (DAY, Value::from(calendar::write_day(day))),
        (MEETING, meeting.map_or(Value::Null, |meeting| Value::from(meeting.to_string()))),
        (CREATED, Value::from(now)),
    ]);
    Edit::Create { id, kind: KIND, fields }
}

/// Enters that something has worked which shows a skill, and belongs to no goal; `now` in milliseconds since 1970.
pub fn create_for_skill(
    id: EntityId,
    skill: EntityId,
    what: What,
    text: &str,
    day: NaiveDate,
    now: u64,
) -> Edit {
    let fields = filled([
        (SKILL, Value::from(skill.to_string())),
        (WHAT, Value::from(what.as_str())),
        (TEXT, text_value(text)),
        (DAY, Value::from(calendar::write_day(day))),
        (CREATED, Value::from(now)),
    ]);
    Edit::Create { id, kind: KIND, fields }
}

/// Brings a goal into another state, and remembers since when; `id` is the milestone's, `now` in milliseconds since
/// 1970.
pub fn change_state(id: EntityId, goal: EntityId, state: GoalState, day: NaiveDate, now: u64) -> [Edit; 2] {
    [create(id, goal, What::of_state(state), day, None, now), choose(goal, goal::STATE, state.as_str())]
}

/// Moves a milestone to another day. A meeting is of one day, so the milestone leaves its meeting.
pub fn set_day(milestone: &Milestone, day: Option<NaiveDate>) -> Vec<Edit> {
    if milestone.day == day {
        return Vec::new();
    }
    let mut edits = vec![choose(milestone.id, DAY, day.map(calendar::write_day))];
    if milestone.meeting.is_some() {
        edits.push(choose(milestone.id, MEETING, Value::Null));
    }
    edits
}

/// The highest level of evidence of a history.
pub fn highest(milestones: &[Milestone]) -> Option<What> {
    milestones.iter().filter_map(|milestone| milestone.what).filter(|what| what.is_evidence()).max()
}

/// When a goal came into the state it is in, and why; `None` if nobody entered that, or if it was never in another one.
pub fn since<'a>(goal: &Goal, milestones: &'a [Milestone]) -> Option<&'a Milestone> {
    let what = What::of_state(goal.state);
    milestones.iter().find(|milestone| milestone.what == Some(what))
}
