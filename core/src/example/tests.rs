//! What the example has of everything, in both languages and on every day. How it is written is no matter here.

use std::collections::BTreeSet;

use super::*;
use crate::card_lines::Layout;
use crate::forms::agenda::{self, AgendaItem};
use crate::forms::agreement::Agreement;
use crate::forms::card::{self, Card};
use crate::forms::carry;
use crate::forms::certificate::Certificate;
use crate::forms::closing::Closing;
use crate::forms::decision::Decision;
use crate::forms::entry::{Entry, Sort};
use crate::forms::field::Field;
use crate::forms::goal::{Goal, GoalState};
use crate::forms::meeting::Meeting;
use crate::forms::milestone::{self, Milestone, What};
use crate::forms::person::Person;
use crate::forms::schedule::Schedule;
use crate::forms::step::Step;
use crate::forms::subject::Subject;
use crate::forms::task::Task;
use crate::forms::term::Term;
use crate::forms::topic::Topic;
use crate::forms::topic_use::TopicUse;
use crate::holidays::is_working_day;
use crate::record::wire;
use crate::search::folded;

/// 2026-11-21, half past nine in Munich.
const NOW_MS: u64 = 1_795_249_800_000;

fn now() -> NaiveDateTime {
    NaiveDateTime::parse_from_str("2026-11-21T09:30", "%Y-%m-%dT%H:%M").expect("a moment")
}

fn examples() -> [Record; 2] {
    Language::ALL.map(|language| record(language, now(), NOW_MS))
}

#[test]
fn people_agreement_and_topics() {
    for record in examples() {
        assert_eq!(Person::of(&record, Role::Mentee).name, "Dr. Bernd Obermaier");
        let agreement = Agreement::of(&record);
        assert_eq!((agreement.rules, agreement.contested), (9, 0));
        assert_eq!(Role::BOTH.map(|role| agreement.consent(role).open), [1, 0]);
        let topics = Topic::all(&record);
        assert_eq!(topics.len(), 15);
        assert!(topics.iter().all(|topic| topic.urgency.is_some() || topic.strength.is_some()));
        assert_eq!(topics.iter().filter(|topic| topic.is_match()).count(), 4);
        let uses = TopicUse::of(&record, now());
        let e_file = Subject::EFile.entity();
        assert!(uses.goal(e_file).is_some() && uses.meeting(e_file).is_some());
    }
}

#[test]
fn three_goals_one_reached_and_one_to_decide() {
    for record in examples() {
        let goals = Goal::all(&record);
        let history = |goal: &Goal| Milestone::of_goal(&record, goal.id);
        let highest = |goal: &Goal| (goal.state, milestone::highest(&history(goal)));
        assert_eq!(
            goals.iter().map(highest).collect::<Vec<_>>(),
            [
                (GoalState::Reached, Some(What::Shown)),
                (GoalState::Open, Some(What::WithHelp)),
                (GoalState::Open, None)
            ]
        );
        let steps = |goal: &Goal| {
            let steps = Step::of_goal(&record, goal.id);
            (steps.iter().filter(|step| step.done).count(), steps.len())
        };
        assert_eq!(goals.iter().map(steps).collect::<Vec<_>>(), [(3, 3), (1, 2), (0, 3)]);
        let reached = history(&goals[0]);
        let since = milestone::since(&goals[0], &reached).expect("it tells when it was reached");
        assert!(since.text.contains("25"), "in the words of the one who reached it");
        assert_eq!(since.author, Some(Role::Mentee));
        assert_eq!(reached[0], *since, "it is the last thing that happened");
        assert!(reached.iter().all(|milestone| milestone.day.is_some_and(is_working_day)));

        let ids = record.entities().map(|(id, _)| id);
        let to_decide: Vec<Decision> = ids.flat_map(|id| Decision::all_of(&record, id)).collect();
        assert_eq!(to_decide.len(), 1);
        assert_eq!((to_decide[0].id, to_decide[0].field), (goals[2].id, Field::GoalSign));
        let by: BTreeSet<_> = to_decide[0].versions.iter().map(|version| version.written.by).collect();
        assert_eq!(by, Role::BOTH.map(Some).into());
    }
}

