//! What is part of something and is seen only there: the steps and the history of a goal, the agenda of a meeting.
//!
//! Who deletes a goal hides its parts with it. A part that somebody wrote meanwhile, unseen by the one who deleted,
//! keeps the whole, just as a change of its own fields would. That is read from the record as it is, nothing is written
//! for it, so all devices that have seen the same changes agree.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::kind::{self, CREATED, KINDS, Kind, Search};
use super::{order, read};
use crate::record::{DELETED, Dot, Entity, EntityId, Record};

/// What an entity is part of; `None` if it stands for itself.
pub fn whole_of(entity: &Entity) -> Option<EntityId> {
    read::parsed(entity, kind::find(entity.kind())?.part_of.as_ref()?.field)
}

/// What is part of something and not deleted, by what it is part of: found in one walk, because who walks through a
/// record for each goal of it takes as long as there are goals times entities.
#[derive(Debug)]
pub struct Parts<'a>(BTreeMap<EntityId, Vec<(EntityId, &'a Entity)>>);

impl<'a> Parts<'a> {
    /// Those of a record.
    pub fn of(record: &'a Record) -> Self {
        Self::find(record, None)
    }

    /// Those of one whole that are of this kind.
    pub(super) fn of_one(record: &'a Record, kind: &str, whole: EntityId) -> Self {
        Self::find(record, Some((kind, whole)))
    }

    fn find(record: &'a Record, only: Option<(&str, EntityId)>) -> Self {
        let mut parts = Self(BTreeMap::new());
        for (id, part) in record.entities() {
            if only.is_none_or(|(kind, _)| kind == part.kind())
                && let Some(whole) = whole_of(part)
                && only.is_none_or(|(_, only)| only == whole)
                && !part.is_deleted()
            {
                parts.0.entry(whole).or_default().push((id, part));
            }
        }
        parts
    }

    /// Those of one whole that are of this kind, as views, in the order of ids; `read` may leave some out.
    pub(super) fn views<T>(
        &self,
        whole: EntityId,
        kind: &str,
        read: impl Fn(EntityId, &Entity) -> Option<T>,
    ) -> Vec<T> {
        let parts = self.0.get(&whole).map_or(&[][..], Vec::as_slice).iter();
        parts.filter(|(_, part)| part.kind() == kind).filter_map(|(id, part)| read(*id, part)).collect()
    }

    /// Those of one whole whose words are found with it: kind by kind, what has a place in an order first and in that
    /// order, then the latest first.
    pub(crate) fn found_with(&self, whole: EntityId) -> Vec<(&'static Kind, EntityId, &'a Entity)> {
        let parts = self.0.get(&whole).map_or(&[][..], Vec::as_slice).iter();
        let known = parts.filter_map(|(id, part)| Some((kind::find(part.kind())?, *id, *part)));
        let mut found: Vec<_> = known.filter(|(kind, ..)| kind.search == Search::WithWhole).collect();
        found.sort_by_cached_key(|(kind, _, part)| {
            let (rank, day) = (order::rank(part), kind.day_of(part));
            (kind.thing, rank.is_none(), rank, Reverse((day, read::number(part, CREATED))))
        });
        found
    }
}

/// The goals and meetings that are deleted, and kept by a part.
#[derive(Debug, Default)]
pub struct Kept(BTreeSet<EntityId>);

impl Kept {
    /// Those of a record.
    pub fn of(record: &Record) -> Self {
        Self::among(record.entities())
    }

    /// Those of a record that are of this kind. There is nothing to look for where the kind has no parts.
    pub(super) fn of_kind(record: &Record, kind: &str) -> Self {
        if has_parts(kind) { Self::of(record) } else { Self::default() }
    }

    /// Those among all entities there are, in the order of ids.
    pub fn among<'a>(all: impl Iterator<Item = (EntityId, &'a Entity)> + Clone) -> Self {
        let is_deleted = |(_, entity): &(EntityId, &Entity)| has_parts(entity.kind()) && entity.is_deleted();
        let deleted: Vec<(EntityId, &Entity)> = all.clone().filter(is_deleted).collect();
        if deleted.is_empty() {
            return Self::default();
        }
        let kept_by = |(_, part): (EntityId, &Entity)| {
            let whole = whole_of(part)?;
            let place = deleted.binary_search_by_key(&whole, |(id, _)| *id).ok()?;
            let (_, entity) = deleted.get(place)?;
            keeps(part, entity).then_some(whole)
        };
        Self(all.filter_map(kept_by).collect())
    }

    /// Returns whether an entity is to be hidden: deleted, and nobody went on writing in it or in its parts.
    pub fn is_gone(&self, id: EntityId, entity: &Entity) -> bool {
        entity.is_deleted() && !self.0.contains(&id)
    }
}

/// [`Kept::is_gone`], for who asks about one entity only.
pub fn is_gone(record: &Record, id: EntityId, entity: &Entity) -> bool {
    if !entity.is_deleted() || !has_parts(entity.kind()) {
        return entity.is_deleted();
    }
    !record.entities().any(|(_, part)| whole_of(part) == Some(id) && keeps(part, entity))
}

/// Returns whether somebody deleted it while somebody else went on writing in it or in its parts.
pub fn has_outlived(record: &Record, id: EntityId, entity: &Entity) -> bool {
    bears_a_deletion(entity) && !is_gone(record, id, entity)
}

/// Returns whether somebody deleted it, and nobody has decided since what becomes of it.
pub fn bears_a_deletion(entity: &Entity) -> bool {
    entity.is_deleted() || entity.survived_deletion()
}

fn has_parts(kind: &str) -> bool {
    KINDS.iter().any(|part| part.part_of.as_ref().is_some_and(|whole| whole.kind == kind))
}

/// Returns whether something was written in a part that was unseen by all who deleted its whole.
fn keeps(part: &Entity, whole: &Entity) -> bool {
    written(part).any(|dot| !whole.was_seen_when_deleted(dot))
}

/// What was written in a part. Deleting it, too, is no reason to keep the whole.
fn written(part: &Entity) -> impl Iterator<Item = Dot> {
    let current = part
        .fields()
        .flat_map(|(name, register)| register.values().iter().map(move |written| (name, written)));
    current
        .filter(|(name, written)| *name != DELETED || written.value.is_null())
        .map(|(_, written)| written.dot)
}
