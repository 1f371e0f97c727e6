//! One tab: the state in a world of its own, whose tasks go on one step at a time and end with the page.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use leptos::prelude::{GetUntracked, Owner};
use tandembuch_core::bundle::{CryptoError, Passphrase, PublicKey, SealError};
use tandembuch_core::lock::{DataKey, LockRow, NewWay, Secret, Way, WayError};

use super::device::{Device, Ear};
use super::disk::Connected;
use super::folder::{Opened, opened, sealed, signed};
use super::keys::{self, Typed};
use crate::platform::LocalStore;
use crate::platform::device_keys::PublicHalves;
use crate::platform::folder::Folder;
use crate::platform::news::Tell;
use crate::platform::own_password::OwnPassword;
use crate::platform::page_events::PageListener;
use crate::platform::persistence::{Persistence, Room};
use crate::platform::random::NoRandomness;
use crate::platform::replica_lease::{Lease, LeaseError};
use crate::platform::signed_file::{SignedFile, Unreadable};
use crate::platform::storage::{Database, Later, StorageError};
use crate::platform::world::World;
use crate::platform::world::played::Played;
use crate::state::{App, BACKUP_WRITER, Lock, UnlockError, start};

/// What a touch calls.
type Hand = Rc<RefCell<Option<Rc<dyn Fn()>>>>;

/// The surroundings of one tab.
struct Tab {
    device: Rc<Device>,
    /// The time of the story, in milliseconds since 1970.
    now: Rc<Cell<u64>>,
    spawned: Rc<RefCell<Vec<Later<'static, ()>>>>,
    ear: Rc<RefCell<Option<Rc<Ear>>>>,
    /// Touches it, once it listens.
    hand: Hand,
    is_loaded_anew: Rc<Cell<bool>>,
    /// Until when the task that has just been asked sleeps.
    asleep: Rc<Cell<Option<u64>>>,
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
        let connected = Connected::to(&self.device.disk);
        Box::pin(async move { Ok(Database::played(Rc::new(connected))) })
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
        let drive = self.device.drive_of(&under);
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
        let drives = [self.device.drive.clone(), self.device.shared_drive.clone()];
        Box::pin(async move { drives.iter().for_each(|drive| drive.forgets(under.as_deref())) })
    }

    fn seal_backup(&self, key: PublicKey, content: String) -> Later<'static, Result<String, SealError>> {
        let device = self.device.clone();
        Box::pin(async move { Ok(sealed(&key, &content, device.chance.borrow_mut().u64(..))) })
    }

    fn own_password(&self) -> Later<'static, Option<Rc<dyn OwnPassword>>> {
        let device = self.device.clone();
        Box::pin(async move { device.own_password.borrow().clone() })
    }

    fn make_own_password(
        &self,
        typed: Passphrase,
    ) -> Later<'static, Result<Rc<dyn OwnPassword>, CryptoError>> {
        let device = self.device.clone();
        Box::pin(async move {
            let made: Rc<dyn OwnPassword> = Rc::new(Typed(typed));
            *device.own_password.borrow_mut() = Some(made.clone());
            Ok(made)
        })
    }

    fn forget_own_password(&self) -> Later<'static, ()> {
        let device = self.device.clone();
        Box::pin(async move { *device.own_password.borrow_mut() = None })
    }

    fn seal_signed(
        &self,
        of: String,
        keys: Vec<PublicKey>,
        content: String,
    ) -> Later<'static, Option<String>> {
        let device = self.device.clone();
        Box::pin(poll_fn(move |_| {
            let own = device.own_keys(&of);
            own.map(|own| Some(signed(own?, &keys, &content, device.chance.borrow_mut().u64(..))))
        }))
    }

    fn open_signed(
        &self,
        of: String,
        known: Vec<PublicKey>,
        file: Vec<u8>,
    ) -> Later<'static, Result<SignedFile, Unreadable>> {
        let device = self.device.clone();
        Box::pin(poll_fn(move |_| {
            device.own_keys(&of).map(|own| opened(own.ok_or(Unreadable::NotForHere)?, &known, &file))
        }))
    }

    fn open_lock(&self, row: LockRow, secret: Secret) -> Later<'static, Result<DataKey, WayError>> {
        Box::pin(async move { keys::open(&row, &secret) })
    }

    fn new_way(&self, way: NewWay, key: DataKey) -> Later<'static, Result<Way, CryptoError>> {
        Box::pin(async move { Ok(keys::way(way, key)) })
    }

    fn on_touch(&self, touched: Rc<dyn Fn()>, _: Rc<dyn Fn()>) -> Vec<PageListener> {
        *self.hand.borrow_mut() = Some(touched);
        Vec::new()
    }

    fn reload(&self) {
        self.is_loaded_anew.set(true);
    }

    fn sleep(&self, ms: u64) -> Later<'static, ()> {
        let (now, end, asleep) = (self.now.clone(), self.now.get() + ms, self.asleep.clone());
        Box::pin(poll_fn(move |_| {
            if now.get() >= end {
                return Poll::Ready(());
            }
            asleep.set(Some(end));
            Poll::Pending
        }))
    }

    fn spawn(&self, task: Later<'static, ()>) {
        self.spawned.borrow_mut().push(task);
    }
}

