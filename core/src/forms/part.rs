//! What is part of something and is seen only there: the steps and the history of a goal, the agenda of a meeting.
//!
//! Who deletes a goal hides its parts with it. A part that somebody wrote meanwhile, unseen by the one who deleted,
//! keeps the whole, just as a change of its own fields would. That is read from the record as it is, nothing is written
//! for it, so all devices that have seen the same changes agree.

use std::collections::BTreeSet;

use super::{agenda, goal, meeting, milestone, read, step};
use crate::record::{DELETED, Dot, Entity, EntityId, Record};

/// What an entity is part of; `None` if it stands for itself.
pub fn whole_of(entity: &Entity) -> Option<EntityId> {
    let field = match entity.kind() {
        step::KIND => step::GOAL,
        milestone::KIND => milestone::GOAL,
        agenda::KIND => agenda::MEETING,
        _ => return None,
    };
    read::parsed(entity, field)
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
            written(part).any(|dot| !entity.was_seen_when_deleted(dot)).then_some(whole)
        };
        Self(all.filter_map(kept_by).collect())
    }

    /// Is an entity to be hidden: deleted, and nobody went on writing in it or in its parts?
    pub fn is_gone(&self, id: EntityId, entity: &Entity) -> bool {
        entity.is_deleted() && !self.0.contains(&id)
    }
}

/// [`Kept::is_gone`], for who asks about one entity only.
pub fn is_gone(record: &Record, id: EntityId, entity: &Entity) -> bool {
    entity.is_deleted() && Kept::of_kind(record, entity.kind()).is_gone(id, entity)
}

/// Did somebody delete it while somebody else went on writing in it or in its parts?
pub fn has_outlived(record: &Record, id: EntityId, entity: &Entity) -> bool {
    bears_a_deletion(entity) && !is_gone(record, id, entity)
}

/// Did somebody delete it, and nobody decide since what becomes of it?
pub fn bears_a_deletion(entity: &Entity) -> bool {
    entity.is_deleted() || entity.survived_deletion()
}

fn has_parts(kind: &str) -> bool {
    matches!(kind, goal::KIND | meeting::KIND)
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
