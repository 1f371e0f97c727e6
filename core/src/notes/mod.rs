//! Notes for oneself: a record of their own beside that of the tandem. No file for the partner can have it: an
//! [`Exchange`](crate::exchange::Exchange) has one record, that of the tandem, and this one has another id.
//!
//! Who deletes a note deletes its words, too.

mod list;

use serde_json::Value;

pub use list::OldNotes;

use super::forms::person::Role;
use super::forms::{choose, set_text};
use super::record::{Edit, Entity, EntityId, Record, SpaceId};

/// The kind of a note.
const KIND: &str = "note";
/// What was written.
const TEXT: &str = "text";
/// When it was begun, in milliseconds since 1970.
const CREATED: &str = "created";

/// A note for oneself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: EntityId,
    /// What was written. Where two devices of a person wrote apart, what is shown first.
    pub text: String,
    /// Where two devices of a person wrote apart: what each of them wrote, the first one first; else empty.
    pub versions: Vec<Version>,
    /// When it was begun, in milliseconds since 1970.
    pub created: u64,
}

/// One of several texts of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// What was written.
    pub text: String,
    /// When, in milliseconds since 1970.
    pub at: u64,
}

/// The id of the record in which a person of a tandem has their notes.
pub fn record_id(tandem: SpaceId, me: Role) -> SpaceId {
    let [first, rest @ ..] = tandem.bytes();
    let mark = match me {
        Role::Mentor => 0x40,
        Role::Mentee => 0x80,
    };
    let mut bytes = [first ^ mark; 10];
    bytes[1..].copy_from_slice(&rest);
    SpaceId::from_random(bytes)
}

/// The notes, the latest first.
pub fn all(record: &Record) -> Vec<Note> {
    let mut notes: Vec<Note> = here(record).map(|(id, entity)| read(id, entity)).collect();
    notes.sort_by_key(|note| (std::cmp::Reverse(note.created), note.id));
    notes
}

/// The note of an id; `None` if there is none or it is deleted.
pub fn find(record: &Record, id: EntityId) -> Option<Note> {
    record.get(id).filter(|entity| is_here(entity)).map(|entity| read(id, entity))
}

/// How many there are.
pub fn count(record: &Record) -> usize {
    here(record).count()
}

/// How many notes of `after` were not there before, or were others.
pub fn changed(before: &Record, after: &Record) -> usize {
    here(after).filter(|(id, entity)| before.get(*id) != Some(entity)).count()
}

/// Writes a new note; `now` in milliseconds since 1970.
pub fn create(id: EntityId, text: &str, now: u64) -> Edit {
    Edit::Create { id, kind: KIND, fields: vec![(TEXT, text.into()), (CREATED, now.into())] }
}

/// Writes a note that is there. `seen` is the text that the person saw when they began to type.
pub fn write(id: EntityId, seen: &str, text: &str) -> Edit {
    set_text(id, TEXT, seen, text)
}

/// Puts a text in the place of all versions of a note.
pub fn settle(id: EntityId, text: &str) -> Edit {
    choose(id, TEXT, text)
}

/// Deletes a note and its words.
pub fn delete(id: EntityId) -> [Edit; 2] {
    [choose(id, TEXT, Value::Null), Edit::Delete { id }]
}

/// Brings a deleted note back, with its words.
pub fn restore(note: &Note) -> [Edit; 2] {
    [Edit::Restore { id: note.id }, create(note.id, &note.text, note.created)]
}

fn here(record: &Record) -> impl Iterator<Item = (EntityId, &Entity)> {
    record.entities().filter(|(_, entity)| is_here(entity))
}

fn is_here(entity: &Entity) -> bool {
    entity.kind() == KIND && !entity.is_deleted()
}

fn read(id: EntityId, entity: &Entity) -> Note {
    let written = entity.field(TEXT).into_iter().flat_map(|register| register.values());
    let version = |text: &str, at| Version { text: text.to_owned(), at };
    let texts = written.filter_map(|written| Some(version(written.value.as_str()?, written.at)));
    let mut versions: Vec<Version> = texts.collect();
    let shown = entity.shown(TEXT).and_then(Value::as_str);
    versions.sort_by_key(|version| (Some(version.text.as_str()) != shown, std::cmp::Reverse(version.at)));
    versions.dedup_by(|one, other| one.text == other.text);
    let text = versions.first().map(|version| version.text.clone()).unwrap_or_default();
    if versions.len() < 2 {
        versions.clear();
    }
    Note { id, text, versions, created: entity.shown(CREATED).and_then(Value::as_u64).unwrap_or(0) }
}

#[cfg(test)]
mod tests;
