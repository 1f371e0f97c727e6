//! The topic backlog: a catalogue that both rate apart, own topics, and what becomes of them.

use proptest::prelude::*;
use serde_json::{Value, json};
use tandembuch_core::digest::{Digest, Happened, Thing};
use tandembuch_core::forms::agenda::{self, AgendaItem};
use tandembuch_core::forms::decision::Decision;
use tandembuch_core::forms::field::{Content, Field};
use tandembuch_core::forms::goal::Goal;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::subject::Subject;
use tandembuch_core::forms::topic::{self, Permit, Topic};
use tandembuch_core::forms::topic_use::{self, TopicUse};
use tandembuch_core::forms::{choose, meeting, set_text};
use tandembuch_core::record::{Edit, EntityId, Record, wire};

use crate::{Device, exchange, id};

const AI: EntityId = Subject::Ai.entity();

fn write(device: &mut Device, id: EntityId, field: &'static str, value: impl Into<Value>) -> usize {
    let edits = topic::write(&device.record, id, field, value);
    for edit in &edits {
        device.write(edit);
    }
    edits.len()
}

fn rate(device: &mut Device, id: EntityId, role: Role, rating: u64) {
    write(device, id, topic::rating_field(role), rating);
}

fn topic(record: &Record, id: EntityId) -> Topic {
    Topic::find(record, id).expect("it is there")
}

fn first(record: &Record, count: usize) -> Vec<EntityId> {
    Topic::all(record).iter().take(count).map(|topic| topic.id).collect()
}

#[test]
fn every_subject_has_its_own_id_and_name() {
    for (place, subject) in Subject::ALL.into_iter().enumerate() {
        let number = u8::try_from(100 + place).expect("there are few");
        assert_eq!(subject.entity(), EntityId::well_known(number));
        assert_eq!(Subject::of_entity(subject.entity()), Some(subject));
        assert_eq!(Subject::ALL.iter().filter(|other| other.as_str() == subject.as_str()).count(), 1);
    }
    assert_eq!(Subject::of_entity(EntityId::well_known(115)), None);
}

/// How many topics are in the record.
fn written(device: &Device) -> usize {
    device.record.entities().filter(|(_, entity)| entity.kind() == topic::KIND).count()
}

#[test]
fn the_catalogue_is_there_before_anybody_says_anything() {
    let [mentor, _] = Device::pair();
    let topics = Topic::all(&mentor.record);
    assert_eq!(topics.iter().filter_map(|topic| topic.subject).collect::<Vec<_>>(), Subject::ALL);
    assert!(topics.iter().all(|topic| topic.urgency.is_none() && !topic.attention.is_needed()));
    assert_eq!(written(&mentor), 0);
    assert_eq!(Topic::find(&mentor.record, id(1)), None);
}

#[test]
fn only_the_first_word_about_a_topic_begins_it() {
    let [mut mentor, _] = Device::pair();
    assert_eq!(write(&mut mentor, AI, topic::STRENGTH, 2), 2);
    assert_eq!(write(&mut mentor, AI, topic::PERMIT, Permit::AskIt.as_str()), 1);
    let note = topic::write_note(&mentor.record, Subject::Data.entity(), "", "Mit der Haushaltstabelle.");
    assert_eq!(note.len(), 2);
    for edit in &note {
        mentor.write(edit);
    }
    assert_eq!(topic(&mentor.record, Subject::Data.entity()).note, "Mit der Haushaltstabelle.");
    let ai = topic(&mentor.record, AI);
    assert_eq!((ai.strength, ai.urgency, ai.permit), (Some(2), None, Some(Permit::AskIt)));
    assert_eq!(written(&mentor), 2);
}

#[test]
fn who_rate_apart_rate_the_same_topic() {
    let [mut mentor, mut mentee] = Device::pair();
    rate(&mut mentor, AI, Role::Mentor, 3);
    mentee.clock += 5_000;
    rate(&mut mentee, AI, Role::Mentee, 2);
    exchange(&mut mentor, &mut mentee);
    for device in [&mentor, &mentee] {
        let ai = topic(&device.record, AI);
        assert_eq!((ai.rating(Role::Mentor), ai.rating(Role::Mentee)), (Some(3), Some(2)));
        assert!(!ai.attention.is_needed());
        assert!(device.record.entities().all(|(_, entity)| entity.contested().next().is_none()));
    }
}

#[test]
fn two_versions_of_a_permit_wait_for_a_decision() {
    let [mut mentor, mut mentee] = Device::pair();
    write(&mut mentor, AI, topic::PERMIT, Permit::Allowed.as_str());
    write(&mut mentee, AI, topic::PERMIT, Permit::PrivateOnly.as_str());
    exchange(&mut mentor, &mut mentee);
    let decision = Decision::all_of(&mentor.record, AI).remove(0);
    assert_eq!(decision.field, Field::TopicPermit);
    let [newest, _] = &decision.versions[..] else { panic!("two versions, not {decision:?}") };
    assert!(matches!(newest.content, Content::Permit(_)));
    mentor.write(&decision.keep(1).expect("there is a second version"));
    assert!(!topic(&mentor.record, AI).attention.is_needed());
}

