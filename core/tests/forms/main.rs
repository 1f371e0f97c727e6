//! The working forms over records that two people write apart, and over records full of garbage.

mod agenda;
mod agreement;
mod cards;
mod carry;
mod decisions;
mod deleted;
mod entries;
mod export;
mod garbage;
mod keepsake;
mod kinds;
mod live;
mod lost;
mod meetings;
mod milestones;
mod own_name;
mod parts;
mod pulses;
mod ratings;
mod search;
mod steps;
mod tasks;
mod topics;

use tandembuch_core::forms::person::{self, Role};
use tandembuch_core::record::{Edit, EntityId, Record, ReplicaId, SpaceId};

/// One of two devices and its copy of the record.
#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) record: Record,
    replica: ReplicaId,
    pub(crate) clock: u64,
}

impl Device {
    /// The devices of both, which have said whose they are and know of each other.
    pub(crate) fn pair() -> [Self; 2] {
        let device = |number, role| {
            let record = Record::new(SpaceId::from_random([9; 10]));
            let mut device = Self { record, replica: ReplicaId::from_random([number; 5]), clock: 1_000 };
            device.write(&person::claim_replica(device.replica, role));
            device
        };
        let [mut mentor, mut mentee] = [device(1, Role::Mentor), device(2, Role::Mentee)];
        exchange(&mut mentor, &mut mentee);
        [mentor, mentee]
    }

    /// It says whose it is, whatever it has said before.
    pub(crate) fn is_of(&mut self, role: Role) {
        self.write(&person::claim_replica(self.replica, role));
    }

    pub(crate) fn write(&mut self, edit: &Edit) {
        self.clock += 1;
        self.record
            .edit(edit, self.replica, self.clock)
            .expect("the edit is small and of something that exists");
    }
}

/// Both get what the other one has.
pub(crate) fn exchange(one: &mut Device, other: &mut Device) {
    let (from_one, from_other) = (one.record.all_changes(), other.record.all_changes());
    one.record.merge(&from_other).expect("a whole copy always fits");
    other.record.merge(&from_one).expect("a whole copy always fits");
}

pub(crate) fn id(number: u8) -> EntityId {
    EntityId::from_random([number; 10])
}
