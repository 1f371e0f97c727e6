//! A tab opens a tandem while another one stores something of it, at whatever moment.

use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::set_text;
use tandembuch_core::record::{Edit, EntityId};

use super::alone::{Alone, founded};
use super::page::Page;
use crate::state::App;

const GOAL: EntityId = EntityId::from_random([7; 10]);
const OTHER: EntityId = EntityId::from_random([8; 10]);
/// More steps than opening has.
const STEPS: usize = 120;

fn app(page: &Page) -> App {
    page.app.get().expect("it has started")
}

fn to_the_end(page: &mut Page) {
    while !page.is_idle() {
        page.step();
    }
}

fn writes(page: &Page, edit: &Edit) {
    page.with(|| assert!(app(page).apply(edit)));
}

fn titles(alone: &Alone) -> Vec<String> {
    let goals = alone.with(|app| app.record.with_untracked(Goal::all));
    let mut titles: Vec<_> = goals.into_iter().map(|goal| goal.title).collect();
    titles.sort_unstable();
    titles
}

/// Another title is stored, something else is in the emergency journal alone, and the tab is gone.
fn stores_and_is_killed(alone: &mut Alone) {
    writes(&alone.page, &set_text(GOAL, goal::TITLE, "vorher", "nachher"));
    alone.wait();
    writes(&alone.page, &goal::create(OTHER, Role::Mentor, "etwas anderes", 1));
    alone.page.with(|| app(&alone.page).write_emergency_journal());
}

#[test]
fn what_another_tab_has_just_stored_is_not_taken_for_gone() {
    for moment in 0..STEPS {
        let mut alone = founded();
        writes(&alone.page, &goal::create(GOAL, Role::Mentor, "vorher", 1));
        alone.wait();
        let tandem = alone.with(|app| app.session().expect("it is open").id());
        let mut other = Page::open(&alone.page.device.clone(), &alone.now, 2);
        to_the_end(&mut other);
        let opening = app(&other);
        other.begin(async move { drop(opening.open_tandem(tandem).await) });
        for _ in 0..moment {
            other.step();
        }
        stores_and_is_killed(&mut alone);
        alone.page = other;
        alone.wait();
        let catching_up = app(&alone.page);
        alone.page.begin(async move { catching_up.catch_up().await });
        alone.wait();
        assert!(titles(&alone).contains(&"nachher".to_owned()), "after {moment} steps");
        // What waits for the next start comes with it.
        alone.page = Page::open(&alone.page.device.clone(), &alone.now, 3);
        alone.wait();
        let opening = app(&alone.page);
        alone.page.begin(async move { drop(opening.open_tandem(tandem).await) });
        alone.wait();
        assert_eq!(titles(&alone), ["etwas anderes", "nachher"], "after {moment} steps");
    }
}
