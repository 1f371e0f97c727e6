//! The order of an agenda that both change apart.

use proptest::prelude::*;
use serde_json::json;
use tandembuch_core::forms::agenda::{self, AgendaItem, Balance, New};
use tandembuch_core::forms::choose;
use tandembuch_core::record::{EntityId, Record};

use crate::{Device, exchange, id};

const MEETING: u8 = 100;

fn items(record: &Record) -> Vec<AgendaItem> {
    AgendaItem::of_meeting(record, id(MEETING))
}

fn order(record: &Record) -> Vec<EntityId> {
    items(record).iter().map(|item| item.id).collect()
}

fn add(device: &mut Device, number: u8, minutes: Option<u64>) {
    let edit = agenda::create(id(number), id(MEETING), &items(&device.record), "Punkt", minutes);
    device.write(&edit);
}

fn move_item(device: &mut Device, from: usize, to: usize) {
    for edit in agenda::move_item(&items(&device.record), from, to) {
        device.write(&edit);
    }
}

/// What either of the two does.
#[derive(Debug, Clone)]
enum Step {
    Move { by: usize, from: usize, to: usize },
    Add { by: usize },
    Spoil { by: usize, item: usize, rank: String },
    Exchange,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => (0..2_usize, 0..12_usize, 0..12_usize).prop_map(|(by, from, to)| Step::Move { by, from, to }),
        2 => (0..2_usize).prop_map(|by| Step::Add { by }),
        1 => (0..2_usize, 0..12_usize, "(00|01|80|7f|ä|8){0,4}")
            .prop_map(|(by, item, rank)| Step::Spoil { by, item, rank }),
        3 => Just(Step::Exchange),
    ];
    proptest::collection::vec(step, 0..80)
}

proptest! {
    #[test]
    fn an_item_goes_where_it_was_put_whatever_happened_before(steps in steps()) {
        let mut devices = Device::pair();
        let mut added = 0;
        for step in steps {
            match step {
                Step::Add { by } => {
                    added += 1;
                    let before = order(&devices[by].record);
                    add(&mut devices[by], added, None);
                    let after = order(&devices[by].record);
                    prop_assert_eq!(after.len(), before.len() + 1);
                }
                Step::Move { by, from, to } => {
                    let mut expected = order(&devices[by].record);
                    let moved = (from < expected.len()).then(|| expected.remove(from));
                    expected.splice(to.min(expected.len())..to.min(expected.len()), moved);
                    move_item(&mut devices[by], from, to);
                    prop_assert_eq!(order(&devices[by].record), expected);
                }
                Step::Spoil { by, item, rank } => {
                    if let Some(item) = items(&devices[by].record).get(item) {
                        devices[by].write(&choose(item.id, agenda::RANK, rank));
                    }
                }
                Step::Exchange => {
                    let [one, other] = &mut devices;
                    exchange(one, other);
                    prop_assert_eq!(order(&one.record), order(&other.record));
                }
            }
        }
    }
}

#[test]
fn a_usual_agenda_stands_in_its_order() {
    let [mut one, _] = Device::pair();
    let new = |number, title, minutes| New { id: id(number), title, minutes: Some(minutes), usual: true };
    let template = [new(3, "Ankommen", 5), new(1, "Ausprobieren", 40), new(2, "Termin", 5)];
    for edit in agenda::create_all(id(MEETING), &[], template) {
        one.write(&edit);
    }
    let found: Vec<_> = items(&one.record).into_iter().map(|item| (item.title, item.minutes)).collect();
    let expected = [("Ankommen", 5), ("Ausprobieren", 40), ("Termin", 5)];
    assert_eq!(found, expected.map(|(title, minutes)| (title.to_owned(), Some(minutes))));
}

#[test]
fn moving_one_item_changes_only_this_one() {
    let [mut device, _] = Device::pair();
    for number in 1..=4 {
        add(&mut device, number, None);
    }
    let edits = agenda::move_item(&items(&device.record), 3, 1);
    assert_eq!(edits.len(), 1);
    move_item(&mut device, 3, 1);
    assert_eq!(order(&device.record), [id(1), id(4), id(2), id(3)]);
    assert!(agenda::move_item(&items(&device.record), 4, 0).is_empty(), "there is no fifth item");
}

#[test]
fn moving_an_item_to_the_top_a_thousand_times_keeps_the_order() {
    let [mut device, _] = Device::pair();
    for number in 1..=3 {
        add(&mut device, number, None);
    }
    for _ in 0..1_000 {
        let mut expected = order(&device.record);
        expected.rotate_right(1);
        move_item(&mut device, 2, 0);
        assert_eq!(order(&device.record), expected);
        expected.swap(0, 1);
        move_item(&mut device, 0, 1);
        assert_eq!(order(&device.record), expected);
    }
}

#[test]
fn who_moved_the_same_item_apart_is_asked_nothing() {
    let [mut one, mut other] = Device::pair();
    for number in 1..=3 {
        add(&mut one, number, None);
    }
    exchange(&mut one, &mut other);
    move_item(&mut one, 0, 2);
    move_item(&mut other, 0, 1);
    exchange(&mut one, &mut other);
    assert_eq!(order(&one.record), order(&other.record));
    assert!(items(&one.record).iter().all(|item| !item.attention.is_needed()));
}

#[test]
fn minutes_are_held_against_the_meeting() {
    let [mut device, _] = Device::pair();
    assert_eq!(Balance::of(&items(&device.record), 90), Balance::Left(90));
    for (number, minutes, balance) in [
        (1, Some(80), Balance::Left(10)),
        (2, None, Balance::Left(10)),
        (3, Some(10), Balance::Even),
        (4, Some(15), Balance::Over(15)),
        (5, Some(u64::MAX), Balance::Over(u64::MAX - 90)),
    ] {
        add(&mut device, number, minutes);
        assert_eq!(Balance::of(&items(&device.record), 90), balance);
    }
    device.write(&choose(id(1), agenda::MINUTES, json!("viele")));
    assert_eq!(items(&device.record)[0].minutes, None);
}
