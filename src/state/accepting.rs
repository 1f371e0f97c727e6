//! A file that has been looked at is taken in, and can be taken back: both records that it may bring, as one step for the
//! person.

use std::cell::{Cell, RefCell};

use leptos::prelude::WithUntracked;
use tandembuch_core::forms::person::{self, Role};
use tandembuch_core::record::{Doubt, Lost, MergeError, Record, ReplicaId, SpaceId};

use super::incoming::{IncomingError, Opened, Own};
use super::log::{Did, Line, ToLog};
use super::private::Side;
use super::session::{Known, Replacement, Session, is_undo_of, write_undo};
use super::taking::{self, Taken};
use super::{App, Decision, OpenFailure, Private};
use crate::platform::storage::StorageError;

/// The name of the local row that keeps a record as it was before the last import.
pub(super) const UNDO_ROW: &str = "before-import";

/// Takes over what a backup has for the device of its owner.
fn take_over(private: &mut Private, opened: &Opened, now: u64) {
    if !opened.is_of_its_owner() {
        return;
    }
    private.take_over(&opened.own.secrets, &opened.after);
    // What it has is in a backup: this one.
    private.backed_up_seen.join(&opened.exchange.changes.seen);
    if let Some(own) = &opened.own.changes {
        private.backed_up_own.join(&own.seen);
    }
    if private.backed_up_at.is_none() {
        private.backed_up_at = Some(now);
        let key = opened.key.or(opened.own.secrets.recovery());
        private.backup_key = key.map_or_else(String::new, |key| key.key_id().to_string());
    }
}

/// What takes the place of a stored record where a file is taken in, of which the log has this line.
fn replacement(taken: Taken, line: &Line) -> Replacement {
    let is_change = taken.is_change();
    let log = if is_change { ToLog::TakenIn(line.clone()) } else { ToLog::Nothing };
    Replacement { record: taken.after, before: is_change.then_some(taken.before), log }
}

impl App {
    /// Takes an opened file in and opens its tandem. `me` says who sits here, if nobody knew.
    ///
    /// # Errors
    /// See [`IncomingError`].
    pub async fn accept(self, opened: &Opened, me: Role) -> Result<SpaceId, IncomingError> {
        let tandem = opened.exchange.tandem();
        if opened.standing.asks() && !opened.is_wanted {
            return Err(IncomingError::NotWanted);
        }
        let line = opened.line(me).that(Did::TakenIn, self.now_ms());
        let session = if opened.is_new_here {
            let mut private = Private::new(me, opened.code.clone());
            // Whoever has typed the code has it from the partner; of the other one nobody knows.
            private.is_code_told = !opened.is_of_its_owner();
            if opened.from == me {
                take_over(&mut private, opened, self.now_ms());
            }
            self.note_received(&mut private, opened);
            self.found(opened.after.clone(), private, &[], vec![line.clone()]).await?
        } else {
            if self.is_leaving(tandem) {
                // Who takes in a file of it wants to keep it.
                self.decide(tandem, Decision::Return).await?;
            }
            if self.load_private(tandem).await?.is_none() {
                self.say_who(tandem, me).await?;
            }
            let session = self.open_session(tandem).await?;
            self.take_in_here(&session, opened, &line).await?;
            return Ok(tandem);
        };
        if opened.from == session.me() {
            self.adopt(opened).await;
            let private = session.private.with_untracked(Private::clone);
            self.take_in_own(&session, &opened.own, &private, self.fresh_writers()?, &line).await?;
            if opened.is_of_its_owner() {
                session.note_all_is_backed_up().await?;
            }
        }
        Ok(tandem)
    }

    /// Has the backups of this device open with what a backup of its person was opened with.
    async fn adopt(self, opened: &Opened) {
        if let Some(key) = opened.key.or(opened.own.secrets.recovery().filter(|_| opened.is_of_its_owner())) {
            self.adopt_recovery(key);
        }
        if let Some(password) = opened.password.clone().filter(|_| !self.has_own_password()) {
            // Where the browser cannot, it does not read files either.
            let _ = self.begin_working_from_file(password).await;
        }
    }

    /// Takes a file into the tandem of a session that nobody has to be asked about. What is shown meanwhile stays.
    pub(super) async fn take_in_unasked(
        self,
        session: &Session,
        opened: &Opened,
    ) -> Result<(), IncomingError> {
        let line = opened.line(session.me()).that(Did::TakenIn, self.now_ms());
        self.take_in_here(session, opened, &line).await
    }

    /// Notes what a file shows that brings nothing new.
    pub(super) async fn notes_what_came(
        self,
        session: &Session,
        opened: &Opened,
    ) -> Result<(), StorageError> {
        session.change_private(&|private| self.note_received(private, opened)).await
    }

