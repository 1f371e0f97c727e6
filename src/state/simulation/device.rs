//! One device: a browser profile with its disk, its small store, its locks and the channel between its tabs.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::{Rc, Weak};
use std::task::Poll;

use fastrand::Rng;
use tandembuch_core::bundle::PublicKey;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::SpaceId;

use super::disk::{Disk, SmallStore};
use super::folder::Drive;
use super::keys::Passwords;
use super::lives::Life;
use super::truth::named_in;
use crate::platform::device_keys::PublicHalves;
use crate::platform::news::{News, Tell};
use crate::platform::own_password::OwnPassword;

/// What a tab hears, and what has been told and not been heard yet.
pub(super) struct Ear {
    pub(super) hear: RefCell<Box<dyn FnMut(String)>>,
    pub(super) unheard: RefCell<VecDeque<String>>,
}

/// A browser profile.
pub(super) struct Device {
    pub(super) number: usize,
    pub(super) name: String,
    /// Who sits here.
    pub(super) role: Role,
    pub(super) disk: Rc<Disk>,
    pub(super) small: SmallStore,
    pub(super) locks: Rc<RefCell<BTreeSet<String>>>,
    /// An old browser, or a page without https.
    pub(super) has_locks: Cell<bool>,
    /// What lies beside the profile.
    pub(super) drive: Rc<Drive>,
    /// Its copy of the folder of both.
    pub(super) shared_drive: Rc<Drive>,
    /// Whether its browser answers when it is asked what it keeps.
    pub(super) says_what_it_keeps: Cell<bool>,
    /// What its browser keeps of keys, by tandem.
    keys: RefCell<Keys>,
    keys_made: Cell<u64>,
    pub(super) keeping: Cell<Keeping>,
    /// What its browser keeps of a password of its person's backups.
    pub(super) own_password: RefCell<Option<Rc<dyn OwnPassword>>>,
    /// Whether its browser gives random numbers.
    pub(super) has_randomness: Cell<bool>,
    /// Where it is.
    pub(super) zone: Cell<chrono_tz::Tz>,
    /// By how much its clock is wrong, in milliseconds.
    pub(super) clock_is_off: Cell<i64>,
    pub(super) life: RefCell<Life>,
    pub(super) passwords: Passwords,
    /// What a page knew that did not know of the lock.
    pub(super) known_before_lock: RefCell<BTreeSet<String>>,
    ears: RefCell<Vec<Weak<Ear>>>,
    pub(super) chance: Rc<RefCell<Rng>>,
}

/// What its browser does when it is asked for keys.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keeping {
    Keeps,
    Refuses,
    IsSilent,
}

/// By the name of a tandem.
type Keys = BTreeMap<String, PublicHalves>;

/// What a profile was at some moment.
#[derive(Clone)]
pub(super) struct Profile {
    keys: Keys,
    disk: crate::platform::storage::Memory,
    small: super::disk::Texts,
    pub(super) life: Life,
}

impl Profile {
    /// Another life begins here.
    pub(super) fn fork(&mut self, tandems: &[SpaceId], number: usize) {
        let disk = Disk::new(Rc::new(RefCell::new(Rng::with_seed(0))));
        disk.becomes(self.disk.clone());
        self.life.forks(&disk, tandems);
        self.life = std::mem::take(&mut self.life).with_number(number);
    }
}

impl Device {
    pub(super) fn new(number: usize, name: &str, role: Role, chance: &Rc<RefCell<Rng>>) -> Self {
        Self {
            number,
            name: name.to_owned(),
            role,
            disk: Rc::new(Disk::new(chance.clone())),
            small: SmallStore::default(),
            locks: Rc::default(),
            has_locks: Cell::new(true),
            drive: Rc::default(),
            shared_drive: Rc::default(),
            says_what_it_keeps: Cell::new(true),
            keys: RefCell::default(),
            keys_made: Cell::default(),
            keeping: Cell::new(Keeping::Keeps),
            own_password: RefCell::default(),
            has_randomness: Cell::new(true),
            zone: Cell::new(chrono_tz::Europe::Berlin),
            clock_is_off: Cell::default(),
            life: RefCell::new(Life::of(number)),
            passwords: Passwords::default(),
            known_before_lock: RefCell::default(),
            ears: RefCell::default(),
            chance: chance.clone(),
        }
    }

