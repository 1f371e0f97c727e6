//! An import can be taken back: what it brought is gone, what the person wrote stays, and it can come again.

use proptest::prelude::*;
use serde_json::json;
use tandembuch_core::record::{Edit, EntityId, InsteadOf, Record, ReplicaId};

use crate::simulation::{Step, World, steps, tandem};

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn what_an_import_brought_is_gone_and_can_come_again(
        history in steps(60), apart in steps(40), after in steps(20),
    ) {
        let mut world = World::new(&[1_000, 9_000_000]);
        world.run(&history);
        world.run(&apart.iter().filter(|step| !matches!(step, Step::Deliver { .. })).cloned().collect::<Vec<_>>());
        let own = [world.replicas[0].id];
        let before = world.replicas[0].record.clone();
        let import = world.replicas[1].record.all_changes();
        world.replicas[0].record.merge(&import).expect("everything can always be taken in");

        let untouched = world.replicas[0].record.without_import(&before, &own);
        prop_assert_eq!(&untouched, &before);

        // The person goes on writing, then takes the import back.
        for step in after.iter().map(only_by_the_first) {
            world.step(&step);
        }
        let now = world.replicas[0].record.clone();
        let undone = now.without_import(&before, &own);
        for (id, entity) in now.entities() {
            for (field, register) in entity.fields() {
                for written in register.values().iter().filter(|w| w.dot.replica == own[0]) {
                    let kept = undone.get(id).and_then(|e| e.field(field));
                    prop_assert!(kept.is_some_and(|kept| kept.values().contains(written)), "own words stay");
                }
            }
        }
        let came = |record: &Record| record.seen().iter().filter(|(replica, _)| *replica != own[0]).collect::<Vec<_>>();
        prop_assert_eq!(came(&undone), came(&before));

        // The same file comes again: nothing of it is lost.
        let mut again = undone;
        again.merge(&import).expect("it fits as it did the first time");
        prop_assert_eq!(again.seen(), now.seen());
        for (id, entity) in now.entities() {
            for (field, register) in entity.fields() {
                let values = again.get(id).and_then(|e| e.field(field)).map_or(&[][..], |r| r.values());
                prop_assert!(register.values().iter().all(|written| values.contains(written)));
            }
        }
    }
}

fn only_by_the_first(step: &Step) -> Step {
    match step.clone() {
        Step::Create { entity, .. } => Step::Create { by: 0, entity },
        Step::Set { entity, field, value, picks, .. } => Step::Set { by: 0, entity, field, value, picks },
        Step::Delete { entity, .. } => Step::Delete { by: 0, entity },
        Step::Restore { entity, .. } => Step::Restore { by: 0, entity },
        Step::WriteFull { .. } | Step::WriteDelta { .. } | Step::Deliver { .. } => {
            Step::WriteFull { from: 0 }
        }
    }
}

#[test]
fn words_written_on_top_of_an_import_stay() {
    let (ada, ben) = (ReplicaId::from_random([1; 5]), ReplicaId::from_random([2; 5]));
    let goal = EntityId::from_random([3; 10]);
    let mut theirs = Record::new(tandem());
    let fields = vec![("title", json!("von Ben")), ("note", json!("auch von Ben"))];
    theirs.edit(&Edit::Create { id: goal, kind: "goal", fields }, ben, 1).expect("valid");

    let before = Record::new(tandem());
    let mut now = before.clone();
    now.merge(&theirs.all_changes()).expect("valid");
    let edit = Edit::Set {
        id: goal,
        field: "title".to_owned(),
        value: json!("von Ada"),
        instead_of: InsteadOf::Everything,
    };
    now.edit(&edit, ada, 2).expect("valid");

    let undone = now.without_import(&before, &[ada]);
    let kept = undone.get(goal).expect("the edited entity stays");
    assert_eq!((kept.shown("title"), kept.shown("note")), (Some(&json!("von Ada")), None));
    assert_eq!(undone.seen().seen_of(ben), 0);
    assert_eq!(undone.seen().seen_of(ada), 1, "a number is never used twice");
}

#[test]
fn a_conflict_that_an_import_had_half_settled_is_whole_again() {
    let (ada, ben, carl) =
        (ReplicaId::from_random([1; 5]), ReplicaId::from_random([2; 5]), ReplicaId::from_random([4; 5]));
    let goal = EntityId::from_random([3; 10]);
    let create = |title: &str| Edit::Create { id: goal, kind: "goal", fields: vec![("title", json!(title))] };
    let (mut before, mut theirs) = (Record::new(tandem()), Record::new(tandem()));
    before.edit(&create("von Ada"), ada, 1).expect("valid");
    theirs.edit(&create("von Ben"), ben, 2).expect("valid");
    before.merge(&theirs.all_changes()).expect("valid");

    let mut settled = before.clone();
    let edit = Edit::Set {
        id: goal,
        field: "title".to_owned(),
        value: json!("von Carl"),
        instead_of: InsteadOf::Seen(json!("von Ben")),
    };
    settled.edit(&edit, carl, 3).expect("valid");
    let mut now = before.clone();
    now.merge(&settled.all_changes()).expect("valid");
    assert_ne!(now, before);
    assert_eq!(now.without_import(&before, &[ada]), before);
}
