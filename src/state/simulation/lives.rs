//! The lives of profiles: one that was set back, and a copy beside its original, use the same numbers a second time.
//!
//! Known and open: nobody can tell two lives apart where one that does not know of the other *gives away* what it wrote
//! under numbers that the other one has given away, too. Words of one of them are then taken for replaced. (It would take
//! files that name the earlier files of their maker, so that a receiver sees a fork.) So a story leaves out exactly this:
//! a life makes no file as long as another one has given away numbers that both may use, and takes in no file but those
//! that show all of that. With the first one it finds out, and leaves those numbers.

use std::collections::BTreeMap;

use tandembuch_core::record::{ReplicaId, SpaceId, VersionVector};

use super::device::Device;
use super::disk::Disk;
use crate::state::Private;
use crate::state::private::Side;

/// What is known of the life of a profile.
#[derive(Debug, Clone, Default)]
pub(super) struct Life {
    number: usize,
    /// For replicas under which another life may write, too: how many numbers mean the same in both.
    common: BTreeMap<(SpaceId, ReplicaId), u32>,
    /// Its files may show that a device was set back, though none was.
    pub(super) is_suspect: bool,
    /// A row of it got damaged.
    pub(super) is_damaged: bool,
}

impl Life {
    pub(super) fn of(number: usize) -> Self {
        Self { number, ..Self::default() }
    }

    /// Another life begins here, with what lies on the disk.
    pub(super) fn forks(&mut self, disk: &Disk, tandems: &[SpaceId]) {
        for tandem in tandems {
            let Some(private) = disk.private_of(*tandem) else { continue };
            let seen = disk.seen_of(*tandem);
            for replica in own_replicas(&private) {
                // Where they have parted already, that is when.
                self.common.entry((*tandem, replica)).or_insert(seen.seen_of(replica));
            }
        }
        self.is_suspect = true;
    }

    pub(super) fn is_damaged(&mut self) {
        self.is_damaged = true;
        self.is_suspect = true;
    }

    pub(super) fn with_number(mut self, number: usize) -> Self {
        self.number = number;
        self
    }

    pub(super) fn has_forked(&self) -> bool {
        !self.common.is_empty()
    }
}

fn own_replicas(private: &Private) -> impl Iterator<Item = ReplicaId> {
    private.replicas.iter().filter_map(|id| id.parse().ok())
}

/// What each life has given away in files, of what it has written itself.
#[derive(Debug, Default)]
pub(super) struct Lives {
    given: BTreeMap<(usize, SpaceId), VersionVector>,
    /// The same of replicas that the life had left then: it may have written more under them than the others know.
    left: BTreeMap<(usize, SpaceId), VersionVector>,
    next: usize,
}

impl Lives {
    /// A number that no life has.
    pub(super) fn fresh(&mut self) -> usize {
        self.next += 1;
        1_000 + self.next
    }

    /// What has been given away is nowhere any more.
    pub(super) fn forget(&mut self) {
        self.given.clear();
    }

    /// A device has sealed a file, and may have given it away.
    pub(super) fn seals(&mut self, device: &Device, tandem: SpaceId) {
        let Some(private) = device.disk.private_of(tandem) else { return };
        let seen = private.sealed_seen.clone().unwrap_or_default();
        let (usable, key) = (private.own_for_certain(Side::Tandem), (device.life.borrow().number, tandem));
        for replica in own_replicas(&private).filter(|replica| seen.seen_of(*replica) > 0) {
            let given = if usable.contains(&replica) { &mut self.given } else { &mut self.left };
            given.entry(key).or_default().raise(replica, seen.seen_of(replica));
        }
    }

    /// What other lives have given away under numbers that the one of this device may use in another sense.
    pub(super) fn to_find_out(&self, device: &Device, tandem: SpaceId) -> VersionVector {
        let life = device.life.borrow();
        let mut all = VersionVector::default();
        if !life.has_forked() {
            return all;
        }
        let Some(private) = device.disk.private_of(tandem) else { return all };
        let usable = private.own_for_certain(Side::Tandem);
        let own = self.given.get(&(life.number, tandem)).cloned().unwrap_or_default();
        let of_others = |given: &BTreeMap<(usize, SpaceId), VersionVector>| -> VersionVector {
            let others = given.iter().filter(|((number, of), _)| *number != life.number && *of == tandem);
            others.flat_map(|(_, seen)| seen.iter()).collect()
        };
        let (given, left) = (of_others(&self.given), of_others(&self.left));
        for replica in usable {
            let Some(common) = life.common.get(&(tandem, replica)) else { continue };
            let (given, left) = (given.seen_of(replica), left.seen_of(replica));
            if given > *common {
                all.raise(replica, given);
            }
            // What is not more than this life has given away itself, the other one has from it.
            if left > own.seen_of(replica).max(*common) {
                all.raise(replica, left);
            }
        }
        all
    }
}
