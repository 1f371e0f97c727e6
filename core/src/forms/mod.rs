//! The tandem's working forms: typed views over the entities of a record, and the edits that fill them.
//!
//! A view is read from an entity and never fails: what is missing is empty, what cannot be read is left alone in the
//! record and shown as empty. Screens see views; dots and registers stay in [`super::record`].

pub mod agenda;
pub mod agreement;
pub mod authorship;
pub mod book;
pub mod card;
pub mod carry;
pub mod certificate;
pub mod closing;
pub mod competence;
pub mod confirmation;
pub mod decision;
pub mod deleted;
pub mod entry;
pub mod farewell;
pub mod field;
pub mod fit;
pub mod goal;
pub mod growth;
pub mod keep;
pub mod kind;
pub mod level;
pub mod live;
pub mod looking_back;
pub mod meeting;
pub mod milestone;
mod order;
pub mod part;
pub mod period;
pub mod person;
pub mod place;
pub mod pulse;
pub mod radar;
mod rank;
pub mod rating;
mod read;
pub mod rule;
pub mod schedule;
pub mod series;
pub mod skill;
pub mod step;
pub mod subject;
pub mod tandem;
pub mod task;
pub mod term;
pub mod topic;
pub mod topic_use;

use serde_json::Value;

pub use read::Attention;

use self::field::Field;
use super::plain_text::tidied;
use super::record::{Edit, Entity, EntityId, InsteadOf, Record};

/// Sets a text field. `seen` is the text that the person saw when they began to type: what somebody else wrote there
/// meanwhile is kept beside it.
pub fn set_text(id: EntityId, field: &str, seen: &str, text: &str) -> Edit {
    let seen = if seen.is_empty() { Value::Null } else { Value::from(seen) };
    Edit::Set { id, field: field.to_owned(), value: text_value(text), instead_of: InsteadOf::Seen(seen) }
}

/// Sets a field that is chosen, not typed, or settles a conflict: the new value takes the place of all.
pub fn choose(id: EntityId, field: &str, value: impl Into<Value>) -> Edit {
    Edit::Set { id, field: field.to_owned(), value: value.into(), instead_of: InsteadOf::Everything }
}

/// What makes fields as they are now again, after these edits have set them.
pub fn back(record: &Record, edits: &[Edit]) -> Vec<Edit> {
    let before = |edit: &Edit| match edit {
        Edit::Set { id, field, .. } => {
            let shown = record.get(*id).and_then(|entity| entity.shown(field).cloned());
            Some(choose(*id, field, shown.unwrap_or_default()))
        }
        Edit::Create { .. } | Edit::Delete { .. } | Edit::Restore { .. } => None,
    };
    edits.iter().filter_map(before).collect()
}

/// The edit that does what `edit` wants even where a damaged row has lost the tandem or one of its people, which every
/// record has: setting a field enters them anew. Their other fields come back with the next whole file.
pub fn even_if_lost(record: &Record, edit: &Edit) -> Edit {
    let always = [
        (tandem::ID, tandem::KIND),
        (person::Role::Mentor.entity(), person::KIND),
        (person::Role::Mentee.entity(), person::KIND),
    ];
    if let Edit::Set { id, field, value, .. } = edit
        && record.get(*id).is_none()
        && let Some((_, kind)) = always.into_iter().find(|(known, _)| known == id)
        && let Some(field) = Field::find(kind, field)
    {
        return Edit::Create { id: *id, kind, fields: vec![(field.name(), value.clone())] };
    }
    edit.clone()
}

/// How it stands with the entity of an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It is there.
    Here,
    /// It was deleted, and can come back.
    Deleted,
    /// There is none of this kind.
    Unknown,
}

/// How it stands with the entity of an id, if it is of this kind.
pub fn presence(record: &Record, kind: &str, id: EntityId) -> Presence {
    match record.get(id).filter(|entity| entity.kind() == kind) {
        Some(entity) if part::is_gone(record, id, entity) => Presence::Deleted,
        Some(_) => Presence::Here,
        None => Presence::Unknown,
    }
}

/// The entity of an id, if it is of this kind and not deleted.
fn find<'a>(record: &'a Record, kind: &str, id: EntityId) -> Option<&'a Entity> {
    record.get(id).filter(|entity| entity.kind() == kind && !part::is_gone(record, id, entity))
}

/// Every entity of a kind that is not deleted, as views.
fn all<T>(record: &Record, kind: &str, read: impl Fn(EntityId, &Entity) -> T) -> Vec<T> {
    here(record, kind).iter().map(|(id, entity)| read(*id, entity)).collect()
}

/// Every entity of a kind that is not deleted. Mostly none is, and then nothing can be kept by its parts.
fn here<'a>(record: &'a Record, kind: &str) -> Vec<(EntityId, &'a Entity)> {
    let mut here: Vec<_> = record.entities().filter(|(_, entity)| entity.kind() == kind).collect();
    if here.iter().any(|(_, entity)| entity.is_deleted()) {
        let kept = part::Kept::of_kind(record, kind);
        here.retain(|(id, entity)| !kept.is_gone(*id, entity));
    }
    here
}

/// A text as it goes into the record. An empty text and no text are the same, so that emptying a field leaves nothing to
/// pick between.
fn text_value(text: &str) -> Value {
    let text = tidied(text);
    if text.is_empty() { Value::Null } else { Value::from(text) }
}

/// The filled ones of the fields of a new entity.
fn filled<const N: usize>(fields: [(&'static str, Value); N]) -> Vec<(&'static str, Value)> {
    fields.into_iter().filter(|(_, value)| !value.is_null()).collect()
}
