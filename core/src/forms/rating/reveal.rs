//! What both have handed in for a round, and what of it may be seen.
//!
//! A commitment is as good as the other one's memory of it: what an opening of the other one has named counts with the hash
//! that it had then, whatever its writer does to it afterwards.

use super::super::agenda::{self, AgendaItem};
use super::super::person::Role;
use super::commitment::{Commitment, hash};
use super::opening::Opening;
use super::{Levels, Round};
use crate::record::{Edit, EntityId, Record};

/// What became of a view that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nobody sees it yet.
    Hidden,
    /// It is open.
    Open(String),
    /// It is open, and was given when the other one's was known.
    Late(String),
    /// The other one has opened theirs, this one not yet.
    NotOpened,
    /// What was opened is not what was handed in.
    DoesNotFit,
    /// Its content is nowhere any more.
    Lost,
}

/// A view that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// The id of its commitment.
    pub id: EntityId,
    /// Whose view.
    pub rater: Role,
    /// When, in milliseconds since 1970 by their clock; 0 if they do not say so any more.
    pub at: u64,
    /// What became of it.
    pub state: State,
}

impl Handed {
    /// What both have handed in for a round, those handed in first first.
    pub fn all(record: &Record, round: EntityId) -> Vec<Self> {
        let mut commitments = Commitment::all(record);
        commitments.retain(|commitment| commitment.round == round);
        Self::among(record, round, &commitments, &sorted(record))
    }

    /// What it says, if that may be seen.
    pub fn content(&self) -> Option<&str> {
        match &self.state {
            State::Open(content) | State::Late(content) => Some(content),
            _ => None,
        }
    }

    /// What it says of skills, if that may be seen.
    pub fn levels(&self) -> Option<Levels> {
        Levels::read(self.content()?)
    }

    /// Returns whether nobody will ever see what it says.
    pub fn is_void(&self) -> bool {
        matches!(self.state, State::DoesNotFit | State::Lost)
    }

    /// Of commitments of one round, and all openings in the order of what they open.
    fn among(
        record: &Record,
        round: EntityId,
        commitments: &[Commitment],
        openings: &[Opening],
    ) -> Vec<Self> {
        let hash_of = |rater: Role, id: EntityId, opening: &Opening| {
            hash(record.space(), round, rater, id, &opening.salt, &opening.content)
        };
        // Openings of what was handed in, as far as its writer's own word goes: whom they name, and with what hash.
        let mut named: Vec<(Role, EntityId, &str)> = Vec::new();
        let mut counts = [0_usize; 2];
        for commitment in commitments {
            let own = of(openings, commitment.id).iter().filter(|opening| opening.by == commitment.rater);
            for opening in
                own.filter(|opening| hash_of(commitment.rater, commitment.id, opening) == commitment.hash)
            {
                counts[opening.by as usize] += 1;
                let by_other = opening.by.other();
                named.extend(opening.against.iter().map(|(id, hash)| (by_other, *id, hash.as_str())));
            }
        }
        named.sort_unstable();
        let named_so = |rater: Role, id: EntityId| {
            let begin = named.partition_point(|(by, named, _)| (*by, *named) < (rater, id));
            let end = named.partition_point(|(by, named, _)| (*by, *named) <= (rater, id));
            &named[begin..end]
        };
        let state = |rater: Role, id: EntityId, commitment: Option<&Commitment>| {
            let hashes = named_so(rater, id);
            if hashes.is_empty() && commitment.is_none_or(|commitment| commitment.is_withdrawn) {
                return None;
            }
            let own: Vec<&Opening> = of(openings, id).iter().filter(|opening| opening.by == rater).collect();
            let fits = |opening: &&&Opening| {
                let hash = hash_of(rater, id, opening);
                let is_committed = || commitment.is_some_and(|commitment| commitment.hash == hash);
                hashes.iter().all(|(_, _, named)| *named == hash) && (!hashes.is_empty() || is_committed())
            };
            let content = own.iter().find(fits).map(|opening| opening.content.clone());
            Some(match content {
                Some(content) if hashes.len() < counts[rater.other() as usize] => State::Late(content),
                Some(content) => State::Open(content),
                None if !own.is_empty() => State::DoesNotFit,
                None if !hashes.is_empty() => State::NotOpened,
                None if commitment.is_some_and(|commitment| commitment.is_lost) => State::Lost,
                None => State::Hidden,
            })
        };
        let mut handed: Vec<Self> = Vec::new();
        for commitment in commitments {
            let Commitment { id, rater, at, .. } = *commitment;
            handed.extend(state(rater, id, Some(commitment)).map(|state| Self { id, rater, at, state }));
        }
        // What was named and is not here any more: its writer has made something else of it.
        let mut gone: Vec<(Role, EntityId)> = named.iter().map(|(rater, id, _)| (*rater, *id)).collect();
        gone.dedup();
        gone.retain(|(rater, id)| !commitments.iter().any(|known| known.id == *id && known.rater == *rater));
        for (rater, id) in gone {
            handed.extend(state(rater, id, None).map(|state| Self { id, rater, at: 0, state }));
        }
        handed.sort_by_key(|handed| (handed.at, handed.id));
        handed
    }
}

