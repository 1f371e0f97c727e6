//! A story: devices, tabs, files, and what is known of all that.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use fastrand::Rng;
use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::SpaceId;

use super::counts::{Counts, Happening};
use super::device::{Device, Profile};
use super::files::File;
use super::holes::Holes;
use super::lives::Lives;
use super::page::Page;
use super::truth::Truth;
use super::views::Given;
use crate::state::{App, SaveState};

/// What tasks report, while the story goes on.
#[derive(Default)]
pub(super) struct Reports {
    pub(super) files: RefCell<Vec<File>>,
    pub(super) tandems: RefCell<Vec<SpaceId>>,
    pub(super) faults: RefCell<Vec<String>>,
    /// What has been taken away on purpose.
    pub(super) gone: RefCell<Vec<Gone>>,
    /// What somebody began to take away when their page was killed.
    pub(super) begun: RefCell<Vec<Gone>>,
    /// The views of skills that were handed in.
    pub(super) views: RefCell<Vec<Given>>,
    /// How many files are being made.
    pub(super) making: Cell<u32>,
    pub(super) counts: Counts,
}

impl Reports {
    /// Something is being taken away on purpose. It is gone as soon as what is returned is dropped, be the task done or its
    /// page killed.
    pub(super) fn takes_away(self: &Rc<Self>, gone: Gone) -> TakingAway {
        TakingAway { reports: self.clone(), gone: Some(gone), goes_on: false }
    }
}

/// Something is being taken away.
pub(super) struct TakingAway {
    reports: Rc<Reports>,
    gone: Option<Gone>,
    goes_on: bool,
}

impl TakingAway {
    /// If its page is killed before [`Self::ends`], a later start goes on with it.
    pub(super) fn goes_on(mut self) -> Self {
        self.goes_on = true;
        self
    }

    /// It has come to its end.
    pub(super) fn ends(mut self) {
        self.goes_on = false;
    }
}

impl Drop for TakingAway {
    fn drop(&mut self) {
        let gone = self.gone.take();
        if self.goes_on {
            self.reports.begun.borrow_mut().extend(gone.clone());
        }
        self.reports.gone.borrow_mut().extend(gone);
    }
}

/// Something has been taken away on purpose.
#[derive(Clone)]
pub(super) struct Gone {
    /// What had been missing everywhere before.
    pub(super) missing: BTreeSet<String>,
    /// The device whose own words stay all the same.
    pub(super) but_of: Option<usize>,
    /// The device on which nobody can take in any more what lies in the small store: its tandem is gone.
    pub(super) without_small: Option<usize>,
}

pub(super) struct Story {
    pub(super) chance: Rc<RefCell<Rng>>,
    pub(super) now: Rc<Cell<u64>>,
    pub(super) devices: Vec<Rc<Device>>,
    pub(super) pages: Vec<Page>,
    pub(super) reports: Rc<Reports>,
    pub(super) truth: Truth,
    pub(super) lives: Lives,
    /// Copies of profiles that somebody has kept.
    pub(super) profiles: Vec<(usize, Profile)>,
    /// Do profiles and rows get lost, and tandems removed?
    pub(super) is_rough: bool,
    /// So often that most profiles that are set back get a file of later.
    pub(super) is_very_rough: bool,
    /// A profile was set back or copied. What is known and open then ([`super::lives`]) holds for what people keep for
    /// themselves, too, and nobody looks at the numbers of that.
    pub(super) has_forked: bool,
    pub(super) holes: Holes,
    pub(super) texts: u32,
    tabs: u32,
    watched: Option<String>,
    /// The first text that is missing in the end.
    pub(super) lost: Option<String>,
    told: Vec<String>,
}

/// A task that takes more steps than this is said to hang.
const MOST_STEPS: u32 = 100_000;

impl Story {
    pub(super) fn new(seed: u64) -> Self {
        let chance = Rc::new(RefCell::new(Rng::with_seed(seed)));
        let people = [("Leyla's phone", Role::Mentor), ("Bernd's PC", Role::Mentee)];
        let more = [("Leyla's laptop", Role::Mentor), ("Bernd's tablet", Role::Mentee)];
        let more = &more[..chance.borrow_mut().usize(..=more.len())];
        let named = people.iter().chain(more).enumerate();
        let devices: Vec<_> =
            named.map(|(number, (name, role))| Rc::new(Device::new(number, name, *role, &chance))).collect();
        for device in &devices {
            device.has_locks.set(chance.borrow_mut().u8(..6) > 0);
        }
        let is_rough = chance.borrow_mut().bool();
        Self {
            chance,
            // 13 January 2027, in the morning.
            now: Rc::new(Cell::new(1_799_830_800_000)),
            devices,
            pages: Vec::new(),
            reports: Rc::default(),
            truth: Truth::default(),
            lives: Lives::default(),
            profiles: Vec::new(),
            is_rough,
            is_very_rough: is_rough && std::env::var("TANDEMBUCH_ROUGH").is_ok(),
            has_forked: false,
            // At each commit is ten times as slow.
            holes: Holes::new(seed.is_multiple_of(8)),
            texts: 0,
            tabs: 0,
            watched: None,
            lost: None,
            told: Vec::new(),
        }
    }

    /// Plays it to its end.
    ///
    /// # Errors
    /// What went wrong.
    pub(super) fn play(&mut self) -> Result<(), String> {
        self.begins()?;
        let length = self.below(150) + 30;
        for _ in 0..length {
            self.something_happens();
            for _ in 0..self.below(60) {
                self.a_step()?;
            }
            self.logs_are_true()?;
            self.locks_are_true()?;
        }
        self.ends()?;
        self.locks_are_true()?;
        self.logs_are_true()
    }