    /// Takes a file into a tandem that is here.
    async fn take_in_here(
        self,
        session: &Session,
        opened: &Opened,
        line: &Line,
    ) -> Result<(), IncomingError> {
        // What a file can be taken back to must be stored: a number that is lost with a page is used again.
        session.save_all().await?;
        let Some(private) = self.load_private(session.id()).await? else {
            return Err(OpenFailure::NotHere.into());
        };
        let is_own = opened.from == session.me();
        let own = if is_own { opened.own.clone() } else { Own::default() };
        // The same for what is kept to go back to and for what is taken in.
        let writers = self.fresh_writers()?;
        let line = &line.clone().of_others(&opened.exchange.changes.seen, &private);
        // Both before anything is changed.
        let of_tandem = self.take(session, &session.record.get(), opened, &private, writers)?;
        let of_own = self.with_own(&session.own.get(), &own, &private, writers)?;
        self.keep_for_undo(session, &of_tandem, &of_own, opened.from, line).await?;
        if !of_tandem.doubt.is_none() {
            self.take_in_with_doubt(session, opened, &of_tandem.doubt, writers, line).await?;
        } else {
            // Once more: somebody may have written in the meantime.
            let record = session.record.get();
            let taken = self.take(session, &record, opened, &private, writers)?;
            session.record.log(taken.is_change().then(|| line.clone()));
            session.record.set(taken.after, taken.report.changed.iter().map(|change| change.id));
            session.shows_its_time();
            session.save_now().await?;
        }
        let note = |private: &mut Private| {
            // A file that opens with another code is no reason to lock the next ones with that.
            if private.code.is_empty() {
                private.code.clone_from(&opened.code);
            }
            if opened.uses_code {
                private.change_code(&opened.code, true);
            }
            if is_own {
                take_over(private, opened, self.now_ms());
            }
            self.note_received(private, opened);
        };
        session.change_private(&note).await?;
        if is_own {
            self.adopt(opened).await;
        }
        session.open_views(self.now_ms());
        self.take_in_own(session, &own, &private, writers, line).await?;
        if !of_tandem.is_change() && !of_own.is_change() {
            let nothing = opened.line(session.me()).that(Did::NothingNew, self.now_ms());
            // Nothing has changed that it would tell of.
            drop(session.log(&nothing).await);
        }
        Ok(())
    }

    fn take(
        self,
        session: &Session,
        record: &Record,
        opened: &Opened,
        private: &Private,
        writers: [ReplicaId; 2],
    ) -> Result<Taken, MergeError> {
        let (changes, lost, now) = (&opened.exchange.changes, session.lost(), self.now_ms());
        taking::take(record, changes, Side::Tandem, private, lost, writers, now)
    }

    /// Takes in a file that shows that this device was set back: no tab writes under the numbers of before any more.
    async fn take_in_with_doubt(
        self,
        session: &Session,
        opened: &Opened,
        found: &Doubt,
        writers: [ReplicaId; 2],
        line: &Line,
    ) -> Result<(), IncomingError> {
        session.leave(found).await?;
        let (doubtful, refused) = (Cell::new(Vec::new()), Cell::new(None));
        let replace = |record: &Record, known: &Known| {
            let taken = self.take(session, record, opened, &known.private, writers);
            let taken = taken.map_err(|error| refused.set(Some(error))).ok()?;
            doubtful.set(taken.doubt.replicas().collect());
            Some(replacement(taken, line))
        };
        session.replace_stored(&session.record, &replace).await?;
        if let Some(error) = refused.take() {
            return Err(error.into());
        }
        // Only now: a device that is killed before finds out once more.
        let (seen, doubtful) = (&opened.exchange.changes.seen, doubtful.take());
        let doubt = |private: &mut Private| {
            private.put_in_doubt(Side::Tandem, &doubtful);
            private.note_sealed(seen);
        };
        session.change_private(&doubt).await?;
        Ok(())
    }

    /// What becomes of a record that somebody keeps for themselves, with what a backup has for it.
    pub(super) fn with_own(
        self,
        before: &Record,
        own: &Own,
        private: &Private,
        writers: [ReplicaId; 2],
    ) -> Result<Taken, IncomingError> {
        let everything = own.changes.clone().unwrap_or_else(|| Record::new(before.space()).all_changes());
        let (side, lost, now) = (Side::OnlyForMe, Lost::Nothing, self.now_ms());
        let mut taken = taking::take(before, &everything, side, private, lost, writers, now)?;
        // As nobody who will ever write again: so it can be taken back.
        own.old_notes.take_in(&mut taken.after, writers[1]).map_err(IncomingError::Notes)?;
        Ok(taken)
    }

