//! What a commit writes, decided from what was read. Pure, and the same for the browser's database and for memory.

use super::backend::Merge;
use super::error::StorageError;
use super::row::{BadRow, Place, Row, RowFault};
use wasm_bindgen::JsValue;

/// What a merge gets to see: the rows as they are stored at this moment, also what other tabs wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stored {
    /// The tandem's head; `None` if there is none, or a bad one.
    pub head: Option<String>,
    /// The entities asked for which are there and good.
    pub rows: Vec<Row>,
    /// What lies beside the tandem under the name that was asked for; `None` if there is nothing, or a bad one.
    pub beside: Option<String>,
    /// What could not be read. The merge goes on without: what replaces a damaged row sets it aside.
    pub bad: Vec<BadRow>,
}

/// What a merge wants to have written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Write {
    /// The new head; `None` leaves the old one.
    pub head: Option<String>,
    /// Entities to write. Each must have been among the keys read.
    pub rows: Vec<Row>,
    /// Entities to remove. Each must have been among the keys read.
    pub remove: Vec<String>,
    /// What is to lie beside the tandem from now on, under the name that was read; `None` leaves it as it is. One of a
    /// newer program stays, and the rest is written all the same.
    pub beside: Option<String>,
    /// What could not be opened, so that the merge has not seen it: what replaces it sets it aside.
    pub unread: Vec<(Place, String)>,
}

/// What a commit did. With it a test shows that a save costs what changed, not what there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Rows read, the head among them.
    pub rows_read: usize,
    /// Rows written or removed, the head among them.
    pub rows: usize,
    /// Bytes of content written.
    pub bytes: usize,
    /// Bad rows which were copied to [`Place::SetAside`].
    pub set_aside: usize,
}

/// A stored value as it was read: the verdict on it, and the original to set aside.
pub(super) struct Found {
    pub(super) place: Place,
    pub(super) key: String,
    pub(super) verdict: Result<String, RowFault>,
    /// The same as JSON, for people; of a good row it may be empty.
    pub(super) raw: String,
    /// Undefined where rows lie in memory.
    pub(super) original: JsValue,
}

impl Found {
    pub(super) fn bad(&self, tandem: &str) -> Option<BadRow> {
        let fault = self.verdict.as_ref().err()?;
        Some(BadRow {
            place: self.place,
            tandem: tandem.to_owned(),
            key: self.key.clone(),
            fault: *fault,
            raw: self.raw.clone(),
        })
    }
}

/// Sorts what was read into a head, good rows and bad ones.
pub(super) fn sort(tandem: &str, found: &[Found]) -> Stored {
    let mut stored = Stored::default();
    for value in found {
        match (&value.verdict, value.place) {
            (Ok(json), Place::Heads) => stored.head = Some(json.clone()),
            (Ok(json), Place::Local) => stored.beside = Some(json.clone()),
            (Ok(json), _) => stored.rows.push(Row { key: value.key.clone(), json: json.clone() }),
            (Err(_), _) => stored.bad.extend(value.bad(tandem)),
        }
    }
    stored
}

/// Each key once, in their order: who reads a row twice would write it twice.
pub(super) fn without_repetition(keys: &[String]) -> Vec<&String> {
    let mut keys: Vec<&String> = keys.iter().collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// What has to be done in one transaction.
pub(super) struct Plan<'a> {
    pub(super) put: Vec<(Place, Row)>,
    pub(super) remove: Vec<String>,
    /// Damaged rows which are about to be replaced.
    pub(super) set_aside: Vec<&'a Found>,
    pub(super) written: Written,
}

/// Lets the merge see what is stored and checks what it wants written; `None` if that is nothing.
///
/// # Errors
/// If the merge writes what it did not read, or if a row of a newer program is in the way.
pub(super) fn plan<'a>(
    tandem: &str,
    keys: &[String],
    beside: Option<&str>,
    found: &'a [Found],
    merge: Merge<'_>,
) -> Result<Option<Plan<'a>>, StorageError> {
    let Some(write) = merge(&sort(tandem, found)) else { return Ok(None) };

    let head = write.head.map(|json| (Place::Heads, Row { key: tandem.to_owned(), json }));
    let is_too_new =
        |value: &Found| value.place == Place::Local && matches!(value.verdict, Err(RowFault::TooNew { .. }));
    let beside = beside.zip(write.beside).filter(|_| !found.iter().any(is_too_new));
    let beside = beside.map(|(name, json)| (Place::Local, Row { key: name.to_owned(), json }));
    let rows = write.rows.into_iter().map(|row| (Place::Entities, row));
    let put: Vec<_> = head.into_iter().chain(rows).chain(beside).collect();
    let read = without_repetition(keys);
    let entities = put.iter().filter(|(place, _)| *place == Place::Entities).map(|(_, row)| &row.key);
    if let Some(key) = entities.chain(&write.remove).find(|key| read.binary_search(key).is_err()) {
        return Err(StorageError::NotRead { key: key.clone() });
    }

    let bad: Vec<_> = found
        .iter()
        .filter_map(|value| {
            let is_it = |(place, key): &(Place, String)| *place == value.place && *key == value.key;
            let is_unread = write.unread.iter().any(is_it);
            let unread = is_unread.then_some(RowFault::Checksum);
            Some(((value.place, &value.key), value, value.verdict.as_ref().err().copied().or(unread)?))
        })
        .collect();
    let touched = put
        .iter()
        .map(|(place, row)| (*place, &row.key))
        .chain(write.remove.iter().map(|key| (Place::Entities, key)));
    let mut set_aside = Vec::new();
    for place_and_key in touched {
        match bad.iter().find(|(of, ..)| *of == place_and_key) {
            Some((_, value, RowFault::TooNew { .. })) => {
                return Err(StorageError::RowTooNew { place: value.place, key: value.key.clone() });
            }
            Some((_, value, RowFault::Checksum | RowFault::Shape)) => set_aside.push(*value),
            None => {}
        }
    }

    let written = Written {
        rows_read: read.len() + 1,
        rows: put.len() + write.remove.len(),
        bytes: put.iter().map(|(_, row)| row.json.len()).sum(),
        set_aside: set_aside.len(),
    };
    Ok(Some(Plan { put, remove: write.remove, set_aside, written }))
}
