//! What lies in the archive can only be read; what leaves can be brought back for ten minutes, and is gone then.

use chrono::NaiveDate;
use leptos::prelude::*;
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::person::Role;
use tandembuch_core::notes;
use tandembuch_core::record::{EntityId, SpaceId};

use super::alone::{Alone, founded};
use super::page::Page;
use crate::platform::storage::DEVICE;
use crate::state::{App, Decision, OpenFailure, Refusal};

const GOAL: EntityId = EntityId::from_random([7; 10]);
const OTHER_GOAL: EntityId = EntityId::from_random([8; 10]);
const NOTE: EntityId = EntityId::from_random([9; 10]);
const WORDS: &str = "Kalender teilen";
const MINUTE: u64 = 60_000;

fn with_a_goal() -> (Alone, SpaceId) {
    let alone = founded();
    let id = alone.app().open.get_untracked().expect("it is open").id;
    alone.with(|app| assert!(app.apply(&goal::create(GOAL, Role::Mentor, WORDS, 1))));
    (alone, id)
}

fn decides(alone: &mut Alone, id: SpaceId, decision: Decision) {
    let app = alone.app();
    alone.page.begin(async move { app.decide(id, decision).await.expect("the disk is well") });
    alone.wait();
}

fn tries_to_open(page: &mut Page, id: SpaceId) -> Result<(), OpenFailure> {
    let (app, answer) =
        (page.app.get().expect("it has started"), std::rc::Rc::new(std::cell::RefCell::new(None)));
    let result = answer.clone();
    page.begin(async move { *result.borrow_mut() = Some(app.open_tandem(id).await) });
    to_the_end(page);
    answer.take().expect("it has an answer")
}

fn to_the_end(page: &mut Page) {
    while !page.is_idle() {
        page.step();
    }
}

fn starts_anew(alone: &mut Alone, number: u32) {
    alone.page = Page::open(&alone.page.device.clone(), &alone.now, number);
    alone.wait();
}

/// The start page shows neither, in whichever way.
fn shown(alone: &Alone) -> [usize; 2] {
    let app = alone.app();
    let cards = app.tandems.get_untracked();
    let away = alone.with(|_| cards.iter().filter(|card| app.is_out_of_the_way(card.id)).count());
    [cards.len() - away, away]
}

fn later(alone: &mut Alone, time: u64) {
    alone.now.set(alone.now.get() + time);
    let app = alone.app();
    alone.page.begin(app.let_go());
    alone.wait();
}

#[test]
fn what_lies_in_the_archive_can_only_be_read() {
    let (mut alone, id) = with_a_goal();
    let day = NaiveDate::from_ymd_opt(2027, 7, 13);
    decides(&mut alone, id, Decision::Archive(day));
    assert_eq!(shown(&alone), [0, 1]);
    alone.with(|app| {
        assert_eq!(app.afterwards_of(id).and_then(|one| one.remind), day);
        assert!(!app.apply(&goal::create(OTHER_GOAL, Role::Mentor, "mehr", 2)));
        assert_eq!(app.refused.get_untracked(), Some(Refusal::Archived));
        assert!(!app.apply_own(&[notes::create(NOTE, "mehr", 1)]));
        assert_eq!(app.record.with_untracked(Goal::all).len(), 1);
        assert_eq!(app.settings.with_untracked(|settings| settings.last_tandem.clone()), None);
    });
    // Also after a start, which does not begin with it.
    starts_anew(&mut alone, 2);
    assert_eq!(shown(&alone), [0, 1]);
    assert_eq!(tries_to_open(&mut alone.page, id), Ok(()));
    alone.with(|app| {
        assert!(!app.apply(&goal::create(OTHER_GOAL, Role::Mentor, "mehr", 2)));
        assert_eq!(app.settings.with_untracked(|settings| settings.last_tandem.clone()), None);
    });
    decides(&mut alone, id, Decision::Unarchive);
    assert_eq!(shown(&alone), [1, 0]);
    alone.with(|app| {
        assert_eq!(app.refused.get_untracked(), None);
        assert!(app.apply(&goal::create(OTHER_GOAL, Role::Mentor, "mehr", 2)));
    });
}

#[test]
fn another_tab_can_only_read_it_too() {
    let (mut alone, id) = with_a_goal();
    alone.wait();
    let mut other = Page::open(&alone.page.device, &alone.now, 2);
    to_the_end(&mut other);
    assert_eq!(tries_to_open(&mut other, id), Ok(()));
    decides(&mut alone, id, Decision::Archive(None));
    to_the_end(&mut other);
    let app = other.app.get().expect("it has started");
    other.with(|| assert!(!app.apply(&goal::create(OTHER_GOAL, Role::Mentor, "mehr", 2))));
}

