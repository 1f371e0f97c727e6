//! The tandem that is open: its record, that of what the person keeps for themselves, what this device knows of it, and
//! as what this tab writes.
//!
//! A command works on the session that it was given, whatever the person opens meanwhile. So nothing has to be asked again
//! after an await: a session that was left is to the next one what another tab is.
//!
//! It must not know any screen, nor how a file is made or read.

mod drafts;
mod edits;
mod emergency;
mod open_record;
mod replacing;
mod saving;
mod tabs;

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use futures::lock::Mutex;
use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::tandem;
use tandembuch_core::notes;
use tandembuch_core::record::{Lost, Record, ReplicaId, SpaceId};

use super::private::Side;
use super::tabs::Writer;
use super::{App, OpenTandem, OwnKeys, Private, Recovery, automatic, private};
use crate::platform::storage::StorageError;
use drafts::Drafts;

pub(super) use drafts::ROW as DRAFTS_ROW;
pub(super) use open_record::OpenRecord;
pub(super) use replacing::{Known, Replacement, is_undo_of, line_to_undo, write_undo};
pub use saving::SaveState;

/// Follows the tandem in the key of what a person keeps for themselves.
const OWN: &str = ".me";
/// Follows the tandem in the name of its drafts in the emergency journal.
pub(super) const DRAFTS: &str = ".drafts";

/// A tandem that is open, or was. A handle; clones are the same session.
#[derive(Clone)]
pub(super) struct Session(Rc<Inside>);

/// What a session owns.
pub(super) struct Inside {
    app: App,
    /// Which tandem, and as what it is open.
    pub(super) open: OpenTandem,
    /// The record of both.
    pub(super) record: OpenRecord,
    /// What this device knows of the tandem and never sends.
    pub(super) private: ArcRwSignal<Private>,
    /// The record of what the person who sits here keeps for themselves.
    pub(super) own: OpenRecord,
    /// What is typed and not added yet.
    drafts: Drafts,
    /// Is everything that was entered stored?
    pub(super) save: ArcRwSignal<SaveState>,
    writer: RefCell<Writer>,
    /// The recovery key that was chosen here, where it cannot be kept.
    pub(super) recovery: Cell<Option<Recovery>>,
    /// Backups have a password of their own.
    pub(super) has_password: ArcRwSignal<bool>,
    /// The keys of this device, as its files tell them.
    pub(super) keys: ArcRwSignal<OwnKeys>,
    pub(super) automatic: automatic::OfSession,
    /// Another tab may have found the id of the writer to be in doubt.
    may_be_in_doubt: Cell<bool>,
    /// One save at a time.
    one_at_a_time: Mutex<()>,
}

impl Deref for Session {
    type Target = Inside;

    fn deref(&self) -> &Inside {
        &self.0
    }
}

impl Session {
    /// A session that nobody sees yet: [`App::show`].
    pub(super) fn new(
        app: App,
        open: OpenTandem,
        record: OpenRecord,
        own: OpenRecord,
        private: Private,
        writer: Writer,
    ) -> Self {
        Self(Rc::new(Inside {
            app,
            open,
            record,
            private: ArcRwSignal::new(private),
            own,
            drafts: Drafts::default(),
            save: ArcRwSignal::new(SaveState::Saved),
            writer: writer.into(),
            recovery: Cell::default(),
            has_password: ArcRwSignal::new(app.has_own_password()),
            keys: ArcRwSignal::default(),
            automatic: automatic::OfSession::default(),
            may_be_in_doubt: Cell::default(),
            one_at_a_time: Mutex::default(),
        }))
    }

    /// Returns whether this is the very session.
    pub(super) fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    pub(super) fn app(&self) -> App {
        self.app
    }

    pub(super) fn id(&self) -> SpaceId {
        self.open.id
    }

    /// Both records.
    pub(super) fn records(&self) -> [&OpenRecord; 2] {
        [&self.record, &self.own]
    }

    /// Which of both records this is.
    pub(super) fn side_of(&self, record: &Record) -> Side {
        if record.space() == self.id() { Side::Tandem } else { Side::OnlyForMe }
    }

    /// Has screens show times where its tandem is, if it is the one that is shown.
    pub(super) fn shows_its_time(&self) {
        if self.app.session().is_some_and(|shown| shown.is(self)) {
            self.app.goes_by(Some(&self.record.memory.with_untracked(tandem::zone)));
        }
    }

    /// Returns whether anything of it is stored at all. The example is not.
    pub(super) fn is_kept(&self) -> bool {
        !self.open.is_example
    }

