//! What is left out of the keepsake book. All that may be kept is in it until one of the two leaves it out.

use std::collections::BTreeSet;

use serde_json::Value;

use super::kind::{Kind, Search};
use super::{all, choose, read};
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of a choice about one thing.
const KIND: &str = "keep";
/// What it is about, an id.
const THING: &str = "thing";
/// When it was left out, in milliseconds since 1970; `null`: it is in.
const OUT: &str = "out";

/// What everybody has to know of the kind. People see it in the book alone.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: None,
    ids: None,
    part_of: None,
    title: THING,
    search: Search::No,
    fields: &[],
    set_once: &[THING, OUT],
    in_ones_own_name: &[],
};

/// What has been left out. Who leaves something out while the other one takes it in again has left it out.
pub fn left_out(record: &Record) -> BTreeSet<EntityId> {
    choices(record).into_iter().filter(|choice| choice.is_out).map(|choice| choice.thing).collect()
}

/// Leaves a thing out, or takes it in again; `id` is for the choice, `now` in milliseconds since 1970. There may be several
/// choices about one thing, of people who chose apart.
pub fn keep(record: &Record, id: EntityId, thing: EntityId, is_in: bool, now: u64) -> Vec<Edit> {
    let out = (!is_in).then_some(now);
    let known: Vec<Choice> = choices(record).into_iter().filter(|choice| choice.thing == thing).collect();
    if known.is_empty() {
        let fields = vec![(THING, Value::from(thing.to_string())), (OUT, Value::from(out))];
        return vec![Edit::Create { id, kind: KIND, fields }];
    }
    known.into_iter().map(|choice| choose(choice.id, OUT, out)).collect()
}

/// A choice about a thing.
struct Choice {
    id: EntityId,
    thing: EntityId,
    is_out: bool,
}

fn choices(record: &Record) -> Vec<Choice> {
    let read = |id, entity: &Entity| {
        let said = entity.field(OUT).map(|register| register.values()).unwrap_or_default();
        let is_out = said.iter().any(|written| written.value.is_number());
        Some(Choice { id, thing: read::parsed(entity, THING)?, is_out })
    };
    all(record, KIND, read).into_iter().flatten().collect()
}
