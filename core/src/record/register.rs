//! One field of an entity: a multi-value register.
//!
//! It holds every value that nobody who had seen it has replaced. Mostly that is one. Two mean that two people
//! wrote without knowing of each other; both are kept until a person picks.

use serde_json::{Map, Value};

use super::dot::{Dot, VersionVector};
use crate::json;

/// How far a foreign clock may pull the display time of a change forward, in milliseconds.
const MAX_PULL_MS: u64 = 5 * 60 * 1000;

/// One value and the change that wrote it. It never changes afterwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The change that wrote the value.
    pub dot: Dot,
    /// When it was written, in milliseconds since 1970 by the writer's clock. For display, never for order.
    pub at: u64,
    /// The value.
    pub value: Value,
    /// What a newer program added beside the value; carried on untouched.
    pub extra: Map<String, Value>,
}

/// The current values of a field, in the order of their dots.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Register(Vec<Written>);

/// Which of the current values a new value takes the place of.
#[derive(Debug, Clone, PartialEq)]
pub enum InsteadOf {
    /// All: the person has seen them all, or picks between them.
    Everything,
    /// Those equal to what the person saw when they began to type. What came in meanwhile stays beside.
    Seen(Value),
}

impl Register {
    /// A register of the given values. Of several with the same dot one is kept, the same on every device.
    pub fn from_values(values: impl IntoIterator<Item = Written>) -> Self {
        let mut values: Vec<Written> = values.into_iter().collect();
        put_in_order(&mut values);
        values.dedup_by(|next, kept| {
            let is_same = next.dot == kept.dot;
            if is_same && next.beats(kept) {
                std::mem::swap(next, kept);
            }
            is_same
        });
        Self(values)
    }

    /// A register of values as they were read: where a dot is named twice the last one counts, as with every member.
    pub(super) fn from_read(mut values: Vec<Written>) -> Self {
        values.reverse();
        put_in_order(&mut values);
        values.dedup_by_key(|written| written.dot);
        Self(values)
    }

    /// The current values, in the order of their dots.
    pub fn values(&self) -> &[Written] {
        &self.0
    }

    /// The value to show: of several the one written last by the clock, the same one on every device.
    pub fn shown(&self) -> Option<&Written> {
        self.0.iter().max_by_key(|written| (written.at, written.dot))
    }

    /// Returns whether the current values differ, so that a person has to pick. Two people who wrote the same agree.
    pub fn is_contested(&self) -> bool {
        self.0.windows(2).any(|pair| pair[0].value != pair[1].value)
    }

