//! The same workload in Automerge: a map of entities, each a map of texts.

use std::time::Duration;

use automerge::transaction::Transactable;
use automerge::{AutoCommit, Change, ObjType, ROOT, ReadDoc};

use crate::way::Way;
use crate::workload::{Step, Workload};
use crate::{Bytes, deflated, timed};

/// Two replicas, and what one lacks of the other.
pub(crate) struct Peer {
    one: AutoCommit,
    two: AutoCommit,
    news: Vec<Change>,
    everything: Vec<Change>,
    news_bytes: Vec<u8>,
    everything_bytes: Vec<u8>,
}

impl Peer {
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
        let (news, everything) = (two.get_changes(&heads), two.get_changes(&[]));
        let (news_bytes, everything_bytes) = (two.save_after(&heads), two.save_nocompress());
        Self { one, two, news, everything, news_bytes, everything_bytes }
    }

    pub(crate) fn merge(&self, way: Way) -> Duration {
        let mut document = self.one.clone();
        match way {
            Way::Replicas => {
                let mut other = self.two.clone();
                timed(|| document.merge(&mut other).expect("it fits"))
            }
            Way::News => {
                let changes = self.news.clone();
                timed(|| document.apply_changes(changes).expect("it fits"))
            }
            Way::Everything => {
                let changes = self.everything.clone();
                timed(|| document.apply_changes(changes).expect("it fits"))
            }
            Way::NewsBytes => timed(|| document.load_incremental(&self.news_bytes).expect("it fits")),
            Way::EverythingBytes => {
                timed(|| document.load_incremental(&self.everything_bytes).expect("it fits"))
            }
        }
    }

    pub(crate) fn bytes(&mut self) -> Bytes {
        let packed = self.two.save();
        Bytes { full: packed.len(), full_deflated: deflated(&packed), news: self.news_bytes.len() }
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
