//! Tables of what is next, and of the first steps.

use super::*;
use crate::forms::rule::Rule;
use crate::forms::subject::Subject;
use crate::forms::{agreement, choose, farewell, goal, live, meeting, person, rule, tandem, topic};
use crate::record::{Edit, ReplicaId, SpaceId};

const REPLICA: ReplicaId = ReplicaId::from_random([1; 5]);
const RULE: EntityId = EntityId::from_random([3; 10]);

fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").expect("a moment")
}

fn id(number: u8) -> EntityId {
    EntityId::from_random([number; 10])
}

fn write(record: &mut Record, edits: &[Edit]) {
    for edit in edits {
        record.edit(edit, REPLICA, 1).expect("room");
    }
}

/// A tandem of two people with names, and nothing else.
fn tandem() -> Record {
    let mut record = Record::new(SpaceId::from_random([1; 10]));
    let people = Role::BOTH.map(|role| person::create(role, role.as_str(), ""));
    write(&mut record, &people);
    // What is said in somebody's own name is believed.
    write(&mut record, &[person::claim_replica(REPLICA, Role::Mentor)]);
    write(&mut record, &[tandem::create("", None, "2026-12-31".parse().ok())]);
    record
}

fn look(now: &str) -> Look {
    Look {
        me: Role::Mentor,
        now: moment(now),
        now_ms: 1_000_000_000,
        decisions: 0,
        has_news: false,
        passed_on: None,
        is_hand_over_open: false,
        is_backup_due: false,
    }
}

fn plan(number: u8, start: &str) -> Edit {
    meeting::create(id(number), "", Some(moment(start)), 90, "")
}

/// A step in a word, and which meeting it is about.
fn word(step: &Step) -> String {
    let about = |word: &str, meeting: EntityId| {
        let number = (1..9).find(|number| id(*number) == meeting).unwrap_or_default();
        format!("{word} {number}")
    };
    match step {
        Step::Running(id) => about("running", *id),
        Step::Today(meeting) => about("today", meeting.id),
        Step::Decide(count) => format!("decide {count}"),
        Step::Agree(count) => format!("agree {count}"),
        Step::Name => "name".to_owned(),
        Step::PassOnMeeting(meeting) => about("pass on", meeting.id),
        Step::PassOn => "pass on".to_owned(),
        Step::HandOver => "hand over".to_owned(),
        Step::Prepare(meeting) => about("prepare", meeting.id),
        Step::Plan => "plan".to_owned(),
        Step::Close => "close".to_owned(),
        Step::Closed => "closed".to_owned(),
        Step::Check(pulse) => format!("check {}", pulse.number),
        Step::BackUp => "back up".to_owned(),
        Step::Later(meeting) => about("later", meeting.id),
    }
}

