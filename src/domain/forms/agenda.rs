//! The agenda of a meeting: items in an order that both can change apart.

use fractional_index::FractionalIndex;
use serde_json::Value;

use super::{Attention, all, filled, read, text_value};
use crate::domain::record::{Edit, Entity, EntityId, Record};

/// The kind of an agenda item.
pub const KIND: &str = "agenda_item";
/// What it is about.
pub const TITLE: &str = "title";
/// The meeting it belongs to, an id.
pub const MEETING: &str = "meeting";
/// How long it takes, in minutes.
pub const MINUTES: &str = "minutes";
/// Is it done?
pub const DONE: &str = "done";
/// Its place in the order: a fractional index, so that moving one item changes only this one.
pub const RANK: &str = "rank";

/// An item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its id.
    pub id: EntityId,
    /// What it is about.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: Option<u64>,
    /// Is it done?
    pub done: bool,
    /// What is to be decided.
    pub attention: Attention,
    rank: Option<FractionalIndex>,
}

impl AgendaItem {
    /// An item as its entity has it.
    pub fn read(id: EntityId, entity: &Entity) -> Self {
        let rank = read::text(entity, RANK);
        Self {
            id,
            title: read::text(entity, TITLE),
            minutes: read::number(entity, MINUTES),
            done: read::flag(entity, DONE),
            attention: Attention::of(entity),
            rank: FractionalIndex::from_string(&rank).ok(),
        }
    }

    /// The agenda of a meeting, in its order; items without a place last.
    pub fn of_meeting(record: &Record, meeting: EntityId) -> Vec<Self> {
        let of_this = |entity: &Entity| read::parsed(entity, MEETING) == Some(meeting);
        let read = |id, entity: &Entity| of_this(entity).then(|| Self::read(id, entity));
        let mut items: Vec<Self> = all(record, KIND, read).into_iter().flatten().collect();
        items.sort_by(|a, b| (a.rank.is_none(), &a.rank, a.id).cmp(&(b.rank.is_none(), &b.rank, b.id)));
        items
    }
}

/// Puts an item at the end of an agenda.
pub fn create(
    id: EntityId,
    meeting: EntityId,
    agenda: &[AgendaItem],
    title: &str,
    minutes: Option<u64>,
) -> Edit {
    let last = agenda.iter().rev().find_map(|item| item.rank.as_ref());
    let rank = last.map_or_else(FractionalIndex::default, FractionalIndex::new_after);
    let fields = filled([
        (TITLE, text_value(title)),
        (MEETING, Value::from(meeting.to_string())),
        (MINUTES, minutes.map_or(Value::Null, Value::from)),
        (RANK, Value::from(rank.to_string())),
    ]);
    Edit::Create { id, kind: KIND, fields }
}

/// Moves the item at `from` to stand at `to`, both counted from 0. Says which place it gets; `None` if there is none.
///
/// Two items that got the same place apart from each other cannot be parted by one move; the item then goes before both.
pub fn move_item(agenda: &[AgendaItem], from: usize, to: usize) -> Option<Edit> {
    let item = agenda.get(from)?;
    let others: Vec<&AgendaItem> = agenda.iter().filter(|other| other.id != item.id).collect();
    let before = to.checked_sub(1).and_then(|place| others.get(place)?.rank.as_ref());
    let after = others.get(to).and_then(|other| other.rank.as_ref());
    let rank = match (before, after) {
        (Some(before), Some(after)) => {
            FractionalIndex::new_between(before, after).unwrap_or_else(|| FractionalIndex::new_before(before))
        }
        (Some(before), None) => FractionalIndex::new_after(before),
        (None, Some(after)) => FractionalIndex::new_before(after),
        (None, None) => FractionalIndex::default(),
    };
    Some(super::choose(item.id, RANK, rank.to_string()))
}
