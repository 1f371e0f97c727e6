//! What both take along on paper or as a text: the sheet of one meeting, and their whole journey.
//!
//! It is headings, texts and lists, which [`super::markdown`] writes and the interface prints: whatever they are made
//! into, their content is the same. It must not know of languages: words and the ways to write days come in.

mod goals;
mod journey;
mod meeting;
mod words;

use chrono::NaiveDateTime;

use super::forms::meeting::Meeting;
use super::forms::person::{Person, Role, are_namesakes};
use super::forms::task::Task;
use super::plain_text::is_blank;
use super::record::{EntityId, Record};
pub use words::{Untitled, Words};

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading: its level, from 1 on, and its text.
    Heading(u8, String),
    /// A text; its lines are kept.
    Text(String),
    /// Things one below the other.
    List(Vec<Item>),
    /// A list with room to write by hand below each thing.
    Form(Vec<Item>),
    /// Room to write by hand.
    Room,
}

/// One thing of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// What it is.
    pub title: String,
    /// What is known of it, in a few words; may be empty.
    pub facts: String,
    /// What somebody wrote about it, in as many lines as they liked; may be empty.
    pub text: String,
}

/// The sheet of one meeting: before it is held its agenda with room for notes, afterwards its minutes. `now` is local
/// time of the tandem. `None` if there is no such meeting.
pub fn meeting(
    record: &Record,
    meeting: EntityId,
    words: &Words<'_>,
    now: NaiveDateTime,
) -> Option<Vec<Block>> {
    let mut writer = Writer { record, words, now, blocks: Vec::new() };
    writer.sheet(&Meeting::find(record, meeting)?);
    Some(writer.blocks)
}

/// The whole journey of a tandem, from its goals to what is still open. `now` is local time of the tandem.
pub fn journey(record: &Record, words: &Words<'_>, now: NaiveDateTime) -> Vec<Block> {
    let mut writer = Writer { record, words, now, blocks: Vec::new() };
    writer.journey();
    writer.blocks
}

/// A paper while it is written.
struct Writer<'a> {
    record: &'a Record,
    words: &'a Words<'a>,
    now: NaiveDateTime,
    blocks: Vec<Block>,
}

impl Writer<'_> {
    fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading(level, text.into()));
    }

    /// Lines of which some may be empty.
    fn text<const N: usize>(&mut self, lines: [String; N]) {
        let text = joined(lines, "\n");
        if !text.is_empty() {
            self.blocks.push(Block::Text(text));
        }
    }

    /// A list under its heading; nothing if there is nothing to list.
    fn list(&mut self, level: u8, heading: &str, items: Vec<Item>) {
        if !items.is_empty() {
            self.heading(level, heading);
            self.blocks.push(Block::List(items));
        }
    }

    /// A person with their department, and what they are.
    fn person(&self, role: Role) -> String {
        let Person { name, department, word, .. } = Person::of(self.record, role);
        let is = or(&word, (self.words.role)(role));
        let person = joined([name, department], ", ");
        if person.is_empty() { is } else { format!("{is}: {person}") }
    }

    /// The name of a person, or what they are; both where the other one's name reads the same.
    fn name(&self, role: Role) -> String {
        let is = (self.words.role)(role);
        let name = or(&Person::of(self.record, role).name, is);
        if are_namesakes(self.record) { format!("{name} ({is})") } else { name }
    }

    /// The day of a moment in milliseconds since 1970.
    fn day(&self, at_ms: u64) -> String {
        (self.words.local)(at_ms).map(|at| (self.words.day)(at.date())).unwrap_or_default()
    }

    fn task(&self, task: &Task) -> Item {
        let words = self.words;
        let who = task.owner.map_or_else(|| words.both.to_owned(), |role| self.name(role));
        let due = task.due.map(|day| (words.until)(&(words.day)(day))).unwrap_or_default();
        let state = if task.done { words.done } else { words.open };
        Item {
            title: or(&task.title, words.untitled.task),
            facts: facts([who, due, state.to_owned()]),
            text: String::new(),
        }
    }
}

/// A text, or what stands for it where there is none.
fn or(text: &str, instead: &str) -> String {
    if is_blank(text) { instead } else { text }.to_owned()
}

fn facts<const N: usize>(facts: [String; N]) -> String {
    joined(facts, " · ")
}

/// Those that are not empty.
fn joined<const N: usize>(texts: [String; N], separator: &str) -> String {
    let filled = texts.into_iter().filter(|text| !is_blank(text));
    filled.collect::<Vec<_>>().join(separator)
}
