//! What one copy tells another: everything, or all since a known point.

use std::collections::BTreeMap;

use super::Record;
use super::dot::{Dot, VersionVector};
use super::entity::Entity;
use super::id::{EntityId, ReplicaId, TandemId};

/// A part of a record, with what has to be seen before it and what has been seen after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// The tandem that it belongs to.
    pub tandem: TandemId,
    /// What the receiver must have seen for nothing to be missing in between. Empty: this is everything.
    pub since: VersionVector,
    /// What the sender has seen, and the receiver will have.
    pub seen: VersionVector,
    /// The entities with the fields that have changed; every such field with all its current values.
    pub entities: BTreeMap<EntityId, Entity>,
}

impl Changes {
    /// Is this everything, not only what is new since some point?
    pub fn is_full(&self) -> bool {
        self.since.is_empty()
    }

    /// How many changes are told, counting those that have been replaced since.
    pub fn count(&self) -> u64 {
        self.seen.changes_beyond(&self.since)
    }
}

impl Record {
    /// Everything.
    pub fn all_changes(&self) -> Changes {
        self.changes_since(&VersionVector::default())
    }

    /// All that somebody who has seen `since` lacks. Of `since` only what this copy has seen too counts.
    pub fn changes_since(&self, since: &VersionVector) -> Changes {
        let since: VersionVector = since
            .iter()
            .map(|(replica, counter)| (replica, counter.min(self.seen.seen_of(replica))))
            .filter(|(_, counter)| *counter > 0)
            .collect();
        let entities = self
            .entities
            .iter()
            .filter_map(|(id, entity)| Some((*id, entity.fields_with(|dot| !since.contains(dot))?)))
            .collect();
        Changes { tandem: self.tandem, since, seen: self.seen.clone(), entities }
    }

    /// Takes an import back: what `before` was, plus what the given replicas have written since. What the import
    /// brought is gone, as if it had never been, and can come again.
    ///
    /// Where somebody has edited what the import had brought, their words stay.
    pub fn without_import(&self, before: &Self, own: &[ReplicaId]) -> Self {
        let is_own_news = |dot: Dot| own.contains(&dot.replica) && !before.seen.contains(dot);
        let stays = |dot: Dot| own.contains(&dot.replica) || before.seen.contains(dot);
        let mut seen = before.seen.clone();
        for replica in own {
            seen.raise(*replica, self.seen.seen_of(*replica));
        }
        let news = Changes {
            tandem: self.tandem,
            since: before.seen.clone(),
            seen,
            entities: self
                .entities
                .iter()
                .filter_map(|(id, entity)| Some((*id, entity.fields_with(is_own_news)?.values_with(stays)?)))
                .collect(),
        };
        let mut record = before.clone();
        record.join(&news);
        record
    }
}
