//! The record of a space: entities with fields, and the changes that have been seen.
//!
//! A causal store after Almeida, Shoker and Baquero (*Delta state replicated data types*, 2018), of their kind
//! "map of multi-value registers", with two departures: deleting is a value (so that an edit brings the whole entity
//! back), and what is exchanged are intervals between version vectors instead of deltas with a cloud of dots (so that
//! a lost file is noticed). Why not Automerge, Yjs or `crdts`: they settle a plain field by the last writer or hide the
//! JSON; a tandem must see both versions, and IT must be able to read the file.
//!
//! Invariants:
//! - A replica id has one writer at a time, so a [`Dot`] names one value for ever.
//! - A value leaves a field only when a newer one comes into the same field. Hence a field that has not changed since
//!   a point needs no mention in the changes since that point.
//! - `seen` has no holes: [`Record::merge`] refuses changes that would make one.
//!
//! It must not know of clocks, randomness, browsers, or of what a goal is.

mod changes;
mod dot;
mod edit;
mod entity;
mod id;
pub mod limits;
mod merge;
mod register;
mod set_back;
mod size;
mod text;
pub mod wire;

use std::collections::BTreeMap;

pub use changes::Changes;
pub use dot::{Dot, ParseDotError, VersionVector};
pub use edit::{Edit, EditError};
pub use entity::{DELETED, Entity};
pub use id::{EntityId, ParseIdError, ReplicaId, SpaceId};
pub use limits::LimitError;
pub use merge::{EntityChange, Lost, MergeError, MergeReport, join_entity};
pub use register::{InsteadOf, Register, Written};
pub use set_back::{Doubt, IsProtected, OwnWriters, Taking};

/// Everything a tandem has written down, in one of its copies.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    space: SpaceId,
    seen: VersionVector,
    entities: BTreeMap<EntityId, Entity>,
}

impl Record {
    /// The empty record of a space.
    pub fn new(space: SpaceId) -> Self {
        Self { space, seen: VersionVector::default(), entities: BTreeMap::new() }
    }

    /// The space it belongs to.
    pub fn space(&self) -> SpaceId {
        self.space
    }

    /// The changes that this copy has seen.
    pub fn seen(&self) -> &VersionVector {
        &self.seen
    }

    /// One entity, be it deleted or not.
    pub fn get(&self, id: EntityId) -> Option<&Entity> {
        self.entities.get(&id)
    }

    /// Every entity, be it deleted or not, in the order of ids.
    pub fn entities(&self) -> impl Iterator<Item = (EntityId, &Entity)> + Clone {
        self.entities.iter().map(|(id, entity)| (*id, entity))
    }

    /// How many entities there are, be they deleted or not.
    pub fn len(&self) -> usize {
        self.entities.len()
    }

    /// Returns whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.entities.is_empty()
    }

    /// Puts a record together from stored rows that belong together.
    pub fn from_stored(space: SpaceId, seen: VersionVector, entities: BTreeMap<EntityId, Entity>) -> Self {
        Self { space, seen, entities }
    }
}
