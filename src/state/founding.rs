//! Founding a tandem on this device, empty or with what a file brought.

use chrono::NaiveDate;
use leptos::prelude::*;
use tandembuch_core::bundle::TandemCode;
use tandembuch_core::forms::person::{self, Role};
use tandembuch_core::forms::{choose, tandem};
use tandembuch_core::record::{Edit, EditError, Record, SpaceId, VersionVector};
use thiserror::Error;

use super::edits::edit_as;
use super::log::Line;
use super::session::{OpenRecord, Session, nothing_own, own_key};
use super::{App, OpenTandem, Private, private};
use crate::platform::settings;
use crate::platform::storage::StorageError;
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

impl App {
    /// Founds a tandem, opens it and returns its id when it is stored.
    ///
    /// # Errors
    /// See [`CreateError`]. Nothing is kept then; where the storage fails only after the tandem has been opened, it is in
    /// memory and its saving is tried again, as with any other edit.
    pub async fn create(self, new: NewTandem) -> Result<SpaceId, CreateError> {
        let no_randomness = |_| CreateError::NoRandomness;
        let id = SpaceId::from_random(self.random().map_err(no_randomness)?);
        let code = TandemCode::from_random(&self.random().map_err(no_randomness)?).to_string();
        let mut edits = vec![
            tandem::create("", new.from, new.until),
            person::create(Role::Mentor, &new.mentor.0, &new.mentor.1),
            person::create(Role::Mentee, &new.mentee.0, &new.mentee.1),
        ];
        edits.extend(tandem::arrange(&new.arrangement));
        edits.push(choose(tandem::ID, tandem::ZONE, self.zone_at_founding()));
        self.found(Record::new(id), Private::new(new.me, code), &edits, Vec::new()).await?;
        Ok(id)
    }

    /// Does edits in a record that is not stored yet, opens it and stores it. `to_log` says where it comes from.
    pub(super) async fn found(
        self,
        mut record: Record,
        mut private: Private,
        edits: &[Edit],
        to_log: Vec<Line>,
    ) -> Result<Session, CreateError> {
        let tools = self.tools();
        let turn = tools.opening.lock().await;
        let id = record.space();
        let writer = self.lease_writer(id, &mut private).await.ok_or(CreateError::NoRandomness)?;
        // Before anything is stored.
        edit_as(&mut record, edits, writer.id, private.me(), self.now_ms())?;
        if self.was_removed(id).await? {
            self.note_removed(id, false).await?;
        }
        self.is_worked_with(id).await?;
        private::begin(&self.database(), id, &private).await?;
        self.save_what_is_open().await?;
        let open = OpenTandem { id, is_example: false, bad_rows: 0 };
        let record = OpenRecord::new(id.to_string(), record, VersionVector::default(), 0);
        record.log(to_log);
        let own = nothing_own(id, private.me());
        let own = OpenRecord::new(own_key(id), own, VersionVector::default(), 0);
        let session = Session::new(self, open, record, own, private, writer);
        self.show(&session);
        drop(turn);
        let saved = session.save_now().await;
        session.ask_for_keys_soon();
        saved?;
        self.remember_last(Some(id));
        // Not waited for: Firefox asks the person, who may never answer.
        self.spawn(self.mark_installation());
        Ok(session)
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
            .unwrap_or_else(|| SpaceId::from_random(bytes).to_string());
        self.settings.update(|settings| settings.install_id = Some(id.clone()));
        // Both marks are only ever compared; one that is missing costs an explanation, no data.
        let _ = settings::save(self.world().local_store(), &self.settings.get_untracked());
        let _ = settings::mark_database(&self.database(), &id).await;
    }
}
