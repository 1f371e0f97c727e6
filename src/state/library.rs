//! The tandems of this device: listing, founding, opening, removing.

use chrono::NaiveDate;
use leptos::prelude::*;
use tandembuch_core::bundle::TandemCode;
use tandembuch_core::example;
use tandembuch_core::forms::person::{self, Person, Role};
use tandembuch_core::forms::tandem;
use tandembuch_core::notes::Notes;
use tandembuch_core::record::{Edit, EditError, Record, TandemId, VersionVector};
use thiserror::Error;

use super::head::{Head, Summary};
use super::tabs::Writer;
use super::{App, OpenTandem, Private, SaveState, TandemCard, private, rows};
use crate::platform::news::News;
use crate::platform::settings;
use crate::platform::storage::{Row, StorageError};
use crate::platform::world::World;

/// What somebody enters who founds a tandem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTandem {
    /// Who sits at this device.
    pub me: Role,
    /// The mentor's name or initials, and department.
    pub mentor: (String, String),
    /// The mentee's name or initials, and department.
    pub mentee: (String, String),
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// How both meet.
    pub arrangement: tandem::Arrangement,
}

/// Why no tandem was founded.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CreateError {
    /// The browser gives no random numbers for ids and code.
    #[error("the browser gives no random bytes")]
    NoRandomness,
    /// What was entered does not fit into a record.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// The storage fails, of the new tandem or of the one that is open.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Why a tandem cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OpenFailure {
    /// It is not on this device.
    #[error("the tandem is not on this device")]
    NotHere,
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

impl App {
    /// Founds a tandem, opens it and returns its id when it is stored.
    ///
    /// # Errors
    /// See [`CreateError`]; nothing is kept then.
    pub async fn create(self, new: NewTandem) -> Result<TandemId, CreateError> {
        let no_randomness = |_| CreateError::NoRandomness;
        let id = TandemId::from_random(self.random().map_err(no_randomness)?);
        let code = TandemCode::from_random(&self.random().map_err(no_randomness)?).to_string();
        let mut edits = vec![
            tandem::create("", new.from, new.until),
            person::create(Role::Mentor, &new.mentor.0, &new.mentor.1),
            person::create(Role::Mentee, &new.mentee.0, &new.mentee.1),
        ];
        edits.extend(tandem::arrange(&new.arrangement));
        self.found(Record::new(id), Private::new(new.me, code), &edits).await
    }

    /// Opens a record that is not stored yet, does edits in it and stores it.
    pub(super) async fn found(
        self,
        record: Record,
        mut private: Private,
        edits: &[Edit],
    ) -> Result<TandemId, CreateError> {
        let tools = self.tools();
        let turn = tools.opening.lock().await;
        let id = record.tandem();
        let Some(writer) = self.lease_writer(id, &mut private).await else {
            return Err(CreateError::NoRandomness);
        };
        self.database().local_put(&id.to_string(), private::ROW, &private.to_json()).await?;
        self.save_all_that_is_open().await?;
        tools.saver.begin(VersionVector::default(), 0);
        tools.saver.mark(rows::keys(&record));
        let open = OpenTandem { id, is_example: false, bad_rows: 0 };
        self.show(record, private, Notes::default(), open, writer);
        drop(turn);
        for edit in edits {
            self.edit(edit)?;
        }
        self.save_now().await?;
        self.remember_last(Some(id));
        // Not waited for: Firefox asks the person, who may never answer.
        self.spawn(self.mark_installation());
        Ok(id)
    }

