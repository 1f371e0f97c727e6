//! Every kind and every field is complete: what a kind declares holds for the search, the digest, the papers, and the
//! table in docs/bundle-format.md. Loops over [`KINDS`], so that nothing new can be forgotten in one of them.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tandembuch_core::digest::Digest;
use tandembuch_core::export::{Words, journey};
use tandembuch_core::forms::closing::Mood;
use tandembuch_core::forms::competence::Competence;
use tandembuch_core::forms::decision::Decision;
use tandembuch_core::forms::entry::Sort;
use tandembuch_core::forms::farewell;
use tandembuch_core::forms::field::{Content, Field, Shape};
use tandembuch_core::forms::goal::GoalState;
use tandembuch_core::forms::kind::{self, KINDS, Kind, Row, Search, Thing};
use tandembuch_core::forms::milestone::What;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::pulse::Pulse;
use tandembuch_core::forms::rating::{Occasion, Round};
use tandembuch_core::forms::subject::Subject;
use tandembuch_core::forms::topic::Permit;
use tandembuch_core::forms::{choose, person, rule, tandem, topic};
use tandembuch_core::record::{DELETED, Edit, EntityId};
use tandembuch_core::search::{Filter, Index, Query, Scope, query};

use crate::{Device, exchange, export, id};

const FORMAT: &str = include_str!("../../../docs/bundle-format.md");

fn rows() -> impl Iterator<Item = (&'static Kind, &'static Row)> {
    KINDS.into_iter().flat_map(|kind| kind.fields.iter().map(move |row| (kind, row)))
}

/// One of this kind: a well-known one where every record has it.
fn one_of(kind: &Kind) -> EntityId {
    match kind.name {
        tandem::KIND => tandem::ID,
        person::KIND => Role::Mentor.entity(),
        _ => {
            let place = KINDS.iter().position(|known| known.name == kind.name).expect("it is in the list");
            id(100 + u8::try_from(place).expect("few kinds"))
        }
    }
}

/// Two people with one of every kind, empty, and each part in its whole.
fn furnished() -> [Device; 2] {
    let [mut one, mut other] = Device::pair();
    for kind in KINDS.iter().filter(|kind| kind.name != person::REPLICA_KIND) {
        let part = kind.part_of.as_ref();
        let whole = part.map(|whole| (whole.field, kind::find(whole.kind).expect("it is in the list")));
        let mut fields: Vec<_> =
            whole.map(|(field, whole)| (field, json!(one_of(whole).to_string()))).into_iter().collect();
        if fields.is_empty() {
            fields.push((kind.title, Value::Null));
        }
        one.write(&Edit::Create { id: one_of(kind), kind: kind.name, fields });
    }
    exchange(&mut one, &mut other);
    [one, other]
}

/// A value of this shape, and another one.
fn samples(shape: Shape) -> [Value; 2] {
    match shape {
        Shape::Line | Shape::Text => [json!("Zebra"), json!("Giraffe")],
        Shape::Day => [json!("2026-11-20"), json!("2026-11-21")],
        Shape::Moment => [json!("2026-11-20T09:00"), json!("2026-11-20T10:00")],
        Shape::Minutes | Shape::Count => [json!(1), json!(2)],
        Shape::Flag => [json!(false), json!(true)],
        Shape::Person => Role::BOTH.map(|role| json!(role.as_str())),
        Shape::Mood => [json!(Mood::Good.as_str()), json!(Mood::Hard.as_str())],
        Shape::GoalState => [json!(GoalState::Open.as_str()), json!(GoalState::Paused.as_str())],
        Shape::What => [json!(What::Alone.as_str()), json!(What::Shown.as_str())],
        Shape::Sort => [json!(Sort::Note.as_str()), json!(Sort::Insight.as_str())],
        Shape::Permit => [json!(Permit::Allowed.as_str()), json!(Permit::AskIt.as_str())],
        Shape::Id | Shape::Rank | Shape::Instant | Shape::Stage => [json!("80"), json!("8180")],
        Shape::FormerTitle | Shape::RuleTopic | Shape::Confirmation => [json!("80"), json!("8180")],
    }
}

