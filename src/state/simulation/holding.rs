//! Something is held back on a device: it survives the page, a kill between both steps, and a backup, and no file has it.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::GetUntracked;
use tandembuch_core::bundle::Kind;
use tandembuch_core::forms::goal;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::{EntityId, SpaceId};

use super::alone::{Alone, founded};
use super::disk::Trouble;
use super::page::Page;
use crate::state::outgoing::Purpose;

const GOAL: EntityId = EntityId::from_random([7; 10]);
const WORDS: &str = "Heimlich üben";

fn with_goal() -> Alone {
    let mut alone = founded();
    assert!(alone.with(|app| app.apply(&goal::create(GOAL, Role::Mentor, WORDS, 1))));
    alone.wait();
    alone
}

fn tandem(alone: &Alone) -> SpaceId {
    alone.app().open.get_untracked().expect("it is open").id
}

fn open_again(alone: &mut Alone) {
    let (tandem, device) = (tandem(alone), alone.page.device.clone());
    alone.page = Page::open(&device, &alone.now, 2);
    alone.wait();
    let app = alone.app();
    alone.page.begin(async move { drop(app.open_tandem(tandem).await) });
    alone.wait();
}

fn holds_back(alone: &mut Alone) -> Option<bool> {
    let (app, done) = (alone.app(), Rc::new(RefCell::new(None)));
    let said = done.clone();
    alone.page.begin(async move { *said.borrow_mut() = app.hold_back(GOAL).await.ok() });
    alone.wait();
    done.take()
}

fn content(alone: &mut Alone, purpose: Purpose) -> String {
    let session = alone.app().session().expect("it is open");
    let made = Rc::new(RefCell::new(String::new()));
    let kept = made.clone();
    alone.page.begin(async move {
        *kept.borrow_mut() = session.stored_content(purpose, false).await.expect("the disk is well").json;
    });
    alone.wait();
    made.take()
}

fn held(alone: &Alone) -> Vec<String> {
    alone.with(|app| app.held().into_iter().map(|held| held.title).collect())
}

fn is_shared(alone: &Alone) -> bool {
    alone.with(|app| app.record.with_untracked(|record| goal::Goal::find(record, GOAL).is_some()))
}

#[test]
fn no_file_has_it_and_it_is_there_after_a_restart_and_comes_back() {
    let mut alone = with_goal();
    assert_eq!(holds_back(&mut alone), Some(true));
    for purpose in [Purpose::News, Purpose::Everything] {
        assert!(!content(&mut alone, purpose).contains(WORDS));
    }
    open_again(&mut alone);
    assert_eq!((held(&alone), is_shared(&alone)), (vec![WORDS.to_owned()], false));
    assert!(alone.with(|app| app.put_back(GOAL)));
    alone.wait();
    open_again(&mut alone);
    assert_eq!((held(&alone), is_shared(&alone)), (Vec::new(), true));
    assert!(content(&mut alone, Purpose::News).contains(WORDS));
}

#[test]
fn a_backup_has_it_and_brings_it_to_another_device_of_ones_own() {
    let mut alone = with_goal();
    holds_back(&mut alone);
    let backup = content(&mut alone, Purpose::Backup);
    let mut other = Alone::new();
    let app = other.app();
    other.page.begin(async move {
        let opened =
            app.understand(Kind::Backup, &[], backup.as_bytes(), "code").await.expect("it is a backup");
        assert_eq!(opened.brought_held, 1);
        app.accept(&opened, Role::Mentor).await.expect("the disk is well");
    });
    other.wait();
    assert_eq!((held(&other), is_shared(&other)), (vec![WORDS.to_owned()], false));
}

#[test]
fn what_was_in_a_file_is_not_held_back() {
    let mut alone = with_goal();
    content(&mut alone, Purpose::News);
    assert!(alone.with(|app| app.can_be_held(&[GOAL])).is_empty());
    assert_eq!(holds_back(&mut alone), Some(false));
    assert!(is_shared(&alone));
}

#[test]
fn a_backup_alone_lets_it_be_held_back() {
    let mut alone = with_goal();
    content(&mut alone, Purpose::Backup);
    assert_eq!(alone.with(|app| app.can_be_held(&[GOAL])), [GOAL]);
}

#[test]
fn on_a_full_disk_it_stays_where_it_was() {
    let mut alone = with_goal();
    alone.page.device.disk.trouble.set(Trouble::Full);
    assert_eq!(holds_back(&mut alone), None);
    assert_eq!((held(&alone), is_shared(&alone)), (Vec::new(), true));
}

#[test]
fn whenever_its_page_is_killed_it_is_somewhere() {
    for steps in 0..60 {
        let mut alone = with_goal();
        let app = alone.app();
        alone.page.begin(async move { drop(app.hold_back(GOAL).await) });
        (0..steps).for_each(|_| alone.page.step());
        open_again(&mut alone);
        let is_held = held(&alone) == [WORDS];
        assert!(is_held != is_shared(&alone), "after {steps} steps");
    }
}
