//! Edits of the open tandem.
//!
//! Whoever has something done hears whether it was done: nothing may be said, shown or gone to as if it were there
//! when it was refused.

use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{self, person};
use tandembuch_core::record::{Dot, Edit, EditError, EntityId, Record, ReplicaId};
use thiserror::Error;

use super::App;
use super::session::Session;
use crate::platform::random::NoRandomness;

/// Why something that a person wanted was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The record does not take it.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// There is no id for something new.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// The tandem lies in the archive.
    #[error("the tandem lies in the archive")]
    Archived,
}

impl App {
    /// Does an edit and saves it. Returns whether it was done; a refusal is shown by [`App::refused`].
    #[must_use = "nothing may be said to be done that was refused"]
    pub fn apply(self, edit: &Edit) -> bool {
        self.apply_all(std::slice::from_ref(edit))
    }

    /// Does several edits as one step: all are saved together, or none is done. Returns whether they were done; a
    /// refusal is shown by [`App::refused`].
    #[must_use = "nothing may be said to be done that was refused"]
    pub fn apply_all(self, edits: &[Edit]) -> bool {
        self.try_edits(edits).map_err(|error| self.refuse(error)).is_ok()
    }

    /// Does an edit after which nothing is said: what was pressed shows the record, whatever becomes of it.
    pub fn write(self, edit: &Edit) {
        self.write_all(std::slice::from_ref(edit));
    }

    /// Does several edits as one step, after which nothing is said.
    pub fn write_all(self, edits: &[Edit]) {
        // A refusal is shown.
        let _ = self.apply_all(edits);
    }

    /// A fresh id for a new entity. `None` if the browser gives no random numbers, which is shown by [`App::refused`].
    pub fn new_id(self) -> Option<EntityId> {
        self.random().map(EntityId::from_random).map_err(|error| self.refuse(error)).ok()
    }

    pub(super) fn refuse(self, why: impl Into<Refusal>) {
        self.refused.set(Some(why.into()));
    }

    fn try_edits(self, edits: &[Edit]) -> Result<(), Refusal> {
        Ok(self.writable()?.edit(edits)?)
    }

    /// The session that is shown, for whoever wants to write. What lies in the archive can only be read.
    pub(super) fn writable(self) -> Result<Session, Refusal> {
        let session = self.session().ok_or(EditError::Missing)?;
        if self.is_archived(session.id()) { Err(Refusal::Archived) } else { Ok(session) }
    }
}

/// Does edits in a record, in the name of who sits here. Returns what was changed: nothing, where every edit says what
/// the record says already.
///
/// # Errors
/// If one of them is refused; some of the others are done then, so the record is of no use any more.
pub(super) fn edit_as(
    record: &mut Record,
    edits: &[Edit],
    replica: ReplicaId,
    me: Role,
    now: u64,
) -> Result<Vec<EntityId>, EditError> {
    let before = record.seen().clone();
    // It has not said so yet, or somebody else has said otherwise.
    let is_unclaimed = person::author(record, Dot { replica, counter: 1 }) != Some(me);
    let mut changed = Vec::new();
    if is_unclaimed && !edits.is_empty() {
        changed.push(record.edit(&person::claim_replica(replica, me), replica, now)?);
    }
    for edit in edits {
        changed.push(record.edit(&forms::even_if_lost(record, edit), replica, now)?);
    }
    if *record.seen() == before {
        changed.clear();
    }
    Ok(changed)
}
