//! A topic of the backlog: how pressing it is to the mentee, how well the mentor can help, and whether it may be used
//! at work.
//!
//! A topic of the catalogue gets an entity only when somebody says something about it.

use std::cmp::Reverse;
use std::str::FromStr;

use serde_json::Value;

use super::field::{Field, Shape};
use super::kind::{CREATED, Kind, Row, Search, Thing};
use super::person::Role;
use super::subject::Subject;
use super::{Attention, Presence, all, choose, filled, presence, read, set_text, text_value};
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of a topic.
pub const KIND: &str = "topic";
/// Which topic of the catalogue it is, for whoever reads the file; own topics have none.
pub const KEY: &str = "key";
/// Of an own topic, what it is about.
pub const TITLE: &str = "title";
/// What both note about it.
pub const NOTE: &str = "note";
/// How pressing it is, by the mentee: 0 to [`MOST`].
pub const URGENCY: &str = "urgency";
/// How well the mentor can help, by the mentor: 0 to [`MOST`].
pub const STRENGTH: &str = "strength";
/// May it be used at work? A [`Permit`].
pub const PERMIT: &str = "permit";

/// The highest rating.
pub const MOST: usize = 3;

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Topic),
    ids: Some([100, 114]),
    part_of: None,
    title: TITLE,
    search: Search::Alone,
    fields: &[
        Row::new(Field::TopicTitle, TITLE, Shape::Line).not_on_paper(),
        Row::new(Field::TopicNote, NOTE, Shape::Text).not_on_paper(),
        Row::new(Field::TopicUrgency, URGENCY, Shape::Count).not_on_paper(),
        Row::new(Field::TopicStrength, STRENGTH, Shape::Count).not_on_paper(),
        Row::new(Field::TopicPermit, PERMIT, Shape::Permit).not_on_paper(),
    ],
    set_once: &[KEY, CREATED],
    in_ones_own_name: &[],
};

/// May it be used at work?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permit {
    /// Yes.
    Allowed,
    /// In private only.
    PrivateOnly,
    /// The IT is to be asked.
    AskIt,
}

impl Permit {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Allowed, Self::PrivateOnly, Self::AskIt];

    /// As it stands in the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::PrivateOnly => "private_only",
            Self::AskIt => "ask_it",
        }
    }
}

/// A text that names no permit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParsePermitError;

impl FromStr for Permit {
    type Err = ParsePermitError;

    fn from_str(text: &str) -> Result<Self, ParsePermitError> {
        Self::ALL.into_iter().find(|permit| permit.as_str() == text).ok_or(ParsePermitError)
    }
}

/// A topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: EntityId,
    /// Which one of the catalogue it is; an own topic is none.
    pub subject: Option<Subject>,
    /// What an own topic is about; may be empty. One of the catalogue has its title in the words of each language.
    pub title: String,
    /// What both note about it; may be empty.
    pub note: String,
    /// How pressing it is to the mentee: 0 to [`MOST`].
    pub urgency: Option<usize>,
    /// How well the mentor can help: 0 to [`MOST`].
    pub strength: Option<usize>,
    /// May it be used at work? `None` while nobody knows.
    pub permit: Option<Permit>,
    /// What is to be decided.
    pub attention: Attention,
    created: u64,
}

impl Topic {
    /// A topic as its entity has it.
    pub fn read(id: EntityId, entity: &Entity) -> Self {
        let subject = Subject::of_entity(id);
        Self {
            id,
            subject,
            title: if subject.is_none() { read::text(entity, TITLE) } else { String::new() },
            note: read::text(entity, NOTE),
            urgency: read::number(entity, URGENCY).map(level),
            strength: read::number(entity, STRENGTH).map(level),
            permit: read::parsed(entity, PERMIT),
            attention: Attention::of(entity),
            created: read::number(entity, CREATED).unwrap_or(0),
        }
    }

