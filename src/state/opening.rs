//! Opening a tandem of this device: what is stored of it is loaded, the tab gets an id to write under, and only when both
//! are there and nothing of what was open is left to be saved, it is shown, in one step.

use leptos::prelude::*;
use tandembuch_core::example;
use tandembuch_core::forms::person::{Person, Role};
use tandembuch_core::notes;
use tandembuch_core::record::{EntityId, SpaceId, VersionVector};
use tandembuch_core::text::Language;
use tandembuch_core::zone;
use thiserror::Error;

use super::accepting::UNDO_ROW;
use super::drafts::NOTE;
use super::log::Line;
use super::private::Side;
use super::rows::{self, LoadedRecord};
use super::session::{OpenRecord, Session, own_key};
use super::tabs::Writer;
use super::{App, OpenTandem, Private, private};
use crate::platform::emergency_journal::Entry;
use crate::platform::settings;
use crate::platform::storage::StorageError;
use crate::platform::world::World;

/// Why a tandem cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OpenFailure {
    /// It is not on this device.
    #[error("the tandem is not on this device")]
    NotHere,
    /// It is about to leave this device, and can be brought back.
    #[error("the tandem is about to leave this device")]
    Leaving,
    /// The row got lost that says who of these two sits here. It is to be asked: [`App::say_who`].
    #[error("nobody knows who sits here")]
    WhoIsHere(Box<[Person; 2]>),
    /// The storage fails, of this tandem or of the one that was open.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The browser gives no random numbers for the id of this tab.
    #[error("the browser gives no random bytes")]
    NoRandomness,
}

/// What is stored of a tandem, before it is shown.
struct Loading {
    record: LoadingRecord,
    own: LoadingRecord,
    /// What this device knows of it, as it is stored and with this tab.
    stored_private: Private,
    private: Private,
    /// `None` where the one that was leased must not be written under.
    writer: Option<Writer>,
}

/// What is stored of a record, and what has to be saved of it once it is open.
struct LoadingRecord {
    key: String,
    loaded: LoadedRecord,
    bad_rows: usize,
    /// What the stored rows have seen.
    seen: VersionVector,
    unsaved: Vec<EntityId>,
    /// What the log is to say of it.
    to_log: Vec<Line>,
}

impl LoadingRecord {
    /// What is stored, with what tabs could not commit.
    fn with_unsaved(
        key: String,
        mut loaded: LoadedRecord,
        bad_rows: usize,
        left: Vec<Entry<String>>,
        writer: &mut Option<Writer>,
    ) -> Self {
        let seen = loaded.record.seen().clone();
        let (unsaved, to_log) = App::take_in_on_opening(left, &mut loaded, writer);
        Self { key, loaded, bad_rows, seen, unsaved, to_log }
    }

    fn open(self) -> OpenRecord {
        let Self { key, loaded, seen, unsaved, to_log, .. } = self;
        // Where the head is lost, all of it is written anew, the head among it.
        let committed = if loaded.is_without_head { VersionVector::default() } else { seen };
        let open = OpenRecord::new(key, loaded.record, committed, loaded.epoch);
        open.mark(unsaved);
        open.log(to_log);
        open
    }
}

impl App {
    /// Opens a tandem of this device; the one that was open is saved first.
    ///
    /// # Errors
    /// See [`OpenFailure`]; what was open stays open then.
    pub async fn open_tandem(self, id: SpaceId) -> Result<(), OpenFailure> {
        self.open_session(id).await.map(drop)
    }

