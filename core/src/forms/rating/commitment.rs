//! A commitment: somebody has a view, and cannot change it any more.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::super::field::{Field, Shape};
use super::super::kind::{CREATED, Kind, Row, Search, Thing};
use super::super::person::Role;
use super::super::{choose, read};
use super::{Levels, said, said_id, said_text};
use crate::record::{Edit, Entity, EntityId, Record, SpaceId};

/// The kind of a commitment.
const KIND: &str = "commitment";
/// The round, an id.
const ROUND: &str = "round";
/// Whose view, a [`Role`].
const RATER: &str = "rater";
/// The hash.
const HASH: &str = "hash";
/// When it was taken back, in milliseconds since 1970.
const WITHDRAWN: &str = "withdrawn";
/// When its writer said that its content is lost, in milliseconds since 1970.
const LOST: &str = "lost";
/// Of what the hash begins with: a version, so that it is a hash of nothing else.
const WHAT_FOR: &[u8] = b"tandembuch rating 1";

/// What everybody has to know of the kind.
pub(in super::super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::View),
    ids: None,
    part_of: None,
    // Nobody calls it anything.
    title: CREATED,
    search: Search::No,
    fields: &[
        Row::new(Field::ViewWithdrawn, WITHDRAWN, Shape::Instant),
        Row::new(Field::ViewLost, LOST, Shape::Instant),
    ],
    set_once: &[ROUND, RATER, HASH, CREATED],
    in_ones_own_name: &[ROUND, RATER, HASH, WITHDRAWN, LOST],
};

/// A view that is handed in and not opened yet: what lies on the device of its writer alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The id of its commitment.
    pub commitment: EntityId,
    /// The id of its round.
    pub round: EntityId,
    /// When it was handed in, in milliseconds since 1970.
    pub at: u64,
    /// 32 random bytes in base64url: without them, a content could be guessed from its hash.
    pub(super) salt: String,
    /// What binds the content ([`Sealed::bound`]).
    hash: String,
    /// What it says, as it is hashed.
    pub(super) content: String,
}

impl Sealed {
    /// Seals what somebody says for a round. `id` and `salt` are random.
    pub fn new(id: EntityId, round: EntityId, content: String, salt: [u8; 32], at: u64) -> Self {
        let salt = URL_SAFE_NO_PAD.encode(salt);
        Self { commitment: id, round, at, salt, hash: String::new(), content }
    }

    /// The same, bound to its tandem and to whose view it is. Without that it cannot be handed in.
    #[must_use]
    pub fn bound(self, tandem: SpaceId, rater: Role) -> Self {
        let hash = hash(tandem, self.round, rater, self.commitment, &self.salt, &self.content);
        self.with_hash(&hash)
    }

    /// The same where the hash is known.
    #[must_use]
    pub(crate) fn with_hash(self, hash: &str) -> Self {
        Self { hash: hash.to_owned(), ..self }
    }

    /// As it is kept on a device: a line.
    pub fn to_line(&self) -> String {
        let Self { commitment, round, at, salt, hash, content } = self;
        format!("{commitment} {round} {at} {salt} {hash} {content}")
    }

    /// As it was kept; `None` if it is none.
    pub fn from_line(line: &str) -> Option<Self> {
        let mut parts = line.splitn(6, ' ');
        let mut next = || parts.next();
        Some(Self {
            commitment: next()?.parse().ok()?,
            round: next()?.parse().ok()?,
            at: next()?.parse().ok()?,
            salt: next()?.to_owned(),
            hash: next()?.to_owned(),
            content: next()?.to_owned(),
        })
    }

    /// Returns whether it is what was handed in with the commitment of a record: so what comes from elsewhere is known to be
    /// whole and one's own.
    pub fn is_handed_in(&self, record: &Record, rater: Role) -> bool {
        let hash = hash(record.space(), self.round, rater, self.commitment, &self.salt, &self.content);
        let is_same = |known: &Commitment| {
            let is_given = !known.is_withdrawn && !known.is_lost && known.hash == hash;
            is_given && (known.id, known.round, known.rater) == (self.commitment, self.round, rater)
        };
        Commitment::all(record).iter().any(is_same)
    }

    /// What it says.
    pub fn content(&self) -> &str {
        &self.content
    }

    /// What it says of skills.
    pub fn levels(&self) -> Levels {
        Levels::read(&self.content).unwrap_or_default()
    }