    /// What happened, line by line.
    pub(super) fn told(&self) -> String {
        self.told.join("\n")
    }

    /// From now on it is told where this text comes and goes.
    pub(super) fn watch(&mut self, text: String) {
        self.watched = Some(text);
    }

    pub(super) fn below(&self, end: usize) -> usize {
        self.chance.borrow_mut().usize(..end)
    }

    pub(super) fn tells(&mut self, what: String) {
        self.told.push(what);
    }

    pub(super) fn tell(&mut self, page: usize, what: &str) {
        let Page { device, number, .. } = &self.pages[page];
        self.told.push(format!("{}, tab {number}: {what}", device.name));
    }

    pub(super) fn note(&self, what: Happening) {
        self.reports.counts.note(what);
    }

    pub(super) fn open(&mut self, device: &Rc<Device>) {
        self.tabs += 1;
        self.pages.push(Page::open(device, &self.now, self.tabs));
    }

    /// Something is about to be taken away.
    pub(super) fn nothing_gone(&self) -> Gone {
        Gone { missing: self.missing_everywhere(None), but_of: None, without_small: None }
    }

    /// The same, where what is still to be stored may be stored before.
    pub(super) fn nothing_gone_yet(&self) -> Gone {
        let mut gone = self.nothing_gone();
        gone.missing.retain(|text| !self.pages.iter().any(|page| page.typed.contains(text)));
        gone
    }

    /// What was written and lies on no device.
    fn missing_everywhere(&self, without_small: Option<usize>) -> BTreeSet<String> {
        let texts = self.devices.iter().flat_map(|device| match without_small {
            Some(number) if number == device.number => device.disk.texts(),
            _ => device.texts(),
        });
        self.truth.gone(texts.collect())
    }

    /// What lies nowhere any more, and did when this was missing, need not be there in the end.
    pub(super) fn excuse(&mut self, Gone { missing, but_of, without_small }: &Gone) {
        let is_own = |text: &String| but_of.is_some_and(|device| self.truth.is_of(text, device));
        let gone = self.missing_everywhere(*without_small).into_iter().filter(|text| !missing.contains(text));
        let gone: Vec<String> = gone.filter(|text| !is_own(text)).collect();
        if !gone.is_empty() {
            self.tells(format!("    gone for a reason: {gone:?}"));
        }
        self.truth.excuse(gone);
    }

    /// What somebody began to take away, and a start has gone on with.
    pub(super) fn excuse_what_was_begun(&mut self) {
        let all_begun = self.reports.begun.take();
        all_begun.iter().for_each(|gone| self.excuse(gone));
    }

    pub(super) fn excuse_all(&mut self) {
        let all_gone = self.reports.gone.take();
        all_gone.iter().for_each(|gone| self.excuse(gone));
    }

    /// One task of one page goes on.
    fn a_step(&mut self) -> Result<(), String> {
        if self.pages.is_empty() {
            return Ok(());
        }
        let page = self.below(self.pages.len());
        self.a_step_of(page)
    }

    pub(super) fn a_step_of(&mut self, page: usize) -> Result<(), String> {
        let is_making = self.reports.making.get() > 0;
        self.pages[page].step();
        self.look_for_the_watched(page);
        if is_making || self.reports.making.get() > 0 {
            let device = self.pages[page].device.clone();
            for tandem in self.reports.tandems.borrow().iter() {
                self.lives.seals(&device, *tandem);
            }
        }
        self.excuse_all();
        if self.pages[page].is_loaded_anew.get() {
            self.is_loaded_anew(page);
        }
        let stepping = &mut self.pages[page];
        let app = stepping.app.get();
        let is_open = app.is_some_and(|app| app.open.get_untracked().is_some());
        if !is_open {
            // Removed: nothing is said of it any more.
            stepping.typed.clear();
        } else if app.is_some_and(|app| app.save.get_untracked() == SaveState::Saved) {
            let typed = std::mem::take(&mut stepping.typed);
            if !typed.is_empty() {
                let said = format!("says that {typed:?} is saved");
                self.truth.promise(typed);
                self.tell(page, &said);
                self.looks_for_holes(page)?;
            }
        }
        match self.reports.faults.borrow_mut().pop() {
            Some(fault) => Err(fault),
            None => Ok(()),
        }
    }

    pub(super) fn runs_until_idle(&mut self, page: usize) -> Result<(), String> {
        for _ in 0..MOST_STEPS {
            if self.pages[page].is_idle() {
                return Ok(());
            }
            self.a_step_of(page)?;
        }
        Err(format!("tab {page} does not come to rest"))
    }

    /// Tells where the watched text has come or gone in a tab.
    fn look_for_the_watched(&mut self, page: usize) {
        let Some((text, app)) = self.watched.clone().zip(self.pages[page].app.get()) else { return };
        let device = self.pages[page].device.clone();
        let is_stored = device.texts().contains(&text);
        if device.disk.has_watched.replace(is_stored) != is_stored {
            let went = if is_stored { "has been stored" } else { "is not stored any more" };
            self.tell(page, &format!("    \"{text}\" {went}"));
        }
        let is_there = super::truth::known_to(app).contains(&text);
        if is_there != self.pages[page].has_watched {
            self.pages[page].has_watched = is_there;
            let went = if is_there { "is there" } else { "is not there any more" };
            self.tell(page, &format!("    \"{text}\" {went}; {:?}", app.save.get_untracked()));
        }
    }

    fn looks_for_holes(&mut self, page: usize) -> Result<(), String> {
        let app: Option<App> = self.pages[page].app.get();
        app.map_or(Ok(()), |app| self.holes.looks(&app.record.get_untracked()))
    }
}
