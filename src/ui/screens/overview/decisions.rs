//! What both changed apart from each other, and nobody has decided yet.

use tandembuch_core::forms::agenda::AgendaItem;
use tandembuch_core::forms::entry::Entry;
use tandembuch_core::forms::goal::Goal;
use tandembuch_core::forms::kind::{self, Kind, Thing};
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::milestone::Milestone;
use tandembuch_core::forms::part::Parts;
use tandembuch_core::forms::person::{Person, Role};
use tandembuch_core::forms::rule::Rule;
use tandembuch_core::forms::step::Step;
use tandembuch_core::forms::tandem::Tandem;
use tandembuch_core::forms::task::Task;
use tandembuch_core::forms::topic::Topic;
use tandembuch_core::forms::{Attention, Presence, presence, tandem};
use tandembuch_core::plain_text::is_blank;
use tandembuch_core::record::{Entity, EntityId, Record};

use crate::ui::parts::{milestone_what, name_in_catalogue, topic_title};
use crate::ui::route::Place;
use crate::ui::{messages, person_name};

/// Something to decide, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decision {
    id: EntityId,
    /// What it is about; may be empty.
    pub(super) title: String,
    pub(super) place: Place,
    pub(super) survived_deletion: bool,
}

/// Everything there is to decide, in the order in which people think of a tandem. Reading all views of a record is
/// the dearest thing the overview does, and mostly finds nothing: so it is only done where something may be found.
pub(super) fn decisions(record: &Record) -> Vec<Decision> {
    if Attention::may_be_needed(record) { in_all_views(record) } else { Vec::new() }
}

fn in_all_views(record: &Record) -> Vec<Decision> {
    let mut all = Vec::new();
    let mut add = |id, title: &str, attention: &Attention, place: Place| {
        if attention.is_needed() {
            let survived_deletion = attention.survived_deletion;
            all.push(Decision { id, title: title.to_owned(), place, survived_deletion });
        }
    };
    let tandem = Tandem::of(record);
    add(tandem::ID, &tandem.name, &tandem.attention, Place::Settings);
    for role in Role::BOTH {
        let attention = Person::of(record, role).attention;
        add(role.entity(), &person_name(record, role), &attention, Place::Settings);
    }
    for rule in Rule::all(record) {
        add(rule.id, &rule.text, &rule.attention, Place::Agreement);
    }
    for topic in Topic::all(record) {
        add(topic.id, &topic_title(&topic), &topic.attention, Place::Topics);
    }
    let parts = Parts::of(record);
    for goal in Goal::all(record) {
        let place = || Place::Goal(goal.id.to_string());
        add(goal.id, &goal.title, &goal.attention, place());
        for step in Step::among(&parts, goal.id) {
            add(step.id, &step.title, &step.attention, place());
        }
        for milestone in Milestone::among(record, &parts, goal.id) {
            add(milestone.id, milestone_title(&milestone), &milestone.attention, place());
        }
    }
    for meeting in Meeting::all(record) {
        let place = || Place::Meeting(meeting.id.to_string());
        add(meeting.id, &meeting.title, &meeting.attention, place());
        for item in AgendaItem::among(&parts, meeting.id) {
            add(item.id, &item.title, &item.attention, place());
        }
    }
    for task in Task::all(record) {
        add(task.id, &task.title, &task.attention, Place::Tasks);
    }
    for entry in Entry::all(record) {
        let place = entry.meeting.map_or(Place::Meetings, |meeting| Place::Meeting(meeting.to_string()));
        add(entry.id, &entry.text, &entry.attention, place);
    }
    for (id, entity) in record.entities() {
        let kind = kind::find(entity.kind()).filter(|kind| presence(record, kind.name, id) == Presence::Here);
        if let Some((kind, place)) = kind.and_then(|kind| Some((kind, place_apart(kind, id)?))) {
            add(id, &title_apart(kind, id, entity), &Attention::of(entity), place);
        }
    }
    all
}

/// Where that is decided of which nothing else here needs a view.
fn place_apart(kind: &Kind, id: EntityId) -> Option<Place> {
    match kind.thing? {
        Thing::Skill => Some(Place::Skill(id.to_string())),
        Thing::Term => Some(Place::Dictionary),
        Thing::Card => Some(Place::Card(id.to_string())),
        Thing::Farewell => Some(Place::Closing),
        _ => None,
    }
}

