//! What screens ask of the largest tandems that there can be: within a tenth of a second, the search once within two.
//!
//! Whoever walks through all there is once for each thing shows here, long before it shows in a real tandem.

use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};
use tandembuch_core::forms::decision::{Decision, survived_deletion};
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::meeting;
use tandembuch_core::forms::milestone::Milestone;
use tandembuch_core::forms::part::Parts;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::step::{self, Step};
use tandembuch_core::forms::{agenda, carry, choose};
use tandembuch_core::record::{Edit, EntityId, Record, ReplicaId, SpaceId};
use tandembuch_core::search::Index;

use crate::timed;

const GOALS: u32 = 40_000;
/// One goal in five has a step.
const STEPS: u32 = 8_000;
/// A meeting in each week.
const MEETINGS: u32 = 700;
/// Of each agenda.
const ITEMS: u32 = 69;

const ONE: ReplicaId = ReplicaId::from_random([1; 5]);
const TWO: ReplicaId = ReplicaId::from_random([2; 5]);

/// Three of the largest tandems.
pub(crate) struct Large {
    goals: Record,
    meetings: Record,
    /// All meetings were deleted while somebody else went on writing in them.
    outlived: Record,
}

/// Something that a screen asks.
pub(crate) struct Question {
    pub(crate) label: &'static str,
    /// How many milliseconds it may take.
    pub(crate) limit: u128,
    pub(crate) ask: fn(&Large) -> Duration,
}

/// All of it, in the order of the table.
pub(crate) const QUESTIONS: [Question; 7] = [
    Question { label: "search index of 48 000 goals and steps", limit: 2_000, ask: |it| index(&it.goals) },
    Question {
        label: "search index of 700 meetings, 69 items each",
        limit: 2_000,
        ask: |it| index(&it.meetings),
    },
    Question {
        label: "the same, deleted and written in meanwhile",
        limit: 2_000,
        ask: |it| index(&it.outlived),
    },
    Question {
        label: "an agenda with what 699 meetings left open",
        limit: 100,
        ask: |it| carried(&it.meetings),
    },
    Question { label: "what repeats and is missing", limit: 100, ask: |it| repeats(&it.meetings) },
    Question { label: "steps and history of all goals", limit: 100, ask: |it| parts(&it.goals) },
    Question { label: "what is to be decided of one of them", limit: 10, ask: |it| decisions(&it.outlived) },
];

impl Large {
    pub(crate) fn new() -> Self {
        let mut goals = Record::new(SpaceId::from_random([7; 10]));
        for number in 0..GOALS {
            write(&mut goals, &goal::create(id(number), Role::Mentee, "Ablage ordnen", 1));
        }
        for number in 0..STEPS {
            write(&mut goals, &step::create(id(GOALS + number), id(5 * number), &[], "Ordner anlegen"));
        }
        let mut meetings = Record::new(SpaceId::from_random([8; 10]));
        let titles: Vec<String> = (0..ITEMS).map(|place| format!("Punkt {place}")).collect();
        for number in 0..MEETINGS {
            let start = first().checked_add_signed(TimeDelta::weeks(number.into()));
            write(&mut meetings, &meeting::create(id(number), "Treffen", start, 90, ""));
            let item = |place: u32| id(MEETINGS + number * ITEMS + place);
            let items = (0..ITEMS).zip(titles.iter().map(String::as_str));
            let items = items.map(|(place, title)| agenda::New {
                id: item(place),
                title,
                minutes: Some(5),
                usual: false,
            });
            for edit in agenda::create_all(id(number), &[], items) {
                write(&mut meetings, &edit);
            }
            for done in (0..ITEMS).filter(|place| place % 10 > 0) {
                write(&mut meetings, &choose(item(done), agenda::DONE, true));
            }
            write(&mut meetings, &choose(item(0), agenda::REPEATS, true));
        }
        let (mut outlived, mut other) = (meetings.clone(), meetings.clone());
        for number in 0..MEETINGS {
            write(&mut outlived, &Edit::Delete { id: id(number) });
            let tick = choose(id(MEETINGS + number * ITEMS), agenda::DONE, true);
            other.edit(&tick, TWO, 2).expect("it is small");
        }
        outlived.merge(&other.all_changes()).expect("it fits");
        Self { goals, meetings, outlived }
    }
}

fn write(record: &mut Record, edit: &Edit) {
    record.edit(edit, ONE, 1).expect("there is room");
}

/// Ids as random as real ones.
fn id(number: u32) -> EntityId {
    let [a, b, c, d, e, f, g, h] = u64::from(number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
    EntityId::from_random([a, b, c, d, e, f, g, h, a ^ d, c ^ f])
}

fn first() -> NaiveDateTime {
    "2026-01-05T14:00:00".parse().expect("a moment")
}

fn index(record: &Record) -> Duration {
    timed(|| Index::of(record, |_| None, |_| None))
}

/// Of the last meeting; all others are over.
fn carried(record: &Record) -> Duration {
    let last = MEETINGS - 1;
    let now = first() + TimeDelta::weeks(last.into());
    timed(|| carry::agenda(record, id(last), now))
}

fn repeats(record: &Record) -> Duration {
    timed(|| carry::missing_repeats(record, first()))
}

fn parts(record: &Record) -> Duration {
    timed(|| {
        let parts = Parts::of(record);
        let of_goal = |goal: Goal| (Step::among(&parts, goal.id), Milestone::among(record, &parts, goal.id));
        Goal::all(record).into_iter().map(of_goal).collect::<Vec<_>>()
    })
}

fn decisions(record: &Record) -> Duration {
    timed(|| (Decision::all_of(record, id(0)), survived_deletion(record, id(0))))
}
