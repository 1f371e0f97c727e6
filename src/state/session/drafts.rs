//! Drafts: what is typed into a field that adds something, and has not been added. They lie in a row of this device beside
//! the record, so no bundle and no backup can have them, and go with the tandem.
//!
//! Like edits they are saved at once, and are in the emergency journal until the disk has them. Two tabs that type at the
//! same place lose nothing: both texts are kept.

mod at_once;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use leptos::prelude::*;
use tandembuch_core::json;
use tandembuch_core::plain_text::is_blank;

use super::Session;
use crate::platform::storage::StorageError;

/// The name of the row in the local store.
pub(in crate::state) const ROW: &str = "drafts";
/// How many there may be: more than anybody leaves half-typed.
const MOST: usize = 40;
/// Longest draft in bytes, far beyond what can be added.
const LONGEST: usize = 100_000;

/// Begins a name that is no place: what follows is a replica, under which it says up to which number what it has kept at
/// once is in the row. A browser that is killed may bring back what was removed from where it was kept at once.
const NUMBER: &str = "@";

type Texts = BTreeMap<String, String>;

/// The drafts of a tandem.
#[derive(Default)]
pub(in crate::state) struct Drafts {
    /// By their places. An empty one is none.
    all: ArcRwSignal<Texts>,
    /// What the disk has not, with the text that it has as far as is known.
    unsaved: RefCell<Texts>,
    /// Up to which number the row has what was kept at once, by the names of the replicas; as it is stored.
    stored_numbers: RefCell<Texts>,
    /// The same, with what is in memory.
    numbers: RefCell<Texts>,
    /// The last number of this tab.
    last: Cell<u64>,
    is_gone: Cell<bool>,
}

impl Drafts {
    pub(super) fn has_unsaved(&self) -> bool {
        !self.unsaved.borrow().is_empty()
    }

    /// From now on nothing of it is written any more.
    pub(super) fn is_removed(&self) {
        self.is_gone.set(true);
        self.unsaved.take();
    }

    fn text(&self, place: &str) -> String {
        self.all.with_untracked(|all| all.get(place).cloned().unwrap_or_default())
    }

    /// Puts a text at a place, to be saved.
    fn put(&self, place: &str, text: &str) {
        let before = self.text(place);
        self.unsaved.borrow_mut().entry(place.to_owned()).or_insert(before);
        self.show(place, text);
    }

    fn show(&self, place: &str, text: &str) {
        if self.text(place) != text {
            self.all.update(|all| set(all, place, text));
        }
    }

    /// What is to be saved: a text, and what it was typed upon.
    fn to_be_saved(&self) -> Vec<(String, String, String)> {
        let unsaved = self.unsaved.borrow();
        unsaved.iter().map(|(place, upon)| (place.clone(), upon.clone(), self.text(place))).collect()
    }
}

impl Session {
    /// The draft at a place, and again whenever it changes; empty if there is none.
    pub(in crate::state) fn draft(&self, place: &str) -> String {
        self.drafts.all.track();
        self.drafts.text(place)
    }

    /// Keeps what is typed at a place by somebody who has seen `upon` there. Returns what stands there now, and whether it
    /// will be kept when the page is closed.
    pub(in crate::state) fn keep_draft(&self, place: &str, upon: &str, typed: &str) -> (String, bool) {
        let typed = if is_blank(typed) { "" } else { typed };
        let before = self.drafts.text(place);
        let text = joined(&before, upon, typed);
        let is_room = !before.is_empty() || self.drafts.all.with_untracked(BTreeMap::len) < MOST;
        let is_kept = text.is_empty() || is_room && text.len() <= LONGEST;
        if !is_kept || !self.is_kept() {
            self.drafts.show(place, &text);
        } else if text != before && !self.drafts.is_gone.get() {
            self.drafts.put(place, &text);
            self.save_soon();
        }
        (text, is_kept)
    }

