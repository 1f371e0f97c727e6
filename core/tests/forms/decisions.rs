//! What both wrote apart from each other: listed, kept, settled.

use serde_json::Value;
use tandembuch_core::forms::authorship::{Authorship, last_change};
use tandembuch_core::forms::decision::{Decision, KeptVersion, survived_deletion};
use tandembuch_core::forms::entry::{self, Entry, Sort};
use tandembuch_core::forms::field::{Content, Field};
use tandembuch_core::forms::goal::{self, Goal, GoalState};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{choose, meeting, set_text};
use tandembuch_core::record::Edit;

use crate::{Device, exchange, id};

/// Both have the goal "Kalender".
fn with_a_goal() -> [Device; 2] {
    let [mut mentor, mut mentee] = Device::pair();
    mentor.write(&goal::create(id(1), Role::Mentee, "Kalender", 1));
    exchange(&mut mentor, &mut mentee);
    [mentor, mentee]
}

fn texts(decision: &Decision) -> Vec<(Content, Option<Role>)> {
    decision.versions.iter().map(|version| (version.content.clone(), version.written.by)).collect()
}

fn title(device: &Device) -> String {
    Goal::all(&device.record)[0].title.clone()
}

#[test]
fn both_versions_are_listed_and_the_one_that_is_shown_comes_first() {
    let [mut mentor, mut mentee] = with_a_goal();
    assert_eq!(Decision::all_of(&mentor.record, id(1)), []);
    mentee.clock += 100;
    mentor.write(&set_text(id(1), goal::TITLE, "Kalender", "Kalender teilen"));
    mentee.write(&set_text(id(1), goal::TITLE, "Kalender", "Kalender führen"));
    exchange(&mut mentor, &mut mentee);
    let decisions = Decision::all_of(&mentor.record, id(1));
    assert_eq!(decisions, Decision::all_of(&mentee.record, id(1)));
    assert_eq!(decisions.len(), 1);
    assert_eq!(decisions[0].field, Field::GoalTitle);
    let text = |text: &str| Content::Text(text.to_owned());
    assert_eq!(
        texts(&decisions[0]),
        [(text("Kalender führen"), Some(Role::Mentee)), (text("Kalender teilen"), Some(Role::Mentor))]
    );
    assert_eq!(title(&mentor), "Kalender führen");
}

#[test]
fn keeping_a_version_settles_it_for_both() {
    let [mut mentor, mut mentee] = with_a_goal();
    mentor.write(&choose(id(1), goal::STATE, GoalState::Reached.as_str()));
    mentee.write(&choose(id(1), goal::STATE, GoalState::Paused.as_str()));
    exchange(&mut mentor, &mut mentee);
    let decisions = Decision::all_of(&mentee.record, id(1));
    let reached = decisions[0]
        .versions
        .iter()
        .position(|version| version.content == Content::GoalState(GoalState::Reached))
        .expect("both versions are kept");
    assert_eq!(decisions[0].keep(2), None);
    mentee.write(&decisions[0].keep(reached).expect("it is one of them"));
    exchange(&mut mentor, &mut mentee);
    assert_eq!(Decision::all_of(&mentor.record, id(1)), []);
    assert_eq!(Goal::all(&mentor.record)[0].state, GoalState::Reached);
}

#[test]
fn what_was_settled_can_be_opened_again() {
    let [mut mentor, mut mentee] = with_a_goal();
    mentor.write(&set_text(id(1), goal::TITLE, "Kalender", "A"));
    mentee.write(&set_text(id(1), goal::TITLE, "Kalender", "B"));
    exchange(&mut mentor, &mut mentee);
    let versions = |device: &Device| -> Vec<Vec<Content>> {
        let content = |decision: &Decision| decision.versions.iter().map(|it| it.content.clone()).collect();
        let mut all: Vec<Vec<Content>> =
            Decision::all_of(&device.record, id(1)).iter().map(content).collect();
        all.iter_mut().for_each(|versions| versions.sort_by_key(|it| format!("{it:?}")));
        all
    };
    let before = versions(&mentor);
    assert_eq!(before, [["A", "B"].map(|text| Content::Text(text.to_owned())).to_vec()]);
    let decision = Decision::all_of(&mentor.record, id(1)).remove(0);
    let kept = |version| decision.keep(version).map(|edit| vec![edit]).unwrap_or_default();
    for settling in [kept(0), kept(1), decision.combine("A und B", |_| true)] {
        settling.iter().for_each(|edit| mentor.write(edit));
        assert_eq!(versions(&mentor), [] as [Vec<Content>; 0]);
        decision.reopen().iter().for_each(|edit| mentor.write(edit));
        assert_eq!(versions(&mentor), before);
        exchange(&mut mentor, &mut mentee);
        assert_eq!(versions(&mentee), before);
    }
}

#[test]
fn texts_can_be_combined() {
    let [mut mentor, mut mentee] = with_a_goal();
    mentor.write(&set_text(id(1), goal::TITLE, "Kalender", "Kalender teilen"));
    mentee.write(&set_text(id(1), goal::TITLE, "Kalender", ""));
    exchange(&mut mentor, &mut mentee);
    let decision = Decision::all_of(&mentor.record, id(1)).remove(0);
    assert!(decision.versions.iter().any(|version| version.content == Content::Empty));
    for edit in decision.combine("Kalender teilen\n\nund führen ", |_| true) {
        mentor.write(&edit);
    }
    assert_eq!(Decision::all_of(&mentor.record, id(1)), []);
    assert_eq!(title(&mentor), "Kalender teilen und führen");
}

