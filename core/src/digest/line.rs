//! One line of a digest: which thing, and which of its fields.

use chrono::NaiveDateTime;

use super::Happened;
use crate::forms::field::{Field, Shape};
use crate::forms::kind::{self, CREATED, Kind, Thing};
use crate::forms::milestone::What;
use crate::record::{DELETED, Entity, EntityId};

/// Longest title of a line, in characters; what is longer ends in an ellipsis.
const MAX_TITLE_CHARS: usize = 100;

/// One thing and what has happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which one.
    pub id: EntityId,
    /// What sort of thing it is.
    pub thing: Thing,
    /// What it is called, shortened; may be empty. A topic of the catalogue has its words in the interface.
    pub title: String,
    /// When it starts, if it is a meeting; local time of the tandem.
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
    let kind = kind::find(entity.kind());
    let thing = kind.map_or(Some(Thing::Other), |kind| kind.thing)?;
    let told = fields.filter(|name| !is_set_once(kind, name));
    let (known, unknown): (Vec<_>, Vec<_>) =
        told.map(|name| Field::find(entity.kind(), name)).partition(Option::is_some);
    let mut fields: Vec<Field> = known.into_iter().flatten().collect();
    fields.sort_unstable();
    Some(Line {
        id,
        thing,
        title: shortened(&kind.map(|kind| kind.title_of(id, entity)).unwrap_or_default(), MAX_TITLE_CHARS),
        start: kind.and_then(|kind| kind.start_of(entity)),
        what: kind.and_then(|kind| entity.shown(kind.first(Shape::What)?)?.as_str()?.parse().ok()),
        happened,
        fields,
        has_unknown_fields: !unknown.is_empty(),
    })
}

/// The time of entering, which topic of the catalogue it is, and the deletion that the line tells anyway.
fn is_set_once(kind: Option<&Kind>, name: &str) -> bool {
    [DELETED, CREATED].contains(&name) || kind.is_some_and(|kind| kind.set_once.contains(&name))
}

/// A text on one line, cut after at most `most` characters: after a word, unless that leaves less than half.
pub fn shortened(text: &str, most: usize) -> String {
    let mut short = String::new();
    let words = text.split_whitespace();
    for word in words {
        let whole = short.len();
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
        if let Some((end, _)) = short.char_indices().nth(most) {
            let kept = if whole * 2 > end { whole } else { end };
            short.truncate(short[..kept].trim_end_matches([',', ';', ':']).len());
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
        assert_eq!(shortened("So ordnen, dass es passt", 13), "So ordnen…");
        assert_eq!(shortened("An Verwaltungsvorschriften", 12), "An Verwaltun…");
    }
}
