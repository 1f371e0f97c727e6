//! Notes for oneself: they are no part of the record, so no file for the partner can have them.
//!
//! Tabs of one device, and a backup that is restored, are joined note by note: the later change wins. A deleted note
//! leaves its id behind, without its words, so that no other tab brings it back. Where there are too many of both, the
//! oldest ids of deleted notes go; what somebody wrote never does.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::record::EntityId;

/// Most notes that somebody may keep.
pub const MAX_NOTES: usize = 2_000;
/// Longest note, in UTF-16 units.
pub const MAX_LEN: usize = 20_000;
/// Most rows, those of deleted notes among them. Twice as many as notes, so that those of two tabs always fit together.
const MAX_ROWS: usize = 2 * MAX_NOTES;
/// Latest time that a clock may tell, in milliseconds since 1970.
const MAX_TIME_MS: u64 = super::record::limits::MAX_TIME_MS;
/// Latest change that a backup may tell of: what is written here after it is later still, whatever the clock says.
const LATEST_IN_BACKUP: u64 = 1 << 52;

/// A note for oneself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: EntityId,
    /// What was written.
    pub text: String,
    /// When it was begun, in milliseconds since 1970.
    pub created: u64,
}

/// All notes of a device in one tandem.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    rows: BTreeMap<EntityId, Row>,
}

/// A note or what is left of one. Ordered by what wins.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    changed: u64,
    created: u64,
    /// `None`: deleted.
    text: Option<String>,
}

/// There are [`MAX_NOTES`] already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no room for another note")]
pub struct Full;

/// The notes of two sides are more than one row takes. Nothing has been changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many notes to come together")]
pub struct TooMany;

/// A note as JSON. A text that is missing means that it is deleted.
#[derive(Serialize, Deserialize)]
pub(super) struct NoteV1 {
    id: EntityId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    created: u64,
    changed: u64,
}

impl Notes {
    /// The notes, the latest first.
    pub fn all(&self) -> Vec<Note> {
        let note = |(id, row): (&EntityId, &Row)| {
            Some(Note { id: *id, text: row.text.clone()?, created: row.created })
        };
        let mut notes: Vec<Note> = self.rows.iter().filter_map(note).collect();
        notes.sort_by_key(|note| (std::cmp::Reverse(note.created), note.id));
        notes
    }

    /// The note of an id; `None` if there is none or it is deleted.
    pub fn find(&self, id: EntityId) -> Option<Note> {
        let row = self.rows.get(&id)?;
        Some(Note { id, text: row.text.clone()?, created: row.created })
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.rows.values().filter(|row| row.text.is_some()).count()
    }

    /// How many have been written or deleted after this moment.
    pub fn changed_after(&self, moment: u64) -> usize {
        self.rows.values().filter(|row| row.changed > moment).count()
    }

    /// When something was written or deleted last.
    pub fn last_change(&self) -> u64 {
        self.rows.values().map(|row| row.changed).max().unwrap_or(0)
    }

    /// Writes a note, new or not; what is too long is cut. `now` in milliseconds since 1970.
    ///
    /// # Errors
    /// If it would be one too many.
    pub fn write(&mut self, id: EntityId, text: &str, now: u64) -> Result<(), Full> {
        let is_new = self.rows.get(&id).is_none_or(|row| row.text.is_none());
        if is_new && self.count() >= MAX_NOTES {
            return Err(Full);
        }
        if is_new && self.rows.len() >= MAX_ROWS {
            self.forget_oldest_deletions(1);
        }
        self.set(id, Some(cut(text).to_owned()), now);
        Ok(())
    }

    /// Brings a deleted note back.
    ///
    /// # Errors
    /// If it would be one too many.
    pub fn restore(&mut self, note: &Note, now: u64) -> Result<(), Full> {
        self.write(note.id, &note.text, now)?;
        if let Some(row) = self.rows.get_mut(&note.id) {
            row.created = note.created;
        }
        Ok(())
    }

