//! The rhythm check: after every third meeting both say in four taps whether the tandem does them good. It is hidden until
//! both have answered, as views of skills are ([`super::rating`]); then it may propose one change, and plan anew.

mod answers;
mod change;

pub use answers::{Answers, Judgement, Wish};
pub use change::{Change, Planned};

use serde_json::Value;

use super::farewell::Farewell;
use super::kind::{Kind, Search};
use super::meeting::Meeting;
use super::person::{self, Role};
use super::rating::{self, Handed};
use crate::record::{Edit, EntityId, Record};

/// The kind of what both have agreed on in a check.
const KIND: &str = "pulse";
/// The change to which the mentor agrees, as a text.
const MENTOR_AGREES: &str = "mentor_agrees";
/// The change to which the mentee agrees.
const MENTEE_AGREES: &str = "mentee_agrees";
/// The id of the first one; the others follow.
const FIRST_ID: u8 = 170;
/// The last one that has an id.
const MOST: u8 = 60;
/// After how many meetings there is one.
const EVERY: usize = 3;

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: None,
    ids: Some([FIRST_ID, FIRST_ID + MOST - 1]),
    part_of: None,
    // Nobody calls it anything.
    title: MENTOR_AGREES,
    search: Search::No,
    fields: &[],
    set_once: &[MENTOR_AGREES, MENTEE_AGREES],
    in_ones_own_name: &[MENTOR_AGREES, MENTEE_AGREES],
};

/// One rhythm check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pulse {
    /// Which one, from 1 on.
    pub number: u8,
}

impl Pulse {
    /// Its id, the same in every tandem, and the round of its answers. Ids 170 to 229.
    pub const fn id(self) -> EntityId {
        EntityId::well_known(FIRST_ID + self.number - 1)
    }

    /// The one of an id; `None` if it is none of these.
    pub fn of_id(id: EntityId) -> Option<Self> {
        (1..=MOST).map(|number| Self { number }).find(|pulse| pulse.id() == id)
    }

    /// The latest one whose time has come; `None` before the third meeting was held.
    pub fn latest(record: &Record) -> Option<Self> {
        let held = Meeting::all(record).iter().filter(|meeting| meeting.held).count();
        let number = u8::try_from(held / EVERY).unwrap_or(MOST).min(MOST);
        (number > 0).then_some(Self { number })
    }

    /// The latest one, if this person has not answered it. A closed tandem asks nobody.
    pub fn due(record: &Record, me: Role) -> Option<Self> {
        let latest = Self::latest(record).filter(|pulse| !rating::has_handed_in(record, pulse.id(), me));
        latest.filter(|_| Farewell::of(record).closed.is_none())
    }

    /// Those for which somebody has answered, the latest first.
    pub fn given(record: &Record) -> Vec<Self> {
        rating::rounds_given(record).into_iter().rev().filter_map(Self::of_id).collect()
    }

    /// What one of the two has handed in for it.
    pub fn answers_of(self, record: &Record, role: Role) -> impl Iterator<Item = Handed> {
        Handed::all(record, self.id()).into_iter().filter(move |handed| handed.rater == role)
    }

    /// What both have answered, mentor and mentee; `None` before both can be seen. Of several answers of one person it is
    /// the last one.
    pub fn revealed(self, record: &Record) -> Option<[Answers; 2]> {
        let last =
            |role| self.answers_of(record, role).filter_map(|handed| Answers::read(handed.content()?)).last();
        Some([last(Role::Mentor)?, last(Role::Mentee)?])
    }

    /// The change to which one of the two has agreed. What the other one says for them does not count.
    pub fn agreed(self, record: &Record, role: Role) -> Option<Change> {
        let values = record.get(self.id())?.field(field_of(role))?.values().iter();
        let own = values.rev().find(|written| person::author(record, written.dot) == Some(role))?;
        own.value.as_str()?.parse().ok()
    }

    /// Agrees to a change.
    pub fn agree(self, role: Role, change: Change) -> Edit {
        Edit::Create {
            id: self.id(),
            kind: KIND,
            fields: vec![(field_of(role), Value::from(change.to_string()))],
        }
    }
}

const fn field_of(role: Role) -> &'static str {
    match role {
        Role::Mentor => MENTOR_AGREES,
        Role::Mentee => MENTEE_AGREES,
    }
}
