//! What both wrote apart from each other, so that a person has to decide.
//!
//! Every device lists the same versions in the same order: the first is the one that the screens show meanwhile.

use serde_json::Value;

use super::authorship::{Authorship, last_deletion};
use super::field::{Content, Field};
use super::{InsteadOf, part, text_value};
use crate::record::{Edit, Entity, EntityId, Record, Register};

/// A field of which there are several versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The entity.
    pub id: EntityId,
    /// The field.
    pub field: Field,
    /// The versions, all different, at least two; the one that is shown meanwhile first.
    pub versions: Vec<KeptVersion>,
}

/// One version of a field.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptVersion {
    /// What it means.
    pub content: Content,
    /// Who wrote it, and when. If both wrote the same, the later one.
    pub written: Authorship,
    value: Value,
}

impl Decision {
    /// Everything that is to be decided about an entity.
    pub fn all_of(record: &Record, id: EntityId) -> Vec<Self> {
        let is_here = |entity: &&Entity| !part::is_gone(record, id, entity);
        let Some(entity) = record.get(id).filter(is_here) else { return Vec::new() };
        let contested = entity.contested().filter_map(|name| {
            let field = Field::find(entity.kind(), name).filter(|field| field.is_seen())?;
            Some(Self { id, field, versions: versions(record, field, entity.field(name)?) })
        });
        contested.collect()
    }

    /// Keeps one version, counted from 0; `None` if there is none of this number.
    pub fn keep(&self, version: usize) -> Option<Edit> {
        self.versions.get(version).map(|kept| self.settle(kept.value.clone()))
    }

    /// Puts a text in the place of the versions that it was made of. A version that has come since stays beside it.
    pub fn combine(&self, text: &str, made_of: impl Fn(&KeptVersion) -> bool) -> Vec<Edit> {
        let value = text_value(&self.field.tidied(text));
        if self.versions.iter().all(&made_of) {
            return vec![self.settle(value)];
        }
        let replaced = self.versions.iter().filter(|version| made_of(version)).map(|version| &version.value);
        // Without any it stands beside all of them: nothing typed is lost.
        let replaced = std::iter::once(&value).chain(replaced);
        replaced.map(|replaced| self.set(value.clone(), InsteadOf::Seen(replaced.clone()))).collect()
    }

    /// All versions stand side by side again, after one of them was kept or another text was put in their place.
    pub fn reopen(&self) -> Vec<Edit> {
        let values = self.versions.iter().map(|version| version.value.clone());
        // What is instead of itself, where it is not among the values, stands beside them.
        let beside = |value: Value| self.set(value.clone(), InsteadOf::Seen(value));
        let mut edits: Vec<_> = values.clone().take(1).map(|value| self.settle(value)).collect();
        edits.extend(values.skip(1).map(beside));
        edits
    }

    fn settle(&self, value: Value) -> Edit {
        self.set(value, InsteadOf::Everything)
    }

    fn set(&self, value: Value, instead_of: InsteadOf) -> Edit {
        Edit::Set { id: self.id, field: self.field.name().to_owned(), value, instead_of }
    }
}

/// Who deleted an entity while it went on being written, and when; `None` if nobody did.
pub fn survived_deletion(record: &Record, id: EntityId) -> Option<Authorship> {
    let entity = record.get(id).filter(|entity| part::has_outlived(record, id, entity))?;
    last_deletion(record, entity)
}

fn versions(record: &Record, field: Field, register: &Register) -> Vec<KeptVersion> {
    let mut written: Vec<_> = register.values().iter().collect();
    written.sort_by_key(|written| std::cmp::Reverse((written.at, written.dot)));
    let mut versions: Vec<KeptVersion> = Vec::new();
    for written in written {
        if versions.iter().all(|version| version.value != written.value) {
            versions.push(KeptVersion {
                content: field.content(&written.value),
                written: Authorship::of(record, written),
                value: written.value.clone(),
            });
        }
    }
    versions
}
