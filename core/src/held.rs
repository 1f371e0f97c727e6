//! Holding one thing back: it moves out of the record of the tandem into that of what a person keeps for themselves, with
//! its fields and its parts, as long as nobody else can know of it. Later it can be put back.
//!
//! In the record of the tandem its values are emptied and it is deleted: ordinary edits, so that no version vector says what
//! is not so. What is left there has no words and no times: an id, a kind, and that it is gone.

use serde_json::Value;

use super::forms::kind::{self, CREATED, KINDS, Kind, Thing};
use super::forms::person::{self, Role};
use super::forms::subject::Subject;
use super::forms::{choose, part};
use super::record::{DELETED, Edit, Entity, EntityId, Record, VersionVector};

/// Something that is held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its id.
    pub id: EntityId,
    /// What it is.
    pub thing: Thing,
    /// What it is called; may be empty.
    pub title: String,
}

/// Edits of both records that are one step for the person.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Move {
    /// Of the record for oneself.
    pub own: Vec<Edit>,
    /// Of the record of the tandem.
    pub tandem: Vec<Edit>,
}

/// Returns whether this can be held back by who sits here, if others have seen at most `outside`: everything in it and in
/// its parts was written by themselves and has been in no file.
pub fn can_be_held(record: &Record, id: EntityId, me: Role, outside: &VersionVector) -> bool {
    let Some(entity) = record.get(id).filter(|entity| !part::is_gone(record, id, entity)) else {
        return false;
    };
    // A time of entering never changes: it is that of its first writer.
    let is_meant = kind_of(id, entity).is_some() && entity.shown(CREATED).is_some_and(|at| !at.is_null());
    is_meant
        && with_parts(record, id).iter().all(|(_, entity)| {
            entity.contested().next().is_none()
                && entity.dots().all(|dot| !outside.contains(dot) && person::author(record, dot) == Some(me))
        })
}

/// Holds this back. The edits of the record for oneself come first, and have to be stored before the others are done:
/// something may be there twice for a moment, but never not at all.
pub fn hold_back(record: &Record, own: &Record, id: EntityId) -> Move {
    let moved = moved(record, own, id, |_| true);
    moved.map_or_else(Move::default, |(tandem, own)| Move { own, tandem })
}

/// Puts it back. The edits of the record of the tandem come first. What somebody has written there meanwhile, on another
/// device of theirs, stays.
pub fn put_back(record: &Record, own: &Record, id: EntityId) -> Move {
    let moved = moved(own, record, id, Value::is_null);
    moved.map_or_else(Move::default, |(own, tandem)| Move { own, tandem })
}

/// What is held back, in the order of a digest. What a page that was killed has left in both records is not held back; what
/// was held back here while another device went on writing in it still is, as far as it is missing there.
pub fn all(record: &Record, own: &Record) -> Vec<Held> {
    let held = own.entities().filter(|(_, entity)| !entity.is_deleted()).filter_map(|(id, entity)| {
        let kind = kind_of(id, entity)?;
        is_missing(record, id, entity).then(|| Held {
            id,
            thing: kind.thing.unwrap_or(Thing::Other),
            title: kind.title_of(id, entity),
        })
    });
    let mut held: Vec<Held> = held.collect();
    held.sort_by(|a, b| (a.thing, &a.title, a.id).cmp(&(b.thing, &b.title, b.id)));
    held
}

/// How many things that are held back in `after` were not there before, or were others.
pub fn changed(before: &Record, after: &Record) -> usize {
    let here = after.entities().filter(|(id, entity)| !entity.is_deleted() && kind_of(*id, entity).is_some());
    here.filter(|(id, entity)| before.get(*id) != Some(entity)).count()
}

/// How many are held back, by the record for oneself alone.
pub fn count(own: &Record) -> usize {
    changed(&Record::new(own.space()), own)
}

/// Returns whether nothing is left of it but that it is gone: it was held back.
pub fn is_empty(entity: &Entity) -> bool {
    entity.is_deleted() && values(entity).all(|(_, value)| value.is_null())
}

/// Its kind, if it is one that can be held back: what stands for itself, keeps when it was entered, and is nothing that both
/// agree to.
fn kind_of(id: EntityId, entity: &Entity) -> Option<&'static Kind> {
    let kind = kind::find(entity.kind())?;
    let is_meant = match kind.thing? {
        Thing::Goal | Thing::Entry | Thing::Task | Thing::Term => true,
        // Those of the catalogue belong to both.
        Thing::Topic => Subject::of_entity(id).is_none(),
        _ => false,
    };
    (is_meant && !kind.owns(id)).then_some(kind)
}

/// Returns whether the record of the tandem lacks something of it that was not deleted there by a person.
fn is_missing(record: &Record, id: EntityId, held: &Entity) -> bool {
    let Some(there) = record.get(id) else { return true };
    let lacks = |field: &str| there.shown(field).unwrap_or(&Value::Null).is_null();
    match part::is_gone(record, id, there) {
        true => is_empty(there),
        false => values(held).any(|(field, value)| !value.is_null() && lacks(field)),
    }
}

/// It and what is part of it, deleted or not.
fn with_parts(record: &Record, id: EntityId) -> Vec<(EntityId, &Entity)> {
    let Some(whole) = record.get(id) else { return Vec::new() };
    let has_parts = |kind: &Kind| kind.part_of.as_ref().is_some_and(|of| of.kind == whole.kind());
    let mut all = vec![(id, whole)];
    // Only these are looked for: a preview asks about many things.
    if KINDS.into_iter().any(has_parts) {
        all.extend(record.entities().filter(|(_, entity)| part::whole_of(entity) == Some(id)));
    }
    all
}

/// What empties one record of it, and what fills the other one, in place of values that may be replaced.
fn moved(
    from: &Record,
    to: &Record,
    id: EntityId,
    may_replace: impl Fn(&Value) -> bool,
) -> Option<(Vec<Edit>, Vec<Edit>)> {
    let (mut empty, mut fill) = (Vec::new(), Vec::new());
    for (id, entity) in with_parts(from, id) {
        let kind = kind::find(entity.kind())?.name;
        let there = to.get(id);
        if there.is_none() {
            fill.push(Edit::Create { id, kind, fields: Vec::new() });
        }
        for (field, value) in values(entity) {
            let now = there.and_then(|there| there.shown(field)).unwrap_or(&Value::Null);
            fill.extend((now != value && may_replace(now)).then(|| choose(id, field, value.clone())));
            empty.extend((!value.is_null()).then(|| choose(id, field, Value::Null)));
        }
        let is_deleted_there = there.is_some_and(|there| there.is_deleted() || there.survived_deletion());
        match entity.is_deleted() {
            true => fill.push(Edit::Delete { id }),
            false => fill.extend(is_deleted_there.then_some(Edit::Restore { id })),
        }
        empty.push(Edit::Delete { id });
    }
    Some((empty, fill))
}

fn values(entity: &Entity) -> impl Iterator<Item = (&str, &Value)> {
    let fields = entity.fields().map(|(name, _)| name).filter(|name| *name != DELETED);
    fields.filter_map(|name| Some((name, entity.shown(name)?)))
}

#[cfg(test)]
mod tests;
