//! Lists in an order that both can change apart: every item has its own place, so that moving one changes only this
//! one.

use serde_json::Value;

use super::rank::Rank;
use super::{choose, read};
use crate::record::{Edit, Entity, EntityId};

/// Its place in the order, between those of its neighbours.
pub const RANK: &str = "rank";

/// Something that has a place in an order.
pub(super) trait Ranked {
    fn id(&self) -> EntityId;
    fn rank(&self) -> Option<&Rank>;
}

/// The place of an entity; `None` if it has none that can be read.
pub(super) fn rank(entity: &Entity) -> Option<Rank> {
    Rank::parse(&read::text(entity, RANK))
}

/// Brings items into their order; those without a place come last.
pub(super) fn sort<T: Ranked>(items: &mut [T]) {
    let key = |item: &T| (item.rank().is_none(), item.rank().cloned(), item.id());
    items.sort_by_cached_key(key);
}

/// The place after all items of a sorted list.
pub(super) fn after<T: Ranked>(items: &[T]) -> Option<Rank> {
    Rank::between(items.iter().rev().find_map(Ranked::rank), None)
}

/// A place as it stands in the record.
pub(super) fn value(place: Option<&Rank>) -> Value {
    place.map_or(Value::Null, |rank| Value::from(rank.to_string()))
}

/// Moves the item at `from` to stand at `to`, both counted from 0. Nothing moves if there is no such item.
///
/// Mostly one edit. Items that got the same place apart from each other have to be parted for it, and items without
/// a place need one; then it is more.
pub(super) fn move_item<T: Ranked>(items: &[T], from: usize, to: usize) -> Vec<Edit> {
    let Some(item) = items.get(from) else { return Vec::new() };
    let mut order: Vec<&T> = items.iter().filter(|other| other.id() != item.id()).collect();
    let to = to.min(order.len());
    order.insert(to, item);
    let first = order[..to].iter().position(|other| other.rank().is_none()).unwrap_or(to);
    let mut last = order[..first].last().and_then(|other| other.rank().cloned());
    let mut edits = Vec::new();
    for (place, other) in order.iter().enumerate().skip(first) {
        if place > to && (other.rank().is_none() || other.rank() > last.as_ref()) {
            break;
        }
        let later = order[place..].iter().filter(|later| later.id() != item.id());
        let next = later.filter_map(|later| later.rank()).find(|rank| Some(*rank) > last.as_ref());
        last = Rank::between(last.as_ref(), next);
        edits.extend(last.as_ref().map(|rank| choose(other.id(), RANK, rank.to_string())));
    }
    edits
}
