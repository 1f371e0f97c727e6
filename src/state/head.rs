//! The head row of a tandem: what a start page needs, and what the stored rows have seen.
//!
//! Pure. It must not know how rows are stored.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use tandembuch_core::calendar;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::person::{Person, Role};
use tandembuch_core::forms::tandem::{self, Tandem};
use tandembuch_core::forms::task::Task;
use tandembuch_core::json;
use tandembuch_core::record::{Record, VersionVector};

/// The head row as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Head {
    /// What the stored rows have seen, taken together.
    pub seen: VersionVector,
    /// How often an import has been taken back here. A tab that knows another number has to load anew.
    #[serde(default)]
    pub epoch: u32,
    /// What the start page shows.
    #[serde(default, deserialize_with = "json::object")]
    pub summary: Summary,
}

/// What the start page shows of a tandem.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Summary {
    /// The tandem's own name; may be empty.
    #[serde(default)]
    pub name: String,
    /// The mentor's name; may be empty.
    #[serde(default)]
    pub mentor: String,
    /// The mentee's name; may be empty.
    #[serde(default)]
    pub mentee: String,
    /// The meetings that have a date and have not taken place, the earliest first.
    #[serde(default, with = "calendar::moments")]
    pub planned: Vec<NaiveDateTime>,
    /// In which zone they are; empty in heads of earlier programs.
    #[serde(default)]
    pub zone: String,
    /// How many tasks are open.
    #[serde(default)]
    pub open_tasks: usize,
}

/// Most planned meetings that a head keeps.
const MAX_PLANNED: usize = 8;

impl Head {
    /// The head of a record.
    pub(super) fn of(record: &Record, epoch: u32) -> Self {
        Self { seen: record.seen().clone(), epoch, summary: Summary::of(record) }
    }

    /// Reads a head row; `None` if it is not one.
    pub(super) fn from_json(json: &str) -> Option<Self> {
        json::read(json).ok()
    }

    /// Writes a head row.
    pub(super) fn to_json(&self) -> String {
        json::write(self)
    }
}

impl Summary {
    /// What the start page shows of this record.
    pub fn of(record: &Record) -> Self {
        let planned = Meeting::all(record)
            .into_iter()
            .filter(|meeting| !meeting.held && !meeting.cancelled)
            .filter_map(|meeting| meeting.start);
        Self {
            zone: tandem::zone(record),
            planned: planned.take(MAX_PLANNED).collect(),
            open_tasks: Task::all(record).iter().filter(|task| !task.done).count(),
            ..Self::names_of(record)
        }
    }

    /// The names alone, without a look at all that is planned.
    pub fn names_of(record: &Record) -> Self {
        Self {
            name: Tandem::of(record).name,
            mentor: Person::of(record, Role::Mentor).name,
            mentee: Person::of(record, Role::Mentee).name,
            ..Self::default()
        }
    }
}