fn words(record: &Record, look: &Look) -> String {
    steps(record, look).iter().map(word).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_meeting_comes_nearer() {
    let mut record = tandem();
    write(&mut record, &[plan(1, "2026-11-27T14:00"), plan(2, "2026-12-10T14:00")]);
    for (now, expected) in [
        ("2026-11-23T23:59", "later 1"),
        ("2026-11-24T00:00", "prepare 1"),
        ("2026-11-26T20:00", "prepare 1"),
        ("2026-11-27T00:00", "today 1"),
        ("2026-11-27T15:29", "today 1"),
        ("2026-11-27T15:30", "later 2"),
        ("2026-12-11T09:00", "plan"),
        ("2026-12-17T00:00", "close"),
        ("2027-02-01T00:00", "close"),
    ] {
        assert_eq!(words(&record, &look(now)), expected, "{now}");
    }
}

#[test]
fn what_is_on_comes_first_and_what_can_wait_last() {
    let mut record = tandem();
    write(&mut record, &[rule::create(RULE, "Pünktlich", 1), plan(1, "2026-11-27T14:00")]);
    write(&mut record, &[choose(Role::Mentor.entity(), person::NAME, "")]);
    let all = Look { decisions: 2, has_news: true, is_backup_due: true, ..look("2026-11-27T13:00") };
    assert_eq!(words(&record, &all), "today 1, decide 2, agree 1, name, pass on, back up");
    let before = Look { now: moment("2026-11-25T13:00"), ..all };
    assert_eq!(words(&record, &before), "decide 2, agree 1, name, pass on, prepare 1, back up");
    write(&mut record, &live::begin(id(1), &[], all.now_ms));
    assert_eq!(words(&record, &all), "running 1, decide 2, agree 1, name, pass on, back up");
    // One that nobody has ended is over some time.
    let later = Look { now_ms: all.now_ms + 13 * 60 * 60 * 1_000, ..look("2026-11-28T02:00") };
    assert_eq!(words(&record, &later), "agree 1, name, plan");
}

#[test]
fn a_meeting_that_was_held_is_passed_on_once() {
    let mut record = tandem();
    write(&mut record, &[plan(1, "2026-11-20T14:00"), plan(2, "2026-12-10T14:00")]);
    write(&mut record, &[choose(id(1), meeting::HELD, true)]);
    for (has_news, passed_on, expected) in [
        (true, None, "pass on 1, later 2"),
        (true, Some("2026-11-19T10:00"), "pass on 1, later 2"),
        (true, Some("2026-11-20T16:00"), "pass on, later 2"),
        (false, Some("2026-11-19T10:00"), "later 2"),
    ] {
        let look = Look { has_news, passed_on: passed_on.map(moment), ..look("2026-11-21T09:00") };
        assert_eq!(words(&record, &look), expected, "{has_news} {passed_on:?}");
    }
}

#[test]
fn a_file_that_was_made_is_asked_about_until_there_is_news() {
    let record = tandem();
    let made = Look { is_hand_over_open: true, ..look("2026-11-21T09:00") };
    assert_eq!(words(&record, &made), "hand over, plan");
    assert_eq!(words(&record, &Look { has_news: true, ..made }), "pass on, plan");
}

#[test]
fn rules_wait_for_the_one_who_has_not_confirmed_them() {
    let mut record = tandem();
    write(&mut record, &[rule::create(RULE, "Pünktlich", 1), plan(1, "2026-12-10T14:00")]);
    let edits = agreement::confirm(&Rule::all(&record), Role::Mentor, moment("2026-11-20T09:00").date());
    write(&mut record, &edits);
    let mentor = look("2026-11-21T09:00");
    assert_eq!(words(&record, &mentor), "later 1");
    assert_eq!(words(&record, &Look { me: Role::Mentee, ..mentor }), "agree 1, later 1");
}

#[test]
fn a_new_tandem_has_five_steps_until_all_are_done_or_both_have_met() {
    let mut record = tandem();
    let mut look = look("2026-11-21T09:00");
    let done = |record: &Record, look: &Look| first_steps(record, look).map(|done| done.map(u8::from));
    assert_eq!(done(&record, &look), Some([0, 0, 0, 0, 0]));
    write(&mut record, &[rule::create(RULE, "Pünktlich", 1)]);
    // Not before the one who looks has confirmed it.
    assert_eq!(done(&record, &look), Some([0, 0, 0, 0, 0]));
    let edits = agreement::confirm(&Rule::all(&record), Role::Mentor, look.now.date());
    write(&mut record, &edits);
    assert_eq!(done(&record, &look), Some([1, 0, 0, 0, 0]));
    write(&mut record, &[goal::create(id(4), Role::Mentee, "Kalender", 1)]);
    let edits = topic::write(&record, Subject::Ai.entity(), topic::rating_field(Role::Mentee), 2);
    write(&mut record, &edits);
    assert_eq!(done(&record, &look), Some([1, 1, 0, 0, 0]));
    assert_eq!(done(&record, &Look { me: Role::Mentee, ..look }), Some([0, 1, 1, 0, 0]));
    let edits = topic::write(&record, Subject::Ai.entity(), topic::rating_field(Role::Mentor), 2);
    write(&mut record, &edits);
    write(&mut record, &[plan(1, "2026-12-10T14:00")]);
    assert_eq!(done(&record, &look), Some([1, 1, 1, 1, 0]));
    look.passed_on = Some(look.now);
    assert_eq!(done(&record, &Look { is_hand_over_open: true, ..look }), Some([1, 1, 1, 1, 0]));
    assert_eq!(done(&record, &look), None);
    look.passed_on = None;
    write(&mut record, &[choose(id(1), meeting::HELD, true)]);
    assert_eq!(done(&record, &look), None);
}

#[test]
fn a_check_is_brought_to_mind_for_two_weeks() {
    let mut record = tandem();
    for number in 1..=3 {
        write(&mut record, &[plan(number, "2026-11-20T14:00"), choose(id(number), meeting::HELD, true)]);
    }
    for (now, expected) in [
        ("2026-11-20T16:00", "plan, check 1"),
        ("2026-12-04T14:00", "plan, check 1"),
        ("2026-12-05T14:00", "plan"),
    ] {
        assert_eq!(words(&record, &look(now)), expected, "{now}");
    }
}

#[test]
fn a_closed_tandem_asks_for_nothing_but_what_is_to_be_passed_on_decided_and_kept() {
    let mut record = tandem();
    write(&mut record, &[rule::create(RULE, "Pünktlich", 1)]);
    write(&mut record, &[choose(Role::Mentor.entity(), person::NAME, "")]);
    for number in 4..=6 {
        write(&mut record, &[plan(number, "2026-12-20T14:00"), choose(id(number), meeting::HELD, true)]);
    }
    let look = Look { decisions: 1, is_backup_due: true, ..look("2026-12-21T09:00") };
    assert_eq!(words(&record, &look), "decide 1, agree 1, name, close, check 1, back up");
    let edit = farewell::close(&record, Some(look.now.date()));
    write(&mut record, &[edit]);
    assert_eq!(words(&record, &look), "decide 1, closed, back up");
    assert_eq!(words(&record, &Look { has_news: true, ..look }), "decide 1, pass on 6, closed, back up");
    assert_eq!(first_steps(&record, &look), None);
    // A last lunch is a meeting like others.
    write(&mut record, &[plan(7, "2026-12-22T12:00")]);
    assert_eq!(words(&record, &look), "decide 1, closed, prepare 7, back up");
}

#[test]
fn who_joins_after_the_first_meeting_begins_with_the_five_steps_too() {
    let mut record = tandem();
    let look = Look { me: Role::Mentee, ..look("2026-12-11T09:00") };
    write(&mut record, &[plan(1, "2026-12-10T14:00"), choose(id(1), meeting::HELD, true)]);
    assert_eq!(first_steps(&record, &look), Some([false, false, false, true, false]));
    let edits = topic::write(&record, Subject::Ai.entity(), topic::rating_field(Role::Mentee), 2);
    write(&mut record, &edits);
    assert_eq!(first_steps(&record, &look), None);
}

#[test]
fn who_begins_more_than_a_day_ahead_may_mean_another_meeting() {
    let mut record = tandem();
    write(&mut record, &[plan(1, "2026-11-27T14:00"), meeting::create(id(2), "", None, 90, "")]);
    let is_far = |number, now: &str| {
        is_far_ahead(&Meeting::find(&record, id(number)).expect("it is planned"), moment(now))
    };
    assert!(is_far(1, "2026-11-26T13:59"));
    assert!(!is_far(1, "2026-11-26T14:00"));
    assert!(!is_far(1, "2026-12-26T14:00"));
    assert!(!is_far(2, "2026-11-26T13:59"));
}
