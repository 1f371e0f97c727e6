//! What one copy tells another: everything, or all since a known point.

use std::collections::BTreeMap;

use super::Record;
use super::dot::{Dot, VersionVector};
use super::edit::Edit;
use super::entity::{DELETED, Entity};
use super::id::{EntityId, ReplicaId, SpaceId};
use super::register::Register;

/// A part of a record, with what has to be seen before it and what has been seen after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// The space that it belongs to.
    pub space: SpaceId,
    /// What the receiver must have seen for nothing to be missing in between. Empty: this is everything.
    pub since: VersionVector,
    /// What the sender has seen, and the receiver will have.
    pub seen: VersionVector,
    /// The entities with the fields that have changed; every such field with all its current values.
    pub entities: BTreeMap<EntityId, Entity>,
}

impl Changes {
    /// Returns whether this is everything, not only what is new since some point.
    pub fn is_full(&self) -> bool {
        self.since.is_empty()
    }

    /// The same as told by somebody who has seen nothing that a copy with `known` has not, but what `writer` wrote: for a
    /// copy in which an import has been taken back since.
    pub fn within(&self, known: &VersionVector, writer: ReplicaId) -> Self {
        let mut seen = self.seen.common_with(known);
        seen.raise(writer, self.seen.seen_of(writer));
        let entities = self.entities.iter().filter_map(|(id, entity)| Some((*id, entity.within(&seen)?)));
        let entities = entities.collect();
        Self { space: self.space, since: self.since.common_with(known), seen, entities }
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
        let since = since.common_with(&self.seen);
        let entities = self
            .entities
            .iter()
            .filter_map(|(id, entity)| Some((*id, entity.fields_with(|dot| !since.contains(dot))?)))
            .collect();
        Changes { space: self.space, since, seen: self.seen.clone(), entities }
    }

    /// Takes an import back: what `before` was, plus what the given replicas have written since, and nothing else. What
    /// the import brought is gone, as if it had never been, and can come again.
    ///
    /// Where somebody has edited what the import had brought, their words stay. Who deleted something has deleted it
    /// still; `by` writes that anew at `now` (milliseconds since 1970) where the deletion speaks of changes that are gone.
    pub fn without_import(&self, before: &Self, own: &[ReplicaId], by: ReplicaId, now: u64) -> Self {
        let is_own_since = |dot: Dot| own.contains(&dot.replica) && !before.seen.contains(dot);
        let mut record = before.clone();
        for replica in own {
            record.seen.raise(*replica, self.seen.seen_of(*replica));
        }
        let mut deleted = Vec::new();
        for (id, entity) in &self.entities {
            for (name, register) in &entity.fields {
                if !register.values().iter().any(|written| is_own_since(written.dot)) {
                    continue;
                }
                let was = before.get(*id).and_then(|was| was.field(name));
                let was_current = |dot: Dot| was.is_some_and(|was| was.value_of(dot).is_some());
                let mut kept = register.filtered(|dot| is_own_since(dot) || was_current(dot));
                // Of another tab, where this is the way to what it has stored.
                let unseen = was.map_or(&[][..], Register::values).iter();
                unseen
                    .filter(|written| !self.seen.contains(written.dot))
                    .for_each(|written| kept.put(written.clone()));
                let of_kind = || Entity { kind: entity.kind.clone(), ..Entity::default() };
                record.entities.entry(*id).or_insert_with(of_kind).fields.insert(name.clone(), kept);
                if name == DELETED {
                    deleted.push(*id);
                }
            }
        }
        for id in deleted {
            record.delete_anew(id, by, now);
        }
        record
    }

    /// Deletes once more what is deleted by somebody who had seen what is not here.
    fn delete_anew(&mut self, id: EntityId, by: ReplicaId, now: u64) {
        let deletions = self.get(id).map(Entity::seen_when_deleted).unwrap_or_default();
        if deletions.iter().any(|seen| !self.seen.covers(seen)) {
            // It fits: something of the same size is there.
            let _ = self.edit(&Edit::Delete { id }, by, now);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn changes_say_whether_they_are_everything_and_how_many_they_are() {
        let (ada, ben) = (ReplicaId::from_random([1; 5]), ReplicaId::from_random([2; 5]));
        let mut record = Record::new(SpaceId::from_random([0; 10]));
        assert!(record.is_empty());
        for number in 1..=3 {
            let fields = vec![("title", json!(number)), ("note", json!("x"))];
            let edit = Edit::Create { id: EntityId::from_random([number; 10]), kind: "goal", fields };
            record.edit(&edit, ada, 1).expect("valid");
        }
        assert_eq!((record.len(), record.is_empty()), (3, false));

        let all = record.all_changes();
        assert_eq!((all.is_full(), all.count(), all.entities.len()), (true, 6, 3));
        let news = record.changes_since(&[(ada, 2)].into_iter().collect());
        assert_eq!((news.is_full(), news.count(), news.entities.len()), (false, 4, 2));
        // What only the other has seen says nothing about what they lack of this copy.
        let stranger = record.changes_since(&[(ben, 7)].into_iter().collect());
        assert_eq!(stranger, all);
    }
}
