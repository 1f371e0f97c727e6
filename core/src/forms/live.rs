//! A meeting that is on: since when, and which item of its agenda it is at. It stands in the record, so that a locked
//! phone, a reload or a browser that was killed changes nothing.
//!
//! It must not read a clock: the current moment comes in, in milliseconds since 1970.

use serde_json::{Value, json};

use super::agenda::{self, AgendaItem};
use super::meeting::{self, Meeting};
use super::person::Role;
use super::{choose, find};
use crate::record::{Edit, EntityId, Record};

/// Where a meeting is and since when: a field of the meeting, `{"item": <id or null>, "since": <milliseconds>}`.
pub const STAGE: &str = "stage";

const SECOND_MS: u64 = 1_000;
/// Nobody meets for longer than 12 hours.
const LONGEST_MS: u64 = 12 * 60 * 60 * SECOND_MS;
/// Nor is an item planned for longer than a day, in minutes.
const LONGEST_ITEM: u64 = 24 * 60;

/// A meeting that is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Live {
    /// The meeting.
    pub meeting: EntityId,
    /// When it began, in milliseconds since 1970.
    pub began: u64,
    /// The item that it is at; `None`: it is closing.
    pub item: Option<EntityId>,
    /// Since when it is there, in milliseconds since 1970.
    pub since: u64,
}

/// What becomes of the item that a meeting leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is done.
    Done,
    /// It stays open and comes up again.
    Open,
    /// Neither of the two knows: this person asks others, and it comes up again.
    Asked(Role),
}

/// How a length of time compares with what was planned, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// So much is left.
    Left(u64),
    /// So much is over.
    Over(u64),
}

impl Time {
    /// How it stands at `now` with something that began at `since` and is planned for so many minutes. A clock that was
    /// put back counts as no time.
    pub fn of(since: u64, minutes: u64, now: u64) -> Self {
        let planned = minutes.saturating_mul(60);
        let passed = now.saturating_sub(since) / SECOND_MS;
        if passed <= planned { Self::Left(planned - passed) } else { Self::Over(passed - planned) }
    }
}

impl Live {
    /// The meeting of this id, if it is on.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        let meeting = Meeting::find(record, id).filter(|meeting| !meeting.held && !meeting.cancelled)?;
        let began = meeting.began?;
        let stage = find(record, meeting::KIND, id)?.shown(STAGE);
        let member = |name: &str| stage.and_then(|stage| stage.get(name));
        let item = member("item").and_then(Value::as_str).and_then(|id| id.parse().ok());
        let since = member("since").and_then(Value::as_u64).unwrap_or(began);
        Some(Self { meeting: id, began, item, since })
    }

    /// The meeting that is on at `now`, in milliseconds since 1970; of several the one that began last. One that was never
    /// ended is not on for ever.
    pub fn running(record: &Record, now: u64) -> Option<Self> {
        let is_lately = |live: &Self| now.saturating_sub(live.began) <= LONGEST_MS;
        let meetings = Meeting::all(record);
        let on = meetings.iter().filter_map(|meeting| Self::find(record, meeting.id)).filter(is_lately);
        on.max_by_key(|live| (live.began, live.meeting))
    }
}

/// How much of an agenda is still ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// How many open items come after the one that a meeting is at.
    pub items: usize,
    /// The minutes that are planned for them.
    pub minutes: u64,
}

impl Ahead {
    /// What is ahead of a meeting.
    pub fn of(live: Live, agenda: &[AgendaItem]) -> Self {
        let from = place(live, agenda).map_or(agenda.len(), |place| place + 1);
        let ahead = || agenda.iter().skip(from).filter(|item| !item.done);
        let minutes = ahead().filter_map(|item| item.minutes).fold(0, u64::saturating_add);
        Self { items: ahead().count(), minutes }
    }
}

/// Begins a meeting with the first open item of its agenda.
pub fn begin(meeting: EntityId, agenda: &[AgendaItem], now: u64) -> Vec<Edit> {
    let first = agenda.iter().find(|item| !item.done).map(|item| item.id);
    vec![choose(meeting, meeting::BEGAN, now), go_to(meeting, first, now)]
}

/// Goes to an item; `None` closes the meeting's agenda.
pub fn go_to(meeting: EntityId, item: Option<EntityId>, now: u64) -> Edit {
    let item = item.map_or(Value::Null, |item| Value::from(item.to_string()));
    choose(meeting, STAGE, json!({ "item": item, "since": now }))
}

/// Where on its agenda a meeting is, counted from 0: at its item or, if that has gone from the agenda, at the first open
/// one. `None` at its end.
pub fn place(live: Live, agenda: &[AgendaItem]) -> Option<usize> {
    let own = live.item?;
    agenda.iter().position(|item| item.id == own).or_else(|| agenda.iter().position(|item| !item.done))
}

/// Gives an item so many minutes more.
pub fn lengthen(item: &AgendaItem, minutes: u64) -> Edit {
    let longer = item.minutes.unwrap_or(0).saturating_add(minutes).min(LONGEST_ITEM);
    choose(item.id, agenda::MINUTES, agenda::minutes_value(Some(longer)))
}

/// Goes back from the end of a meeting to its agenda: to the first open item, or to the last one.
pub fn back(meeting: EntityId, agenda: &[AgendaItem], now: u64) -> Option<Edit> {
    let item = agenda.iter().find(|item| !item.done).or(agenda.last())?;
    Some(go_to(meeting, Some(item.id), now))
}

/// Leaves the item that a meeting is at, and goes to the next open one.
pub fn go_on(live: Live, agenda: &[AgendaItem], outcome: Outcome, now: u64) -> Vec<Edit> {
    let mut edits = match (place(live, agenda).and_then(|place| agenda.get(place)), outcome) {
        (Some(item), Outcome::Done) => agenda::tick(item, live.meeting, true),
        (Some(item), Outcome::Asked(role)) => agenda::ask(item, Some(role)),
        (Some(_), Outcome::Open) | (None, _) => Vec::new(),
    };
    edits.push(go_to(live.meeting, following(live, agenda).map(|item| item.id), now));
    edits
}

/// The open item that comes after the one that a meeting is at.
pub fn following(live: Live, agenda: &[AgendaItem]) -> Option<&AgendaItem> {
    agenda.iter().skip(place(live, agenda)? + 1).find(|item| !item.done)
}
