//! Shortens an agenda that is too long for its meeting.

use super::agenda::AgendaItem;
use crate::record::EntityId;

/// Items get shorter by so many minutes, and none shorter than that.
const STEP: u64 = 5;
/// Nobody meets longer, in minutes.
const LONGEST: u64 = 24 * 60;

/// An item that gets shorter, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shorter {
    /// Which one.
    pub item: EntityId,
    /// How long it was.
    pub before: u64,
    /// How long it is to be.
    pub after: u64,
}

/// Shortens the items of an agenda, each by about the same share, until they fit into a meeting of so many minutes. None
/// where they fit already, or would not even with five minutes each.
pub fn shorter(agenda: &[AgendaItem], minutes: u64) -> Vec<Shorter> {
    let timed: Vec<(&AgendaItem, u64)> =
        agenda.iter().filter_map(|item| Some((item, item.minutes?))).collect();
    let least: u64 = timed.iter().map(|(_, planned)| STEP.min(*planned)).sum();
    if least > minutes || minutes > LONGEST {
        return Vec::new();
    }
    let mut left: Vec<u64> = timed.iter().map(|(_, planned)| (*planned).min(minutes)).collect();
    while left.iter().sum::<u64>() > minutes {
        let can_give = (0..left.len()).filter(|place| left[*place] > STEP);
        // Whoever has given the least share gives next; of two, the one further down.
        let share = |place: usize| left[place] as f64 / timed[place].1 as f64;
        let Some(next) = can_give.max_by(|a, b| share(*a).total_cmp(&share(*b))) else { return Vec::new() };
        left[next] = (left[next] - 1) / STEP * STEP;
    }
    let all = timed.iter().zip(left).map(|((item, before), after)| Shorter {
        item: item.id,
        before: *before,
        after,
    });
    all.filter(|item| item.after < item.before).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::forms::{agenda, choose};
    use crate::record::{Record, ReplicaId, SpaceId};

    const MEETING: EntityId = EntityId::from_random([99; 10]);
    const REPLICA: ReplicaId = ReplicaId::from_random([1; 5]);

    /// What is left of items of so many minutes in a meeting of so many.
    fn left(planned: &[Option<u64>], minutes: u64) -> Vec<Option<u64>> {
        let mut record = Record::new(SpaceId::from_random([1; 10]));
        for (number, planned) in (0..).zip(planned) {
            let items = AgendaItem::of_meeting(&record, MEETING);
            let id = EntityId::from_random([number; 10]);
            let edit = agenda::create(id, MEETING, &items, "Punkt", *planned);
            record.edit(&edit, REPLICA, 1).expect("room");
        }
        for Shorter { item, after, .. } in shorter(&AgendaItem::of_meeting(&record, MEETING), minutes) {
            record.edit(&choose(item, agenda::MINUTES, after), REPLICA, 2).expect("room");
        }
        AgendaItem::of_meeting(&record, MEETING).iter().map(|item| item.minutes).collect()
    }

    #[test]
    fn all_give_about_the_same_share() {
        for (planned, minutes, expected) in [
            (&[Some(10), Some(20)][..], 30, &[Some(10), Some(20)][..]),
            (&[Some(30), Some(60), Some(30)], 60, &[Some(15), Some(30), Some(15)]),
            (&[Some(10), None, Some(80)], 45, &[Some(5), None, Some(40)]),
            (&[Some(7), Some(8)], 10, &[Some(5), Some(5)]),
            // Not even five minutes for each.
            (&[Some(10), Some(10), Some(10)], 14, &[Some(10), Some(10), Some(10)]),
            (&[Some(3), Some(20)], 10, &[Some(3), Some(5)]),
            (&[Some(u64::MAX), Some(5)], 90, &[Some(85), Some(5)]),
            (&[], 90, &[]),
        ] {
            assert_eq!(left(planned, minutes), expected, "{planned:?} in {minutes}");
        }
    }

    proptest! {
        #[test]
        fn it_fits_or_nothing_is_changed(planned in prop::collection::vec(1_u64..200, 0..12), minutes in 0_u64..300) {
            let planned: Vec<_> = planned.into_iter().map(Some).collect();
            let after = left(&planned, minutes);
            let total: u64 = after.iter().flatten().sum();
            prop_assert!(after == planned || total <= minutes, "{planned:?} in {minutes}: {after:?}");
            let can_fit = planned.iter().flatten().map(|planned| STEP.min(*planned)).sum::<u64>() <= minutes;
            prop_assert!(!can_fit || total <= minutes, "{planned:?} in {minutes}: {after:?}");
            for (before, after) in planned.iter().zip(&after) {
                prop_assert!(after <= before && (after == before || *after >= Some(STEP)));
            }
        }
    }
}
