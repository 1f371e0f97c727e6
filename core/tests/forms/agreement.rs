//! The agreement: begun apart, changed, and confirmed by each on the own device.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};
use tandembuch_core::calendar;
use tandembuch_core::digest::{Digest, Happened, Thing};
use tandembuch_core::forms::agreement::{self, Agreement};
use tandembuch_core::forms::decision::Decision;
use tandembuch_core::forms::field::Field;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::rule::{self, Rule, Standing, Topic};
use tandembuch_core::forms::{choose, set_text};
use tandembuch_core::record::{Edit, EntityId, Record, wire};

use crate::{Device, exchange, id};

const TEXTS: [(Topic, &str); 3] =
    [(Topic::Cancelling, "Am Vortag."), (Topic::Goals, "Beide."), (Topic::Exit, "Jederzeit.")];
pub(crate) const FIRST: &str = "2026-11-22";
pub(crate) const LATER: &str = "2026-12-03";

fn day(text: &str) -> NaiveDate {
    calendar::parse_day(text).expect("a day")
}

pub(crate) fn begin(device: &mut Device) {
    for edit in rule::begin(&device.record, TEXTS) {
        device.write(&edit);
    }
}

pub(crate) fn confirm(device: &mut Device, role: Role, on: &str) -> usize {
    let edits = agreement::confirm(&Rule::all(&device.record), role, day(on));
    for edit in &edits {
        device.write(edit);
    }
    edits.len()
}

fn change(device: &mut Device, id: EntityId, text: &str) {
    let seen = Rule::find(&device.record, id).expect("it is there").text;
    device.write(&set_text(id, rule::TEXT, &seen, text));
}

pub(crate) fn open(record: &Record) -> [usize; 2] {
    let agreement = Agreement::of(record);
    Role::BOTH.map(|role| agreement.consent(role).open)
}

fn texts(record: &Record) -> Vec<String> {
    Rule::all(record).into_iter().map(|rule| rule.text).collect()
}

/// Both have the agreement, and both have confirmed it.
fn agreed() -> [Device; 2] {
    let [mut mentor, mut mentee] = Device::pair();
    begin(&mut mentor);
    confirm(&mut mentor, Role::Mentor, FIRST);
    exchange(&mut mentor, &mut mentee);
    confirm(&mut mentee, Role::Mentee, LATER);
    exchange(&mut mentor, &mut mentee);
    [mentor, mentee]
}

#[test]
fn without_rules_nothing_is_agreed() {
    let [mentor, _] = Device::pair();
    assert_eq!(Agreement::of(&mentor.record), Agreement::default());
    assert!(!Agreement::default().is_complete());
}

#[test]
fn rules_stand_in_the_order_of_the_template_and_own_ones_after_them() {
    let [mut mentor, _] = Device::pair();
    mentor.write(&rule::create(id(2), "Zweite eigene.", 20));
    mentor.write(&rule::create(id(3), "Erste eigene.", 10));
    begin(&mut mentor);
    assert_eq!(
        texts(&mentor.record),
        ["Beide.", "Am Vortag.", "Jederzeit.", "Erste eigene.", "Zweite eigene."]
    );
}

#[test]
fn every_topic_has_its_own_id_and_name() {
    for (place, topic) in Topic::ALL.into_iter().enumerate() {
        assert_eq!(topic.as_str().parse(), Ok(topic));
        let number = u8::try_from(10 + place).expect("there are few");
        assert_eq!(topic.entity(), EntityId::well_known(number));
    }
    assert!("own".parse::<Topic>().is_err());
}

#[test]
fn who_begin_apart_begin_the_same_agreement() {
    let [mut mentor, mut mentee] = Device::pair();
    mentee.clock += 5_000;
    begin(&mut mentor);
    begin(&mut mentee);
    confirm(&mut mentor, Role::Mentor, FIRST);
    exchange(&mut mentor, &mut mentee);
    assert_eq!(texts(&mentor.record), ["Beide.", "Am Vortag.", "Jederzeit."]);
    assert!(mentor.record.entities().all(|(_, entity)| entity.contested().next().is_none()));
    assert_eq!(open(&mentee.record), [0, 3]);
    confirm(&mut mentee, Role::Mentee, FIRST);
    exchange(&mut mentor, &mut mentee);
    assert!(Agreement::of(&mentor.record).is_complete());
}

