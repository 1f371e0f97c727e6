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
                .filter_map(|(id, entity)| Some((*id, entity.values_with(stays)?)))
                .collect(),
        };
        let mut record = before.clone();
        record.put(before.joined(&before.news_of(&news), &news.seen), &news.seen);
        record
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::record::Edit;

    #[test]
    fn changes_say_whether_they_are_everything_and_how_many_they_are() {
        let (ada, ben) = (ReplicaId::from_random([1; 5]), ReplicaId::from_random([2; 5]));
        let mut record = Record::new(TandemId::from_random([0; 10]));
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
