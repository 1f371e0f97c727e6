//! One person at one device, step by step: whether what they do is done.

use std::cell::Cell;
use std::rc::Rc;

use fastrand::Rng;
use leptos::prelude::*;
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{set_text, tandem};
use tandembuch_core::record::{Edit, EditError, EntityId};

use super::device::Device;
use super::page::Page;
use crate::platform::random::NoRandomness;
use crate::state::{App, NewTandem, Refusal};

/// 13 January 2027, 8 o'clock in UTC.
const MORNING: u64 = 1_799_827_200_000;
const GOAL: EntityId = EntityId::from_random([7; 10]);
const NOWHERE: EntityId = EntityId::from_random([9; 10]);

/// A device with one page.
struct Alone {
    page: Page,
}

impl Alone {
    fn new() -> Self {
        let now = Rc::new(Cell::new(MORNING));
        let device = Device::new("Leyla's phone", Role::Mentor, &Rc::new(Rng::with_seed(7).into()));
        let page = Page::open(&device, &now, 1);
        let mut alone = Self { page };
        alone.wait();
        alone
    }

    /// Lets everything that was begun come to its end.
    fn wait(&mut self) {
        while !self.page.is_idle() {
            self.page.step();
        }
    }

    fn app(&self) -> App {
        self.page.app.get().expect("it has started")
    }

    /// Founds a tandem; `name` is the mentor's.
    fn found(&mut self, name: &str) {
        let app = self.app();
        let new = NewTandem {
            me: Role::Mentor,
            mentor: (name.to_owned(), String::new()),
            mentee: ("Bernd".to_owned(), String::new()),
            from: None,
            until: None,
            arrangement: tandem::Arrangement {
                rhythm: 2,
                minutes: 60,
                place: String::new(),
                planner: None,
                writer: None,
            },
        };
        self.page.begin(async move { drop(app.create(new).await) });
        self.wait();
    }

    fn with<T>(&self, act: impl FnOnce(App) -> T) -> T {
        self.page.with(|| act(self.app()))
    }
}

fn founded() -> Alone {
    let mut alone = Alone::new();
    alone.found("Leyla");
    assert!(alone.app().open.get_untracked().is_some());
    alone
}

fn goals(app: App) -> Vec<String> {
    app.record.with_untracked(Goal::all).into_iter().map(|goal| goal.title).collect()
}

#[test]
fn who_was_refused_hears_it() {
    let alone = founded();
    alone.with(|app| {
        assert!(app.apply(&goal::create(GOAL, Role::Mentor, "Kalender teilen", 1)));
        assert_eq!(app.refused.get_untracked(), None);
        assert!(!app.apply(&set_text(NOWHERE, goal::TITLE, "", "verloren")));
        assert_eq!(app.refused.get_untracked(), Some(EditError::Missing.into()));
        assert_eq!(goals(app), ["Kalender teilen"]);
    });
}

#[test]
fn of_several_edits_all_are_done_or_none() {
    let mut alone = founded();
    alone.with(|app| {
        let two = [goal::create(GOAL, Role::Mentor, "Kalender teilen", 1), Edit::Delete { id: NOWHERE }];
        assert!(!app.apply_all(&two));
        assert_eq!(goals(app), [""; 0]);
        assert!(app.refused.get_untracked().is_some());
        assert!(app.apply_all(&[two[0].clone(), set_text(GOAL, goal::SIGN, "", "Alle sehen ihn")]));
        assert_eq!(goals(app), ["Kalender teilen"]);
    });
    alone.wait();
    assert!(alone.page.device.disk.holds("Alle sehen ihn"));
}

#[test]
fn without_random_numbers_nothing_new_begins_and_that_is_said() {
    let alone = founded();
    alone.page.device.has_randomness.set(false);
    alone.with(|app| {
        assert_eq!(app.new_id(), None);
        assert_eq!(app.refused.get_untracked(), Some(Refusal::NoRandomness(NoRandomness)));
    });
}

#[test]
fn of_a_tandem_that_is_refused_nothing_is_kept() {
    let mut alone = Alone::new();
    alone.found(&"x".repeat(100_001));
    assert_eq!(alone.app().open.get_untracked(), None);
    assert!(alone.page.device.disk.is_empty());
}
