//! Meetings: when, how long, where.

use chrono::NaiveDateTime;
use serde_json::Value;

use super::{Attention, all, filled, find, read, text_value};
use crate::domain::calendar;
use crate::domain::record::{Edit, Entity, EntityId, Record};

/// The kind of a meeting.
pub const KIND: &str = "meeting";
/// What it is about; may be empty.
pub const TITLE: &str = "title";
/// When it starts, local time of the city: see [`moment_value`].
pub const START: &str = "start";
/// How long it lasts, in minutes.
pub const MINUTES: &str = "minutes";
/// Where: a room, or online.
pub const PLACE: &str = "place";
/// Has it taken place?
pub const HELD: &str = "held";

/// How long a meeting lasts unless both want otherwise, in minutes.
pub const USUAL_MINUTES: u64 = 90;

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: EntityId,
    /// What it is about; may be empty.
    pub title: String,
    /// When it starts, local time of the city.
    pub start: Option<NaiveDateTime>,
    /// How long it lasts, in minutes.
    pub minutes: u64,
    /// Where; may be empty.
    pub place: String,
    /// Has it taken place?
    pub held: bool,
    /// What is to be decided.
    pub attention: Attention,
}

impl Meeting {
    /// A meeting as its entity has it.
    pub fn read(id: EntityId, entity: &Entity) -> Self {
        Self {
            id,
            title: read::text(entity, TITLE),
            start: read::moment(entity, START),
            minutes: read::number(entity, MINUTES).unwrap_or(USUAL_MINUTES),
            place: read::text(entity, PLACE),
            held: read::flag(entity, HELD),
            attention: Attention::of(entity),
        }
    }

    /// The meeting of an id; `None` if there is none or it is deleted.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(id, entity))
    }

    /// All meetings, the earliest first; those without a date last.
    pub fn all(record: &Record) -> Vec<Self> {
        let mut meetings = all(record, KIND, Self::read);
        meetings.sort_by_key(|meeting| (meeting.start.is_none(), meeting.start, meeting.id));
        meetings
    }

    /// The next meeting that has not taken place: the first that ends after `now`, local time.
    pub fn next(meetings: &[Self], now: NaiveDateTime) -> Option<&Self> {
        meetings.iter().find(|meeting| !meeting.held && meeting.end().is_some_and(|end| end > now))
    }

    /// When it ends, local time of the city.
    pub fn end(&self) -> Option<NaiveDateTime> {
        let minutes = i64::try_from(self.minutes).ok()?;
        self.start?.checked_add_signed(chrono::TimeDelta::try_minutes(minutes)?)
    }

    /// Has it taken place, or is its time over?
    pub fn is_past(&self, now: NaiveDateTime) -> bool {
        self.held || self.end().is_some_and(|end| end <= now)
    }
}

/// Plans a meeting.
pub fn create(id: EntityId, title: &str, start: Option<NaiveDateTime>, minutes: u64, place: &str) -> Edit {
    let fields = filled([
        (TITLE, text_value(title)),
        (START, moment_value(start)),
        (MINUTES, Value::from(minutes)),
        (PLACE, text_value(place)),
    ]);
    Edit::Create { id, kind: KIND, fields }
}

/// A moment as it stands in the record: `2026-11-23T14:00`.
pub fn moment_value(moment: Option<NaiveDateTime>) -> Value {
    moment.map_or(Value::Null, |moment| Value::from(calendar::write_moment(moment)))
}
