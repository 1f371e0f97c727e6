//! Storage for a page which gets none: kept in memory and gone when the page is closed.

use super::backend::{Backend, Join, Later, Merge, Turn};
use super::dump::DumpedRow;
use super::error::StorageError;
use super::plan::{Found, Written, plan, sort, without_repetition};
use super::row::{Place, Row, StoredRow};
use super::{DEVICE, Heads, LOCK_ROW, Loaded};
use std::cell::RefCell;
use std::future::ready;
use tandembuch_core::json;
use wasm_bindgen::JsValue;

/// Place, tandem and key of a row.
type Address = (Place, String, String);

/// Rows in the order of place, tandem and key, in the same form as in the browser's database. What is cloned goes its own
/// way, like the copy of a profile.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    rows: Vec<(Address, StoredRow)>,
}

impl Memory {
    /// How many rows there are.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Damages a row, and says which; `None` if there is none.
    #[cfg(test)]
    pub(crate) fn damage(&mut self, which: usize) -> Option<String> {
        let ((place, _, key), row) = self.rows.get_mut(which)?;
        // Known and open: where the row got lost that says whose a replica is, it may not come back (seed 35 without this).
        if *place == Place::Entities && key.starts_with("00000000") {
            return None;
        }
        // Known and open: where the row of the lock gets lost, so does everything that it has locked.
        if *place == Place::Local && key == LOCK_ROW {
            return None;
        }
        row.json = row.json.replace('e', "\u{fffd}");
        Some(format!("{} {key}", place.name()))
    }

    /// The same, with nothing sealed that this can open.
    #[cfg(test)]
    pub(crate) fn opened(mut self, with: &super::InUse) -> Self {
        let open = |place, tandem: &str, key: &str, json: &str| {
            super::sealing::turned([with, &None], place, tandem, key, json)
        };
        self.turn(&open);
        self
    }

    fn heads(&self) -> Heads {
        let rows = self.rows.iter().filter(|((place, ..), _)| *place == Place::Heads);
        let mut heads = Heads::default();
        for ((place, tandem, key), row) in rows {
            let stored = sort(tandem, &[found(*place, key, row)]);
            heads.rows.extend(stored.head.map(|json| Row { key: tandem.clone(), json }));
            heads.bad.extend(stored.bad);
        }
        heads
    }

    pub(crate) fn load(&self, tandem: &str) -> Loaded {
        let wanted = |place: Place| place == Place::Heads || place == Place::Entities;
        let found: Vec<_> = self
            .rows
            .iter()
            .filter(|((place, of, _), _)| of == tandem && wanted(*place))
            .map(|((place, _, key), row)| found(*place, key, row))
            .collect();
        sort(tandem, &found)
    }

    fn load_some(&self, tandem: &str, keys: &[String]) -> Loaded {
        sort(tandem, &self.find(tandem, keys))
    }

    fn commit(
        &mut self,
        tandem: &str,
        keys: &[String],
        beside: Option<&str>,
        merge: Merge<'_>,
    ) -> Result<Written, StorageError> {
        let mut found = self.find(tandem, keys);
        found.extend(beside.and_then(|name| self.found(Place::Local, tandem, name)));
        let Some(plan) = plan(tandem, keys, beside, &found, merge)? else { return Ok(Written::default()) };
        for (place, row) in &plan.put {
            self.put(*place, tandem, &row.key, &row.json);
        }
        for key in &plan.remove {
            self.remove(Place::Entities, tandem, key);
        }
        Ok(plan.written)
    }

    pub(crate) fn local_get(&self, tandem: &str, name: &str) -> Result<Option<String>, StorageError> {
        let Some(found) = self.found(Place::Local, tandem, name) else { return Ok(None) };
        match found.bad(tandem) {
            Some(bad) => Err(StorageError::BadRow(Box::new(bad))),
            None => Ok(found.verdict.ok()),
        }
    }

    fn local_join(
        &mut self,
        tandem: &str,
        name: &str,
        join: &dyn Fn(Option<&str>) -> Option<String>,
    ) -> Option<String> {
        let stored = self.local_get(tandem, name).ok().flatten();
        let joined = join(stored.as_deref()).or_else(|| join(None));
        if let Some(json) = &joined {
            self.put(Place::Local, tandem, name, json);
        }
        joined
    }

    fn put(&mut self, place: Place, tandem: &str, key: &str, json: &str) {
        let row = (address(place, tandem, key), StoredRow::seal(json));
        match self.place_of(&row.0) {
            Ok(there) => self.rows[there] = row,
            Err(free) => self.rows.insert(free, row),
        }
    }

    fn remove(&mut self, place: Place, tandem: &str, key: &str) {
        if let Ok(there) = self.place_of(&address(place, tandem, key)) {
            self.rows.remove(there);
        }
    }

    fn found(&self, place: Place, tandem: &str, key: &str) -> Option<Found> {
        let there = self.place_of(&address(place, tandem, key)).ok()?;
        Some(found(place, key, &self.rows[there].1))
    }