/// What that is called, as people know it.
fn title_apart(kind: &Kind, id: EntityId, entity: &Entity) -> String {
    match kind.thing {
        Some(thing @ Thing::Farewell) => (messages().things.one)(thing).to_owned(),
        _ => name_in_catalogue(id).map_or_else(|| kind.title_of(id, entity), str::to_owned),
    }
}

fn milestone_title(milestone: &Milestone) -> &str {
    if is_blank(&milestone.text) { milestone_what(milestone.what) } else { &milestone.text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tandembuch_core::forms::subject::Subject;
    use tandembuch_core::forms::{
        agenda, card, choose, entry, farewell, goal, meeting, person, rule, set_text, skill, step, term,
        topic,
    };
    use tandembuch_core::record::{Edit, ReplicaId, SpaceId};

    const ONE: ReplicaId = ReplicaId::from_random([1; 5]);
    const TWO: ReplicaId = ReplicaId::from_random([2; 5]);
    const GOAL: EntityId = EntityId::from_random([9; 10]);
    const MEETING: EntityId = EntityId::from_random([8; 10]);
    const ITEM: EntityId = EntityId::from_random([7; 10]);
    const STEP: EntityId = EntityId::from_random([6; 10]);

    /// A tandem whose two copies were edited apart, and came together again.
    fn after(ones: &[Edit], twos: &[Edit]) -> Record {
        let mut one = Record::new(SpaceId::from_random([1; 10]));
        for edit in [
            tandem::create("", None, None),
            person::create(Role::Mentee, "Bernd", ""),
            goal::create(GOAL, Role::Mentee, "Kalender", 1),
            meeting::create(MEETING, "Erstgespräch", None, 90, ""),
            agenda::create(ITEM, MEETING, &[], "Ankommen", None),
            step::create(STEP, GOAL, &[], "Teilen"),
        ] {
            one.edit(&edit, ONE, 1).unwrap();
        }
        let mut two = one.clone();
        let write = |record: &mut Record, edits: &[Edit], by| {
            for edit in edits {
                record.edit(edit, by, 2).unwrap();
            }
        };
        write(&mut one, ones, ONE);
        write(&mut two, twos, TWO);
        one.merge(&two.all_changes()).unwrap();
        one
    }

    #[test]
    fn nothing_is_missed_by_looking_for_what_is_open_first() {
        let title = |id, text: &str| choose(id, goal::TITLE, text);
        let delete = |id| Edit::Delete { id };
        let none: &[Edit] = &[];
        for (ones, twos, may_be_needed) in [
            (none, none, false),
            (&[delete(GOAL), delete(MEETING)], none, false),
            (&[delete(GOAL), delete(STEP)], none, false),
            (&[delete(GOAL)], &[delete(GOAL)], false),
            (&[title(GOAL, "a")], none, false),
            (&[title(GOAL, "a")], &[title(GOAL, "b")], true),
            (&[title(GOAL, "a")], &[delete(GOAL)], true),
            (&[delete(MEETING)], &[title(ITEM, "b")], true),
            (&[delete(GOAL)], &[title(STEP, "b")], true),
            // A place in an order is nothing that people pick; the views say so.
            (&[choose(ITEM, agenda::RANK, "a")], &[choose(ITEM, agenda::RANK, "b")], true),
        ] as [(&[Edit], &[Edit], bool); 10]
        {
            let record = after(ones, twos);
            assert_eq!(Attention::may_be_needed(&record), may_be_needed, "{ones:?} {twos:?}");
            assert_eq!(decisions(&record), in_all_views(&record), "{ones:?} {twos:?}");
        }
    }

    #[test]
    fn what_was_changed_apart_is_found_where_it_is_decided() {
        let edits = |text: &str| {
            [
                set_text(Role::Mentee.entity(), person::DEPARTMENT, "", text),
                set_text(GOAL, goal::TITLE, "Kalender", text),
                set_text(ITEM, agenda::TITLE, "Ankommen", text),
            ]
        };
        let found = decisions(&after(&edits("a"), &edits("b")));
        let places: Vec<_> = found.iter().map(|decision| decision.place.clone()).collect();
        let meeting = Place::Meeting(MEETING.to_string());
        assert_eq!(places, [Place::Settings, Place::Goal(GOAL.to_string()), meeting]);
        assert!(found.iter().all(|decision| !decision.survived_deletion));
    }

    #[test]
    fn what_was_deleted_and_changed_is_found_and_a_plain_deletion_is_not() {
        let delete = [Edit::Delete { id: GOAL }];
        let change = [set_text(GOAL, goal::SIGN, "", "Alle sehen ihn")];
        let found = decisions(&after(&delete, &change));
        assert_eq!(found.len(), 1);
        assert!(found[0].survived_deletion);
        assert_eq!(decisions(&after(&delete, &[])), []);
    }

    #[test]
    fn a_rule_is_decided_where_the_agreement_is() {
        let id = EntityId::from_random([4; 10]);
        let create = |text: &str| [rule::create(id, text, 1)];
        let found = decisions(&after(&create("a"), &create("b")));
        assert_eq!(
            found.iter().map(|decision| decision.place.clone()).collect::<Vec<_>>(),
            [Place::Agreement]
        );
    }

    #[test]
    fn a_step_is_decided_with_its_goal_and_not_without_it() {
        let edits = |text: &str| [set_text(STEP, step::TITLE, "Teilen", text)];
        let found = decisions(&after(&edits("a"), &edits("b")));
        let places: Vec<_> = found.into_iter().map(|decision| decision.place).collect();
        assert_eq!(places, [Place::Goal(GOAL.to_string())]);
        let and_gone = [&edits("a")[..], &[Edit::Delete { id: GOAL }]].concat();
        assert_eq!(decisions(&after(&and_gone, &[])), []);
        let found = decisions(&after(&and_gone, &edits("b")));
        let told: Vec<_> = found.iter().map(|decision| (decision.id, decision.survived_deletion)).collect();
        assert_eq!(told, [(GOAL, true), (STEP, false)]);
    }

    #[test]
    fn a_topic_is_decided_where_the_topics_are_and_has_its_title_in_words() {
        let id = Subject::Ai.entity();
        let note = |text: &str| topic::write_note(&Record::new(SpaceId::from_random([1; 10])), id, "", text);
        let found = decisions(&after(&note("a"), &note("b")));
        let told: Vec<_> = found.iter().map(|decision| (decision.title.as_str(), &decision.place)).collect();
        assert_eq!(told, [("KI-Werkzeuge", &Place::Topics)]);
    }

    #[test]
    fn what_is_kept_and_passed_on_is_decided_on_its_own_page() {
        let id = EntityId::from_random([5; 10]);
        let empty = Record::new(SpaceId::from_random([1; 10]));
        let check = |edit: &dyn Fn(&str) -> Edit, place: Place, title: &str| {
            let found = decisions(&after(&[edit("a")], &[edit("b")]));
            let told: Vec<_> =
                found.iter().map(|decision| (decision.title.as_str(), &decision.place)).collect();
            assert_eq!(told, [(title, &place)]);
        };
        check(&|text| term::create(id, Role::Mentor, text, "", 1), Place::Dictionary, "b");
        check(&|text| card::create(id, text, None, 1), Place::Card(id.to_string()), "b");
        check(&|text| skill::create(id, Role::Mentee, text, 1), Place::Skill(id.to_string()), "b");
        check(&|text| farewell::say(&empty, farewell::IN_TOUCH, "", text), Place::Closing, "Rückblick");
        let day = |text: &str| format!("2026-09-{}", if text == "a" { 29 } else { 30 }).parse().ok();
        check(&|text| farewell::close(&empty, day(text)), Place::Closing, "Rückblick");
    }

    #[test]
    fn an_entry_between_meetings_is_decided_beside_the_meetings() {
        let id = EntityId::from_random([5; 10]);
        let create = |text: &str| [entry::create(id, entry::Sort::Note, None, text, 1)];
        let found = decisions(&after(&create("a"), &create("b")));
        assert_eq!(
            found.iter().map(|decision| decision.place.clone()).collect::<Vec<_>>(),
            [Place::Meetings]
        );
    }
}
