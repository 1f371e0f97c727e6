//! Two views of how far somebody is with their skills, revealed together.
//!
//! Both hand in their view as a commitment: a hash that says nothing. It is opened by itself when the other one's
//! commitment is there, too. So neither sees the other's view before giving their own, also not in a file, and nobody can
//! change theirs afterwards. What it protects against, and what not, is told in docs/ratings.md.
//!
//! It must not know where the content of a commitment lies until it is opened: that never is in a record.

mod commitment;
mod invitation;
mod opening;
mod reveal;
mod round;

pub(super) use commitment::DECLARED;
pub use commitment::{Sealed, find_again, has_handed_in, is_taken_back, is_whole, lose, take_back};
pub use invitation::{invitation, occasion};
pub(super) use opening::DECLARED as OPENING_DECLARED;
pub use opening::{due, is_opened};
pub use reveal::{Handed, Reveal, State, rounds_given};
pub(super) use round::DECLARED as ROUND_DECLARED;
pub use round::{Occasion, Round, begin};

use serde_json::Value;

use super::level::Level;
use super::person::{self, Role};
use crate::record::{Entity, EntityId, Record};

/// Where somebody sees skills, in the order of their ids; `None`: said nothing of this one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Levels(Vec<(EntityId, Option<Level>)>);

impl Levels {
    /// Says something of a skill, in place of what was said before.
    pub fn set(&mut self, skill: EntityId, level: Option<Level>) {
        match self.0.binary_search_by_key(&skill, |(id, _)| *id) {
            Ok(place) => self.0[place].1 = level,
            Err(place) => self.0.insert(place, (skill, level)),
        }
    }

    /// What was said of a skill; `None` if nothing.
    pub fn get(&self, skill: EntityId) -> Option<Level> {
        self.0.iter().find(|(id, _)| *id == skill)?.1
    }

    /// Returns whether the question was answered, be it by saying nothing.
    pub fn is_answered(&self, skill: EntityId) -> bool {
        self.0.iter().any(|(id, _)| *id == skill)
    }

    /// Returns whether nothing was said of any skill.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, level)| level.is_none())
    }

    /// The skills with what was said of them.
    pub fn iter(&self) -> impl Iterator<Item = (EntityId, Option<Level>)> {
        self.0.iter().copied()
    }

    /// As they are handed in: JSON with sorted keys and without spaces (RFC 8785), so that the same levels are the same
    /// bytes. Ids and levels need no escapes.
    pub fn write(&self) -> String {
        let member = |(skill, level): &(EntityId, Option<Level>)| match level {
            Some(level) => format!("\"{skill}\":\"{level}\""),
            None => format!("\"{skill}\":null"),
        };
        format!("{{{}}}", self.0.iter().map(member).collect::<Vec<_>>().join(","))
    }

    /// Levels that somebody handed in; `None` if they are none. A level of a newer program counts as none.
    fn read(content: &str) -> Option<Self> {
        let Ok(Value::Object(members)) = serde_json::from_str(content) else { return None };
        let mut levels = Self::default();
        for (skill, level) in &members {
            levels.set(skill.parse().ok()?, level.as_str().and_then(|level| level.parse().ok()));
        }
        Some(levels)
    }
}

impl FromIterator<(EntityId, Option<Level>)> for Levels {
    fn from_iter<T: IntoIterator<Item = (EntityId, Option<Level>)>>(said: T) -> Self {
        let mut levels = Self::default();
        for (skill, level) in said {
            levels.set(skill, level);
        }
        levels
    }
}

/// What this person has written into a field. What the other one writes there does not count.
fn said<'a>(record: &Record, entity: &'a Entity, field: &str, by: Role) -> Option<&'a Value> {
    let values = entity.field(field)?.values().iter();
    values.rev().find(|written| person::author(record, written.dot) == Some(by)).map(|written| &written.value)
}

fn said_text(record: &Record, entity: &Entity, field: &str, by: Role) -> String {
    said(record, entity, field, by).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn said_id(record: &Record, entity: &Entity, field: &str, by: Role) -> Option<EntityId> {
    said(record, entity, field, by)?.as_str()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::level::Band;
    use super::*;

    #[test]
    fn levels_are_written_as_rfc_8785_has_it() {
        let skill = EntityId::well_known;
        let levels: Levels =
            [(skill(2), Some(Level::of(Band::Alone))), (skill(1), None)].into_iter().collect();
        let written = r#"{"0000000000000001":null,"0000000000000002":"alone"}"#;
        assert_eq!(levels.write(), written);
        assert_eq!(Levels::read(written), Some(levels));
        let canonical = serde_json::from_str::<Value>(written).map(|value| value.to_string());
        assert_eq!(canonical.ok().as_deref(), Some(written));
        for none in ["", "null", "[]", r#"{"x":null}"#] {
            assert_eq!(Levels::read(none), None, "{none}");
        }
    }
}