/// A round with what both have handed in. Who has handed in twice, on two devices, has two views.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reveal {
    /// The round.
    pub round: Round,
    /// The views, those handed in first first.
    pub handed: Vec<Handed>,
}

impl Reveal {
    /// A round as the record has it.
    pub fn of(record: &Record, round: Round) -> Self {
        Self { round, handed: Handed::all(record, round.id) }
    }

    /// All rounds about the skills of one person for which somebody has handed in something, the first one first.
    pub fn all(record: &Record, owner: Role) -> Vec<Self> {
        let (mut commitments, openings) = (Commitment::all(record), sorted(record));
        commitments.sort_by_key(|commitment| commitment.round);
        let mut all: Vec<Self> = Vec::new();
        for of_round in commitments.chunk_by(|one, other| one.round == other.round) {
            let id = of_round[0].round;
            if let Some(round) = Round::find(record, id).filter(|round| round.owner == owner) {
                all.push(Self { round, handed: Handed::among(record, id, of_round, &openings) });
            }
        }
        all.retain(|reveal| !reveal.handed.is_empty());
        all.sort_by_key(|reveal| reveal.handed.first().map(|first| (first.at, first.id)));
        all
    }

    /// Who gave a view in this round although they knew the other one's: their own of the round before was never opened, as
    /// that of a lost device, and the other one's was. `all` are the rounds about the same skills, in their order.
    pub fn gave_in_knowledge(&self, all: &[Self], rater: Role) -> bool {
        let place = all.iter().position(|reveal| reveal.round.id == self.round.id);
        let Some(before) = place.and_then(|place| all.get(place.checked_sub(1)?)) else { return false };
        let is_open = |role: Role| before.by(role).any(|handed| handed.content().is_some());
        before.by(rater).next().is_some() && !is_open(rater) && is_open(rater.other())
    }

    /// What one of the two has handed in.
    pub fn by(&self, rater: Role) -> impl Iterator<Item = &Handed> {
        self.handed.iter().filter(move |handed| handed.rater == rater)
    }

    /// Puts where both see it most differently on an agenda: `title` says what it is. What was deleted comes back. `None`
    /// before both views can be seen.
    pub fn to_agenda(&self, record: &Record, meeting: EntityId, title: &str) -> Option<Edit> {
        let id = self.round.item();
        if !self.is_revealed() {
            return None;
        }
        if record.get(id).is_some() {
            return Some(Edit::Restore { id });
        }
        Some(agenda::create(id, meeting, &AgendaItem::of_meeting(record, meeting), title, None))
    }

    /// Returns whether both views can be seen.
    pub fn is_revealed(&self) -> bool {
        Role::BOTH.into_iter().all(|rater| self.by(rater).any(|handed| handed.levels().is_some()))
    }
}

/// All openings of a record, in the order of what they open.
fn sorted(record: &Record) -> Vec<Opening> {
    let mut openings = Opening::all(record);
    openings.sort_by_key(|opening| opening.commitment);
    openings
}

/// Those of one commitment.
fn of(openings: &[Opening], commitment: EntityId) -> &[Opening] {
    let begin = openings.partition_point(|opening| opening.commitment < commitment);
    let end = openings.partition_point(|opening| opening.commitment <= commitment);
    &openings[begin..end]
}

/// The rounds for which somebody has handed in something, in the order of their ids.
pub fn rounds_given(record: &Record) -> Vec<EntityId> {
    let mut rounds: Vec<EntityId> =
        Commitment::all(record).into_iter().map(|commitment| commitment.round).collect();
    rounds.sort_unstable();
    rounds.dedup();
    rounds
}
