//! Dots and version vectors: who wrote the how-manieth change, and which changes a copy has seen.
//!
//! After Almeida, Shoker, Baquero: *Delta state replicated data types* (J. Parallel Distrib. Comput. 111, 2018).
//! Causality is all there is to order changes by; no clock is asked.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use super::id::ReplicaId;
use super::text;

/// How many characters the id of a replica has.
const REPLICA_LEN: usize = 8;

/// Names one change: the `counter`-th (from 1) of `replica`. Written `replica:counter`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dot {
    /// Who wrote.
    pub replica: ReplicaId,
    /// The how-manieth change of this replica, from 1.
    pub counter: u32,
}

/// A text that is not a dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a dot of the form replica:counter")]
pub struct ParseDotError;

impl fmt::Display for Dot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.replica, self.counter)
    }
}

impl fmt::Debug for Dot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Dot {
    type Err = ParseDotError;

    fn from_str(text: &str) -> Result<Self, ParseDotError> {
        let (replica, digits) = text.split_at_checked(REPLICA_LEN).ok_or(ParseDotError)?;
        let digits = digits.strip_prefix(':').ok_or(ParseDotError)?;
        // One dot has one spelling: no `+1`, no `01`, and never a zero.
        if digits.starts_with(['+', '0']) {
            return Err(ParseDotError);
        }
        let replica = replica.parse().map_err(|_| ParseDotError)?;
        let counter = digits.parse().map_err(|_| ParseDotError)?;
        Ok(Self { replica, counter })
    }
}

impl Serialize for Dot {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Dot {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text::read(deserializer)
    }
}

/// The changes that a copy has seen: of every replica all up to a number, without holes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VersionVector(BTreeMap<ReplicaId, u32>);

impl VersionVector {
    /// Returns whether this change has been seen.
    pub fn contains(&self, dot: Dot) -> bool {
        dot.counter <= self.seen_of(dot.replica)
    }

    /// How many changes of this replica have been seen.
    pub fn seen_of(&self, replica: ReplicaId) -> u32 {
        self.0.get(&replica).copied().unwrap_or(0)
    }

    /// Returns whether everything has been seen that `other` has seen.
    pub fn covers(&self, other: &Self) -> bool {
        other.iter().all(|(replica, counter)| counter <= self.seen_of(replica))
    }

    /// Adds what `other` has seen.
    pub fn join(&mut self, other: &Self) {
        for (replica, counter) in other.iter() {
            self.raise(replica, counter);
        }
    }

    /// What both have seen.
    pub fn common_with(&self, other: &Self) -> Self {
        let common = self.iter().map(|(replica, counter)| (replica, counter.min(other.seen_of(replica))));
        common.filter(|(_, counter)| *counter > 0).collect()
    }

    /// Marks the first `counter` changes of a replica as seen.
    pub fn raise(&mut self, replica: ReplicaId, counter: u32) {
        if counter > self.seen_of(replica) {
            self.0.insert(replica, counter);
        }
    }

    /// Marks what lies beyond the first `counter` changes of a replica as not seen.
    pub(super) fn lower(&mut self, replica: ReplicaId, counter: u32) {
        let lowered = |(other, seen): (ReplicaId, u32)| {
            (other, if other == replica { seen.min(counter) } else { seen })
        };
        *self = self.iter().map(lowered).collect();
    }

    /// The next change of a replica; `None` when its numbers are used up.
    pub fn next(&self, replica: ReplicaId) -> Option<Dot> {
        let counter = self.seen_of(replica).checked_add(1)?;
        Some(Dot { replica, counter })
    }

    /// Every replica with the number of its changes.
    pub fn iter(&self) -> impl Iterator<Item = (ReplicaId, u32)> {
        self.0.iter().map(|(replica, counter)| (*replica, *counter))
    }

    /// How many replicas have written.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether nothing has been seen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many changes have been seen that `other` has not.
    pub fn changes_beyond(&self, other: &Self) -> u64 {
        self.iter().map(|(replica, counter)| u64::from(counter.saturating_sub(other.seen_of(replica)))).sum()
    }
}

impl FromIterator<(ReplicaId, u32)> for VersionVector {
    fn from_iter<I: IntoIterator<Item = (ReplicaId, u32)>>(pairs: I) -> Self {
        let mut vector = Self::default();
        for (replica, counter) in pairs {
            vector.raise(replica, counter);
        }
        vector
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replica(number: u8) -> ReplicaId {
        ReplicaId::from_random([number; 5])
    }

    #[test]
    fn a_dot_has_one_spelling() {
        let dot = Dot { replica: replica(0), counter: 12 };
        assert_eq!(
            (dot.to_string(), format!("{dot:?}")),
            ("00000000:12".to_owned(), "00000000:12".to_owned())
        );
        assert_eq!("00000000:12".parse(), Ok(dot));
        for wrong in [
            "",
            "00000000",
            "00000000:",
            "00000000:0",
            "00000000:012",
            "00000000:+1",
            "0:1",
            "00000000:4294967296",
        ] {
            assert_eq!(wrong.parse::<Dot>(), Err(ParseDotError), "{wrong}");
        }
    }

    #[test]
    fn a_vector_knows_what_was_seen() {
        let mut seen: VersionVector = [(replica(1), 3)].into_iter().collect();
        assert!(seen.contains(Dot { replica: replica(1), counter: 3 }));
        assert!(!seen.contains(Dot { replica: replica(1), counter: 4 }));
        assert!(!seen.contains(Dot { replica: replica(2), counter: 1 }));
        let more: VersionVector = [(replica(1), 2), (replica(2), 5)].into_iter().collect();
        assert!(!seen.covers(&more) && !more.covers(&seen));
        assert_eq!(more.changes_beyond(&seen), 5);
        seen.join(&more);
        assert!(seen.covers(&more));
        assert_eq!((seen.seen_of(replica(1)), seen.seen_of(replica(2)), seen.len()), (3, 5, 2));
        assert_eq!(seen.next(replica(2)), Some(Dot { replica: replica(2), counter: 6 }));
        seen.raise(replica(2), u32::MAX);
        assert_eq!(seen.next(replica(2)), None);
        assert!(VersionVector::default().is_empty() && !seen.is_empty());
    }
}