/// Unlocks a page, mistyping now and then; `false` if it has to be loaded anew for that.
async fn is_unlocked(app: App, device: &Device) -> bool {
    loop {
        let is_mistyped = !device.passwords.is_careful.get() && device.chance.borrow_mut().u8(..6) == 0;
        let secret = if is_mistyped { keys::wrong() } else { keys::of(&device.disk) };
        match app.unlock_device(secret).await {
            Ok(()) => return true,
            Err(UnlockError::Wrong) => device.passwords.mistyped.set(device.passwords.mistyped.get() + 1),
            Err(UnlockError::Wait(ms)) => app.world().sleep(ms).await,
            Err(UnlockError::Storage(StorageError::LockChanged)) => return false,
            // The disk is asked again.
            Err(UnlockError::Storage(_)) => {}
            Err(UnlockError::Unreadable | UnlockError::Crypto(_)) => return false,
        }
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
    /// Tasks that wait for a time.
    sleeping: Vec<(u64, Later<'static, ()>)>,
    asleep: Rc<Cell<Option<u64>>>,
    now: Rc<Cell<u64>>,
    ear: Rc<RefCell<Option<Rc<Ear>>>>,
    hand: Hand,
    /// The page asks to be loaded anew: nothing is lost by that.
    pub(super) is_loaded_anew: Rc<Cell<bool>>,
}

impl Page {
    /// Opens one; it starts with its first steps.
    pub(super) fn open(device: &Rc<Device>, now: &Rc<Cell<u64>>, number: u32) -> Self {
        let (spawned, ear) = <(Rc<RefCell<Vec<_>>>, Rc<RefCell<_>>)>::default();
        let (hand, is_loaded_anew, asleep) = <(Rc<RefCell<_>>, Rc<Cell<_>>, Rc<Cell<_>>)>::default();
        let world = Tab {
            device: device.clone(),
            now: now.clone(),
            spawned: spawned.clone(),
            ear: ear.clone(),
            hand: hand.clone(),
            is_loaded_anew: is_loaded_anew.clone(),
            asleep: asleep.clone(),
        };
        let app: Rc<Cell<Option<App>>> = Rc::default();
        let (started, at, is_to_go) = (app.clone(), device.clone(), is_loaded_anew.clone());
        let first = async move {
            let app = start(Played(Rc::new(world))).await;
            app.tools().hearing.set(Some(App::hear));
            app.backs_up_with(|| Box::pin(async { Some(&BACKUP_WRITER) }));
            if app.lock.get_untracked() == Lock::Locked && !is_unlocked(app, &at).await {
                is_to_go.set(true);
                return;
            }
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
            sleeping: Vec::new(),
            asleep,
            now: now.clone(),
            ear,
            hand,
            is_loaded_anew,
        }
    }

    /// Somebody touches it.
    pub(super) fn is_touched(&self) {
        let hand = self.hand.borrow().clone();
        hand.into_iter().for_each(|hand| self.with(|| hand()));
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
        let now = self.now.get();
        let awake = self.sleeping.extract_if(.., |(end, _)| *end <= now);
        self.tasks.extend(awake.map(|(_, task)| task));
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
            match self.asleep.take() {
                Some(end) => self.sleeping.push((end, task)),
                None => self.tasks.push(task),
            }
        }
    }

    /// Nothing goes on but what waits for a time.
    pub(super) fn is_idle(&self) -> bool {
        let ear = self.ear.borrow();
        let hears_nothing = ear.as_ref().is_none_or(|ear| ear.unheard.borrow().is_empty());
        let is_asleep = self.sleeping.iter().all(|(end, _)| *end > self.now.get());
        is_asleep && self.tasks.is_empty() && self.spawned.borrow().is_empty() && hears_nothing
    }
}

impl Drop for Page {
    /// Killed: nothing of it goes on, and what it held is free.
    fn drop(&mut self) {
        self.tasks.clear();
        self.sleeping.clear();
        self.spawned.borrow_mut().clear();
        self.ear.borrow_mut().take();
        self.owner.cleanup();
    }
}
