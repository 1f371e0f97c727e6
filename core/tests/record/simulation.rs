//! A handful of replicas that edit and send each other files which arrive late, twice or never, beside a model that
//! knows only who had seen what.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};
use tandembuch_core::record::{
    Changes, DELETED, Dot, Doubt, Edit, EntityId, InsteadOf, MergeError, OwnWriters, Record, Register,
    ReplicaId, SpaceId, VersionVector, Written,
};

pub(crate) const FIELDS: [&str; 3] = ["title", "note", "state"];

/// One step of a history. Numbers are taken modulo what there is.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Create {
        by: usize,
        entity: u8,
    },
    Set {
        by: usize,
        entity: u8,
        field: usize,
        value: u8,
        picks: bool,
    },
    Delete {
        by: usize,
        entity: u8,
    },
    Restore {
        by: usize,
        entity: u8,
    },
    WriteFull {
        from: usize,
    },
    /// A delta since what `to` had seen when `from` last heard of them, that is: since an old file of theirs.
    WriteDelta {
        from: usize,
        since_file: usize,
    },
    Deliver {
        to: usize,
        file: usize,
    },
    /// Takes back the file that was delivered last, as long as the replica has not taken it back already.
    TakeBack {
        by: usize,
    },
}

pub(crate) fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec(step(), 0..most)
}

fn step() -> impl Strategy<Value = Step> {
    let entity = 0..6_u8;
    prop_oneof![
        2 => (any::<usize>(), entity.clone()).prop_map(|(by, entity)| Step::Create { by, entity }),
        6 => (any::<usize>(), entity.clone(), 0..3_usize, 0..4_u8, any::<bool>())
            .prop_map(|(by, entity, field, value, picks)| Step::Set { by, entity, field, value, picks }),
        1 => (any::<usize>(), entity.clone()).prop_map(|(by, entity)| Step::Delete { by, entity }),
        1 => (any::<usize>(), entity).prop_map(|(by, entity)| Step::Restore { by, entity }),
        1 => any::<usize>().prop_map(|from| Step::WriteFull { from }),
        3 => (any::<usize>(), any::<usize>()).prop_map(|(from, since_file)| Step::WriteDelta { from, since_file }),
        5 => (any::<usize>(), any::<usize>()).prop_map(|(to, file)| Step::Deliver { to, file }),
    ]
}

/// Steps among which files are taken back.
pub(crate) fn steps_with_undo(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let take_back = any::<usize>().prop_map(|by| Step::TakeBack { by });
    let step = prop_oneof![12 => step(), 1 => take_back];
    proptest::collection::vec(step, 0..most)
}

/// A replica: its copy, its id, and by how much its clock is wrong.
pub(crate) struct Replica {
    pub(crate) id: ReplicaId,
    pub(crate) record: Record,
    clock: u64,
    /// The copy before the last file, if that can be taken back.
    before: Option<Record>,
    /// What it had seen when it made its last file.
    sent: VersionVector,
}

/// One value that was written, and the dots which its writer saw and replaced.
struct Event {
    entity: EntityId,
    field: String,
    replaced: BTreeSet<Dot>,
}

pub(crate) struct World {
    pub(crate) replicas: Vec<Replica>,
    pub(crate) files: Vec<Changes>,
    /// How many files were refused because one before them was missing.
    pub(crate) gaps: usize,
    /// Has anything been taken back? Whoever did that may have replaced what they do not know any more.
    has_undone: bool,
    events: BTreeMap<Dot, Event>,
}

pub(crate) fn tandem() -> SpaceId {
    SpaceId::from_random([7; 10])
}

pub(crate) fn entity_id(number: u8) -> EntityId {
    EntityId::from_random([number + 1; 10])
}

impl World {
    /// `clocks`: what each replica's clock says at the start, in milliseconds since 1970.
    pub(crate) fn new(clocks: &[u64]) -> Self {
        let replica = |(number, clock): (usize, &u64)| Replica {
            id: ReplicaId::from_random([number as u8 + 1; 5]),
            record: Record::new(tandem()),
            clock: *clock,
            before: None,
            sent: VersionVector::default(),
        };
        let replicas = clocks.iter().enumerate().map(replica).collect();
        Self { replicas, files: Vec::new(), gaps: 0, has_undone: false, events: BTreeMap::new() }
    }

