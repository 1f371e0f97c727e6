//! One person at one device, step by step: whether what they do is done, and what time it is for them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use chrono::NaiveDate;
use fastrand::Rng;
use leptos::prelude::*;
use tandembuch_core::bundle::Kind;
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{set_text, tandem};
use tandembuch_core::record::{Edit, EditError, EntityId};

use super::device::Device;
use super::page::Page;
use crate::platform::persistence::Persistence;
use crate::platform::random::NoRandomness;
use crate::state::outgoing::Purpose;
use crate::state::{App, NewTandem, OpenFailure, Refusal};

/// 13 January 2027, 8 o'clock in UTC.
const MORNING: u64 = 1_799_827_200_000;
const GOAL: EntityId = EntityId::from_random([7; 10]);
const OWN_GOAL: EntityId = EntityId::from_random([8; 10]);
const NOWHERE: EntityId = EntityId::from_random([9; 10]);

/// A device with one page.
pub(super) struct Alone {
    pub(super) now: Rc<Cell<u64>>,
    pub(super) page: Page,
}

impl Alone {
    pub(super) fn new() -> Self {
        Self::of("Leyla's phone", Role::Mentor)
    }

    pub(super) fn of(name: &str, role: Role) -> Self {
        Self::numbered(usize::from(role == Role::Mentee), name, role)
    }

    /// One with keys that no other number has.
    pub(super) fn numbered(number: usize, name: &str, role: Role) -> Self {
        let mut alone = Self::starting(number, name, role);
        alone.wait();
        alone
    }

    fn starting(number: usize, name: &str, role: Role) -> Self {
        let now = Rc::new(Cell::new(MORNING));
        let chance = Rc::new(Rng::with_seed(name.len() as u64).into());
        let device = Rc::new(Device::new(number, name, role, &chance));
        let page = Page::open(&device, &now, 1);
        Self { now, page }
    }

    /// Lets everything that was begun come to its end.
    pub(super) fn wait(&mut self) {
        while !self.page.is_idle() {
            self.page.step();
        }
    }

    pub(super) fn app(&self) -> App {
        self.page.app.get().expect("it has started")
    }

    /// Founds a tandem; `name` is the mentor's.
    pub(super) fn found(&mut self, name: &str) {
        self.begin_to_found(name);
        self.wait();
    }

    /// The same, without waiting for its end.
    pub(super) fn begin_to_found(&mut self, name: &str) {
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
    }

    /// Everything, as a file for the partner.
    pub(super) fn makes_a_file(&mut self) -> String {
        let (app, made) = (self.app(), Rc::<RefCell<String>>::default());
        let file = made.clone();
        self.page.begin(async move {
            let session = app.session().expect("it is open");
            let content = session.stored_content(Purpose::Everything, false).await.expect("nothing is wrong");
            *file.borrow_mut() = content.json;
        });
        self.wait();
        made.take()
    }

    pub(super) fn takes_in(&mut self, file: &str) {
        let (app, file, me) = (self.app(), file.to_owned(), self.page.device.role);
        self.page.begin(async move {
            let read = app.understand(Kind::Exchange, &[], file.as_bytes(), "code").await;
            app.accept(&read.expect("it is good"), me).await.expect("nothing is wrong");
        });
        self.wait();
    }

    fn can_undo(&mut self) -> bool {
        let (app, can) = (self.app(), Rc::new(Cell::new(false)));
        let answer = can.clone();
        self.page.begin(async move { answer.set(app.can_undo_import().await == Ok(true)) });
        self.wait();
        can.get()
    }

    pub(super) fn with<T>(&self, act: impl FnOnce(App) -> T) -> T {
        self.page.with(|| act(self.app()))
    }
}

