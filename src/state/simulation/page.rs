//! One tab: the state in a world of its own, whose tasks go on one step at a time and end with the page.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use leptos::prelude::Owner;
use tandembuch_core::bundle::{PublicKey, SealError};

use super::device::{Device, Ear};
use super::folder::{Opened, sealed};
use crate::platform::LocalStore;
use crate::platform::device_keys::PublicHalves;
use crate::platform::folder::Folder;
use crate::platform::news::Tell;
use crate::platform::persistence::{Persistence, Room};
use crate::platform::random::NoRandomness;
use crate::platform::replica_lease::{Lease, LeaseError};
use crate::platform::storage::{Database, Later, StorageError};
use crate::platform::world::World;
use crate::platform::world::played::Played;
use crate::state::{App, BACKUP_WRITER, start};

/// The surroundings of one tab.
struct Tab {
    device: Rc<Device>,
    /// The time of the story, in milliseconds since 1970.
    now: Rc<Cell<u64>>,
    spawned: Rc<RefCell<Vec<Later<'static, ()>>>>,
    ear: Rc<RefCell<Option<Rc<Ear>>>>,
}

impl World for Tab {
    fn now_ms(&self) -> u64 {
        self.now.get().saturating_add_signed(self.device.clock_is_off.get())
    }

    fn zone_offset_minutes(&self, at_ms: u64) -> i32 {
        self.zone_offset_minutes_in(self.device.zone.get().name(), at_ms).expect("it is known")
    }

    fn zone_offset_minutes_in(&self, zone: &str, at_ms: u64) -> Option<i32> {
        let utc = DateTime::from_timestamp_millis(at_ms.cast_signed())?.naive_utc();
        let zone: Tz = zone.parse().ok()?;
        Some(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc() / 60)
    }

    fn zone_name(&self) -> Option<String> {
        Some(self.device.zone.get().name().to_owned())
    }

    fn fill_with_randomness(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        self.device.chance.borrow_mut().fill(bytes);
        if self.device.has_randomness.get() { Ok(()) } else { Err(NoRandomness) }
    }

    fn local_store(&self) -> &dyn LocalStore {
        &self.device.small
    }

    fn open_database(&self) -> Later<'static, Result<Database, StorageError>> {
        let disk = self.device.disk.clone();
        Box::pin(async move { Ok(Database::played(disk)) })
    }

    fn lease(&self, candidates: Vec<String>) -> Later<'static, Result<Option<Lease>, LeaseError>> {
        let device = self.device.clone();
        Box::pin(async move {
            if !device.has_locks.get() {
                return Err(LeaseError::NotAvailable);
            }
            let free = candidates.into_iter().find(|id| device.locks.borrow_mut().insert(id.clone()));
            Ok(free.map(|id| {
                let (locks, held) = (device.locks.clone(), id.clone());
                let release = move || {
                    locks.borrow_mut().remove(&held);
                };
                Lease::new(id, Box::new(release))
            }))
        })
    }

    fn open_news(&self, heard: Box<dyn FnMut(String)>) -> Option<Box<dyn Tell>> {
        let (ear, voice) = self.device.listens(heard);
        *self.ear.borrow_mut() = Some(ear);
        Some(voice)
    }

    fn persistence(&self, _ask: bool) -> Later<'static, Persistence> {
        let device = self.device.clone();
        Box::pin(poll_fn(move |_| match device.says_what_it_keeps.get() {
            true => Poll::Ready(Persistence::Promised),
            false => Poll::Pending,
        }))
    }

    fn room(&self) -> Later<'static, Option<Room>> {
        Box::pin(async { None })
    }

    fn can_choose_a_folder(&self) -> bool {
        self.device.drive.can_be_chosen.get()
    }

    fn folder(&self, under: String) -> Later<'static, Option<Rc<dyn Folder>>> {
        let drive = self.device.drive.clone();
        Box::pin(async move { drive.kept(&under).then(|| Rc::new(Opened(drive.clone())) as Rc<dyn Folder>) })
    }

    fn own_keys(&self, of: String) -> Later<'static, Option<PublicHalves>> {
        let device = self.device.clone();
        Box::pin(poll_fn(move |_| device.own_keys(&of)))
    }

    fn forget_keys(&self, of: Option<String>) -> Later<'static, ()> {
        let device = self.device.clone();
        Box::pin(async move { device.forgets_keys(of.as_deref()) })
    }

    fn forget_folder(&self, under: Option<String>) -> Later<'static, ()> {
        let drive = self.device.drive.clone();
        Box::pin(async move { drive.forgets(under.as_deref()) })
    }

    fn seal_backup(&self, key: PublicKey, content: String) -> Later<'static, Result<String, SealError>> {
        let device = self.device.clone();
        Box::pin(async move { Ok(sealed(&key, &content, device.chance.borrow_mut().u64(..))) })
    }

    fn sleep(&self, ms: u64) -> Later<'static, ()> {
        let (now, end) = (self.now.clone(), self.now.get() + ms);
        Box::pin(poll_fn(move |_| if now.get() < end { Poll::Pending } else { Poll::Ready(()) }))
    }

    fn spawn(&self, task: Later<'static, ()>) {
        self.spawned.borrow_mut().push(task);
    }
}