/// All values there are of this shape, if they are to be chosen from.
fn choices(shape: Shape) -> Vec<&'static str> {
    match shape {
        Shape::Person => Role::BOTH.map(Role::as_str).to_vec(),
        Shape::Mood => Mood::ALL.map(Mood::as_str).to_vec(),
        Shape::GoalState => GoalState::ALL.map(GoalState::as_str).to_vec(),
        Shape::What => What::ALL.map(What::as_str).to_vec(),
        Shape::Sort => Sort::ALL.map(Sort::as_str).to_vec(),
        Shape::Permit => Permit::ALL.map(Permit::as_str).to_vec(),
        Shape::RuleTopic => rule::Topic::ALL.map(rule::Topic::as_str).to_vec(),
        Shape::Line | Shape::Text | Shape::Day | Shape::Moment | Shape::Minutes | Shape::Count => Vec::new(),
        Shape::Flag | Shape::Id | Shape::Rank | Shape::Instant | Shape::Stage => Vec::new(),
        Shape::FormerTitle | Shape::Confirmation => Vec::new(),
    }
}

#[test]
fn every_field_is_one_of_one_kind() {
    let fields: Vec<Field> = rows().map(|(_, row)| row.field).collect();
    let places: BTreeSet<usize> = fields.iter().map(|field| *field as usize).collect();
    assert_eq!(fields.len(), places.len(), "a field belongs to two kinds");
    let missing: Vec<usize> = (0..fields.len()).filter(|place| !places.contains(place)).collect();
    assert!(missing.is_empty(), "these fields, counted from 0, belong to no kind: {missing:?}");
    for (kind, row) in rows() {
        assert_eq!(Field::find(kind.name, row.name), Some(row.field));
        assert_eq!((row.field.name(), row.field.is_seen()), (row.name, row.shape.is_seen()));
        assert!(!kind.set_once.contains(&row.name));
    }
    assert_eq!(Field::find("poem", "title"), None);
}

#[test]
fn every_kind_is_declared_once_and_whole() {
    let things: Vec<Thing> = KINDS.iter().filter_map(|kind| kind.thing).collect();
    assert!(
        things.windows(2).all(|pair| pair[0] < pair[1]),
        "the list is in the order of things: {things:?}"
    );
    let missing = (0..Thing::Other as usize)
        .find(|place| things.get(*place).map(|thing| *thing as usize) != Some(*place));
    assert_eq!(missing, None, "this thing, counted from 0, is no kind");
    for kind in KINDS {
        let knows = |name: &str| kind.row(name).is_some() || kind.set_once.contains(&name);
        assert_eq!(KINDS.iter().filter(|other| other.name == kind.name).count(), 1, "{}", kind.name);
        assert!(knows(kind.title) && kind.in_ones_own_name.iter().all(|name| knows(name)), "{}", kind.name);
        if let Some(whole) = &kind.part_of {
            assert_eq!(kind.row(whole.field).map(|row| row.shape), Some(Shape::Id), "{}", kind.name);
            assert!(kind::find(whole.kind).is_some(), "{}", kind.name);
        }
        assert!(kind.search != Search::WithWhole || kind.part_of.is_some(), "{}", kind.name);
    }
}