#[test]
fn beginning_leaves_alone_what_is_there_and_brings_back_what_was_deleted() {
    let [mut mentor, _] = agreed();
    change(&mut mentor, Topic::Goals.entity(), "Unsere Ziele.");
    mentor.write(&Edit::Delete { id: Topic::Exit.entity() });
    assert_eq!(texts(&mentor.record), ["Unsere Ziele.", "Am Vortag."]);
    begin(&mut mentor);
    assert_eq!(texts(&mentor.record), ["Unsere Ziele.", "Am Vortag.", "Jederzeit."]);
    assert!(Rule::all(&mentor.record).iter().all(|rule| !rule.attention.is_needed()));
    assert!(rule::begin(&mentor.record, TEXTS).is_empty());
}

#[test]
fn each_confirms_all_open_rules_at_once_and_only_for_oneself() {
    let [mut mentor, mut mentee] = Device::pair();
    begin(&mut mentor);
    exchange(&mut mentor, &mut mentee);
    assert_eq!(confirm(&mut mentor, Role::Mentor, FIRST), 3);
    assert_eq!(open(&mentor.record), [0, 3]);
    assert_eq!(confirm(&mut mentor, Role::Mentor, LATER), 0, "confirmed is confirmed");
    exchange(&mut mentor, &mut mentee);
    assert_eq!(confirm(&mut mentee, Role::Mentee, LATER), 3);
    let agreement = Agreement::of(&mentee.record);
    assert!(agreement.is_complete());
    let last = Role::BOTH.map(|role| agreement.consent(role).last);
    assert_eq!(last, [Some(day(FIRST)), Some(day(LATER))]);
}

#[test]
fn a_change_opens_its_own_rule_again_and_no_other() {
    let [mut mentor, mut mentee] = agreed();
    change(&mut mentee, Topic::Cancelling.entity(), "Zwei Tage vorher.");
    exchange(&mut mentor, &mut mentee);
    let standings =
        |role| Rule::all(&mentor.record).iter().map(|rule| rule.standing(role)).collect::<Vec<_>>();
    let (first, later) = (Standing::Confirmed(day(FIRST)), Standing::Confirmed(day(LATER)));
    assert_eq!(standings(Role::Mentor), [first, Standing::Changed, first]);
    assert_eq!(standings(Role::Mentee), [later, Standing::Changed, later]);
    assert_eq!(confirm(&mut mentor, Role::Mentor, LATER), 1);
    assert_eq!(open(&mentor.record), [0, 1]);
}

#[test]
fn going_back_to_what_was_confirmed_needs_no_new_confirmation() {
    let [mut mentor, _] = agreed();
    for (text, still_open) in [("Anders.", 1), ("Am Vortag.\n", 0), ("", 0), ("Am Vortag.", 0)] {
        change(&mut mentor, Topic::Cancelling.entity(), text);
        assert_eq!(open(&mentor.record), [still_open; 2], "{text:?}");
    }
}

#[test]
fn a_rule_without_words_is_none() {
    let [mut mentor, _] = agreed();
    change(&mut mentor, Topic::Exit.entity(), " ");
    assert_eq!(Agreement::of(&mentor.record).rules, 2);
    mentor.write(&rule::create(id(1), "", 1));
    assert_eq!(open(&mentor.record), [0, 0]);
    assert_eq!(confirm(&mut mentor, Role::Mentor, LATER), 0);
}

#[test]
fn two_versions_are_confirmed_by_nobody_until_one_is_picked() {
    let [mut mentor, mut mentee] = agreed();
    change(&mut mentor, Topic::Goals.entity(), "Eins.");
    confirm(&mut mentor, Role::Mentor, LATER);
    change(&mut mentee, Topic::Goals.entity(), "Zwei.");
    exchange(&mut mentor, &mut mentee);
    assert_eq!((open(&mentor.record), Agreement::of(&mentor.record).contested), ([1, 1], 1));
    assert_eq!(confirm(&mut mentor, Role::Mentor, LATER), 0);
    let decision = Decision::all_of(&mentee.record, Topic::Goals.entity()).remove(0);
    for edit in decision.combine("Eins.", |_| true) {
        mentee.write(&edit);
    }
    exchange(&mut mentor, &mut mentee);
    assert_eq!(open(&mentor.record), [0, 1], "the mentor had confirmed just this");
    assert_eq!(confirm(&mut mentee, Role::Mentee, LATER), 1);
    assert!(Agreement::of(&mentee.record).is_complete());
}

