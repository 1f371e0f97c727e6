//! What other tabs have stored, and as what this one writes.

use leptos::prelude::*;

use super::Session;
use crate::state::Private;

impl Session {
    /// Takes in what other tabs have stored. A failure shows at the next save.
    pub(in crate::state) async fn catch_up(&self) {
        let turn = self.turn().await;
        for record in self.records() {
            drop(self.load_anew(record).await);
        }
        self.reload_private().await;
        self.leave_doubt().await;
        drop(turn);
        if self.has_unsaved() {
            self.save_soon();
        }
    }

    /// Writes under another replica id from now on, where another tab has found this one to be in doubt.
    pub(in crate::state) async fn leave_doubt(&self) {
        let mut private = self.private.get_untracked();
        if !self.is_kept() || !private.in_doubt.contains(&self.replica().to_string()) {
            return;
        }
        let Some(writer) = self.app.lease_writer(self.id(), &mut private).await else { return };
        self.writer.replace(writer);
        // A row that cannot be written now is written with the next tab; the id is this tab's already.
        drop(self.change_private(&|stored| stored.add_replicas(&private.replicas)).await);
    }

    /// Writes under an id that nobody has used, from now on. The earlier one is used by nobody any more.
    pub(super) async fn writes_as_somebody_new(&self) {
        let (mut private, earlier) = (self.private.get_untracked(), self.replica());
        let Some(writer) = self.app.fresh_writer(self.id(), &mut private).await else { return };
        self.writer.replace(writer);
        let note = |stored: &mut Private| {
            stored.add_replicas(&private.replicas);
            stored.put_in_doubt(&[earlier]);
        };
        // A row that cannot be written now is written with the next tab; the id is this tab's already.
        drop(self.change_private(&note).await);
    }
}