    /// Who sits here.
    pub(super) fn me(&self) -> Role {
        self.private.with_untracked(Private::me)
    }

    /// The replica that this tab writes as.
    pub(super) fn replica(&self) -> ReplicaId {
        self.writer.borrow().id
    }

    /// Returns whether it has lost rows.
    pub(super) fn lost(&self) -> Lost {
        if self.open.bad_rows > 0 { Lost::Rows } else { Lost::Nothing }
    }

    /// Returns whether there is anything that the storage has not, as far as is known.
    pub(super) fn has_unsaved(&self) -> bool {
        self.is_kept()
            && (self.drafts.has_unsaved() || self.records().iter().any(|record| record.has_unsaved()))
    }

    /// Waits until no save is going on, and lets none begin.
    pub(super) async fn turn(&self) -> impl Drop {
        self.one_at_a_time.lock().await
    }

    /// The tandem is no longer on this device: nothing of it is written any more.
    pub(super) fn is_removed(&self) {
        self.records().iter().for_each(|record| record.is_removed());
        self.drafts.is_removed();
    }

    /// Changes what this device knows of the tandem, and stores it; what other tabs have stored of it stays.
    pub(super) async fn change_private(&self, change: &dyn Fn(&mut Private)) -> Result<(), StorageError> {
        let mut known = self.private.get_untracked();
        if !self.is_kept() {
            change(&mut known);
            self.private.set(known);
            return Ok(());
        }
        private::change(&self.app.database(), self.id(), &known, change).await?;
        drop(self.reload_private().await);
        Ok(())
    }

    /// Takes in what is stored of what this device knows. A row that cannot be read leaves what is known here.
    ///
    /// # Errors
    /// If the storage fails.
    pub(super) async fn reload_private(&self) -> Result<(), StorageError> {
        if self.is_kept()
            && let Some(private) = self.app.load_private(self.id()).await?
        {
            self.private.set(private);
        }
        Ok(())
    }
}

/// What is in memory of the session that is shown, to read like a signal.
pub struct OfOpen<T: 'static> {
    session: RwSignal<Option<Session>, LocalStorage>,
    part: fn(&Session) -> &ArcRwSignal<T>,
    /// What is read while nothing is open.
    nothing: StoredValue<ArcRwSignal<T>>,
}

impl<T> Clone for OfOpen<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for OfOpen<T> {}

impl<T: Send + Sync + 'static> OfOpen<T> {
    pub(super) fn new(
        session: RwSignal<Option<Session>, LocalStorage>,
        nothing: T,
        part: fn(&Session) -> &ArcRwSignal<T>,
    ) -> Self {
        Self { session, part, nothing: StoredValue::new(ArcRwSignal::new(nothing)) }
    }

    /// Reads it, and again whenever it changes.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.track();
        self.with_untracked(read)
    }

    /// Reads it once.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        let (mut read, mut result) = (Some(read), None);
        self.read(&mut |value| result = read.take().map(|read| read(value)));
        result.expect("what is open, or nothing, is always read")
    }

    /// Has whoever reads now run again when it changes.
    pub fn track(self) {
        self.session.track();
        self.signal().track();
    }

    /// Not generic: it is there once, not once for each of the many readers.
    fn read(self, read: &mut dyn FnMut(&T)) {
        self.signal().with_untracked(read);
    }

    fn signal(self) -> ArcRwSignal<T> {
        let of_open =
            |session: &Option<Session>| session.as_ref().map(|session| (self.part)(session).clone());
        self.session.with_untracked(of_open).unwrap_or_else(|| self.nothing.get_value())
    }
}

impl<T: Clone + Send + Sync + 'static> OfOpen<T> {
    /// A copy of it, and again whenever it changes.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// A copy of it as it is now.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

/// What the rows of the record are filed under that a person keeps for themselves. It is no id of a tandem, so no file can
/// be about it.
pub(super) fn own_key(tandem: SpaceId) -> String {
    format!("{tandem}{OWN}")
}

/// Of which tandem this is the key of the record that a person keeps for themselves; `None` if it is none.
pub(super) fn tandem_of_own_key(key: &str) -> Option<SpaceId> {
    key.strip_suffix(OWN)?.parse().ok()
}

/// The record of what a person of a tandem keeps for themselves, with nothing in it.
pub(super) fn nothing_own(tandem: SpaceId, me: Role) -> Record {
    Record::new(notes::record_id(tandem, me))
}

/// The record of a tandem that is nowhere.
pub(super) fn no_record() -> Record {
    Record::new(SpaceId::from_random([0; 10]))
}