#[test]
fn a_meeting_with_minutes_and_one_ahead() {
    for record in examples() {
        let Schedule { next, planned, past } = Schedule::of(Meeting::all(&record), now());
        assert_eq!((planned.len(), past.len()), (2, 4));
        assert_eq!(
            planned.iter().filter(|meeting| meeting.start.is_none()).count(),
            1,
            "one has no date yet"
        );
        assert!(past.iter().all(|meeting| meeting.held));

        let last = past[0].id;
        let items = AgendaItem::of_meeting(&record, last);
        let minutes = Entry::of_meeting(&record, last);
        assert_eq!((items.len(), minutes.len()), (6, 8));
        for sort in [Sort::Note, Sort::Experiment, Sort::Insight, Sort::Question] {
            assert_eq!(minutes.iter().filter(|entry| entry.sort == sort).count(), 2, "{sort:?}");
        }
        assert_eq!(minutes.iter().filter(|entry| !entry.learned.is_empty()).count(), 1);
        let all = Entry::all(&record);
        assert_eq!(all.len(), 13);
        assert!(all.iter().all(|entry| entry.author.is_some()));
        let results: Vec<_> = all.iter().filter(|entry| !entry.happened.is_empty()).collect();
        assert!(results.len() == 2 && results.iter().all(|entry| entry.is_experiment()));
        for (meeting, role) in past.iter().zip(Role::BOTH) {
            assert!(!Closing::of(&record, meeting.id, role).took.is_empty());
        }

        let next = next.expect("a meeting ahead");
        let carried = carry::agenda(&record, next.id, now());
        assert_eq!((carried.len(), agenda::total_minutes(&carried)), (5, 90));
        assert_eq!((carried[0].meeting, carried[0].asker), (Some(last), Some(Role::Mentor)));

        let tasks = Task::all(&record);
        assert_eq!((tasks.len(), tasks.iter().filter(|task| task.done).count()), (3, 1));
        assert!(tasks.iter().all(|task| task.meeting == Some(last) && task.due.is_some_and(is_working_day)));
    }
}

#[test]
fn a_dictionary_and_a_card_to_pass_on() {
    for record in examples() {
        let terms = Term::all(&record, &folded);
        let by = |role| terms.iter().filter(|term| term.by == role && !term.meaning.is_empty()).count();
        assert_eq!(Role::BOTH.map(by), [2, 1]);
        let cards = Card::all(&record);
        assert!(cards.len() == 1 && cards[0].may_leave());
        assert_eq!(card::named(&record, &format!("{} {}", cards[0].title, cards[0].text)), None);
        assert!(!Layout::of(&cards[0].title, &cards[0].text).is_cut);
        assert!(card::offered(&record).len() > 2);
    }
}

#[test]
fn one_private_note_in_a_record_of_its_own() {
    for language in Language::ALL {
        let own = own_notes(language, now(), NOW_MS);
        assert_eq!(own.space(), notes::record_id(TANDEM, Role::Mentor));
        assert_eq!(notes::count(&own), 1);
    }
}

/// Ids, kinds, fields and everything that is not words.
#[test]
fn both_languages_have_the_same_shape_and_other_words() {
    let [german, english] = examples();
    let shape = |record: &Record| {
        let entities = record.entities().map(|(id, entity)| {
            let fields = entity.fields().map(|(name, register)| (name.to_owned(), register.values().len()));
            (id, entity.kind().to_owned(), fields.collect::<Vec<_>>())
        });
        entities.collect::<Vec<_>>()
    };
    assert_eq!(shape(&german), shape(&english));
    for (id, entity) in german.entities() {
        let other = english.get(id).expect("it has the same shape");
        for name in [agenda::TITLE, "text", "sign", "note", "happened", "learned", "department"] {
            let words = [entity, other].map(|entity| entity.shown(name).filter(|words| words.is_string()));
            assert!(words[0].is_none() || words[0] != words[1], "{name} of {id}: {words:?}");
        }
    }
}

#[test]
fn it_can_be_read_back_and_is_whole_on_every_day_of_a_year() {
    let first = now();
    for language in Language::ALL {
        for days in 0..366_u64 {
            let now = first.checked_add_days(chrono::Days::new(days)).expect("a day");
            let now_ms = NOW_MS + days * DAY_MS;
            let record = record(language, now, now_ms);
            let file = wire::write_changes(&record.all_changes());
            let mut copy = Record::new(TANDEM);
            copy.merge(&wire::read_changes(&file).expect("it can be read")).expect("it fits");
            assert_eq!(copy, record, "{now}");
            let starts = Meeting::all(&record).into_iter().filter_map(|meeting| meeting.start);
            assert_eq!(starts.filter(|start| is_working_day(start.date())).count(), 6, "{now}");
            let mut written = record.entities().flat_map(|(_, entity)| entity.fields());
            assert!(written.all(|(_, register)| register.values().iter().all(|it| it.at < now_ms)), "{now}");
        }
    }
}

#[test]
fn a_certificate_says_who_when_how_long_and_about_what() {
    for record in examples() {
        let certificate = Certificate::of(&record, Role::Mentee).expect("meetings were held");
        assert_eq!(certificate.person.name, MENTEE_NAME);
        assert_eq!((certificate.meetings, certificate.minutes), (4, 360));
        let days = certificate.days.map(|days| days.map(|day| day.to_string()));
        assert_eq!(days, Some(["2026-09-30".to_owned(), "2026-11-11".to_owned()]));
        assert!(certificate.topics.contains(&Subject::EFile));
    }
    assert_eq!(Certificate::of(&Record::new(TANDEM), Role::Mentee), None);
}
