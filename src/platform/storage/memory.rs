//! Storage for a page which gets none: kept in memory and gone when the page is closed.

use super::dump::DumpedRow;
use super::error::{CommitError, StorageError};
use super::plan::{Found, Stored, Write, Written, plan, sort};
use super::row::{Place, Row, StoredRow};
use super::{Heads, Loaded};
use std::collections::BTreeMap;

/// Rows by place, tandem and key, in the same form as in the browser's database.
#[derive(Debug, Default)]
pub(super) struct Memory {
    rows: BTreeMap<(Place, String, String), StoredRow>,
}

impl Memory {
    pub(super) fn heads(&self) -> Heads {
        let rows = self.rows.iter().filter(|((place, ..), _)| *place == Place::Heads);
        let mut heads = Heads::default();
        for ((place, tandem, key), row) in rows {
            let stored = sort(tandem, &[found(*place, key, row)]);
            heads.rows.extend(stored.head.map(|json| Row { key: tandem.clone(), json }));
            heads.bad.extend(stored.bad);
        }
        heads
    }

    pub(super) fn load(&self, tandem: &str) -> Loaded {
        let wanted = |place: Place| place == Place::Heads || place == Place::Entities;
        let found: Vec<_> = self
            .rows
            .iter()
            .filter(|((place, of, _), _)| of == tandem && wanted(*place))
            .map(|((place, _, key), row)| found(*place, key, row))
            .collect();
        sort(tandem, &found)
    }

    pub(super) fn load_some(&self, tandem: &str, keys: &[String]) -> Loaded {
        sort(tandem, &self.find(tandem, keys))
    }

    pub(super) fn commit<E>(
        &mut self,
        tandem: &str,
        keys: &[String],
        merge: &dyn Fn(&Stored) -> Result<Write, E>,
    ) -> Result<Written, CommitError<E>> {
        let found = self.find(tandem, keys);
        let plan = plan(tandem, keys, &found, merge)?;
        for (place, row) in &plan.put {
            self.put(*place, tandem, &row.key, &row.json);
        }
        for key in &plan.remove {
            self.rows.remove(&address(Place::Entities, tandem, key));
        }
        Ok(plan.written)
    }

    pub(super) fn local_get(&self, tandem: &str, name: &str) -> Result<Option<String>, StorageError> {
        let Some(row) = self.rows.get(&address(Place::Local, tandem, name)) else { return Ok(None) };
        let found = found(Place::Local, name, row);
        match found.bad(tandem) {
            Some(bad) => Err(StorageError::BadRow(Box::new(bad))),
            None => Ok(found.verdict.ok()),
        }
    }

    pub(super) fn local_join(
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

    pub(super) fn put(&mut self, place: Place, tandem: &str, key: &str, json: &str) {
        self.rows.insert(address(place, tandem, key), StoredRow::seal(json));
    }

    pub(super) fn local_remove(&mut self, tandem: &str, name: &str) {
        self.rows.remove(&address(Place::Local, tandem, name));
    }

    pub(super) fn remove_tandem(&mut self, tandem: &str) {
        self.rows.retain(|(_, of, _), _| of != tandem);
    }

    pub(super) fn remove_everything(&mut self) {
        self.rows.clear();
    }

    pub(super) fn dump(&self) -> Vec<DumpedRow> {
        let rows = self.rows.iter();
        rows.map(|((place, tandem, key), row)| DumpedRow {
            place: *place,
            key: match place {
                Place::Heads => json(tandem),
                Place::Entities | Place::Local | Place::SetAside => json(&[tandem, key]),
            },
            value: json(row),
        })
        .collect()
    }

    fn find(&self, tandem: &str, keys: &[String]) -> Vec<Found<()>> {
        let head = (Place::Heads, tandem);
        let entities = keys.iter().map(|key| (Place::Entities, key.as_str()));
        std::iter::once(head)
            .chain(entities)
            .filter_map(|(place, key)| Some(found(place, key, self.rows.get(&address(place, tandem, key))?)))
            .collect()
    }
}

fn address(place: Place, tandem: &str, key: &str) -> (Place, String, String) {
    (place, tandem.to_owned(), key.to_owned())
}

fn found(place: Place, key: &str, row: &StoredRow) -> Found<()> {
    Found { place, key: key.to_owned(), verdict: row.open(), raw: json(row), original: () }
}

fn json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("strings and numbers have a JSON form")
}
