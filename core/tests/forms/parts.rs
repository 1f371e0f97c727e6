//! A goal or a meeting that one deletes while the other one writes something under it.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tandembuch_core::digest::{Digest, Happened, Thing};
use tandembuch_core::example;
use tandembuch_core::forms::agenda::AgendaItem;
use tandembuch_core::forms::decision::survived_deletion;
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::meeting::{self, Meeting};
use tandembuch_core::forms::milestone::{self, Milestone, What};
use tandembuch_core::forms::part::{Parts, whole_of};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::step::{self, Step};
use tandembuch_core::forms::{Presence, agenda, choose, presence, set_text};
use tandembuch_core::record::Edit;
use tandembuch_core::search::Index;
use tandembuch_core::text::Language;

use crate::{Device, exchange, id};

const GOAL: u8 = 1;
const STEP: u8 = 2;
const MEETING: u8 = 3;
const ITEM: u8 = 4;
const NEW: u8 = 9;

/// Both have a goal with a step and a meeting with an item.
fn with_parts() -> [Device; 2] {
    let [mut mentor, mut mentee] = Device::pair();
    mentor.write(&goal::create(id(GOAL), Role::Mentee, "Kalender", 1));
    mentor.write(&step::create(id(STEP), id(GOAL), &[], "Freigeben"));
    mentor.write(&meeting::create(id(MEETING), "Erstgespräch", None, 90, ""));
    mentor.write(&agenda::create(id(ITEM), id(MEETING), &[], "Ankommen", None));
    exchange(&mut mentor, &mut mentee);
    [mentor, mentee]
}

fn delete(number: u8) -> Edit {
    Edit::Delete { id: id(number) }
}

fn new_step() -> Edit {
    step::create(id(NEW), id(GOAL), &[], "Vertretung eintragen")
}

fn new_evidence() -> Edit {
    let on = "2026-11-21".parse().expect("a day");
    milestone::create(id(NEW), id(GOAL), What::Alone, on, None, 1)
}

fn new_item() -> Edit {
    agenda::create(id(NEW), id(MEETING), &[], "Passwörter", None)
}

fn presences(device: &Device) -> [Presence; 2] {
    [(goal::KIND, GOAL), (meeting::KIND, MEETING)]
        .map(|(kind, number)| presence(&device.record, kind, id(number)))
}

/// What each of them is told when the file of the other one comes in.
fn digests(one: &mut Device, other: &mut Device) -> [Vec<(Thing, Happened)>; 2] {
    let receive = |at: &mut Device, from: &Device| {
        let report = at.record.merge(&from.record.all_changes()).expect("it fits");
        Digest::of_incoming(&report, &at.record)
            .lines
            .iter()
            .map(|line| (line.thing, line.happened))
            .collect()
    };
    let before = one.clone();
    [receive(one, other), receive(other, &before)]
}

