//! What the example's meetings left behind: tasks, what both took along, and a question that somebody asks others.

use chrono::NaiveDate;

use super::Author;
use crate::forms::agenda::{self, AgendaItem};
use crate::forms::closing::{self, Mood};
use crate::forms::person::Role;
use crate::forms::{choose, set_text, task};
use crate::holidays::is_working_day;
use crate::record::EntityId;

impl Author {
    /// Of the first talk and the second meeting.
    pub(super) fn closings(&mut self, first: EntityId, second: EntityId) {
        let taken = [
            (
                first,
                self.first,
                Role::Mentee,
                Mood::Good,
                "Dass ich fragen darf, ohne mich zu rechtfertigen.",
            ),
            (
                first,
                self.first,
                Role::Mentor,
                Mood::Good,
                "Wie viele Stellen an einer Baugenehmigung mitreden.",
            ),
            (second, self.second, Role::Mentee, Mood::Fair, "Erst veröffentlichen, dann teilen."),
            (second, self.second, Role::Mentor, Mood::Good, "Warum die Kämmerei mitzeichnet."),
        ];
        for (meeting, days_ago, role, mood, took) in taken {
            self.write(role, days_ago, set_text(meeting, closing::took(role), "", took));
            self.write(role, days_ago, choose(meeting, closing::mood(role), mood.as_str()));
        }
    }

    /// Two that are open and one that is done.
    pub(super) fn tasks(&mut self, first: EntityId, second: EntityId) {
        let due = self.day.iter_days().skip(2).find(|day| is_working_day(*day));
        let done = self.task(Role::Mentor, self.first, "Zugang zur Testumgebung besorgen", None, first);
        self.write(Role::Mentor, 30, choose(done, task::DONE, true));
        self.task(Role::Mentee, self.second, "Suchordner für die Baustelle Isarufer anlegen", due, second);
        self.task(Role::Mentor, self.second, "Haushaltsplan 2027 auf Seite 40 bis 48 lesen", due, second);
    }

    /// Something that neither of the two knew, on the agenda of the second meeting.
    pub(super) fn open_question(&mut self, second: EntityId) {
        let id = self.id();
        let items = AgendaItem::of_meeting(&self.record, second);
        let title = "Dürfen Umfragen anonym sein?";
        self.write(Role::Mentee, self.second + 2, agenda::create(id, second, &items, title, Some(5)));
        self.write(Role::Mentor, self.second, choose(id, agenda::ASKER, Role::Mentor.as_str()));
    }

    fn task(
        &mut self,
        owner: Role,
        days_ago: u64,
        title: &str,
        due: Option<NaiveDate>,
        meeting: EntityId,
    ) -> EntityId {
        let id = self.id();
        let edit = task::create(id, title, Some(owner), due, Some(meeting), self.at(days_ago));
        self.write(owner, days_ago, edit);
        id
    }
}
