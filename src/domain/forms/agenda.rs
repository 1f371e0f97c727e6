//! The agenda of a meeting: items in an order that both can change apart.

use serde_json::Value;

pub use super::order::RANK;
use super::order::{self, Ranked};
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
            rank: order::rank(entity),
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
        order::sort(&mut items);
        items
    }
}

impl Ranked for AgendaItem {
    fn id(&self) -> EntityId {
        self.id
    }

    fn rank(&self) -> Option<&Rank> {
        self.rank.as_ref()
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
    let fields = filled([
        (TITLE, text_value(title)),
        (MEETING, Value::from(meeting.to_string())),
        (MINUTES, minutes_value(minutes)),
        (RANK, order::at_the_end(agenda)),
    ]);
    Edit::Create { id, kind: KIND, fields }
}

/// Moves the item at `from` to stand at `to`, both counted from 0. Nothing moves if there is no such item.
pub fn move_item(agenda: &[AgendaItem], from: usize, to: usize) -> Vec<Edit> {
    order::move_item(agenda, from, to)
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
