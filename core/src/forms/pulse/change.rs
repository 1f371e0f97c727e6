//! The one change that a rhythm check proposes, and how it plans the meetings to come anew.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDateTime;

use super::super::choose;
use super::super::meeting::{self, Meeting};
use super::super::series::{self, RHYTHMS};
use super::super::tandem::{self, Tandem};
use super::Answers;
use crate::record::{Edit, EntityId, Record};

/// Lengths of meetings that are proposed, in minutes.
const LENGTHS: [u64; 5] = [30, 45, 60, 90, 120];

/// A change of the arrangement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// So many meetings a month.
    Rhythm(u64),
    /// Meetings of so many minutes.
    Minutes(u64),
}

/// A meeting to come that a change moves or makes longer or shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// Which one.
    pub meeting: EntityId,
    /// When it was to start.
    pub from: NaiveDateTime,
    /// When it starts now; `None`: there is no day for it any more, and it is cancelled.
    pub to: Option<NaiveDateTime>,
}

/// A text that names no change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseChangeError;

impl fmt::Display for Change {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rhythm(rhythm) => write!(formatter, "rhythm {rhythm}"),
            Self::Minutes(minutes) => write!(formatter, "minutes {minutes}"),
        }
    }
}

impl FromStr for Change {
    type Err = ParseChangeError;

    fn from_str(text: &str) -> Result<Self, ParseChangeError> {
        let number =
            |number: &str, known: &[u64]| number.parse().ok().filter(|number| known.contains(number));
        let change = match text.split_once(' ') {
            Some(("rhythm", rhythm)) => number(rhythm, &RHYTHMS).map(Self::Rhythm),
            Some(("minutes", minutes)) => number(minutes, &LENGTHS).map(Self::Minutes),
            _ => None,
        };
        change.ok_or(ParseChangeError)
    }
}

impl Change {
    /// The change that fits best to what both have answered; `None` if both are content, or want the opposite: that is to be
    /// talked about. What both want comes before what one of them wants, how often before how long.
    pub fn proposed(answers: [Answers; 2], tandem: &Tandem) -> Option<Self> {
        let sum = |wish: fn(&Answers) -> Option<super::Wish>| -> i8 {
            answers.iter().filter_map(wish).map(super::Wish::direction).sum()
        };
        let (often, long) = (sum(|answers| answers.frequency), sum(|answers| answers.length));
        let rhythm = || next(&RHYTHMS, tandem.rhythm, often).map(Self::Rhythm);
        let minutes = || next(&LENGTHS, tandem.minutes, long).map(Self::Minutes);
        if often.abs() >= long.abs() { rhythm().or_else(minutes) } else { minutes().or_else(rhythm) }
    }

    /// Returns whether it is so already.
    pub fn is_arranged(self, tandem: &Tandem) -> bool {
        match self {
            Self::Rhythm(rhythm) => tandem.rhythm == rhythm,
            Self::Minutes(minutes) => tandem.minutes == minutes,
        }
    }

    /// The meetings to come that it moves, the earliest first. The next one stays; from it on the others follow in the new
    /// rhythm, on its weekday and at its time, and the last one, which mostly is the closing, comes last. `now` is local
    /// time of the tandem.
    pub fn moves(self, record: &Record, now: NaiveDateTime) -> Vec<Planned> {
        let Self::Rhythm(rhythm) = self else { return Vec::new() };
        let to_come = to_come(record, now);
        let Some(first) = to_come.first().and_then(|meeting| meeting.start) else { return Vec::new() };
        let days = series::days(first, Tandem::of(record).period(), rhythm);
        // Where the next one is outside of the period, nobody knows better than those who planned it.
        let Some(last_day) = days.last().copied() else { return Vec::new() };
        let last = to_come.len() - 1;
        let day = |place: usize| match place {
            _ if place == last && last > 0 => Some(last_day),
            _ => days[..days.len() - usize::from(last > 0 && days.len() > 1)].get(place).copied(),
        };
        let planned = to_come.iter().enumerate().filter_map(|(place, meeting)| {
            Some(Planned { meeting: meeting.id, from: meeting.start?, to: day(place) })
        });
        planned.filter(|planned| planned.to != Some(planned.from)).collect()
    }

    /// Arranges it, and plans the meetings to come anew.
    pub fn arrange(self, record: &Record, now: NaiveDateTime) -> Vec<Edit> {
        match self {
            Self::Rhythm(rhythm) => {
                let mut edits = vec![choose(tandem::ID, tandem::RHYTHM, rhythm)];
                edits.extend(self.moves(record, now).into_iter().map(|planned| match planned.to {
                    Some(_) => choose(planned.meeting, meeting::START, meeting::moment_value(planned.to)),
                    None => choose(planned.meeting, meeting::CANCELLED, true),
                }));
                edits
            }
            Self::Minutes(minutes) => {
                let of_meetings = to_come(record, now)
                    .into_iter()
                    .map(|meeting| choose(meeting.id, meeting::MINUTES, minutes));
                std::iter::once(choose(tandem::ID, tandem::MINUTES, minutes)).chain(of_meetings).collect()
            }
        }
    }
}

/// The meetings with a day that are still to begin.
fn to_come(record: &Record, now: NaiveDateTime) -> Vec<Meeting> {
    let mut to_come = Meeting::all(record);
    to_come.retain(|meeting| meeting.start.is_some_and(|start| start > now) && !meeting.is_past(now));
    to_come
}

/// The next one of these in a direction; `None` where there is none, or no direction.
fn next(all: &[u64], current: u64, direction: i8) -> Option<u64> {
    match direction {
        1.. => all.iter().copied().find(|one| *one > current),
        0 => None,
        _ => all.iter().copied().rfind(|one| *one < current),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Wish;
    use super::*;

    fn answers(frequency: Wish, length: Wish) -> Answers {
        Answers { frequency: Some(frequency), length: Some(length), ..Answers::default() }
    }

    #[test]
    fn one_change_is_proposed_that_both_can_live_with() {
        use Wish::{Fits, Less, More};
        let nothing = Tandem::of(&Record::new(crate::record::SpaceId::from_random([1; 10])));
        let tandem = Tandem { rhythm: 3, minutes: 90, ..nothing };
        for (mentor, mentee, expected) in [
            (answers(Fits, Fits), answers(Fits, Fits), None),
            (answers(Less, Fits), answers(Fits, Fits), Some(Change::Rhythm(2))),
            (answers(More, Fits), answers(More, Less), Some(Change::Rhythm(4))),
            (answers(Less, Fits), answers(More, Fits), None),
            (answers(Fits, Less), answers(Fits, Less), Some(Change::Minutes(60))),
            (answers(Less, More), answers(Fits, More), Some(Change::Minutes(120))),
        ] {
            assert_eq!(Change::proposed([mentor, mentee], &tandem), expected, "{mentor:?} {mentee:?}");
        }
        let rarest = Tandem { rhythm: 1, ..tandem };
        assert_eq!(Change::proposed([answers(Less, Fits), answers(Less, Fits)], &rarest), None);
    }

    #[test]
    fn a_change_is_read_as_it_was_written() {
        for change in [Change::Rhythm(2), Change::Minutes(45)] {
            assert_eq!(change.to_string().parse(), Ok(change));
        }
        for none in ["", "rhythm", "rhythm 9", "minutes 7", "minutes -45"] {
            assert_eq!(none.parse::<Change>(), Err(ParseChangeError), "{none}");
        }
    }
}
