//! Convergence, nothing lost, gaps noticed.

use proptest::prelude::*;
use serde_json::json;
use tandembuch_core::record::{Edit, EntityId, InsteadOf, MergeReport, Record, ReplicaId, join_entity, wire};

use crate::simulation::{World, steps, tandem};

/// Clocks that are right, a year late, a year early, and at 1970.
fn clocks() -> impl Strategy<Value = Vec<u64>> {
    const NOW: u64 = 1_795_305_600_000;
    const YEAR: u64 = 365 * 24 * 3_600_000;
    let clock = prop_oneof![Just(NOW), Just(NOW - YEAR), Just(NOW + YEAR), Just(0)];
    proptest::collection::vec(clock, 2..=5)
}

fn bytes(record: &Record) -> String {
    wire::write_changes(&record.all_changes())
}

fn joined(one: &Record, two: &Record) -> Record {
    let mut record = one.clone();
    record.merge(&two.all_changes()).expect("everything can always be taken in");
    record
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    /// The simulation checks after every step that each copy holds what it has seen, less what was knowingly replaced.
    #[test]
    fn copies_that_have_seen_the_same_are_the_same_bytes(clocks in clocks(), steps in steps(120)) {
        let mut world = World::new(&clocks);
        world.run(&steps);
        world.settle();
        let first = bytes(&world.replicas[0].record);
        for replica in &world.replicas {
            prop_assert_eq!(bytes(&replica.record), first.clone());
        }
    }

    #[test]
    fn the_merge_is_a_join(clocks in clocks(), steps in steps(80)) {
        let mut world = World::new(&clocks);
        world.run(&steps);
        let copies: Vec<&Record> = world.replicas.iter().map(|replica| &replica.record).collect();
        for a in &copies {
            prop_assert_eq!(&&joined(a, a), a, "idempotent");
            for b in &copies {
                let ab = joined(a, b);
                prop_assert_eq!(&ab, &joined(b, a), "commutative");
                prop_assert_eq!(&joined(&ab, b), &ab, "absorbing");
                for c in &copies {
                    prop_assert_eq!(joined(&ab, c), joined(a, &joined(b, c)), "associative");
                }
            }
        }
    }

    #[test]
    fn what_is_known_already_changes_nothing_and_is_not_told(clocks in clocks(), steps in steps(80)) {
        let mut world = World::new(&clocks);
        world.run(&steps);
        let (a, b) = (&world.replicas[0].record, &world.replicas[1].record);
        let both = joined(a, b);
        for known in [a, b, &both] {
            let mut again = both.clone();
            prop_assert_eq!(again.merge(&known.all_changes()), Ok(MergeReport::default()));
            prop_assert_eq!(&again, &both);
        }
    }

    /// Two tabs join what is stored row by row.
    #[test]
    fn rows_join_as_their_records_do(clocks in clocks(), steps in steps(80)) {
        let mut world = World::new(&clocks);
        world.run(&steps);
        let (a, b) = (&world.replicas[0].record, &world.replicas[1].record);
        let both = joined(a, b);
        for (id, ours) in a.entities() {
            if let Some(theirs) = b.get(id) {
                prop_assert_eq!(Some(&join_entity(ours, a.seen(), theirs, b.seen())), both.get(id));
            }
        }
    }

    #[test]
    fn a_delta_brings_what_everything_would_have_brought(clocks in clocks(), steps in steps(80)) {
        let mut world = World::new(&clocks);
        world.run(&steps);
        let (from, to) = (&world.replicas[0].record, &world.replicas[1].record);
        let delta = from.changes_since(to.seen());
        let mut by_delta = to.clone();
        by_delta.merge(&delta).expect("nothing is missing in between");
        prop_assert_eq!(by_delta, joined(to, from));
        let nothing = from.changes_since(from.seen());
        prop_assert!(nothing.entities.is_empty() && nothing.count() == 0);
    }

    #[test]
    fn a_record_survives_being_written(clocks in clocks(), steps in steps(60)) {
        let mut world = World::new(&clocks);
        world.run(&steps);
        for changes in world.files.iter().chain([&world.replicas[0].record.all_changes()]) {
            prop_assert_eq!(&wire::read_changes(&wire::write_changes(changes)).expect("our own"), changes);
            for entity in changes.entities.values() {
                prop_assert_eq!(&wire::read_entity(&wire::write_entity(entity)).expect("our own"), entity);
            }
        }
    }
}

#[test]
fn only_what_was_not_contested_before_is_newly_contested() {
    const GOAL: EntityId = EntityId::from_random([1; 10]);
    const ADA: ReplicaId = ReplicaId::from_random([1; 5]);
    const BEN: ReplicaId = ReplicaId::from_random([2; 5]);
    let set = |field: &str, value: &str| Edit::Set {
        id: GOAL,
        field: field.to_owned(),
        value: json!(value),
        instead_of: InsteadOf::Seen(json!("")),
    };
    let mut ada = Record::new(tandem());
    let fields = vec![("title", json!("")), ("sign", json!(""))];
    ada.edit(&Edit::Create { id: GOAL, kind: "goal", fields }, ADA, 1).expect("valid");
    let mut ben = ada.clone();
    for field in ["title", "sign"] {
        ada.edit(&set(field, "Ada"), ADA, 2).expect("valid");
        ben.edit(&set(field, "Ben"), BEN, 2).expect("valid");
        let report = ada.merge(&ben.all_changes()).expect("valid");
        assert_eq!(report.changed[0].newly_contested, [field]);
    }
}

/// The random histories above must really meet lost files; otherwise the law about gaps would be an empty one.
#[test]
fn random_histories_contain_gaps() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut gaps = 0;
    for _ in 0..200 {
        let mut world = World::new(&[0, 0, 0]);
        world.run(&steps(120).new_tree(&mut runner).expect("a plain strategy").current());
        gaps += world.gaps;
    }
    assert!(gaps > 20, "only {gaps}");
}
