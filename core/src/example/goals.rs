//! The example's goals: one that has been reached, one about which both wrote apart, and the mentor's.

use chrono::NaiveDate;

use super::texts::Goal;
use super::{Author, Held};
use crate::calendar;
use crate::forms::goal::{self, GoalState};
use crate::forms::milestone::What;
use crate::forms::person::Role;
use crate::forms::subject::Subject;
use crate::forms::{choose, milestone, set_text, step};
use crate::record::EntityId;

impl Author {
    /// Returns the one that was reached, and the mentor's.
    pub(super) fn goals(&mut self, held: Held) -> [EntityId; 2] {
        use Role::{Mentee, Mentor};
        use What::{Alone, Shown, WithHelp};
        let (texts, days) = (self.texts, self.days);
        let [first, second, third, last] = days.held;
        let video = self.goal(Mentee, first, &texts.video, 3);
        let board = self.goal(Mentor, first, &texts.board, 1);
        let files = self.goal(Mentee, last, &texts.files, 0);
        self.write(Mentee, last, choose(files, goal::TOPIC, Subject::EFile.entity().to_string()));
        // The mentor has not seen what the mentee wrote.
        self.write(Mentor, days.ago(3), set_text(files, goal::SIGN, "", texts.other_sign));
        let [poll, rooms, alone, shown, read, led] = texts.evidence;
        let reached = days.ago(4);
        for (by, goal, what, day, meeting, text) in [
            (Mentee, video, WithHelp, second, Some(held[1]), poll),
            (Mentee, video, WithHelp, third, Some(held[2]), rooms),
            (Mentee, video, Alone, days.ago(20), None, alone),
            (Mentee, video, Shown, days.ago(17), None, shown),
            (Mentor, board, WithHelp, last, Some(held[3]), read),
            (Mentee, video, Alone, reached, None, led),
        ] {
            let id = self.id();
            let created = self.moment(day);
            self.write(by, day, milestone::create(id, goal, what, day, meeting, created));
            self.write(by, day, set_text(id, milestone::TEXT, "", text));
        }
        let (id, now) = (self.id(), self.moment(reached));
        for edit in milestone::change_state(id, video, GoalState::Reached, reached, now) {
            self.write(Mentee, reached, edit);
        }
        self.write(Mentee, reached, set_text(id, milestone::TEXT, "", texts.reached));
        [video, board]
    }

    /// A goal with its steps, of which so many are done.
    fn goal(&mut self, owner: Role, day: NaiveDate, texts: &Goal, done: usize) -> EntityId {
        let id = self.id();
        let created = self.moment(day);
        self.write(owner, day, goal::create(id, owner, texts.title, created));
        self.write(owner, day, set_text(id, goal::SIGN, "", texts.sign));
        let [_, until] = self.days.period();
        self.write(owner, day, choose(id, goal::UNTIL, calendar::write_day(until)));
        for (number, title) in texts.steps.iter().enumerate() {
            let next = self.id();
            let steps = step::Step::of_goal(&self.record, id);
            self.write(owner, day, step::create(next, id, &steps, title));
            if number < done {
                self.write(owner, self.days.ago(4), choose(next, step::DONE, true));
            }
        }
        id
    }
}