    /// Opens a tandem of this device; the one that was open is saved first.
    ///
    /// # Errors
    /// See [`OpenFailure`]; what was open stays open then.
    pub async fn open_tandem(self, id: TandemId) -> Result<(), OpenFailure> {
        let tools = self.tools();
        let _turn = tools.opening.lock().await;
        if self.open.get_untracked().is_some_and(|open| open.id == id) {
            return Ok(());
        }
        let Some(mut private) = self.load_private(id).await? else {
            return Err(self.nobody_knows_who(id).await?);
        };
        let replicas = private.replicas.len();
        let writer = self.lease_writer(id, &mut private).await.ok_or(OpenFailure::NoRandomness)?;
        // Not before the lease: whoever wrote under this id until then is done.
        let stored = self.database().load(&id.to_string()).await?;
        let mut loaded = rows::read_record(id, &stored).ok_or(OpenFailure::NotHere)?;
        let is_without_head = loaded.is_without_head;
        // What has not seen anything writes all of it anew, the head among it.
        let seen = loaded.record.seen().clone();
        let committed = if is_without_head { VersionVector::default() } else { seen.clone() };
        let (writer, unsaved) = self.take_in_on_opening(&mut loaded, writer);
        let notes = self.load_notes(id).await?;
        // Nobody knows any more which numbers they have used.
        let doubtful = if is_without_head { private.own_for_certain() } else { Vec::new() };
        private.put_in_doubt(&doubtful);
        let writer = match writer.filter(|_| !is_without_head) {
            Some(writer) => writer,
            None => self.fresh_writer(id, &mut private).await.ok_or(OpenFailure::NoRandomness)?,
        };
        let is_known = private.replicas.len() == replicas && doubtful.is_empty();
        if !is_known || private.sealed_seen.is_none() {
            // Another tab that is being opened may have added one meanwhile. What an earlier program has sealed, nobody
            // has kept: it may have been all of this.
            private.sealed_seen.get_or_insert_with(|| seen.clone());
            let add = |stored: &mut Private| {
                stored.add_replicas(&private.replicas);
                stored.put_in_doubt(&doubtful);
                stored.sealed_seen.get_or_insert_with(|| seen.clone());
            };
            private::change(&self.database(), id, &private, &add).await?;
        }
        let bad_rows = loaded.lost_rows(&stored);
        self.save_all_that_is_open().await?;
        tools.saver.begin(committed, loaded.epoch);
        tools.saver.mark(unsaved);
        let open = OpenTandem { id, is_example: false, bad_rows };
        self.show(loaded.record, private, notes, open, writer);
        if self.record.with_untracked(|record| tools.saver.has_unsaved(record)) {
            self.save_soon();
        }
        self.remember_last(Some(id));
        Ok(())
    }

    /// Why a tandem is not opened of which it is not known who sits here.
    async fn nobody_knows_who(self, id: TandemId) -> Result<OpenFailure, StorageError> {
        let stored = self.database().load(&id.to_string()).await?;
        Ok(match rows::read_record(id, &stored) {
            Some(loaded) => {
                OpenFailure::WhoIsHere(Role::BOTH.map(|role| Person::of(&loaded.record, role)).into())
            }
            None => OpenFailure::NotHere,
        })
    }

    /// Saves until nothing of the open tandem is left to be saved. Until the next await nothing new can come.
    pub(super) async fn save_all_that_is_open(self) -> Result<(), StorageError> {
        let tools = self.tools();
        loop {
            self.save_now().await?;
            let is_kept = self.open.get_untracked().is_some_and(|open| !open.is_example);
            let is_more = self.record.with_untracked(|record| tools.saver.has_unsaved(record));
            if !is_kept || !(is_more || tools.saver.has_unsaved_notes()) {
                return Ok(());
            }
        }
    }

