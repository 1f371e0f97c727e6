//! An opening: what a commitment says.

use serde_json::Value;

use super::super::kind::{CREATED, Kind, Search, Thing};
use super::super::person::Role;
use super::commitment::Commitment;
use super::{Sealed, said_id, said_text};
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of an opening.
const KIND: &str = "opening";
/// The commitment, an id.
const COMMITMENT: &str = "commitment";
/// What was handed in.
const CONTENT: &str = "content";
/// What it was hashed with.
const SALT: &str = "salt";
/// The commitments of the other one that were here: id and hash with a colon between, one and the next with a space.
const AGAINST: &str = "against";

/// What everybody has to know of the kind.
pub(in super::super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::OpenedView),
    ids: None,
    part_of: None,
    // Nobody calls it anything.
    title: CREATED,
    search: Search::No,
    fields: &[],
    set_once: &[COMMITMENT, CONTENT, SALT, AGAINST, CREATED],
    in_ones_own_name: &[COMMITMENT, CONTENT, SALT, AGAINST],
};

/// How many commitments an opening names at most; the others count as handed in after the reveal.
const MOST_NAMED: usize = 50;
/// Between the id of a commitment and its hash.
const HASHED: char = ':';
/// What every byte of the id of a commitment is combined with for that of its opening. The first one that is free, or has an
/// opening, is taken: a partner may have put something else there.
const MASKS: [u8; 4] = [0xa5, 0xc3, 0x96, 0x69];

/// An opening as the record has it.
pub(super) struct Opening {
    pub(super) commitment: EntityId,
    pub(super) content: String,
    pub(super) salt: String,
    /// The commitments of the other one that were here, with their hashes.
    pub(super) against: Vec<(EntityId, String)>,
    pub(super) by: Role,
}

impl Opening {
    fn read(record: &Record, entity: &Entity, by: Role) -> Option<Self> {
        let text = |field| said_text(record, entity, field, by);
        let named = |one: &str| {
            let (id, hash) = one.split_once(HASHED)?;
            Some((id.parse().ok()?, hash.to_owned()))
        };
        Some(Self {
            commitment: said_id(record, entity, COMMITMENT, by)?,
            content: text(CONTENT),
            salt: text(SALT),
            against: text(AGAINST).split(' ').filter_map(named).take(MOST_NAMED).collect(),
            by,
        })
    }

    /// All of a record.
    pub(super) fn all(record: &Record) -> Vec<Self> {
        let entities = record.entities().filter(|(_, entity)| entity.kind() == KIND);
        let read = |(_, entity)| Role::BOTH.into_iter().filter_map(move |by| Self::read(record, entity, by));
        entities.flat_map(read).collect()
    }
}

/// Opens what this person has handed in and may be opened now: a commitment of the other one for the same round is here. What
/// was opened and is not there any more is opened once more. `sealed` is what lies on this device; `now` in milliseconds since
/// 1970.
pub fn due(record: &Record, me: Role, sealed: &[Sealed], now: u64) -> Vec<Edit> {
    if sealed.is_empty() {
        return Vec::new();
    }
    let (commitments, openings) = (Commitment::all(record), Opening::all(record));
    let open = |sealed: &Sealed| {
        let own = commitments.iter().find(|own| own.id == sealed.commitment && own.rater == me)?;
        let is_other =
            |other: &&Commitment| other.round == own.round && other.rater != me && !other.is_withdrawn;
        let others = commitments.iter().filter(is_other).take(MOST_NAMED);
        let named: Vec<String> = others.map(|other| format!("{}{HASHED}{}", other.id, other.hash)).collect();
        let is_whole = |opening: &Opening| {
            opening.commitment == own.id
                && opening.by == me
                && opening.content == sealed.content
                && opening.salt == sealed.salt
        };
        let is_open = openings.iter().any(is_whole);
        let is_due = !named.is_empty() && !own.is_withdrawn && !is_open;
        let id = id_for(record, own.id).filter(|_| is_due)?;
        Some(Edit::Create {
            id,
            kind: KIND,
            fields: vec![
                (COMMITMENT, Value::from(own.id.to_string())),
                (CONTENT, Value::from(sealed.content.as_str())),
                (SALT, Value::from(sealed.salt.as_str())),
                (AGAINST, Value::from(named.join(" "))),
                (CREATED, Value::from(now)),
            ],
        })
    };
    sealed.iter().filter_map(open).collect()
}

/// Returns whether this person has opened a commitment of theirs.
pub fn is_opened(record: &Record, me: Role, commitment: EntityId) -> bool {
    Opening::all(record).iter().any(|opening| opening.commitment == commitment && opening.by == me)
}

/// The id of the opening of a commitment: two devices or two tries make the same one.
fn id_for(record: &Record, commitment: EntityId) -> Option<EntityId> {
    let ids = MASKS.map(|mask| EntityId::from_random(commitment.bytes().map(|byte| byte ^ mask)));
    ids.into_iter().find(|id| record.get(*id).is_none_or(|entity| entity.kind() == KIND))
}
