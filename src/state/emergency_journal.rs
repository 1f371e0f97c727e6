//! The emergency journal: what is not committed yet when a page goes is written to it at once, and replayed at the next
//! start.
//!
//! An entry is taken in at the next start, into what is stored. Where that cannot be done (a full disk is the very case in
//! which there are belts), it is taken in when its tandem is opened: whoever writes on under its replica id must know what
//! was written before.

use leptos::prelude::*;
use tandembuch_core::notes::OldNotes;
use tandembuch_core::record::{Changes, EntityId, ReplicaId, SpaceId, wire};

use super::App;
use super::log::{self, Line};
use super::notes::is_old_notes_entry;
use super::rows::{self, CannotJoin, LoadedRecord};
use super::session::{DRAFTS, tandem_of_own_key};
use super::tabs::Writer;
use crate::platform::emergency_journal::{self, Entry};
use crate::platform::storage::{CommitError, StorageError, Stored};
use crate::platform::world::World;

/// What has become of an entry.
enum Outcome {
    /// What it held is stored.
    TakenIn,
    /// It is taken in at another time: when its tandem is opened, or at the next start.
    Waits,
    /// Nobody can read it any more.
    Unreadable,
}

impl App {
    /// Writes what is not committed yet of the open tandem to where it is kept at once. Says whether nothing can be lost
    /// any more.
    pub(super) fn write_emergency_journal(self) -> bool {
        self.session().is_none_or(|session| session.write_emergency_journal())
    }

    /// Takes in what earlier pages could not commit. What cannot be taken in now stays where it is.
    pub(super) async fn replay_emergency_journal(self) {
        // Where localStorage is denied there is no emergency journal.
        let world = self.world();
        let entries = emergency_journal::list::<String>(&self.journal(&world)).unwrap_or_default();
        // Drafts are taken in when their tandem is opened.
        for entry in entries.into_iter().filter(|entry| !entry.tandem.ends_with(DRAFTS)) {
            let outcome = match (&entry.unsaved, tandem_of(&entry.tandem)) {
                (Ok(json), Some(tandem)) if is_old_notes_entry(&entry.replica) => {
                    self.look_at_notes(tandem, json).await
                }
                (Ok(json), Some(tandem)) => match (wire::read_changes(json), entry.replica.parse()) {
                    // The storage says itself that it fails, as soon as somebody writes.
                    (Ok(changes), Ok(writer)) => {
                        let to_log = log::beside(json);
                        let outcome = self.take_in(&entry.tandem, tandem, writer, &changes, &to_log).await;
                        outcome.unwrap_or(Outcome::Waits)
                    }
                    _ => Outcome::Unreadable,
                },
                _ => Outcome::Unreadable,
            };
            match (outcome, entry.unsaved) {
                (Outcome::TakenIn, Ok(read)) => {
                    let _ = emergency_journal::remove_as_read(
                        &self.journal(&world),
                        &entry.tandem,
                        &entry.replica,
                        &read,
                    );
                }
                // The raw export of the settings has it.
                (Outcome::Unreadable, _) => self.device.update(|device| device.unreadable_entries += 1),
                (Outcome::TakenIn | Outcome::Waits, _) => {}
            }
        }
    }

    /// Notes of an earlier program are taken over when their tandem is opened.
    async fn look_at_notes(self, tandem: SpaceId, json: &str) -> Outcome {
        let is_readable = OldNotes::from_json(json).is_some();
        match self.database().load(&tandem.to_string()).await {
            Ok(stored) if !is_readable || rows::read_record(tandem, &stored).is_none() => Outcome::Unreadable,
            _ => Outcome::Waits,
        }
    }

