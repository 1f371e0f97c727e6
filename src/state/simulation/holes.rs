//! The law that no `seen` has a hole: a field that was written once is never without a value, for whoever has seen that.
//!
//! It does not hold where a row got damaged, and cannot be asked where one number was used twice.

use std::collections::BTreeMap;

use tandembuch_core::record::{Dot, EntityId, Record, SpaceId};

/// Every number that was ever seen in a record, and where it stood.
#[derive(Debug, Default)]
pub(super) struct Holes {
    dots: BTreeMap<(SpaceId, Dot), (EntityId, String)>,
    is_looked_for: bool,
    /// Nothing can be said any more.
    pub(super) is_off: bool,
}

impl Holes {
    /// `always`: not in the end only.
    pub(super) fn new(always: bool) -> Self {
        Self { is_looked_for: always, ..Self::default() }
    }

    /// # Errors
    /// The hole that was found.
    pub(super) fn looks(&mut self, record: &Record) -> Result<(), String> {
        if self.is_looked_for { self.looks_once(record) } else { Ok(()) }
    }

    /// # Errors
    /// The hole that was found.
    pub(super) fn looks_once(&mut self, record: &Record) -> Result<(), String> {
        if self.is_off {
            return Ok(());
        }
        let tandem = record.space();
        for (id, entity) in record.entities() {
            for (name, register) in entity.fields() {
                for written in register.values() {
                    self.dots.entry((tandem, written.dot)).or_insert_with(|| (id, name.to_owned()));
                }
            }
        }
        let is_hole = |((of, dot), (id, name)): &(&(SpaceId, Dot), &(EntityId, String))| {
            *of == tandem
                && record.seen().contains(*dot)
                && record.get(*id).is_none_or(|entity| entity.field(name).is_none())
        };
        match self.dots.iter().find(is_hole) {
            Some(((_, dot), (id, name))) => {
                Err(format!("{dot} is seen, and there is nothing in {name} of {id:?}"))
            }
            None => Ok(()),
        }
    }
}