    pub(crate) fn run(&mut self, steps: &[Step]) {
        for step in steps {
            self.step(step);
        }
    }

    pub(crate) fn step(&mut self, step: &Step) {
        let replicas = self.replicas.len();
        match *step {
            Step::Create { by, entity } => {
                let fields = vec![("title", json!("fresh"))];
                self.edit(by % replicas, &Edit::Create { id: entity_id(entity), kind: "goal", fields });
            }
            Step::Set { by, entity, field, value, picks } => {
                let (by, id, field) = (by % replicas, entity_id(entity), FIELDS[field].to_owned());
                let base = self.replicas[by].record.get(id).and_then(|e| e.shown(&field)).cloned();
                let instead_of =
                    if picks { InsteadOf::Everything } else { InsteadOf::Seen(base.unwrap_or(Value::Null)) };
                self.edit(by, &Edit::Set { id, field, value: json!(format!("v{value}")), instead_of });
            }
            Step::Delete { by, entity } => {
                self.edit(by % replicas, &Edit::Delete { id: entity_id(entity) });
            }
            Step::Restore { by, entity } => {
                self.edit(by % replicas, &Edit::Restore { id: entity_id(entity) });
            }
            Step::WriteFull { from } => {
                let everything = self.send(from % replicas, &VersionVector::default());
                self.files.push(everything);
            }
            Step::WriteDelta { from, since_file } => {
                let Some(known) = pick(&self.files, since_file).map(|file| file.seen.clone()) else { return };
                let news = self.send(from % replicas, &known);
                self.files.push(news);
            }
            Step::Deliver { to, file } => {
                let Some(file) = pick(&self.files, file).cloned() else { return };
                self.deliver(to % replicas, &file);
            }
            Step::TakeBack { by } => self.take_back(by % replicas),
        }
    }

    fn take_back(&mut self, by: usize) {
        let Replica { id, record, clock, before, .. } = &mut self.replicas[by];
        let Some(before) = before.take() else { return };
        let undone = record.without_import(&before, &[*id], *id, *clock);
        for (entity, _, deleted) in fields(&undone).filter(|(_, field, _)| *field == DELETED) {
            for written in deleted.values().iter().filter(|written| !record.seen().contains(written.dot)) {
                let was = record.get(entity).and_then(|entity| entity.field(DELETED));
                let replaced = was.map_or(&[][..], |was| was.values()).iter().map(|old| old.dot).collect();
                self.events.insert(written.dot, Event { entity, field: DELETED.to_owned(), replaced });
            }
        }
        // Whoever wrote on top of the file had seen what it had replaced.
        for (entity, field, register) in fields(&undone) {
            let was = before.get(entity).and_then(|was| was.field(field)).map_or(&[][..], |was| was.values());
            let is_kept = |old: &&Written| register.values().iter().any(|kept| kept.dot == old.dot);
            let gone: Vec<Dot> = was.iter().filter(|old| !is_kept(old)).map(|old| old.dot).collect();
            if let Some(event) = register.values().first().and_then(|own| self.events.get_mut(&own.dot)) {
                event.replaced.extend(gone);
            }
        }
        *record = undone;
        self.has_undone = true;
        self.check(by);
    }

    /// Everybody sends everybody everything, twice round.
    pub(crate) fn settle(&mut self) {
        for round in 0..2 * self.replicas.len() {
            let everything = self.send(round % self.replicas.len(), &VersionVector::default());
            for to in 0..self.replicas.len() {
                self.deliver(to, &everything);
            }
        }
    }

    fn send(&mut self, from: usize, since: &VersionVector) -> Changes {
        let Replica { record, sent, .. } = &mut self.replicas[from];
        sent.join(record.seen());
        record.changes_since(since)
    }