    /// Returns whether both say the same, whoever wrote it and however often.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        let has = |register: &Self, value: &Value| register.0.iter().any(|written| written.value == *value);
        self.0.iter().all(|written| has(other, &written.value))
            && other.0.iter().all(|written| has(self, &written.value))
    }

    /// Writes a value; `now` is the writer's clock in milliseconds since 1970.
    pub(super) fn write(&mut self, dot: Dot, now: u64, value: Value, instead_of: &InsteadOf) {
        let latest = self.0.iter().map(|written| written.at).max().unwrap_or(0);
        // A hybrid time: what replaces is shown as later, unless the other clock is plainly wrong.
        let at = if latest >= now && latest - now <= MAX_PULL_MS { latest + 1 } else { now };
        self.0.retain(|written| match instead_of {
            InsteadOf::Everything => false,
            InsteadOf::Seen(seen) => written.value != *seen,
        });
        self.put(Written { dot, at, value, extra: Map::new() });
    }

    /// Puts a value in, in place of one with the same dot if there is one.
    pub(super) fn put(&mut self, written: Written) {
        match self.place_of(written.dot) {
            Ok(place) => self.0[place] = written,
            Err(place) => self.0.insert(place, written),
        }
    }

    /// The join of two copies of a register; `theirs_seen` are the changes that the owner of the other one had seen, and
    /// `is_news` says which changes count here: of those that are not in this copy, and of those that have another value
    /// in it (then with `true`).
    ///
    /// A value stays if both have it, or if the one that lacks it has not seen it. A value only ever goes when another
    /// one comes: so a copy that brings no value that counts takes none away either, whatever it claims to have seen.
    pub(super) fn join(
        &mut self,
        theirs: &Self,
        theirs_seen: &VersionVector,
        is_news: impl Fn(Dot, bool) -> bool,
    ) {
        // Mostly both are the same.
        if self == theirs {
            return;
        }
        let counts = |written: &Written| self.place_of(written.dot).is_ok() || is_news(written.dot, false);
        let coming: Vec<&Written> = theirs.0.iter().filter(|written| counts(written)).collect();
        if coming.is_empty() {
            return;
        }
        self.0.retain(|written| theirs.place_of(written.dot).is_ok() || !theirs_seen.contains(written.dot));
        for written in coming {
            match self.place_of(written.dot) {
                Ok(place) if written.beats(&self.0[place]) && is_news(written.dot, true) => {
                    self.0[place] = written.clone();
                }
                Ok(_) => {}
                Err(place) => self.0.insert(place, written.clone()),
            }
        }
    }

    /// Returns whether [`Register::join`] would leave it as it is.
    pub(super) fn has_all_of(
        &self,
        theirs: &Self,
        theirs_seen: &VersionVector,
        is_news: impl Fn(Dot, bool) -> bool,
    ) -> bool {
        // Mostly both are the same.
        if self == theirs {
            return true;
        }
        let mut is_nothing_coming = true;
        for written in theirs.values() {
            match self.place_of(written.dot) {
                Ok(place) if written.beats(&self.0[place]) && is_news(written.dot, true) => return false,
                Ok(_) => is_nothing_coming = false,
                Err(_) if is_news(written.dot, false) => return false,
                Err(_) => {}
            }
        }
        let stays =
            |written: &Written| theirs.place_of(written.dot).is_ok() || !theirs_seen.contains(written.dot);
        is_nothing_coming || self.0.iter().all(stays)
    }

    /// The value of a change, if it is current.
    pub(super) fn value_of(&self, dot: Dot) -> Option<&Written> {
        self.place_of(dot).ok().map(|place| &self.0[place])
    }

    /// The values whose dots pass the test.
    pub(super) fn filtered(&self, keep: impl Fn(Dot) -> bool) -> Self {
        Self(self.0.iter().filter(|written| keep(written.dot)).cloned().collect())
    }

    /// Where the value of a change is, or where it would be.
    fn place_of(&self, dot: Dot) -> Result<usize, usize> {
        self.0.binary_search_by_key(&dot, |written| written.dot)
    }
}

/// Those with the same dot stay in the order in which they are.
fn put_in_order(values: &mut [Written]) {
    values.sort_by_key(|written| written.dot);
}

impl Written {
    /// Returns whether this is the one to keep of two values with one dot. That is for copies of one device, which
    /// write no dot twice; from a file both are kept ([`super::set_back`]).
    fn beats(&self, other: &Self) -> bool {
        let rank = |written: &Self| (written.at, json::write(&written.value), json::write(&written.extra));
        self != other && rank(self) > rank(other)
    }
}

#[cfg(test)]
mod tests {
    use super::super::id::ReplicaId;
    use super::*;
    use serde_json::json;

    fn dot(replica: u8, counter: u32) -> Dot {
        Dot { replica: ReplicaId::from_random([replica; 5]), counter }
    }

    fn written(dot: Dot, at: u64, value: Value) -> Written {
        Written { dot, at, value, extra: Map::new() }
    }

