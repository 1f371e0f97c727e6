//! The emergency journal of a session: what is not committed yet when a page goes.

use tandembuch_core::record::{ReplicaId, wire};

use super::{OpenRecord, Session};
use crate::platform::emergency_journal;
use crate::platform::world::World;
use crate::state::log;

impl Session {
    /// Writes what is not committed yet to where it is kept at once. Says whether nothing can be lost any more.
    pub(in crate::state) fn write_emergency_journal(&self) -> bool {
        let [of_tandem, of_own] = self.records().map(|record| self.write_entry(record));
        let of_drafts = self.write_drafts_at_once();
        of_tandem && of_own && of_drafts
    }

    fn write_entry(&self, record: &OpenRecord) -> bool {
        if !self.is_kept() || !record.has_unsaved() {
            return true;
        }
        let unsaved = log::write_beside(&wire::write_changes(&record.unsaved()), &record.to_log());
        // Where there is no localStorage either, memory is all there is; the banner says so.
        let (world, replica) = (self.app.world(), self.replica().to_string());
        emergency_journal::put(&self.app.journal(&world), record.key(), &replica, &unsaved).is_ok()
    }

    /// What was kept at once under an earlier id is kept under another one now.
    pub(super) fn clear_emergency_journal_of(&self, earlier: ReplicaId) {
        let (world, earlier) = (self.app.world(), earlier.to_string());
        for record in self.records() {
            let _ = emergency_journal::remove(world.local_store(), record.key(), &earlier);
        }
        let _ = emergency_journal::remove(world.local_store(), &self.drafts_key(), &earlier);
    }

    /// What was kept at once is stored, unless something has been written since.
    pub(super) fn clear_emergency_journal(&self, record: &OpenRecord) {
        if !record.has_unsaved() {
            // An entry that stays is taken in once more at the next start, which changes nothing.
            let (world, replica) = (self.app.world(), self.replica().to_string());
            let _ = emergency_journal::remove(world.local_store(), record.key(), &replica);
        }
    }
}