    /// Joins what a page could not commit with a stored record, that of a tandem or one that somebody of it keeps for
    /// themselves.
    async fn take_in(
        self,
        key: &str,
        tandem: SpaceId,
        writer: ReplicaId,
        changes: &Changes,
        to_log: &[Line],
    ) -> Result<Outcome, StorageError> {
        let database = self.database();
        let loaded = rows::read_record(changes.space, &database.load(key).await?);
        let is_new = loaded.is_none();
        let is_own = key != tandem.to_string();
        let is_home_gone =
            is_own && rows::read_record(tandem, &database.load(&tandem.to_string()).await?).is_none();
        if is_home_gone || !is_own && changes.space != tandem {
            return Ok(Outcome::Unreadable);
        }
        let mut loaded = loaded.unwrap_or_else(|| LoadedRecord::nothing(changes.space));
        if loaded.is_without_head {
            return Ok(Outcome::Waits);
        }
        // Changes alone make no tandem: this one has been removed.
        let is_removed = is_new && !changes.is_full();
        if is_removed || !rows::join_unsaved(&mut loaded, writer, changes) {
            return Ok(Outcome::Unreadable);
        }
        let LoadedRecord { record, epoch, .. } = loaded;
        let changed = changes.entities.keys().copied().collect();
        let keys: Vec<String> = changes.entities.keys().map(ToString::to_string).collect();
        let beside = (!to_log.is_empty()).then_some(log::ROW);
        let join = |stored: &Stored| {
            let mut write = rows::join_rows(&record, epoch, &changed, is_new, stored)?;
            write.beside =
                beside.map(|_| log::with_what_is_in(stored.beside.as_deref(), to_log, record.seen()));
            Ok(write)
        };
        match database.commit_with(key, &keys, beside, join).await {
            Ok(_) => Ok(Outcome::TakenIn),
            // Another tab has raised the epoch meanwhile, or removed the tandem.
            Err(CommitError::Refused(CannotJoin::Stale | CannotJoin::NothingStored)) => Ok(Outcome::Waits),
            Err(CommitError::Storage(error)) => Err(error),
        }
    }

    /// What tabs could not commit of a record. To be asked before the record is loaded: a tab that is still open goes on
    /// storing, and an entry of it tells nothing of what it knew to be stored.
    pub(super) fn left_of(self, key: &str) -> Vec<Entry<String>> {
        let world = self.world();
        let mut entries = emergency_journal::list(&self.journal(&world)).unwrap_or_default();
        entries.retain(|entry| entry.tandem == key && !is_old_notes_entry(&entry.replica));
        entries
    }

    /// Takes in what tabs could not commit of a record that is being opened, and says what has to be saved of it.
    /// A writer under whose id something lies that cannot be taken in must not write: it is taken away then.
    pub(super) fn take_in_on_opening(
        entries: Vec<Entry<String>>,
        loaded: &mut LoadedRecord,
        writer: &mut Option<Writer>,
    ) -> (Vec<EntityId>, Vec<Line>) {
        let (mut unsaved, mut to_log) = (Vec::new(), Vec::new());
        for entry in entries {
            let json = entry.unsaved.unwrap_or_default();
            let changes = wire::read_changes(&json).ok();
            match changes.zip(entry.replica.parse().ok()) {
                Some((changes, by)) if rows::join_unsaved(loaded, by, &changes) => {
                    unsaved.extend(changes.entities.into_keys());
                    let is_in = |line: &Line| loaded.record.seen().covers(&line.seen);
                    to_log.extend(log::beside(&json).into_iter().filter(is_in));
                }
                _ => {
                    writer.take_if(|writer| writer.id.to_string() == entry.replica);
                }
            }
        }
        (unsaved, to_log)
    }

    /// Removes what earlier pages could not commit of a tandem that is removed.
    pub(super) fn drop_emergency_journal(self, tandem: SpaceId) {
        let world = self.world();
        for entry in emergency_journal::list::<String>(&self.journal(&world)).unwrap_or_default() {
            if tandem_of(&entry.tandem) == Some(tandem) {
                let _ = emergency_journal::remove(world.local_store(), &entry.tandem, &entry.replica);
            }
        }
    }
}

/// Of which tandem a key is, also where it is that of its drafts, or of what somebody keeps for themselves.
fn tandem_of(key: &str) -> Option<SpaceId> {
    let key = key.strip_suffix(DRAFTS).unwrap_or(key);
    key.parse().ok().or_else(|| tandem_of_own_key(key))
}
