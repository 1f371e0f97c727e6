//! What is part of something and is seen only there: the steps and the history of a goal, the agenda of a meeting.
//!
//! Who deletes a goal hides its parts with it. A part that somebody wrote meanwhile, unseen by the one who deleted,
//! keeps the whole, just as a change of its own fields would. That is read from the record as it is, nothing is written
//! for it, so all devices that have seen the same changes agree.

use super::{agenda, goal, meeting, milestone, read, step};
use crate::domain::record::{DELETED, Dot, Entity, EntityId, Record};

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

/// Is it to be hidden: deleted, and nobody went on writing in it or in its parts?
pub fn is_gone(record: &Record, id: EntityId, entity: &Entity) -> bool {
    is_gone_among(id, entity, record.entities().map(|(_, other)| other))
}

/// [`is_gone`], where these are all entities there are.
pub fn is_gone_among<'a>(id: EntityId, entity: &Entity, mut all: impl Iterator<Item = &'a Entity>) -> bool {
    if !entity.is_deleted() {
        return false;
    }
    if !matches!(entity.kind(), goal::KIND | meeting::KIND) {
        return true;
    }
    let seen = entity.seen_when_deleted();
    let is_unseen = |dot| !seen.iter().any(|seen| seen.contains(dot));
    !all.any(|part| whole_of(part) == Some(id) && written(part).any(is_unseen))
}

/// Did somebody delete it while somebody else went on writing in it or in its parts?
pub fn has_outlived(record: &Record, id: EntityId, entity: &Entity) -> bool {
    bears_a_deletion(entity) && !is_gone(record, id, entity)
}

/// Did somebody delete it, and nobody decide since what becomes of it?
pub fn bears_a_deletion(entity: &Entity) -> bool {
    entity.is_deleted() || entity.survived_deletion()
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
