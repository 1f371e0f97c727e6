//! The whole journey of a tandem on paper.

use super::{Writer, or};
use crate::forms::entry::Entry;
use crate::forms::meeting::Meeting;
use crate::forms::person::Role;
use crate::forms::tandem::Tandem;
use crate::forms::task::Task;
use crate::record::EntityId;

impl Writer<'_> {
    /// Everything, in the order in which it is read best.
    pub(super) fn journey(&mut self) {
        let words = self.words;
        let tandem = Tandem::of(self.record);
        let [mentor, mentee] = Role::BOTH.map(|role| self.name(role));
        self.heading(1, or(&tandem.name, &(words.tandem_of)(&mentor, &mentee)));
        let [mentor, mentee] = Role::BOTH.map(|role| self.person(role));
        let as_of = (words.as_of)(&(words.day)(self.now.date()));
        self.text([mentor, mentee, (words.period)(&tandem), as_of]);
        self.goals(Role::Mentee);
        self.goals(Role::Mentor);
        let meetings = Meeting::all(self.record);
        if !meetings.is_empty() {
            self.heading(2, words.meetings);
        }
        for meeting in &meetings {
            self.meeting(meeting);
        }
        // What belongs to a meeting stands there, unless the meeting is gone.
        let is_apart = |meeting: Option<EntityId>| meetings.iter().all(|known| Some(known.id) != meeting);
        let mut entries = Entry::all(self.record);
        entries.retain(|entry| is_apart(entry.meeting));
        self.list(2, words.between, entries.iter().rev().map(|entry| self.entry(entry)).collect());
        let mut tasks = Task::all(self.record);
        tasks.retain(|task| !task.done || is_apart(task.meeting));
        self.list(2, words.tasks, tasks.iter().map(|task| self.task(task)).collect());
    }
}
