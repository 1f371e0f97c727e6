//! Action items.

use tandembuch_core::forms::choose;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::task::{self, Task};

use crate::{Device, exchange, id};

#[test]
fn what_is_due_first_stands_first_and_what_is_done_last() {
    let [mut one, mut other] = Device::pair();
    let day = |text: &str| text.parse().ok();
    one.write(&task::create(id(1), "Irgendwann", None, None, None, 1));
    one.write(&task::create(id(2), "Im Dezember", Some(Role::Mentor), day("2026-12-01"), None, 2));
    other.write(&task::create(id(3), "Morgen", Some(Role::Mentee), day("2026-11-23"), Some(id(9)), 3));
    other.write(&task::create(id(4), "Schon getan", None, day("2026-11-01"), None, 4));
    other.write(&choose(id(4), task::DONE, true));
    exchange(&mut one, &mut other);
    let tasks = Task::all(&one.record);
    let titles: Vec<_> = tasks.iter().map(|task| task.title.as_str()).collect();
    assert_eq!(titles, ["Morgen", "Im Dezember", "Irgendwann", "Schon getan"]);
    assert_eq!(tasks, Task::all(&other.record));
    assert_eq!(tasks[0].meeting, Some(id(9)));
}

#[test]
fn a_task_of_both_is_for_each() {
    let [mut one, _] = Device::pair();
    one.write(&task::create(id(1), "Zusammen", None, None, None, 1));
    one.write(&task::create(id(2), "Allein", Some(Role::Mentee), None, None, 2));
    let is_for = |role| Task::all(&one.record).iter().map(|task| task.is_for(role)).collect::<Vec<_>>();
    assert_eq!(is_for(Role::Mentor), [true, false]);
    assert_eq!(is_for(Role::Mentee), [true, true]);
}
