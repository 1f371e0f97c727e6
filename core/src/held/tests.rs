//! Laws of holding back, with two devices and nothing but records.

use super::*;
use crate::digest::{Digest, Happened};
use crate::exchange::Exchange;
use crate::forms::entry::{self, Sort};
use crate::forms::goal::{self, Goal};
use crate::forms::step::{self, Step};
use crate::forms::{deleted, set_text};
use crate::notes;
use crate::record::{ReplicaId, SpaceId, wire};

const TANDEM: SpaceId = SpaceId::from_random([1; 10]);
const HERE: ReplicaId = ReplicaId::from_random([1; 5]);
const THERE: ReplicaId = ReplicaId::from_random([2; 5]);
const GOAL: EntityId = EntityId::from_random([9; 10]);
const STEP: EntityId = EntityId::from_random([8; 10]);
const GONE: EntityId = EntityId::from_random([7; 10]);
const ENTRY: EntityId = EntityId::from_random([6; 10]);
const WORDS: [&str; 3] = ["Heimlich üben", "Zuerst allein", "Doch nicht"];

/// The mentor's device.
struct Device {
    record: Record,
    own: Record,
    now: u64,
}

fn does(record: &mut Record, edits: &[Edit], by: ReplicaId, now: u64) {
    for edit in edits {
        record.edit(edit, by, now).expect("room");
    }
}

impl Device {
    /// With a goal that has two steps, one of them deleted.
    fn new() -> Self {
        let (record, own) = (Record::new(TANDEM), Record::new(notes::record_id(TANDEM, Role::Mentor)));
        let mut device = Self { record, own, now: 1 };
        let steps: Vec<Edit> =
            step::create_first(GOAL, [(STEP, WORDS[1].to_owned()), (GONE, WORDS[2].to_owned())]);
        device.does(&[
            person::claim_replica(HERE, Role::Mentor),
            goal::create(GOAL, Role::Mentor, WORDS[0], 1),
        ]);
        device.does(&steps);
        device.does(&[Edit::Delete { id: GONE }]);
        device
    }

    fn does(&mut self, edits: &[Edit]) {
        self.now += 1;
        does(&mut self.record, edits, HERE, self.now);
    }

    fn can(&self, id: EntityId, outside: &VersionVector) -> bool {
        can_be_held(&self.record, id, Role::Mentor, outside)
    }

    fn moves(&mut self, Move { own, tandem }: Move) {
        self.now += 1;
        does(&mut self.own, &own, HERE, self.now);
        self.does(&tandem);
    }

    fn holds(&mut self) {
        self.moves(hold_back(&self.record, &self.own, GOAL));
    }

    fn puts_back(&mut self) {
        self.moves(put_back(&self.record, &self.own, GOAL));
    }

    fn goal(&self) -> Option<(Goal, Vec<Step>)> {
        Some((Goal::find(&self.record, GOAL)?, Step::of_goal(&self.record, GOAL)))
    }

    fn held(&self) -> Vec<Held> {
        all(&self.record, &self.own)
    }

    fn files(&self, seen: &VersionVector) -> [String; 2] {
        [self.record.changes_since(seen), self.record.all_changes()]
            .map(|changes| Exchange::new(Role::Mentor, changes).to_json())
    }
}

fn nobody() -> VersionVector {
    VersionVector::default()
}

#[test]
fn no_file_holds_its_words_and_the_preview_does_not_speak_of_it() {
    let mut device = Device::new();
    let before = device.record.clone();
    device.holds();
    for file in device.files(&nobody()) {
        assert!(WORDS.iter().all(|word| !file.contains(word)), "{file}");
    }
    let digest = |record: &Record| Digest::of_outgoing(&record.all_changes(), record).lines.len();
    assert_eq!((digest(&before), digest(&device.record)), (3, 0));
    assert_eq!(device.goal(), None);
    assert_eq!(deleted::last_deleted(&device.record, 10), []);
    let own = wire::write_changes(&device.own.all_changes());
    assert!(WORDS.iter().all(|word| own.contains(word)));
    assert_eq!(device.held(), [Held { id: GOAL, thing: Thing::Goal, title: WORDS[0].to_owned() }]);
    assert_eq!(notes::count(&device.own), 0, "it is no note");
}

#[test]
fn it_comes_back_as_it_was_as_often_as_one_likes() {
    let mut device = Device::new();
    let before = device.goal();
    for _ in 0..3 {
        device.holds();
        device.puts_back();
        assert_eq!(device.goal(), before);
        assert_eq!(device.held(), []);
        assert!(!wire::write_changes(&device.own.all_changes()).contains(WORDS[0]));
        assert!(device.can(GOAL, &nobody()));
    }
    let deleted: Vec<String> =
        deleted::last_deleted(&device.record, 10).into_iter().map(|one| one.title).collect();
    assert_eq!(deleted, [WORDS[2]], "what was deleted is deleted still");
}

