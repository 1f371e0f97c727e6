//! What happens, from a seed.

use fastrand::Rng;
use serde_json::{Value, json};
use tandembuch_core::forms::person::{self, Role};
use tandembuch_core::record::{Edit, EntityId, InsteadOf, ReplicaId, SpaceId, VersionVector};

use crate::copy::Copy;
use crate::hostile;

const KINDS: [&str; 5] = ["goal", "meeting", "step", "entry", "of_a_newer_program"];
const FIELDS: [&str; 4] = ["title", "goal", "state", "new_field"];
/// Numbers at the edges, texts that need escapes, things within things.
const VALUES: [&str; 21] = [
    "null",
    "true",
    "0",
    "1.0",
    "-0.0",
    "0.1",
    "913.1143430290873",
    "5e-324",
    "1.7976931348623157e308",
    "9007199254740993",
    "18446744073709551615",
    "-9223372036854775808",
    "1E2",
    r#""""#,
    r#""Grüße \"an\" alle\\\n""#,
    r#""\u0000\u001f\u007f\u2028""#,
    r#""\ud83d\ude00""#,
    r#"[1,[2,{}],"x"]"#,
    r#"{"b":1,"a":{"c":[]}}"#,
    r#"{"at":1,"value":2}"#,
    r#"{"text":"so","on":"2026-11-23"}"#,
];

pub(crate) struct History {
    pub(crate) chance: Rng,
    copies: Vec<Copy>,
    files: Vec<String>,
    /// What the makers of the files had seen.
    points: Vec<VersionVector>,
    clock: u64,
    texts: u32,
    ids: u8,
    steps: Vec<Value>,
}

/// One history as JSON.
pub(crate) fn played(seed: u64) -> Value {
    let mut chance = Rng::with_seed(seed);
    let tandem = SpaceId::from_random([7; 10]);
    let count = chance.usize(2..5);
    let mut ids = 0;
    let mut copies = Vec::new();
    for number in 0..count {
        let own = (0..chance.usize(1..4)).map(|_| fresh(&mut ids)).collect();
        copies.push(Copy::new(tandem, own, Role::BOTH[number % 2]));
    }
    let as_json = |copy: &Copy| copy.own.iter().map(ToString::to_string).collect::<Vec<_>>();
    let own: Vec<_> = copies.iter().map(as_json).collect();
    let clock = 1_795_305_600_000;
    let (files, points, steps) = Default::default();
    let mut history = History { chance, copies, files, points, clock, texts: 0, ids, steps };
    for copy in 0..count {
        history.write(copy);
    }
    for _ in 0..history.chance.usize(10..60) {
        history.something_happens();
    }
    json!({ "seed": seed, "tandem": tandem.to_string(), "own": own, "steps": history.steps })
}

pub(crate) fn fresh(ids: &mut u8) -> ReplicaId {
    *ids += 1;
    ReplicaId::from_random([*ids; 5])
}

impl History {
    fn something_happens(&mut self) {
        let copy = self.chance.usize(..self.copies.len());
        match self.chance.u8(..100) {
            ..40 => self.write(copy),
            40..58 => self.make(copy),
            58..80 => self.take(copy, false),
            80..90 => self.take(copy, true),
            90..97 => self.undo(copy),
            _ => self.lose(copy),
        }
        if self.chance.u8(..6) == 0 {
            self.look(copy);
        }
    }

    fn entity(&mut self) -> EntityId {
        EntityId::from_random([self.chance.u8(1..7); 10])
    }

    pub(crate) fn value(&mut self) -> Value {
        if self.chance.bool() {
            self.texts += 1;
            return json!(format!("text {}", self.texts));
        }
        let value = VALUES[self.chance.usize(..VALUES.len())];
        serde_json::from_str(value).expect("a value of the list is JSON")
    }

    fn write(&mut self, copy: usize) {
        self.clock += self.chance.u64(1..1_000_000);
        let (id, value) = (self.entity(), self.value());
        let field = FIELDS[self.chance.usize(..FIELDS.len())];
        let own = &self.copies[copy].own;
        let by = own[self.chance.usize(..own.len())];
        let what = self.chance.u8(..20);
        let entity = self.copies[copy].record.get(id);
        let edit = match what {
            0 => person::claim_replica(by, Role::BOTH[copy % 2]),
            1..4 => Edit::Delete { id },
            4 => Edit::Restore { id },
            _ if entity.is_none() || what < 8 => {
                let first = id.to_string().as_bytes().get(1).copied().map_or(0, usize::from);
                Edit::Create { id, kind: KINDS[first % KINDS.len()], fields: vec![(field, value)] }
            }
            _ => {
                let shown = entity.and_then(|entity| entity.shown(field)).cloned();
                let instead_of = if self.chance.bool() {
                    InsteadOf::Everything
                } else {
                    InsteadOf::Seen(shown.unwrap_or(Value::Null))
                };
                Edit::Set { id, field: field.to_owned(), value, instead_of }
            }
        };
        let instead_of = match &edit {
            Edit::Set { instead_of: InsteadOf::Seen(seen), .. } => Some(seen.clone()),
            _ => None,
        };
        // A clock that is right, a little slow, or thousands of years fast.
        let slow = self.clock.saturating_sub(self.chance.u64(1..400_000));
        let now =
            *self.chance.choice(&[self.clock, self.clock, slow, 253_402_300_000_000]).unwrap_or(&self.clock);
        for mut step in self.copies[copy].write(&edit, by, now) {
            step["copy"] = json!(copy);
            if let Some(seen) = &instead_of {
                step["instead_of"] = seen.clone();
            }
            self.steps.push(step);
        }
    }

    fn make(&mut self, copy: usize) {
        let since = if self.chance.bool() { None } else { self.chance.choice(&self.points).cloned() };
        let since = since.unwrap_or_default();
        let file = self.copies[copy].make(&since);
        self.points.push(self.copies[copy].record.seen().clone());
        self.steps.push(json!({ "step": "make", "copy": copy, "since": since, "file": file }));
        self.files.push(file);
    }

    fn take(&mut self, copy: usize, is_hostile: bool) {
        let Some(file) = self.chance.choice(&self.files).cloned() else { return };
        let file = if is_hostile { hostile::made_of(&file, self) } else { file };
        let fresh = [fresh(&mut self.ids), fresh(&mut self.ids)];
        let answer = self.copies[copy].take(&file, fresh);
        let fresh = fresh.map(|replica| replica.to_string());
        let step = json!({ "step": "take", "copy": copy, "file": file, "fresh": fresh, "answer": answer });
        self.steps.push(step);
        self.look(copy);
    }

    fn undo(&mut self, copy: usize) {
        let by = fresh(&mut self.ids);
        if self.copies[copy].undo(by, self.clock) {
            let step = json!({ "step": "undo", "copy": copy, "by": by.to_string(), "now": self.clock });
            self.steps.push(step);
            self.look(copy);
        }
    }

    fn lose(&mut self, copy: usize) {
        let id = self.entity();
        if self.copies[copy].record.get(id).is_some() {
            self.copies[copy].lose(id);
            self.steps.push(json!({ "step": "lose", "copy": copy, "id": id.to_string() }));
        }
    }

    /// The copy as it is now.
    fn look(&mut self, copy: usize) {
        let record = self.copies[copy].as_json();
        self.steps.push(json!({ "step": "look", "copy": copy, "record": record }));
    }
}
