//! What is typed and not added is a draft, and what is added is in the record: at whatever moment a page is killed.

use leptos::prelude::*;
use tandembuch_core::example;
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::{EntityId, SpaceId};
use tandembuch_core::text::Language;

use super::alone::{Alone, founded};
use super::disk::Trouble;
use super::page::Page;
use super::removed::removes_for_good;
use crate::platform::emergency_journal;
use crate::state::{App, NOTE};

const GOAL: EntityId = EntityId::from_random([7; 10]);
const PLACE: &str = "goal.mentor";
const WORDS: &str = "Umfragen selbst anlegen";
/// More steps than saving has.
const STEPS: usize = 60;

fn tandem_of(alone: &Alone) -> SpaceId {
    alone.app().open.get_untracked().expect("it is open").id
}

/// Types, seeing what stands there.
fn types(page: &Page, words: &str) {
    let app = page.app.get().expect("it has started");
    page.with(|| {
        let draft = app.draft(PLACE);
        draft.keep(&untrack(|| draft.get()), words);
    });
}

/// Adds what is typed.
fn adds(page: &Page) {
    let app = page.app.get().expect("it has started");
    page.with(|| assert!(app.apply(&goal::create(GOAL, Role::Mentor, WORDS, 1))));
    types(page, "");
}

fn opens(page: &mut Page, tandem: SpaceId) {
    while !page.is_idle() {
        page.step();
    }
    let app = page.app.get().expect("it has started");
    page.begin(async move { drop(app.open_tandem(tandem).await) });
    while !page.is_idle() {
        page.step();
    }
}

/// The draft and the goals that the next page finds.
fn found_afterwards(alone: &mut Alone, tandem: SpaceId) -> (String, Vec<String>) {
    alone.page = Page::open(&alone.page.device.clone(), &alone.now, 3);
    opens(&mut alone.page, tandem);
    let goals = alone.with(|app| app.record.with_untracked(Goal::all));
    (draft_in(&alone.page), goals.into_iter().map(|goal| goal.title).collect())
}

fn draft_in(page: &Page) -> String {
    let app = page.app.get().expect("it has started");
    page.with(|| untrack(|| app.draft(PLACE).get()))
}

#[test]
fn what_is_typed_stays_a_draft_and_never_becomes_an_entry() {
    let mut alone = founded();
    let tandem = tandem_of(&alone);
    types(&alone.page, WORDS);
    alone.wait();
    assert_eq!(found_afterwards(&mut alone, tandem), (WORDS.to_owned(), Vec::new()));
}

#[test]
fn what_is_typed_when_the_page_goes_is_there_again() {
    for trouble in [Trouble::None, Trouble::Full, Trouble::Hangs] {
        for moment in 0..STEPS {
            let mut alone = founded();
            let tandem = tandem_of(&alone);
            types(&alone.page, "Umfragen");
            alone.wait();
            alone.page.device.disk.trouble.set(trouble);
            types(&alone.page, WORDS);
            for _ in 0..moment {
                alone.page.step();
            }
            assert!(alone.with(|app| app.write_emergency_journal()));
            alone.page.device.disk.trouble.set(Trouble::None);
            let found = found_afterwards(&mut alone, tandem);
            assert_eq!(found, (WORDS.to_owned(), Vec::new()), "{trouble:?}, {moment} steps");
            assert!(!emergency_journal::is_any(&alone.page.device.small));
        }
    }
}

#[test]
fn whoever_adds_has_a_draft_or_an_entry_at_any_moment() {
    let mut ways = [0; 2];
    for moment in 0..STEPS {
        let mut alone = founded();
        let tandem = tandem_of(&alone);
        types(&alone.page, WORDS);
        alone.wait();
        adds(&alone.page);
        for _ in 0..moment {
            alone.page.step();
        }
        let (draft, goals) = found_afterwards(&mut alone, tandem);
        assert!(draft == WORDS || goals == [WORDS], "{moment} steps: {draft}, {goals:?}");
        ways[usize::from(draft.is_empty())] += 1;
    }
    assert!(ways[0] > 0 && ways[1] > 0, "{ways:?}");
}

