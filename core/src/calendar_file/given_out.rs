//! What a calendar file has told of a meeting, as the device remembers that made it: so it can be told anew, or taken back.
//!
//! It must not know where that is kept, nor what has become of the meeting.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::CalendarEvent;
use crate::record::{EntityId, SpaceId};

/// What a calendar file has told of a meeting last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenOut {
    /// The id of the meeting.
    meeting: String,
    /// When it starts, in milliseconds since 1970.
    start: i64,
    minutes: u64,
    place: String,
    sequence: u32,
    /// It was taken out again.
    #[serde(default)]
    cancelled: bool,
}

impl GivenOut {
    /// What this has told.
    pub fn of(event: &CalendarEvent) -> Self {
        Self {
            meeting: event.meeting.to_string(),
            start: event.start.timestamp_millis(),
            minutes: event.minutes,
            place: event.place.clone(),
            sequence: event.sequence,
            cancelled: event.cancelled,
        }
    }

    /// Of which meeting it is; `None` if that is no id.
    pub fn meeting(&self) -> Option<EntityId> {
        self.meeting.parse().ok()
    }

    /// When it starts, as calendars show it.
    pub fn start(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.start).unwrap_or_default()
    }

    /// Returns whether the last file took it out.
    pub fn is_taken_out(&self) -> bool {
        self.cancelled
    }

    /// Returns whether calendars have it, and it is not over.
    pub fn is_ahead(&self, now: DateTime<Utc>) -> bool {
        let minutes = i64::try_from(self.minutes).ok().and_then(TimeDelta::try_minutes);
        let end = self.start().checked_add_signed(minutes.unwrap_or_default());
        !self.cancelled && end.is_some_and(|end| end > now)
    }

    /// Returns whether calendars show this as it is.
    pub fn is_as(&self, event: &CalendarEvent) -> bool {
        let told = Self::of(event);
        Self { sequence: told.sequence, ..self.clone() } == told
    }

    /// Gives the event a number with which calendars take it for newer than this, if it is anything else.
    pub fn precede(&self, event: &mut CalendarEvent) {
        let least = self.sequence.saturating_add(u32::from(!self.is_as(event)));
        event.sequence = event.sequence.max(least);
    }

    /// What takes it out again. `sequence`: the version of the meeting.
    pub fn called_back(
        &self,
        tandem: SpaceId,
        title: &str,
        sequence: u32,
        stamp: DateTime<Utc>,
    ) -> Option<CalendarEvent> {
        let mut event = CalendarEvent {
            tandem,
            meeting: self.meeting()?,
            start: self.start(),
            minutes: self.minutes,
            title: title.to_owned(),
            place: self.place.clone(),
            description: String::new(),
            sequence,
            stamp,
            cancelled: true,
        };
        self.precede(&mut event);
        Some(event)
    }
}
