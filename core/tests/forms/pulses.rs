//! Rhythm checks: hidden until both have answered, then one change that both agree to, and meetings that are planned anew.

use serde_json::json;
use tandembuch_core::forms::meeting::{self, Meeting};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::pulse::{Answers, Change, Pulse, Wish};
use tandembuch_core::forms::rating::{self, Sealed};
use tandembuch_core::forms::{choose, tandem};
use tandembuch_core::record::Edit;

use crate::{Device, exchange, id};

const FIRST: Pulse = Pulse { number: 1 };

fn moment(text: &str) -> chrono::NaiveDateTime {
    chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").expect("a moment")
}

/// Two people with so many meetings held in autumn, and one every week from 2 December on until the end of the year.
fn pair(held: u8) -> [Device; 2] {
    let [mut mentor, mut mentee] = Device::pair();
    mentor.write(&Edit::Create {
        id: tandem::ID,
        kind: tandem::KIND,
        fields: vec![("from", json!("2026-09-01")), ("until", json!("2026-12-31")), ("rhythm", json!(4))],
    });
    for number in 0..held {
        let start = moment(&format!("2026-10-{:02}T14:00", number + 1));
        mentor.write(&meeting::create(id(number + 1), "", Some(start), 90, ""));
        mentor.write(&choose(id(number + 1), meeting::HELD, true));
    }
    for (number, day) in (100..).zip([2, 9, 16, 23, 30]) {
        let start = moment(&format!("2026-12-{day:02}T14:00"));
        mentor.write(&meeting::create(id(number), "", Some(start), 90, ""));
    }
    exchange(&mut mentor, &mut mentee);
    [mentor, mentee]
}

fn answers(device: &mut Device, role: Role, number: u8, answers: Answers) -> Sealed {
    let sealed =
        Sealed::new(id(number), FIRST.id(), answers.write(), [number; 32], 5_000 + u64::from(number));
    let sealed = sealed.bound(device.record.space(), role);
    device.write(&sealed.hand_in(role));
    sealed
}

#[test]
fn after_every_third_meeting_there_is_one() {
    for (held, expected) in [(0, None), (2, None), (3, Some(1)), (5, Some(1)), (6, Some(2)), (200, Some(60))]
    {
        let [mentor, _] = pair(0);
        let mut mentor = mentor;
        for number in 0..held {
            mentor.write(&meeting::create(id(number), "", None, 90, ""));
            mentor.write(&choose(id(number), meeting::HELD, true));
        }
        assert_eq!(Pulse::latest(&mentor.record).map(|pulse| pulse.number), expected, "{held}");
    }
}

#[test]
fn both_answer_hidden_and_agree_to_one_change() {
    let [mut mentor, mut mentee] = pair(3);
    assert_eq!(Pulse::due(&mentee.record, Role::Mentee), Some(FIRST));
    let less = Answers { frequency: Some(Wish::Less), ..Answers::default() };
    let mentees = answers(&mut mentee, Role::Mentee, 71, less);
    assert_eq!(Pulse::due(&mentee.record, Role::Mentee), None);
    let mentors = answers(&mut mentor, Role::Mentor, 72, Answers { length: Some(Wish::Fits), ..less });
    exchange(&mut mentor, &mut mentee);
    assert_eq!(FIRST.revealed(&mentor.record), None);
    for (device, role, sealed) in [(&mut mentor, Role::Mentor, mentors), (&mut mentee, Role::Mentee, mentees)]
    {
        for edit in rating::due(&device.record, role, &[sealed], 9_000) {
            device.write(&edit);
        }
    }
    exchange(&mut mentor, &mut mentee);
    let both = FIRST.revealed(&mentor.record).expect("both are open");
    let change = Change::proposed(both, &tandem::Tandem::of(&mentor.record)).expect("both want it");
    assert_eq!(change, Change::Rhythm(3));
    // What the other one says in one's own name does not count.
    mentor.write(&FIRST.agree(Role::Mentee, change));
    assert_eq!(FIRST.agreed(&mentor.record, Role::Mentee), None);
    mentor.write(&FIRST.agree(Role::Mentor, change));
    exchange(&mut mentor, &mut mentee);
    assert_eq!(FIRST.agreed(&mentee.record, Role::Mentor), Some(change));
}

#[test]
fn meetings_to_come_follow_in_the_new_rhythm_and_none_is_lost() {
    let [mut mentor, _] = pair(3);
    let now = moment("2026-11-20T09:00");
    let moves = Change::Rhythm(2).moves(&mentor.record, now);
    let days: Vec<_> = moves
        .iter()
        .map(|planned| {
            let day = |at: chrono::NaiveDateTime| at.format("%d.%m.").to_string();
            (day(planned.from), planned.to.map(day))
        })
        .collect();
    // The first one stays, and so does the last one.
    let expected = [("09.12.", Some("16.12.")), ("16.12.", None), ("23.12.", None)];
    assert_eq!(days, expected.map(|(from, to)| (from.to_owned(), to.map(str::to_owned))));
    for edit in Change::Rhythm(2).arrange(&mentor.record.clone(), now) {
        mentor.write(&edit);
    }
    assert!(Change::Rhythm(2).is_arranged(&tandem::Tandem::of(&mentor.record)));
    let meetings = Meeting::all(&mentor.record);
    assert_eq!(meetings.len(), 8);
    assert_eq!(meetings.iter().filter(|meeting| meeting.cancelled).count(), 2);
    assert!(Change::Rhythm(2).moves(&mentor.record, now).iter().all(|planned| planned.to.is_some()));

    for edit in Change::Minutes(60).arrange(&mentor.record.clone(), now) {
        mentor.write(&edit);
    }
    let meetings = Meeting::all(&mentor.record);
    assert_eq!(meetings.iter().filter(|meeting| meeting.minutes == 60).count(), 3);
    assert!(meetings.iter().filter(|meeting| meeting.held).all(|meeting| meeting.minutes == 90));
}