    /// Opens a tandem and returns its session.
    pub(super) async fn open_session(self, id: SpaceId) -> Result<Session, OpenFailure> {
        let tools = self.tools();
        let _turn = tools.opening.lock().await;
        if let Some(session) = self.session().filter(|session| session.id() == id) {
            return Ok(session);
        }
        if self.is_leaving(id) {
            return Err(OpenFailure::Leaving);
        }
        let Some(private) = self.load_private(id).await? else {
            return Err(self.nobody_knows_who(id).await?);
        };
        let mut loading = self.load_with_a_lease(id, private).await?;
        let writer = self.writer_for_certain(&mut loading).await?;
        let mut left_over = self.notes_left_over(id).await?;
        let Loading { record, mut own, private, .. } = loading;
        own.unsaved.extend(left_over.take_over(&mut own.loaded.record, writer.id));
        let open = OpenTandem { id, is_example: false, bad_rows: record.bad_rows };
        let session = Session::new(self, open, record.open(), own.open(), private, writer);
        session.load_drafts().await;
        self.save_what_is_open().await?;
        session.take_in_drafts();
        self.show(&session);
        session.open_views(self.now_ms());
        if session.has_unsaved() {
            session.save_soon();
        }
        session.ask_for_keys_soon();
        let opened = session.clone();
        self.spawn(async move {
            opened.look_for_doubt().await;
            opened.clear_left_over(self, left_over).await;
            opened.looks_after_backup().await;
        });
        if !self.is_archived(id) {
            self.remember_last(Some(id));
        }
        Ok(session)
    }

    /// Loads a tandem with what earlier pages could not commit of it.
    async fn load_with_a_lease(self, id: SpaceId, stored_private: Private) -> Result<Loading, OpenFailure> {
        let mut private = stored_private.clone();
        let writer = self.lease_writer(id, &mut private).await.ok_or(OpenFailure::NoRandomness)?;
        let mut writer = Some(writer);
        // Not before the lease: whoever wrote under this id until then is done.
        let record = self.load_record(id.to_string(), id, &mut writer).await?.ok_or(OpenFailure::NotHere)?;
        let own_id = notes::record_id(id, private.me());
        let left_of_own = self.left_of(&own_key(id));
        let own = self.load_record(own_key(id), own_id, &mut writer).await?.unwrap_or_else(|| {
            LoadingRecord::with_unsaved(
                own_key(id),
                LoadedRecord::nothing(own_id),
                0,
                left_of_own,
                &mut writer,
            )
        });
        Ok(Loading { record, own, stored_private, private, writer })
    }

    /// Loads a record with what earlier pages could not commit of it; `None` if nothing is stored. Takes the writer away
    /// under whose id something lies that cannot be taken in.
    async fn load_record(
        self,
        key: String,
        id: SpaceId,
        writer: &mut Option<Writer>,
    ) -> Result<Option<LoadingRecord>, StorageError> {
        let left = self.left_of(&key);
        let stored = self.database().load(&key).await?;
        Ok(rows::read_record(id, &stored).map(|loaded| {
            let bad_rows = loaded.lost_rows(&stored);
            LoadingRecord::with_unsaved(key, loaded, bad_rows, left, writer)
        }))
    }

    /// Under which id this tab writes, noted on this device if it is a new one.
    async fn writer_for_certain(self, loading: &mut Loading) -> Result<Writer, OpenFailure> {
        let Loading { record, own, stored_private, private, writer } = loading;
        let id = record.loaded.record.space();
        // Where a head is lost, nobody knows any more which numbers the earlier ids have used.
        let doubtful = |side, is_lost: bool| match is_lost {
            true => private.own_for_certain(side),
            false => Vec::new(),
        };
        let of_both = doubtful(Side::Tandem, record.loaded.is_without_head);
        let of_own = doubtful(Side::OnlyForMe, own.loaded.is_without_head);
        let is_without_head = record.loaded.is_without_head || own.loaded.is_without_head;
        let put_in_doubt = |private: &mut Private| {
            private.put_in_doubt(Side::Tandem, &of_both);
            private.put_in_doubt(Side::OnlyForMe, &of_own);
        };
        put_in_doubt(private);
        let writer = match writer.take().filter(|_| !is_without_head) {
            Some(writer) => writer,
            None => self.fresh_writer(id, private).await.ok_or(OpenFailure::NoRandomness)?,
        };
        // What an earlier program has sealed, nobody has kept: it may have been all of this.
        private.sealed_seen.get_or_insert_with(|| record.seen.clone());
        if private != stored_private {
            // Another tab that is being opened may have added one meanwhile.
            let add = |stored: &mut Private| {
                stored.add_replicas(&private.replicas);
                put_in_doubt(stored);
                stored.sealed_seen.get_or_insert_with(|| record.seen.clone());
            };
            private::change(&self.database(), id, private, &add).await?;
        }
        Ok(writer)
    }

