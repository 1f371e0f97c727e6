//! An import can be taken back: what it brought is gone, what the person wrote stays, and it can come again.

use proptest::prelude::*;
use serde_json::{Value, json};
use tandembuch_core::record::{
    Doubt, Edit, Entity, EntityId, InsteadOf, Lost, Record, ReplicaId, Taking, Written, wire,
};

use crate::simulation::{Step, World, steps, steps_with_undo, tandem};

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

        let untouched = world.replicas[0].record.without_import(&before, &own, own[0], 1);
        prop_assert_eq!(&untouched, &before);

        // The person goes on writing, then takes the import back.
        for step in after.iter().map(only_by_the_first) {
            world.step(&step);
        }
        let now = world.replicas[0].record.clone();
        let undone = now.without_import(&before, &own, own[0], 1);
        for (id, entity) in now.entities() {
            for (field, register) in entity.fields() {
                // A deletion may have been written anew.
                let is_word = |w: &&Written| w.dot.replica == own[0] && !w.value.is_object();
                for written in register.values().iter().filter(is_word) {
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
        prop_assert!(again.seen().covers(now.seen()));
        for (id, entity) in now.entities() {
            for (field, register) in entity.fields() {
                let values = again.get(id).and_then(|e| e.field(field)).map_or(&[][..], |r| r.values());
                let mut words = register.values().iter().filter(|written| !written.value.is_object());
                prop_assert!(words.all(|written| values.contains(written)));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    /// The simulation checks after every step that no copy lacks what it has seen and nobody has replaced.
    #[test]
    fn copies_become_equal_also_where_files_were_taken_back(steps in steps_with_undo(120)) {
        let mut world = World::new(&[1_000, 9_000_000, 5_000]);
        world.run(&steps);
        world.settle();
        let first = &world.replicas[0].record;
        for replica in &world.replicas {
            prop_assert_eq!(&replica.record, first);
        }
    }
}

fn only_by_the_first(step: &Step) -> Step {
    match step.clone() {
        Step::Create { entity, .. } => Step::Create { by: 0, entity },
        Step::Set { entity, field, value, picks, .. } => Step::Set { by: 0, entity, field, value, picks },
        Step::Delete { entity, .. } => Step::Delete { by: 0, entity },
        Step::Restore { entity, .. } => Step::Restore { by: 0, entity },
        Step::WriteFull { .. } | Step::WriteDelta { .. } | Step::Deliver { .. } | Step::TakeBack { .. } => {
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

    let undone = now.without_import(&before, &[ada], ada, 9);
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
    assert_eq!(now.without_import(&before, &[ada], ada, 9), before);
}

#[test]
fn taken_back_and_taken_in_again_all_copies_become_equal() {
    let (ada_id, ben_id) = (ReplicaId::from_random([1; 5]), ReplicaId::from_random([2; 5]));
    let goal = EntityId::from_random([3; 10]);
    let create = |title: &str| Edit::Create { id: goal, kind: "goal", fields: vec![("title", json!(title))] };
    let (mut ada, mut ben) = (Record::new(tandem()), Record::new(tandem()));
    ben.edit(&create("B"), ben_id, 1).expect("valid");
    let (before, file) = (ada.clone(), ben.all_changes());
    ada.merge(&file).expect("valid");
    ada.edit(&create("C"), ada_id, 2).expect("valid");
    ben.merge(&ada.all_changes()).expect("valid");
    ada = ada.without_import(&before, &[ada_id], ada_id, 3);
    ada.merge(&file).expect("valid");
    ada.merge(&ben.all_changes()).expect("valid");
    ben.merge(&ada.all_changes()).expect("valid");
    assert_eq!(ada, ben);
}

#[test]
fn a_deletion_outlives_the_file_it_was_made_after() {
    let (ada, ben) = (ReplicaId::from_random([1; 5]), ReplicaId::from_random([2; 5]));
    let goal = EntityId::from_random([3; 10]);
    let create = Edit::Create { id: goal, kind: "goal", fields: vec![("title", json!("von Ada"))] };
    let mut before = Record::new(tandem());
    before.edit(&create, ada, 1).expect("valid");
    let mut theirs = before.clone();
    let note = Edit::Set {
        id: goal,
        field: "note".to_owned(),
        value: json!("von Ben"),
        instead_of: InsteadOf::Everything,
    };
    theirs.edit(&note, ben, 2).expect("valid");
    let mut now = before.clone();
    now.merge(&theirs.all_changes()).expect("valid");
    now.edit(&Edit::Delete { id: goal }, ada, 3).expect("valid");

    let undone = now.without_import(&before, &[ada], ada, 4);
    assert!(undone.get(goal).is_some_and(Entity::is_deleted));
    // Nobody is told of a deletion of what the file does not know.
    let mut partner = before;
    partner.merge(&undone.all_changes()).expect("it is covered");
    assert!(partner.get(goal).is_some_and(Entity::is_deleted));
    theirs.merge(&undone.all_changes()).expect("it is covered");
    assert!(!theirs.get(goal).is_some_and(Entity::is_deleted), "Ben's words were taken back unseen");
}

#[test]
fn a_number_that_is_used_up_brings_nothing_in_and_undo_leaves_nothing_of_it() {
    // Under a dot that the victim used for something else long ago.
    let (ada, ben) = (ReplicaId::from_random([1; 5]), ReplicaId::from_random([2; 5]));
    let (goal, rule) = (EntityId::from_random([3; 10]), EntityId::from_random([4; 10]));
    let mut before = Record::new(tandem());
    for title in ["eins", "zwei"] {
        let create = Edit::Create { id: goal, kind: "goal", fields: vec![("title", json!(title))] };
        before.edit(&create, ada, 1).expect("valid");
    }
    let mut forged = before.clone();
    forged
        .edit(&Edit::Create { id: rule, kind: "rule", fields: vec![("text", json!("x"))] }, ben, 2)
        .expect("valid");
    let mut json: Value = serde_json::from_str(&wire::write_changes(&forged.all_changes())).expect("JSON");
    let confirmed = &mut json["entities"][rule.to_string()]["fields"]["confirmed"];
    confirmed[format!("{ada}:1")] = json!({ "at": 1, "value": "x" });
    let changes = wire::read_changes(&json.to_string()).expect("well-formed");
    let (doubt, for_file) = (Doubt::default(), ReplicaId::from_random([9; 5]));
    let has_own =
        |record: &Record| record.get(rule).is_some_and(|rule| rule.dots().any(|dot| dot.replica == ada));
    for (lost, is_taken) in [(Lost::Nothing, false), (Lost::Rows, true)] {
        let is_protected = |_: &str, field: &str| field == "confirmed";
        let taking = Taking { lost, doubt: &doubt, by: ada, for_file, is_protected };
        let mut now = before.clone();
        now.merge_file(&changes, taking).expect("within the bounds");
        assert_eq!(has_own(&now), is_taken, "where rows are lost it may be one of them");
        assert_eq!(now.without_import(&before, &[ada], ada, 3), before);
    }
}