#[test]
fn what_presses_and_can_be_shown_comes_first_and_what_does_not_press_last() {
    let [mut mentor, _] = Device::pair();
    let own = id(1);
    mentor.write(&topic::create(own, "Ratsinformationssystem", 5));
    for (subject, urgency, strength) in [
        (Subject::Hardware, Some(0), Some(3)),
        (Subject::Office, None, Some(0)),
        (Subject::EFile, Some(2), None),
        (Subject::Ai, Some(3), Some(2)),
        (Subject::Telling, None, Some(3)),
    ] {
        for (role, rating) in [(Role::Mentee, urgency), (Role::Mentor, strength)] {
            if let Some(rating) = rating {
                rate(&mut mentor, subject.entity(), role, rating);
            }
        }
    }
    let expected = [Subject::Ai, Subject::Telling, Subject::EFile].map(Subject::entity);
    assert_eq!(first(&mentor.record, 4), [&expected[..], &[own]].concat());
    let all = first(&mentor.record, 99);
    assert_eq!((all.len(), all[4]), (16, Subject::Collaboration.entity()));
    assert_eq!(all[14..], [Subject::Hardware, Subject::Office].map(Subject::entity));
}

#[test]
fn the_order_stays_while_somebody_rates() {
    let [mut mentor, _] = Device::pair();
    let before = topic::steady_order(None, &Topic::all(&mentor.record));
    rate(&mut mentor, AI, Role::Mentee, 3);
    assert_eq!(topic::steady_order(Some(&before), &Topic::all(&mentor.record)), before);
    mentor.write(&topic::create(id(1), "Eigenes", 1));
    let after = topic::steady_order(Some(&before), &Topic::all(&mentor.record));
    assert_eq!(after[..2], [AI, id(1)]);
    mentor.write(&Edit::Delete { id: id(1) });
    assert_eq!(topic::steady_order(Some(&after), &Topic::all(&mentor.record)).len(), before.len());
}

#[test]
fn a_topic_becomes_a_goal_and_stands_on_an_agenda() {
    let [mut mentor, _] = Device::pair();
    let now = "2026-11-21T09:30:00".parse().expect("a moment");
    let start = "2026-11-25T14:00:00".parse().expect("a moment");
    mentor.write(&meeting::create(id(2), "", Some(start), 90, ""));
    mentor.write(&agenda::create(id(3), id(2), &[], "Ankommen", Some(10)));
    assert_eq!(TopicUse::of(&mentor.record, now), TopicUse::default());
    let edits = topic_use::to_agenda(&mentor.record, AI, id(4), id(2), "KI-Werkzeuge");
    for edit in edits.iter().chain(&topic_use::to_goal(AI, id(5), "KI-Werkzeuge", 7)) {
        mentor.write(edit);
    }
    let items = AgendaItem::of_meeting(&mentor.record, id(2));
    assert_eq!(items.iter().map(|item| item.topic).collect::<Vec<_>>(), [None, Some(AI)]);
    let goal = Goal::find(&mentor.record, id(5)).expect("it is there");
    assert_eq!((goal.title.as_str(), goal.owner, goal.topic), ("KI-Werkzeuge", Role::Mentee, Some(AI)));
    let found = TopicUse::of(&mentor.record, now);
    assert_eq!((found.goal(AI), found.meeting(AI).map(|meeting| meeting.id)), (Some(id(5)), Some(id(2))));
    mentor.write(&choose(id(4), agenda::DONE, true));
    mentor.write(&Edit::Delete { id: id(5) });
    assert_eq!(TopicUse::of(&mentor.record, now), TopicUse::default());
}

#[test]
fn what_a_past_meeting_left_open_stands_on_the_next_agenda() {
    let [mut mentor, _] = Device::pair();
    for (number, day) in [(2, "2026-11-18T14:00:00"), (3, "2026-12-02T14:00:00")] {
        mentor.write(&meeting::create(id(number), "", Some(day.parse().expect("a moment")), 90, ""));
    }
    for edit in topic_use::to_agenda(&mentor.record, AI, id(4), id(2), "KI-Werkzeuge") {
        mentor.write(&edit);
    }
    let now = "2026-11-21T09:30:00".parse().expect("a moment");
    let found = TopicUse::of(&mentor.record, now);
    assert_eq!(found.meeting(AI).map(|meeting| meeting.id), Some(id(3)));
}

