//! A device that was set back to an earlier state, or copied: its writers use numbers a second time.
//!
//! A roaming profile of yesterday, a restored or cloned machine. Words of both lives then bear the same dots, and a
//! merge would take one for the other. Only the device itself knows what its writers have written, so it is the one to
//! notice ([`Doubt::of`]) and to mend it ([`Record::merge_file`]): what is doubtful gets new dots, the words of
//! both lives, and stands side by side where it differs. A forger who claims changes of somebody else looks the same
//! and gains the same: words that are shown, told and can be taken back.

use std::collections::BTreeMap;
use std::mem;

use serde_json::Value;

use super::Record;
use super::changes::Changes;
use super::dot::{Dot, VersionVector};
use super::entity::{DELETED, Entity, read_tombstone, tombstone};
use super::id::{EntityId, ReplicaId};
use super::limits::{self, LimitError};
use super::merge::{EntityChange, Lost, MergeError, MergeReport, newly_contested};
use super::register::{InsteadOf, Register, Written};

/// What a device knows of its own writers.
#[derive(Debug, Clone, Copy)]
pub struct OwnWriters<'a> {
    /// The replicas under which it has written.
    pub replicas: &'a [ReplicaId],
    /// What it had seen when it last made a file of any kind: nobody else can know more of its writers.
    pub sent: &'a VersionVector,
    /// What others had seen when they made their last file for it.
    pub confirmed: &'a VersionVector,
}

/// How a file is taken in.
#[derive(Debug, Clone, Copy)]
pub struct Taking<'a> {
    /// What this copy lacks that it has seen.
    pub lost: Lost,
    /// What the file has shown.
    pub doubt: &'a Doubt,
    /// A replica of this device that is not in doubt: it writes anew what this copy has and is in doubt.
    pub by: ReplicaId,
    /// A replica under which nobody will ever write again: it writes anew what the file has, so that this can be taken
    /// back.
    pub for_file: ReplicaId,
    /// Which fields, of which kind, speak in their writer's own name: there nothing doubtful counts, and nothing that was
    /// seen before unless rows are known to be lost.
    pub is_protected: IsProtected,
}

/// Tells fields by kind and name.
pub type IsProtected = fn(&str, &str) -> bool;

/// Numbers that mean something else elsewhere: of each replica the last one that is beyond doubt.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Doubt(BTreeMap<ReplicaId, u32>);

impl Doubt {
    /// Looks for a sign in a file that this device was set back, or copied, since it wrote what the file knows of it: it
    /// claims more changes of the device's own writers than the device has ever put into a file.
    pub fn of(changes: &Changes, own: OwnWriters<'_>) -> Self {
        let is_beyond = |replica: &&ReplicaId| changes.seen.seen_of(**replica) > own.sent.seen_of(**replica);
        let beyond = own.replicas.iter().filter(is_beyond);
        Self(beyond.map(|replica| (*replica, own.confirmed.seen_of(*replica))).collect())
    }

    /// Of a replica that has written numbers beyond this one in another life.
    pub fn beyond(replica: ReplicaId, certain: u32) -> Self {
        Self(BTreeMap::from([(replica, certain)]))
    }

    /// Returns whether everything is beyond doubt.
    pub fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// The replicas in doubt. Nobody may write under them any more.
    pub fn replicas(&self) -> impl Iterator<Item = ReplicaId> {
        self.0.keys().copied()
    }

    fn is_about(&self, dot: Dot) -> bool {
        self.0.get(&dot.replica).is_some_and(|certain| dot.counter > *certain)
    }

    /// Changes without what is doubtful in fields that speak in somebody's own name, and where that was.
    fn without_doubtful(
        &self,
        changes: &Changes,
        is_protected: IsProtected,
    ) -> (Changes, Vec<(EntityId, String)>) {
        let mut changes = changes.clone();
        let mut left_out = Vec::new();
        for (id, entity) in &mut changes.entities {
            let Entity { kind, fields } = entity;
            for (name, register) in fields.iter_mut().filter(|(name, _)| is_protected(kind, name)) {
                let certain = register.filtered(|dot| !self.is_about(dot));
                // Whose a replica is, nobody else can say instead.
                let is_of_replica = self.replicas().any(|replica| EntityId::of_replica(replica) == *id);
                if certain != *register && !is_of_replica {
                    left_out.push((*id, name.clone()));
                }
                *register = certain;
            }
            *fields = kept(fields, |register| !register.values().is_empty());
        }
        changes.entities = kept(&mut changes.entities, |entity| !entity.fields.is_empty());
        (changes, left_out)
    }
}

/// What of a map is kept, built anew: to take out of a map, the program would need another 3 KB for each kind of maps.
fn kept<K: Ord, V>(map: &mut BTreeMap<K, V>, is_kept: impl Fn(&V) -> bool) -> BTreeMap<K, V> {
    mem::take(map).into_iter().filter(|(_, value)| is_kept(value)).collect()
}