    /// Why a tandem is not opened of which it is not known who sits here.
    async fn nobody_knows_who(self, id: SpaceId) -> Result<OpenFailure, StorageError> {
        let stored = self.database().load(&id.to_string()).await?;
        Ok(match rows::read_record(id, &stored) {
            Some(loaded) => {
                OpenFailure::WhoIsHere(Role::BOTH.map(|role| Person::of(&loaded.record, role)).into())
            }
            None => OpenFailure::NotHere,
        })
    }

    /// Shows a session. What was shown before is left in this very step.
    pub(super) fn show(self, session: &Session) {
        self.open.set(None);
        self.session.set(Some(session.clone()));
        session.shows_its_time();
        self.open.set(Some(session.open));
    }

    /// Saves what is open until nothing of it is left to be saved. Until the next await nothing new can come.
    pub(super) async fn save_what_is_open(self) -> Result<(), StorageError> {
        match self.session() {
            Some(session) => session.save_all().await,
            None => Ok(()),
        }
    }

    /// Stores who sits here, for a tandem of which that got lost. With it got lost under which ids this device has written, so
    /// nobody can tell its own words from those of the last import: that can no longer be taken back.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn say_who(self, id: SpaceId, me: Role) -> Result<(), StorageError> {
        for key in [id.to_string(), own_key(id)] {
            self.database().local_remove(&key, UNDO_ROW).await?;
        }
        private::answer(&self.database(), id, me).await
    }

    /// Changes what this device knows of the open tandem, and stores it.
    pub(super) async fn change_private(self, change: &dyn Fn(&mut Private)) -> Result<(), StorageError> {
        match self.session() {
            Some(session) => session.change_private(change).await,
            None => Ok(()),
        }
    }

    /// Opens the example in a language. It lives in memory only, and is new each time.
    ///
    /// # Errors
    /// If what was open cannot be saved.
    pub async fn open_example(self, language: Language) -> Result<SpaceId, OpenFailure> {
        let tools = self.tools();
        let _turn = tools.opening.lock().await;
        self.save_what_is_open().await?;
        let id = example::TANDEM;
        let open = OpenTandem { id, is_example: true, bad_rows: 0 };
        let (now, now_ms) = (self.now_in(zone::BERLIN), self.now_ms());
        let [record, own] = [example::record, example::own_notes]
            .map(|write| OpenRecord::in_memory(write(language, now, now_ms)));
        let (private, writer) =
            (Private::new(Role::Mentor, String::new()), Writer::without_lease(example::MENTOR));
        let session = Session::new(self, open, record, own, private, writer);
        session.keep_draft(NOTE, "", example::draft_of_note(language));
        self.show(&session);
        Ok(id)
    }

    /// What this device knows of a tandem; `None` if it does not even know who sits here.
    pub(super) async fn load_private(self, id: SpaceId) -> Result<Option<Private>, StorageError> {
        private::load(&self.database(), id).await
    }

    pub(super) fn remember_last(self, id: Option<SpaceId>) {
        let last = id.map(|id| id.to_string());
        // Mostly it is the same one again: then neither is there anything to write, nor has anybody to hear of it.
        if self.settings.with_untracked(|settings| settings.last_tandem == last) {
            return;
        }
        self.settings.update(|settings| settings.last_tandem = last);
        // Without localStorage the list of tandems is shown instead.
        let _ = settings::save(self.world().local_store(), &self.settings.get_untracked());
    }
}
