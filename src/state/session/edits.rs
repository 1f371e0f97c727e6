//! What a person does to the record that is open.

use tandembuch_core::record::{Edit, EditError};

use super::Session;
use crate::state::edits::edit_as;

impl Session {
    /// Does edits as one step, all or none, and has them saved.
    ///
    /// # Errors
    /// If the record refuses one; nothing has changed then.
    pub(in crate::state) fn edit(&self, edits: &[Edit]) -> Result<(), EditError> {
        let mut record = self.record.get();
        let changed = edit_as(&mut record, edits, self.replica(), self.me(), self.app.now_ms())?;
        if !changed.is_empty() {
            self.record.set(record, changed);
            self.shows_its_time();
            self.save_soon();
        }
        Ok(())
    }

    /// Does edits in the record of what the person keeps for themselves, all or none, and has them saved.
    ///
    /// # Errors
    /// If the record refuses one; nothing has changed then.
    pub(in crate::state) fn edit_own(&self, edits: &[Edit]) -> Result<(), EditError> {
        let (by, now) = (self.replica(), self.app.now_ms());
        let mut own = self.own.get();
        let changed = edits.iter().map(|edit| own.edit(edit, by, now)).collect::<Result<Vec<_>, _>>()?;
        self.own.set(own, changed);
        self.save_soon();
        Ok(())
    }
}
