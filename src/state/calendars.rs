//! Meetings on their way into people's calendars, and what of that is not so any more.
//!
//! What went out is known on the device that made the file, and only there: each of the two has calendars of their own.

use chrono::NaiveDateTime;
use leptos::prelude::*;
use tandembuch_core::calendar_file::{CalendarEvent, GivenOut};
use tandembuch_core::forms::meeting::{self, Meeting};
use tandembuch_core::record::{EntityId, Record};

use super::{App, Private};

/// An entry in calendars that is not right any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outdated {
    /// Its meeting, which may be deleted.
    pub meeting: EntityId,
    /// When it is according to calendars, on the wall of the tandem.
    pub start: NaiveDateTime,
    /// It will not be: deleted, cancelled, without a day, or held already.
    pub is_gone: bool,
}

impl App {
    /// What to tell calendars of a meeting, or of all that lie ahead: also those that were cancelled. `title` is what they
    /// call it.
    pub fn appointments(self, meeting: Option<EntityId>, title: &str) -> Vec<CalendarEvent> {
        let is_ahead = |meeting: &Meeting| !meeting.held && meeting.end().is_some_and(|end| end > self.now());
        self.record.with(|record| {
            let meetings = match meeting {
                Some(id) => Meeting::find(record, id).into_iter().collect(),
                None => Meeting::all(record).into_iter().filter(is_ahead).collect::<Vec<_>>(),
            };
            meetings.iter().filter_map(|meeting| self.appointment(record, meeting, title)).collect()
        })
    }

    fn appointment(self, record: &Record, meeting: &Meeting, title: &str) -> Option<CalendarEvent> {
        let mut event = CalendarEvent {
            tandem: record.space(),
            meeting: meeting.id,
            start: self.in_utc(meeting.start?)?,
            minutes: meeting.minutes,
            title: title.to_owned(),
            place: meeting.place.clone(),
            description: String::new(),
            sequence: meeting::sequence(record, meeting.id),
            stamp: self.now_utc(),
            cancelled: meeting.cancelled,
        };
        self.private.with(|private| {
            if let Some(given) = private.given_out.iter().find(|given| given.meeting() == Some(meeting.id)) {
                given.precede(&mut event);
            }
        });
        Some(event)
    }

    /// What stands in calendars, lies ahead, and is not right any more.
    pub fn outdated(self) -> Vec<Outdated> {
        self.minute.track();
        let now = self.now_utc();
        let outdated = |record: &Record, given: &GivenOut| {
            let id = given.meeting().filter(|_| !given.is_taken_out())?;
            let meeting = Meeting::find(record, id);
            let is_held = meeting.as_ref().is_some_and(|meeting| meeting.held);
            let event = meeting.and_then(|meeting| self.appointment(record, &meeting, ""));
            let is_gone = event.as_ref().is_none_or(|event| event.cancelled || is_held);
            let is_ahead =
                given.is_ahead(now) || !is_gone && event.as_ref().is_some_and(|event| event.start > now);
            let is_right = event.is_some_and(|event| given.is_as(&event));
            let at_ms = u64::try_from(given.start().timestamp_millis()).ok()?;
            (is_ahead && !is_right).then_some(Outdated {
                meeting: id,
                start: self.local_time(at_ms)?,
                is_gone,
            })
        };
        self.record.with(|record| {
            self.private.with(|private| {
                private.given_out.iter().filter_map(|given| outdated(record, given)).collect()
            })
        })
    }

    /// What takes entries out of calendars: those of these meetings, or all that lie ahead.
    pub fn called_back(self, meetings: Option<&[EntityId]>, title: &str) -> Vec<CalendarEvent> {
        let now = self.now_utc();
        let is_meant = |given: &&GivenOut| {
            given.is_ahead(now)
                && meetings.is_none_or(|meetings| given.meeting().is_some_and(|id| meetings.contains(&id)))
        };
        let called_back = |record: &Record, given: &GivenOut| {
            let sequence = meeting::sequence(record, given.meeting()?);
            given.called_back(record.space(), title, sequence, now)
        };
        self.record.with(|record| {
            self.private.with(|private| {
                let meant = private.given_out.iter().filter(is_meant);
                meant.filter_map(|given| called_back(record, given)).collect()
            })
        })
    }

    /// Remembers what calendars have been told.
    pub fn note_given_out(self, events: &[CalendarEvent]) {
        let given: Vec<GivenOut> = events.iter().map(GivenOut::of).collect();
        let ids = given.iter().filter_map(GivenOut::meeting).collect();
        self.change_given_out(ids, given);
    }

    /// Forgets what calendars have been told of these meetings: the person has seen to it.
    pub fn forget_given_out(self, meetings: Vec<EntityId>) {
        self.change_given_out(meetings, Vec::new());
    }

    fn change_given_out(self, of: Vec<EntityId>, given: Vec<GivenOut>) {
        self.spawn(async move {
            let change = |private: &mut Private| {
                private.given_out.retain(|known| known.meeting().is_some_and(|id| !of.contains(&id)));
                private.given_out.extend(given.iter().cloned());
            };
            // What is not remembered is not told anew; the calendar file has the meeting all the same.
            drop(self.change_private(&change).await);
        });
    }
}
