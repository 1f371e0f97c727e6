//! What keeps a folder alike on two devices.

use std::collections::BTreeMap;
use std::rc::Rc;

use fastrand::Rng;

use super::super::folder::Drive;

/// The file of a device of which the text has this in it.
pub(super) fn newest(drive: &Drive, text: &str) -> (String, String) {
    let files = drive.files.borrow();
    let (name, text) = files.iter().find(|(_, file)| file.contains(text)).expect("there is one");
    (name.clone(), text.clone())
}

/// It knows what it has brought where, and now and then does something else than that.
pub(super) struct Keeper {
    drives: [Rc<Drive>; 2],
    /// By name, as it was brought last.
    brought: BTreeMap<String, String>,
    /// Versions of before.
    earlier: Vec<(String, String)>,
    copies: u32,
    chance: Rng,
}

impl Keeper {
    pub(super) fn new(drives: [Rc<Drive>; 2], chance: Rng) -> Self {
        Self { drives, brought: BTreeMap::new(), earlier: Vec::new(), copies: 0, chance }
    }

    /// What is on one of the two and has not been brought to the other one as it is now.
    fn changed(&self) -> Vec<(usize, String, String)> {
        let is_new = |name: &String, text: &String| self.brought.get(name) != Some(text);
        let mut all = Vec::new();
        for (from, drive) in self.drives.iter().enumerate() {
            let files = drive.files.borrow();
            let new = files.iter().filter(|(name, text)| is_new(name, text));
            all.extend(new.map(|(name, text)| (from, name.clone(), text.clone())));
        }
        all
    }

    fn brings(&mut self, to: usize, name: &str, text: &str) {
        self.drives[to].files.borrow_mut().insert(name.to_owned(), text.to_owned());
        self.earlier.push((name.to_owned(), text.to_owned()));
        self.brought.insert(name.to_owned(), text.to_owned());
    }

    /// All that has changed.
    pub(super) fn brings_everything(&mut self) {
        for (from, name, text) in self.changed() {
            self.brings(1 - from, &name, &text);
        }
    }

    /// Some of it, perhaps by halves, perhaps under another name, perhaps something of before.
    pub(super) fn does_something(&mut self) {
        for (from, name, text) in self.changed() {
            let to = 1 - from;
            match self.chance.u8(..6) {
                0 | 1 => self.brings(to, &name, &text),
                2 => {
                    let end = self.chance.usize(..text.len().max(1));
                    let half = text.chars().take(end).collect();
                    self.drives[to].files.borrow_mut().insert(name, half);
                }
                3 => self.puts_a_copy(to, &name, &text),
                // It comes later.
                _ => {}
            }
        }
        if self.chance.u8(..5) == 0 && !self.earlier.is_empty() {
            let (name, text) = self.earlier[self.chance.usize(..self.earlier.len())].clone();
            let to = self.chance.usize(..2);
            if self.chance.bool() {
                self.puts_a_copy(to, &name, &text);
            } else {
                self.drives[to].files.borrow_mut().insert(name, text);
            }
        }
    }

    /// As such programs call what they do not know how to keep.
    fn puts_a_copy(&mut self, to: usize, name: &str, text: &str) {
        self.copies += 1;
        let stem = name.trim_end_matches(".tandem.txt");
        let copy = match self.copies % 4 {
            0 => format!("{stem} ({}).tandem.txt", self.copies),
            1 => format!("{stem}.tandem-BERND-PC-{}.txt", self.copies),
            2 => format!("Kopie {} von {name}", self.copies),
            _ => format!("{stem} (in Konflikt stehende Kopie {}).tandem.txt", self.copies),
        };
        self.drives[to].files.borrow_mut().insert(copy, text.to_owned());
    }
}
