//! Short stories about locks: what happens at the wrong moment.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::person::Role;
use tandembuch_core::lock::{LockRow, Turning};
use tandembuch_core::record::{EntityId, SpaceId};

use super::alone::{Alone, founded};
use super::disk::Trouble;
use super::keys;
use super::page::Page;
use crate::platform::LocalStore;
use crate::platform::news::News;
use crate::platform::storage::{DEVICE, LOCK_ROW, StorageError};
use crate::state::{Lock, LockError};

const WORDS: &str = "nicht für fremde Augen";

/// Lets everything come to its end, also what waits for other tabs.
fn to_the_end(alone: &mut Alone, others: &mut [&mut Page]) {
    for _ in 0..2 {
        alone.wait();
        for other in others.iter_mut() {
            while !other.is_idle() {
                other.step();
            }
        }
        alone.now.set(alone.now.get() + 1_000);
    }
    alone.wait();
}

/// A tandem on a device with a lock.
fn locked() -> (Alone, SpaceId) {
    let mut alone = founded();
    alone.page.device.passwords.is_careful.set(true);
    let tandem = alone.app().open.get_untracked().expect("it is open").id;
    sets_a_lock(&mut alone);
    (alone, tandem)
}

fn sets_a_lock(alone: &mut Alone) {
    let app = alone.app();
    alone.page.begin(async move { assert_eq!(app.set_lock(keys::password(1), 0).await, Ok(())) });
    to_the_end(alone, &mut []);
    assert_eq!(alone.app().lock.get_untracked(), Lock::Open);
}

/// Another tab, unlocked, with the tandem in it.
fn another_tab(alone: &Alone, tandem: SpaceId) -> Page {
    let mut page = Page::open(&alone.page.device, &alone.now, 2);
    for _ in 0..2 {
        while !page.is_idle() {
            page.step();
        }
        if let Some(app) = page.app.get().filter(|app| app.open.get_untracked().is_none()) {
            page.begin(async move { app.open_tandem(tandem).await.expect("it is there") });
        }
    }
    page
}

fn writes(page: &Page, number: u8) {
    let app = page.app.get().expect("it has started");
    let edit = goal::create(EntityId::from_random([number; 10]), Role::Mentor, WORDS, 1);
    assert!(page.with(|| app.apply(&edit)));
}

fn goals_in(page: &Page) -> usize {
    let app = page.app.get().expect("it has started");
    app.record.with_untracked(Goal::all).iter().filter(|goal| goal.title == WORDS).count()
}

/// All tabs are closed, and one is opened again.
fn goals_afterwards(alone: &mut Alone, tandem: SpaceId) -> usize {
    alone.page = another_tab(alone, tandem);
    goals_in(&alone.page)
}

fn lies_in_the_clear(alone: &Alone) -> bool {
    let device = &alone.page.device;
    let is_in = |text: &str| text.contains(WORDS);
    device.disk.raw_rows().iter().any(|row| is_in(&row.value))
        || device.small.copied().values().any(|text| is_in(text))
}

#[test]
fn with_a_lock_nothing_lies_in_the_clear_and_nothing_is_missing() {
    let mut alone = founded();
    alone.page.device.passwords.is_careful.set(true);
    let tandem = alone.app().open.get_untracked().expect("it is open").id;
    writes(&alone.page, 1);
    alone.wait();
    assert!(lies_in_the_clear(&alone));
    sets_a_lock(&mut alone);
    writes(&alone.page, 2);
    alone.wait();
    // Not saved any more.
    writes(&alone.page, 3);
    alone.with(|app| {
        let draft = app.draft("goal");
        assert!(draft.keep("", WORDS).1);
        assert!(app.write_emergency_journal());
        assert!(app.draft_of_new_tandem().keep("", WORDS).1);
    });
    assert!(!lies_in_the_clear(&alone));
    assert_eq!(goals_afterwards(&mut alone, tandem), 3);
    alone.with(|app| {
        assert_eq!(app.draft("goal").get(), WORDS);
        assert_eq!(app.draft_of_new_tandem().get(), WORDS);
    });
    assert!(!lies_in_the_clear(&alone));
    let app = alone.app();
    alone.page.begin(async move { assert_eq!(app.remove_lock().await, Ok(())) });
    to_the_end(&mut alone, &mut []);
    assert_eq!(alone.app().lock.get_untracked(), Lock::None);
    assert_eq!(goals_afterwards(&mut alone, tandem), 3);
}