#[test]
fn garbage_reads_as_nothing_and_too_much_as_the_most() {
    let [mut mentor, _] = Device::pair();
    write(&mut mentor, AI, topic::NOTE, "");
    for (value, expected) in [
        (Value::Null, None),
        (json!(0), Some(0)),
        (json!(4), Some(3)),
        (json!(u64::MAX), Some(3)),
        (json!(-1), None),
        (json!(1.5), None),
        (json!("2"), None),
        (json!([2]), None),
    ] {
        write(&mut mentor, AI, topic::URGENCY, value.clone());
        write(&mut mentor, AI, topic::PERMIT, value.clone());
        write(&mut mentor, AI, topic::KEY, value.clone());
        write(&mut mentor, AI, topic::TITLE, "Ein anderer Titel");
        let ai = topic(&mentor.record, AI);
        assert_eq!((ai.urgency, ai.permit, ai.subject), (expected, None, Some(Subject::Ai)), "{value}");
        assert_eq!(ai.title, "", "one of the catalogue has its title in words");
    }
}

#[test]
fn a_topic_of_a_newer_catalogue_is_kept_and_not_shown() {
    let [mut mentor, _] = Device::pair();
    let fields = vec![(topic::KEY, json!("robots")), (topic::URGENCY, json!(3))];
    mentor.write(&Edit::Create { id: EntityId::well_known(115), kind: topic::KIND, fields });
    assert_eq!(Topic::all(&mentor.record).len(), Subject::ALL.len());
    assert_eq!(written(&mentor), 1);
}

#[test]
fn a_deleted_topic_of_the_catalogue_comes_back_with_the_next_word_about_it() {
    let [mut mentor, _] = Device::pair();
    rate(&mut mentor, AI, Role::Mentor, 3);
    mentor.write(&Edit::Delete { id: AI });
    assert_eq!(topic(&mentor.record, AI).strength, None);
    rate(&mut mentor, AI, Role::Mentee, 1);
    let ai = topic(&mentor.record, AI);
    assert_eq!((ai.urgency, ai.strength, ai.attention.is_needed()), (Some(1), Some(3), false));
}

#[test]
fn what_leaves_the_device_names_what_was_said() {
    let [mut mentor, mentee] = Device::pair();
    rate(&mut mentor, AI, Role::Mentor, 3);
    mentor.write(&topic::create(id(1), "Ratsinformationssystem", 5));
    mentor.write(&set_text(id(1), topic::NOTE, "", "Vor der Sitzung."));
    let digest = Digest::of_outgoing(&mentor.record.changes_since(mentee.record.seen()), &mentor.record);
    let told: Vec<_> = digest.lines.iter().map(|line| (line.thing, line.id, line.title.as_str())).collect();
    assert_eq!(told, [(Thing::Topic, AI, ""), (Thing::Topic, id(1), "Ratsinformationssystem")]);
    assert!(digest.lines.iter().all(|line| line.happened == Happened::New && !line.has_unknown_fields));
    assert_eq!(digest.lines[0].fields, [Field::TopicStrength]);
    assert_eq!(digest.lines[1].fields, [Field::TopicTitle, Field::TopicNote]);
}

#[test]
fn what_comes_in_names_what_the_other_one_said() {
    let [mut mentor, mut mentee] = Device::pair();
    rate(&mut mentor, AI, Role::Mentor, 3);
    rate(&mut mentee, AI, Role::Mentee, 2);
    let report = mentor.record.merge(&mentee.record.all_changes()).expect("a whole copy always fits");
    let digest = Digest::of_incoming(&report, &mentor.record);
    let [line] = &digest.lines[..] else { panic!("one line, not {digest:?}") };
    assert_eq!((line.happened, line.has_unknown_fields), (Happened::Changed, false));
    assert_eq!(line.fields, [Field::TopicUrgency]);
}

#[test]
fn topics_survive_being_written() {
    let [mut mentor, _] = Device::pair();
    rate(&mut mentor, AI, Role::Mentee, 2);
    mentor.write(&topic::create(id(1), "Eigenes", 5));
    let json = wire::write_changes(&mentor.record.all_changes());
    let mut copy = Record::new(mentor.record.space());
    copy.merge(&wire::read_changes(&json).expect("it was just written")).expect("a whole copy always fits");
    assert_eq!(Topic::all(&copy), Topic::all(&mentor.record));
}

proptest! {
    #[test]
    fn both_always_come_to_the_same_backlog(
        steps in proptest::collection::vec((0..2_usize, 0..4_usize, 0..5_u64, any::<bool>()), 0..40),
    ) {
        let mut devices = Device::pair();
        for (by, place, rating, meet) in steps {
            let subject = Subject::ALL[place];
            rate(&mut devices[by], subject.entity(), Role::BOTH[by], rating);
            if meet {
                let [one, other] = &mut devices;
                exchange(one, other);
                let topics = Topic::all(&one.record);
                prop_assert_eq!(&topics, &Topic::all(&other.record));
                prop_assert_eq!(topics.len(), Subject::ALL.len());
                // Each has rated in the own field only, one after the other.
                prop_assert!(topics.iter().all(|topic| !topic.attention.is_needed()));
                let ratings = topics.iter().flat_map(|topic| [topic.urgency, topic.strength]).flatten();
                prop_assert!(ratings.max().unwrap_or(0) <= topic::MOST);
            }
        }
    }
}
