//! What has become of topics: goals and items of agendas that were made of them.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde_json::Value;

use super::agenda::{self, AgendaItem};
use super::goal::{self, Goal};
use super::meeting::Meeting;
use super::part::Parts;
use super::person::Role;
use super::{carry, choose};
use crate::record::{Edit, EntityId, Record};

/// How long a topic takes on an agenda unless both want otherwise, in minutes.
const USUAL_MINUTES: u64 = 15;

/// The goals and the meetings to come that topics have led to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopicUse {
    goals: BTreeMap<EntityId, EntityId>,
    meetings: BTreeMap<EntityId, Meeting>,
}

impl TopicUse {
    /// What has become of the topics of a record; `now` is local time of the tandem.
    pub fn of(record: &Record, now: NaiveDateTime) -> Self {
        let mut found = Self::default();
        for goal in Goal::all(record) {
            if let Some(topic) = goal.topic {
                found.goals.entry(topic).or_insert(goal.id);
            }
        }
        let (meetings, parts) = (Meeting::all(record), Parts::of(record));
        let next = Meeting::next(&meetings, now).map(|next| next.id);
        for meeting in meetings.iter().filter(|meeting| !meeting.is_past(now)) {
            // What was left open goes to the next one alone.
            let is_next = next == Some(meeting.id);
            let carried = is_next.then(|| carry::agenda(record, meeting.id, now));
            for item in carried.unwrap_or_else(|| AgendaItem::among(&parts, meeting.id)) {
                if let Some(topic) = item.topic.filter(|_| !item.done) {
                    found.meetings.entry(topic).or_insert_with(|| meeting.clone());
                }
            }
        }
        found
    }

    /// The goal that a topic has become.
    pub fn goal(&self, topic: EntityId) -> Option<EntityId> {
        self.goals.get(&topic).copied()
    }

    /// The meeting to come on whose agenda a topic stands.
    pub fn meeting(&self, topic: EntityId) -> Option<&Meeting> {
        self.meetings.get(&topic)
    }
}

/// Makes a topic a goal of the mentee; `now` in milliseconds since 1970.
pub fn to_goal(topic: EntityId, goal: EntityId, title: &str, now: u64) -> [Edit; 2] {
    [goal::create(goal, Role::Mentee, title, now), choose(goal, goal::TOPIC, topic.to_string())]
}

/// Puts a topic at the end of the agenda of a meeting.
pub fn to_agenda(
    record: &Record,
    topic: EntityId,
    item: EntityId,
    meeting: EntityId,
    title: &str,
) -> [Edit; 2] {
    let agenda = AgendaItem::of_meeting(record, meeting);
    let create = agenda::create(item, meeting, &agenda, title, Some(USUAL_MINUTES));
    [create, choose(item, agenda::TOPIC, Value::from(topic.to_string()))]
}