#[test]
fn what_is_still_being_typed_in_any_tab_is_there_after_locking() {
    let (mut alone, tandem) = locked();
    let mut other = another_tab(&alone, tandem);
    for (page, number) in [(&alone.page, 1), (&other, 2)] {
        let app = page.app.get().expect("it has started");
        let edit = goal::create(EntityId::from_random([number; 10]), Role::Mentor, WORDS, 1);
        let typed = Cell::new(true);
        let hands_over = move || {
            if typed.replace(false) {
                assert!(app.apply(&edit));
            }
        };
        *app.tools().flush.borrow_mut() = Some(Rc::new(hands_over));
    }
    let app = alone.app();
    alone.page.begin(async move { assert_eq!(app.lock_up().await, Ok(())) });
    to_the_end(&mut alone, &mut [&mut other]);
    assert!(alone.page.is_loaded_anew.get() && other.is_loaded_anew.get());
    drop(other);
    assert_eq!(goals_afterwards(&mut alone, tandem), 2);
}

#[test]
fn a_lock_that_is_set_twice_at_once_is_one() {
    let mut alone = founded();
    alone.page.device.passwords.is_careful.set(true);
    let tandem = alone.app().open.get_untracked().expect("it is open").id;
    writes(&alone.page, 1);
    let set = Rc::new(Cell::new(0));
    for number in [1, 2] {
        let (app, set) = (alone.app(), set.clone());
        alone.page.begin(async move {
            if app.set_lock(keys::password(number), 0).await.is_ok() {
                assert_eq!(set.replace(number), 0);
            }
        });
    }
    // The second one waits for the first, which waits for other tabs.
    for _ in 0..4 {
        (0..1_000).for_each(|_| alone.page.step());
        alone.now.set(alone.now.get() + 1_000);
    }
    let row = alone.page.device.disk.lock_row().expect("it has a lock");
    assert!(keys::is_opened_by(&row, set.get()));
    writes(&alone.page, 2);
    alone.wait();
    assert_eq!(goals_afterwards(&mut alone, tandem), 2);
}

#[test]
fn what_is_kept_at_once_outlives_a_sealing_that_was_not_finished() {
    let (mut alone, tandem) = locked();
    let app = alone.app();
    alone.page.begin(async move { assert_eq!(app.remove_lock().await, Ok(())) });
    to_the_end(&mut alone, &mut []);
    let (app, disk) = (alone.app(), alone.page.device.disk.clone());
    alone.page.begin(async move {
        let set = app.set_lock(keys::password(2), 0).await;
        assert!(matches!(set, Err(LockError::NotAllSealed(_))), "{set:?}");
    });
    alone.wait();
    alone.now.set(alone.now.get() + 1_000);
    // The row of the lock is written, and then nothing more.
    while disk.lock_row().is_none() {
        alone.page.step();
    }
    disk.trouble.set(Trouble::Full);
    alone.wait();
    writes(&alone.page, 1);
    alone.wait();
    // Whoever unlocks on a full disk does not finish either.
    alone.page = Page::open(&alone.page.device.clone(), &alone.now, 3);
    alone.wait();
    disk.trouble.set(Trouble::None);
    assert_eq!(goals_afterwards(&mut alone, tandem), 1);
    assert!(disk.lock_row().is_some_and(|row| row.turning.is_none()));
    assert!(!lies_in_the_clear(&alone));
}