#[test]
fn well_known_ids_are_those_of_their_kinds() {
    let owned =
        |id: EntityId| KINDS.iter().filter(|kind| kind.owns(id)).map(|kind| kind.name).collect::<Vec<_>>();
    assert_eq!(owned(tandem::ID), [tandem::KIND]);
    for role in Role::BOTH {
        assert_eq!(owned(role.entity()), [person::KIND]);
    }
    for topic in rule::Topic::ALL {
        assert_eq!(owned(topic.entity()), [rule::KIND]);
    }
    for subject in Subject::ALL {
        assert_eq!(owned(subject.entity()), [topic::KIND]);
    }
    for competence in Competence::ALL {
        assert_eq!(owned(competence.entity()), ["skill"]);
    }
    let rounds = Role::BOTH.into_iter().flat_map(|owner| Occasion::ALL.map(|on| Round::on(on, owner)));
    for round in rounds.clone() {
        assert_eq!(owned(round.id), ["round"]);
    }
    let pulses = (1..=60).map(|number| Pulse { number });
    for pulse in pulses.clone() {
        assert_eq!((owned(pulse.id()), Pulse::of_id(pulse.id())), (vec!["pulse"], Some(pulse)));
    }
    assert_eq!(owned(farewell::ID), ["farewell"]);
    let of_rules_and_topics = rule::Topic::ALL.len() + Subject::ALL.len();
    let all =
        2 + Role::BOTH.len() + of_rules_and_topics + Competence::ALL.len() + rounds.count() + pulses.count();
    assert_eq!((0..=255).map(EntityId::well_known).flat_map(owned).count(), all);
}

#[test]
fn every_value_is_understood() {
    for (_, row) in rows() {
        for value in samples(row.shape) {
            let is_understood = !matches!(row.field.content(&value), Content::Empty | Content::Other(_));
            assert_eq!(is_understood, row.shape.is_seen(), "{:?}: {value}", row.field);
        }
    }
}

#[test]
fn every_change_is_told() {
    for (kind, row) in rows() {
        let [mut one, other] = furnished();
        let [value, _] = samples(row.shape);
        one.write(&choose(one_of(kind), row.name, value));
        let digest = Digest::of_outgoing(&one.record.changes_since(other.record.seen()), &one.record);
        let line = digest.lines.iter().find(|line| line.id == one_of(kind)).expect("it is told");
        assert_eq!((Some(line.thing), &*line.fields), (kind.thing, &[row.field][..]));
        assert!(!line.has_unknown_fields);
        // A day is no title.
        let is_title = row.name == kind.title && row.shape.is_text();
        assert!(!is_title || !line.title.is_empty(), "{:?}", row.field);
        assert!(row.name != kind.title || is_title || line.title.is_empty(), "{:?}", row.field);
    }
}

#[test]
fn both_are_asked_about_every_field_that_people_see() {
    for (kind, row) in rows() {
        let [mut one, mut other] = furnished();
        let [value, another] = samples(row.shape);
        one.write(&choose(one_of(kind), row.name, value));
        other.write(&choose(one_of(kind), row.name, another));
        exchange(&mut one, &mut other);
        let asked = Decision::all_of(&one.record, one_of(kind));
        let asked: Vec<Field> = asked.iter().map(|decision| decision.field).collect();
        assert_eq!(asked, if row.shape.is_seen() { vec![row.field] } else { Vec::new() });
    }
}

#[test]
fn every_word_of_what_is_searched_is_found() {
    for (kind, row) in rows().filter(|(_, row)| row.shape.is_text()) {
        let [mut one, _] = furnished();
        one.write(&choose(one_of(kind), row.name, "Zebra"));
        let index = Index::of(&one.record, |_| None, |_| None);
        let scoped = |scope| query(&index, &Query::new("zebra"), Filter { scope, author: None });
        let found = scoped(Scope::Everything);
        let found: Vec<Thing> =
            found.iter().filter_map(|place| index.item(*place)).map(|item| item.thing).collect();
        let whole = kind.part_of.as_ref().and_then(|whole| kind::find(whole.kind)?.thing);
        let expected = match kind.search {
            Search::No => None,
            Search::WithWhole => whole,
            Search::Alone => kind.thing,
        };
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{:?}", row.field);
        let scopes = kind.thing.filter(|_| kind.search == Search::Alone).map(Scope::Only);
        assert!(scopes.is_none_or(|scope| scoped(scope).len() == 1), "{:?}", row.field);
    }
}

