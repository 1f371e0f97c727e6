//! What was deleted last, so that it can be brought back after the page is left on which that was done.

use super::authorship::{Authorship, last_deletion};
use super::kind::{self, Thing};
use super::part;
use crate::plain_text::is_blank;
use crate::record::{Entity, EntityId, Record};

/// Something that was deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    /// Its id.
    pub id: EntityId,
    /// What it is.
    pub thing: Thing,
    /// What it is called.
    pub title: String,
    /// Who deleted it last, and when.
    pub by: Authorship,
}

/// What was deleted, the latest first, at most so many. What has no words is left out: nobody misses it.
pub fn last_deleted(record: &Record, most: usize) -> Vec<Deleted> {
    let deleted = record.entities().filter_map(|(id, entity)| read(record, id, entity));
    let mut deleted: Vec<Deleted> = deleted.collect();
    deleted.sort_by_key(|deleted| (std::cmp::Reverse(deleted.by.at), deleted.id));
    deleted.truncate(most);
    deleted
}

fn read(record: &Record, id: EntityId, entity: &Entity) -> Option<Deleted> {
    // What goes only with its whole comes back with it; and what outlived its deletion is not gone.
    let is_deleted = entity.is_deleted() && part::is_gone(record, id, entity);
    let kind = kind::find(entity.kind()).filter(|_| is_deleted)?;
    let title = kind.title_of(id, entity);
    let by = last_deletion(record, entity)?;
    (!is_blank(&title)).then_some(Deleted { id, thing: kind.thing?, title, by })
}