    /// Deletes a note: its words are gone.
    pub fn delete(&mut self, id: EntityId, now: u64) {
        if self.find(id).is_some() {
            self.set(id, None, now);
        }
    }

    /// Takes in what another tab or a backup has: all of it, or nothing.
    ///
    /// # Errors
    /// If together they are too many.
    pub fn join(&mut self, other: &Self) -> Result<(), TooMany> {
        let mut joined = self.clone();
        other.rows.iter().for_each(|(id, theirs)| joined.put(*id, theirs));
        if joined.count() > MAX_ROWS {
            return Err(TooMany);
        }
        let surplus = joined.rows.len().saturating_sub(MAX_ROWS);
        joined.forget_oldest_deletions(surplus);
        *self = joined;
        Ok(())
    }

    /// How many notes joining with `other` would bring or change.
    ///
    /// # Errors
    /// If together they are too many.
    pub fn brought_by(&self, other: &Self) -> Result<usize, TooMany> {
        let mut joined = self.clone();
        joined.join(other)?;
        Ok(joined.all().iter().filter(|note| self.find(note.id).as_ref() != Some(note)).count())
    }

    /// Reads a stored row; `None` if it is not one.
    pub fn from_json(json: &str) -> Option<Self> {
        Self::from_wire(serde_json::from_str(json).ok()?)
    }

    /// Writes the row to store.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.to_wire()).expect("plain data is always JSON")
    }

    /// Reads those of a backup; `None` if a bound is broken.
    pub(super) fn from_backup(mut list: Vec<NoteV1>) -> Option<Self> {
        list.iter_mut().for_each(|note| note.changed = note.changed.min(LATEST_IN_BACKUP));
        Self::from_wire(list)
    }

    fn from_wire(list: Vec<NoteV1>) -> Option<Self> {
        let fits = |note: &NoteV1| {
            let text = note.text.as_deref().unwrap_or_default();
            note.created <= MAX_TIME_MS && cut(text).len() == text.len()
        };
        if list.len() > MAX_ROWS || !list.iter().all(fits) {
            return None;
        }
        let mut notes = Self::default();
        for NoteV1 { id, text, created, changed } in list {
            notes.put(id, &Row { changed, created, text });
        }
        Some(notes)
    }

    pub(super) fn to_wire(&self) -> Vec<NoteV1> {
        let note = |(id, row): (&EntityId, &Row)| NoteV1 {
            id: *id,
            text: row.text.clone(),
            created: row.created,
            changed: row.changed,
        };
        self.rows.iter().map(note).collect()
    }

    /// Takes a row in, unless there is a later one of this id.
    fn put(&mut self, id: EntityId, row: &Row) {
        if self.rows.get(&id).is_none_or(|ours| ours < row) {
            self.rows.insert(id, row.clone());
        }
    }

    /// What is written now is later than what was there, also where a clock was put back.
    fn set(&mut self, id: EntityId, text: Option<String>, now: u64) {
        let now = now.min(MAX_TIME_MS);
        let row = self.rows.entry(id).or_insert(Row { changed: 0, created: now, text: None });
        row.changed = now.max(row.changed.saturating_add(1));
        row.text = text;
    }

    fn forget_oldest_deletions(&mut self, count: usize) {
        if count == 0 {
            return;
        }
        let deleted = self.rows.iter().filter(|(_, row)| row.text.is_none());
        let mut deleted: Vec<(u64, EntityId)> = deleted.map(|(id, row)| (row.changed, *id)).collect();
        deleted.sort_unstable();
        for (_, id) in deleted.into_iter().take(count) {
            self.rows.remove(&id);
        }
    }
}

/// As much of a text as a note may have.
fn cut(text: &str) -> &str {
    // No text has more UTF-16 units than bytes.
    if text.len() <= MAX_LEN {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > MAX_LEN
    });
    end.map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests;
