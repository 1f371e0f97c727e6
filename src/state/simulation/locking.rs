//! Locks: set, taken away, locked up and unlocked, while disks fail and other tabs are open.
//!
//! Once the row of a lock says that everything is sealed, no text lies on that device in the clear. But for what a page has
//! kept at once that did not know of the lock: it has no key, and nothing is lost.

use std::rc::Rc;

use leptos::prelude::*;

use super::counts::Happening;
use super::device::Device;
use super::keys;
use super::story::Story;
use super::truth::{known_to, named_in};
use crate::platform::storage::StorageError;
use crate::state::{App, Lock, SaveState};

/// A password is being set on a device.
struct Setting(Rc<Device>, u32);

impl Setting {
    fn begins(device: &Rc<Device>, number: u32) -> Self {
        let passwords = &device.passwords;
        passwords.usable.borrow_mut().insert(number);
        passwords.setting.set(passwords.setting.get() + 1);
        Self(device.clone(), number)
    }

    /// It is said to open the device from now on.
    fn is_set(&self) {
        if self.0.passwords.setting.get() == 1 {
            *self.0.passwords.usable.borrow_mut() = [self.1].into();
        }
    }
}

impl Drop for Setting {
    fn drop(&mut self) {
        let setting = &self.0.passwords.setting;
        setting.set(setting.get() - 1);
    }
}

impl Story {
    /// Somebody does something with the lock of a device.
    pub(super) fn turns_the_lock(&mut self, page: usize, app: App) {
        match app.lock.get_untracked() {
            Lock::None => self.sets_a_lock(page, app),
            Lock::Open => match self.below(8) {
                0..3 => self.locks_up(page, app),
                3..5 => self.changes_the_password(page, app),
                5 => self.locks_after(page, app),
                _ => self.takes_the_lock_away(page, app),
            },
            Lock::Locked => {}
        }
    }

    fn sets_a_lock(&mut self, page: usize, app: App) {
        self.tell(page, "sets a lock");
        let (setting, minutes) = (self.a_password(page), self.some_minutes());
        let reports = self.reports.clone();
        self.pages[page].begin(async move {
            if app.set_lock(keys::password(setting.1), minutes).await.is_ok() {
                setting.is_set();
                reports.counts.note(Happening::LockSet);
            }
        });
    }

    fn changes_the_password(&mut self, page: usize, app: App) {
        self.tell(page, "changes the password");
        let (setting, reports) = (self.a_password(page), self.reports.clone());
        self.pages[page].begin(async move {
            if app.change_password(keys::password(setting.1)).await.is_ok() {
                setting.is_set();
                reports.counts.note(Happening::PasswordChanged);
            }
        });
    }

    fn locks_after(&mut self, page: usize, app: App) {
        let minutes = self.some_minutes();
        self.tell(page, &format!("locks after {minutes} minutes"));
        self.pages[page].begin(async move { drop(app.lock_after(minutes).await) });
    }

    fn locks_up(&mut self, page: usize, app: App) {
        self.tell(page, "locks up");
        let reports = self.reports.clone();
        self.pages[page].begin(async move {
            if app.lock_up().await.is_ok() {
                reports.counts.note(Happening::LockedUp);
            }
        });
    }

    fn takes_the_lock_away(&mut self, page: usize, app: App) {
        self.tell(page, "takes the lock away");
        let reports = self.reports.clone();
        self.pages[page].begin(async move {
            if app.remove_lock().await.is_ok() {
                reports.counts.note(Happening::LockRemoved);
            }
        });
    }

    fn a_password(&mut self, page: usize) -> Setting {
        self.texts += 1;
        Setting::begins(&self.pages[page].device, self.texts)
    }

    fn some_minutes(&self) -> u32 {
        [0, 0, 30][self.below(3)]
    }

    /// Returns whether a page can do nothing any more, because another one has set a lock or taken it away.
    pub(super) fn is_shut_out(app: App) -> bool {
        app.save.get_untracked() == SaveState::Failed(StorageError::LockChanged)
    }

    /// A page has asked to be loaded anew, which it does when nothing can be lost by that.
    pub(super) fn is_loaded_anew(&mut self, page: usize) {
        self.notes_what_knows_no_lock(page);
        let typed = std::mem::take(&mut self.pages[page].typed);
        self.truth.promise(typed);
        self.tell(page, "is loaded anew");
        self.note(Happening::LoadedAnew);
        let device = self.pages[page].device.clone();
        self.open(&device);
        self.pages.swap_remove(page);
    }

    /// What is in a page that does not know of the lock may be kept at once in the clear.
    pub(super) fn notes_what_knows_no_lock(&self, page: usize) {
        let page = &self.pages[page];
        let unlocked = page.app.get().filter(|app| app.lock.get_untracked() == Lock::None);
        if let Some(app) = unlocked.filter(|_| page.device.disk.lock_row().is_some()) {
            let mut known = page.device.known_before_lock.borrow_mut();
            known.extend(known_to(app));
            known.extend(page.typed.iter().cloned());
        }
    }

    /// Holds what lies on all devices against their locks.
    ///
    /// # Errors
    /// If something lies there in the clear, or a password that was said to open a device does not.
    pub(super) fn locks_are_true(&self) -> Result<(), String> {
        (0..self.pages.len()).for_each(|page| self.notes_what_knows_no_lock(page));
        self.devices
            .iter()
            .try_for_each(|device| lock_is_true(device).map_err(|fault| format!("{}: {fault}", device.name)))
    }
}

fn lock_is_true(device: &Device) -> Result<(), String> {
    let Some(row) = device.disk.lock_row() else { return Ok(()) };
    let usable = device.passwords.usable.borrow();
    if !usable.iter().any(|number| keys::is_opened_by(&row, *number)) {
        return Err(format!("none of {usable:?} opens it"));
    }
    if row.turning.is_some() {
        return Ok(());
    }
    for row in device.disk.raw_rows() {
        if let Some(text) = named_in(&row.value).next() {
            return Err(format!("\"{text}\" lies in the clear at {:?} {}", row.place, row.key));
        }
    }
    let known = device.known_before_lock.borrow();
    for (key, text) in device.small.copied() {
        if let Some(text) = named_in(&text).find(|text| !known.contains(text)) {
            return Err(format!("\"{text}\" lies in the clear at {key}"));
        }
    }
    Ok(())
}
