//! Drafts in the emergency journal, until the disk has them.
//!
//! They are no changes of a record, which could be taken in twice: each entry has a number, and the row says which it has.

use super::{NUMBER, Texts, joined, number, read, write};
use crate::platform::emergency_journal;
use crate::platform::world::World;
use crate::state::session::{DRAFTS, Session};

/// Between the text that a draft was typed upon and itself, in the emergency journal.
const UPON: char = '\u{1e}';

impl Session {
    /// Takes in what earlier pages could not save.
    pub(in crate::state) fn take_in_drafts(&self) {
        let (world, key) = (self.app.world(), self.drafts_key());
        let mut entries = emergency_journal::list::<String>(&self.app.journal(&world)).unwrap_or_default();
        entries.retain(|entry| entry.tandem == key);
        for entry in &entries {
            let texts = entry.unsaved.as_ref().map(|json| read(json)).unwrap_or_default();
            let name = format!("{NUMBER}{}", entry.replica);
            if number(&texts, NUMBER) > number(&self.drafts.stored_numbers.borrow(), &name) {
                self.take_in_texts(&texts);
                self.drafts.numbers.borrow_mut().extend(texts.get(NUMBER).map(|last| (name, last.clone())));
            }
        }
        if self.write_drafts_at_once() {
            let own = self.replica().to_string();
            let is_written = self.drafts.has_unsaved();
            for entry in entries.iter().filter(|entry| !is_written || entry.replica != own) {
                let _ = emergency_journal::remove(world.local_store(), &key, &entry.replica);
            }
        }
    }

    fn take_in_texts(&self, texts: &Texts) {
        for (place, text) in texts.iter().filter(|(place, _)| *place != NUMBER) {
            let (upon, text) = text.split_once(UPON).unwrap_or(("", text));
            let text = joined(&self.drafts.text(place), upon, text);
            self.drafts.put(place, &text);
        }
    }

    /// A number that is higher than all before.
    pub(super) fn next_number(&self) -> String {
        let next = self.app.now_ms().max(self.drafts.last.get() + 1);
        self.drafts.last.set(next);
        next.to_string()
    }

    pub(super) fn number_name(&self) -> String {
        format!("{NUMBER}{}", self.replica())
    }

    /// Writes what is not saved yet to where it is kept at once. Says whether nothing can be lost any more.
    pub(in crate::state::session) fn write_drafts_at_once(&self) -> bool {
        if !self.is_kept() || !self.drafts.has_unsaved() {
            return true;
        }
        let unsaved = self.drafts.to_be_saved().into_iter();
        let mut unsaved: Texts =
            unsaved.map(|(place, upon, text)| (place, format!("{upon}{UPON}{text}"))).collect();
        unsaved.insert(NUMBER.to_owned(), self.next_number());
        let unsaved = write(&unsaved);
        let (world, replica) = (self.app.world(), self.replica().to_string());
        emergency_journal::put(&self.app.journal(&world), &self.drafts_key(), &replica, &unsaved).is_ok()
    }

    pub(super) fn clear_drafts_at_once(&self) {
        let (world, replica) = (self.app.world(), self.replica().to_string());
        let _ = emergency_journal::remove(world.local_store(), &self.drafts_key(), &replica);
    }

    /// What they are filed under in the emergency journal.
    pub(in crate::state::session) fn drafts_key(&self) -> String {
        format!("{}{DRAFTS}", self.id())
    }
}