#[test]
fn whatever_is_written_under_it_meanwhile_keeps_it() {
    let writings: [(u8, Thing, Edit, Thing, Happened); 6] = [
        (GOAL, Thing::Goal, new_step(), Thing::Step, Happened::New),
        (GOAL, Thing::Goal, new_evidence(), Thing::Milestone, Happened::New),
        (GOAL, Thing::Goal, choose(id(STEP), step::DONE, true), Thing::Step, Happened::Changed),
        (
            GOAL,
            Thing::Goal,
            set_text(id(STEP), step::TITLE, "Freigeben", "Zeigen"),
            Thing::Step,
            Happened::Changed,
        ),
        (MEETING, Thing::Meeting, new_item(), Thing::AgendaItem, Happened::New),
        (MEETING, Thing::Meeting, choose(id(ITEM), agenda::DONE, true), Thing::AgendaItem, Happened::Changed),
    ];
    for (whole, thing, writing, part, happened) in writings {
        let [mut deleting, mut writer] = with_parts();
        deleting.write(&delete(whole));
        writer.write(&writing);
        let [at_deleting, at_writer] = digests(&mut deleting, &mut writer);
        assert_eq!(at_deleting, [(thing, Happened::Returned), (part, happened)], "{writing:?}");
        assert_eq!(at_writer, [(thing, Happened::BothChanged)], "{writing:?}");
        assert_eq!(deleting.record, writer.record);
        for device in [&deleting, &writer] {
            assert_eq!(presences(device), [Presence::Here; 2], "{writing:?}");
            let told = survived_deletion(&device.record, id(whole)).expect("a person is asked");
            assert_eq!(told.by, Some(Role::Mentor));
            let goals = Goal::all(&device.record).into_iter().map(|goal| goal.attention);
            let mut asked =
                goals.chain(Meeting::all(&device.record).into_iter().map(|meeting| meeting.attention));
            assert_eq!(asked.clone().filter(|attention| attention.survived_deletion).count(), 1);
            assert!(asked.all(|attention| attention.contested.is_empty()));
        }
        // The file comes once more.
        assert_eq!(digests(&mut deleting, &mut writer), [vec![], vec![]]);
    }
}

#[test]
fn what_was_seen_goes_with_it() {
    let [mut deleting, mut other] = with_parts();
    deleting.write(&delete(GOAL));
    deleting.write(&delete(MEETING));
    // Deleting a part, too, and writing elsewhere keep nothing.
    other.write(&delete(STEP));
    other.write(&goal::create(id(NEW), Role::Mentor, "Anderes", 2));
    let gone = [(Thing::Goal, Happened::Deleted), (Thing::Meeting, Happened::Deleted)];
    assert_eq!(digests(&mut other, &mut deleting)[0], gone);
    for device in [&deleting, &other] {
        assert_eq!(presences(device), [Presence::Deleted; 2]);
        assert_eq!(survived_deletion(&device.record, id(GOAL)), None);
        assert_eq!(Goal::all(&device.record).len(), 1);
    }
}

#[test]
fn both_may_add_to_it_without_a_conflict_and_one_may_think_better_of_it() {
    let [mut deleting, mut writer] = with_parts();
    deleting.write(&delete(GOAL));
    writer.write(&new_evidence());
    writer.write(&delete(NEW));
    exchange(&mut deleting, &mut writer);
    assert_eq!(
        presences(&writer)[0],
        Presence::Here,
        "nothing vanishes under the hands of the one who wrote"
    );
    deleting.write(&step::create(id(8), id(GOAL), &[], "Noch einer"));
    writer.write(&step::create(id(7), id(GOAL), &[], "Und noch einer"));
    exchange(&mut deleting, &mut writer);
    assert_eq!(Step::of_goal(&writer.record, id(GOAL)).len(), 3);
    assert!(Goal::all(&writer.record)[0].attention.contested.is_empty());
}

#[test]
fn a_person_decides_for_both() {
    for (decision, is_kept) in [(Edit::Restore { id: id(GOAL) }, true), (delete(GOAL), false)] {
        let [mut deleting, mut writer] = with_parts();
        deleting.write(&delete(GOAL));
        writer.write(&new_evidence());
        exchange(&mut deleting, &mut writer);
        writer.write(&decision);
        let expected = if is_kept { Happened::Changed } else { Happened::Deleted };
        assert_eq!(digests(&mut deleting, &mut writer)[0], [(Thing::Goal, expected)]);
        for device in [&deleting, &writer] {
            assert_eq!(presences(device)[0] == Presence::Here, is_kept);
            assert_eq!(survived_deletion(&device.record, id(GOAL)), None);
        }
        assert_eq!(
            Milestone::of_goal(&deleting.record, id(GOAL)).len(),
            1,
            "it is in the record in any case"
        );
    }
}

