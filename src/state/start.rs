//! The start: the tandems of this device are listed before anything is shown. What an earlier page could not commit is
//! taken in before one is opened.

use leptos::prelude::*;
use tandembuch_core::forms::person::Role;

use super::lock::Lock;
use super::session::no_record;
use super::{App, Device, OfOpen, Private, SaveState, Tools};
use crate::platform::persistence::Persistence;
use crate::platform::storage::{Database, StorageError};
use crate::platform::world::{Surroundings, World};
use crate::platform::{LocalStore, emergency_journal, settings, updates};

/// Opens the storage of this world and lists the tandems.
pub async fn start(world: Surroundings) -> App {
    let settings = settings::load(world.local_store());
    let (database, not_kept) = match world.open_database().await {
        Ok(database) => (database, None),
        Err(error) => (Database::in_memory(), Some(error)),
    };
    let device = Device {
        not_kept,
        // Until the browser has said otherwise.
        persistence: Persistence::NotPromised,
        was_wiped: was_wiped(world.local_store(), &database).await,
        is_offline_ready: false,
        has_update: false,
        bad_heads: 0,
        unreadable_entries: 0,
    };
    let tools = Tools {
        world,
        database,
        zone: None.into(),
        opening: ().into(),
        news: None.into(),
        hearing: None.into(),
        backup_writer: None.into(),
        lock_turn: ().into(),
        lock_mark: None.into(),
        flush: None.into(),
        own_password: None.into(),
        lock_key: None.into(),
        lock_after: 0.into(),
        touched_ms: 0.into(),
        is_watched: false.into(),
        unheard: Vec::new().into(),
        clock_follower: 0.into(),
        updates: None.into(),
        listeners: Vec::new().into(),
    };
    let lock = Lock::of(&tools.database, tools.world.local_store()).await;
    let session = RwSignal::new_local(None);
    let app = App {
        tandems: RwSignal::new(Vec::new()),
        out_of_the_way: RwSignal::default(),
        open: RwSignal::new(None),
        record: OfOpen::new(session, no_record(), |session| &session.record.memory),
        private: OfOpen::new(session, Private::new(Role::Mentor, String::new()), |session| &session.private),
        own: OfOpen::new(session, no_record(), |session| &session.own.memory),
        save: OfOpen::new(session, SaveState::Saved, |session| &session.save),
        refused: RwSignal::new(None),
        device: RwSignal::new(device),
        lock: RwSignal::new(lock),
        settings: RwSignal::new(settings),
        session,
        minute: RwSignal::default(),
        day: RwSignal::default(),
        tools: StoredValue::new_local(tools.into()),
    };
    app.look_at_the_clock();
    app.open_news();
    if lock == Lock::None {
        app.begins().await;
    }
    app
}

impl App {
    /// Lists what is there.
    pub(super) async fn begins(self) {
        self.look_what_is_out_of_the_way().await;
        let listed = self.list_tandems().await;
        self.tell_if_not_kept(listed);
    }

    /// Registers the service worker. `before_reload` stores what is not stored yet.
    pub fn register_updates(self, before_reload: impl AsyncFn() + 'static) {
        let callbacks = updates::Callbacks {
            offline_ready: move || self.device.update(|device| device.is_offline_ready = true),
            update_waiting: move || self.device.update(|device| device.has_update = true),
            before_reload,
        };
        self.spawn(async move {
            // Without a service worker the application runs, but only while the server can be reached.
            let updates = updates::register(callbacks).await.ok();
            *self.tools().updates.borrow_mut() = updates;
        });
    }

    /// Lets the waiting version take over; every tab saves and is loaded again.
    pub fn take_update(self) {
        if let Some(updates) = &*self.tools().updates.borrow() {
            updates.take_over();
        }
    }

    /// Takes in what an earlier page could not commit, if there is anything.
    pub async fn take_in_what_was_left(self) {
        self.spawn(self.ask_whether_it_is_kept());
        self.finish_removals().await;
        if self.has_left_something() {
            self.replay_emergency_journal().await;
            let listed = self.list_tandems().await;
            self.tell_if_not_kept(listed);
        }
        self.settle();
        self.let_go().await;
        if self.device.with_untracked(|device| device.bad_heads > 0) {
            self.find_headless().await;
        }
    }

    /// Returns whether there is something that an earlier page could not commit.
    pub fn has_left_something(self) -> bool {
        emergency_journal::is_any(self.world().local_store())
    }

    /// Nothing waits for it: engines have been seen never to answer.
    async fn ask_whether_it_is_kept(self) {
        let persistence = self.world().persistence(false).await;
        // Somebody may have asked for more meanwhile.
        let is_promised = |device: &Device| device.persistence == Persistence::Promised;
        if !self.device.with_untracked(is_promised) {
            self.device.update(|device| device.persistence = persistence);
        }
    }

    fn tell_if_not_kept(self, result: Result<(), StorageError>) {
        if let Err(error) = result {
            self.device.update(|device| device.not_kept = Some(error));
        }
    }
}

/// Returns whether the browser has deleted one of the two stores. If it deleted both, nobody can know.
async fn was_wiped(store: &dyn LocalStore, database: &Database) -> bool {
    match settings::install_marks(store, database).await {
        Ok(marks) => database.is_kept() && marks.in_local_store.is_some() != marks.in_database.is_some(),
        Err(_) => false,
    }
}
