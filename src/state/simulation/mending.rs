//! What is typed at any moment while a device that was set back is being mended, in the tab that does it or in another one:
//! nothing of it is lost.

use leptos::prelude::*;
use tandembuch_core::bundle::Kind;
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::set_text;
use tandembuch_core::record::{EntityId, SpaceId};

use super::alone::{Alone, founded};
use super::page::Page;
use crate::state::outgoing::Purpose;

const FIRST: EntityId = EntityId::from_random([7; 10]);
const TYPED: EntityId = EntityId::from_random([8; 10]);
/// More steps than taking a file in has.
const STEPS: usize = 200;

/// A device whose profile of yesterday was put back, and the file of somebody who has got more of it since.
fn set_back() -> (Alone, SpaceId, String) {
    let mut alone = founded();
    let tandem = alone.app().open.get_untracked().expect("it is open").id;
    assert!(alone.with(|app| app.apply(&goal::create(FIRST, Role::Mentor, "gestern", 1))));
    alone.wait();
    let yesterday = alone.page.device.disk.copied();
    for (from, to) in [("gestern", "heute"), ("heute", "heute, verloren")] {
        assert!(alone.with(|app| app.apply(&set_text(FIRST, goal::TITLE, from, to))));
        alone.wait();
    }
    let session = alone.app().session().expect("it is open");
    let made = std::rc::Rc::new(std::cell::RefCell::new(String::new()));
    let kept = made.clone();
    alone.page.begin(async move {
        let content = session.stored_content(Purpose::Everything, false).await.expect("the disk is well");
        *kept.borrow_mut() = content.json;
    });
    alone.wait();
    alone.page.device.disk.becomes(yesterday);
    let device = alone.page.device.clone();
    alone.page = Page::open(&device, &alone.now, 2);
    alone.wait();
    open(&mut alone, tandem);
    let file = made.take().replacen(r#""from":"mentor""#, r#""from":"mentee""#, 1);
    (alone, tandem, file)
}

fn open(alone: &mut Alone, tandem: SpaceId) {
    let app = alone.app();
    alone.page.begin(async move { drop(app.open_tandem(tandem).await) });
    alone.wait();
}

fn titles(alone: &Alone) -> Vec<String> {
    alone.app().record.with_untracked(Goal::all).into_iter().map(|goal| goal.title).collect()
}

#[test]
fn what_is_typed_while_a_set_back_is_mended_is_there_at_any_moment() {
    let mut typed_in_between = 0;
    for moment in 0..STEPS {
        let (mut alone, tandem, file) = set_back();
        let app = alone.app();
        alone.page.begin(async move {
            let opened =
                app.understand(Kind::Exchange, &[], file.as_bytes(), "code").await.expect("it is read");
            assert!(opened.is_in_doubt);
            app.accept(&opened, Role::Mentor).await.expect("the disk is well");
        });
        for _ in 0..moment {
            alone.page.step();
        }
        typed_in_between += usize::from(!alone.page.is_idle());
        assert!(alone.with(|app| app.apply(&goal::create(TYPED, Role::Mentor, "gerade getippt", 1))));
        alone.wait();
        let expected = "gerade getippt".to_owned();
        assert!(titles(&alone).contains(&expected), "after {moment} steps: {:?}", titles(&alone));
        let device = alone.page.device.clone();
        alone.page = Page::open(&device, &alone.now, 3);
        alone.wait();
        open(&mut alone, tandem);
        assert!(
            titles(&alone).contains(&expected),
            "after {moment} steps, opened again: {:?}",
            titles(&alone)
        );
    }
    assert!((20..STEPS).contains(&typed_in_between), "{typed_in_between}");
}

#[test]
fn what_another_tab_saves_meanwhile_stays_when_the_file_is_taken_back() {
    for moment in 0..STEPS {
        // This tab writes under the id of before.
        let (mut other, tandem, file) = set_back();
        let device = other.page.device.clone();
        let mut alone = Alone { now: other.now.clone(), page: Page::open(&device, &other.now, 3) };
        alone.wait();
        open(&mut alone, tandem);
        let app = alone.app();
        alone.page.begin(async move {
            let opened =
                app.understand(Kind::Exchange, &[], file.as_bytes(), "code").await.expect("it is read");
            app.accept(&opened, Role::Mentor).await.expect("the disk is well");
        });
        for _ in 0..moment {
            alone.page.step();
        }
        assert!(other.with(|app| app.apply(&goal::create(TYPED, Role::Mentor, "nebenan getippt", 1))));
        other.wait();
        drop(other);
        alone.wait();
        let app = alone.app();
        alone.page.begin(async move { assert_eq!(app.undo_import().await, Ok(true)) });
        alone.wait();
        let expected = "nebenan getippt".to_owned();
        assert!(titles(&alone).contains(&expected), "after {moment} steps: {:?}", titles(&alone));
    }
}
