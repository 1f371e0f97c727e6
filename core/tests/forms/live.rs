//! A meeting that is on.

use proptest::prelude::*;
use tandembuch_core::forms::agenda::{self, AgendaItem};
use tandembuch_core::forms::live::{self, Ahead, Live, Outcome, Time};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{choose, meeting};
use tandembuch_core::record::{Edit, EntityId};

use crate::{Device, exchange, id};

const MEETING: EntityId = EntityId::from_random([100; 10]);
const BEGAN: u64 = 1_794_402_000_000;

fn with_agenda() -> [Device; 2] {
    let [mut one, mut other] = Device::pair();
    one.write(&meeting::create(MEETING, "", None, 90, ""));
    for number in 1..=3 {
        let agenda = AgendaItem::of_meeting(&one.record, MEETING);
        one.write(&agenda::create(id(number), MEETING, &agenda, "Punkt", Some(10)));
    }
    exchange(&mut one, &mut other);
    [one, other]
}

impl Device {
    fn items(&self) -> Vec<AgendaItem> {
        AgendaItem::of_meeting(&self.record, MEETING)
    }

    fn writes(&mut self, edits: &[Edit]) {
        for edit in edits {
            self.write(edit);
        }
    }

    fn live(&self) -> Live {
        Live::find(&self.record, MEETING).expect("it is on")
    }

    fn goes_on(&mut self, outcome: Outcome, now: u64) {
        self.writes(&live::go_on(self.live(), &self.items(), outcome, now));
    }
}

/// As when the other deletes the item meanwhile: the rest of the agenda is not skipped.
#[test]
fn a_meeting_whose_item_is_gone_is_at_the_first_open_one() {
    let [mut one, _] = with_agenda();
    one.writes(&live::begin(MEETING, &one.items(), BEGAN));
    one.goes_on(Outcome::Done, BEGAN + 5);
    one.write(&Edit::Delete { id: id(2) });
    assert_eq!(live::place(one.live(), &one.items()), Some(1));
    assert_eq!(live::following(one.live(), &one.items()), None);
    one.goes_on(Outcome::Done, BEGAN + 7);
    assert_eq!(one.items().iter().map(|item| item.done).collect::<Vec<_>>(), [true, true]);
    assert_eq!(one.live().item, None);
    assert_eq!(live::place(one.live(), &one.items()), None);
}