/// The words of a paper that tell what the interface tells.
fn words() -> Words<'static> {
    Words {
        period: |tandem| format!("{:?} {:?}", tandem.from, tandem.until),
        about_item: |_, item, _, _| format!("{} {:?}", item.repeats, item.asker),
        ..export::words()
    }
}

#[test]
fn the_journey_on_paper_tells_what_it_is_to_tell() {
    let mut wrong = Vec::new();
    for (kind, row) in rows() {
        let papers = samples(row.shape).map(|value| {
            let [mut one, _] = furnished();
            one.write(&choose(one_of(kind), row.name, value));
            journey(&one.record, &words(), export::now())
        });
        if (papers[0] != papers[1]) != row.on_paper {
            wrong.push(row.field);
        }
    }
    assert_eq!(wrong, [], "told and not declared so, or the other way round");
}

/// The row of the table: the cell of a kind, and that of its fields.
fn documented(kind: &str) -> Option<(&'static str, &'static str)> {
    let rows =
        FORMAT.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "));
    let table = rows.skip_while(|(first, _)| !first.starts_with("`tandem`"));
    table.into_iter().find(|(first, _)| first.split('`').nth(1) == Some(kind))
}

/// What stands between backticks outside of all brackets, and what stands in the brackets behind each.
fn names(cell: &str) -> Vec<(String, String)> {
    let mut names: Vec<(String, String)> = Vec::new();
    let (mut depth, mut is_code) = (0_usize, false);
    for letter in cell.chars() {
        match letter {
            '`' => {
                is_code = !is_code;
                if depth == 0 && is_code {
                    names.push((String::new(), String::new()));
                }
            }
            '(' if !is_code => depth += 1,
            ')' if !is_code => depth -= 1,
            _ => {}
        }
        match names.last_mut() {
            Some((name, _)) if depth == 0 && is_code && letter != '`' => name.push(letter),
            Some((_, explained)) if depth > 0 => explained.push(letter),
            _ => {}
        }
    }
    // "`planner`, `writer` (…)" explains both.
    let mut later = String::new();
    for (_, explained) in names.iter_mut().rev() {
        if explained.is_empty() { explained.clone_from(&later) } else { later.clone_from(explained) }
    }
    names
}

#[test]
fn the_table_of_the_format_is_complete() {
    for kind in KINDS {
        let (first, cell) = documented(kind.name).unwrap_or_else(|| panic!("`{}` has no row", kind.name));
        if let Some([from, to]) = kind.ids {
            let ids = if from == to {
                format!("id {from}")
            } else {
                format!("ids {from} {} {to}", if to - from == 1 { "and" } else { "to" })
            };
            assert!(first.contains(&ids), "`{}` is to say: {ids}", kind.name);
        }
        let documented = names(cell);
        let mut told: Vec<&str> = documented.iter().map(|(name, _)| &**name).collect();
        let mut declared: Vec<&str> =
            kind.fields.iter().map(|row| row.name).chain(kind.set_once.iter().copied()).collect();
        told.sort_unstable();
        declared.sort_unstable();
        assert_eq!(told, declared, "the fields of `{}`", kind.name);
        for row in kind.fields {
            let explained = documented.iter().find(|(name, _)| name == row.name).map_or("", |(_, text)| text);
            for value in choices(row.shape) {
                assert!(
                    explained.contains(&format!("`{value}`")),
                    "`{}`: {} is to name `{value}`",
                    kind.name,
                    row.name
                );
            }
        }
    }
    let known = |name: &str| kind::find(name).is_some();
    let table =
        FORMAT.split("### Kinds and fields of version 1").nth(1).and_then(|rest| rest.split("\n## ").next());
    let told = table.unwrap_or_default().lines().filter(|line| line.starts_with("| `"));
    let unknown: Vec<&str> =
        told.filter_map(|line| line.split('`').nth(1)).filter(|name| !known(name)).collect();
    assert_eq!(unknown, [""; 0], "kinds that are in the table only");
    assert!(KINDS.iter().all(|kind| kind.row(DELETED).is_none()));
}
