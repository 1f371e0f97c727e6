//! Meetings as a calendar file (RFC 5545), for the calendar that people already use.
//!
//! A calendar is often read by others: an assistant, a deputy, whoever it is shared with. So an entry has a title that
//! says nothing, is private, and names nobody; what a meeting is about is in it only if the caller passes it on.
//!
//! It must not know of clocks, randomness, time zones or languages: moments come in as UTC, words as arguments. Hence
//! the same meetings always make the same bytes.

mod given_out;
mod lines;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc};

use super::calendar::write_day;
use super::record::{EntityId, SpaceId};
pub use given_out::GivenOut;
use lines::Lines;

/// The media type of a calendar file.
pub const MIME: &str = "text/calendar;charset=utf-8";
/// The name of a file with all meetings.
pub const FILE_NAME_OF_ALL: &str = "tandem-termine.ics";

/// The name of a file that takes meetings out again.
pub const FILE_NAME_OF_CALLED_BACK: &str = "tandem-termine-absage.ics";

/// Which program made the file.
const PRODID: &str = "-//Tandembuch//Tandembuch//DE";
/// How long before the meeting people are reminded.
const ONE_DAY_BEFORE: &str = "-P1D";

/// The name of a file with one meeting: `tandem-termin-2026-11-25.ics`. The day is the one in the city.
pub fn file_name(day: NaiveDate) -> String {
    format!("tandem-termin-{}.ics", write_day(day))
}

/// What a calendar is told of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Whose meeting it is. With the meeting's id it makes an identity that no other calendar entry has.
    pub tandem: SpaceId,
    /// The id of the meeting.
    pub meeting: EntityId,
    /// When it starts.
    pub start: DateTime<Utc>,
    /// How long it lasts; 0 if nobody knows.
    pub minutes: u64,
    /// What everybody may read who sees the calendar: never what the meeting is about.
    pub title: String,
    /// Where; may be empty.
    pub place: String,
    /// What it is about, if the person wants it in the calendar; else empty.
    pub description: String,
    /// Its version: [`meeting::sequence`](super::forms::meeting::sequence).
    pub sequence: u32,
    /// When the file is made.
    pub stamp: DateTime<Utc>,
    /// Does it not take place?
    pub cancelled: bool,
}

/// A calendar file of these meetings, in their order. `None` if it would be empty, which RFC 5545 forbids. Left out are
/// meetings in years without four digits, which the format cannot say. A file that only takes meetings out says so as a whole
/// (RFC 5546, 3.2.5), for calendars that look there and not at each of them.
pub fn write(events: &[CalendarEvent]) -> Option<String> {
    let mut file = Lines::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", PRODID);
    file.line("METHOD", if events.iter().all(|event| event.cancelled) { "CANCEL" } else { "PUBLISH" });
    let written = events.iter().filter_map(|event| event.write(&mut file)).count();
    file.line("END", "VCALENDAR");
    (written > 0).then(|| file.into_text())
}

impl CalendarEvent {
    /// What the calendar knows it by, in every file and on every device.
    fn uid(&self) -> String {
        format!("{}.{}@tandembuch", self.meeting, self.tandem)
    }

    fn end(&self) -> Option<DateTime<Utc>> {
        let minutes = i64::try_from(self.minutes).ok().filter(|minutes| *minutes > 0)?;
        self.start.checked_add_signed(TimeDelta::try_minutes(minutes)?)
    }

    /// `None` if the format cannot say it; then nothing is written.
    fn write(&self, file: &mut Lines) -> Option<()> {
        let (stamp, start) = (moment(self.stamp)?, moment(self.start)?);
        file.line("BEGIN", "VEVENT");
        file.line("UID", &self.uid());
        file.line("DTSTAMP", &stamp);
        file.line("DTSTART", &start);
        if let Some(end) = self.end().and_then(moment) {
            file.line("DTEND", &end);
        }
        file.text("SUMMARY", &self.title);
        for (name, text) in [("LOCATION", &self.place), ("DESCRIPTION", &self.description)] {
            if !text.is_empty() {
                file.text(name, text);
            }
        }
        file.line("SEQUENCE", &self.sequence.to_string());
        file.line("STATUS", if self.cancelled { "CANCELLED" } else { "CONFIRMED" });
        file.line("CLASS", "PRIVATE");
        if !self.cancelled {
            self.write_reminder(file);
        }
        file.line("END", "VEVENT");
        Some(())
    }

    fn write_reminder(&self, file: &mut Lines) {
        file.line("BEGIN", "VALARM");
        file.line("ACTION", "DISPLAY");
        file.text("DESCRIPTION", &self.title);
        file.line("TRIGGER", ONE_DAY_BEFORE);
        file.line("END", "VALARM");
    }
}

/// `20261125T130000Z`. Not by the formatter of `chrono`, for the reason that [`super::calendar`] gives.
fn moment(moment: DateTime<Utc>) -> Option<String> {
    let year = u32::try_from(moment.year()).ok().filter(|year| *year <= 9999)?;
    let (month, day) = (moment.month(), moment.day());
    let (hour, minute, second) = (moment.hour(), moment.minute(), moment.second());
    Some(format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_day() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day");
        assert_eq!(file_name(day), "tandem-termin-2026-11-25.ics");
    }

    #[test]
    fn a_moment_is_written_in_digits_and_is_of_four_digit_years() {
        let written = |seconds| DateTime::from_timestamp(seconds, 999_999_999).and_then(moment);
        assert_eq!(written(1_764_075_600).as_deref(), Some("20251125T130000Z"));
        assert_eq!(written(-62_167_219_200).as_deref(), Some("00000101T000000Z"));
        assert_eq!(written(253_402_300_799).as_deref(), Some("99991231T235959Z"));
        assert_eq!((written(-62_167_219_201), written(253_402_300_800)), (None, None));
    }
}