pub(super) fn founded() -> Alone {
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

#[test]
fn what_came_in_last_can_be_taken_back_at_any_time_and_is_known() {
    let (mut leyla, mut bernd) = (founded(), Alone::of("Bernd's PC", Role::Mentee));
    let file = leyla.makes_a_file();
    bernd.takes_in(&file);
    // It is all there is.
    assert!(!bernd.can_undo());
    bernd.with(|app| app.write(&goal::create(GOAL, Role::Mentee, "Kalender teilen", 1)));
    bernd.wait();
    let file = bernd.makes_a_file();
    leyla.now.set(MORNING + 5);
    leyla.takes_in(&file);
    assert!(leyla.can_undo());
    let known = |alone: &Alone| {
        alone.app().private.with_untracked(|private| (private.taken_in_at, private.taken_in_own))
    };
    assert_eq!(known(&leyla), (Some(MORNING + 5), false));
    let app = leyla.app();
    leyla.page.begin(async move { assert_eq!(app.undo_import().await, Ok(true)) });
    leyla.wait();
    assert_eq!(goals(app), [""; 0]);
    assert!(!leyla.can_undo());
    assert_eq!(known(&leyla), (None, false));
}

#[test]
fn nothing_is_taken_back_where_nobody_knows_any_more_which_words_are_ones_own() {
    let (mut leyla, mut bernd) = (founded(), Alone::of("Bernd's PC", Role::Mentee));
    let file = leyla.makes_a_file();
    bernd.takes_in(&file);
    bernd.with(|app| app.write(&goal::create(GOAL, Role::Mentee, "Kalender teilen", 1)));
    bernd.wait();
    let file = bernd.makes_a_file();
    leyla.takes_in(&file);
    leyla.with(|app| app.write(&goal::create(OWN_GOAL, Role::Mentor, "Eigenes", 2)));
    leyla.wait();
    assert!(leyla.can_undo());
    let tandem = leyla.app().open.get_untracked().expect("it is open").id;
    leyla.page.device.disk.loses_private_of(tandem);
    leyla.page = Page::open(&leyla.page.device.clone(), &leyla.now, 2);
    leyla.wait();
    let app = leyla.app();
    leyla.page.begin(async move {
        assert!(matches!(app.open_tandem(tandem).await, Err(OpenFailure::WhoIsHere(_))));
        app.say_who(tandem, Role::Mentor).await.expect("the disk is well");
        app.open_tandem(tandem).await.expect("it is known who sits here");
    });
    leyla.wait();
    assert!(!leyla.can_undo());
    assert_eq!(goals(app), ["Kalender teilen", "Eigenes"]);
}

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;

/// What a screen shows of a time, and how often it had to look.
struct Shown<T: Send + Sync + 'static> {
    memo: Memo<T>,
    looks: Rc<Cell<u32>>,
}

impl<T: PartialEq + Clone + Send + Sync + 'static> Shown<T> {
    fn of(alone: &Alone, read: fn(App) -> T) -> Self {
        let looks = Rc::new(Cell::new(0));
        let seen = StoredValue::new_local(looks.clone());
        let memo = alone.with(|app| {
            Memo::new(move |_| {
                seen.with_value(|looks| looks.set(looks.get() + 1));
                read(app)
            })
        });
        Self { memo, looks }
    }

    fn now(&self) -> T {
        self.memo.get_untracked()
    }
}

fn day(of_january: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, of_january).expect("a day")
}

impl Alone {
    /// The page stays open, and the clock goes on.
    fn passes(&mut self, time: u64) {
        let end = self.now.get() + time;
        while self.now.get() < end {
            self.now.set(end.min(self.now.get() + MINUTE));
            for _ in 0..3 {
                self.page.step();
            }
        }
    }

    fn follows_the_clock(&mut self) {
        let app = self.app();
        self.page.begin(app.follow_the_clock());
        self.page.step();
    }
}

#[test]
fn nothing_waits_for_a_browser_that_does_not_say_what_it_keeps() {
    let mut alone = Alone::starting(0, "Leyla's phone", Role::Mentor);
    alone.page.device.says_what_it_keeps.set(false);
    for _ in 0..100 {
        alone.page.step();
    }
    let said = |alone: &Alone| alone.with(|app| app.device.with_untracked(|device| device.persistence));
    assert_eq!(said(&alone), Persistence::NotPromised);
    alone.page.device.says_what_it_keeps.set(true);
    alone.wait();
    assert_eq!(said(&alone), Persistence::Promised);
}

