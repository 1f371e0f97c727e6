//! What stays open goes to the next meeting by itself, and what comes up every time is there every time.
//!
//! What every usual agenda has anyway does not go on: the next one has its own.
//!
//! Nothing is written for the first: an open item of a past meeting is shown on top of the next agenda, on every device
//! alike, until somebody ticks it off or deletes it.

use chrono::NaiveDateTime;

use super::agenda::{self, AgendaItem};
use super::meeting::Meeting;
use super::part::Parts;
use super::read;
use crate::record::{Entity, EntityId, Record};

/// The agenda of a meeting as people see it: what earlier meetings left open, the oldest first; then its own items.
/// `now` is local time of the tandem.
pub fn agenda(record: &Record, meeting: EntityId, now: NaiveDateTime) -> Vec<AgendaItem> {
    let meetings = Meeting::all(record);
    let is_next = Meeting::next(&meetings, now).is_some_and(|next| next.id == meeting);
    let parts = Parts::of(record);
    let others = meetings.iter().filter(|other| other.id != meeting && other.is_past(now));
    let may_come = |item: &Entity| {
        if read::flag(item, agenda::DONE) {
            read::parsed(item, agenda::DONE_IN) == Some(meeting)
        } else {
            is_next
        }
    };
    let carried = others.flat_map(|past| AgendaItem::those_among(&parts, past.id, &may_come));
    let carried = carried.filter(|item| item.done || item.comes_again());
    carried.chain(AgendaItem::among(&parts, meeting)).collect()
}

/// An item that comes up in every meeting and is still missing from one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeated {
    /// The meeting from which it is missing.
    pub meeting: EntityId,
    /// What it is about.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: Option<u64>,
}

/// What is missing from the meetings to come: of each item that repeats, a copy in every later meeting. Items count as
/// the same if they have the same title.
pub fn missing_repeats(record: &Record, now: NaiveDateTime) -> Vec<Repeated> {
    let meetings = Meeting::all(record);
    let parts = Parts::of(record);
    let dated = || meetings.iter().filter(|meeting| meeting.start.is_some() && !meeting.cancelled);
    let mut repeating: Vec<AgendaItem> = Vec::new();
    let mut missing = Vec::new();
    for meeting in dated() {
        let counts = |item: &Entity| {
            let title = read::text(item, agenda::TITLE);
            read::flag(item, agenda::REPEATS) || repeating.iter().any(|known| known.title == title)
        };
        let own = AgendaItem::those_among(&parts, meeting.id, &counts);
        if !meeting.is_past(now) {
            let lacks = |item: &&AgendaItem| own.iter().all(|own| own.title != item.title);
            missing.extend(repeating.iter().filter(lacks).map(|item| Repeated {
                meeting: meeting.id,
                title: item.title.clone(),
                minutes: item.minutes,
            }));
        }
        // What no longer repeats in a meeting does not repeat after it either.
        repeating.retain(|item| own.iter().all(|own| own.title != item.title));
        repeating.extend(own.into_iter().filter(|item| item.repeats));
    }
    missing
}
