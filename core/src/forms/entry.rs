//! The journal: what was written down, by whom and when, in a meeting or between two.

use std::str::FromStr;

use serde_json::Value;

use super::field::{Field, Shape};
use super::kind::{CREATED, Kind, Row, Search, Thing};
use super::person::{self, Role};
use super::{Attention, all, filled, find, part, read, text_value};
use crate::plain_text::is_blank;
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of a journal entry.
pub const KIND: &str = "entry";
/// What was written; of an experiment, what was planned.
pub const TEXT: &str = "text";
/// Of an experiment: what happened.
pub const HAPPENED: &str = "happened";
/// Of an experiment: what was learned.
pub const LEARNED: &str = "learned";
/// What sort of entry it is, a [`Sort`].
pub const SORT: &str = "sort";
/// The meeting it belongs to, an id; absent between meetings.
pub const MEETING: &str = "meeting";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Entry),
    ids: None,
    part_of: None,
    title: TEXT,
    search: Search::Alone,
    fields: &[
        Row::new(Field::EntryText, TEXT, Shape::Text),
        Row::new(Field::EntryHappened, HAPPENED, Shape::Text),
        Row::new(Field::EntryLearned, LEARNED, Shape::Text),
        Row::new(Field::EntrySort, SORT, Shape::Sort),
        Row::new(Field::EntryMeeting, MEETING, Shape::Id),
    ],
    set_once: &[CREATED],
    in_ones_own_name: &[],
};

/// What sort of entry it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// A plain note.
    #[default]
    Note,
    /// Something tried out.
    Experiment,
    /// Something understood.
    Insight,
    /// Something to find out.
    Question,
}

impl Sort {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Note, Self::Experiment, Self::Insight, Self::Question];

    /// As it stands in the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Experiment => "experiment",
            Self::Insight => "insight",
            Self::Question => "question",
        }
    }
}

/// A text that names no sort of entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseSortError;

impl FromStr for Sort {
    type Err = ParseSortError;

    fn from_str(text: &str) -> Result<Self, ParseSortError> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == text).ok_or(ParseSortError)
    }
}

/// A journal entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: EntityId,
    /// What was written; of an experiment, what was planned.
    pub text: String,
    /// What happened in an experiment; may be empty.
    pub happened: String,
    /// What was learned from an experiment; may be empty.
    pub learned: String,
    /// What sort of entry it is.
    pub sort: Sort,
    /// The meeting it belongs to.
    pub meeting: Option<EntityId>,
    /// Who began it.
    pub author: Option<Role>,
    /// When it was begun, in milliseconds since 1970.
    pub created: u64,
    /// What is to be decided.
    pub attention: Attention,
}

impl Entry {
    /// An entry as its entity has it.
    pub fn read(record: &Record, id: EntityId, entity: &Entity) -> Self {
        let first_written = entity.field(CREATED).and_then(|register| register.shown());
        Self {
            id,
            text: read::text(entity, TEXT),
            happened: read::text(entity, HAPPENED),
            learned: read::text(entity, LEARNED),
            sort: read::parsed(entity, SORT).unwrap_or_default(),
            meeting: read::parsed(entity, MEETING),
            author: first_written.and_then(|written| person::author(record, written.dot)),
            created: read::number(entity, CREATED).unwrap_or(0),
            attention: Attention::of(entity),
        }
    }

    /// Returns whether it is told as planned, happened, learned. So is an entry that was an experiment once: nothing of
    /// it is hidden.
    pub fn is_experiment(&self) -> bool {
        self.sort == Sort::Experiment || !is_blank(&self.happened) || !is_blank(&self.learned)
    }

    /// The entry of an id; `None` if there is none or it is deleted.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(record, id, entity))
    }

    /// The whole journal, the latest entry first.
    pub fn all(record: &Record) -> Vec<Self> {
        Self::those(record, &|_| true)
    }

    /// Those that are wanted, the latest first; the others are not even read.
    fn those(record: &Record, is_wanted: &dyn Fn(&Entity) -> bool) -> Vec<Self> {
        let read = |id, entity: &Entity| is_wanted(entity).then(|| Self::read(record, id, entity));
        let mut entries: Vec<Self> = all(record, KIND, read).into_iter().flatten().collect();
        entries.sort_by_key(|entry| (std::cmp::Reverse(entry.created), entry.id));
        entries
    }

    /// The entries of a meeting, the first one first.
    pub fn of_meeting(record: &Record, meeting: EntityId) -> Vec<Self> {
        let mut entries = Self::those(record, &|entry| read::parsed(entry, MEETING) == Some(meeting));
        entries.reverse();
        entries
    }

    /// The entries that belong to no meeting, or to one that is gone: the latest first.
    pub fn between_meetings(record: &Record) -> Vec<Self> {
        let kept = part::Kept::of(record);
        let is_there = |id| record.get(id).is_some_and(|meeting| !kept.is_gone(id, meeting));
        let mut entries = Self::all(record);
        entries.retain(|entry| !entry.meeting.is_some_and(is_there));
        entries
    }
}

/// Begins an entry; `now` in milliseconds since 1970.
pub fn create(id: EntityId, sort: Sort, meeting: Option<EntityId>, text: &str, now: u64) -> Edit {
    let fields = filled([
        (TEXT, text_value(text)),
        (SORT, Value::from(sort.as_str())),
        (MEETING, meeting.map_or(Value::Null, |meeting| Value::from(meeting.to_string()))),
        (CREATED, Value::from(now)),
    ]);
    Edit::Create { id, kind: KIND, fields }
}
