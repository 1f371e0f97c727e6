//! How full a tandem is: what can be said in time, before no file of it could be made any more.
//!
//! It must not know how that is shown.

use super::bundle::ALWAYS_FITS_BYTES;
use super::record::Record;
use super::record::limits::{MAX_ENTITIES, MAX_REPLICAS};

/// How much there is of what has a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fullness {
    /// How many entities, deleted ones among them; at most [`MAX_ENTITIES`].
    pub entities: usize,
    /// How many replicas have written; at most [`MAX_REPLICAS`].
    pub writers: usize,
    /// How many bytes a backup has before it is packed. Up to [`ALWAYS_FITS_BYTES`] it can be made whatever is in it;
    /// beyond, that depends on how well the texts can be packed.
    pub bytes: usize,
}

impl Fullness {
    /// How full a record is, or the one for oneself that a backup has beside it. It walks through everything.
    pub fn of(record: &Record, own: &Record) -> Self {
        Self {
            entities: record.len().max(own.len()),
            writers: record.seen().len().max(own.seen().len()),
            bytes: record.json_len() + own.json_len(),
        }
    }

    /// The largest of the three shares, in percent, rounded down. From 100 on nothing is promised any more: a bound is
    /// reached, or a backup might be too big.
    pub fn percent(self) -> usize {
        let share = |count: usize, most: usize| count.saturating_mul(100) / most;
        share(self.entities, MAX_ENTITIES)
            .max(share(self.writers, MAX_REPLICAS))
            .max(share(self.bytes, ALWAYS_FITS_BYTES))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes;
    use crate::record::{EntityId, ReplicaId, SpaceId};

    #[test]
    fn the_largest_share_counts() {
        for (entities, writers, bytes, percent) in [
            (0, 0, 0, 0),
            (400, 10, 200_000, 1),
            (45_000, 899, 1, 90),
            (44_999, 899, 1, 89),
            (1, 950, 1, 95),
            (1, 1, ALWAYS_FITS_BYTES - 1, 99),
            (1, 1, ALWAYS_FITS_BYTES * 2, 200),
        ] {
            assert_eq!(Fullness { entities, writers, bytes }.percent(), percent);
        }
    }

    #[test]
    fn a_record_and_its_notes_count() {
        let empty = Record::new(SpaceId::from_random([1; 10]));
        let nothing = Fullness::of(&empty, &empty);
        assert_eq!((nothing.entities, nothing.writers, nothing.percent()), (0, 0, 0));
        let mut own = empty.clone();
        let note = notes::create(EntityId::from_random([7; 10]), &"x".repeat(1_000), 1);
        own.edit(&note, ReplicaId::from_random([1; 5]), 1).expect("room");
        let some = Fullness::of(&empty, &own);
        assert!(some.bytes > nothing.bytes + 1_000);
        assert_eq!((some.entities, some.writers), (1, 1));
    }
}