    /// The topic of an id: one of the catalogue always, an own one if it is there.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        let written = super::find(record, KIND, id).map(|entity| Self::read(id, entity));
        written.or_else(|| Subject::of_entity(id).map(Self::untouched))
    }

    /// All topics, in the order that helps: what presses and can be shown first, then what nobody has rated, own ones
    /// before the catalogue; last what does not press. Topics of a newer catalogue are left out.
    pub fn all(record: &Record) -> Vec<Self> {
        let read = |id, entity: &Entity| {
            let is_own = entity.shown(KEY).is_none_or(Value::is_null);
            Some(Self::read(id, entity)).filter(|topic| is_own || topic.subject.is_some())
        };
        let mut topics: Vec<Self> = all(record, KIND, read).into_iter().flatten().collect();
        let untouched = Subject::ALL
            .into_iter()
            .filter(|subject| topics.iter().all(|topic| topic.subject != Some(*subject)));
        let untouched: Vec<Self> = untouched.map(Self::untouched).collect();
        topics.extend(untouched);
        topics.sort_by_key(|topic| {
            let (group, sum) = topic.weight();
            (group, Reverse(sum), topic.subject.is_some(), topic.subject, topic.created, topic.id)
        });
        topics
    }

    /// What one of the two says about it: the mentee how pressing it is, the mentor how well they can help.
    pub fn rating(&self, role: Role) -> Option<usize> {
        match role {
            Role::Mentor => self.strength,
            Role::Mentee => self.urgency,
        }
    }

    /// Returns whether it presses, and the mentor can show it well.
    pub fn is_match(&self) -> bool {
        let is_high = |rating: Option<usize>| rating.is_some_and(|rating| rating * 2 > MOST);
        is_high(self.urgency) && is_high(self.strength)
    }

    /// Its place among the others: a group, and within it how much both ratings are together.
    fn weight(&self) -> (u8, usize) {
        let sum = self.urgency.unwrap_or(0) + self.strength.unwrap_or(0);
        let group = match (self.urgency, self.strength) {
            (None, None) => 1,
            (Some(0), _) | (None, Some(0)) => 2,
            _ => 0,
        };
        (group, sum)
    }

    /// A topic of the catalogue about which nobody has said anything.
    fn untouched(subject: Subject) -> Self {
        Self {
            id: subject.entity(),
            subject: Some(subject),
            title: String::new(),
            note: String::new(),
            urgency: None,
            strength: None,
            permit: None,
            attention: Attention::default(),
            created: 0,
        }
    }
}

/// The field in which one of the two rates.
pub const fn rating_field(role: Role) -> &'static str {
    match role {
        Role::Mentor => STRENGTH,
        Role::Mentee => URGENCY,
    }
}

/// A rating as people see it: what is above the highest is the highest.
pub fn level(number: u64) -> usize {
    usize::try_from(number).map_or(MOST, |number| number.min(MOST))
}

/// Enters an own topic; `now` in milliseconds since 1970.
pub fn create(id: EntityId, title: &str, now: u64) -> Edit {
    let fields = filled([(TITLE, text_value(title)), (CREATED, Value::from(now))]);
    Edit::Create { id, kind: KIND, fields }
}

/// Chooses a value of a topic, which begins with it if it is of the catalogue and untouched.
pub fn write(record: &Record, id: EntityId, field: &'static str, value: impl Into<Value>) -> Vec<Edit> {
    with_beginning(record, id, choose(id, field, value))
}

/// Notes something about a topic; `seen` is the note that the person saw when they began to type.
pub fn write_note(record: &Record, id: EntityId, seen: &str, note: &str) -> Vec<Edit> {
    with_beginning(record, id, set_text(id, NOTE, seen, note))
}

/// An edit of a topic, after those that it needs to be there.
fn with_beginning(record: &Record, id: EntityId, edit: Edit) -> Vec<Edit> {
    let Some(subject) = Subject::of_entity(id) else { return vec![edit] };
    let begin = match presence(record, KIND, id) {
        Presence::Here => None,
        // No screen deletes one of the catalogue; who says something about it wants it back.
        Presence::Deleted => Some(Edit::Restore { id }),
        // Without the time of entering: who begin apart write the same.
        Presence::Unknown => {
            Some(Edit::Create { id, kind: KIND, fields: vec![(KEY, Value::from(subject.as_str()))] })
        }
    };
    begin.into_iter().chain(std::iter::once(edit)).collect()
}

/// The order for a screen on which somebody is rating: as it was, for as long as the topics are the same.
pub fn steady_order(before: Option<&Vec<EntityId>>, topics: &[Topic]) -> Vec<EntityId> {
    let is_same = |before: &&Vec<EntityId>| {
        before.len() == topics.len() && topics.iter().all(|topic| before.contains(&topic.id))
    };
    before.filter(is_same).cloned().unwrap_or_else(|| topics.iter().map(|topic| topic.id).collect())
}
