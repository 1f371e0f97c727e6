//! Digests of real records, both ways.

use serde_json::json;

use super::*;
use crate::forms::entry::Sort;
use crate::forms::field::Field;
use crate::forms::goal::{self, GoalState};
use crate::forms::milestone::{self, What};
use crate::forms::person::{self, Role};
use crate::forms::{choose, entry, live, meeting, set_text, step};
use crate::record::{Edit, ReplicaId, SpaceId};

const OURS: ReplicaId = ReplicaId::from_random([1; 5]);
const THEIRS: ReplicaId = ReplicaId::from_random([2; 5]);

fn id(number: u8) -> EntityId {
    EntityId::from_random([number; 10])
}

fn goal_of(number: u8, title: &str) -> Edit {
    goal::create(id(number), Role::Mentee, title, u64::from(number))
}

fn write(record: &mut Record, by: ReplicaId, edits: &[Edit]) {
    for edit in edits {
        record.edit(edit, by, 1_000).unwrap();
    }
}

/// A record with one goal, of which the other one has a copy.
fn two_copies() -> (Record, Record) {
    let mut ours = Record::new(SpaceId::from_random([9; 10]));
    write(&mut ours, OURS, &[person::claim_replica(OURS, Role::Mentor), goal_of(1, "Wiki nutzen")]);
    (ours.clone(), ours)
}

fn lines(digest: &Digest) -> Vec<(Thing, Happened, &str, &[Field])> {
    digest.lines.iter().map(|line| (line.thing, line.happened, line.title.as_str(), &*line.fields)).collect()
}

fn received(ours: &mut Record, theirs: &Record) -> Digest {
    let report = ours.merge(&theirs.all_changes()).unwrap();
    Digest::of_incoming(&report, ours)
}

#[test]
fn the_first_file_has_everything_as_new() {
    let (ours, _) = two_copies();
    let digest = Digest::of_outgoing(&ours.all_changes(), &ours);
    assert_eq!(
        lines(&digest),
        [(Thing::Goal, Happened::New, "Wiki nutzen", &[Field::GoalTitle, Field::GoalOwner][..])]
    );
    assert_eq!((digest.writers, digest.counts()), (1, vec![(Thing::Goal, 1)]));
}

#[test]
fn parts_of_what_nobody_will_see_are_not_told() {
    let (mut ours, mut theirs) = two_copies();
    let step = step::create(id(3), id(2), &[], "Seite anlegen");
    write(&mut theirs, THEIRS, &[goal_of(2, "Versehen"), step]);
    write(&mut theirs, THEIRS, &[Edit::Delete { id: id(2) }]);
    assert_eq!(lines(&received(&mut ours, &theirs)), []);
}

#[test]
fn what_was_done_for_a_goal_is_told_after_the_goals() {
    let (mut ours, mut theirs) = two_copies();
    let on = "2026-11-21".parse().unwrap();
    write(
        &mut theirs,
        THEIRS,
        &[
            milestone::create(id(3), id(1), What::Alone, on, None, 1),
            step::create(id(2), id(1), &[], "Seite anlegen"),
        ],
    );
    let digest = received(&mut ours, &theirs);
    assert_eq!(digest.counts(), [(Thing::Step, 1), (Thing::Milestone, 1)]);
    assert_eq!(digest.lines[0].title, "Seite anlegen");
    assert_eq!((digest.lines[1].title.as_str(), digest.lines[1].what), ("", Some(What::Alone)));
    assert!(digest.lines.iter().all(|line| !line.has_unknown_fields));
}

#[test]
fn what_leaves_is_told_apart() {
    let (mut ours, theirs) = two_copies();
    write(
        &mut ours,
        OURS,
        &[
            goal_of(2, "Neu"),
            goal_of(3, "Neu und schon gelöscht"),
            Edit::Delete { id: id(3) },
            choose(id(1), goal::STATE, GoalState::Reached.as_str()),
            person::create(Role::Mentee, "Dr. Obermaier", "Baureferat"),
            Edit::Create { id: id(4), kind: "mood", fields: vec![("level", json!(3))] },
        ],
    );
    let digest = Digest::of_outgoing(&ours.changes_since(theirs.seen()), &ours);
    assert_eq!(
        lines(&digest),
        [
            (Thing::Goal, Happened::New, "Neu", &[Field::GoalTitle, Field::GoalOwner][..]),
            (Thing::Goal, Happened::Deleted, "Neu und schon gelöscht", &[Field::GoalTitle, Field::GoalOwner]),
            (Thing::Goal, Happened::Changed, "Wiki nutzen", &[Field::GoalState]),
            (Thing::Person, Happened::New, "Dr. Obermaier", &[Field::PersonName, Field::PersonDepartment]),
            (Thing::Other, Happened::New, "", &[]),
        ]
    );
    assert!(digest.lines[4].has_unknown_fields);
    assert_eq!(digest.counts(), [(Thing::Goal, 3), (Thing::Person, 1), (Thing::Other, 1)]);
    assert_eq!(digest.writers, 0);
}

#[test]
fn a_deletion_leaves_without_content_and_comes_back_as_returned() {
    let (mut ours, theirs) = two_copies();
    write(&mut ours, OURS, &[Edit::Delete { id: id(1) }]);
    let digest = Digest::of_outgoing(&ours.changes_since(theirs.seen()), &ours);
    assert_eq!(lines(&digest), [(Thing::Goal, Happened::Deleted, "Wiki nutzen", &[][..])]);
    let since = ours.seen().clone();
    write(&mut ours, OURS, &[Edit::Restore { id: id(1) }]);
    let digest = Digest::of_outgoing(&ours.changes_since(&since), &ours);
    assert_eq!(lines(&digest), [(Thing::Goal, Happened::Returned, "Wiki nutzen", &[][..])]);
}

