//! Reading what no form has written: nothing panics, and nothing is lost.

use proptest::prelude::*;
use serde_json::{Value, json};
use tandembuch_core::forms::agenda::{self, AgendaItem, Balance};
use tandembuch_core::forms::authorship::last_change;
use tandembuch_core::forms::decision::{Decision, survived_deletion};
use tandembuch_core::forms::entry::{self, Entry, Sort};
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::kind::KINDS;
use tandembuch_core::forms::meeting::{self, Meeting};
use tandembuch_core::forms::milestone::{self, Milestone, What};
use tandembuch_core::forms::person::{Person, Role};
use tandembuch_core::forms::schedule::{Schedule, suggested_start};
use tandembuch_core::forms::step::{self, Step};
use tandembuch_core::forms::tandem::Tandem;
use tandembuch_core::forms::task::{self, Task};
use tandembuch_core::forms::topic::{self, Topic};
use tandembuch_core::forms::topic_use::TopicUse;
use tandembuch_core::forms::{carry, choose, closing, live, person, tandem};
use tandembuch_core::record::DELETED;

use crate::{Device, exchange, export, id};

/// Every name that a field has in some kind.
fn names() -> Vec<&'static str> {
    let declared = KINDS
        .iter()
        .flat_map(|kind| kind.fields.iter().map(|row| row.name).chain(kind.set_once.iter().copied()));
    let mut names: Vec<&str> = declared.chain([DELETED]).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        "[0-9]{1,6}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?".prop_map(Value::from),
        "[0-9a-f]{0,8}ä?".prop_map(Value::from),
        Just(Value::from("262142-12-31T23:59")),
        Just(json!({ "x": "y" })),
        Just(json!([[], {}])),
    ]
}

fn furnished() -> [Device; 2] {
    let [mut one, mut other] = Device::pair();
    for edit in [
        tandem::create("", None, None),
        person::create(Role::Mentor, "Jana", ""),
        goal::create(id(1), Role::Mentee, "Ziel", 1),
        meeting::create(id(2), "Treffen", None, 90, ""),
        agenda::create(id(3), id(2), &[], "Punkt", Some(10)),
        agenda::create(id(4), id(2), &[], "Punkt", Some(10)),
        entry::create(id(5), Sort::Note, Some(id(2)), "Notiz", 1),
        task::create(id(9), "Aufgabe", None, None, Some(id(2)), 1),
        step::create(id(6), id(1), &[], "Schritt"),
        step::create(id(7), id(1), &[], "Schritt"),
        milestone::create(id(8), id(1), What::Alone, "2026-11-21".parse().expect("a day"), Some(id(2)), 1),
        topic::create(id(10), "Thema", 1),
    ] {
        one.write(&edit);
    }
    exchange(&mut one, &mut other);
    [one, other]
}

proptest! {
    #[test]
    fn no_value_makes_a_form_panic(
        written in proptest::collection::vec((0..2_usize, 1..=10_u8, 0..usize::MAX, any_value()), 0..30),
    ) {
        let (mut devices, names) = (furnished(), names());
        for (by, entity, name, value) in written {
            devices[by].write(&choose(id(entity), names[name % names.len()], value));
        }
        let [mut one, mut other] = devices;
        exchange(&mut one, &mut other);
        let record = &one.record;
        let now = "2026-11-21T09:30:00".parse().expect("a moment");
        let goals = Goal::all(record);
        let meetings = Meeting::all(record);
        let items = AgendaItem::of_meeting(record, id(2));
        prop_assert!(goals.len() <= 1 && meetings.len() <= 1 && items.len() <= 2);
        let steps = Step::of_goal(record, id(1));
        let history = Milestone::of_goal(record, id(1));
        prop_assert!(steps.len() <= 2 && history.len() <= 1);
        prop_assert_eq!(step::move_step(&steps, 0, 1).is_empty(), steps.is_empty());
        prop_assert!(milestone::highest(&history).is_none_or(What::is_evidence));
        let _since = goals.first().map(|goal| milestone::since(goal, &history));
        for milestone in &history {
            prop_assert_eq!(milestone::set_day(milestone, milestone.day), []);
        }
        let _balance = Balance::of(&items, meetings.first().map_or(0, |meeting| meeting.minutes));
        let _start = suggested_start(&meetings, Tandem::of(record).period(), now);
        let schedule = Schedule::of(meetings.clone(), now);
        prop_assert_eq!(schedule.next.iter().count() + schedule.planned.len() + schedule.past.len(), meetings.len());
        for (from, to) in [(0, 1), (1, 0), (0, 9)] {
            let moved = agenda::move_item(&items, from, to);
            prop_assert_eq!(moved.is_empty(), from >= items.len());
        }
        prop_assert_eq!(
            Entry::of_meeting(record, id(2)).len() + Entry::between_meetings(record).len()
                - Entry::between_meetings(record).iter().filter(|entry| entry.meeting == Some(id(2))).count(),
            Entry::all(record).len()
        );
        prop_assert!(Task::all(record).len() <= 1);
        prop_assert!(Topic::all(record).len() <= 16);
        let _uses = TopicUse::of(record, now);
        let agenda = carry::agenda(record, id(2), now);
        prop_assert!(agenda.len() <= 2);
        prop_assert!(carry::missing_repeats(record, now).len() <= 2);
        if let Some(on) = live::Live::find(record, id(2)) {
            let _edits = live::go_on(on, &agenda, live::Outcome::Done, 1);
        }
        let _ends = Role::BOTH.map(|role| closing::Closing::of(record, id(2), role));
        let _people = (Tandem::of(record), Person::of(record, Role::Mentor), Person::of(record, Role::Mentee));
        prop_assert!(export::journal(record).starts_with("# "));
        for entity in 1..=10 {
            let _told = (survived_deletion(record, id(entity)), last_change(record, id(entity)));
            for decision in Decision::all_of(record, id(entity)) {
                prop_assert!(decision.versions.len() >= 2);
                let keep = decision.keep(1).expect("there is a second version");
                let mut settled = one.clone();
                settled.write(&keep);
                let left = Decision::all_of(&settled.record, id(entity));
                prop_assert!(left.iter().all(|other| other.field != decision.field));
            }
        }
    }
}