#[test]
fn what_the_partner_may_know_cannot_be_held_back() {
    let mut device = Device::new();
    assert!(device.can(GOAL, &nobody()));
    let outside = device.record.seen().clone();
    assert!(!device.can(GOAL, &outside), "a file had it");
    // Written over since: it was known all the same.
    device.does(&[set_text(GOAL, "title", WORDS[0], "Etwas anderes")]);
    assert!(!device.can(GOAL, &outside));
    device.does(&[entry::create(ENTRY, Sort::Note, None, "Neu", 9)]);
    assert!(device.can(ENTRY, &outside));
    // The partner went on with it, or it is theirs.
    does(&mut device.record, &[person::claim_replica(THERE, Role::Mentee)], THERE, 9);
    does(&mut device.record, &[set_text(ENTRY, "text", "Neu", "Von mir")], THERE, 9);
    assert!(!device.can(ENTRY, &outside));
}

#[test]
fn what_both_agree_to_or_what_is_part_of_something_is_not_held_back_alone() {
    let mut device = Device::new();
    assert!(!device.can(STEP, &nobody()));
    assert!(!device.can(Role::Mentor.entity(), &nobody()));
    device.does(&[Edit::Delete { id: GOAL }]);
    assert!(!device.can(GOAL, &nobody()), "it is gone");
}

#[test]
fn a_goal_with_a_step_that_a_file_had_stays() {
    let mut device = Device::new();
    let mut outside = nobody();
    let dot = device.record.get(STEP).and_then(|step| step.dots().next()).expect("it was written");
    outside.raise(dot.replica, dot.counter);
    device.does(&[Edit::Delete { id: GOAL }, Edit::Restore { id: GOAL }]);
    assert!(!device.can(GOAL, &outside));
}

#[test]
fn the_partner_never_learns_of_it_and_gets_it_as_new_when_it_is_put_back() {
    let mut device = Device::new();
    device.holds();
    let mut partner = Record::new(TANDEM);
    let report = partner.merge(&device.record.all_changes()).expect("it fits");
    assert!(Digest::of_incoming(&report, &partner).lines.iter().all(|line| line.id != GOAL));
    assert_eq!(deleted::last_deleted(&partner, 10), []);
    let seen = partner.seen().clone();
    device.puts_back();
    let changes = device.record.changes_since(&seen);
    let out = Digest::of_outgoing(&changes, &device.record);
    assert!(out.lines.iter().any(|line| (line.id, line.happened) == (GOAL, Happened::New)), "{out:?}");
    let report = partner.merge(&changes).expect("it fits");
    let came = Digest::of_incoming(&report, &partner);
    let lines: Vec<_> = came.lines.iter().map(|line| (line.id, line.happened)).collect();
    assert_eq!(lines, [(GOAL, Happened::New), (STEP, Happened::New)]);
    assert_eq!(Goal::find(&partner, GOAL), device.goal().map(|(goal, _)| goal));
}

#[test]
fn what_a_page_that_was_killed_has_left_in_both_records_is_not_held_back() {
    let mut device = Device::new();
    let Move { own, .. } = hold_back(&device.record, &device.own, GOAL);
    does(&mut device.own, &own, HERE, 9);
    assert_eq!(device.held(), []);
    // It is changed, and held back then: as it is now.
    device.does(&[set_text(GOAL, "title", WORDS[0], "Offen üben")]);
    device.holds();
    device.puts_back();
    assert_eq!(device.goal().map(|(goal, _)| goal.title).as_deref(), Some("Offen üben"));
    // Deleted by the person, it is not held back either.
    does(&mut device.own, &own, HERE, 10);
    device.does(&[Edit::Delete { id: GOAL }]);
    assert_eq!(device.held(), []);
}

#[test]
fn what_another_device_of_ones_own_wrote_meanwhile_stays_and_the_rest_can_be_put_back() {
    let mut device = Device::new();
    let mut other = device.record.clone();
    let laptop = ReplicaId::from_random([3; 5]);
    let steps = Step::of_goal(&other, GOAL);
    let new = [
        person::claim_replica(laptop, Role::Mentor),
        step::create(ENTRY, GOAL, &steps, "Auf dem anderen Gerät"),
        set_text(GOAL, "why", "", "Weil es hilft"),
    ];
    does(&mut other, &new, laptop, 20);
    device.holds();
    device.record.merge(&other.all_changes()).expect("it fits");
    assert_eq!(device.held().len(), 1, "its title is nowhere else");
    device.puts_back();
    let (goal, steps) = device.goal().expect("it is there");
    assert_eq!((goal.title.as_str(), steps.len()), (WORDS[0], 2));
    assert!(wire::write_changes(&device.record.all_changes()).contains("Weil es hilft"));
    assert_eq!(device.held(), []);
}