#[test]
fn combining_leaves_alone_what_came_since() {
    let [mut mentor, mut mentee] = with_a_goal();
    mentor.write(&set_text(id(1), goal::TITLE, "Kalender", "A"));
    mentee.write(&set_text(id(1), goal::TITLE, "Kalender", "B"));
    exchange(&mut mentor, &mut mentee);
    let began = Decision::all_of(&mentor.record, id(1)).remove(0);
    // While the mentor combines A and B, the mentee goes on writing, and a file comes in.
    mentee.write(&set_text(id(1), goal::TITLE, "B", "C"));
    exchange(&mut mentor, &mut mentee);
    let since = Decision::all_of(&mentor.record, id(1)).remove(0);
    let combined = |made_of: &dyn Fn(&KeptVersion) -> bool| -> Vec<Content> {
        let mut mentor = mentor.clone();
        for edit in since.combine("A und B", made_of) {
            mentor.write(&edit);
        }
        let left = Decision::all_of(&mentor.record, id(1)).remove(0);
        left.versions.into_iter().map(|version| version.content).collect()
    };
    let text = |text: &str| Content::Text(text.to_owned());
    let of_both = combined(&|version| began.versions.iter().any(|began| began.content == version.content));
    assert_eq!(of_both, [text("A und B"), text("C")]);
    let of_none = combined(&|_| false);
    assert_eq!(of_none, [text("A und B"), text("C"), text("A")]);
}

#[test]
fn who_agrees_is_asked_nothing() {
    let [mut mentor, mut mentee] = with_a_goal();
    for device in [&mut mentor, &mut mentee] {
        device.write(&choose(id(1), goal::STATE, GoalState::Reached.as_str()));
    }
    exchange(&mut mentor, &mut mentee);
    assert_eq!(Decision::all_of(&mentor.record, id(1)), []);
    assert!(!Goal::all(&mentor.record)[0].attention.is_needed());
}

#[test]
fn what_came_in_while_somebody_typed_is_kept_beside() {
    let [mut mentor, mut mentee] = with_a_goal();
    mentee.write(&set_text(id(1), goal::TITLE, "Kalender", "Kalender führen"));
    // It comes in while the mentor types on top of "Kalender", and is committed afterwards.
    exchange(&mut mentor, &mut mentee);
    mentor.write(&set_text(id(1), goal::TITLE, "Kalender", "Kalender teilen"));
    mentor.write(&set_text(id(1), goal::TITLE, "Kalender teilen", "Kalender teilen, ganz"));
    let decision = Decision::all_of(&mentor.record, id(1)).remove(0);
    let text = |text: &str| Content::Text(text.to_owned());
    assert_eq!(
        texts(&decision),
        [(text("Kalender teilen, ganz"), Some(Role::Mentor)), (text("Kalender führen"), Some(Role::Mentee))]
    );
}

#[test]
fn a_deletion_that_did_not_see_the_last_words_is_told() {
    let [mut mentor, mut mentee] = with_a_goal();
    mentor.write(&Edit::Delete { id: id(1) });
    mentee.write(&set_text(id(1), goal::SIGN, "", "Es klappt."));
    let deleted_at = mentor.clock;
    exchange(&mut mentor, &mut mentee);
    assert_eq!(
        survived_deletion(&mentee.record, id(1)),
        Some(Authorship { by: Some(Role::Mentor), at: deleted_at })
    );
    assert!(Goal::all(&mentor.record)[0].attention.survived_deletion);
    mentee.write(&Edit::Restore { id: id(1) });
    exchange(&mut mentor, &mut mentee);
    assert_eq!(survived_deletion(&mentor.record, id(1)), None);
    mentor.write(&Edit::Delete { id: id(1) });
    assert_eq!(Decision::all_of(&mentor.record, id(1)), []);
    assert!(Goal::all(&mentor.record).is_empty());
}

#[test]
fn the_last_change_tells_who_and_when() {
    let [mut mentor, mut mentee] = with_a_goal();
    assert_eq!(last_change(&mentor.record, id(7)), None);
    mentee.clock = 90_000;
    mentee.write(&choose(id(1), goal::UNTIL, "2027-03-01"));
    exchange(&mut mentor, &mut mentee);
    mentor.clock = 95_000;
    mentor.write(&Edit::Delete { id: id(1) });
    mentor.write(&Edit::Restore { id: id(1) });
    assert_eq!(last_change(&mentor.record, id(1)), Some(Authorship { by: Some(Role::Mentee), at: 90_001 }));
}

#[test]
fn an_entry_whose_meeting_is_gone_stays_in_sight() {
    let [mut mentor, _] = Device::pair();
    mentor.write(&meeting::create(id(2), "Erstgespräch", None, 90, ""));
    mentor.write(&entry::create(id(3), Sort::Insight, Some(id(2)), "Fragen hilft.", 5));
    mentor.write(&entry::create(id(4), Sort::Note, None, "Dazwischen.", 6));
    let between = |device: &Device| -> Vec<String> {
        Entry::between_meetings(&device.record).into_iter().map(|entry| entry.text).collect()
    };
    assert_eq!(between(&mentor), ["Dazwischen."]);
    mentor.write(&Edit::Delete { id: id(2) });
    assert_eq!(between(&mentor), ["Dazwischen.", "Fragen hilft."]);
    assert_eq!(Entry::of_meeting(&mentor.record, id(2))[0].author, Some(Role::Mentor));
    mentor.write(&choose(id(4), entry::SORT, Value::Null));
    assert_eq!(Entry::all(&mentor.record)[0].sort, Sort::Note);
}
