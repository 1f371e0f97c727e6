//! Two copies come together. Pure: it returns what changed and decides nothing for anybody.
//!
//! The merge is a join: commutative, associative, idempotent (`core/tests/record`). It never asks a clock.
//!
//! A change that was seen here and is not current in its field has been replaced: nobody brings it back under its old dot.

use std::collections::{BTreeMap, btree_map};
use std::iter::Peekable;

use thiserror::Error;

use super::Record;
use super::changes::Changes;
use super::dot::{Dot, VersionVector};
use super::entity::Entity;
use super::id::EntityId;
use super::limits::{self, LimitError};
use super::set_back::IsProtected;

/// Why changes cannot be taken in. Nothing has been changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MergeError {
    /// They belong to another tandem.
    #[error("the changes belong to another tandem")]
    OtherTandem,
    /// Changes in between are missing: an earlier file has not been taken in.
    #[error("{missing} changes in between are missing")]
    Gap {
        /// How many.
        missing: u64,
    },
    /// They say something in the name of this device that it never said, where only its own word counts.
    #[error("they say something in this device's name")]
    Forged,
    /// They give something that is here another kind.
    #[error("something that is known has another kind")]
    OtherKind,
    /// They are larger than a record may be.
    #[error(transparent)]
    Limit(#[from] LimitError),
}

/// One entity that a merge has changed.
#[derive(Debug, Clone, PartialEq)]
pub struct EntityChange {
    /// Which one.
    pub id: EntityId,
    /// What it looked like before; `None` if it was not there.
    pub before: Option<Entity>,
    /// The fields that two people have changed apart, and that had no such conflict before.
    pub newly_contested: Vec<String>,
}

/// What a merge has changed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MergeReport {
    /// Every entity that has changed, in the order of ids.
    pub changed: Vec<EntityChange>,
    /// How many changes were new here.
    pub new_changes: u64,
}

/// What a copy lacks that it has seen: it may take that again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// No row of this copy is lost.
    Nothing,
    /// Rows are lost, and with them fields.
    Rows,
}

impl Record {
    /// Takes changes in, or says why not and changes nothing. It is for copies of one
    /// device; a file of somebody else may bring changes that bear numbers which mean something else here:
    /// [`Record::merge_file`].
    pub fn merge(&mut self, changes: &Changes) -> Result<MergeReport, MergeError> {
        self.merge_with(changes, Lost::Nothing, |_, _| false)
    }

    /// A field that is not here was lost with its row: a value only ever goes when another one comes. So it takes what the
    /// file has, but for what speaks in somebody's own name; that takes a row that is known to be lost.
    pub(super) fn merge_with(
        &mut self,
        changes: &Changes,
        lost: Lost,
        is_protected: IsProtected,
    ) -> Result<MergeReport, MergeError> {
        if changes.space != self.space {
            return Err(MergeError::OtherTandem);
        }
        limits::check_own_counts(changes.entities.len(), changes.seen.len())?;
        let mut seen = self.seen.clone();
        seen.join(&changes.seen);
        let mut joined = Vec::new();
        let mut beside = Beside::new(&self.entities, changes.entities.len());
        for (id, theirs) in &changes.entities {
            limits::check_is_something(theirs)?;
            let ours = beside.find(id);
            if ours.is_some_and(|ours| ours.kind != theirs.kind) {
                return Err(MergeError::OtherKind);
            }
            // What somebody has said in their own name nobody says otherwise under the same number.
            let is_news = |field: &str, dot: Dot, is_here: bool| {
                !is_here && !self.seen.contains(dot)
                    || (is_here || ours.is_none_or(|ours| ours.field(field).is_none()))
                        && (!is_here && lost == Lost::Rows || !is_protected(&theirs.kind, field))
            };
            if ours.is_some_and(|ours| ours.has_all_of(theirs, &changes.seen, &is_news)) {
                continue;
            }
            limits::check_incoming(theirs, &changes.seen)?;
            if !self.seen.is_empty() {
                limits::check_deletions(theirs, &self.seen, &seen)?;
            }
            let mut entity =
                ours.cloned().unwrap_or_else(|| Entity { kind: theirs.kind.clone(), ..Entity::default() });
            entity.join(theirs, &changes.seen, &is_news);
            limits::check_size(&entity)?;
            if ours != Some(&entity) && !entity.fields.is_empty() {
                joined.push((*id, entity));
            }
        }
        if !self.seen.covers(&changes.since) {
            return Err(MergeError::Gap { missing: changes.since.changes_beyond(&self.seen) });
        }
        self.check_room(&joined, &seen)?;
        let new_changes = changes.seen.changes_beyond(&self.seen);
        Ok(MergeReport { changed: self.put(joined, seen), new_changes })
    }