/// A browser that is killed may not have written yet that something is removed from its small store.
#[test]
fn what_was_added_does_not_come_back_with_an_old_small_store() {
    let mut alone = founded();
    let tandem = tandem_of(&alone);
    types(&alone.page, WORDS);
    assert!(alone.with(|app| app.write_emergency_journal()));
    let old = alone.page.device.small.copied();
    alone.wait();
    adds(&alone.page);
    alone.wait();
    alone.page.device.small.becomes(old.clone());
    assert_eq!(found_afterwards(&mut alone, tandem), (String::new(), vec![WORDS.to_owned()]));
    assert!(!emergency_journal::is_any(&alone.page.device.small));
    types(&alone.page, "etwas anderes");
    alone.wait();
    alone.page.device.small.becomes(old);
    assert_eq!(found_afterwards(&mut alone, tandem).0, "etwas anderes");
}

#[test]
fn what_two_tabs_type_at_one_place_is_in_both() {
    for moment in 0..STEPS {
        let mut alone = founded();
        let tandem = tandem_of(&alone);
        let mut other = Page::open(&alone.page.device, &alone.now, 2);
        opens(&mut other, tandem);
        types(&alone.page, "eins");
        for step in 0..STEPS {
            if step == moment {
                types(&other, "zwei");
            }
            alone.page.step();
            other.step();
        }
        while !(alone.page.is_idle() && other.is_idle()) {
            alone.page.step();
            other.step();
        }
        let seen = draft_in(&other);
        // Who has seen the first one has typed over it.
        assert!(seen == "zwei" || seen.contains("eins") && seen.contains("zwei"), "{moment} steps: {seen}");
        assert_eq!(draft_in(&alone.page), seen, "{moment} steps");
        if moment == 0 {
            assert!(seen.contains("eins"), "{seen}");
        }
    }
}

#[test]
fn drafts_go_with_their_tandem() {
    for moment in 0..STEPS {
        let mut alone = founded();
        let tandem = tandem_of(&alone);
        let mut other = Page::open(&alone.page.device, &alone.now, 2);
        opens(&mut other, tandem);
        types(&alone.page, "vorher");
        alone.wait();
        let app = alone.app();
        alone.page.begin(async move { removes_for_good(app).await });
        for step in 0..2 * STEPS {
            if step == moment {
                types(&other, WORDS);
                let app = other.app.get().expect("it has started");
                other.with(|| app.write_emergency_journal());
            }
            alone.page.step();
            other.step();
        }
        while !(alone.page.is_idle() && other.is_idle()) {
            alone.page.step();
            other.step();
        }
        drop(other);
        alone.page = Page::open(&alone.page.device.clone(), &alone.now, 3);
        alone.wait();
        assert_eq!(alone.app().tandems.with_untracked(Vec::len), 0, "{moment} steps");
        assert!(!alone.page.device.disk.holds_anywhere(WORDS), "{moment} steps");
        assert!(!alone.page.device.disk.holds_anywhere("vorher"), "{moment} steps");
        assert!(!emergency_journal::is_any(&alone.page.device.small), "{moment} steps");
    }
}

#[test]
fn the_example_has_a_draft_of_which_nothing_stays() {
    let mut alone = founded();
    let app = alone.app();
    alone.page.begin(async move { drop(app.open_example(Language::De).await) });
    alone.wait();
    let words = example::draft_of_note(Language::De);
    assert_eq!(alone.with(|app| untrack(|| app.draft(NOTE).get())), words);
    alone.with(App::write_emergency_journal);
    assert!(!alone.page.device.disk.holds_anywhere(words));
    assert!(!emergency_journal::is_any(&alone.page.device.small));
}
