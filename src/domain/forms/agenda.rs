//! The agenda of a meeting: items in an order that both can change apart.

use serde_json::Value;

use super::rank::Rank;
use super::{Attention, all, filled, find, read, text_value};
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
/// Its place in the order, between those of its neighbours, so that moving one item changes only this one.
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
    rank: Option<Rank>,
}

impl AgendaItem {
    /// An item as its entity has it.
    pub fn read(id: EntityId, entity: &Entity) -> Self {
        Self {
            id,
            title: read::text(entity, TITLE),
            minutes: read::number(entity, MINUTES),
            done: read::flag(entity, DONE),
            attention: Attention::of(entity),
            rank: Rank::parse(&read::text(entity, RANK)),
        }
    }

    /// The item of an id; `None` if there is none or it is deleted.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(id, entity))
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
    let fields = filled([
        (TITLE, text_value(title)),
        (MEETING, Value::from(meeting.to_string())),
        (MINUTES, minutes_value(minutes)),
        (RANK, Rank::between(last, None).map_or(Value::Null, |rank| Value::from(rank.to_string()))),
    ]);
    Edit::Create { id, kind: KIND, fields }
}

/// Moves the item at `from` to stand at `to`, both counted from 0. Nothing moves if there is no such item.
///
/// Mostly one edit. Items that got the same place apart from each other have to be parted for it, and items without
/// a place need one; then it is more.
pub fn move_item(agenda: &[AgendaItem], from: usize, to: usize) -> Vec<Edit> {
    let Some(item) = agenda.get(from) else { return Vec::new() };
    let mut order: Vec<&AgendaItem> = agenda.iter().filter(|other| other.id != item.id).collect();
    let to = to.min(order.len());
    order.insert(to, item);
    let first = order[..to].iter().position(|other| other.rank.is_none()).unwrap_or(to);
    let mut last = order[..first].last().and_then(|other| other.rank.clone());
    let mut edits = Vec::new();
    for (place, other) in order.iter().enumerate().skip(first) {
        if place > to && (other.rank.is_none() || other.rank > last) {
            break;
        }
        let later = order[place..].iter().filter(|later| later.id != item.id);
        let next = later.filter_map(|later| later.rank.as_ref()).find(|rank| Some(*rank) > last.as_ref());
        last = Rank::between(last.as_ref(), next);
        edits.extend(last.as_ref().map(|rank| super::choose(other.id, RANK, rank.to_string())));
    }
    edits
}

/// How many minutes all items take together; those without a time count as none.
pub fn total_minutes(agenda: &[AgendaItem]) -> u64 {
    agenda.iter().filter_map(|item| item.minutes).fold(0, u64::saturating_add)
}

/// How an agenda fits into its meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Balance {
    /// So many minutes are left.
    Left(u64),
    /// It fits to the minute.
    Even,
    /// So many minutes are too many.
    Over(u64),
}

impl Balance {
    /// How an agenda fits into a meeting of so many minutes.
    pub fn of(agenda: &[AgendaItem], minutes: u64) -> Self {
        let total = total_minutes(agenda);
        match total.cmp(&minutes) {
            std::cmp::Ordering::Less => Self::Left(minutes - total),
            std::cmp::Ordering::Equal => Self::Even,
            std::cmp::Ordering::Greater => Self::Over(total - minutes),
        }
    }
}

/// Minutes as they stand in the record.
pub fn minutes_value(minutes: Option<u64>) -> Value {
    minutes.map_or(Value::Null, Value::from)
}
