//! One line of a digest: which thing, and which of its fields.

use chrono::NaiveDateTime;

use super::Happened;
use crate::domain::forms::agenda::{self, AgendaItem};
use crate::domain::forms::goal::{self, Goal};
use crate::domain::forms::meeting::{self, Meeting};
use crate::domain::forms::{entry, person, tandem};
use crate::domain::record::{DELETED, Entity, EntityId};

/// Longest title of a line, in characters; what is longer ends in an ellipsis.
const MAX_TITLE_CHARS: usize = 100;

/// A sort of thing that people know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// A goal.
    Goal,
    /// A meeting.
    Meeting,
    /// An item of an agenda.
    AgendaItem,
    /// An entry of the journal.
    Entry,
    /// Name and department of a person.
    Person,
    /// Name and time of the tandem as a whole.
    Tandem,
    /// Something that only a newer program knows.
    Other,
}

impl Thing {
    /// All, in the order of a digest.
    pub const ALL: [Self; 7] =
        [Self::Goal, Self::Meeting, Self::AgendaItem, Self::Entry, Self::Person, Self::Tandem, Self::Other];

    fn of_kind(kind: &str) -> Self {
        match kind {
            goal::KIND => Self::Goal,
            meeting::KIND => Self::Meeting,
            agenda::KIND => Self::AgendaItem,
            entry::KIND => Self::Entry,
            person::KIND => Self::Person,
            tandem::KIND => Self::Tandem,
            _ => Self::Other,
        }
    }
}

/// A field that people know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What something is called.
    Title,
    /// What was written.
    Text,
    /// What sort of entry it is.
    Sort,
    /// How both will notice that a goal is reached.
    Sign,
    /// How a goal stands.
    State,
    /// Whose goal it is.
    Owner,
    /// The first day.
    From,
    /// The last day.
    Until,
    /// When a meeting starts.
    Start,
    /// How long something takes.
    Minutes,
    /// Where.
    Place,
    /// Has it taken place?
    Held,
    /// Is it done?
    Done,
    /// Its place in an order.
    Rank,
    /// Which meeting it belongs to.
    Meeting,
    /// A department.
    Department,
    /// Something that only a newer program knows.
    Other,
}

impl Field {
    /// All, in the order in which they are named.
    pub const ALL: [Self; 17] = [
        Self::Title,
        Self::Text,
        Self::Sort,
        Self::Sign,
        Self::State,
        Self::Owner,
        Self::From,
        Self::Until,
        Self::Start,
        Self::Minutes,
        Self::Place,
        Self::Held,
        Self::Done,
        Self::Rank,
        Self::Meeting,
        Self::Department,
        Self::Other,
    ];

    /// The field of this name; `None` for what is set once and seen nowhere.
    fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            DELETED | "created" => return None,
            goal::TITLE | person::NAME => Self::Title,
            entry::TEXT => Self::Text,
            entry::SORT => Self::Sort,
            goal::SIGN => Self::Sign,
            goal::STATE => Self::State,
            goal::OWNER => Self::Owner,
            tandem::FROM => Self::From,
            goal::UNTIL => Self::Until,
            meeting::START => Self::Start,
            meeting::MINUTES => Self::Minutes,
            meeting::PLACE => Self::Place,
            meeting::HELD => Self::Held,
            agenda::DONE => Self::Done,
            agenda::RANK => Self::Rank,
            agenda::MEETING => Self::Meeting,
            person::DEPARTMENT => Self::Department,
            _ => Self::Other,
        })
    }
}

/// One thing and what has happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which one.
    pub id: EntityId,
    /// What sort of thing it is.
    pub thing: Thing,
    /// What it is called, shortened; may be empty.
    pub title: String,
    /// When it starts, if it is a meeting; local time of the city.
    pub start: Option<NaiveDateTime>,
    /// What has happened to it.
    pub happened: Happened,
    /// Its fields that are new; of what both have changed, the fields with two versions. Each once, in the order of
    /// [`Field::ALL`].
    pub fields: Vec<Field>,
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
    let mut fields: Vec<Field> = fields.filter_map(Field::of_name).collect();
    fields.sort_unstable();
    fields.dedup();
    let start = (thing == Thing::Meeting).then(|| Meeting::read(id, entity).start).flatten();
    Some(Line {
        id,
        thing,
        title: shortened(&title(thing, id, entity), MAX_TITLE_CHARS),
        start,
        happened,
        fields,
    })
}

fn title(thing: Thing, id: EntityId, entity: &Entity) -> String {
    let text = |field| entity.shown(field).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
    match thing {
        Thing::Goal => Goal::read(id, entity).title,
        Thing::Meeting => Meeting::read(id, entity).title,
        Thing::AgendaItem => AgendaItem::read(id, entity).title,
        Thing::Entry => text(entry::TEXT),
        Thing::Person => text(person::NAME),
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
