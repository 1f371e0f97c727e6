//! This device: what the person has chosen for it, and what lies on it.

use leptos::prelude::*;
use serde_json::Value;

use super::App;
use crate::platform::emergency_journal;
use crate::platform::persistence::Room;
use crate::platform::settings::{self, Settings};
use crate::platform::storage::StorageError;
use crate::platform::world::World;

impl App {
    /// Changes the settings of this device; the other tabs hear of it from the browser.
    pub fn change_settings(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        // Where they cannot be stored, they hold for this tab.
        let _ = settings::save(self.world().local_store(), &self.settings.get_untracked());
    }

    /// Everything that lies on this device as it lies there, as one JSON document: for a rescue by hand. It is not
    /// encrypted and holds the Tandem-Codes.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn raw_export(self) -> Result<String, StorageError> {
        let database = self.database().dump().await?;
        let world = self.world();
        let mut local_store = settings::raw(world.local_store());
        emergency_journal::open_for_rescue(&self.journal(&world), &mut local_store);
        let local_store = Value::Object(local_store);
        Ok(format!("{{\"local_storage\":{local_store},\n\"database\":{database}}}\n"))
    }

    /// How much room there is for this page, in bytes; `None` if the browser does not say.
    pub async fn room(self) -> Option<Room> {
        self.world().room().await
    }

    /// Returns whether anything is kept when the page is closed.
    pub fn is_kept(self) -> bool {
        self.device.with(|device| device.not_kept.is_none())
    }
}
