//! The row with the tandems that lie in the archive, or are about to leave. Pure.
//!
//! A list of objects with `id`, `since` (in the archive, in milliseconds since 1970), `remind` (the day on which deleting it is
//! brought to mind) and `goes` (the moment at which it leaves). A tandem that one works with is not in it.

use chrono::NaiveDate;
use serde_json::Value;
use tandembuch_core::calendar::{parse_day, write_day};
use tandembuch_core::json;
use tandembuch_core::record::SpaceId;

/// More than anybody has.
const MOST: usize = 500;
/// How long a tandem can be brought back that leaves.
const TIME_TO_RETURN_MS: u64 = 10 * MINUTE_MS;
const MINUTE_MS: u64 = 60_000;
/// The moment of what is removed whatever happens.
const DECIDED: u64 = 0;

/// What has become of a tandem on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Afterwards {
    /// Which one.
    pub id: SpaceId,
    /// Since when it lies in the archive, in milliseconds since 1970.
    pub since: Option<u64>,
    /// From which day on deleting it is brought to mind.
    pub remind: Option<NaiveDate>,
    /// When it leaves this device, in milliseconds since 1970.
    pub goes: Option<u64>,
}

/// What somebody decides about a tandem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It lies in the archive from now on, and deleting it is brought to mind on that day.
    Archive(Option<NaiveDate>),
    /// One works with it again.
    Unarchive,
    /// Deleting it is brought to mind on another day, or never.
    RemindOn(Option<NaiveDate>),
    /// It leaves this device in some minutes.
    Leave,
    /// It does not leave.
    Return,
    /// It leaves now, and nothing brings it back.
    RemoveNow,
}

impl Afterwards {
    /// Of a tandem that one works with.
    pub(super) fn of(id: SpaceId) -> Self {
        Self { id, since: None, remind: None, goes: None }
    }

    /// Returns whether deleting it is to be brought to mind.
    pub fn is_to_be_reminded_of(self, today: NaiveDate) -> bool {
        self.goes.is_none() && self.since.is_some() && self.remind.is_some_and(|day| day <= today)
    }

    /// Returns whether it leaves whatever happens.
    pub fn is_decided(self) -> bool {
        self.goes == Some(DECIDED)
    }

    pub(super) fn is_due_to_go(self, now: u64) -> bool {
        self.goes.is_some_and(|at| at <= now)
    }

    /// Returns whether it would leave later than anybody was ever told: the clock was set back since.
    pub(super) fn is_to_go_too_late(self, now: u64) -> bool {
        self.goes.is_some_and(|at| at > leaves_at(now))
    }

    pub(super) fn goes_if_due(&mut self, now: u64) {
        if self.is_due_to_go(now) {
            self.goes = Some(DECIDED);
        } else if self.is_to_go_too_late(now) {
            self.goes = Some(leaves_at(now));
        }
    }

    pub(super) fn decide(&mut self, decision: Decision, now: u64) {
        match decision {
            Decision::Archive(remind) => {
                self.since.get_or_insert(now);
                self.remind = remind;
            }
            Decision::Unarchive => *self = Self { goes: self.goes, ..Self::of(self.id) },
            Decision::RemindOn(day) => self.remind = day,
            Decision::Leave => {
                self.goes.get_or_insert(leaves_at(now));
            }
            Decision::Return if self.is_decided() => {}
            Decision::Return => self.goes = None,
            Decision::RemoveNow => self.goes = Some(DECIDED),
        }
    }

    fn from_json(value: &Value) -> Option<Self> {
        let number = |name: &str| value.get(name).and_then(Value::as_u64);
        let text = |name: &str| value.get(name).and_then(Value::as_str);
        let id = text("id")?.parse().ok()?;
        Some(Self {
            id,
            since: number("since"),
            remind: text("remind").and_then(parse_day),
            goes: number("goes"),
        })
        .filter(|one| one.is_out_of_the_way())
    }

    fn to_json(self) -> Value {
        let Self { id, since, remind, goes } = self;
        let members: [(&str, Value); 4] = [
            ("id", id.to_string().into()),
            ("since", since.into()),
            ("remind", remind.map(write_day).into()),
            ("goes", goes.into()),
        ];
        members.into_iter().collect()
    }

    fn is_out_of_the_way(self) -> bool {
        self.since.is_some() || self.goes.is_some()
    }
}

/// When that leaves which is told to leave now. A full minute: that is what is said, and when the clock is looked at.
fn leaves_at(now: u64) -> u64 {
    (now + TIME_TO_RETURN_MS).next_multiple_of(MINUTE_MS)
}

/// Reads the row; `None` if it is none.
pub(super) fn read(row: &str) -> Option<Vec<Afterwards>> {
    let list: Vec<Value> = serde_json::from_str(row).ok()?;
    Some(list.iter().filter_map(Afterwards::from_json).take(MOST).collect())
}

/// Writes the row.
pub(super) fn write(all: &[Afterwards]) -> String {
    json::write(&Value::from_iter(all.iter().map(|one| one.to_json())))
}

/// The row after a change of one tandem, which comes first then.
pub(super) fn changed(row: Option<&str>, id: SpaceId, change: &dyn Fn(&mut Afterwards)) -> String {
    let mut all = row.and_then(read).unwrap_or_default();
    let place = all.iter().position(|known| known.id == id);
    let mut one = place.map_or(Afterwards::of(id), |place| all.remove(place));
    change(&mut one);
    if one.is_out_of_the_way() {
        all.insert(0, one);
    }
    write(&all)
}

#[cfg(test)]
mod tests;
