//! What happens to whole profiles: kept, set back, copied, wiped; rows that get damaged, and tandems that are removed.

use std::rc::Rc;

use super::counts::Happening;
use super::device::Device;
use super::lives::Life;
use super::removed::removes_for_good;
use super::story::{Gone, Story};

const MOST_DEVICES: usize = 5;

impl Story {
    pub(super) fn something_rough_happens(&mut self, page: usize) {
        let device = self.pages[page].device.number;
        if !self.is_rough {
            return;
        }
        match self.below(12) {
            0..3 => self.keeps_a_copy(device),
            3..6 => self.is_set_back(),
            // Known and open: a few stories in a thousand with two living copies still fail.
            6..8 if std::env::var("TANDEMBUCH_CLONES").is_ok() => self.is_cloned(device),
            6..8 => self.keeps_a_copy(device),
            8 => self.is_wiped(device),
            9 => self.removes_the_tandem(page),
            _ => self.gets_a_damaged_row(device),
        }
    }

    fn keeps_a_copy(&mut self, device: usize) {
        self.tells(format!("{}: a copy of the profile is kept", self.devices[device].name));
        let profile = self.devices[device].profile();
        self.profiles.push((device, profile));
    }

    /// Every tab of a device is closed by force.
    fn closes(&mut self, device: usize) {
        self.pages.retain(|page| page.device.number != device);
    }

    fn is_set_back(&mut self) {
        if self.profiles.is_empty() {
            return;
        }
        let (device, mut profile) = self.profiles[self.below(self.profiles.len())].clone();
        if profile.life.is_damaged {
            return;
        }
        let gone = self.nothing_gone();
        self.note(Happening::SetBack);
        self.tells(format!("{}: the profile is set back", self.devices[device].name));
        self.closes(device);
        self.holes.is_off = true;
        self.has_forked = true;
        let (device, number) = (self.devices[device].clone(), self.lives.fresh());
        profile.fork(&self.reports.tandems.borrow(), number);
        device.becomes(profile);
        self.excuse(&gone);
    }

    /// A copy of a profile comes alive beside it.
    fn is_cloned(&mut self, device: usize) {
        let is_damaged = self.devices[device].life.borrow().is_damaged;
        if self.devices.len() >= MOST_DEVICES || self.reports.making.get() > 0 || is_damaged {
            return;
        }
        self.note(Happening::Clone);
        let (original, number) = (self.devices[device].clone(), self.devices.len());
        let name = format!("{} {number}", original.name);
        self.tells(format!("{}: the profile is copied to {name}", original.name));
        self.holes.is_off = true;
        self.has_forked = true;
        original.life.borrow_mut().forks(&original.disk, &self.reports.tandems.borrow());
        let clone = Device::new(number, &name, original.role, &self.chance);
        let mut profile = original.profile();
        profile.life = profile.life.with_number(self.lives.fresh());
        clone.becomes(profile);
        self.devices.push(Rc::new(clone));
    }

    fn is_wiped(&mut self, device: usize) {
        let gone = self.nothing_gone();
        self.note(Happening::Wipe);
        self.tells(format!("{}: the profile is wiped", self.devices[device].name));
        self.closes(device);
        let number = self.lives.fresh();
        self.devices[device].is_wiped(Life::of(number));
        self.excuse(&gone);
    }

    fn removes_the_tandem(&mut self, page: usize) {
        let Some(app) = self.pages[page].app.get() else { return };
        self.note(Happening::Removal);
        self.tell(page, "removes the tandem");
        let without_small = Some(self.pages[page].device.number);
        let gone = Gone { without_small, ..self.nothing_gone_yet() };
        let taking_away = self.reports.takes_away(gone).goes_on();
        self.pages[page].begin(async move {
            removes_for_good(app).await;
            taking_away.ends();
        });
    }

    fn gets_a_damaged_row(&mut self, device: usize) {
        if self.devices[device].life.borrow().has_forked() {
            // Known and open, and two misfortunes at once: who has said anew whose a writer is, and finds out afterwards that
            // the number of that was used twice, keeps another number for it than everybody else.
            return;
        }
        let gone = self.nothing_gone();
        let Some(row) = self.devices[device].disk.gets_damaged() else { return };
        self.note(Happening::DamagedRow);
        self.tells(format!("{}: a row gets damaged: {row}", self.devices[device].name));
        self.devices[device].life.borrow_mut().is_damaged();
        self.holes.is_off = true;
        self.excuse(&gone);
    }
}
