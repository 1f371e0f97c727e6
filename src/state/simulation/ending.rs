//! How a story begins, and how it ends: all is well again, everybody exchanges everything with everybody, and the laws
//! are held against what there is.

use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::tandem;
use tandembuch_core::record::{Record, SpaceId};

use super::counts::Happening;
use super::disk::Trouble;
use super::story::Story;
use super::truth::known_to;
use crate::state::outgoing::Purpose;
use crate::state::{App, NewTandem};

/// Where nobody has anything to find out any more, all are equal after so many rounds.
const ROUNDS: u32 = 2;
const MOST_ROUNDS: u32 = 6;

impl Story {
    /// The tandems are founded, and everybody gets them.
    pub(super) fn begins(&mut self) -> Result<(), String> {
        let tandems = 1 + usize::from(self.below(3) == 0);
        if tandems > 1 {
            self.note(Happening::SecondTandem);
        }
        for device in self.devices.clone() {
            if !device.has_locks.get() {
                self.note(Happening::NoLocks);
            }
            self.open(&device);
            let page = self.pages.len() - 1;
            self.runs_until_idle(page)?;
            for tandem in 0..tandems {
                if page == 0 {
                    self.founds(page);
                    self.runs_until_idle(page)?;
                    self.makes_a_file(page, Purpose::Everything);
                } else {
                    self.takes_in(page, tandem);
                }
                self.runs_until_idle(page)?;
            }
        }
        Ok(())
    }

    fn founds(&mut self, page: usize) {
        let Some(app) = self.pages[page].app.get() else { return };
        let new = NewTandem {
            me: Role::Mentor,
            mentor: ("Leyla".to_owned(), String::new()),
            mentee: ("Bernd".to_owned(), String::new()),
            from: None,
            until: None,
            arrangement: tandem::Arrangement {
                rhythm: 2,
                minutes: 60,
                place: String::new(),
                planner: None,
                writer: None,
            },
        };
        let reports = self.reports.clone();
        self.pages[page].begin(async move {
            let founded = app.create(new).await.ok();
            reports.tandems.borrow_mut().extend(founded);
        });
    }

    pub(super) fn ends(&mut self) -> Result<(), String> {
        self.pages.clear();
        self.excuse_all();
        self.tells("All tabs are closed, all disks are well.".to_owned());
        // Nobody has to wait any more who has mistyped.
        self.now.set(self.now.get() + 3_600_000);
        for device in self.devices.clone() {
            device.disk.trouble.set(Trouble::None);
            device.small.is_full.set(false);
            self.reports.counts.note_times(Happening::Mistyped, device.passwords.mistyped.take());
            device.passwords.is_careful.set(true);
            self.open(&device);
            self.runs_until_idle(self.pages.len() - 1)?;
        }
        self.excuse_what_was_begun();
        let tandems = self.reports.tandems.borrow().clone();
        for (which, tandem) in tandems.into_iter().enumerate() {
            self.exchanges_everything(which, tandem)?;
            self.is_whole(tandem)?;
        }
        Ok(())
    }

    fn exchanges_everything(&mut self, which: usize, tandem: SpaceId) -> Result<(), String> {
        for page in 0..self.pages.len() {
            self.opens_the_tandem(page, which);
            self.runs_until_idle(page)?;
        }
        let mut rounds = 0;
        for _ in 0..MOST_ROUNDS {
            let mut has_all = true;
            for page in 0..self.pages.len() {
                self.finds_out(page, tandem);
                self.runs_until_idle(page)?;
                has_all &= self.lives.to_find_out(&self.pages[page].device, tandem).is_empty();
                for purpose in [Purpose::Everything, Purpose::Backup] {
                    self.gives_everybody(page, tandem, purpose)?;
                }
            }
            rounds += u32::from(has_all);
            if rounds == ROUNDS {
                return Ok(());
            }
        }
        // What nobody has any more need not be found out.
        self.lives.forget();
        self.tells("What is still to be found out is nowhere.".to_owned());
        for _ in 0..ROUNDS {
            for page in 0..self.pages.len() {
                for purpose in [Purpose::Everything, Purpose::Backup] {
                    self.gives_everybody(page, tandem, purpose)?;
                }
            }
        }
        Ok(())
    }

    fn gives_everybody(&mut self, from: usize, tandem: SpaceId, purpose: Purpose) -> Result<(), String> {
        let files = self.reports.files.borrow().len();
        if self.has_open(from, tandem).is_some() {
            self.makes_a_file(from, purpose);
        }
        self.runs_until_idle(from)?;
        if self.reports.files.borrow().len() > files {
            for to in (0..self.pages.len()).filter(|to| *to != from) {
                self.takes_in(to, files);
                self.runs_until_idle(to)?;
            }
        }
        Ok(())
    }

    fn has_open(&self, page: usize, tandem: SpaceId) -> Option<App> {
        let app = self.pages[page].app.get()?;
        app.open.get_untracked().filter(|open| open.id == tandem).map(|_| app)
    }

    /// Nothing is missing anywhere, nobody has what is somebody else's, and all are equal.
    fn is_whole(&mut self, tandem: SpaceId) -> Result<(), String> {
        let mut first: Option<(String, Record)> = None;
        for page in 0..self.pages.len() {
            let device = self.pages[page].device.clone();
            let Some(app) = self.has_open(page, tandem) else { continue };
            let (record, known) = (app.record.get_untracked(), known_to(app));
            let is_somebody_elses = |text: &&String| {
                text.starts_with("note")
                    && !self
                        .devices
                        .iter()
                        .any(|other| other.role == device.role && self.truth.is_of(text, other.number))
            };
            if let Some(note) = known.iter().find(is_somebody_elses) {
                return Err(format!("{} has {note:?} of somebody else", device.name));
            }
            let missing = self.truth.missing(tandem, known);
            let missing: Vec<_> = missing
                .iter()
                .filter(|text| !(is_somebody_elses(text) || self.has_forked && text.starts_with("note")))
                .collect();
            if !missing.is_empty() {
                self.lost = missing.first().map(|text| (*text).clone());
                return Err(format!("{} does not have {missing:?}", device.name));
            }
            self.holes.looks_once(&record).map_err(|hole| format!("{}: {hole}", device.name))?;
            match &first {
                None => first = Some((device.name.clone(), record)),
                Some((other, first)) if record != *first => {
                    let all = record.entities().chain(first.entities()).map(|(id, _)| id);
                    let pairs = all.map(|id| (id, record.get(id), first.get(id)));
                    let pairs: Vec<_> = pairs.filter(|(_, one, other)| one != other).collect();
                    let (one, seen) = (&device.name, (record.seen(), first.seen()));
                    return Err(format!("{one} and {other} differ: {pairs:#?} {seen:?}"));
                }
                Some(_) => {}
            }
        }
        Ok(())
    }
}
