//! The example's topic backlog: rated by both, with one own topic, and one that has become a goal.

use serde_json::Value;

use super::Author;
use crate::forms::agenda::{self, AgendaItem};
use crate::forms::choose;
use crate::forms::goal::{self, Goal};
use crate::forms::meeting::Meeting;
use crate::forms::person::Role;
use crate::forms::subject::Subject;
use crate::forms::topic::{self, Permit};
use crate::record::EntityId;

/// How pressing each is to the mentee, and how well the mentor can help.
const RATINGS: [(Subject, Option<u64>, Option<u64>); 10] = [
    (Subject::VideoCalls, Some(3), Some(3)),
    (Subject::Ai, Some(3), Some(2)),
    (Subject::EFile, Some(3), Some(2)),
    (Subject::SocialMedia, Some(2), Some(3)),
    (Subject::NewWork, Some(2), None),
    (Subject::Collaboration, None, Some(3)),
    (Subject::Data, Some(1), None),
    (Subject::Office, None, Some(2)),
    (Subject::DataProtection, Some(1), Some(1)),
    (Subject::Agile, Some(0), Some(2)),
];
const OWN: &str = "Pläne auf dem Tablet kommentieren";
const AI_NOTE: &str = "Leyla fragt nach, welches Werkzeug im Haus erlaubt ist. Bis dahin nur mit Texten, die ohnehin öffentlich sind.";

impl Author {
    pub(super) fn topics(&mut self) {
        for (subject, urgency, strength) in RATINGS {
            for (role, rating) in [(Role::Mentee, urgency), (Role::Mentor, strength)] {
                if let Some(rating) = rating {
                    self.say(role, self.first - 1, subject.entity(), topic::rating_field(role), rating);
                }
            }
        }
        self.say(
            Role::Mentor,
            self.second,
            Subject::VideoCalls.entity(),
            topic::PERMIT,
            Permit::Allowed.as_str(),
        );
        self.say(Role::Mentor, self.second, Subject::Ai.entity(), topic::PERMIT, Permit::AskIt.as_str());
        for edit in topic::write_note(&self.record, Subject::Ai.entity(), "", AI_NOTE) {
            self.write(Role::Mentor, self.second, edit);
        }
        let own = self.id();
        self.write(Role::Mentee, self.second, topic::create(own, OWN, self.at(self.second)));
        self.say(Role::Mentee, self.second, own, topic::URGENCY, 2);
        self.link_the_e_file();
    }

    /// The goal and the agenda item that came of this topic.
    fn link_the_e_file(&mut self) {
        let topic = Subject::EFile.entity().to_string();
        if let Some(goal) = Goal::all(&self.record).iter().find(|goal| goal.title.contains("E-Akte")) {
            self.write(Role::Mentee, self.second, choose(goal.id, goal::TOPIC, topic.as_str()));
        }
        let meetings = Meeting::all(&self.record);
        let items =
            meetings.last().map(|next| AgendaItem::of_meeting(&self.record, next.id)).unwrap_or_default();
        if let Some(item) = items.iter().find(|item| item.title.contains("Aktenplan")) {
            self.write(Role::Mentor, 4, choose(item.id, agenda::TOPIC, topic.as_str()));
        }
    }

    fn say(&mut self, by: Role, days_ago: u64, id: EntityId, field: &'static str, value: impl Into<Value>) {
        for edit in topic::write(&self.record, id, field, value) {
            self.write(by, days_ago, edit);
        }
    }
}