impl Record {
    /// Takes a file in like [`Record::merge`], and keeps the words of both lives where there was a set-back. Returns the
    /// copy as it is before the file as well, for [`Record::without_import`].
    ///
    /// # Errors
    /// Like [`Record::merge`]; nothing has been changed then.
    pub fn merge_file(
        &mut self,
        changes: &Changes,
        Taking { lost, doubt, by, for_file, is_protected }: Taking<'_>,
    ) -> Result<(MergeReport, Self), MergeError> {
        if !self.seen.covers(&changes.since) {
            return Err(MergeError::Gap { missing: changes.since.changes_beyond(&self.seen) });
        }
        let mut before = self.clone();
        if doubt.is_none() {
            return Ok((self.merge_with(changes, lost, is_protected)?, before));
        }
        let (changes, left_out) = doubt.without_doubtful(changes, is_protected);
        before.write_anew(doubt, by, |_| true)?;
        // Who has what was left out must come to know that it does not count here.
        before.write_instead(&left_out, by);
        let mut after = before.clone();
        for (replica, certain) in &doubt.0 {
            after.seen.lower(*replica, *certain);
        }
        let report = after.merge_with(&changes, lost, is_protected)?;
        after.write_anew(doubt, for_file, |entity| !entity.is_deleted())?;
        after.write_instead(left_out.iter().filter(|(id, _)| before.get(*id).is_none()), for_file);
        // Nobody writes under what is in doubt any more, and some deletions speak of it.
        after.seen.join(&self.seen);
        let changed = after.differences_to(self);
        *self = after;
        Ok((MergeReport { changed, ..report }, before))
    }

    /// The same, with new dots of `by` for what is in doubt.
    ///
    /// # Errors
    /// If there is no room for them.
    pub fn written_anew(&self, doubt: &Doubt, by: ReplicaId) -> Result<Self, MergeError> {
        let mut anew = self.clone();
        anew.write_anew(doubt, by, |_| true)?;
        Ok(anew)
    }

    /// Gives what is in doubt new dots of a replica, in the order of the old ones.
    fn write_anew(
        &mut self,
        doubt: &Doubt,
        by: ReplicaId,
        of: impl Fn(&Entity) -> bool,
    ) -> Result<(), MergeError> {
        let doubtful = self.doubtful(doubt, of);
        let first = self.seen.seen_of(by);
        for (place, (old, id, name)) in (1..).zip(&doubtful) {
            let counter = first.checked_add(place).ok_or(LimitError::Replicas)?;
            let register = self.entities.get_mut(id).and_then(|entity| entity.fields.get_mut(name));
            let renew = |written: &Written| match written.dot == *old {
                true if name == DELETED => written.anew(Dot { replica: by, counter }, |value| {
                    doubt.tombstone_anew(value, by, first, &doubtful)
                }),
                true => written.anew(Dot { replica: by, counter }, Value::clone),
                false => written.clone(),
            };
            if let Some(register) = register {
                *register = Register::from_values(register.values().iter().map(renew));
            }
            self.seen.raise(by, counter);
        }
        Ok(limits::check_own_counts(self.entities.len(), self.seen.len())?)
    }

    /// Writes fields once more as they are shown here, or empty.
    fn write_instead<'a>(&mut self, places: impl IntoIterator<Item = &'a (EntityId, String)>, by: ReplicaId) {
        for (id, name) in places {
            let Some((entity, dot)) = self.entities.get_mut(id).zip(self.seen.next(by)) else { continue };
            let shown = entity.field(name).and_then(Register::shown);
            let (at, value) = shown.map_or((0, Value::Null), |shown| (shown.at, shown.value.clone()));
            entity.fields.entry(name.clone()).or_default().write(dot, at, value, &InsteadOf::Everything);
            self.seen.raise(by, dot.counter);
        }
    }

    /// Every current value that is in doubt, in the order of the dots: whose dot, and where it is.
    fn doubtful(&self, doubt: &Doubt, of: impl Fn(&Entity) -> bool) -> Vec<(Dot, EntityId, String)> {
        let mut doubtful = Vec::new();
        for (id, entity) in self.entities.iter().filter(|(_, entity)| of(entity)) {
            for (name, register) in entity.fields() {
                let dots = register.values().iter().map(|written| written.dot);
                // Whose a replica is, only its own word says.
                let is_to_be_written =
                    |dot: &Dot| doubt.is_about(*dot) && EntityId::of_replica(dot.replica) != *id;
                doubtful.extend(dots.filter(is_to_be_written).map(|dot| (dot, *id, name.to_owned())));
            }
        }
        doubtful.sort_unstable();
        doubtful
    }

    /// The entities in which this copy differs from an earlier one.
    fn differences_to(&self, earlier: &Self) -> Vec<EntityChange> {
        let differs = |(id, entity): &(&EntityId, &Entity)| earlier.get(**id) != Some(*entity);
        let change = |(id, entity): (&EntityId, &Entity)| {
            let before = earlier.get(*id).cloned();
            let newly_contested = newly_contested(before.as_ref(), entity);
            EntityChange { id: *id, before, newly_contested }
        };
        self.entities.iter().filter(differs).map(change).collect()
    }
}

impl Written {
    fn anew(&self, dot: Dot, value: impl Fn(&Value) -> Value) -> Self {
        Self { dot, value: value(&self.value), ..self.clone() }
    }
}

impl Doubt {
    /// What somebody had seen who deleted something, in the numbers that what is doubtful has now: after `first`, in this
    /// order. Rather too little than too much: then it is not deleted.
    fn tombstone_anew(
        &self,
        value: &Value,
        by: ReplicaId,
        first: u32,
        doubtful: &[(Dot, EntityId, String)],
    ) -> Value {
        if !value.is_object() {
            return value.clone();
        }
        let mut known = read_tombstone(value);
        let mut seen = 0;
        for replica in self.0.keys() {
            let rest = &doubtful[seen..];
            let of_replica = &rest[..rest.partition_point(|(dot, ..)| dot.replica <= *replica)];
            let seen_of_replica = of_replica.partition_point(|(dot, ..)| known.contains(*dot));
            seen += seen_of_replica;
            if seen_of_replica < of_replica.len() {
                break;
            }
        }
        for (replica, certain) in &self.0 {
            known.lower(*replica, *certain);
        }
        known.raise(by, first.saturating_add(u32::try_from(seen).unwrap_or(u32::MAX)));
        tombstone(&known)
    }
}