    fn deliver(&mut self, to: usize, file: &Changes) {
        let Replica { id, record, sent, .. } = &mut self.replicas[to];
        let nothing = VersionVector::default();
        let own = OwnWriters { replicas: &[*id], sent, confirmed: &nothing };
        assert!(Doubt::of(file, own).is_none(), "nobody was set back");
        let before = record.clone();
        match record.merge(file) {
            Ok(report) => {
                self.replicas[to].before = Some(before.clone());
                let record = &self.replicas[to].record;
                assert_eq!(report.new_changes, record.seen().changes_beyond(before.seen()));
                let differ = record
                    .entities()
                    .filter(|(id, entity)| before.get(*id) != Some(entity))
                    .map(|(id, _)| id);
                assert_eq!(
                    report.changed.iter().map(|c| c.id).collect::<Vec<_>>(),
                    differ.collect::<Vec<_>>()
                );
            }
            Err(MergeError::Gap { missing }) => {
                assert!(missing > 0 && !before.seen().covers(&file.since));
                assert_eq!(*record, before, "a refused file changes nothing");
                self.gaps += 1;
            }
            Err(other) => panic!("{other}"),
        }
        self.check(to);
    }

    fn edit(&mut self, by: usize, edit: &Edit) {
        let Replica { id: replica, record, clock, .. } = &mut self.replicas[by];
        *clock += 1;
        let before = record.clone();
        let Ok(entity) = record.edit(edit, *replica, *clock) else {
            assert_eq!(*record, before, "a refused edit changes nothing");
            return;
        };
        for (field, register) in record.get(entity).expect("it was edited").fields() {
            for written in register.values() {
                if before.seen().contains(written.dot) {
                    continue;
                }
                let was = before.get(entity).and_then(|e| e.field(field)).map_or(&[][..], |r| r.values());
                let replaces = |old: &Value| match edit {
                    Edit::Set { instead_of: InsteadOf::Seen(seen), .. } => old == seen,
                    _ => true,
                };
                let replaced = was.iter().filter(|old| replaces(&old.value)).map(|old| old.dot).collect();
                self.events.insert(written.dot, Event { entity, field: field.to_owned(), replaced });
            }
        }
        self.check(by);
    }

    /// The law: what a copy holds is exactly what it has seen, less what somebody replaced who had seen it.
    fn check(&self, replica: usize) {
        let record = &self.replicas[replica].record;
        let seen = || self.events.iter().filter(|(dot, _)| record.seen().contains(**dot));
        let replaced: BTreeSet<Dot> = seen().flat_map(|(_, event)| event.replaced.iter().copied()).collect();
        let mut expected: BTreeMap<(EntityId, &str), Vec<Dot>> = BTreeMap::new();
        for (dot, event) in seen().filter(|(dot, _)| !replaced.contains(dot)) {
            expected.entry((event.entity, &event.field)).or_default().push(*dot);
        }
        let mut actual: BTreeMap<(EntityId, &str), Vec<Dot>> = BTreeMap::new();
        for (id, entity) in record.entities() {
            for (field, register) in entity.fields() {
                actual.insert((id, field), register.values().iter().map(|written| written.dot).collect());
                let values: BTreeSet<String> =
                    register.values().iter().map(|w| w.value.to_string()).collect();
                let contested = field != DELETED && values.len() > 1;
                assert_eq!(
                    entity.contested().any(|name| name == field),
                    contested,
                    "several values show as a conflict"
                );
            }
        }
        if self.has_undone {
            for (place, dots) in expected {
                let actual = actual.get(&place).map_or(&[][..], Vec::as_slice);
                assert!(
                    dots.iter().all(|dot| actual.contains(dot)),
                    "{place:?}: {dots:?} are not in {actual:?}"
                );
            }
        } else {
            assert_eq!(actual, expected);
        }
    }
}

fn fields(record: &Record) -> impl Iterator<Item = (EntityId, &str, &Register)> {
    record
        .entities()
        .flat_map(|(id, entity)| entity.fields().map(move |(name, register)| (id, name, register)))
}

fn pick<T>(items: &[T], number: usize) -> Option<&T> {
    items.get(number.checked_rem(items.len())?)
}