    /// Takes in what another tab of this device has stored. No bound is asked: what is stored here has to be shown, however
    /// much it has become.
    pub fn join_stored(&mut self, stored: &Self) {
        for (id, theirs) in &stored.entities {
            let joined = match self.entities.get(id) {
                Some(ours) if ours == theirs => continue,
                Some(ours) => join_entity(ours, &self.seen, theirs, &stored.seen),
                None => theirs.clone(),
            };
            self.entities.insert(*id, joined);
        }
        self.seen.join(&stored.seen);
    }

    /// A copy that is beyond a bound by its owner's own writing still takes in what adds nothing to that, and who has
    /// nothing yet takes what there is: it may be their own backup.
    fn check_room(&self, joined: &[(EntityId, Entity)], seen: &VersionVector) -> Result<(), LimitError> {
        let new = joined.iter().filter(|(id, _)| !self.entities.contains_key(id)).count();
        let entities = if new == 0 { 0 } else { self.entities.len() + new };
        let replicas = if seen.len() == self.seen.len() { 0 } else { seen.len() };
        if self.seen.is_empty() {
            return limits::check_own_counts(entities, replicas);
        }
        limits::check_counts_with_file(entities, replicas)
    }

    /// Puts in what has become of entities.
    fn put(&mut self, joined: Vec<(EntityId, Entity)>, seen: VersionVector) -> Vec<EntityChange> {
        self.seen = seen;
        let put = |(id, after): (EntityId, Entity)| {
            let newly_contested = newly_contested(self.entities.get(&id), &after);
            let before = self.entities.insert(id, after);
            EntityChange { id, before, newly_contested }
        };
        joined.into_iter().map(put).collect()
    }
}

/// Finds entities whose ids come in order: in one walk where many are looked for, else one by one.
enum Beside<'a> {
    Walk(Peekable<btree_map::Iter<'a, EntityId, Entity>>),
    Search(&'a BTreeMap<EntityId, Entity>),
}

impl<'a> Beside<'a> {
    fn new(entities: &'a BTreeMap<EntityId, Entity>, wanted: usize) -> Self {
        if wanted.saturating_mul(4) >= entities.len() {
            Self::Walk(entities.iter().peekable())
        } else {
            Self::Search(entities)
        }
    }

    fn find(&mut self, wanted: &EntityId) -> Option<&'a Entity> {
        match self {
            Self::Walk(entities) => {
                while entities.next_if(|(id, _)| *id < wanted).is_some() {}
                entities.next_if(|(id, _)| *id == wanted).map(|(_, entity)| entity)
            }
            Self::Search(entities) => entities.get(wanted),
        }
    }
}

pub(super) fn newly_contested(before: Option<&Entity>, after: &Entity) -> Vec<String> {
    let was_contested =
        |name: &&str| before.is_some_and(|before| before.contested().any(|known| known == *name));
    after.contested().filter(|name| !was_contested(name)).map(ToOwned::to_owned).collect()
}

/// The join of one stored entity with the one in memory, each with what its copy has seen. Both are of this device, so
/// a field that one of them lacks was lost.
pub fn join_entity(
    ours: &Entity,
    seen: &VersionVector,
    theirs: &Entity,
    theirs_seen: &VersionVector,
) -> Entity {
    let mut joined = ours.clone();
    let is_news =
        |field: &str, dot: Dot, is_here: bool| is_here || !seen.contains(dot) || ours.field(field).is_none();
    joined.join(theirs, theirs_seen, &is_news);
    joined
}
