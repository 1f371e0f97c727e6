//! Puts another record in the place of the stored one: the steps that are no join, taking an import back and mending a
//! device that was set back.
//!
//! They raise the epoch ([`Head::epoch`](crate::state::head::Head::epoch)), so that every other tab loads anew before it saves.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde_json::{Map, Value};
use tandembuch_core::json;
use tandembuch_core::record::{EntityId, Record, SpaceId, wire};

use super::{OpenRecord, Session};
use crate::platform::storage::{CommitError, StorageError, Stored, Write};
use crate::state::accepting::UNDO_ROW;
use crate::state::head::Head;
use crate::state::log::{self, ToLog};
use crate::state::{Private, rows};

/// Another tab has saved meanwhile.
#[derive(Debug, thiserror::Error)]
#[error("another tab has saved meanwhile")]
struct SavedMeanwhile;

/// What this device knows at the moment of a stored record.
pub(in crate::state) struct Known {
    pub(in crate::state) private: Private,
    /// What the last import can be taken back to, as it is stored.
    pub(in crate::state) undo: Option<String>,
    epoch: u32,
}

impl Known {
    /// The record before the last import; `None` if there is none that can be taken back. One of another epoch has been taken
    /// back already: what had to be written anew then would get lost.
    pub(in crate::state) fn before_import(&self, record: SpaceId) -> Option<Record> {
        let undo = self.undo.as_deref().filter(|undo| is_undo_of(undo, self.epoch))?;
        let mut before = Record::new(record);
        before.merge(&wire::read_changes(undo).ok()?).is_ok().then_some(before)
    }
}

/// What an import of this epoch can be taken back to, to be stored: all changes, and among their members the epoch, and which
/// file of the log it was.
pub(in crate::state) fn write_undo(before: &Record, epoch: u32, line: &str) -> String {
    let members = format!("{{\"epoch\":{epoch},\"line\":{},", json::write(&line));
    wire::write_changes(&before.all_changes()).replacen('{', &members, 1)
}

/// Which file of the log can be taken back with this; `None` in rows of programs that did not keep it.
pub(in crate::state) fn line_to_undo(undo: &str) -> Option<String> {
    let members: Map<String, Value> = serde_json::from_str(undo).ok()?;
    Some(members.get("line")?.as_str()?.to_owned())
}

/// Returns whether this is what an import of this epoch can be taken back to.
pub(in crate::state) fn is_undo_of(undo: &str, epoch: u32) -> bool {
    Head::from_json(undo).is_some_and(|head| head.epoch == epoch)
}

/// What takes the place of a stored record.
pub(in crate::state) struct Replacement {
    pub(in crate::state) record: Record,
    /// What this step can be taken back to; `None` if it cannot, or to leave that as it is.
    pub(in crate::state) before: Option<Record>,
    /// What the log beside it says from then on.
    pub(in crate::state) log: ToLog,
}

/// Makes a record of the stored one and of what this device knows; `None` to leave it as it is.
type Make<'a> = &'a dyn Fn(&Record, &Known) -> Option<Replacement>;

impl Session {
    /// Puts in the place of the stored record what `make` makes of it and of what this device knows; false if nothing is
    /// stored, or nothing made. Where another tab saves meanwhile, it is made anew of that: nothing is overwritten that `make` has not been
    /// given, and every replica that has written in it is known.
    ///
    /// # Errors
    /// If the storage fails. Nothing is changed then.
    pub(in crate::state) async fn replace_stored(
        &self,
        open: &OpenRecord,
        make: Make<'_>,
    ) -> Result<bool, StorageError> {
        let database = self.app.database();
        let _turn = self.turn().await;
        loop {
            let stored = database.load(open.key()).await?;
            let Some(loaded) = rows::read_record(open.record_id(), &stored) else { return Ok(false) };
            // After the record: a tab adds its replica before it writes, and keeps what an import can be taken back to before
            // it takes it in.
            let private = self.app.load_private(self.id()).await?;
            let private = private.unwrap_or_else(|| self.private.get_untracked());
            let undo = database.local_get(open.key(), UNDO_ROW).await?;
            let known = Known { private, undo: undo.clone(), epoch: loaded.epoch };
            let Some(Replacement { record, before, log }) = make(&loaded.record, &known) else {
                return Ok(false);
            };
            let epoch = loaded.epoch + 1;
            if let Some(before) = before {
                // Of this very state: what has to be written anew bears the same numbers in both.
                database.local_put(open.key(), UNDO_ROW, &write_undo(&before, epoch, log.line())).await?;
            }
            let known = rows::keys(&loaded.record);
            let all: BTreeSet<EntityId> = known.union(&rows::keys(&record)).copied().collect();
            let all: Vec<String> = all.iter().map(ToString::to_string).collect();
            let replace = |now: &Stored| {
                if now.head == stored.head {
                    let (row, seen, undo) = (now.beside.as_deref(), record.seen(), undo.as_deref());
                    let beside = log.after(row, seen, undo);
                    Ok(Write { beside, ..rows::replace_rows(&record, epoch, &known) })
                } else {
                    Err(SavedMeanwhile)
                }
            };
            match database.commit_with(open.key(), &all, Some(log::ROW), replace).await {
                Ok(_) => break,
                Err(CommitError::Refused(SavedMeanwhile)) => {}
                Err(CommitError::Storage(error)) => return Err(error),
            }
        }
        // Somebody may have written in the meantime: that comes on top, and is saved next.
        self.load_anew(open).await?;
        if self.has_unsaved() {
            self.save_soon();
        }
        self.tell_of_change();
        Ok(true)
    }
}
