//! Finds by meeting or by month, for reading on.

use chrono::Datelike;

use super::index::Index;
use crate::forms::kind::Thing;
use crate::record::EntityId;

/// What finds have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// They belong to this meeting.
    Meeting(EntityId),
    /// They belong to no meeting and are of this month: year and month.
    Month(i32, u32),
    /// Nobody knows when they were entered.
    Undated,
}

/// Finds by meeting or month; the groups stand in the order of their first find. Meetings themselves are told by month.
pub fn groups(index: &Index, places: &[usize]) -> Vec<(Group, Vec<usize>)> {
    let mut groups: Vec<(Group, Vec<usize>)> = Vec::new();
    for &place in places {
        let Some(item) = index.item(place) else { continue };
        let group = match (item.meeting, item.at) {
            (Some(meeting), _) if item.thing != Thing::Meeting => Group::Meeting(meeting),
            (_, Some(at)) => Group::Month(at.year(), at.month()),
            (_, None) => Group::Undated,
        };
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, members)) => members.push(place),
            None => groups.push((group, vec![place])),
        }
    }
    groups
}