#[test]
fn what_is_kept_at_once_is_not_sealed_for_a_lock_that_another_tab_takes_away() {
    for moment in 0..60 {
        let (mut alone, tandem) = locked();
        let other = another_tab(&alone, tandem);
        let app = alone.app();
        alone.page.begin(async move { assert_eq!(app.remove_lock().await, Ok(())) });
        alone.wait();
        alone.now.set(alone.now.get() + 1_000);
        (0..moment).for_each(|_| alone.page.step());
        // In the last moment, before it can have heard anything.
        writes(&other, 1);
        assert!(other.with(|| other.app.get().expect("it has started").write_emergency_journal()));
        drop(other);
        to_the_end(&mut alone, &mut []);
        assert_eq!(goals_afterwards(&mut alone, tandem), 1, "after {moment} steps");
    }
}

#[test]
fn a_password_that_is_changed_while_another_tab_finishes_sealing_stays_changed() {
    for moment in 0..60 {
        let (mut alone, tandem) = locked();
        let row = alone.page.device.disk.lock_row().expect("it has a lock");
        let unfinished = LockRow { turning: Some(Turning::On), ..row };
        let database = alone.app().database();
        alone.page.begin(async move {
            drop(database.local_put(DEVICE, LOCK_ROW, &unfinished.to_json()).await);
        });
        alone.wait();
        let mut other = Page::open(&alone.page.device, &alone.now, 2);
        (0..moment).for_each(|_| other.step());
        let app = alone.app();
        alone.page.begin(async move { assert_eq!(app.change_password(keys::password(2)).await, Ok(())) });
        to_the_end(&mut alone, &mut [&mut other]);
        let row = alone.page.device.disk.lock_row().expect("it has a lock");
        assert!(keys::is_opened_by(&row, 2), "after {moment} steps");
        assert_eq!(row.turning, None);
        drop(other);
        assert_eq!(goals_afterwards(&mut alone, tandem), 0);
    }
}

#[test]
fn a_page_that_cannot_ask_whether_there_is_a_lock_does_not_go_on_without() {
    let (mut alone, tandem) = locked();
    let device = alone.page.device.clone();
    device.disk.trouble.set(Trouble::Flaky);
    for number in 0..30 {
        alone.page = Page::open(&device, &alone.now, number);
        alone.wait();
        assert_eq!(alone.app().lock.get_untracked(), Lock::Open, "{number}");
    }
    // Where the local store has lost its mark, it does not go on at all.
    device.small.becomes(<_>::default());
    let are_without = (0..30).filter(|number| {
        device.disk.trouble.set(Trouble::Flaky);
        alone.page = Page::open(&device, &alone.now, *number);
        alone.wait();
        device.disk.trouble.set(Trouble::None);
        let app = alone.app();
        let is_without = app.lock.get_untracked() == Lock::None;
        if is_without {
            alone.page.begin(async move {
                let loaded = app.database().load(&tandem.to_string()).await;
                assert_eq!(loaded, Err(StorageError::LockChanged));
                let set = app.set_lock(keys::password(2), 0).await;
                assert_eq!(set, Err(StorageError::LockChanged.into()));
            });
            to_the_end(&mut alone, &mut []);
        }
        is_without
    });
    assert!(are_without.count() > 0);
}

#[test]
fn a_page_that_is_locked_hears_nothing_but_that_it_is_to_be_loaded_anew() {
    let (alone, tandem) = locked();
    let mut other = Page::open(&alone.page.device, &alone.now, 2);
    let app = alone.app();
    // It is asked for the password.
    alone.page.device.disk.trouble.set(Trouble::Hangs);
    other.step();
    app.tell(&News::OutOfTheWay);
    app.tell(&News::Changed { tandem: tandem.to_string() });
    (0..200).for_each(|_| other.step());
    assert!(other.app.get().is_none_or(|app| app.device.with_untracked(|device| device.bad_heads == 0)));
}

#[test]
fn where_everything_is_removed_the_key_goes_in_all_tabs() {
    let (mut alone, tandem) = locked();
    let mut other = another_tab(&alone, tandem);
    let app = alone.app();
    alone.page.begin(async move { app.remove_everything().await.expect("the disk is well") });
    to_the_end(&mut alone, &mut [&mut other]);
    assert!(other.is_loaded_anew.get());
    assert_eq!(alone.page.device.small.keys("tandembuch.lock"), Ok(Vec::new()));
    assert!(Rc::ptr_eq(&alone.page.device, &other.device));
}