#[test]
fn what_came_back_is_found_again() {
    let [mut deleting, mut writer] = with_parts();
    deleting.write(&delete(GOAL));
    let is_found = |device: &Device| {
        let index = Index::of(&device.record, |_| None, |_| None);
        (0..).map_while(|place| index.item(place)).any(|item| item.id == id(GOAL))
    };
    assert!(!is_found(&deleting));
    writer.write(&new_step());
    exchange(&mut deleting, &mut writer);
    assert!(is_found(&deleting));
}

/// What is found for all of them in one walk is what each names as its whole.
#[test]
fn parts_are_the_same_for_one_and_for_all() {
    let [mut mentor, mut mentee] = with_parts();
    mentor.write(&new_evidence());
    mentor.write(&delete(STEP));
    mentee.write(&step::create(id(8), id(GOAL), &[], "Noch einer"));
    mentee.write(&agenda::create(id(7), id(GOAL), &[], "Was immer es ist, das es nennt", None));
    exchange(&mut mentor, &mut mentee);
    let now = "2026-11-23T14:00:00".parse().expect("a moment");
    for record in [&mentor.record, &example::record(Language::De, now, 1_795_442_400_000)] {
        let parts = Parts::of(record);
        for (whole, _) in record.entities() {
            let steps = Step::among(&parts, whole);
            let milestones = Milestone::among(record, &parts, whole);
            let items = AgendaItem::among(&parts, whole);
            assert_eq!(steps, Step::of_goal(record, whole));
            assert_eq!(milestones, Milestone::of_goal(record, whole));
            assert_eq!(items, AgendaItem::of_meeting(record, whole));
            let ids = steps.iter().map(|step| step.id).chain(milestones.iter().map(|it| it.id));
            let ids: BTreeSet<_> = ids.chain(items.iter().map(|item| item.id)).collect();
            let named = record.entities().filter(|(_, part)| whole_of(part) == Some(whole));
            assert!(named.filter(|(_, part)| !part.is_deleted()).map(|(id, _)| id).eq(ids));
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Deed {
    Write { by: usize },
    Delete { by: usize },
    Send { from: usize },
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let who = 0..2_usize;
    prop_oneof![
        3 => who.clone().prop_map(|by| Deed::Write { by }),
        1 => who.clone().prop_map(|by| Deed::Delete { by }),
        2 => who.prop_map(|from| Deed::Send { from }),
    ]
}

proptest! {
    /// Whoever sees the goal writes under it. It is gone in the end only if the one who deleted it knew all of that.
    #[test]
    fn only_what_was_known_is_deleted(deeds in proptest::collection::vec(any_deed(), 0..30)) {
        let mut devices = with_parts();
        let mut known = [BTreeSet::new(), BTreeSet::new()];
        let mut deletion: Option<BTreeSet<u8>> = None;
        let is_here = |device: &Device| presences(device)[0] == Presence::Here;
        let mut written = 100..;
        for deed in deeds {
            match deed {
                Deed::Write { by } if is_here(&devices[by]) => {
                    let number = written.next().expect("there are fewer deeds");
                    devices[by].write(&step::create(id(number), id(GOAL), &[], "Schritt"));
                    known[by].insert(number);
                }
                Deed::Delete { by } if is_here(&devices[by]) && deletion.is_none() => {
                    devices[by].write(&delete(GOAL));
                    deletion = Some(known[by].clone());
                }
                Deed::Send { from } => {
                    let file = devices[from].record.all_changes();
                    devices[1 - from].record.merge(&file).expect("it fits");
                    let news = known[from].clone();
                    known[1 - from].extend(news);
                }
                Deed::Write { .. } | Deed::Delete { .. } => {}
            }
        }
        let [one, other] = &mut devices;
        exchange(one, other);
        prop_assert_eq!(&one.record, &other.record);
        let is_kept = deletion.is_none_or(|seen| known.iter().flatten().any(|number| !seen.contains(number)));
        prop_assert_eq!(is_here(one), is_kept);
        prop_assert_eq!(is_here(one), is_here(other));
    }
}
