//! One line of the log: a file, how much was in it, and what has become of it. Pure.
//!
//! It must not know any text of the tandem: a line counts things, and names none.

use serde_json::{Map, Value};
use tandembuch_core::digest::{Digest, Thing};
use tandembuch_core::forms::kind::KINDS;
use tandembuch_core::record::VersionVector;

/// Stands for what only a newer program knows.
const OTHER: &str = "other";

/// Which way a file went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It was made here, for the partner.
    ToPartner,
    /// It was made here, for oneself: a backup.
    ToOneself,
    /// It came from the partner.
    FromPartner,
    /// It came from another device of one's own.
    FromOneself,
    /// It was a backup that came back.
    Restored,
}

/// What has happened to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Did {
    /// It was made.
    Made,
    /// It was downloaded.
    Downloaded,
    /// It was given to the share sheet.
    Shared,
    /// Its text was copied.
    Copied,
    /// It was put into the folder of both.
    InFolder,
    /// The person has said that it was passed on.
    PassedOn,
    /// It was opened here.
    Opened,
    /// It was opened here, and there was nothing new in it.
    NothingNew,
    /// It was taken in: it is in the record.
    TakenIn,
    /// It was taken back.
    TakenBack,
}

const WAYS: [(Way, &str); 5] = [
    (Way::ToPartner, "to partner"),
    (Way::ToOneself, "backup"),
    (Way::FromPartner, "from partner"),
    (Way::FromOneself, "from oneself"),
    (Way::Restored, "restored"),
];

const DID: [(Did, &str); 10] = [
    (Did::Made, "made"),
    (Did::Downloaded, "downloaded"),
    (Did::Shared, "shared"),
    (Did::Copied, "copied"),
    (Did::InFolder, "in folder"),
    (Did::PassedOn, "passed on"),
    (Did::Opened, "opened"),
    (Did::NothingNew, "nothing new"),
    (Did::TakenIn, "taken in"),
    (Did::TakenBack, "taken back"),
];

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which one. Known on this device alone.
    pub id: String,
    /// Which way it went.
    pub way: Way,
    /// How many things of each sort were in it.
    pub has: Vec<(Thing, usize)>,
    /// How many notes for oneself.
    pub own: usize,
    /// How many things that were held back.
    pub held: usize,
    /// What has happened to it, and when, in milliseconds since 1970; the latest at the end.
    pub did: Vec<(Did, u64)>,
    /// What its maker had seen: by this it is known whether it has arrived, and whether it is still in the record.
    pub seen: VersionVector,
}

impl Line {
    /// A file of which this is the first that is known.
    pub fn new(id: String, way: Way, digest: &Digest, seen: VersionVector) -> Self {
        Self { id, way, has: digest.counts(), own: 0, held: 0, did: Vec::new(), seen }
    }

    /// The same, of which something has happened.
    #[must_use]
    pub fn that(mut self, did: Did, at: u64) -> Self {
        self.did.push((did, at));
        self
    }

    /// When it was made or opened, in milliseconds since 1970.
    pub fn at(&self) -> u64 {
        self.did.first().map_or(0, |(_, at)| *at)
    }

    /// Returns whether it has been taken in, and not taken back since.
    pub fn is_in(&self) -> bool {
        let last = self.did.iter().rev().find(|(did, _)| matches!(did, Did::TakenIn | Did::TakenBack));
        last.is_some_and(|(did, _)| *did == Did::TakenIn)
    }

    /// Returns whether it has left the program: downloaded, shared, copied or put into a folder.
    pub fn is_handed_over(&self) -> bool {
        self.did
            .iter()
            .any(|(did, _)| matches!(did, Did::Downloaded | Did::Shared | Did::Copied | Did::InFolder))
    }

    /// Returns whether the partner has what is in it, where they have shown that they have seen this.
    pub fn has_arrived(&self, partner_seen: &VersionVector) -> bool {
        self.way == Way::ToPartner && self.is_handed_over() && partner_seen.covers(&self.seen)
    }

    /// Adds what has happened to it. The same once more changes nothing: a save may be tried again.
    pub(super) fn add(&mut self, did: Did, at: u64) {
        if self.did.last().is_none_or(|(last, _)| *last != did) {
            self.did.push((did, at));
        }
    }

    /// Adds what this line of the same file says.
    pub(super) fn goes_on(&mut self, line: &Self) {
        if line.is_in() {
            self.seen.clone_from(&line.seen);
        }
        line.did.iter().for_each(|(did, at)| self.add(*did, *at));
    }

    pub(super) fn from_json(value: &Value) -> Option<Self> {
        let way = value.get("way")?.as_str()?;
        let did = |pair: &Value| Some((named(&DID, pair.get(0)?.as_str()?)?, pair.get(1)?.as_u64()?));
        let has = value.get("has").and_then(Value::as_object).into_iter().flatten();
        let line = Self {
            id: value.get("id")?.as_str()?.to_owned(),
            way: named(&WAYS, way)?,
            has: has
                .filter_map(|(name, count)| Some((thing(name), count.as_u64()?.try_into().ok()?)))
                .collect(),
            own: number(value, "own"),
            held: number(value, "held"),
            did: value.get("did")?.as_array()?.iter().filter_map(did).collect(),
            seen: serde_json::from_value(value.get("seen")?.clone()).ok()?,
        };
        Some(line.in_order())
    }

    pub(super) fn to_json(&self) -> Value {
        let has: Map<String, Value> =
            self.has.iter().map(|(thing, count)| (kind(*thing).to_owned(), (*count).into())).collect();
        let did =
            self.did.iter().map(|(did, at)| Value::from_iter([name(&DID, *did).into(), Value::from(*at)]));
        let seen: Map<String, Value> =
            self.seen.iter().map(|(replica, counter)| (replica.to_string(), counter.into())).collect();
        let members: [(&str, Value); 7] = [
            ("id", self.id.as_str().into()),
            ("way", name(&WAYS, self.way).into()),
            ("has", has.into()),
            ("own", self.own.into()),
            ("held", self.held.into()),
            ("did", did.collect()),
            ("seen", seen.into()),
        ];
        members.into_iter().collect()
    }

    /// Things in the order in which a digest tells them.
    fn in_order(mut self) -> Self {
        self.has.sort_by_key(|(thing, _)| *thing);
        self
    }
}

fn number(value: &Value, name: &str) -> usize {
    value.get(name).and_then(Value::as_u64).and_then(|number| number.try_into().ok()).unwrap_or(0)
}

fn name<T: Copy + PartialEq>(all: &[(T, &'static str)], one: T) -> &'static str {
    all.iter().find(|(other, _)| *other == one).map_or("", |(_, name)| name)
}

fn named<T: Copy>(all: &[(T, &str)], name: &str) -> Option<T> {
    all.iter().find(|(_, other)| *other == name).map(|(one, _)| *one)
}

fn kind(thing: Thing) -> &'static str {
    KINDS.iter().find(|kind| kind.thing == Some(thing)).map_or(OTHER, |kind| kind.name)
}

fn thing(kind: &str) -> Thing {
    KINDS.iter().find(|known| known.name == kind).and_then(|known| known.thing).unwrap_or(Thing::Other)
}
