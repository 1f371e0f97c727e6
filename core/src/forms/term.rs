//! The dictionary of both: digital words, explained by the mentor, and words of the house, explained by the mentee.

use serde_json::Value;

use super::field::{Field, Shape};
use super::kind::{CREATED, Kind, Row, Search, Thing};
use super::person::Role;
use super::{Attention, all, filled, find, read, text_value};
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of a term.
pub const KIND: &str = "term";
/// The word, or the words, that are explained.
pub const WORD: &str = "word";
/// What it means.
pub const MEANING: &str = "meaning";
/// Who explains it, a [`Role`]: the mentor digital words, the mentee words of the house.
pub const BY: &str = "by";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Term),
    ids: None,
    part_of: None,
    title: WORD,
    search: Search::Alone,
    fields: &[
        Row::new(Field::TermWord, WORD, Shape::Line).not_on_paper(),
        Row::new(Field::TermMeaning, MEANING, Shape::Text).not_on_paper(),
        Row::new(Field::TermBy, BY, Shape::Person).not_on_paper(),
    ],
    set_once: &[CREATED],
    in_ones_own_name: &[],
};

/// A term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: EntityId,
    /// What is explained; may be empty.
    pub word: String,
    /// What it means; may be empty.
    pub meaning: String,
    /// Who explains it.
    pub by: Role,
    /// What is to be decided.
    pub attention: Attention,
}

impl Term {
    /// A term as its entity has it.
    pub fn read(id: EntityId, entity: &Entity) -> Self {
        Self {
            id,
            word: read::text(entity, WORD),
            meaning: read::text(entity, MEANING),
            by: read::parsed(entity, BY).unwrap_or(Role::Mentor),
            attention: Attention::of(entity),
        }
    }

    /// The term of an id; `None` if there is none or it is deleted.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(id, entity))
    }

    /// The whole dictionary, by `order`, the key by which words are put in the order of a language.
    pub fn all(record: &Record, order: &dyn Fn(&str) -> String) -> Vec<Self> {
        let mut terms = all(record, KIND, Self::read);
        terms.sort_by_cached_key(|term| (order(&term.word), term.id));
        terms
    }
}

/// Enters a term; `now` in milliseconds since 1970.
pub fn create(id: EntityId, by: Role, word: &str, meaning: &str, now: u64) -> Edit {
    let fields = filled([
        (WORD, text_value(word)),
        (MEANING, text_value(meaning)),
        (BY, Value::from(by.as_str())),
        (CREATED, Value::from(now)),
    ]);
    Edit::Create { id, kind: KIND, fields }
}
