//! The workload in Tandembuch's record.

use std::time::Duration;

use tandembuch_core::bundle::{self, KeyId, Kind, Passphrase, To};
use tandembuch_core::exchange::Exchange;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::{Changes, Edit, EntityId, InsteadOf, Record, ReplicaId, SpaceId};

use crate::native_crypto::NativeCrypto;
use crate::way::Way;
use crate::workload::{Step, Workload};
use crate::{Bytes, deflated, timed};

/// Two replicas, and what one lacks of the other.
pub(crate) struct Ours {
    shared: Record,
    one: Record,
    two: Record,
    news: Changes,
    everything: Changes,
    news_bytes: String,
    everything_bytes: String,
}

impl Ours {
    pub(crate) fn of(workload: &Workload) -> Self {
        let mut shared = Record::new(SpaceId::from_random([7; 10]));
        write(&mut shared, &workload.shared);
        let [one, two] = [0, 1].map(|by: usize| {
            let mut record = shared.clone();
            write(&mut record, &workload.apart[by]);
            record
        });
        let (news, everything) = (two.changes_since(shared.seen()), two.all_changes());
        let (news_bytes, everything_bytes) = (content(&news), content(&everything));
        Self { shared, one, two, news, everything, news_bytes, everything_bytes }
    }

    pub(crate) fn merge(&self, way: Way) -> Duration {
        let mut record = self.one.clone();
        let mut merge = |changes: &Changes| record.merge(changes).expect("it fits");
        match way {
            Way::Replicas => timed(|| {
                let changes = self.two.changes_since(self.one.seen());
                (merge(&changes), changes)
            }),
            Way::News => timed(|| merge(&self.news)),
            Way::Everything => timed(|| merge(&self.everything)),
            Way::NewsBytes => timed(|| {
                let changes = read(&self.news_bytes);
                (merge(&changes), changes)
            }),
            Way::EverythingBytes => timed(|| {
                let changes = read(&self.everything_bytes);
                (merge(&changes), changes)
            }),
        }
    }

    pub(crate) fn bytes(&self) -> Bytes {
        Bytes {
            full: self.everything_bytes.len(),
            full_deflated: deflated(self.everything_bytes.as_bytes()),
            news: self.news_bytes.len(),
        }
    }

    pub(crate) fn news_sealed(&self) -> usize {
        sealed(&self.news_bytes)
    }

    /// How long the file is that tells of one meeting.
    pub(crate) fn meeting_sealed(&self, workload: &Workload) -> usize {
        sealed(&content(&self.meeting(workload)))
    }

    /// The changes of one meeting.
    pub(crate) fn meeting(&self, workload: &Workload) -> Changes {
        let mut after = self.shared.clone();
        write(&mut after, &workload.meeting);
        after.changes_since(self.shared.seen())
    }
}

fn write(record: &mut Record, steps: &[Step]) {
    for (now, step) in (1_795_305_600_000_u64..).zip(steps) {
        // Ids as random as real ones.
        let number = (step.entity as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
        let [a, b, c, d, e, f, g, h] = number;
        let id = EntityId::from_random([a, b, c, d, e, f, g, h, a ^ d, c ^ f]);
        let by = ReplicaId::from_random(if step.by == 0 {
            [0x5a, 0xc3, 0x11, 0x9e, 0x72]
        } else {
            [0xe4, 0x08, 0xd7, 0x36, 0xab]
        });
        let edit = if record.get(id).is_some() {
            let (field, value) = (step.field.to_owned(), step.value.clone().into());
            Edit::Set { id, field, value, instead_of: InsteadOf::Everything }
        } else {
            Edit::Create { id, kind: "entry", fields: vec![(step.field, step.value.clone().into())] }
        };
        record.edit(&edit, by, now * 7).expect("the workload is within the bounds");
    }
}

fn content(changes: &Changes) -> String {
    Exchange::new(Role::Mentor, changes.clone()).to_json()
}

fn read(bytes: &str) -> Changes {
    let exchange = Exchange::from_json(bytes.as_bytes()).expect("our own");
    exchange.changes
}

fn sealed(content: &str) -> usize {
    let kid = KeyId::new("0w3ge1r70w3ge1r7").expect("an id");
    let code = Passphrase::typed("4F7K-9QXM-2B8R-VT3H", str::to_owned).expect("a code");
    let to = [To::Passphrase(&kid, &code)];
    let sealing = bundle::seal(&NativeCrypto, Kind::Exchange, &to, content.as_bytes());
    futures::executor::block_on(sealing).expect("it can be sealed").len()
}