#[test]
fn a_meeting_goes_through_its_agenda() {
    let [mut one, mut other] = with_agenda();
    assert_eq!(Live::find(&one.record, MEETING), None);
    one.writes(&live::begin(MEETING, &one.items(), BEGAN));
    assert_eq!(one.live(), Live { meeting: MEETING, began: BEGAN, item: Some(id(1)), since: BEGAN });
    one.goes_on(Outcome::Done, BEGAN + 5);
    one.goes_on(Outcome::Asked(Role::Mentor), BEGAN + 7);
    assert_eq!((one.live().item, one.live().since), (Some(id(3)), BEGAN + 7));
    one.goes_on(Outcome::Open, BEGAN + 9);
    assert_eq!((one.live().item, one.live().began), (None, BEGAN));
    exchange(&mut one, &mut other);
    assert_eq!(other.live(), one.live());
    let items = other.items();
    assert_eq!(items.iter().map(|item| item.done).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(items[1].asker, Some(Role::Mentor));
    one.write(&choose(MEETING, meeting::HELD, true));
    assert_eq!(Live::find(&one.record, MEETING), None);
}

#[test]
fn items_that_are_done_are_passed_over_and_one_can_go_back() {
    let [mut one, _] = with_agenda();
    one.write(&choose(id(1), agenda::DONE, true));
    one.writes(&live::begin(MEETING, &one.items(), BEGAN));
    assert_eq!(one.live().item, Some(id(2)));
    one.write(&choose(id(3), agenda::DONE, true));
    assert_eq!(live::following(one.live(), &one.items()), None);
    one.write(&live::go_to(MEETING, Some(id(1)), BEGAN + 1));
    assert_eq!(live::following(one.live(), &one.items()).map(|item| item.id), Some(id(2)));
}

#[test]
fn a_meeting_without_an_agenda_is_at_its_end() {
    let [mut one, _] = with_agenda();
    let empty: [AgendaItem; 0] = [];
    one.writes(&live::begin(MEETING, &empty, BEGAN));
    assert_eq!(one.live().item, None);
}

#[test]
fn a_stage_that_cannot_be_read_is_the_closing_one_since_the_beginning() {
    let [mut one, _] = with_agenda();
    one.write(&choose(MEETING, meeting::BEGAN, BEGAN));
    for odd in [serde_json::json!(7), serde_json::json!({ "item": [], "since": -1 }), serde_json::Value::Null]
    {
        one.write(&choose(MEETING, live::STAGE, odd));
        assert_eq!((one.live().item, one.live().since), (None, BEGAN));
    }
}

#[test]
fn time_is_left_or_over_and_a_clock_put_back_is_no_time() {
    assert_eq!(Time::of(BEGAN, 10, BEGAN), Time::Left(600));
    assert_eq!(Time::of(BEGAN, 10, BEGAN + 1_999), Time::Left(599));
    assert_eq!(Time::of(BEGAN, 10, BEGAN + 600_000), Time::Left(0));
    assert_eq!(Time::of(BEGAN, 10, BEGAN + 661_000), Time::Over(61));
    assert_eq!(Time::of(BEGAN, 10, BEGAN - 5_000), Time::Left(600));
}

proptest! {
    #[test]
    fn no_time_overflows(since in any::<u64>(), minutes in any::<u64>(), now in any::<u64>()) {
        let _time = Time::of(since, minutes, now);
    }
}

#[test]
fn leaving_an_item_open_writes_nothing_into_it() {
    let [mut one, _] = with_agenda();
    one.writes(&live::begin(MEETING, &one.items(), BEGAN));
    let edits = live::go_on(one.live(), &one.items(), Outcome::Open, BEGAN + 5);
    assert_eq!(edits, [live::go_to(MEETING, Some(id(2)), BEGAN + 5)]);
}

#[test]
fn the_meeting_that_is_on_is_known_until_it_ends_or_is_forgotten() {
    const HOUR: u64 = 3_600_000;
    let [mut one, _] = with_agenda();
    assert_eq!(Live::running(&one.record, BEGAN), None);
    one.writes(&live::begin(MEETING, &one.items(), BEGAN));
    let is_on = |one: &Device, hours| Live::running(&one.record, BEGAN + hours * HOUR).is_some();
    assert!(is_on(&one, 0) && is_on(&one, 12) && !is_on(&one, 13));
    // A clock that was put back.
    assert!(Live::running(&one.record, BEGAN - HOUR).is_some());
    let second = id(101);
    one.write(&meeting::create(second, "", None, 90, ""));
    one.writes(&live::begin(second, &[], BEGAN + HOUR));
    assert_eq!(Live::running(&one.record, BEGAN + HOUR).map(|live| live.meeting), Some(second));
    one.write(&choose(second, meeting::HELD, true));
    assert_eq!(Live::running(&one.record, BEGAN + HOUR).map(|live| live.meeting), Some(MEETING));
}

#[test]
fn what_is_ahead_counts_open_items_only() {
    let [mut one, _] = with_agenda();
    let ahead = |one: &Device| {
        let Ahead { items, minutes } = Ahead::of(one.live(), &one.items());
        (items, minutes)
    };
    one.writes(&live::begin(MEETING, &one.items(), BEGAN));
    assert_eq!(ahead(&one), (2, 20));
    one.write(&choose(id(3), agenda::DONE, true));
    assert_eq!(ahead(&one), (1, 10));
    one.write(&live::lengthen(&one.items()[1], 5));
    assert_eq!(ahead(&one), (1, 15));
    one.write(&live::go_to(MEETING, None, BEGAN));
    assert_eq!(ahead(&one), (0, 0));
}

#[test]
fn an_item_can_be_given_more_time_but_not_for_ever() {
    let [mut one, _] = with_agenda();
    for (planned, longer) in [(None, Some(5)), (Some(20), Some(25)), (Some(u64::MAX), Some(24 * 60))] {
        one.write(&choose(id(1), agenda::MINUTES, agenda::minutes_value(planned)));
        one.write(&live::lengthen(&one.items()[0], 5));
        assert_eq!(one.items()[0].minutes, longer);
    }
}

#[test]
fn from_its_end_a_meeting_goes_back_to_what_is_open_or_to_its_last_item() {
    let [mut one, _] = with_agenda();
    one.writes(&live::begin(MEETING, &one.items(), BEGAN));
    for (done, back_to) in [(1, 2), (2, 3), (3, 3)] {
        one.write(&choose(id(done), agenda::DONE, true));
        one.write(&live::go_to(MEETING, None, BEGAN));
        let back = live::back(MEETING, &one.items(), BEGAN).expect("there are items");
        one.write(&back);
        assert_eq!(one.live().item, Some(id(back_to)));
    }
    assert_eq!(live::back(MEETING, &[], BEGAN), None);
}
