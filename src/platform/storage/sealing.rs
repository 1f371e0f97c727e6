//! Rows are sealed before they are written and opened when they have been read, while a lock is set. What keeps rows knows
//! nothing of it.
//!
//! A row that cannot be opened is a bad row like any other, also where there is no lock (any more). One that is not sealed is
//! read as it is: it was kept before there was a lock, and is sealed with the next write.

use super::dump::DumpedRow;
use super::plan::{Stored, Write};
use super::row::{BadRow, Place, Row, RowFault};
use super::{DEVICE, Heads};
use crate::platform::at_rest::{InUse, is_sealed, opened, sealed};
use crate::platform::settings::INSTALL_ROW;
use serde_json::Value;

/// What is needed before anything is unlocked, and says nothing of anybody.
const NEVER_SEALED: [&str; 2] = [super::LOCK_ROW, INSTALL_ROW];

/// What seals and opens the rows of one tandem.
pub(super) struct Sealing<'a> {
    pub(super) in_use: &'a InUse,
    pub(super) tandem: &'a str,
}

impl Sealing<'_> {
    /// What was read.
    pub(super) fn open(&self, mut stored: Stored, beside: Option<&str>) -> Stored {
        if has_sealed(&stored) {
            let bad = &mut stored.bad;
            stored.head =
                stored.head.and_then(|json| self.open_or_report(Place::Heads, self.tandem, json, bad));
            stored.rows = (stored.rows.into_iter())
                .filter_map(|Row { key, json }| {
                    let json = self.open_or_report(Place::Entities, &key, json, bad)?;
                    Some(Row { key, json })
                })
                .collect();
            if let Some((json, name)) = stored.beside.take().zip(beside) {
                stored.beside = self.open_or_report(Place::Local, name, json, bad);
            }
        }
        stored
    }

    /// Lets a merge see what is stored, and seals what it wants written. What it cannot have seen, because it cannot be opened,
    /// is set aside where it is replaced.
    ///
    /// # Errors
    /// The reason of the merge, or `None` if what it wants written cannot be sealed.
    pub(super) fn merged<E>(
        &self,
        stored: &Stored,
        beside: Option<&str>,
        merge: impl Fn(&Stored) -> Result<Write, E>,
    ) -> Result<Write, Option<E>> {
        if !has_sealed(stored) {
            return self.seal(merge(stored).map_err(Some)?, beside).ok_or(None);
        }
        let seen = self.open(stored.clone(), beside);
        let write = self.seal(merge(&seen).map_err(Some)?, beside).ok_or(None)?;
        let unread = seen.bad.into_iter().filter(|bad| !stored.bad.contains(bad));
        Ok(Write { unread: unread.map(|bad| (bad.place, bad.key)).collect(), ..write })
    }

    /// What is to be written; `None` if it cannot be sealed.
    pub(super) fn seal(&self, mut write: Write, beside: Option<&str>) -> Option<Write> {
        if self.in_use.is_some() {
            let seal = |place, key: &str, json| sealed(self.in_use, &address(place, self.tandem, key), json);
            if let Some(json) = write.head.take() {
                write.head = Some(seal(Place::Heads, self.tandem, json)?);
            }
            for row in &mut write.rows {
                row.json = seal(Place::Entities, &row.key, std::mem::take(&mut row.json))?;
            }
            if let Some((json, name)) = write.beside.take().zip(beside) {
                write.beside = Some(self.seal_local(name, json)?);
            }
        }
        Some(write)
    }

    /// A value that never leaves this device; `None` if it cannot be opened.
    pub(super) fn open_local(&self, name: &str, json: String) -> Option<String> {
        opened(self.in_use, &address(Place::Local, self.tandem, name), json)
    }

    /// The same, as it is to be kept; `None` if it cannot be sealed.
    pub(super) fn seal_local(&self, name: &str, json: String) -> Option<String> {
        match self.tandem == DEVICE && NEVER_SEALED.contains(&name) {
            true => Some(json),
            false => sealed(self.in_use, &address(Place::Local, self.tandem, name), json),
        }
    }

    fn open_or_report(&self, place: Place, key: &str, json: String, bad: &mut Vec<BadRow>) -> Option<String> {
        if !is_sealed(&json) {
            return Some(json);
        }
        let raw = json.clone();
        let open = opened(self.in_use, &address(place, self.tandem, key), json);
        if open.is_none() {
            let (tandem, key) = (self.tandem.to_owned(), key.to_owned());
            bad.push(BadRow { place, tandem, key, fault: RowFault::Checksum, raw });
        }
        open
    }
}

fn has_sealed(stored: &Stored) -> bool {
    let rows = stored.rows.iter().map(|row| &row.json);
    rows.chain(&stored.head).chain(&stored.beside).any(|json| is_sealed(json))
}

/// What the first part of the program opens rows with, once it is there.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    pub(super) heads: fn(&InUse, Heads) -> Heads,
    /// By tandem and name; `None` if it cannot be opened.
    pub(super) local: fn(&InUse, &str, &str, String) -> Option<String>,
}

pub(super) const OPENING: Opening = Opening {
    heads: open_heads,
    local: |in_use, tandem, name, json| Sealing { in_use, tandem }.open_local(name, json),
};

/// The heads of all tandems, as they were read.
fn open_heads(in_use: &InUse, heads: Heads) -> Heads {
    let Heads { rows, mut bad } = heads;
    let rows = rows.into_iter().filter_map(|Row { key, json }| {
        let json = Sealing { in_use, tandem: &key }.open_or_report(Place::Heads, &key, json, &mut bad)?;
        Some(Row { key, json })
    });
    let rows = rows.collect();
    Heads { rows, bad }
}

/// A row for a rescue by hand, readable if it can be opened here.
pub(super) fn open_dumped(in_use: &InUse, row: &mut DumpedRow) {
    let (Ok(key), Ok(mut value)) =
        (serde_json::from_str::<Value>(&row.key), serde_json::from_str::<Value>(&row.value))
    else {
        return;
    };
    let part = |at: usize| key.get(at).unwrap_or(&key).as_str().unwrap_or_default();
    let member = if row.place == Place::SetAside { "original" } else { "json" };
    let Some(sealed) = value.get_mut(member).filter(|text| text.as_str().is_some_and(is_sealed)) else {
        return;
    };
    // What is set aside has more than two parts in its key.
    let name = if row.place == Place::SetAside { &row.key } else { part(1) };
    let at = address(row.place, part(0), name);
    if let Some(open) = sealed.as_str().and_then(|text| opened(in_use, &at, text.to_owned())) {
        *sealed = Value::String(open);
        row.value = value.to_string();
    }
}

/// How a row is to lie there from now on: opened under what was in use, and sealed under what is. One that cannot be opened
/// stays as it is.
pub(super) fn turned(
    [from, to]: [&InUse; 2],
    place: Place,
    tandem: &str,
    key: &str,
    json: &str,
) -> Option<String> {
    if place == Place::Local && tandem == DEVICE && NEVER_SEALED.contains(&key) {
        return None;
    }
    let at = address(place, tandem, key);
    sealed(to, &at, opened(from, &at, json.to_owned())?)
}

/// So that a row that was moved to the place of another does not open there.
fn address(place: Place, tandem: &str, key: &str) -> String {
    format!("{}/{tandem}/{key}", place.name())
}

#[cfg(test)]
mod tests;
