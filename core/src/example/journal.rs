//! What the example's two wrote down in their meetings and between them, and who does what until the next one.

use super::{Author, Held};
use crate::forms::entry::{self, Sort};
use crate::forms::person::Role;
use crate::forms::{choose, task};
use crate::record::EntityId;

impl Author {
    pub(super) fn journal(&mut self, held: Held) {
        use Role::{Mentee, Mentor};
        use Sort::{Experiment, Insight, Note, Question};
        let (texts, days) = (self.texts, self.days);
        let early = [
            (Mentor, Note, Some(0)),
            (Mentee, Insight, Some(0)),
            (Mentee, Experiment, Some(1)),
            (Mentee, Insight, Some(2)),
            (Mentee, Question, None),
        ];
        let last = [
            (Mentor, Note),
            (Mentee, Experiment),
            (Mentee, Insight),
            (Mentor, Insight),
            (Mentee, Question),
            (Mentor, Question),
            (Mentee, Note),
            (Mentor, Experiment),
        ];
        let last = last.map(|(by, sort)| (by, sort, Some(3)));
        let words = texts.early.into_iter().chain(texts.minutes);
        for ((by, sort, meeting), text) in early.into_iter().chain(last).zip(words) {
            let id = self.id();
            let day = meeting.map_or_else(|| days.ago(4), |number: usize| days.held[number]);
            let created = self.moment(day);
            let meeting: Option<EntityId> = meeting.map(|number| held[number]);
            self.write(by, day, entry::create(id, sort, meeting, text, created));
            let (outcome, day) = match (text == texts.early[2], text == texts.minutes[1]) {
                (true, _) => (&texts.poll, days.ago(20)),
                (_, true) => (&texts.letter, day),
                _ => continue,
            };
            self.write(by, day, choose(id, entry::HAPPENED, outcome.happened));
            self.write(by, day, choose(id, entry::LEARNED, outcome.learned));
        }
    }

    /// One that is done and two that are open, of the last meeting.
    pub(super) fn tasks(&mut self, held: Held) {
        let ([.., last], [due, _], [.., meeting]) = (self.days.held, self.days.to_come, held);
        let owners = [Role::Mentor, Role::Mentee, Role::Mentor];
        for (number, (owner, title)) in owners.into_iter().zip(self.texts.tasks).enumerate() {
            let id = self.id();
            let created = self.moment(last);
            let edit = task::create(id, title, Some(owner), Some(due), Some(meeting), created);
            self.write(owner, last, edit);
            if number == 0 {
                self.write(owner, self.days.ago(5), choose(id, task::DONE, true));
            }
        }
    }
}
