//! Edits of the open tandem.

use leptos::prelude::*;
use tandembuch_core::record::{Edit, EditError, EntityId};

use super::App;

impl App {
    /// Does an edit and saves it. A refusal is shown in [`App::refused`] and returned.
    ///
    /// # Errors
    /// If the record refuses the edit; nothing has changed then.
    pub fn edit(self, edit: &Edit) -> Result<EntityId, EditError> {
        let result = self.try_edit(edit);
        if let Err(error) = result {
            self.refused.set(Some(error));
        }
        result
    }

    /// Does an edit whose outcome nobody waits for.
    pub fn apply(self, edit: &Edit) {
        // The refusal is shown already.
        let _ = self.edit(edit);
    }

    /// Does several edits as one step: all are saved together, or none is done. A refusal is shown.
    pub fn apply_all(self, edits: &[Edit]) {
        if let Err(error) = self.try_edits(edits) {
            self.refused.set(Some(error));
        }
    }

    /// A fresh id for a new entity; `None` if the browser gives no random numbers.
    pub fn new_id(self) -> Option<EntityId> {
        self.random().ok().map(EntityId::from_random)
    }

    fn try_edit(self, edit: &Edit) -> Result<EntityId, EditError> {
        let ids = self.try_edits(std::slice::from_ref(edit))?;
        ids.first().copied().ok_or(EditError::Missing)
    }

    fn try_edits(self, edits: &[Edit]) -> Result<Vec<EntityId>, EditError> {
        self.session().ok_or(EditError::Missing)?.edit(edits)
    }
}
