//! What people say in their own name, nobody else can say for them.

use tandembuch_core::forms::agreement::Agreement;
use tandembuch_core::forms::person::{self, Role};
use tandembuch_core::forms::{choose, goal};
use tandembuch_core::record::EntityId;

use crate::agreement::{FIRST, LATER, begin, confirm, open};
use crate::{Device, exchange, id};

#[test]
fn nobody_confirms_for_somebody_else() {
    let [mut mentor, mut mentee] = Device::pair();
    begin(&mut mentor);
    confirm(&mut mentor, Role::Mentor, FIRST);
    confirm(&mut mentor, Role::Mentee, FIRST);
    assert_eq!(open(&mentor.record), [0, 3]);
    exchange(&mut mentor, &mut mentee);
    assert_eq!(open(&mentee.record), [0, 3]);
    assert_eq!(confirm(&mut mentee, Role::Mentee, LATER), 3);
    exchange(&mut mentor, &mut mentee);
    assert!(Agreement::of(&mentor.record).is_complete());
}

#[test]
fn nobody_says_whose_the_words_of_somebody_else_are() {
    let [mut mentor, mut mentee] = Device::pair();
    mentee.write(&goal::create(id(7), Role::Mentee, "Ein Ziel", 1));
    exchange(&mut mentor, &mut mentee);
    let written = |device: &Device| {
        let title =
            device.record.get(id(7)).and_then(|goal| goal.field(goal::TITLE)?.shown()).map(|one| one.dot);
        title.expect("it has a title")
    };
    let dot = written(&mentee);
    let claim = choose(EntityId::of_replica(dot.replica), person::ROLE, "mentor");
    mentor.write(&claim);
    exchange(&mut mentor, &mut mentee);
    for device in [&mentor, &mentee] {
        assert_ne!(person::author(&device.record, dot), Some(Role::Mentor));
    }
    // Whoever wrote them can say so again.
    mentee.write(&person::claim_replica(dot.replica, Role::Mentee));
    exchange(&mut mentor, &mut mentee);
    assert_eq!(person::author(&mentor.record, dot), Some(Role::Mentee));
}