    /// Saves the drafts that changed.
    pub(super) async fn save_drafts(&self) -> Result<(), StorageError> {
        while self.is_kept() && self.drafts.has_unsaved() {
            let to_be_saved = self.drafts.to_be_saved();
            let own = self.next_number();
            self.drafts.numbers.borrow_mut().insert(self.number_name(), own);
            let numbers = self.drafts.numbers.borrow().clone();
            let stored = RefCell::new(Texts::new());
            let join = |row: Option<&str>| {
                let mut all = row.map(read).unwrap_or_default();
                for (place, upon, text) in &to_be_saved {
                    let text = joined(all.get(place).map_or("", String::as_str), upon, text);
                    set(&mut all, place, &text);
                }
                for (replica, last) in &numbers {
                    if number(&all, replica) < number(&numbers, replica) {
                        set(&mut all, replica, last);
                    }
                }
                let row = write(&all);
                stored.replace(all);
                Some(row)
            };
            let (app, key) = (self.app, self.id().to_string());
            app.database().local_join(&key, ROW, &join).await?;
            if app.was_removed(self.id()).await? {
                app.database().local_remove(&key, ROW).await?;
                self.is_removed();
                app.forget(|id| id == self.id());
                return Ok(());
            }
            for (place, _, text) in to_be_saved {
                self.is_saved(&place, text, stored.borrow().get(&place).map_or("", String::as_str));
            }
            if !self.drafts.has_unsaved() {
                self.clear_drafts_at_once();
            }
            self.tell_of_change();
        }
        Ok(())
    }

    /// The disk has `stored` at a place, which was made of `text`.
    fn is_saved(&self, place: &str, text: String, stored: &str) {
        if self.drafts.text(place) == text {
            self.drafts.unsaved.borrow_mut().remove(place);
            self.drafts.show(place, stored);
        } else {
            self.drafts.unsaved.borrow_mut().insert(place.to_owned(), text);
        }
    }

    /// Takes in what is stored. A row that cannot be read counts as none.
    pub(in crate::state) async fn load_drafts(&self) {
        if !self.is_kept() {
            return;
        }
        let row = self.app.database().local_get(&self.id().to_string(), ROW).await;
        let Ok(row) = row else { return };
        let row = row.as_deref().map(read).unwrap_or_default();
        let (numbers, mut all): (Texts, Texts) =
            row.into_iter().partition(|(name, _)| name.starts_with(NUMBER));
        let last = number(&numbers, &self.number_name());
        self.drafts.last.set(self.drafts.last.get().max(last));
        self.drafts.stored_numbers.replace(numbers);
        for (place, _, text) in self.drafts.to_be_saved() {
            set(&mut all, &place, &text);
        }
        if self.drafts.all.with_untracked(|known| *known != all) {
            self.drafts.all.set(all);
        }
    }
}

/// What becomes of a text that was typed upon `upon`, where `there` is by now.
fn joined(there: &str, upon: &str, typed: &str) -> String {
    if there == upon || typed.contains(there) {
        typed.to_owned()
    } else if typed.is_empty() {
        there.to_owned()
    } else {
        format!("{there} / {typed}")
    }
}

fn number(texts: &Texts, name: &str) -> u64 {
    texts.get(name).and_then(|text| text.parse().ok()).unwrap_or_default()
}

fn set(all: &mut Texts, place: &str, text: &str) {
    if text.is_empty() {
        all.remove(place);
    } else {
        all.insert(place.to_owned(), text.to_owned());
    }
}

fn read(json: &str) -> Texts {
    serde_json::from_str(json).unwrap_or_default()
}

fn write(texts: &Texts) -> String {
    json::write(texts)
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn what_two_tabs_type_at_one_place_is_kept() {
        for (there, upon, typed, both) in [
            ("", "", "a", "a"),
            ("a", "a", "ab", "ab"),
            ("a", "a", "", ""),
            ("a", "", "ab", "ab"),
            ("x", "a", "ab", "x / ab"),
            ("x", "a", "", "x"),
            ("", "a", "ab", "ab"),
        ] {
            assert_eq!(joined(there, upon, typed), both, "{there}, {upon}, {typed}");
        }
    }
}
