//! Notes as earlier programs had them: a list beside the record, on the device and in its backups. Read and taken in, never
//! written.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{CREATED, KIND, TEXT, delete};
use crate::forms::choose;
use crate::record::limits::MAX_TIME_MS;
use crate::record::{Edit, EditError, Entity, EntityId, Record, ReplicaId};

/// Most rows of a list, those of deleted notes among them.
const MAX_ROWS: usize = 4_000;
/// Longest note, in UTF-16 units.
const MAX_LEN: usize = 20_000;

/// A list of notes; each of them or what is left of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OldNotes(BTreeMap<EntityId, Row>);

/// Ordered by what wins.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    changed: u64,
    created: u64,
    /// `None`: deleted.
    text: Option<String>,
}

impl OldNotes {
    /// Reads a list; `None` if it is not one.
    pub fn from_json(json: &str) -> Option<Self> {
        Self::from_value(&serde_json::from_str(json).ok()?)
    }

    /// Reads the list of a backup; `None` if it is not one, or if a bound is broken.
    pub(crate) fn from_value(list: &Value) -> Option<Self> {
        let list = list.as_array().filter(|list| list.len() <= MAX_ROWS)?;
        let mut notes = BTreeMap::new();
        for note in list {
            let id = note["id"].as_str()?.parse().ok()?;
            let row = Row::from_value(note)?;
            if notes.get(&id).is_none_or(|known| *known < row) {
                notes.insert(id, row);
            }
        }
        Some(Self(notes))
    }

    /// Returns whether there is no note in it, nor what is left of one.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns whether none has been written or deleted after this moment, in milliseconds since 1970.
    pub fn is_of_before(&self, moment: u64) -> bool {
        self.0.values().all(|row| row.changed <= moment)
    }

    /// Takes the notes into a record, as `by`. Those that are there already, or have been written or deleted there since,
    /// stay as they are: so it does nothing the second time. Returns what has changed.
    ///
    /// # Errors
    /// If they do not fit.
    pub fn take_in(&self, record: &mut Record, by: ReplicaId) -> Result<Vec<EntityId>, EditError> {
        let mut changed = Vec::new();
        for (id, row) in &self.0 {
            for edit in row.edits(*id, record.get(*id)) {
                record.edit(&edit, by, row.changed)?;
                changed.push(*id);
            }
        }
        changed.dedup();
        Ok(changed)
    }
}

impl Row {
    /// A text that is missing means that the note is deleted.
    fn from_value(note: &Value) -> Option<Self> {
        let text = match &note["text"] {
            Value::Null => None,
            text => Some(text.as_str()?),
        };
        // No text has more UTF-16 units than bytes.
        let is_short = |text: &str| text.len() <= MAX_LEN || text.encode_utf16().count() <= MAX_LEN;
        let changed = note["changed"].as_u64()?.min(MAX_TIME_MS);
        let created = note["created"].as_u64().filter(|created| *created <= MAX_TIME_MS)?;
        text.is_none_or(is_short).then(|| Self { changed, created, text: text.map(str::to_owned) })
    }

    fn edits(&self, id: EntityId, known: Option<&Entity>) -> Vec<Edit> {
        let written = known.into_iter().flat_map(Entity::fields).flat_map(|(_, register)| register.values());
        let is_known = written.map(|written| written.at).max().is_some_and(|at| self.changed <= at);
        match (&self.text, known) {
            _ if is_known => Vec::new(),
            (Some(text), None) => {
                let fields = vec![(TEXT, Value::from(text.as_str())), (CREATED, self.created.into())];
                vec![Edit::Create { id, kind: KIND, fields }]
            }
            (Some(text), Some(_)) => vec![Edit::Restore { id }, choose(id, TEXT, text.as_str())],
            (None, Some(_)) => delete(id).into(),
            (None, None) => Vec::new(),
        }
    }
}