#[test]
fn a_page_that_stays_open_follows_the_clock_over_midnight() {
    let mut alone = Alone::new();
    alone.follows_the_clock();
    let (hour, today) =
        (Shown::of(&alone, |app| app.now().time().to_string()), Shown::of(&alone, App::today));
    assert_eq!((hour.now().as_str(), today.now()), ("09:00:00", day(13)));
    alone.passes(90 * MINUTE);
    assert_eq!((hour.now().as_str(), today.now()), ("10:30:00", day(13)));
    // Whoever shows a day alone has nothing to do until it ends.
    assert_eq!(today.looks.get(), 1);
    alone.passes(13 * HOUR + 29 * MINUTE);
    assert_eq!((hour.now().as_str(), today.now()), ("23:59:00", day(13)));
    alone.passes(MINUTE);
    assert_eq!((hour.now().as_str(), today.now()), ("00:00:00", day(14)));
    assert_eq!(today.looks.get(), 2);
}

#[test]
fn within_a_minute_nobody_has_to_look_again() {
    let mut alone = Alone::new();
    alone.follows_the_clock();
    let time = Shown::of(&alone, App::now);
    time.now();
    alone.now.set(MORNING + MINUTE - 1);
    alone.with(App::look_at_the_clock);
    time.now();
    assert_eq!(time.looks.get(), 1);
    alone.now.set(MORNING + MINUTE);
    alone.with(App::look_at_the_clock);
    time.now();
    assert_eq!(time.looks.get(), 2);
}

#[test]
fn after_a_sleep_the_page_knows_the_day_when_it_is_seen_again() {
    let alone = Alone::new();
    let today = Shown::of(&alone, App::today);
    assert_eq!(today.now(), day(13));
    // No timer has run meanwhile.
    alone.now.set(MORNING + 40 * HOUR);
    alone.with(App::look_at_the_clock);
    assert_eq!(today.now(), day(15));
}

#[test]
fn a_page_that_is_seen_again_knows_when_the_minute_ends_by_a_clock_that_was_put() {
    let mut alone = Alone::new();
    alone.follows_the_clock();
    let hour = Shown::of(&alone, |app| app.now().time().to_string());
    hour.now();
    alone.page.device.clock_is_off.set(40_000);
    alone.with(App::is_seen_again);
    alone.page.step();
    alone.passes(MINUTE / 3);
    assert_eq!(hour.now(), "09:01:00");
}

#[test]
fn what_has_passed_before_the_page_listens_is_known_as_soon_as_it_does() {
    let mut alone = Alone::new();
    let today = Shown::of(&alone, App::today);
    assert_eq!(today.now(), day(13));
    alone.now.set(MORNING + 40 * HOUR);
    alone.follows_the_clock();
    assert_eq!(today.now(), day(15));
}

#[test]
fn in_another_zone_it_is_another_day() {
    let mut alone = Alone::new();
    alone.follows_the_clock();
    let today = Shown::of(&alone, App::today);
    assert_eq!(today.now(), day(13));
    // Berlin, 9 in the morning; in Honolulu it is still the evening before.
    alone.page.device.zone.set(chrono_tz::Pacific::Honolulu);
    alone.passes(MINUTE);
    assert_eq!(today.now(), day(12));
}

#[test]
fn a_clock_that_is_put_back_is_followed() {
    let mut alone = Alone::new();
    alone.follows_the_clock();
    let today = Shown::of(&alone, App::today);
    today.now();
    alone.passes(20 * HOUR);
    assert_eq!(today.now(), day(14));
    alone.page.device.clock_is_off.set(-24 * 3_600_000);
    alone.with(App::look_at_the_clock);
    assert_eq!(today.now(), day(13));
}
