//! What is removed stays removed, at whatever moment another tab saves or a page is killed.

use leptos::prelude::*;
use tandembuch_core::forms::goal;
use tandembuch_core::forms::person::Role;
use tandembuch_core::notes;
use tandembuch_core::record::{EntityId, SpaceId};

use super::alone::{Alone, founded};
use super::page::Page;
use crate::platform::emergency_journal;
use crate::state::{App, Decision};

const GOAL: EntityId = EntityId::from_random([7; 10]);
const NOTE: EntityId = EntityId::from_random([8; 10]);
const WORDS: &str = "nicht für fremde Augen";
/// More steps than removing and saving have.
const STEPS: usize = 120;

/// A tandem with a goal and a note, open in two tabs of a device.
fn in_two_tabs() -> (Alone, Page, SpaceId) {
    let mut alone = founded();
    let tandem = alone.app().open.get_untracked().expect("it is open").id;
    writes(&alone.page, WORDS);
    alone.wait();
    let mut other = Page::open(&alone.page.device, &alone.now, 2);
    to_the_end(&mut other);
    let app = other.app.get().expect("it has started");
    other.begin(async move { drop(app.open_tandem(tandem).await) });
    to_the_end(&mut other);
    (alone, other, tandem)
}

fn to_the_end(page: &mut Page) {
    while !page.is_idle() {
        page.step();
    }
}

fn writes(page: &Page, words: &str) {
    let app = page.app.get().expect("it has started");
    page.with(|| {
        // Where it is gone already, nothing is open to be written in.
        let _ = app.apply(&goal::create(GOAL, Role::Mentor, words, 1));
        let _ = app.apply_own(&[notes::create(NOTE, words, 1)]);
        app.write_emergency_journal();
    });
}

fn removes(page: &mut Page) {
    let app = page.app.get().expect("it has started");
    page.begin(removes_for_good(app));
}

/// Removes the tandem that is open, without time to bring it back.
pub(super) async fn removes_for_good(app: App) {
    if let Some(open) = app.open.get_untracked() {
        drop(app.decide(open.id, Decision::RemoveNow).await);
    }
}

/// How many tandems a new page finds; none of their words may be left where there is none.
fn found_afterwards(mut alone: Alone, moment: usize) -> usize {
    alone.page = Page::open(&alone.page.device.clone(), &alone.now, 3);
    alone.wait();
    let count = alone.app().tandems.with_untracked(Vec::len);
    if count == 0 {
        assert!(!alone.page.device.disk.holds_anywhere(WORDS), "after {moment} steps");
        assert!(!emergency_journal::is_any(&alone.page.device.small), "after {moment} steps");
    }
    count
}

#[test]
fn what_another_tab_is_just_saving_does_not_bring_a_tandem_back() {
    for moment in 0..STEPS {
        let (mut alone, mut other, _) = in_two_tabs();
        removes(&mut alone.page);
        for step in 0..STEPS {
            if step == moment {
                writes(&other, &format!("{WORDS} {moment}"));
            }
            alone.page.step();
            other.step();
        }
        to_the_end(&mut alone.page);
        to_the_end(&mut other);
        drop(other);
        assert_eq!(found_afterwards(alone, moment), 0, "after {moment} steps");
    }
}

#[test]
fn a_page_that_is_killed_leaves_all_of_a_tandem_or_nothing() {
    let mut left = [0; 2];
    for moment in 0..STEPS {
        let (mut alone, other, _) = in_two_tabs();
        drop(other);
        removes(&mut alone.page);
        for _ in 0..moment {
            alone.page.step();
        }
        left[found_afterwards(alone, moment)] += 1;
    }
    assert!(left[0] > 0 && left[1] > 0, "{left:?}");
}