    /// Hands it in. Done twice, it is the same.
    pub fn hand_in(&self, rater: Role) -> Edit {
        let fields = vec![
            (ROUND, Value::from(self.round.to_string())),
            (RATER, Value::from(rater.as_str())),
            (HASH, Value::from(self.hash.as_str())),
            (CREATED, Value::from(self.at)),
        ];
        Edit::Create { id: self.commitment, kind: KIND, fields }
    }
}

/// A commitment as the record has it. Only what its writer says of themselves counts.
pub(super) struct Commitment {
    pub(super) id: EntityId,
    pub(super) round: EntityId,
    pub(super) rater: Role,
    pub(super) hash: String,
    pub(super) at: u64,
    pub(super) is_withdrawn: bool,
    pub(super) is_lost: bool,
}

impl Commitment {
    /// That of one of the two; `None` if it is the other one's, or none.
    fn read(record: &Record, id: EntityId, entity: &Entity, rater: Role) -> Option<Self> {
        let is_said = |field| said(record, entity, field, rater).is_some_and(|value| !value.is_null());
        (said(record, entity, RATER, rater)?.as_str() == Some(rater.as_str())).then_some(Self {
            id,
            round: said_id(record, entity, ROUND, rater)?,
            rater,
            hash: said_text(record, entity, HASH, rater),
            at: said(record, entity, CREATED, rater).and_then(Value::as_u64).unwrap_or(0),
            is_withdrawn: is_said(WITHDRAWN),
            is_lost: is_said(LOST),
        })
    }

    /// All of a record, in the order of their ids. A commitment cannot be deleted: it is taken back.
    pub(super) fn all(record: &Record) -> Vec<Self> {
        let entities = record.entities().filter(|(_, entity)| entity.kind() == KIND);
        let read =
            |(id, entity)| Role::BOTH.into_iter().find_map(|rater| Self::read(record, id, entity, rater));
        entities.filter_map(read).collect()
    }
}

/// Returns whether one of the two has handed in something for a round, and has not taken it back. Nothing is opened for that.
pub fn has_handed_in(record: &Record, round: EntityId, rater: Role) -> bool {
    let is_given = |commitment: &Commitment| !commitment.is_withdrawn && commitment.rater == rater;
    Commitment::all(record).iter().any(|commitment| commitment.round == round && is_given(commitment))
}

/// Takes a commitment back; `now` in milliseconds since 1970. It may have left the device in no file.
pub fn take_back(commitment: EntityId, now: u64) -> Edit {
    choose(commitment, WITHDRAWN, now)
}

/// Says that the content of an own commitment is nowhere any more; `now` in milliseconds since 1970.
pub fn lose(commitment: EntityId, now: u64) -> Edit {
    choose(commitment, LOST, now)
}

/// Returns whether the record has a commitment just as its writer has handed it in, or as they have taken it back.
pub fn is_whole(record: &Record, rater: Role, sealed: &Sealed) -> bool {
    let Some(entity) = record.get(sealed.commitment).filter(|entity| entity.kind() == KIND) else {
        return false;
    };
    let Edit::Create { fields, .. } = sealed.hand_in(rater) else { return false };
    fields.iter().all(|(field, value)| said(record, entity, field, rater) == Some(value))
}

/// Says that the content of a commitment is there after all.
pub fn find_again(commitment: EntityId) -> Edit {
    choose(commitment, LOST, Value::Null)
}

/// Returns whether a commitment was taken back.
pub fn is_taken_back(record: &Record, commitment: EntityId) -> bool {
    record.get(commitment).is_some_and(|entity| read::number(entity, WITHDRAWN).is_some())
}

/// What binds a content to tandem, round, rater and commitment: SHA-256, as base64url. So a commitment that was copied or
/// turned round does not open.
pub(super) fn hash(
    tandem: SpaceId,
    round: EntityId,
    rater: Role,
    commitment: EntityId,
    salt: &str,
    content: &str,
) -> String {
    let mut hash = Sha256::new();
    let ids = [tandem.to_string(), round.to_string(), rater.as_str().to_owned(), commitment.to_string()];
    hash.update(WHAT_FOR);
    for part in ids.iter().map(String::as_str).chain([salt, content]) {
        hash.update([0]);
        hash.update(part);
    }
    URL_SAFE_NO_PAD.encode(hash.finalize())
}
