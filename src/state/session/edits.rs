//! What a person does to the record that is open.

use tandembuch_core::forms;
use tandembuch_core::forms::person::{self, Role};
use tandembuch_core::record::{Dot, Edit, EditError, EntityId, Record, ReplicaId};

use super::Session;

impl Session {
    /// Does edits as one step, all or none, and has them saved. Returns the ids of what they changed.
    ///
    /// # Errors
    /// If the record refuses one; nothing has changed then.
    pub(in crate::state) fn edit(&self, edits: &[Edit]) -> Result<Vec<EntityId>, EditError> {
        let before = self.record.get();
        let by = (self.replica(), self.me());
        let (record, ids) = edited(&before, edits, by, self.app.now_ms())?;
        if record.seen() != before.seen() {
            let own = EntityId::of_replica(by.0);
            self.record.set(record, ids.iter().copied().chain([own]));
            self.save_soon();
        }
        Ok(ids)
    }
}

/// Does edits in a record, all or none, as a replica that is of somebody; `now` in milliseconds since 1970. Returns the
/// ids of what they changed.
///
/// # Errors
/// If the record refuses one.
pub(in crate::state) fn edited(
    record: &Record,
    edits: &[Edit],
    (replica, me): (ReplicaId, Role),
    now: u64,
) -> Result<(Record, Vec<EntityId>), EditError> {
    let mut record = record.clone();
    // It has not said so yet, or somebody else has said otherwise.
    if person::author(&record, Dot { replica, counter: 1 }) != Some(me) {
        record.edit(&person::claim_replica(replica, me), replica, now)?;
    }
    let edit = |edit| record.edit(&forms::even_if_lost(&record, edit), replica, now);
    let ids = edits.iter().map(edit).collect::<Result<Vec<_>, _>>()?;
    Ok((record, ids))
}