#[test]
fn in_a_damaged_row_nothing_is_out_of_the_way() {
    let (mut alone, id) = with_a_goal();
    alone.wait();
    let (database, row) = (alone.app().database(), format!(r#"{{"id":"{id}","since":1}}"#));
    alone.page.begin(async move { drop(database.local_put(DEVICE, "afterwards", &row).await) });
    alone.wait();
    starts_anew(&mut alone, 2);
    assert_eq!(shown(&alone), [1, 0]);
    decides(&mut alone, id, Decision::Archive(None));
    assert_eq!(shown(&alone), [0, 1]);
}

#[test]
fn what_leaves_comes_back_whole() {
    let (mut alone, id) = with_a_goal();
    // What was written last is not stored yet.
    decides(&mut alone, id, Decision::Leave);
    assert_eq!((alone.app().open.get_untracked(), shown(&alone)), (None, [0, 1]));
    assert_eq!(tries_to_open(&mut alone.page, id), Err(OpenFailure::Leaving));
    later(&mut alone, 9 * MINUTE);
    decides(&mut alone, id, Decision::Return);
    later(&mut alone, 60 * MINUTE);
    assert_eq!(shown(&alone), [1, 0]);
    assert_eq!(tries_to_open(&mut alone.page, id), Ok(()));
    alone.with(|app| assert_eq!(app.record.with_untracked(Goal::all)[0].title, WORDS));
}

#[test]
fn after_ten_minutes_nothing_of_it_is_left() {
    let (mut alone, id) = with_a_goal();
    decides(&mut alone, id, Decision::Archive(None));
    decides(&mut alone, id, Decision::Leave);
    later(&mut alone, 9 * MINUTE);
    assert!(alone.page.device.disk.holds_anywhere(WORDS));
    later(&mut alone, 2 * MINUTE);
    assert_eq!(shown(&alone), [0, 0]);
    assert!(!alone.page.device.disk.holds_anywhere(WORDS));
    assert_eq!(alone.with(App::afterwards), []);
    assert_eq!(tries_to_open(&mut alone.page, id), Err(OpenFailure::NotHere));
}

#[test]
fn a_page_that_was_closed_meanwhile_removes_it_at_its_start() {
    let (mut alone, id) = with_a_goal();
    decides(&mut alone, id, Decision::Leave);
    starts_anew(&mut alone, 2);
    assert_eq!(shown(&alone), [0, 1]);
    alone.now.set(alone.now.get() + 60 * MINUTE);
    starts_anew(&mut alone, 3);
    assert_eq!(shown(&alone), [0, 0]);
    assert!(!alone.page.device.disk.holds_anywhere(WORDS));
}

#[test]
fn another_tab_closes_it_and_cannot_open_it() {
    let (mut alone, id) = with_a_goal();
    alone.wait();
    let mut other = Page::open(&alone.page.device, &alone.now, 2);
    to_the_end(&mut other);
    assert_eq!(tries_to_open(&mut other, id), Ok(()));
    decides(&mut alone, id, Decision::Leave);
    to_the_end(&mut other);
    let app = other.app.get().expect("it has started");
    assert_eq!(app.open.get_untracked(), None);
    assert_eq!(tries_to_open(&mut other, id), Err(OpenFailure::Leaving));
    // Whoever brings it back first has the last word, whatever the other tab has heard.
    decides(&mut alone, id, Decision::Return);
    alone.now.set(alone.now.get() + 60 * MINUTE);
    other.begin(app.let_go());
    to_the_end(&mut other);
    assert!(alone.page.device.disk.holds_anywhere(WORDS));
}

#[test]
fn a_file_of_it_brings_it_back() {
    let (mut alone, id) = with_a_goal();
    alone.wait();
    let file = alone.makes_a_file();
    decides(&mut alone, id, Decision::Leave);
    alone.takes_in(&file);
    assert_eq!(shown(&alone), [1, 0]);
    assert_eq!(alone.app().open.get_untracked().map(|open| open.id), Some(id));
    later(&mut alone, 60 * MINUTE);
    assert_eq!(shown(&alone), [1, 0]);
    // And once more, when it is gone.
    decides(&mut alone, id, Decision::RemoveNow);
    assert_eq!(shown(&alone), [0, 0]);
    alone.takes_in(&file);
    assert_eq!(shown(&alone), [1, 0]);
}

#[test]
fn who_removes_everything_removes_what_is_out_of_the_way() {
    let (mut alone, id) = with_a_goal();
    decides(&mut alone, id, Decision::Archive(None));
    let app = alone.app();
    alone.page.begin(async move { app.remove_everything().await.expect("the disk is well") });
    alone.wait();
    assert!(alone.page.device.disk.is_empty());
    assert_eq!(alone.with(App::afterwards), []);
}
