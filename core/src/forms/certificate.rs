//! What may be certified of a tandem: who, from when to when, how long, and about what. Nothing of what was said.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::agenda::AgendaItem;
use super::goal::{Goal, GoalState};
use super::meeting::Meeting;
use super::part::Parts;
use super::person::{Person, Role};
use super::subject::Subject;
use crate::record::Record;

/// What is certified of one of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Of whom.
    pub person: Person,
    /// The days of the first and the last meeting that was held, as far as they are known.
    pub days: Option<[NaiveDate; 2]>,
    /// How many meetings were held.
    pub meetings: usize,
    /// How long they took together, in minutes.
    pub minutes: u64,
    /// The topics of the catalogue that goals and agendas were made of. Own ones may say more than a certificate should.
    pub topics: Vec<Subject>,
}

impl Certificate {
    /// That of one of the two; `None` before the first meeting was held.
    pub fn of(record: &Record, role: Role) -> Option<Self> {
        let mut held = Meeting::all(record);
        held.retain(|meeting| meeting.held);
        let days = held.iter().filter_map(|meeting| Some(meeting.start?.date()));
        let days = days.clone().min().zip(days.max()).map(|(first, last)| [first, last]);
        (!held.is_empty()).then(|| Self {
            person: Person::of(record, role),
            days,
            meetings: held.len(),
            minutes: held.iter().fold(0, |sum: u64, meeting| sum.saturating_add(meeting.minutes)),
            topics: topics(record, &held),
        })
    }
}

fn topics(record: &Record, held: &[Meeting]) -> Vec<Subject> {
    let parts = Parts::of(record);
    let goals = Goal::all(record).into_iter().filter(|goal| goal.state != GoalState::Dropped);
    let items = held.iter().flat_map(|meeting| AgendaItem::among(&parts, meeting.id));
    let ids = goals.filter_map(|goal| goal.topic).chain(items.filter_map(|item| item.topic));
    let subjects: BTreeSet<Subject> = ids.filter_map(Subject::of_entity).collect();
    subjects.into_iter().collect()
}