    /// Takes in what a backup has for its owner alone. `private` is what was known before the file.
    async fn take_in_own(
        self,
        session: &Session,
        own: &Own,
        private: &Private,
        writers: [ReplicaId; 2],
        line: &Line,
    ) -> Result<(), IncomingError> {
        let taken = self.with_own(&session.own.get(), own, private, writers)?;
        if taken.after == session.own.get() {
            return Ok(());
        }
        let seen = own.changes.as_ref().map(|changes| changes.seen.clone()).unwrap_or_default();
        let line = &line.clone().of_others(&seen, private);
        let doubtful: Vec<ReplicaId> = taken.doubt.replicas().collect();
        let refused = Cell::new(None);
        let replace = |record: &Record, known: &Known| {
            let taken = self.with_own(record, own, &known.private, writers);
            Some(replacement(taken.map_err(|error| refused.set(Some(error))).ok()?, line))
        };
        if doubtful.is_empty() {
            let changed: Vec<_> =
                taken.after.changes_since(taken.before.seen()).entities.into_keys().collect();
            session.own.log(taken.is_change().then(|| line.clone()));
            session.own.set(taken.after, changed);
        } else {
            session.leave(&taken.doubt).await?;
            session.replace_stored(&session.own, &replace).await?;
            if let Some(error) = refused.take() {
                return Err(error);
            }
        }
        let doubt = |private: &mut Private| {
            private.put_in_doubt(Side::OnlyForMe, &doubtful);
            if let (false, Some(changes)) = (doubtful.is_empty(), &own.changes) {
                private.sealed_own.join(&changes.seen);
            }
        };
        session.change_private(&doubt).await?;
        Ok(session.save_now().await?)
    }

    /// Keeps what a file can be taken back to, of both records. One that brings nothing leaves the one before it to be taken
    /// back.
    async fn keep_for_undo(
        self,
        session: &Session,
        of_tandem: &Taken,
        of_own: &Taken,
        from: Role,
        line: &Line,
    ) -> Result<(), StorageError> {
        if !of_tandem.is_change() && !of_own.is_change() {
            return Ok(());
        }
        for (record, taken) in [(&session.record, of_tandem), (&session.own, of_own)] {
            // Mending a device that was set back raises it.
            let epoch = record.epoch() + u32::from(!taken.doubt.is_none());
            let undo = write_undo(&taken.before, epoch, &line.id);
            self.database().local_put(record.key(), UNDO_ROW, &undo).await?;
        }
        let note = |private: &mut Private| {
            private.taken_in_at = Some(self.now_ms());
            private.taken_in_own = from == private.me();
        };
        session.change_private(&note).await
    }

    /// Returns whether there is an import of the open tandem that can be taken back. [`Private::taken_in_at`] says when
    /// it came in.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn can_undo_import(self) -> Result<bool, StorageError> {
        let Some(session) = self.session().filter(|session| session.is_kept()) else { return Ok(false) };
        let undo = self.database().local_get(session.record.key(), UNDO_ROW).await?;
        Ok(undo.is_some_and(|undo| is_undo_of(&undo, session.record.epoch())))
    }

    /// Takes the last import of the open tandem back; what was written since stays. False if there is none.
    ///
    /// # Errors
    /// If the storage fails; nothing is changed then.
    pub async fn undo_import(self) -> Result<bool, StorageError> {
        let Some(session) = self.session() else { return Ok(false) };
        session.save_now().await?;
        let writer = session.replica();
        // What has to be written anew is written as nobody else: this tab may write while the storage works.
        let Ok([by, _]) = self.fresh_writers() else { return Ok(false) };
        let (used, now) = (RefCell::default(), self.now_ms());
        let undo = |record: &Record, known: &Known| {
            let before = known.before_import(record.space())?;
            used.replace(known.undo.clone());
            let private = &known.private;
            let own: Vec<_> =
                private.own_for_certain(session.side_of(record)).into_iter().chain([writer]).collect();
            let mut after = record.without_import(&before, &own, by, now);
            if after.seen().seen_of(by) > 0 && record.space() == session.id() {
                // It fits: a device may always begin to write.
                let _ = after.edit(&person::claim_replica(by, private.me()), by, now);
            }
            Some(Replacement { record: after, before: None, log: ToLog::TakenBack(now) })
        };
        let mut is_undone = false;
        for record in session.records() {
            if session.replace_stored(record, &undo).await? {
                // One that stays is of an epoch that is over. One that came meanwhile is another import's.
                let empty = |stored: Option<&str>| {
                    let is_used = stored? == used.borrow().as_deref()?;
                    Some(if is_used { String::new() } else { stored?.to_owned() })
                };
                drop(self.database().local_join(record.key(), UNDO_ROW, &empty).await);
                is_undone = true;
            }
        }
        if is_undone {
            let forget = |private: &mut Private| {
                if let Some(taken_in_at) = private.taken_in_at.take() {
                    private.forget_devices_since(taken_in_at);
                }
            };
            session.change_private(&forget).await?;
        }
        Ok(is_undone)
    }

    fn note_received(self, private: &mut Private, opened: &Opened) {
        private.learn_device(&opened.exchange, opened.sender, self.now_ms());
        if opened.from != private.me() {
            // They could lock it.
            private.is_code_told = true;
            private.partner_seen.join(&opened.exchange.changes.seen);
            private.received_at = Some(self.now_ms());
        }
    }
}

impl Session {
    /// Everything here comes from a backup, but for who writes here, which every device says anew.
    async fn note_all_is_backed_up(&self) -> Result<(), StorageError> {
        let (seen, own_seen) = (self.record.get().seen().clone(), self.own.get().seen().clone());
        let note = |private: &mut Private| {
            private.backed_up_seen.join(&seen);
            private.backed_up_own.join(&own_seen);
        };
        self.change_private(&note).await
    }
}
