//! What a file in the folder of both is, and what is to become of it. Pure.

use tandembuch_core::record::VersionVector;

use super::Unreadable;
use crate::platform::folder::Entry;
use crate::state::log::{Did, Line};

/// More than anybody's tandem has; larger ones are not read.
pub(super) const MOST_BYTES: u64 = tandembuch_core::bundle::MAX_PACKED_BYTES as u64;
/// A file that stays by halves for so long is told of, in milliseconds.
const LONG_MS: u64 = 60 * 60 * 1000;

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// There is nothing to do about it: it was taken in, says nothing new, was taken back by the person, is this device's own or
    /// is for others.
    Done,
    /// It may become whole.
    NotWhole,
    /// The person should look at it.
    ToLookAt,
}

impl From<Unreadable> for Verdict {
    fn from(why: Unreadable) -> Self {
        match why {
            Unreadable::NotForHere => Self::Done,
            Unreadable::NotWhole | Unreadable::Failed => Self::NotWhole,
            Unreadable::Unknown => Self::ToLookAt,
        }
    }
}

/// A file that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Looked {
    size: u64,
    modified: u64,
    since: u64,
    pub(super) verdict: Verdict,
}

impl Looked {
    pub(super) fn new(entry: &Entry, verdict: Verdict, now: u64) -> Self {
        Self { size: entry.size, modified: entry.modified, since: now, verdict }
    }

    /// Returns whether it is the very file.
    pub(super) fn is(&self, entry: &Entry) -> bool {
        (self.size, self.modified) == (entry.size, entry.modified)
    }

    /// Returns whether it has been by halves for long.
    pub(super) fn is_never_whole(&self, now: u64) -> bool {
        self.verdict == Verdict::NotWhole && now.saturating_sub(self.since) >= LONG_MS
    }
}

/// Returns whether all that a file has seen and this device has not was taken back here by the person. What they have taken back
/// does not come again by itself, in whatever file and whatever version of it; what is newer does.
pub(super) fn is_taken_back(file: &VersionVector, record: &VersionVector, log: &[Line]) -> bool {
    let taken_back = |line: &&Line| !line.is_in() && line.did.iter().any(|(did, _)| *did == Did::TakenBack);
    let mut known = record.clone();
    log.iter().filter(taken_back).for_each(|line| known.join(&line.seen));
    known.covers(file)
}

#[cfg(test)]
mod tests {
    use tandembuch_core::digest::Digest;
    use tandembuch_core::record::ReplicaId;

    use super::*;
    use crate::state::log::Way;

    fn seen(all: &[(u8, u32)]) -> VersionVector {
        all.iter().map(|(replica, counter)| (ReplicaId::from_random([*replica; 5]), *counter)).collect()
    }

    #[test]
    fn what_was_taken_back_does_not_come_again_and_what_is_newer_does() {
        let line = |did: &[Did]| {
            let line = Line::new("1".to_owned(), Way::FromPartner, &Digest::default(), seen(&[(2, 5)]));
            did.iter().fold(line, |line, did| line.that(*did, 1))
        };
        let record = seen(&[(1, 3), (2, 4)]);
        let is = |file: &[(u8, u32)], did: &[Did]| is_taken_back(&seen(file), &record, &[line(did)]);
        let back = [Did::TakenIn, Did::TakenBack];
        assert!(is(&[(1, 3), (2, 5)], &back) && is(&[(2, 5)], &back) && is(&[(1, 2)], &back));
        assert!(!is(&[(1, 3), (2, 6)], &back), "newer");
        assert!(!is(&[(1, 3), (2, 5), (3, 1)], &back), "somebody else has written, too");
        assert!(!is(&[(1, 4), (2, 5)], &back), "this device was set back");
        assert!(!is(&[(2, 5)], &[Did::TakenIn]) && !is(&[(2, 5)], &[Did::Opened]));
        assert!(!is(&[(2, 5)], &[Did::TakenIn, Did::TakenBack, Did::TakenIn]));
    }

    #[test]
    fn a_file_that_stays_by_halves_is_told_of_after_an_hour() {
        let entry = |size, modified| Entry { name: "a".to_owned(), size, modified };
        let looked = Looked::new(&entry(5, 7), Verdict::NotWhole, 1000);
        assert!(looked.is(&entry(5, 7)) && !looked.is(&entry(6, 7)) && !looked.is(&entry(5, 8)));
        assert!(!looked.is_never_whole(1000 + LONG_MS - 1) && looked.is_never_whole(1000 + LONG_MS));
        // The clock was put back.
        assert!(!looked.is_never_whole(0));
        assert!(!Looked::new(&entry(5, 7), Verdict::Done, 0).is_never_whole(LONG_MS));
    }
}
