//! One device: a browser profile with its disk, its small store, its locks and the channel between its tabs.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::rc::{Rc, Weak};

use fastrand::Rng;
use tandembuch_core::forms::person::Role;

use super::disk::{Disk, SmallStore};
use crate::platform::news::{News, Tell};

/// What a tab hears, and what has been told and not been heard yet.
pub(super) struct Ear {
    pub(super) hear: RefCell<Box<dyn FnMut(String)>>,
    pub(super) unheard: RefCell<VecDeque<String>>,
}

/// A browser profile.
pub(super) struct Device {
    pub(super) name: String,
    /// Who sits here.
    pub(super) role: Role,
    pub(super) disk: Rc<Disk>,
    pub(super) small: SmallStore,
    pub(super) locks: Rc<RefCell<BTreeSet<String>>>,
    /// An old browser, or a page without https.
    pub(super) has_locks: Cell<bool>,
    /// Whether its browser gives random numbers.
    pub(super) has_randomness: Cell<bool>,
    /// What is added to UTC where it is, in minutes.
    pub(super) zone: Cell<i32>,
    /// By how much its clock is wrong, in milliseconds.
    pub(super) clock_is_off: Cell<i64>,
    ears: RefCell<Vec<Weak<Ear>>>,
    pub(super) chance: Rc<RefCell<Rng>>,
}

impl Device {
    pub(super) fn new(name: &str, role: Role, chance: &Rc<RefCell<Rng>>) -> Rc<Self> {
        Rc::new(Self {
            name: name.to_owned(),
            role,
            disk: Rc::new(Disk::new(chance.clone())),
            small: SmallStore::default(),
            locks: Rc::default(),
            has_locks: Cell::new(true),
            has_randomness: Cell::new(true),
            zone: Cell::new(60),
            clock_is_off: Cell::default(),
            ears: RefCell::default(),
            chance: chance.clone(),
        })
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