#[test]
fn a_confirmation_of_other_words_does_not_count_after_meeting_again() {
    let [mut mentor, mut mentee] = Device::pair();
    begin(&mut mentor);
    exchange(&mut mentor, &mut mentee);
    change(&mut mentor, Topic::Goals.entity(), "Nur eines.");
    confirm(&mut mentor, Role::Mentor, FIRST);
    confirm(&mut mentee, Role::Mentee, FIRST);
    exchange(&mut mentor, &mut mentee);
    assert_eq!(open(&mentee.record), [0, 1]);
    assert_eq!(Rule::all(&mentee.record)[0].standing(Role::Mentee), Standing::Changed);
}

#[test]
fn who_confirms_on_two_devices_is_asked_nothing() {
    let [mut mentor, mut second] = Device::pair();
    second.is_of(Role::Mentor);
    begin(&mut mentor);
    exchange(&mut mentor, &mut second);
    change(&mut second, Topic::Exit.entity(), "Nie.");
    confirm(&mut mentor, Role::Mentor, LATER);
    confirm(&mut second, Role::Mentor, FIRST);
    exchange(&mut mentor, &mut second);
    let rules = Rule::all(&mentor.record);
    assert!(rules.iter().all(|rule| !rule.attention.is_needed()));
    let days: Vec<_> = rules.iter().map(|rule| rule.confirmed_by(Role::Mentor)).collect();
    // The last one was confirmed with its new words on the second device only.
    assert_eq!(days, [Some(day(LATER)), Some(day(LATER)), Some(day(FIRST))]);
}

#[test]
fn a_deleted_rule_comes_back_with_its_confirmations() {
    let [mut mentor, _] = agreed();
    let id = Topic::Exit.entity();
    mentor.write(&Edit::Delete { id });
    assert_eq!((Agreement::of(&mentor.record).rules, Rule::find(&mentor.record, id)), (2, None));
    mentor.write(&Edit::Restore { id });
    assert!(Agreement::of(&mentor.record).is_complete());
}

#[test]
fn what_is_no_confirmation_confirms_nothing() {
    let [_, mut mentee] = Device::pair();
    begin(&mut mentee);
    let id = Topic::Goals.entity();
    for (value, expected) in [
        (Value::Null, Standing::Open),
        (json!(true), Standing::Open),
        (json!("Beide."), Standing::Open),
        (json!(["Beide.", FIRST]), Standing::Open),
        (json!({ "text": "Beide." }), Standing::Open),
        (json!({ "on": FIRST }), Standing::Open),
        (json!({ "text": "Beide.", "on": "gestern" }), Standing::Open),
        (json!({ "text": 7, "on": FIRST }), Standing::Open),
        (json!({ "text": "Andere.", "on": FIRST }), Standing::Changed),
        (json!({ "text": "Beide.", "on": FIRST, "with": "more" }), Standing::Confirmed(day(FIRST))),
    ] {
        mentee.write(&choose(id, rule::MENTEE_CONFIRMED, value.clone()));
        let rule = Rule::find(&mentee.record, id).expect("it is there");
        assert_eq!(
            (rule.standing(Role::Mentee), rule.standing(Role::Mentor)),
            (expected, Standing::Open),
            "{value}"
        );
    }
}

#[test]
fn what_is_no_topic_is_an_own_rule_and_what_is_no_text_is_none() {
    let [mut mentor, _] = Device::pair();
    begin(&mut mentor);
    let id = Topic::Goals.entity();
    for value in [Value::Null, json!(7), json!("Goals"), json!({ "goals": [] })] {
        mentor.write(&choose(id, rule::TOPIC, value.clone()));
        mentor.write(&choose(id, rule::TEXT, json!([value])));
        let rule = Rule::find(&mentor.record, id).expect("it is there");
        assert_eq!((rule.topic, rule.text.as_str(), rule.counts()), (None, "", false));
    }
    assert_eq!(Agreement::of(&mentor.record).rules, 2);
}

