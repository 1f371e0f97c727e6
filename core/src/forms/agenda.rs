//! The agenda of a meeting: items in an order that both can change apart.

use serde_json::Value;

use super::field::{Field, Shape};
use super::kind::{Kind, Row, Search, Thing, Whole};
pub use super::order::RANK;
use super::order::{self, Ranked};
use super::part::Parts;
use super::person::Role;
use super::rank::Rank;
use super::{Attention, choose, filled, find, meeting, read, text_value};
use crate::record::{Edit, Entity, EntityId, Record};

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
/// The later meeting in which it was done, an id; absent if it was done in its own.
pub const DONE_IN: &str = "done_in";
/// Does it come up in every meeting?
pub const REPEATS: &str = "repeats";
/// The title that it has on the usual agenda of every regular meeting, if it came from there. The next agenda has its
/// own, so it does not come again.
pub const USUAL: &str = "usual";
/// Who asks others about it, because neither of the two knows: a [`Role`].
pub const ASKER: &str = "asker";
/// The topic of the backlog that it is about, an id.
pub const TOPIC: &str = "topic";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::AgendaItem),
    ids: None,
    part_of: Some(Whole { kind: meeting::KIND, field: MEETING }),
    title: TITLE,
    search: Search::Alone,
    fields: &[
        Row::new(Field::ItemTitle, TITLE, Shape::Line),
        Row::new(Field::ItemMinutes, MINUTES, Shape::Minutes),
        Row::new(Field::ItemDone, DONE, Shape::Flag),
        Row::new(Field::ItemRepeats, REPEATS, Shape::Flag),
        Row::new(Field::ItemUsual, USUAL, Shape::FormerTitle),
        Row::new(Field::ItemAsker, ASKER, Shape::Person),
        Row::new(Field::ItemRank, RANK, Shape::Rank),
        Row::new(Field::ItemMeeting, MEETING, Shape::Id),
        Row::new(Field::ItemDoneIn, DONE_IN, Shape::Id),
        Row::new(Field::ItemTopic, TOPIC, Shape::Id),
    ],
    set_once: &[],
    in_ones_own_name: &[],
};

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
    /// The meeting it belongs to.
    pub meeting: Option<EntityId>,
    /// The later meeting in which it was done.
    pub done_in: Option<EntityId>,
    /// Does it come up in every meeting?
    pub repeats: bool,
    /// Is it as it stands on every usual agenda?
    pub usual: bool,
    /// Who asks others about it.
    pub asker: Option<Role>,
    /// The topic of the backlog that it is about.
    pub topic: Option<EntityId>,
    /// What is to be decided.
    pub attention: Attention,
    rank: Option<Rank>,
}

impl AgendaItem {
    /// An item as its entity has it.
    pub fn read(id: EntityId, entity: &Entity) -> Self {
        let (title, usual) = (read::text(entity, TITLE), read::text(entity, USUAL));
        Self {
            id,
            // Whoever gives it another title has made it an item of their own.
            usual: !usual.is_empty() && usual == title,
            title,
            minutes: read::number(entity, MINUTES),
            done: read::flag(entity, DONE),
            meeting: read::parsed(entity, MEETING),
            done_in: read::parsed(entity, DONE_IN),
            repeats: read::flag(entity, REPEATS),
            asker: read::parsed(entity, ASKER),
            topic: read::parsed(entity, TOPIC),
            attention: Attention::of(entity),
            rank: order::rank(entity),
        }
    }

    /// The item of an id; `None` if there is none or it is deleted.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(id, entity))
    }

    /// Returns whether it comes up in the next meeting because it was left open. What the next agenda has anyway does
    /// not.
    pub fn comes_again(&self) -> bool {
        !self.done && !self.repeats && !self.usual
    }

    /// A meeting's own items, in their order; items without a place last. What earlier meetings left open comes on
    /// top: see [`super::carry`].
    pub fn of_meeting(record: &Record, meeting: EntityId) -> Vec<Self> {
        Self::among(&Parts::of_one(record, KIND, meeting), meeting)
    }

    /// The same, for who asks about one meeting after the other.
    pub fn among(parts: &Parts<'_>, meeting: EntityId) -> Vec<Self> {
        Self::those_among(parts, meeting, &|_| true)
    }

    /// Those of them that are wanted; the others are not even read.
    pub(super) fn those_among(
        parts: &Parts<'_>,
        meeting: EntityId,
        is_wanted: &dyn Fn(&Entity) -> bool,
    ) -> Vec<Self> {
        let mut items =
            parts.views(meeting, KIND, |id, entity| is_wanted(entity).then(|| Self::read(id, entity)));
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
    create_at(order::after(agenda).as_ref(), meeting, New { id, title, minutes, usual: false })
}

/// An item to be put onto an agenda.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    /// The id that it gets.
    pub id: EntityId,
    /// What it is about.
    pub title: &'a str,
    /// How long it takes, in minutes.
    pub minutes: Option<u64>,
    /// Does it stand on every usual agenda?
    pub usual: bool,
}

/// Puts items at the end of an agenda, in their order.
pub fn create_all<'a>(
    meeting: EntityId,
    agenda: &[AgendaItem],
    items: impl IntoIterator<Item = New<'a>>,
) -> Vec<Edit> {
    let mut last = agenda.iter().rev().find_map(|item| item.rank.clone());
    let create_next = |new| {
        last = Rank::between(last.as_ref(), None);
        create_at(last.as_ref(), meeting, new)
    };
    items.into_iter().map(create_next).collect()
}

fn create_at(place: Option<&Rank>, meeting: EntityId, New { id, title, minutes, usual }: New<'_>) -> Edit {
    let fields = filled([
        (TITLE, text_value(title)),
        (MEETING, Value::from(meeting.to_string())),
        (MINUTES, minutes_value(minutes)),
        (RANK, order::value(place)),
        (USUAL, text_value(if usual { title } else { "" })),
    ]);
    Edit::Create { id, kind: KIND, fields }
}

/// Marks an item as done in a meeting, or as open again.
pub fn tick(item: &AgendaItem, meeting: EntityId, done: bool) -> Vec<Edit> {
    let elsewhere = (done && item.meeting != Some(meeting)).then(|| Value::from(meeting.to_string()));
    let mut edits = vec![choose(item.id, DONE, done)];
    if elsewhere.is_some() || item.done_in.is_some() {
        edits.push(choose(item.id, DONE_IN, elsewhere.unwrap_or_default()));
    }
    edits
}

/// Says who asks others about an item; `None` is nobody. Whoever asks has made it an item of their own.
pub fn ask(item: &AgendaItem, asker: Option<Role>) -> Vec<Edit> {
    let mut edits = vec![choose(item.id, ASKER, asker.map(Role::as_str))];
    if item.usual && asker.is_some() {
        edits.push(choose(item.id, USUAL, Value::Null));
    }
    edits
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
