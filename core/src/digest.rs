//! What changes mean to people: one line for each thing that is new, changed, deleted or back.
//!
//! Made from what is about to be sent ([`Digest::of_outgoing`]) or from what a merge has done
//! ([`Digest::of_incoming`]). It must not know languages: things and fields have names here, words elsewhere.

mod line;

pub use super::forms::kind::Thing;
pub use line::{Line, shortened};

use std::collections::BTreeSet;

use super::forms::field::Field;
use super::forms::kind::KINDS;
use super::forms::part::{self, Kept};
use super::held;
use super::record::{Changes, DELETED, Entity, EntityChange, EntityId, MergeReport, Record};
use line::describe;

/// What has happened to a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happened {
    /// Both have changed it apart from each other: two versions of a field, or one deleted what the other went on
    /// writing. Everything is kept until a person picks.
    BothChanged,
    /// It was not there.
    New,
    /// It has other contents.
    Changed,
    /// It was deleted and is there again.
    Returned,
    /// It is deleted.
    Deleted,
}

/// Changes as lines for people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Digest {
    /// One line for each thing: what both have changed first, then by sort of thing, date and title.
    pub lines: Vec<Line>,
    /// How many notes there are of which writer belongs to which person. They accompany every first edit in a tab and
    /// mean nothing to people, but they are in the file.
    pub writers: usize,
}

impl Digest {
    /// What leaves the device with these changes of this record.
    ///
    /// A thing counts as new if the receiver has seen none of its current values.
    pub fn of_outgoing(changes: &Changes, record: &Record) -> Self {
        let mut digest = Self::default();
        let kept = Kept::of(record);
        for (id, sent) in &changes.entities {
            let entity = record.get(*id).unwrap_or(sent);
            if kept.is_gone(*id, entity) && held::is_empty(entity) {
                // It was held back: nothing of it leaves that means anything to people.
                continue;
            }
            let is_known = has_known_words(entity, changes);
            let told = |name: &str| {
                sent.field(name).is_some_and(|register| {
                    register.values().iter().any(|written| !changes.since.contains(written.dot))
                })
            };
            let happened = match (kept.is_gone(*id, entity), is_known) {
                (true, _) => Happened::Deleted,
                (false, false) => Happened::New,
                (false, true) if told(DELETED) => Happened::Returned,
                (false, true) => Happened::Changed,
            };
            let fields = sent.fields().map(|(name, _)| name).filter(|name| told(name));
            digest.push(*id, entity, happened, fields);
        }
        digest.in_order()
    }

    /// What a merge has changed; `after` is the record that came of it.
    ///
    /// What was hidden and stays hidden is left out: nobody has seen it and nobody will.
    pub fn of_incoming(report: &MergeReport, after: &Record) -> Self {
        let mut digest = Self::default();
        let changed = |id: EntityId| {
            let place = report.changed.binary_search_by_key(&id, |change| change.id).ok()?;
            report.changed.get(place)
        };
        let as_before = |(id, entity)| match changed(id) {
            Some(change) => change.before.as_ref().map(|before| (id, before)),
            None => Some((id, entity)),
        };
        let (kept, was_kept) = (Kept::of(after), Kept::among(after.entities().filter_map(as_before)));
        for change in &report.changed {
            let Some(entity) = after.get(change.id) else { continue };
            let before = change.before.as_ref();
            let is_gone = kept.is_gone(change.id, entity);
            let was_gone = before.map(|before| was_kept.is_gone(change.id, before));
            if was_gone.unwrap_or(true) && (is_gone || is_part_of_gone(after, &kept, entity)) {
                continue;
            }
            let happened = incoming(change, was_gone, entity, is_gone);
            let is_contested = |name: &str| change.newly_contested.iter().any(|field| field == name);
            let was = |name: &str| before.and_then(|before| before.field(name));
            let differs = |name: &str| {
                !was(name).zip(entity.field(name)).is_some_and(|(was, is)| was.says_the_same_as(is))
            };
            // Written anew, because of a device that was set back, or by both alike.
            if happened == Happened::Changed && !entity.fields().any(|(name, _)| differs(name)) {
                continue;
            }
            let fields = entity.fields().map(|(name, _)| name).filter(|name| match happened {
                Happened::BothChanged => is_contested(name),
                Happened::New | Happened::Changed | Happened::Returned | Happened::Deleted => differs(name),
            });
            digest.push(change.id, entity, happened, fields);
        }
        let wholes: BTreeSet<EntityId> = report
            .changed
            .iter()
            .filter_map(|change| after.get(change.id))
            .filter_map(part::whole_of)
            .collect();
        for id in wholes.into_iter().filter(|id| changed(*id).is_none()) {
            let Some(entity) = after.get(id) else { continue };
            if was_kept.is_gone(id, entity) && !kept.is_gone(id, entity) {
                digest.push(id, entity, Happened::Returned, std::iter::empty());
            }
        }
        digest.in_order()
    }

