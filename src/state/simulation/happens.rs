//! What happens next: what people do, and what goes wrong with tabs and disks.

use std::rc::Rc;

use leptos::prelude::*;

use super::counts::Happening;
use super::disk::Trouble;
use super::page::Page;
use super::story::Story;
use crate::state::outgoing::Purpose;
use crate::state::{App, OpenFailure};

const MOST_TABS: usize = 3;

impl Story {
    pub(super) fn something_happens(&mut self) {
        self.now.set(self.now.get() + self.chance.borrow_mut().u64(..3_600_000));
        // Devices that nobody touches lock by themselves.
        if self.below(8) > 0 {
            self.pages.iter().for_each(Page::is_touched);
        }
        let what = self.below(100);
        if self.pages.is_empty() || what < 6 {
            return self.opens_a_tab();
        }
        let page = self.below(self.pages.len());
        if what < 12 {
            return self.trouble_changes(page);
        }
        if self.is_very_rough && self.below(20) == 0 {
            return self.something_rough_happens(page);
        }
        let Some(app) = self.pages[page].app.get() else { return };
        if Self::is_shut_out(app) && self.below(2) == 0 {
            self.hides(page, app);
            self.is_killed(page);
            return;
        }
        if self.below(20) == 0 {
            return self.turns_the_lock(page, app);
        }
        if app.open.get_untracked().is_none() {
            return if self.below(3) == 0 {
                self.takes_in_some_file(page);
            } else {
                self.opens_a_tandem(page);
            };
        }
        match what {
            12..43 => self.writes(page, app),
            43..45 => self.gives_a_view(page, app),
            45 => self.answers_a_check(page, app),
            46 if self.below(2) == 0 => self.archives(page, app),
            46..50 => self.writes_a_note(page, app),
            50..55 => self.deletes_or_restores(page, app),
            55..60 => self.hides(page, app),
            60..64 => self.comes_back(page, app),
            64..69 => self.is_killed(page),
            69..72 => {
                self.hides(page, app);
                self.is_killed(page);
            }
            72..81 => {
                let purposes = [Purpose::News, Purpose::Everything, Purpose::Backup];
                let purpose = purposes[self.below(purposes.len())];
                self.makes_a_file(page, purpose);
            }
            81..90 => self.takes_in_some_file(page),
            90..94 => self.undoes_the_import(page),
            94..96 => self.opens_a_tandem(page),
            96..98 => self.gets_a_wrong_file(page),
            _ => self.something_rough_happens(page),
        }
    }

    fn opens_a_tab(&mut self) {
        let device = self.devices[self.below(self.devices.len())].clone();
        let open = self.pages.iter().filter(|page| Rc::ptr_eq(&page.device, &device)).count();
        if open < MOST_TABS {
            if open > 0 {
                self.note(Happening::SecondTab);
            }
            self.open(&device);
            self.tell(self.pages.len() - 1, "is opened");
        }
    }

    fn trouble_changes(&mut self, page: usize) {
        let (trouble, happening) = match self.below(6) {
            0 => (Trouble::Full, Some(Happening::FullDisk)),
            1 => (Trouble::Flaky, Some(Happening::LostAnswer)),
            2 => (Trouble::Hangs, Some(Happening::Hang)),
            _ => (Trouble::None, None),
        };
        happening.into_iter().for_each(|happening| self.note(happening));
        let hours = self.chance.borrow_mut().i64(-10_000..10_000);
        let is_small_store_full = self.below(8) == 0;
        let device = &self.pages[page].device;
        device.disk.trouble.set(trouble);
        device.small.is_full.set(is_small_store_full);
        device.clock_is_off.set(hours * 3_600_000);
        let what =
            format!("disk {trouble:?}, small store full: {is_small_store_full}, clock off by {hours} h");
        self.tell(page, &what);
    }

    fn opens_a_tandem(&mut self, page: usize) {
        // Few people press twice.
        if self.pages[page].is_opening && self.below(10) > 0 {
            return;
        }
        let which = self.below(self.reports.tandems.borrow().len());
        self.opens_the_tandem(page, which);
        if self.below(3) == 0 {
            self.another_tab_goes(page);
        }
    }

    /// Beside a tab that is opening a tandem, another one saves its last words and is closed.
    fn another_tab_goes(&mut self, page: usize) {
        let device = self.pages[page].device.clone();
        let is_beside = |other: &usize| *other != page && Rc::ptr_eq(&self.pages[*other].device, &device);
        let Some(other) = (0..self.pages.len()).find(is_beside) else { return };
        let Some(app) = self.pages[other].app.get().filter(|app| app.open.get_untracked().is_some()) else {
            return;
        };
        self.writes(other, app);
        for _ in 0..self.below(40) {
            let next = if self.below(2) == 0 { page } else { other };
            if let Err(fault) = self.a_step_of(next) {
                self.reports.faults.borrow_mut().push(fault);
                return;
            }
        }
        // It may have been loaded anew meanwhile.
        if let Some(app) = self.pages[other].app.get() {
            self.hides(other, app);
        }
        self.is_killed(other);
    }

    pub(super) fn opens_the_tandem(&mut self, page: usize, which: usize) {
        let (app, tandem) = (self.pages[page].app.get(), self.reports.tandems.borrow().get(which).copied());
        let Some((app, tandem)) = app.zip(tandem) else { return };
        self.tell(page, &format!("opens tandem {which}"));
        let me = self.pages[page].device.role;
        self.pages[page].is_opening = true;
        self.pages[page].begin(async move {
            let opened = app.open_tandem(tandem).await;
            if matches!(opened, Err(OpenFailure::WhoIsHere(_))) && app.say_who(tandem, me).await.is_ok() {
                drop(app.open_tandem(tandem).await);
            }
        });
    }

    /// The page is hidden: the last moment to write down what is not stored.
    fn hides(&mut self, page: usize, app: App) {
        self.tell(page, "is hidden");
        let shown = &mut self.pages[page];
        let is_kept = shown.with(|| app.write_emergency_journal());
        if is_kept || !shown.device.small.is_full.get() {
            let typed = std::mem::take(&mut shown.typed);
            self.truth.promise(typed);
        }
    }

    fn comes_back(&mut self, page: usize, app: App) {
        self.tell(page, "is seen again");
        self.pages[page].begin(app.catch_up());
    }

    fn is_killed(&mut self, page: usize) {
        self.note(Happening::Kill);
        self.notes_what_knows_no_lock(page);
        self.tell(page, "is killed");
        self.pages.remove(page);
    }
}
