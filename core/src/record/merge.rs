//! Two copies come together. Pure: it returns what changed and decides nothing for anybody.
//!
//! The merge is a join: commutative, associative, idempotent (`core/tests/record`). It never asks a clock.

use thiserror::Error;

use super::Record;
use super::changes::Changes;
use super::dot::VersionVector;
use super::entity::Entity;
use super::id::EntityId;
use super::limits::{self, LimitError};

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

impl Record {
    /// Takes changes in, or says why not and changes nothing.
    pub fn merge(&mut self, changes: &Changes) -> Result<MergeReport, MergeError> {
        if changes.tandem != self.tandem {
            return Err(MergeError::OtherTandem);
        }
        limits::check_counts(changes.entities.len(), changes.seen.len())?;
        let news = self.news_of(changes);
        for (_, theirs) in &news {
            limits::check_incoming(theirs, &changes.seen)?;
        }
        if !self.seen.covers(&changes.since) {
            return Err(MergeError::Gap { missing: changes.since.changes_beyond(&self.seen) });
        }
        let mut seen = self.seen.clone();
        seen.join(&changes.seen);
        let new_entities = news.iter().filter(|(id, _)| !self.entities.contains_key(id)).count();
        limits::check_counts(self.entities.len() + new_entities, seen.len())?;
        let joined = self.joined(&news, &changes.seen);
        for (_, entity) in &joined {
            limits::check_size(entity)?;
        }
        Ok(self.put(joined, &changes.seen))
    }

    /// The entities that bring something: mostly few, also in a file with everything.
    pub(super) fn news_of<'a>(&self, changes: &'a Changes) -> Vec<(EntityId, &'a Entity)> {
        let is_known = |id: &EntityId, theirs: &Entity| {
            self.entities.get(id).is_some_and(|ours| ours.has_all_of(theirs, &self.seen))
        };
        let entities = changes.entities.iter();
        entities.filter(|(id, theirs)| !is_known(id, theirs)).map(|(id, theirs)| (*id, theirs)).collect()
    }

    /// What becomes of the entities that a copy brings news of; it has seen `theirs_seen`.
    pub(super) fn joined(
        &self,
        news: &[(EntityId, &Entity)],
        theirs_seen: &VersionVector,
    ) -> Vec<(EntityId, Entity)> {
        let join = |(id, theirs): &(EntityId, &Entity)| {
            let mut entity = self.entities.get(id).cloned().unwrap_or_default();
            entity.join(&self.seen, theirs, theirs_seen);
            (*id, entity)
        };
        news.iter().map(join).collect()
    }

    /// Puts in what has been joined with a copy that has seen `theirs_seen`.
    pub(super) fn put(
        &mut self,
        joined: Vec<(EntityId, Entity)>,
        theirs_seen: &VersionVector,
    ) -> MergeReport {
        let new_changes = theirs_seen.changes_beyond(&self.seen);
        let mut changed = Vec::new();
        for (id, after) in joined {
            if self.entities.get(&id) == Some(&after) {
                continue;
            }
            let newly_contested = newly_contested(self.entities.get(&id), &after);
            let before = self.entities.insert(id, after);
            changed.push(EntityChange { id, before, newly_contested });
        }
        self.seen.join(theirs_seen);
        MergeReport { changed, new_changes }
    }
}

fn newly_contested(before: Option<&Entity>, after: &Entity) -> Vec<String> {
    let was_contested =
        |name: &&str| before.is_some_and(|before| before.contested().any(|known| known == *name));
    after.contested().filter(|name| !was_contested(name)).map(ToOwned::to_owned).collect()
}

/// The join of one stored entity with the one in memory, each with what its copy has seen.
pub fn join_entity(
    ours: &Entity,
    seen: &VersionVector,
    theirs: &Entity,
    theirs_seen: &VersionVector,
) -> Entity {
    let mut joined = ours.clone();
    joined.join(seen, theirs, theirs_seen);
    joined
}