    /// Stores who sits here, for a tandem of which that got lost.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn say_who(self, id: TandemId, me: Role) -> Result<(), StorageError> {
        private::answer(&self.database(), id, me).await
    }

    /// Takes in the Tandem-Code that the person has typed, where it got lost.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn learn_code(self, code: &TandemCode) -> Result<(), StorageError> {
        self.change_private(&|private| private.learn_code(code)).await
    }

    /// Opens the example. It lives in memory only, and is new each time.
    ///
    /// # Errors
    /// If what was open cannot be saved.
    pub async fn open_example(self) -> Result<TandemId, OpenFailure> {
        let tools = self.tools();
        let _turn = tools.opening.lock().await;
        self.save_all_that_is_open().await?;
        tools.saver.begin(VersionVector::default(), 0);
        let private = Private::new(Role::Mentor, String::new());
        self.show(
            example::record(self.now(), self.now_ms()),
            private,
            Notes::default(),
            OpenTandem { id: example::TANDEM, is_example: true, bad_rows: 0 },
            Writer::without_lease(example::MENTOR),
        );
        Ok(example::TANDEM)
    }

    /// Removes the open tandem from this device, for good. The partner's copy stays.
    ///
    /// # Errors
    /// If the storage fails; nothing is removed then.
    pub async fn remove_tandem(self) -> Result<(), StorageError> {
        let Some(open) = self.open.get_untracked() else { return Ok(()) };
        if open.is_example {
            self.open.set(None);
            return Ok(());
        }
        let tools = self.tools();
        let _turn = tools.saver.turn().await;
        self.database().remove_tandem(&open.id.to_string()).await?;
        self.drop_seat_belts(open.id);
        self.forget(|id| id == open.id);
        self.remember_last(None);
        self.tell(&News::TandemRemoved { tandem: open.id.to_string() });
        Ok(())
    }

    /// Removes everything from this device, for good.
    ///
    /// # Errors
    /// If the storage fails; nothing is removed then.
    pub async fn remove_everything(self) -> Result<(), StorageError> {
        let tools = self.tools();
        let _turn = tools.saver.turn().await;
        self.database().remove_everything().await?;
        settings::remove_all(self.world().local_store());
        self.forget(|_| true);
        self.open.set(None);
        self.settings.set(settings::load(self.world().local_store()));
        self.tell(&News::EverythingRemoved);
        Ok(())
    }

    /// Lists the tandems of this device anew.
    pub(super) async fn list_tandems(self) -> Result<(), StorageError> {
        let heads = self.database().heads().await?;
        let card = |row: &Row| {
            Some(TandemCard { id: row.key.parse().ok()?, summary: Head::from_json(&row.json)?.summary })
        };
        let mut cards: Vec<TandemCard> = heads.rows.iter().filter_map(card).collect();
        // Those whose heads are damaged stay as they were found, see `find_headless`.
        let is_bad = |id: TandemId| heads.bad.iter().any(|row| row.key == id.to_string());
        self.tandems.with_untracked(|known| {
            cards.extend(known.iter().filter(|card| is_bad(card.id)).cloned());
        });
        let bad = heads.bad.len() + heads.rows.len() - cards.len();
        self.device.update(|device| device.bad_heads = bad);
        self.tandems.set(cards);
        Ok(())
    }

    /// Lists tandems whose heads are damaged, by what their rows say. Not at the start: reading a record is in a later part
    /// of the program, and this is rare.
    pub(super) async fn find_headless(self) {
        let heads = self.database().heads().await.unwrap_or_default();
        for id in heads.bad.iter().filter_map(|row| row.key.parse().ok()) {
            let stored = self.database().load(&TandemId::to_string(&id)).await;
            let Some(loaded) = stored.ok().and_then(|stored| rows::read_record(id, &stored)) else {
                continue;
            };
            if self.tandems.with_untracked(|cards| cards.iter().all(|card| card.id != id)) {
                let card = TandemCard { id, summary: Summary::of(&loaded.record) };
                self.tandems.update(|cards| cards.push(card));
                self.device.update(|device| device.bad_heads = device.bad_heads.saturating_sub(1));
            }
        }
    }

    /// Changes what this device knows of the open tandem, and stores it; what other tabs have stored of it stays.
    pub(super) async fn change_private(self, change: &dyn Fn(&mut Private)) -> Result<(), StorageError> {
        let Some(open) = self.open.get_untracked() else { return Ok(()) };
        let mut known = self.private.get_untracked();
        if open.is_example {
            change(&mut known);
            self.private.set(known);
            return Ok(());
        }
        private::change(&self.database(), open.id, &known, change).await?;
        self.reload_private().await;
        Ok(())
    }

    pub(super) async fn reload_private(self) {
        let Some(open) = self.open.get_untracked().filter(|open| !open.is_example) else { return };
        let Ok(Some(private)) = self.load_private(open.id).await else { return };
        // Meanwhile another tandem may have been opened.
        if self.open.get_untracked().is_some_and(|now| now.id == open.id) {
            self.private.set(private);
        }
    }

    /// What this device knows of a tandem; `None` if it does not even know who sits here.
    pub(super) async fn load_private(self, id: TandemId) -> Result<Option<Private>, StorageError> {
        private::load(&self.database(), id).await
    }

    fn show(self, record: Record, private: Private, notes: Notes, open: OpenTandem, writer: Writer) {
        self.open.set(None);
        *self.tools().writer.borrow_mut() = Some(writer);
        self.record.set(record);
        self.private.set(private);
        self.notes.set(notes);
        self.save.set(SaveState::Saved);
        self.open.set(Some(open));
    }

    fn remember_last(self, id: Option<TandemId>) {
        let last = id.map(|id| id.to_string());
        // Mostly it is the same one again: then neither is there anything to write, nor has anybody to hear of it.
        if self.settings.with_untracked(|settings| settings.last_tandem == last) {
            return;
        }
        self.settings.update(|settings| settings.last_tandem = last);
        // Without localStorage the list of tandems is shown instead.
        let _ = settings::save(self.world().local_store(), &self.settings.get_untracked());
    }

    /// Leaves the marks by which a wiped browser is recognised, and asks the browser to keep what is stored. In this
    /// order: somebody who is asked may never answer.
    async fn mark_installation(self) {
        self.leave_marks().await;
        let persistence = self.world().persistence(true).await;
        self.device.update(|device| device.persistence = persistence);
    }

    async fn leave_marks(self) {
        let Ok(bytes) = self.random() else { return };
        let id = self
            .settings
            .get_untracked()
            .install_id
            .unwrap_or_else(|| TandemId::from_random(bytes).to_string());
        self.settings.update(|settings| settings.install_id = Some(id.clone()));
        // Both marks are only ever compared; one that is missing costs an explanation, no data.
        let _ = settings::save(self.world().local_store(), &self.settings.get_untracked());
        let _ = settings::mark_database(&self.database(), &id).await;
    }
}