#[test]
fn what_says_the_same_as_before_is_not_told_though_it_was_written_anew() {
    let (mut ours, mut theirs) = two_copies();
    let retitle = set_text(id(1), goal::TITLE, "Wiki nutzen", "Wiki schreiben");
    write(&mut ours, OURS, std::slice::from_ref(&retitle));
    write(&mut theirs, THEIRS, &[retitle, set_text(id(1), goal::SIGN, "", "Eine Seite steht.")]);
    let digest = received(&mut ours, &theirs);
    assert_eq!(lines(&digest), [(Thing::Goal, Happened::Changed, "Wiki schreiben", &[Field::GoalSign][..])]);

    let (mut ours, mut theirs) = two_copies();
    let retitle = set_text(id(1), goal::TITLE, "Wiki nutzen", "Wiki schreiben");
    write(&mut ours, OURS, std::slice::from_ref(&retitle));
    write(&mut theirs, THEIRS, &[retitle]);
    assert!(received(&mut ours, &theirs).is_empty());
}

#[test]
fn nothing_new_is_nothing() {
    let (mut ours, theirs) = two_copies();
    assert!(Digest::of_outgoing(&ours.changes_since(theirs.seen()), &ours).is_empty());
    assert_eq!(received(&mut ours, &theirs), Digest::default());
}

#[test]
fn what_comes_in_is_told_apart() {
    let (mut ours, mut theirs) = two_copies();
    let start = "2026-11-23T14:00:00".parse().unwrap();
    write(
        &mut theirs,
        THEIRS,
        &[
            person::claim_replica(THEIRS, Role::Mentee),
            meeting::create(id(5), "", Some(start), 90, ""),
            entry::create(id(6), Sort::Note, None, "Erste Zeile\nzweite Zeile", 1),
            goal_of(7, "Neu und schon gelöscht"),
            Edit::Delete { id: id(7) },
            set_text(id(1), goal::SIGN, "", "Ein Artikel ist geschrieben."),
        ],
    );
    let digest = received(&mut ours, &theirs);
    assert_eq!(
        lines(&digest),
        [
            (Thing::Goal, Happened::Changed, "Wiki nutzen", &[Field::GoalSign][..]),
            (Thing::Meeting, Happened::New, "", &[Field::MeetingStart, Field::MeetingMinutes]),
            (Thing::Entry, Happened::New, "Erste Zeile zweite Zeile", &[Field::EntryText, Field::EntrySort]),
        ]
    );
    assert_eq!((digest.lines[1].start, digest.writers), (Some(start), 1));
}

#[test]
fn what_both_have_changed_stands_first() {
    let (mut ours, mut theirs) = two_copies();
    write(&mut ours, OURS, &[set_text(id(1), goal::TITLE, "Wiki nutzen", "Wiki pflegen")]);
    write(
        &mut theirs,
        THEIRS,
        &[set_text(id(1), goal::TITLE, "Wiki nutzen", "Wiki lesen"), goal_of(2, "Anderes")],
    );
    let digest = received(&mut ours, &theirs);
    let [both, other] = &digest.lines[..] else { panic!("two lines, not {digest:?}") };
    assert_eq!((both.happened, &*both.fields), (Happened::BothChanged, &[Field::GoalTitle][..]));
    assert_eq!((other.happened, other.title.as_str()), (Happened::New, "Anderes"));
    assert_eq!(digest.count_of(Happened::BothChanged), 1);
}

#[test]
fn who_moved_something_apart_is_told_a_change_and_asked_nothing() {
    let (mut ours, _) = two_copies();
    write(&mut ours, OURS, &[meeting::create(id(5), "Treffen", None, 90, "")]);
    let mut theirs = ours.clone();
    let stage = |since: u64| live::go_to(id(5), None, since);
    write(&mut ours, OURS, &[stage(1)]);
    write(&mut theirs, THEIRS, &[stage(2)]);
    let digest = received(&mut ours, &theirs);
    assert_eq!(lines(&digest), [(Thing::Meeting, Happened::Changed, "Treffen", &[Field::MeetingStage][..])]);
}

#[test]
fn a_deletion_against_an_edit_is_told_on_both_sides() {
    let (mut deleting, mut writing) = two_copies();
    write(&mut deleting, OURS, &[Edit::Delete { id: id(1) }]);
    write(&mut writing, THEIRS, &[set_text(id(1), goal::SIGN, "", "Ein Artikel.")]);
    let deleted_here = received(&mut deleting.clone(), &writing);
    assert_eq!(deleted_here.lines[0].happened, Happened::Returned);
    let written_here = received(&mut writing, &deleting);
    assert_eq!(written_here.lines[0].happened, Happened::BothChanged);
}

#[test]
fn a_deletion_nobody_objects_to_is_a_deletion() {
    let (mut ours, mut theirs) = two_copies();
    write(&mut theirs, THEIRS, &[Edit::Delete { id: id(1) }]);
    let digest = received(&mut ours, &theirs);
    assert_eq!(lines(&digest), [(Thing::Goal, Happened::Deleted, "Wiki nutzen", &[][..])]);
}
