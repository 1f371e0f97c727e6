//! The workload in Tandembuch's record.

use std::time::Duration;

use tandembuch::bundle::{self, KeyId, Kind, Passphrase};
use tandembuch::domain::exchange::Exchange;
use tandembuch::domain::forms::person::Role;
use tandembuch::domain::record::{Changes, Edit, EntityId, InsteadOf, Record, ReplicaId, TandemId};

use crate::native_crypto::NativeCrypto;
use crate::workload::{Step, Workload};
use crate::{best, deflated};

/// What was measured.
pub(crate) struct Measured {
    pub(crate) merge: Duration,
    pub(crate) merge_full: Duration,
    pub(crate) from_bytes: Duration,
    pub(crate) full_bytes: usize,
    pub(crate) full_deflated: usize,
    pub(crate) delta_bytes: usize,
    pub(crate) delta_sealed: usize,
    pub(crate) meeting_sealed: usize,
}

impl Measured {
    pub(crate) fn of(workload: &Workload) -> Self {
        let mut shared = Record::new(TandemId::from_random([7; 10]));
        write(&mut shared, &workload.shared);
        let [one, two] = [0, 1].map(|by: usize| {
            let mut record = shared.clone();
            write(&mut record, &workload.apart[by]);
            record
        });
        let delta = two.changes_since(shared.seen());
        let full = two.all_changes();
        let (full_bytes, delta_bytes) = (content(&full), content(&delta));
        let mut after_meeting = shared.clone();
        write(&mut after_meeting, &workload.meeting);
        let meeting = content(&after_meeting.changes_since(shared.seen()));
        let merge = |changes: &Changes| {
            best(|| one.clone(), |mut record| record.merge(changes).map(|_| record).expect("it fits"))
        };
        Self {
            merge: merge(&delta),
            merge_full: merge(&full),
            from_bytes: best(
                || one.clone(),
                |mut record| record.merge(&read(&full_bytes)).map(|_| record).expect("it fits"),
            ),
            full_bytes: full_bytes.len(),
            full_deflated: deflated(full_bytes.as_bytes()),
            delta_bytes: delta_bytes.len(),
            delta_sealed: sealed(&delta_bytes),
            meeting_sealed: sealed(&meeting),
        }
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
    Exchange { from: Role::Mentor, changes: changes.clone() }.to_json()
}

fn read(bytes: &str) -> Changes {
    let exchange = Exchange::from_json(bytes.as_bytes()).expect("our own");
    exchange.changes
}

fn sealed(content: &str) -> usize {
    let kid = KeyId::new("0w3ge1r70w3ge1r7").expect("an id");
    let code = Passphrase::typed("4F7K-9QXM-2B8R-VT3H", str::to_owned).expect("a code");
    let sealing = bundle::seal(&NativeCrypto, Kind::Exchange, &kid, &code, content.as_bytes());
    futures::executor::block_on(sealing).expect("it can be sealed").len()
}
