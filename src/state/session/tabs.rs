//! What other tabs have stored, and as what this one writes.

use leptos::prelude::*;
use tandembuch_core::forms::person;
use tandembuch_core::record::Doubt;

use super::Session;
use crate::platform::storage::StorageError;
use crate::state::Private;
use crate::state::private::Side;
use crate::state::tabs::Writer;

impl Session {
    /// Takes in what other tabs have stored. A failure shows at the next save.
    pub(in crate::state) async fn catch_up(&self) {
        let turn = self.turn().await;
        for record in self.records() {
            drop(self.load_anew(record).await);
        }
        self.load_drafts().await;
        drop(turn);
        self.looks_for_a_password();
        self.load_automatic().await;
        self.backs_up_soon();
        self.shares_while_open();
        self.look_for_doubt().await;
        if self.has_unsaved() {
            self.save_soon();
        }
    }

    /// Looks whether another tab has found this one's replica id to be in doubt. What it told while this session was being
    /// opened, nobody here has heard.
    pub(in crate::state) async fn look_for_doubt(&self) {
        let _turn = self.turn().await;
        self.may_be_in_doubt.set(true);
        // Where nobody knows now, the next save asks once more.
        drop(self.leave_what_may_be_in_doubt().await);
    }

    /// Before anything is saved: nobody may write under an id that is in doubt.
    pub(super) async fn leave_what_may_be_in_doubt(&self) -> Result<(), StorageError> {
        if self.may_be_in_doubt.get() && self.is_kept() {
            self.reload_private().await?;
            self.leave_doubt().await;
            self.may_be_in_doubt.set(false);
        }
        Ok(())
    }

    /// Sees to it that no tab writes under what a file has shown to be in doubt: whoever finds it mended, finds this, too.
    ///
    /// # Errors
    /// If the storage fails.
    pub(in crate::state) async fn leave(&self, doubt: &Doubt) -> Result<(), StorageError> {
        let doubtful: Vec<_> = doubt.replicas().collect();
        self.change_private(&|private| private.leave(&doubtful)).await?;
        self.look_for_doubt().await;
        Ok(())
    }

    /// Writes under another replica id from now on, where another tab has found this one to be in doubt.
    pub(in crate::state) async fn leave_doubt(&self) {
        let mut private = self.private.get_untracked();
        if !self.is_kept() || !private.is_left(&self.replica().to_string()) {
            return;
        }
        // One that nobody has used: under another one, words of a page that is closed may wait for the next start.
        let Some(writer) = self.app.fresh_writer(self.id(), &mut private).await else { return };
        self.goes_on_as(writer);
        // A row that cannot be written now is written with the next tab; the id is this tab's already.
        drop(self.change_private(&|stored| stored.add_replicas(&private.replicas)).await);
    }

    /// Writes as somebody else, also what is not stored yet: what the earlier one says is going to be in doubt.
    fn goes_on_as(&self, writer: Writer) {
        let earlier = self.replica();
        let is_kept_at_once = self.write_emergency_journal();
        self.writer.replace(writer);
        let [is_of_both, _] = self.records().map(|record| record.write_unsaved_anew(earlier, self.replica()));
        if is_of_both {
            // It fits: a device may always begin to write.
            let _ = self.edit(&[person::claim_replica(self.replica(), self.me())]);
        }
        if is_kept_at_once && self.write_emergency_journal() {
            self.clear_emergency_journal_of(earlier);
        }
    }

    /// Writes under an id that nobody has used, from now on. The earlier one is used by nobody any more: what it has written
    /// in one of the records is in doubt.
    pub(super) async fn writes_as_somebody_new(&self, side: Side) {
        let (mut private, earlier) = (self.private.get_untracked(), self.replica());
        let Some(writer) = self.app.fresh_writer(self.id(), &mut private).await else { return };
        self.goes_on_as(writer);
        let note = |stored: &mut Private| {
            stored.add_replicas(&private.replicas);
            stored.put_in_doubt(side, &[earlier]);
        };
        // A row that cannot be written now is written with the next tab; the id is this tab's already.
        drop(self.change_private(&note).await);
    }
}
