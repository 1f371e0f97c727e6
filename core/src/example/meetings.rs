//! The example's meetings: four that have been held, three to come, and one of them without a date yet.

use chrono::NaiveDate;

use super::texts::Talk;
use super::{Author, Held};
use crate::forms::agenda::{self, New};
use crate::forms::closing::{self, Mood};
use crate::forms::person::Role;
use crate::forms::schedule::USUAL_TIME;
use crate::forms::subject::Subject;
use crate::forms::{choose, meeting, set_text};
use crate::record::EntityId;

/// How long each item takes, in minutes: what is carried over from the last meeting fits into the next one.
const HELD: [&[u64]; 4] = [&[25, 25, 25, 15], &[15, 60, 15], &[15, 60, 15], &[10, 20, 30, 20, 5, 5]];
const NEXT: &[u64] = &[10, 40, 25, 10];
/// The item of the last meeting that neither of the two could answer, so that one asks others.
const OPEN: usize = 4;

impl Author {
    pub(super) fn meetings(&mut self) -> Held {
        let texts = self.texts;
        let mut held = [EntityId::from_random([0; 10]); 4];
        for (number, day) in self.days.held.into_iter().enumerate() {
            let place = if matches!(number, 1 | 2) { texts.online } else { texts.place };
            let talk = self.meeting(Some(day), day, texts.held[number].title, place);
            let items = self.agenda(talk, day, &texts.held[number], HELD[number]);
            for (number_of_item, item) in items.into_iter().enumerate() {
                let (field, value) = match (number, number_of_item) {
                    (3, OPEN) => (agenda::ASKER, Role::Mentor.as_str().into()),
                    _ => (agenda::DONE, serde_json::Value::from(true)),
                };
                self.write(Role::Mentor, day, choose(item, field, value));
            }
            self.write(Role::Mentor, day, choose(talk, meeting::HELD, true));
            for (role, took) in Role::BOTH.into_iter().zip(texts.took[number]) {
                let mood = if (number, role) == (1, Role::Mentee) { Mood::Fair } else { Mood::Good };
                self.write(role, day, set_text(talk, closing::took(role), "", took));
                self.write(role, day, choose(talk, closing::mood(role), mood.as_str()));
            }
            held[number] = talk;
        }
        held
    }

    pub(super) fn meetings_to_come(&mut self) {
        let texts = self.texts;
        let ([.., last], [next, later]) = (self.days.held, self.days.to_come);
        let talk = self.meeting(Some(next), last, texts.next.title, texts.place);
        let items = self.agenda(talk, last, &texts.next, NEXT);
        let topic = choose(items[1], agenda::TOPIC, Subject::EFile.entity().to_string());
        self.write(Role::Mentor, last, topic);
        let [dated, undated] = texts.later;
        self.meeting(Some(later), last, dated, texts.place);
        self.meeting(None, last, undated, "");
    }

    fn meeting(&mut self, day: Option<NaiveDate>, written: NaiveDate, title: &str, place: &str) -> EntityId {
        let id = self.id();
        let start = day.map(|day| day.and_time(USUAL_TIME));
        let edit = meeting::create(id, title, start, meeting::USUAL_MINUTES, place);
        self.write(Role::Mentor, written, edit);
        id
    }

    /// The first and the last item are of the usual agenda: if they are left open, they do not come again.
    fn agenda(&mut self, meeting: EntityId, day: NaiveDate, talk: &Talk, minutes: &[u64]) -> Vec<EntityId> {
        let ids: Vec<EntityId> = talk.agenda.iter().map(|_| self.id()).collect();
        let ends = [ids.first(), ids.last()];
        let items = ids.iter().zip(talk.agenda.iter().zip(minutes)).map(|(id, (title, minutes))| New {
            id: *id,
            title,
            minutes: Some(*minutes),
            usual: ends.contains(&Some(id)),
        });
        for edit in agenda::create_all(meeting, &[], items) {
            self.write(Role::Mentor, day, edit);
        }
        ids
    }
}