#[test]
fn what_leaves_the_device_names_the_confirmation() {
    let [mut mentor, mentee] = agreed();
    change(&mut mentor, Topic::Goals.entity(), "Unsere  Ziele.");
    confirm(&mut mentor, Role::Mentor, LATER);
    let digest = Digest::of_outgoing(&mentor.record.changes_since(mentee.record.seen()), &mentor.record);
    let [line] = &digest.lines[..] else { panic!("one line, not {digest:?}") };
    assert_eq!((line.thing, line.title.as_str()), (Thing::Rule, "Unsere Ziele."));
    assert_eq!((line.happened, line.has_unknown_fields), (Happened::Changed, false));
    assert_eq!(line.fields, [Field::RuleText, Field::RuleMentorConfirmed]);
}

#[test]
fn an_agreement_survives_being_written() {
    let [mentor, _] = agreed();
    let json = wire::write_changes(&mentor.record.all_changes());
    let read = wire::read_changes(&json).expect("it was just written");
    let mut copy = Record::new(mentor.record.space());
    copy.merge(&read).expect("a whole copy always fits");
    assert_eq!(Rule::all(&copy), Rule::all(&mentor.record));
    assert!(Agreement::of(&copy).is_complete());
}

/// What either of the two does.
#[derive(Debug, Clone)]
enum Step {
    Begin { by: usize },
    Add { by: usize },
    Change { by: usize, rule: usize, text: String },
    Delete { by: usize, rule: usize },
    Confirm { by: usize },
    Exchange,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        2 => (0..2_usize).prop_map(|by| Step::Begin { by }),
        1 => (0..2_usize).prop_map(|by| Step::Add { by }),
        4 => (0..2_usize, 0..6_usize, "[ab ]{0,2}").prop_map(|(by, rule, text)| Step::Change { by, rule, text }),
        1 => (0..2_usize, 0..6_usize).prop_map(|(by, rule)| Step::Delete { by, rule }),
        3 => (0..2_usize).prop_map(|by| Step::Confirm { by }),
        3 => Just(Step::Exchange),
    ];
    proptest::collection::vec(step, 0..40)
}

proptest! {
    #[test]
    fn only_what_was_confirmed_word_for_word_counts(steps in steps()) {
        let mut devices = Device::pair();
        let mut added = 0;
        // What each has ever confirmed.
        let mut confirmed: [Vec<(EntityId, String)>; 2] = [Vec::new(), Vec::new()];
        for step in steps {
            match step {
                Step::Begin { by } => begin(&mut devices[by]),
                Step::Add { by } => {
                    added += 1;
                    devices[by].write(&rule::create(id(added), "Eigene.", u64::from(added)));
                }
                Step::Change { by, rule, text } => {
                    if let Some(rule) = Rule::all(&devices[by].record).get(rule) {
                        change(&mut devices[by], rule.id, &text);
                    }
                }
                Step::Delete { by, rule } => {
                    if let Some(rule) = Rule::all(&devices[by].record).get(rule) {
                        devices[by].write(&Edit::Delete { id: rule.id });
                    }
                }
                Step::Confirm { by } => {
                    confirm(&mut devices[by], Role::BOTH[by], FIRST);
                    let agreement = Agreement::of(&devices[by].record);
                    prop_assert_eq!(agreement.consent(Role::BOTH[by]).open, agreement.contested);
                    let rules = Rule::all(&devices[by].record).into_iter();
                    confirmed[by].extend(rules.map(|rule| (rule.id, rule.text.trim().to_owned())));
                }
                Step::Exchange => {
                    let [one, other] = &mut devices;
                    exchange(one, other);
                    prop_assert_eq!(Rule::all(&one.record), Rule::all(&other.record));
                }
            }
            for rule in devices.iter().flat_map(|device| Rule::all(&device.record)) {
                for (by, role) in Role::BOTH.into_iter().enumerate() {
                    if rule.confirmed_by(role).is_some() {
                        prop_assert!(!rule.is_contested());
                        prop_assert!(confirmed[by].contains(&(rule.id, rule.text.trim().to_owned())));
                    }
                }
            }
        }
    }
}