/// A tab that is open.
pub(super) struct Page {
    pub(super) device: Rc<Device>,
    pub(super) number: u32,
    pub(super) is_opening: bool,
    /// Was the text that is watched there at the last look?
    pub(super) has_watched: bool,
    /// The application, once it has started.
    pub(super) app: Rc<Cell<Option<App>>>,
    /// What was typed here and not yet shown as saved.
    pub(super) typed: Vec<String>,
    owner: Owner,
    spawned: Rc<RefCell<Vec<Later<'static, ()>>>>,
    tasks: Vec<Later<'static, ()>>,
    ear: Rc<RefCell<Option<Rc<Ear>>>>,
}

impl Page {
    /// Opens one; it starts with its first steps.
    pub(super) fn open(device: &Rc<Device>, now: &Rc<Cell<u64>>, number: u32) -> Self {
        let (spawned, ear) = <(Rc<RefCell<Vec<_>>>, Rc<RefCell<_>>)>::default();
        let world =
            Tab { device: device.clone(), now: now.clone(), spawned: spawned.clone(), ear: ear.clone() };
        let app: Rc<Cell<Option<App>>> = Rc::default();
        let started = app.clone();
        let first = async move {
            let app = start(Played(Rc::new(world))).await;
            app.tools().hearing.set(Some(App::hear));
            app.backs_up_with(|| Box::pin(async { Some(&BACKUP_WRITER) }));
            app.take_in_what_was_left().await;
            started.set(Some(app));
        };
        let tasks: Vec<Later<'static, ()>> = vec![Box::pin(first)];
        let (device, owner) = (device.clone(), Owner::new());
        Self {
            device,
            number,
            is_opening: false,
            has_watched: false,
            app,
            typed: Vec::new(),
            owner,
            spawned,
            tasks,
            ear,
        }
    }

    /// Does something in this page, whose signals are its own.
    pub(super) fn with<T>(&self, act: impl FnOnce() -> T) -> T {
        self.owner.with(act)
    }

    /// Begins something that takes time.
    pub(super) fn begin(&mut self, task: impl Future<Output = ()> + 'static) {
        self.tasks.push(Box::pin(task));
    }

    /// Lets one of its tasks, or what it hears, go on for a step.
    pub(super) fn step(&mut self) {
        self.tasks.append(&mut self.spawned.borrow_mut());
        let ear = self.ear.borrow().clone();
        let news = ear.as_ref().and_then(|ear| ear.unheard.borrow_mut().pop_front());
        if let Some((ear, message)) = ear.zip(news) {
            self.with(|| ear.hear.borrow_mut()(message));
            return;
        }
        if self.tasks.is_empty() {
            return;
        }
        let chosen = self.device.chance.borrow_mut().usize(..self.tasks.len());
        let mut task = self.tasks.swap_remove(chosen);
        let mut context = Context::from_waker(Waker::noop());
        if self.with(|| task.as_mut().poll(&mut context)) == Poll::Pending {
            self.tasks.push(task);
        }
    }

    pub(super) fn is_idle(&self) -> bool {
        let ear = self.ear.borrow();
        let hears_nothing = ear.as_ref().is_none_or(|ear| ear.unheard.borrow().is_empty());
        self.tasks.is_empty() && self.spawned.borrow().is_empty() && hears_nothing
    }
}

impl Drop for Page {
    /// Killed: nothing of it goes on, and what it held is free.
    fn drop(&mut self) {
        self.tasks.clear();
        self.spawned.borrow_mut().clear();
        self.ear.borrow_mut().take();
        self.owner.cleanup();
    }
}
