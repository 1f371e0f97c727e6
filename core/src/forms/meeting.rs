//! Meetings: when, how long, where.

use chrono::{NaiveDateTime, TimeDelta};
use serde_json::Value;

use super::field::{Field, Shape};
use super::kind::{Kind, Row, Search, Thing};
use super::{Attention, all, choose, closing, filled, find, live, read, tandem, text_value};
use crate::calendar;
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of a meeting.
pub const KIND: &str = "meeting";
/// What it is about; may be empty.
pub const TITLE: &str = "title";
/// When it starts, local time of the tandem: see [`moment_value`].
pub const START: &str = "start";
/// How long it lasts, in minutes.
pub const MINUTES: &str = "minutes";
/// Where: a room, or online.
pub const PLACE: &str = "place";
/// Has it taken place?
pub const HELD: &str = "held";
/// Was it cancelled?
pub const CANCELLED: &str = "cancelled";
/// When it began in fact, in milliseconds since 1970.
pub const BEGAN: &str = "began";

/// The fields that a calendar shows: who changes one of them makes a new version of the entry in people's calendars.
const IN_CALENDARS: [&str; 4] = [START, MINUTES, PLACE, CANCELLED];
/// The year 2020 in seconds since 1970: before the first meeting, late enough for [`sequence`] to last until 2088.
const YEAR_2020: u64 = 1_577_836_800;

/// How long a meeting lasts unless both want otherwise, in minutes.
pub const USUAL_MINUTES: u64 = 90;

/// A meeting that has begun and was never closed counts as going on for so long after its planned end.
const LONGEST_OVERTIME: TimeDelta = TimeDelta::hours(4);
/// Who began a meeting longer ago than this did not hold it then.
const LONGEST_MEETING: TimeDelta = TimeDelta::hours(12);

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Meeting),
    ids: None,
    part_of: None,
    title: TITLE,
    search: Search::Alone,
    fields: &[
        Row::new(Field::MeetingTitle, TITLE, Shape::Line),
        Row::new(Field::MeetingStart, START, Shape::Moment),
        Row::new(Field::MeetingMinutes, MINUTES, Shape::Minutes),
        Row::new(Field::MeetingPlace, PLACE, Shape::Line),
        Row::new(Field::MeetingHeld, HELD, Shape::Flag).not_on_paper(),
        Row::new(Field::MeetingCancelled, CANCELLED, Shape::Flag),
        Row::new(Field::MeetingBegan, BEGAN, Shape::Instant),
        Row::new(Field::MeetingStage, live::STAGE, Shape::Stage),
        Row::new(Field::MeetingMentorTook, closing::MENTOR_TOOK, Shape::Text),
        Row::new(Field::MeetingMenteeTook, closing::MENTEE_TOOK, Shape::Text),
        Row::new(Field::MeetingMenteeMood, closing::MENTEE_MOOD, Shape::Mood),
        Row::new(Field::MeetingMentorMood, closing::MENTOR_MOOD, Shape::Mood),
    ],
    set_once: &[],
    in_ones_own_name: &[],
};

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: EntityId,
    /// What it is about; may be empty.
    pub title: String,
    /// When it starts, local time of the tandem.
    pub start: Option<NaiveDateTime>,
    /// How long it lasts, in minutes.
    pub minutes: u64,
    /// Where; may be empty.
    pub place: String,
    /// Has it taken place?
    pub held: bool,
    /// Was it cancelled?
    pub cancelled: bool,
    /// When it began in fact, in milliseconds since 1970.
    pub began: Option<u64>,
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
            cancelled: read::flag(entity, CANCELLED),
            began: read::number(entity, BEGAN),
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
        meetings.iter().find(|meeting| meeting.start.is_some() && !meeting.is_past(now))
    }

    /// When it ends, local time of the tandem.
    pub fn end(&self) -> Option<NaiveDateTime> {
        let minutes = i64::try_from(self.minutes).ok()?;
        self.start?.checked_add_signed(TimeDelta::try_minutes(minutes)?)
    }

    /// Returns whether it has taken place, was cancelled, or its time is over.
    pub fn is_past(&self, now: NaiveDateTime) -> bool {
        // Who is still talking is not past.
        let extra = if self.began.is_some() { LONGEST_OVERTIME } else { TimeDelta::zero() };
        let end = self.end().and_then(|end| end.checked_add_signed(extra));
        self.held || self.cancelled || end.is_some_and(|end| end <= now)
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

/// Says that a meeting has taken place. One that was planned for a later day has taken place on the day on which it
/// `began` or, if nobody knows, today; both are local time of the tandem. The time of day stays as planned, so that both
/// write the same when each of them says it.
pub fn hold(meeting: &Meeting, began: Option<NaiveDateTime>, now: NaiveDateTime) -> Vec<Edit> {
    let is_recent =
        |began: &NaiveDateTime| *began <= now && now.signed_duration_since(*began) < LONGEST_MEETING;
    let day = began.filter(is_recent).unwrap_or(now).date();
    let mut edits = vec![choose(meeting.id, HELD, true)];
    if let Some(planned) = meeting.start.filter(|start| start.date() > day) {
        edits.push(choose(meeting.id, START, moment_value(Some(day.and_time(planned.time())))));
    }
    edits
}

/// A moment as it stands in the record: `2026-11-23T14:00`.
pub fn moment_value(moment: Option<NaiveDateTime>) -> Value {
    moment.map_or(Value::Null, |moment| Value::from(calendar::write_moment(moment)))
}

/// The version of a meeting for calendars, which replace an entry only by one whose number is not lower (SEQUENCE,
/// RFC 5545, 3.8.7.4): the second of the last change of what they show, counted from 2020. 0 if there is no meeting.
///
/// A counter in the record would be raised to the same number by two people who move the meeting apart from each
/// other, and would be one more field to disagree about. The time is there already, and is the same for all: it was
/// written together with the value and travels with it, so that two devices which have seen the same changes have the
/// same values, the same times, and therefore the same number. It rises with each change, because what replaces a
/// value is written as later than what it replaces ([`Written::at`](crate::record::Written)), unless a clock
/// is wrong by more than minutes. Another time zone of the tandem moves all of its meetings. Of two changes within one second the later file wins by its stamp.
pub fn sequence(record: &Record, id: EntityId) -> u32 {
    const MOST: u32 = i32::MAX.unsigned_abs();
    let Some(meeting) = record.get(id).filter(|entity| entity.kind() == KIND) else { return 0 };
    let fields = IN_CALENDARS.iter().filter_map(|name| meeting.field(name)?.shown());
    let zone = record.get(tandem::ID).and_then(|tandem| tandem.field(tandem::ZONE)?.shown());
    let last = fields.chain(zone).map(|written| written.at).max().unwrap_or(0);
    let seconds = (last / 1000).saturating_sub(YEAR_2020);
    u32::try_from(seconds).map_or(MOST, |seconds| seconds.min(MOST))
}
