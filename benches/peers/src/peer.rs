//! The same workload in Automerge: a map of entities, each a map of texts.

use std::time::Duration;

use automerge::transaction::Transactable;
use automerge::{AutoCommit, ObjType, ROOT, ReadDoc};

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
}

impl Measured {
    pub(crate) fn of(workload: &Workload) -> Self {
        let mut shared = AutoCommit::new();
        write(&mut shared, &workload.shared);
        let heads = shared.get_heads();
        let mut fork = |by: usize| {
            let mut document = shared.fork();
            write(&mut document, &workload.apart[by]);
            document
        };
        let (one, mut two) = (fork(0), fork(1));
        let (full, delta) = (two.save(), two.save_after(&heads));
        let two = two;
        Self {
            merge: best(
                || one.clone(),
                |mut document| document.load_incremental(&delta).map(|_| document).expect("it fits"),
            ),
            merge_full: best(
                || (one.clone(), two.clone()),
                |(mut document, mut other)| document.merge(&mut other).map(|_| document).expect("it fits"),
            ),
            from_bytes: best(
                || one.clone(),
                |mut document| {
                    let mut other = AutoCommit::load(&full).expect("its own");
                    document.merge(&mut other).map(|_| document).expect("it fits")
                },
            ),
            full_bytes: full.len(),
            full_deflated: deflated(&full),
            delta_bytes: delta.len(),
        }
    }
}

/// Every step is a change of its own, as every edit of a person is.
fn write(document: &mut AutoCommit, steps: &[Step]) {
    for step in steps {
        let key = format!("{:016x}", (step.entity as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let entity = match document.get(ROOT, &key).expect("a map") {
            Some((_, entity)) => entity,
            None => document.put_object(ROOT, &key, ObjType::Map).expect("a map"),
        };
        document.put(&entity, step.field, step.value.as_str()).expect("a map");
        document.commit();
    }
}
