//! The replica ids under which tabs of this device have written, and which of them are in doubt.

use tandembuch_core::record::{ReplicaId, VersionVector};

use super::Private;

/// Which of a person's two records is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::state) enum Side {
    /// That of the tandem.
    Tandem,
    /// That of what they keep for themselves.
    OnlyForMe,
}

impl Side {
    pub(in crate::state) const BOTH: [Self; 2] = [Self::Tandem, Self::OnlyForMe];
}

impl Private {
    /// Knows of the replica ids under which other tabs have written, too.
    pub(in crate::state) fn add_replicas(&mut self, replicas: &[String]) {
        add(&mut self.replicas, replicas);
    }

    /// The replica ids under which a tab may write.
    pub(in crate::state) fn writers(&self) -> impl Iterator<Item = &String> {
        self.replicas.iter().filter(|id| !self.is_left(id))
    }

    /// Returns whether nobody may write under a replica id any more.
    pub(in crate::state) fn is_left(&self, id: &String) -> bool {
        [&self.left, &self.in_doubt, &self.in_doubt_own].iter().any(|ids| ids.contains(id))
    }

    /// Lets nobody write under these replicas any more.
    pub(in crate::state) fn leave(&mut self, replicas: &[ReplicaId]) {
        add(&mut self.left, &texts(replicas));
    }

    /// The replicas of this device whose words in a record are its own for certain.
    pub(in crate::state) fn own_for_certain(&self, side: Side) -> Vec<ReplicaId> {
        let certain = self.replicas.iter().filter(|id| !self.doubts(side).contains(id));
        certain.filter_map(|id| id.parse().ok()).collect()
    }

    fn doubts(&self, side: Side) -> &Vec<String> {
        match side {
            Side::Tandem => &self.in_doubt,
            Side::OnlyForMe => &self.in_doubt_own,
        }
    }

    pub(super) fn doubts_mut(&mut self, side: Side) -> &mut Vec<String> {
        match side {
            Side::Tandem => &mut self.in_doubt,
            Side::OnlyForMe => &mut self.in_doubt_own,
        }
    }

    /// What others can know of this device at most, whose record has seen `seen`.
    pub(in crate::state) fn known_outside(&self, seen: &VersionVector) -> VersionVector {
        let mut known = self.sealed_seen.clone().unwrap_or_else(|| seen.clone());
        known.join(&self.sent_seen);
        known.join(&self.backed_up_seen);
        known
    }

    /// What others can know at most of the record for oneself.
    pub(in crate::state) fn own_known_outside(&self) -> VersionVector {
        let mut known = self.sealed_own.clone();
        known.join(&self.backed_up_own);
        known
    }

    /// Remembers that a file has been sealed by somebody who has seen `seen`.
    pub(in crate::state) fn note_sealed(&mut self, seen: &VersionVector) {
        self.sealed_seen.get_or_insert_default().join(seen);
    }

    /// The same, and what they have written in a record is in doubt.
    pub(in crate::state) fn put_in_doubt(&mut self, side: Side, replicas: &[ReplicaId]) {
        add(self.doubts_mut(side), &texts(replicas));
    }
}

fn texts(replicas: &[ReplicaId]) -> Vec<String> {
    replicas.iter().map(ToString::to_string).collect()
}

/// Adds the ids that are not among them.
pub(super) fn add(ids: &mut Vec<String>, more: &[String]) {
    for id in more {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
}
