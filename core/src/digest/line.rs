//! One line of a digest: which thing, and which of its fields.

use chrono::NaiveDateTime;

use super::Happened;
use crate::forms::agenda::{self, AgendaItem};
use crate::forms::field::Field;
use crate::forms::goal::{self, Goal};
use crate::forms::meeting::{self, Meeting};
use crate::forms::milestone::{self, What};
use crate::forms::topic::{self, Topic};
use crate::forms::{entry, person, rule, step, tandem, task};
use crate::record::{DELETED, Entity, EntityId};

/// Longest title of a line, in characters; what is longer ends in an ellipsis.
const MAX_TITLE_CHARS: usize = 100;

/// A sort of thing that people know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// A goal.
    Goal,
    /// A step towards a goal.
    Step,
    /// Something that has happened to a goal.
    Milestone,
    /// A meeting.
    Meeting,
    /// An item of an agenda.
    AgendaItem,
    /// An entry of the journal.
    Entry,
    /// An action item.
    Task,
    /// Name and department of a person.
    Person,
    /// A rule of the agreement.
    Rule,
    /// A topic of the backlog.
    Topic,
    /// Name and time of the tandem as a whole.
    Tandem,
    /// Something that only a newer program knows.
    Other,
}

impl Thing {
    /// All, in the order of a digest.
    pub const ALL: [Self; 12] = [
        Self::Goal,
        Self::Step,
        Self::Milestone,
        Self::Meeting,
        Self::AgendaItem,
        Self::Entry,
        Self::Task,
        Self::Person,
        Self::Rule,
        Self::Topic,
        Self::Tandem,
        Self::Other,
    ];

    fn of_kind(kind: &str) -> Self {
        match kind {
            goal::KIND => Self::Goal,
            step::KIND => Self::Step,
            milestone::KIND => Self::Milestone,
            meeting::KIND => Self::Meeting,
            agenda::KIND => Self::AgendaItem,
            entry::KIND => Self::Entry,
            task::KIND => Self::Task,
            person::KIND => Self::Person,
            rule::KIND => Self::Rule,
            topic::KIND => Self::Topic,
            tandem::KIND => Self::Tandem,
            _ => Self::Other,
        }
    }
}

/// One thing and what has happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which one.
    pub id: EntityId,
    /// What sort of thing it is.
    pub thing: Thing,
    /// What it is called, shortened; may be empty. A topic of the catalogue has its words in the interface.
    pub title: String,
    /// When it starts, if it is a meeting; local time of the city.
    pub start: Option<NaiveDateTime>,
    /// What it tells, if it is a milestone of a goal.
    pub what: Option<What>,
    /// What has happened to it.
    pub happened: Happened,
    /// Its fields that are new; of what both have changed, the fields with two versions. Each once, in their order.
    pub fields: Vec<Field>,
    /// Among those that are new are some that only a newer program knows.
    pub has_unknown_fields: bool,
}

/// The line of an entity; `None` for one that only says whose a replica is.
pub(super) fn describe<'a>(
    id: EntityId,
    entity: &Entity,
    happened: Happened,
    fields: impl Iterator<Item = &'a str>,
) -> Option<Line> {
    if entity.kind() == person::REPLICA_KIND {
        return None;
    }
    let thing = Thing::of_kind(entity.kind());
    let told = fields.filter(|name| !is_set_once(entity.kind(), name));
    let (known, unknown): (Vec<_>, Vec<_>) =
        told.map(|name| Field::find(entity.kind(), name)).partition(Option::is_some);
    let mut fields: Vec<Field> = known.into_iter().flatten().collect();
    fields.sort_unstable();
    let start = (thing == Thing::Meeting).then(|| Meeting::read(id, entity).start).flatten();
    Some(Line {
        id,
        thing,
        title: shortened(&title(thing, id, entity), MAX_TITLE_CHARS),
        start,
        what: text(entity, milestone::WHAT).parse().ok().filter(|_| thing == Thing::Milestone),
        happened,
        fields,
        has_unknown_fields: !unknown.is_empty(),
    })
}

/// The time of entering, which topic of the catalogue it is, and the deletion that the line tells anyway.
fn is_set_once(kind: &str, name: &str) -> bool {
    matches!((kind, name), (_, DELETED | "created") | (topic::KIND, topic::KEY))
}

fn text(entity: &Entity, field: &str) -> String {
    entity.shown(field).and_then(|value| value.as_str()).unwrap_or_default().to_owned()
}

fn title(thing: Thing, id: EntityId, entity: &Entity) -> String {
    let text = |field| text(entity, field);
    match thing {
        Thing::Goal => Goal::read(id, entity).title,
        Thing::Step => text(step::TITLE),
        Thing::Milestone => text(milestone::TEXT),
        Thing::Meeting => Meeting::read(id, entity).title,
        Thing::AgendaItem => AgendaItem::read(id, entity).title,
        Thing::Entry => text(entry::TEXT),
        Thing::Task => text(task::TITLE),
        Thing::Person => text(person::NAME),
        Thing::Rule => text(rule::TEXT),
        Thing::Topic => Topic::read(id, entity).title,
        Thing::Tandem => text(tandem::NAME),
        Thing::Other => String::new(),
    }
}

/// A text on one line, cut after `most` characters.
pub fn shortened(text: &str, most: usize) -> String {
    let mut short = String::new();
    let words = text.split_whitespace();
    for word in words {
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
        if let Some((end, _)) = short.char_indices().nth(most) {
            short.truncate(end);
            short.push('…');
            break;
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_fits_on_a_line() {
        assert_eq!(shortened("  Erste Zeile\n\nzweite\t Zeile ", 30), "Erste Zeile zweite Zeile");
        assert_eq!(shortened("ääää", 4), "ääää");
        assert_eq!(shortened("äääää", 4), "ääää…");
        assert_eq!(shortened("", 4), "");
    }
}
