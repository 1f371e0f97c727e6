//! The steps towards a goal, in an order that both change apart.

use tandembuch_core::forms::choose;
use tandembuch_core::forms::decision::Decision;
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::step::{self, Step};
use tandembuch_core::record::Edit;

use crate::{Device, exchange, id};

/// Both have a goal with three steps.
fn with_steps() -> [Device; 2] {
    let [mut mentor, mut mentee] = Device::pair();
    mentor.write(&goal::create(id(1), Role::Mentee, "Kalender", 1));
    for number in 11..=13 {
        add(&mut mentor, number, &format!("Schritt {number}"));
    }
    exchange(&mut mentor, &mut mentee);
    [mentor, mentee]
}

fn add(device: &mut Device, number: u8, title: &str) {
    device.write(&step::create(id(number), id(1), &steps(device), title));
}

fn steps(device: &Device) -> Vec<Step> {
    Step::of_goal(&device.record, id(1))
}

fn titles(device: &Device) -> Vec<String> {
    steps(device).into_iter().map(|step| step.title).collect()
}

#[test]
fn steps_keep_the_order_in_which_they_were_entered() {
    let [mentor, mentee] = with_steps();
    assert_eq!(titles(&mentor), ["Schritt 11", "Schritt 12", "Schritt 13"]);
    assert_eq!(titles(&mentor), titles(&mentee));
}

#[test]
fn moving_one_step_changes_only_this_one() {
    let [mut mentor, mut mentee] = with_steps();
    let edits = step::move_step(&steps(&mentor), 2, 0);
    assert_eq!(edits.len(), 1);
    mentor.write(&edits[0]);
    mentee.write(&choose(id(11), step::DONE, true));
    exchange(&mut mentor, &mut mentee);
    assert_eq!(titles(&mentee), ["Schritt 13", "Schritt 11", "Schritt 12"]);
    assert_eq!(titles(&mentor), titles(&mentee));
    assert!(steps(&mentor)[1].done);
    assert!(step::move_step(&steps(&mentor), 3, 0).is_empty(), "there is no fourth step");
}

#[test]
fn steps_that_both_add_apart_are_all_there() {
    let [mut mentor, mut mentee] = with_steps();
    add(&mut mentor, 14, "Von ihr");
    add(&mut mentee, 15, "Von ihm");
    exchange(&mut mentor, &mut mentee);
    assert_eq!(titles(&mentor).len(), 5);
    assert_eq!(titles(&mentor), titles(&mentee));
}

#[test]
fn a_title_that_both_changed_is_to_be_decided() {
    let [mut mentor, mut mentee] = with_steps();
    mentor.write(&choose(id(12), step::TITLE, "Teilen"));
    mentee.write(&choose(id(12), step::TITLE, "Freigeben"));
    exchange(&mut mentor, &mut mentee);
    assert!(steps(&mentor)[1].attention.is_needed());
    assert_eq!(Decision::all_of(&mentor.record, id(12)).len(), 1);
}

#[test]
fn the_steps_of_a_goal_go_and_come_with_it() {
    let [mut mentor, _] = with_steps();
    mentor.write(&Edit::Delete { id: id(1) });
    assert_eq!(Goal::all(&mentor.record), []);
    mentor.write(&Edit::Restore { id: id(1) });
    assert_eq!(Goal::all(&mentor.record).len(), 1);
    assert_eq!(titles(&mentor).len(), 3);
}

#[test]
fn steps_of_another_goal_are_not_among_them() {
    let [mut mentor, _] = with_steps();
    mentor.write(&step::create(id(20), id(2), &[], "Woanders"));
    assert_eq!(titles(&mentor).len(), 3);
}