    /// Returns whether there is nothing in it that means anything to people.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// How many things of each sort there are, in their order, without the sorts that are missing.
    pub fn counts(&self) -> Vec<(Thing, usize)> {
        let count = |thing| self.lines.iter().filter(|line| line.thing == thing).count();
        let known = KINDS.iter().filter_map(|kind| kind.thing);
        let all = known.chain([Thing::Other]);
        all.map(|thing| (thing, count(thing))).filter(|(_, count)| *count > 0).collect()
    }

    /// How many things have this happened to?
    pub fn count_of(&self, happened: Happened) -> usize {
        self.lines.iter().filter(|line| line.happened == happened).count()
    }

    fn push<'a>(
        &mut self,
        id: EntityId,
        entity: &Entity,
        happened: Happened,
        fields: impl Iterator<Item = &'a str>,
    ) {
        match describe(id, entity, happened, fields) {
            Some(line) => self.lines.push(line),
            None => self.writers += 1,
        }
    }

    fn in_order(mut self) -> Self {
        let is_second = |line: &Line| line.happened != Happened::BothChanged;
        self.lines.sort_by(|a, b| {
            (is_second(a), a.thing, a.start, &a.title, a.id).cmp(&(
                is_second(b),
                b.thing,
                b.start,
                &b.title,
                b.id,
            ))
        });
        self
    }
}

/// Returns whether it is part of something that is hidden, and with it.
fn is_part_of_gone(record: &Record, kept: &Kept, entity: &Entity) -> bool {
    let whole = part::whole_of(entity).and_then(|whole| Some((whole, record.get(whole)?)));
    whole.is_some_and(|(id, whole)| kept.is_gone(id, whole))
}

/// Returns whether the receiver has seen any of its current values. An empty one may be all that is left of what was held
/// back.
fn has_known_words(entity: &Entity, changes: &Changes) -> bool {
    let values = entity.fields().flat_map(|(_, register)| register.values());
    values.filter(|written| !written.value.is_null()).any(|written| changes.since.contains(written.dot))
}

/// `was_gone` is `None` for what was not there.
fn incoming(change: &EntityChange, was_gone: Option<bool>, after: &Entity, is_gone: bool) -> Happened {
    // Nobody is asked about what they cannot see: an item's place, the point a meeting is at.
    let is_asked = |name: &String| Field::find(after.kind(), name).is_none_or(Field::is_seen);
    let newly_outlived =
        part::bears_a_deletion(after) && !change.before.as_ref().is_some_and(part::bears_a_deletion);
    match was_gone {
        _ if is_gone => Happened::Deleted,
        // It was held back, and nobody has seen it here.
        Some(true) if change.before.as_ref().is_some_and(held::is_empty) => Happened::New,
        Some(true) => Happened::Returned,
        _ if newly_outlived || change.newly_contested.iter().any(is_asked) => Happened::BothChanged,
        None => Happened::New,
        Some(false) => Happened::Changed,
    }
}

#[cfg(test)]
mod tests;
