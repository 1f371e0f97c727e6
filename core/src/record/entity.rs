//! One thing of the record: a kind and named fields.
//!
//! Deleting hides an entity, it does not destroy it: the field [`DELETED`] says what the deleting person had seen.
//! A change that they had not seen brings the entity back, whole, and [`Entity::survived_deletion`] tells.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::dot::{Dot, VersionVector};
use super::register::{Register, Written};

/// The field that marks an entity as deleted: the version vector of the copy it was deleted in, or null again.
pub const DELETED: &str = "deleted";

/// A thing of the record, such as a goal or a meeting.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entity {
    pub(super) kind: String,
    pub(super) fields: BTreeMap<String, Register>,
}

impl Entity {
    /// What it is, for example `goal`. Kinds of newer programs are carried on untouched.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Every field with its current values.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Register)> {
        self.fields.iter().map(|(name, register)| (name.as_str(), register))
    }

    /// One field.
    pub fn field(&self, name: &str) -> Option<&Register> {
        self.fields.get(name)
    }

    /// The value of a field that is to be shown.
    pub fn shown(&self, name: &str) -> Option<&Value> {
        self.field(name)?.shown().map(|written| &written.value)
    }

    /// The names of the fields a person has to pick a value of.
    pub fn contested(&self) -> impl Iterator<Item = &str> {
        self.fields()
            .filter(|(name, register)| *name != DELETED && register.is_contested())
            .map(|(name, _)| name)
    }

    /// Returns whether it is to be hidden. Only if everybody's last word was to delete it, and they had seen all there
    /// is.
    pub fn is_deleted(&self) -> bool {
        let deletions = self.deletions();
        !deletions.is_empty()
            && deletions.iter().all(|written| written.value.is_object())
            && self.content().all(|dot| self.was_seen_when_deleted(dot))
    }

    /// Returns whether one of those who deleted it had seen this change. A deletion may have many members, so it is not
    /// read as a whole.
    pub fn was_seen_when_deleted(&self, dot: Dot) -> bool {
        let replica = dot.replica.to_string();
        let seen_of = |written: &Written| read_counter(written.value.as_object()?.get(&replica)?);
        self.deletions().iter().any(|written| seen_of(written).is_some_and(|seen| dot.counter <= seen))
    }

    /// What each of those had seen who deleted it. None, unless everybody's last word was to delete it.
    pub fn seen_when_deleted(&self) -> Vec<VersionVector> {
        let deletions = self.deletions();
        if deletions.iter().any(|written| !written.value.is_object()) {
            return Vec::new();
        }
        deletions.iter().map(|written| read_tombstone(&written.value)).collect()
    }

    pub(super) fn deletions(&self) -> &[Written] {
        self.field(DELETED).map_or(&[], Register::values)
    }

    /// Returns whether somebody deleted it while somebody else went on writing.
    pub fn survived_deletion(&self) -> bool {
        let has_tombstone =
            |deleted: &Register| deleted.values().iter().any(|written| written.value.is_object());
        self.field(DELETED).is_some_and(has_tombstone) && !self.is_deleted()
    }

    /// Every change that is current in this entity.
    pub fn dots(&self) -> impl Iterator<Item = Dot> {
        self.fields.values().flat_map(Register::values).map(|written| written.dot)
    }

    fn content(&self) -> impl Iterator<Item = Dot> {
        let content = self.fields().filter(|(name, _)| *name != DELETED);
        content.flat_map(|(_, register)| register.values()).map(|written| written.dot)
    }

    /// Returns whether [`Entity::join`] would leave it as it is.
    pub(super) fn has_all_of(
        &self,
        theirs: &Self,
        theirs_seen: &VersionVector,
        is_news: &impl Fn(&str, Dot, bool) -> bool,
    ) -> bool {
        // Both have their names in order, so one walk along ours finds them all.
        let mut ours = self.fields.iter().peekable();
        theirs.fields.iter().all(|(name, register)| {
            while ours.next_if(|(known, _)| *known < name).is_some() {}
            match ours.peek() {
                Some((known, ours)) if *known == name => {
                    ours.has_all_of(register, theirs_seen, |dot, is_here| is_news(name, dot, is_here))
                }
                _ => !register.values().iter().any(|written| is_news(name, written.dot, false)),
            }
        })
    }

    /// The join of two copies of the same kind; `theirs_seen` and `is_news` as for [`Register::join`], the latter with
    /// the field's name. Fields that `theirs` lacks are unchanged: a current value never goes without another one in
    /// the same field.
    pub(super) fn join(
        &mut self,
        theirs: &Self,
        theirs_seen: &VersionVector,
        is_news: &impl Fn(&str, Dot, bool) -> bool,
    ) {
        for (name, register) in &theirs.fields {
            let is_news = |dot, is_here| is_news(name, dot, is_here);
            if let Some(ours) = self.fields.get_mut(name) {
                ours.join(register, theirs_seen, is_news);
            } else {
                let new = register.filtered(|dot| is_news(dot, false));
                if !new.values().is_empty() {
                    self.fields.insert(name.clone(), new);
                }
            }
        }
    }

    /// The part of it whose changes pass the test; a field is kept whole if one of its changes passes.
    pub(super) fn fields_with(&self, changed: impl Fn(Dot) -> bool) -> Option<Self> {
        let touched = |register: &Register| register.values().iter().any(|written| changed(written.dot));
        let fields = self.fields.iter().filter(|(_, register)| touched(register));
        let fields: BTreeMap<_, _> =
            fields.map(|(name, register)| (name.clone(), register.clone())).collect();
        (!fields.is_empty()).then(|| Self { kind: self.kind.clone(), fields })
    }

    /// What is left of it for somebody who has seen `seen` and nothing else, deletions included.
    pub(super) fn within(&self, seen: &VersionVector) -> Option<Self> {
        let left = |(name, register): (&String, &Register)| {
            let values = register.values().iter().filter(|written| seen.contains(written.dot)).cloned();
            let values = values.map(|mut written| {
                if name == DELETED && !written.value.is_null() {
                    written.value = tombstone(&read_tombstone(&written.value).common_with(seen));
                }
                written
            });
            let register = Register::from_values(values);
            (!register.values().is_empty()).then(|| (name.clone(), register))
        };
        let fields: BTreeMap<_, _> = self.fields.iter().filter_map(left).collect();
        (!fields.is_empty()).then(|| Self { kind: self.kind.clone(), fields })
    }
}

/// The value of [`DELETED`] for someone who deletes in a copy that has seen `seen`.
pub(super) fn tombstone(seen: &VersionVector) -> Value {
    let members = seen.iter().map(|(replica, counter)| (replica.to_string(), Value::from(counter)));
    Value::Object(members.collect::<Map<_, _>>())
}

/// The inverse of [`tombstone`]. What cannot be read counts as not seen: in doubt the entity lives.
pub(super) fn read_tombstone(value: &Value) -> VersionVector {
    let members = value.as_object().into_iter().flatten();
    members.filter_map(|(replica, counter)| Some((replica.parse().ok()?, read_counter(counter)?))).collect()
}

fn read_counter(value: &Value) -> Option<u32> {
    u32::try_from(value.as_u64()?).ok()
}