    fn place_of(&self, address: &Address) -> Result<usize, usize> {
        self.rows.binary_search_by(|(other, _)| other.cmp(address))
    }

    pub(crate) fn local_remove(&mut self, tandem: &str, name: &str) {
        self.remove(Place::Local, tandem, name);
    }

    fn remove_tandem(&mut self, tandem: &str) {
        self.rows.retain(|((_, of, _), _)| of != tandem);
    }

    fn remove_everything(&mut self) {
        self.rows.clear();
    }

    fn fence(&mut self, lock: Option<&str>) {
        match lock {
            Some(json) => self.put(Place::Local, DEVICE, LOCK_ROW, json),
            None => self.remove(Place::Local, DEVICE, LOCK_ROW),
        }
    }

    fn turn(&mut self, turn: Turn<'_>) {
        for ((place, tandem, key), row) in &mut self.rows {
            let turned = row.open().ok().and_then(|json| turn(*place, tandem, key, &json));
            if let Some(json) = turned {
                *row = StoredRow::seal(&json);
            }
        }
    }

    fn dump(&self) -> Vec<DumpedRow> {
        let rows = self.rows.iter();
        rows.map(|((place, tandem, key), row)| DumpedRow {
            place: *place,
            key: match place {
                Place::Heads => json::write(&tandem),
                Place::Entities | Place::Local | Place::SetAside => json::write(&[tandem, key]),
            },
            value: json::write(row),
        })
        .collect()
    }

    fn find(&self, tandem: &str, keys: &[String]) -> Vec<Found> {
        let head = (Place::Heads, tandem);
        let entities = without_repetition(keys).into_iter().map(|key| (Place::Entities, key.as_str()));
        std::iter::once(head)
            .chain(entities)
            .filter_map(|(place, key)| self.found(place, tandem, key))
            .collect()
    }
}

/// It answers at once.
impl Backend for RefCell<Memory> {
    fn heads(&self) -> Later<'_, Result<Heads, StorageError>> {
        Box::pin(ready(Ok(self.borrow().heads())))
    }

    fn load<'a>(&'a self, tandem: &'a str) -> Later<'a, Result<Loaded, StorageError>> {
        Box::pin(ready(Ok(self.borrow().load(tandem))))
    }

    fn load_some<'a>(
        &'a self,
        tandem: &'a str,
        keys: &'a [String],
    ) -> Later<'a, Result<Loaded, StorageError>> {
        Box::pin(ready(Ok(self.borrow().load_some(tandem, keys))))
    }

    fn commit<'a>(
        &'a self,
        tandem: &'a str,
        keys: &'a [String],
        beside: Option<&'a str>,
        merge: Merge<'a>,
    ) -> Later<'a, Result<Written, StorageError>> {
        Box::pin(ready(self.borrow_mut().commit(tandem, keys, beside, merge)))
    }

    fn local_get<'a>(
        &'a self,
        tandem: &'a str,
        name: &'a str,
    ) -> Later<'a, Result<Option<String>, StorageError>> {
        Box::pin(ready(self.borrow().local_get(tandem, name)))
    }

    fn local_join<'a>(
        &'a self,
        tandem: &'a str,
        name: &'a str,
        join: Join<'a>,
    ) -> Later<'a, Result<Option<String>, StorageError>> {
        Box::pin(ready(Ok(self.borrow_mut().local_join(tandem, name, join))))
    }

    fn local_remove<'a>(&'a self, tandem: &'a str, name: &'a str) -> Later<'a, Result<(), StorageError>> {
        self.borrow_mut().local_remove(tandem, name);
        Box::pin(ready(Ok(())))
    }

    fn remove_tandem<'a>(&'a self, tandem: &'a str) -> Later<'a, Result<(), StorageError>> {
        self.borrow_mut().remove_tandem(tandem);
        Box::pin(ready(Ok(())))
    }

    fn remove_everything(&self) -> Later<'_, Result<(), StorageError>> {
        self.borrow_mut().remove_everything();
        Box::pin(ready(Ok(())))
    }

    /// There is no other page that could have it.
    fn fence<'a>(&'a self, lock: Option<&'a str>) -> Later<'a, Result<(), StorageError>> {
        self.borrow_mut().fence(lock);
        Box::pin(ready(Ok(())))
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Later<'a, Result<(), StorageError>> {
        self.borrow_mut().turn(turn);
        Box::pin(ready(Ok(())))
    }

    fn dump(&self) -> Later<'_, Result<Vec<DumpedRow>, StorageError>> {
        Box::pin(ready(Ok(self.borrow().dump())))
    }
}

fn address(place: Place, tandem: &str, key: &str) -> Address {
    (place, tandem.to_owned(), key.to_owned())
}

fn found(place: Place, key: &str, row: &StoredRow) -> Found {
    Found {
        place,
        key: key.to_owned(),
        verdict: row.open(),
        raw: json::write(row),
        original: JsValue::UNDEFINED,
    }
}
