//! A meeting on paper: a sheet of its own, or a part of the journey.

use super::{Block, Item, Writer, facts, joined, or};
use crate::forms::agenda::AgendaItem;
use crate::forms::carry;
use crate::forms::closing::Closing;
use crate::forms::entry::Entry;
use crate::forms::meeting::Meeting;
use crate::forms::person::Role;
use crate::forms::task::Task;
use crate::plain_text::is_blank;
use crate::record::EntityId;

impl Writer<'_> {
    /// A sheet of its own.
    pub(super) fn sheet(&mut self, meeting: &Meeting) {
        let words = self.words;
        let is_ahead = !meeting.is_past(self.now) && meeting.began.is_none();
        let heading = if is_ahead { words.agenda_of } else { words.minutes_of };
        self.heading(1, heading(&or(&meeting.title, words.untitled.meeting)));
        let [mentor, mentee] = Role::BOTH.map(|role| self.person(role));
        self.text([self.start(meeting), self.appointment(meeting), mentor, mentee]);
        let items = self.agenda(meeting);
        if is_ahead && !items.is_empty() {
            self.heading(2, words.agenda);
            self.blocks.push(Block::Form(items));
        } else {
            self.list(2, words.agenda, items);
        }
        self.results(2, meeting.id);
        if is_ahead {
            self.heading(2, words.notes);
            self.blocks.push(Block::Room);
        }
    }

    /// A part of the journey.
    pub(super) fn meeting(&mut self, meeting: &Meeting) {
        let words = self.words;
        let title = if meeting.start.is_some() { "" } else { words.untitled.meeting };
        self.heading(3, joined([self.start(meeting), or(&meeting.title, title)], ": "));
        self.text([self.appointment(meeting)]);
        let items = self.agenda(meeting);
        self.list(4, words.agenda, items);
        self.results(4, meeting.id);
    }

    fn start(&self, meeting: &Meeting) -> String {
        meeting.start.map_or_else(|| self.words.undated.to_owned(), self.words.moment)
    }

    /// How long, where, and whether at all.
    fn appointment(&self, meeting: &Meeting) -> String {
        let cancelled = if meeting.cancelled { self.words.cancelled } else { "" };
        facts([(self.words.minutes)(meeting.minutes), meeting.place.clone(), cancelled.to_owned()])
    }

    fn agenda(&self, meeting: &Meeting) -> Vec<Item> {
        let items = carry::agenda(self.record, meeting.id, self.now);
        items.iter().map(|item| self.item(item, meeting.id)).collect()
    }

    fn item(&self, item: &AgendaItem, meeting: EntityId) -> Item {
        let words = self.words;
        let is_done_here = item.done && item.done_in.or(item.meeting) == Some(meeting);
        let done = if is_done_here { words.done } else { "" };
        let minutes = item.minutes.map(words.minutes).unwrap_or_default();
        let about = (words.about_item)(self.record, item, meeting, self.now);
        Item {
            title: or(&item.title, words.untitled.item),
            facts: facts([minutes, done.to_owned(), about]),
            text: String::new(),
        }
    }

    /// What came of a meeting: entries, tasks, give and take.
    fn results(&mut self, level: u8, meeting: EntityId) {
        let (record, words) = (self.record, self.words);
        let entries = Entry::of_meeting(record, meeting);
        self.list(level, words.journal, entries.iter().map(|entry| self.entry(entry)).collect());
        let tasks = Task::all(record).into_iter().filter(|task| task.meeting == Some(meeting));
        self.list(level, words.tasks, tasks.map(|task| self.task(&task)).collect());
        let taken = [Role::Mentee, Role::Mentor].map(|role| self.closing(meeting, role));
        self.list(level, words.give_and_take, taken.into_iter().flatten().collect());
    }

    pub(super) fn entry(&self, entry: &Entry) -> Item {
        let author = entry.author.map(|role| self.name(role)).unwrap_or_default();
        Item {
            title: (self.words.sort)(entry.sort).to_owned(),
            facts: facts([author, self.day(entry.created)]),
            text: self.told(entry),
        }
    }

    /// What an entry says; of an experiment also what happened and what was learned.
    fn told(&self, entry: &Entry) -> String {
        let parts = self.words.outcome.iter().zip([&entry.happened, &entry.learned]);
        let outcome = parts.filter(|(_, text)| !is_blank(text));
        let outcome = outcome.map(|(label, text)| format!("{label} {text}"));
        std::iter::once(entry.text.clone()).chain(outcome).collect::<Vec<_>>().join("\n")
    }

    /// What one of the two takes along; nothing if they have not said.
    fn closing(&self, meeting: EntityId, role: Role) -> Option<Item> {
        let closing = Closing::of(self.record, meeting, role);
        let mood = closing.mood.map(self.words.mood).unwrap_or_default().to_owned();
        (!closing.is_empty()).then(|| Item { title: self.name(role), facts: mood, text: closing.took })
    }
}
