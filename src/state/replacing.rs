//! Puts another record in the place of the stored one: the steps that are no join, taking an import back and mending a
//! device that was set back.
//!
//! They raise the epoch ([`super::head::Head::epoch`]), so that every other tab loads anew before it saves.

use std::collections::BTreeSet;

use leptos::prelude::*;
use tandembuch_core::record::{Changes, EntityId, Record, TandemId, wire};

use super::incoming::UNDO_ROW;
use super::{App, Private, rows};
use crate::platform::news::News;
use crate::platform::storage::{CommitError, StorageError, Stored};

/// Another tab has saved meanwhile.
#[derive(Debug, thiserror::Error)]
#[error("another tab has saved meanwhile")]
struct SavedMeanwhile;

/// What this device knows at the moment of a stored record.
pub(super) struct Known {
    pub(super) private: Private,
    /// What the last import can be taken back to.
    pub(super) undo: Option<Changes>,
}

impl App {
    /// Puts in the place of the stored record what `make` makes of it and of what this device knows; false if nothing is
    /// stored, or nothing made. Where another tab saves meanwhile, it is made anew of that: nothing is overwritten that `make` has not been
    /// given, and every replica that has written in it is known.
    ///
    /// # Errors
    /// Those of `make`, and of the storage. Nothing is changed then.
    pub(super) async fn replace_stored<E: From<StorageError>>(
        self,
        tandem: TandemId,
        make: &dyn Fn(&Record, &Known) -> Result<Option<Record>, E>,
    ) -> Result<bool, E> {
        let tools = self.tools();
        let turn = tools.saver.turn().await;
        let (record, epoch) = loop {
            let stored = self.database().load(&tandem.to_string()).await?;
            let Some(loaded) = rows::read_record(tandem, &stored) else { return Ok(false) };
            // After the record: a tab adds its replica before it writes, and keeps what an import can be taken back to before
            // it takes it in.
            let private = self.load_private(tandem).await?;
            let private = private.unwrap_or_else(|| self.private.get_untracked());
            let undo = self.database().local_get(&tandem.to_string(), UNDO_ROW).await?;
            let undo = undo.and_then(|json| wire::read_changes(&json).ok());
            let Some(record) = make(&loaded.record, &Known { private, undo })? else { return Ok(false) };
            let epoch = loaded.epoch + 1;
            let known = rows::keys(&loaded.record);
            let all: BTreeSet<EntityId> = known.union(&rows::keys(&record)).copied().collect();
            let all: Vec<String> = all.iter().map(ToString::to_string).collect();
            let replace = |now: &Stored| {
                if now.head == stored.head {
                    Ok(rows::replace_rows(&record, epoch, &known))
                } else {
                    Err(SavedMeanwhile)
                }
            };
            match self.database().commit(&tandem.to_string(), &all, replace).await {
                Ok(_) => break (record, epoch),
                Err(CommitError::Refused(SavedMeanwhile)) => {}
                Err(CommitError::Storage(error)) => return Err(error.into()),
            }
        };
        drop(turn);
        if self.open.get_untracked().is_some_and(|open| open.id == tandem) {
            // Somebody may have written in the meantime: that comes on top, and is saved next.
            self.load_anew().await?;
            tools.saver.go_on(record.seen().clone(), epoch);
            if self.record.with_untracked(|now| *now != record) {
                self.save_soon();
            }
        }
        self.tell(&News::Changed { tandem: tandem.to_string() });
        Ok(true)
    }
}
