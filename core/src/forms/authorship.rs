//! Who wrote something, and when.

use super::person::{self, Role};
use crate::record::{DELETED, Entity, EntityId, Record, Written};

/// When something was entered, of all kinds that keep it.
const CREATED: &str = "created";

/// Who wrote something, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Authorship {
    /// Who; `None` if their device never said whose it is.
    pub by: Option<Role>,
    /// When, in milliseconds since 1970 by the writer's clock.
    pub at: u64,
}

impl Authorship {
    pub(super) fn of(record: &Record, written: &Written) -> Self {
        Self { by: person::author(record, written.dot), at: written.at }
    }
}

/// Who entered a thing, and when; `None` for kinds that do not keep it.
pub fn entered(record: &Record, entity: &Entity) -> Option<Authorship> {
    let first_written = entity.field(CREATED)?.shown()?;
    let at = first_written.value.as_u64()?;
    Some(Authorship { by: person::author(record, first_written.dot), at })
}

/// The last change of an entity by the clock; `None` if there is no such entity. Deleting and restoring do not count.
pub fn last_change(record: &Record, id: EntityId) -> Option<Authorship> {
    let fields = record.get(id)?.fields().filter(|(name, _)| *name != DELETED);
    let last =
        fields.flat_map(|(_, register)| register.values()).max_by_key(|written| (written.at, written.dot));
    last.map(|written| Authorship::of(record, written))
}

/// Who deleted an entity last, and when, be it gone or not; `None` if nobody did.
pub(super) fn last_deletion(record: &Record, entity: &Entity) -> Option<Authorship> {
    let deletions = entity.field(DELETED)?.values().iter().filter(|written| written.value.is_object());
    let last = deletions.max_by_key(|written| (written.at, written.dot))?;
    Some(Authorship::of(record, last))
}