    #[test]
    fn what_replaces_is_shown_as_later_unless_the_other_clock_is_plainly_wrong() {
        let an_hour = 60 * 60 * 1000;
        for (earlier, now, expected) in [
            (1000, 5000, 5000),
            (5000, 5000, 5001),
            (305_000, 5000, 305_001),
            (305_001, 5000, 5000),
            (an_hour, 5000, 5000),
        ] {
            let mut register = Register::from_values([written(dot(1, 1), earlier, json!("a"))]);
            register.write(dot(2, 1), now, json!("b"), &InsteadOf::Everything);
            assert_eq!(register.values(), [written(dot(2, 1), expected, json!("b"))]);
        }
    }

    #[test]
    fn typing_replaces_only_what_was_seen() {
        let mut register = Register::from_values([
            written(dot(1, 1), 10, json!("seen")),
            written(dot(2, 1), 20, json!("new")),
        ]);
        assert!(register.is_contested());
        register.write(dot(1, 2), 30, json!("typed"), &InsteadOf::Seen(json!("seen")));
        assert_eq!(
            register.values().iter().map(|w| &w.value).collect::<Vec<_>>(),
            [&json!("typed"), &json!("new")]
        );
        assert_eq!(register.shown().map(|w| &w.value), Some(&json!("typed")));
        register.write(dot(1, 3), 40, json!("picked"), &InsteadOf::Everything);
        assert!(!register.is_contested());
    }

    #[test]
    fn two_who_wrote_the_same_agree() {
        let same =
            Register::from_values([written(dot(1, 1), 10, json!("x")), written(dot(2, 1), 20, json!("x"))]);
        assert!(!same.is_contested());
        assert_eq!(same.values().len(), 2);
        let once = Register::from_values([written(dot(3, 1), 30, json!("x"))]);
        assert!(same.says_the_same_as(&once) && once.says_the_same_as(&same));
        let more = Register::from_values([same.values()[0].clone(), written(dot(3, 1), 30, json!("y"))]);
        assert!(!more.says_the_same_as(&once) && !once.says_the_same_as(&more));
    }

    #[test]
    fn the_shown_value_does_not_depend_on_who_looks() {
        let tie =
            Register::from_values([written(dot(2, 1), 10, json!("b")), written(dot(1, 9), 10, json!("a"))]);
        assert_eq!(tie.shown().map(|w| w.dot), Some(dot(2, 1)));
        assert_eq!(Register::default().shown(), None);
    }

    #[test]
    fn who_brings_no_value_takes_none_away() {
        let claimed: VersionVector = [(dot(1, 1).replica, 9)].into_iter().collect();
        let current = Register::from_values([written(dot(1, 3), 10, json!("current"))]);
        for nothing_new in
            [Register::default(), Register::from_values([written(dot(1, 2), 5, json!("replaced long ago"))])]
        {
            let mut joined = current.clone();
            joined.join(&nothing_new, &claimed, |_, _| false);
            assert_eq!(joined, current);
        }
    }

    #[test]
    fn one_dot_written_twice_settles_the_same_way_round() {
        let (one, two) = (written(dot(1, 1), 10, json!("a")), written(dot(1, 1), 10, json!("b")));
        let forth = Register::from_values([one.clone(), two.clone()]);
        assert_eq!(forth, Register::from_values([two.clone(), one.clone()]));
        assert_eq!(forth.values(), [two]);
        let seen = VersionVector::default();
        let mut joined = Register::from_values([one.clone()]);
        assert!(!joined.has_all_of(&forth, &seen, |_, is_here| is_here));
        joined.join(&forth, &seen, |_, is_here| is_here);
        assert_eq!(joined, forth);
        joined.join(&Register::from_values([one]), &seen, |_, is_here| is_here);
        assert_eq!(joined, forth);
    }

    #[test]
    fn values_stand_in_the_order_of_their_dots_however_they_came() {
        let values = [(2, 1), (1, 2), (1, 10)].map(|(by, counter)| written(dot(by, counter), 1, json!(by)));
        let dots = Register::from_values(values).values().iter().map(|w| w.dot).collect::<Vec<_>>();
        assert_eq!(dots, [dot(1, 2), dot(1, 10), dot(2, 1)]);
    }
}
