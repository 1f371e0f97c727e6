//! What was deleted last can be brought back.

use tandembuch_core::forms::deleted::last_deleted;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{goal, set_text, step};
use tandembuch_core::record::Edit;

use crate::{Device, exchange, id};

fn titles(device: &Device, most: usize) -> Vec<String> {
    last_deleted(&device.record, most).into_iter().map(|deleted| deleted.title).collect()
}

#[test]
fn what_was_deleted_last_comes_first_and_goes_when_it_is_back() {
    let [mut mentor, _] = Device::pair();
    for (number, title) in [(1, "Kalender"), (2, "Wiki"), (3, ""), (4, "Umfragen")] {
        mentor.write(&goal::create(id(number), Role::Mentee, title, 1));
    }
    assert_eq!(titles(&mentor, 9), Vec::<String>::new());
    for number in [2, 3, 1] {
        mentor.write(&Edit::Delete { id: id(number) });
    }
    // Nobody misses what had no words.
    assert_eq!(titles(&mentor, 9), ["Kalender", "Wiki"]);
    assert_eq!(titles(&mentor, 1), ["Kalender"]);
    assert_eq!(last_deleted(&mentor.record, 1)[0].by.by, Some(Role::Mentor));
    mentor.write(&Edit::Restore { id: id(1) });
    assert_eq!(titles(&mentor, 9), ["Wiki"]);
}

#[test]
fn a_part_that_went_with_its_whole_is_not_told_and_comes_back_with_it() {
    let [mut mentor, _] = Device::pair();
    mentor.write(&goal::create(id(1), Role::Mentee, "Kalender", 1));
    mentor.write(&step::create(id(2), id(1), &[], "Freigeben"));
    mentor.write(&Edit::Delete { id: id(1) });
    assert_eq!(titles(&mentor, 9), ["Kalender"]);
}

#[test]
fn what_outlived_its_deletion_is_not_told() {
    let [mut mentor, mut mentee] = Device::pair();
    mentor.write(&goal::create(id(1), Role::Mentee, "Kalender", 1));
    exchange(&mut mentor, &mut mentee);
    mentor.write(&Edit::Delete { id: id(1) });
    mentee.write(&set_text(id(1), goal::TITLE, "Kalender", "Kalender teilen"));
    exchange(&mut mentor, &mut mentee);
    assert_eq!(titles(&mentor, 9), Vec::<String>::new());
}
