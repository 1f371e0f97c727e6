//! What a person does to the record. Every edit says what it changes; the record says whether it may.

use serde_json::Value;
use thiserror::Error;

use super::Record;
use super::entity::{DELETED, Entity, tombstone};
use super::id::{EntityId, ReplicaId};
use super::limits::{self, LimitError};
use super::register::InsteadOf;

/// One step of a person.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Make an entity, or set fields of one that exists already under this id.
    Create {
        /// Its id: random, or a well-known one.
        id: EntityId,
        /// What it is.
        kind: &'static str,
        /// The fields that are filled from the start.
        fields: Vec<(&'static str, Value)>,
    },
    /// Set a field.
    Set {
        /// Which entity.
        id: EntityId,
        /// Which field.
        field: String,
        /// The new value; null empties the field.
        value: Value,
        /// Which of the current values it takes the place of.
        instead_of: InsteadOf,
    },
    /// Hide an entity.
    Delete {
        /// Which one.
        id: EntityId,
    },
    /// Bring a hidden entity back, or keep one that somebody else has deleted.
    Restore {
        /// Which one.
        id: EntityId,
    },
}

/// Why an edit cannot be done. Nothing has been changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EditError {
    /// There is no entity of this id.
    #[error("the entity does not exist")]
    Missing,
    /// The replica has used up its numbers; a fresh replica id is needed.
    #[error("the replica has used up its numbers")]
    Exhausted,
    /// The entity would grow larger than allowed.
    #[error(transparent)]
    Limit(#[from] LimitError),
}

impl Record {
    /// Does an edit; `now` is the writer's clock in milliseconds since 1970. Says which entity was changed.
    ///
    /// Setting a field to the value that it has, uncontested, is no change and writes nothing.
    pub fn edit(&mut self, edit: &Edit, by: ReplicaId, now: u64) -> Result<EntityId, EditError> {
        match edit {
            Edit::Create { id, kind, fields } => {
                let fields = fields.iter().map(|(field, value)| (*field, value));
                self.write(*id, Some(kind), fields, &InsteadOf::Everything, by, now)
            }
            Edit::Set { id, field, value, instead_of } => {
                self.write(*id, None, [(field.as_str(), value)], instead_of, by, now)
            }
            Edit::Delete { id } => {
                let value = tombstone(&self.seen);
                self.write(*id, None, [(DELETED, &value)], &InsteadOf::Everything, by, now)
            }
            Edit::Restore { id } => {
                self.write(*id, None, [(DELETED, &Value::Null)], &InsteadOf::Everything, by, now)
            }
        }
    }

    fn write<'a>(
        &mut self,
        id: EntityId,
        kind: Option<&str>,
        fields: impl IntoIterator<Item = (&'a str, &'a Value)>,
        instead_of: &InsteadOf,
        by: ReplicaId,
        now: u64,
    ) -> Result<EntityId, EditError> {
        let fresh = kind.map(|kind| Entity { kind: kind.to_owned(), ..Entity::default() });
        let mut entity = self.entities.get(&id).cloned().or(fresh).ok_or(EditError::Missing)?;
        let mut seen = self.seen.clone();
        for (field, value) in fields {
            let register = entity.fields.entry(field.to_owned()).or_default();
            if register.values().len() == 1 && register.values()[0].value == *value {
                continue;
            }
            let dot = seen.next(by).ok_or(EditError::Exhausted)?;
            register.write(dot, now, value.clone(), instead_of);
            seen.raise(by, dot.counter);
        }
        limits::check_entity(&entity)?;
        limits::check_own_counts(
            self.entities.len() + usize::from(!self.entities.contains_key(&id)),
            seen.len(),
        )?;
        self.entities.insert(id, entity);
        self.seen = seen;
        Ok(id)
    }
}
