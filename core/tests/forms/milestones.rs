//! The history of a goal: evidence and changes of its state, written apart.

use chrono::NaiveDate;
use serde_json::json;
use tandembuch_core::forms::decision::Decision;
use tandembuch_core::forms::field::Field;
use tandembuch_core::forms::goal::{self, Goal, GoalState};
use tandembuch_core::forms::milestone::{self, Milestone, What};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{choose, set_text};
use tandembuch_core::record::Edit;

use crate::{Device, exchange, id};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Both have the goal "Kalender".
fn with_a_goal() -> [Device; 2] {
    let [mut mentor, mut mentee] = Device::pair();
    mentor.write(&goal::create(id(1), Role::Mentee, "Kalender", 1));
    exchange(&mut mentor, &mut mentee);
    [mentor, mentee]
}

fn note(device: &mut Device, number: u8, what: What, on: &str) {
    device.write(&milestone::create(id(number), id(1), what, day(on), None, u64::from(number)));
}

fn change(device: &mut Device, number: u8, state: GoalState, on: &str) {
    for edit in milestone::change_state(id(number), id(1), state, day(on), u64::from(number)) {
        device.write(&edit);
    }
}

fn goal_of(device: &Device) -> Goal {
    Goal::find(&device.record, id(1)).expect("the goal")
}

fn history(device: &Device) -> Vec<Milestone> {
    Milestone::of_goal(&device.record, id(1))
}

fn whats(device: &Device) -> Vec<Option<What>> {
    history(device).iter().map(|milestone| milestone.what).collect()
}

#[test]
fn evidence_that_both_note_apart_is_all_there() {
    let [mut mentor, mut mentee] = with_a_goal();
    note(&mut mentor, 2, What::WithHelp, "2026-11-20");
    note(&mut mentee, 3, What::Alone, "2026-11-21");
    exchange(&mut mentor, &mut mentee);
    assert_eq!(history(&mentor), history(&mentee));
    assert_eq!(whats(&mentor), [Some(What::Alone), Some(What::WithHelp)]);
    let authors: Vec<_> = history(&mentor).iter().map(|milestone| milestone.author).collect();
    assert_eq!(authors, [Some(Role::Mentee), Some(Role::Mentor)]);
    assert_eq!(milestone::highest(&history(&mentor)), Some(What::Alone));
}

#[test]
fn the_highest_level_does_not_fall_with_what_comes_later() {
    let [mut mentor, _] = with_a_goal();
    assert_eq!(milestone::highest(&history(&mentor)), None);
    note(&mut mentor, 2, What::Shown, "2026-11-01");
    note(&mut mentor, 3, What::WithHelp, "2026-11-20");
    change(&mut mentor, 4, GoalState::Paused, "2026-11-21");
    assert_eq!(milestone::highest(&history(&mentor)), Some(What::Shown));
    mentor.write(&Edit::Delete { id: id(2) });
    assert_eq!(milestone::highest(&history(&mentor)), Some(What::WithHelp));
}

#[test]
fn the_latest_comes_first_and_what_has_no_day_last() {
    let [mut mentor, _] = with_a_goal();
    note(&mut mentor, 2, What::WithHelp, "2026-11-20");
    note(&mut mentor, 3, What::Alone, "2026-11-20");
    note(&mut mentor, 4, What::Shown, "2026-11-19");
    mentor.write(&choose(id(2), milestone::DAY, json!("irgendwann")));
    assert_eq!(whats(&mentor), [Some(What::Alone), Some(What::Shown), Some(What::WithHelp)]);
}