    /// Where the folder lies that is kept under this name.
    pub(super) fn drive_of(&self, folder: &str) -> Rc<Drive> {
        if folder.ends_with(".exchange") { self.shared_drive.clone() } else { self.drive.clone() }
    }

    /// What the profile is now.
    pub(super) fn profile(&self) -> Profile {
        Profile {
            keys: self.keys.borrow().clone(),
            disk: self.disk.copied(),
            small: self.small.copied(),
            life: self.life.borrow().clone(),
        }
    }

    /// Puts another profile in the place of this one; no tab may be open.
    pub(super) fn becomes(&self, Profile { keys, disk, small, life }: Profile) {
        *self.keys.borrow_mut() = keys;
        self.disk.becomes(disk);
        self.small.becomes(small);
        *self.life.borrow_mut() = life;
    }

    /// Everything goes.
    pub(super) fn is_wiped(&self, life: Life) {
        self.keys.take();
        self.own_password.take();
        self.disk.becomes(<_>::default());
        self.small.becomes(<_>::default());
        *self.life.borrow_mut() = life;
    }

    /// The texts and notes that lie on it.
    pub(super) fn texts(&self) -> BTreeSet<String> {
        let small = self.small.copied();
        let cipher = self.disk.cipher();
        let open = |(key, text): (&String, &String)| {
            cipher.as_ref().and_then(|cipher| cipher.open(key, text)).unwrap_or_else(|| text.clone())
        };
        let of_small: Vec<String> =
            small.iter().map(open).flat_map(|text| named_in(&text).collect::<Vec<_>>()).collect();
        self.disk.texts().into_iter().chain(of_small).collect()
    }

    /// The keys of this device in a tandem, made if there are none; nothing while its browser does not answer.
    pub(super) fn own_keys(&self, tandem: &str) -> Poll<Option<PublicHalves>> {
        let made = || PublicHalves { agree: self.some_key(), sign: self.some_key() };
        match self.keeping.get() {
            Keeping::Keeps => {
                Poll::Ready(Some(*self.keys.borrow_mut().entry(tandem.to_owned()).or_insert_with(made)))
            }
            Keeping::Refuses => Poll::Ready(None),
            Keeping::IsSilent => Poll::Pending,
        }
    }

    /// One that no device has. Not by chance: what else happens in a story does not depend on it.
    fn some_key(&self) -> PublicKey {
        self.keys_made.set(self.keys_made.get() + 1);
        let mut point = [4; 65];
        point[1..9].copy_from_slice(&self.number.to_be_bytes());
        point[9..17].copy_from_slice(&self.keys_made.get().to_be_bytes());
        PublicKey::from_point(&point).expect("it has the form of one")
    }

    /// Forgets the keys of this device in a tandem, or all.
    pub(super) fn forgets_keys(&self, of: Option<&str>) {
        self.keys.borrow_mut().retain(|tandem, _| of.is_some_and(|of| tandem != of));
    }

    /// The tandems for which there are keys.
    pub(super) fn has_keys_for(&self) -> Vec<String> {
        self.keys.borrow().keys().cloned().collect()
    }

    /// A tab listens from now on, until its voice is dropped.
    pub(super) fn listens(self: &Rc<Self>, hear: Box<dyn FnMut(String)>) -> (Rc<Ear>, Box<dyn Tell>) {
        let ear = Rc::new(Ear { hear: RefCell::new(hear), unheard: RefCell::default() });
        self.ears.borrow_mut().push(Rc::downgrade(&ear));
        let voice = Voice { device: self.clone(), own: Rc::downgrade(&ear) };
        (ear, Box::new(voice))
    }
}

struct Voice {
    device: Rc<Device>,
    own: Weak<Ear>,
}

impl Tell for Voice {
    fn tell(&self, news: &News) {
        let message = serde_json::to_string(news).expect("news have a JSON form");
        let ears = self.device.ears.borrow();
        let others = ears.iter().filter(|ear| !ear.ptr_eq(&self.own)).filter_map(Weak::upgrade);
        for ear in others {
            ear.unheard.borrow_mut().push_back(message.clone());
        }
    }
}