#[test]
fn a_state_is_told_with_its_day_and_reason() {
    let [mut mentor, _] = with_a_goal();
    assert_eq!(milestone::since(&goal_of(&mentor), &history(&mentor)), None);
    change(&mut mentor, 2, GoalState::Paused, "2026-03-03");
    mentor.write(&set_text(id(2), milestone::TEXT, "", "Umzug"));
    change(&mut mentor, 3, GoalState::Open, "2026-03-10");
    change(&mut mentor, 4, GoalState::Paused, "2026-04-01");
    let (goal, all) = (goal_of(&mentor), history(&mentor));
    assert_eq!(goal.state, GoalState::Paused);
    let since = milestone::since(&goal, &all).expect("it says since when");
    assert_eq!((since.day, since.text.as_str()), (Some(day("2026-04-01")), ""));
    // What was written before stands as it was.
    assert_eq!(whats(&mentor), [Some(What::Paused), Some(What::Resumed), Some(What::Paused)]);
    assert_eq!(all[2].text, "Umzug");
}

#[test]
fn states_that_both_chose_apart_are_decided_and_both_stay_in_the_history() {
    let [mut mentor, mut mentee] = with_a_goal();
    change(&mut mentor, 2, GoalState::Reached, "2026-11-20");
    change(&mut mentee, 3, GoalState::Paused, "2026-11-21");
    exchange(&mut mentor, &mut mentee);
    let decisions = Decision::all_of(&mentor.record, id(1));
    assert_eq!(decisions.iter().map(|decision| decision.field).collect::<Vec<_>>(), [Field::GoalState]);
    mentor.write(&choose(id(1), goal::STATE, GoalState::Reached.as_str()));
    exchange(&mut mentor, &mut mentee);
    assert_eq!(Decision::all_of(&mentee.record, id(1)), []);
    assert_eq!(whats(&mentee), [Some(What::Paused), Some(What::Reached)]);
    let (goal, all) = (goal_of(&mentee), history(&mentee));
    assert_eq!(milestone::since(&goal, &all).and_then(|since| since.day), Some(day("2026-11-20")));
}

#[test]
fn who_chose_the_same_state_is_asked_nothing() {
    let [mut mentor, mut mentee] = with_a_goal();
    change(&mut mentor, 2, GoalState::Reached, "2026-11-20");
    change(&mut mentee, 3, GoalState::Reached, "2026-11-20");
    exchange(&mut mentor, &mut mentee);
    assert!(!goal_of(&mentor).attention.is_needed());
    assert_eq!(whats(&mentor), [Some(What::Reached), Some(What::Reached)]);
}

#[test]
fn another_day_takes_it_out_of_its_meeting() {
    let [mut mentor, _] = with_a_goal();
    let (meeting, on) = (id(9), day("2026-11-20"));
    mentor.write(&milestone::create(id(2), id(1), What::Alone, on, Some(meeting), 2));
    let before = history(&mentor).remove(0);
    assert_eq!(before.meeting, Some(meeting));
    assert_eq!(milestone::set_day(&before, Some(on)), []);
    for edit in milestone::set_day(&before, Some(day("2026-11-18"))) {
        mentor.write(&edit);
    }
    let after = history(&mentor).remove(0);
    assert_eq!((after.day, after.meeting), (Some(day("2026-11-18")), None));
    for edit in milestone::set_day(&after, None) {
        mentor.write(&edit);
    }
    assert_eq!(history(&mentor)[0].day, None);
}

#[test]
fn every_state_can_be_left_and_every_word_is_read_again() {
    for state in GoalState::ALL {
        assert!(!state.next().is_empty() && !state.next().contains(&state));
        assert!(!What::of_state(state).is_evidence());
    }
    for what in What::ALL {
        assert_eq!(what.as_str().parse(), Ok(what));
    }
    assert!("danced".parse::<What>().is_err());
    assert!(What::EVIDENCE.is_sorted());
}

#[test]
fn something_only_a_newer_program_knows_stays_in_the_history() {
    let [mut mentor, _] = with_a_goal();
    note(&mut mentor, 2, What::Alone, "2026-11-20");
    mentor.write(&choose(id(2), milestone::WHAT, "taught"));
    assert_eq!(whats(&mentor), [None]);
    assert_eq!(milestone::highest(&history(&mentor)), None);
}
