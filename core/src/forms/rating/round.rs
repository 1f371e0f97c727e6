//! A round: on which occasion, and whose skills are seen.

use serde_json::Value;

use super::super::kind::{CREATED, Kind, Search};
use super::super::person::Role;
use super::super::{filled, find, read};
use crate::record::{Edit, EntityId, Record};

/// The kind of a round that is none of the three that every tandem has.
const KIND: &str = "round";
/// Whose skills, a [`Role`].
const OWNER: &str = "owner";
/// The id of the first of those that every tandem has; the others follow.
const FIRST_ID: u8 = 160;

/// What everybody has to know of the kind.
pub(in super::super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: None,
    ids: Some([FIRST_ID, FIRST_ID + 5]),
    part_of: None,
    title: OWNER,
    search: Search::No,
    fields: &[],
    set_once: &[OWNER, CREATED],
    in_ones_own_name: &[],
};

/// When in the life of a tandem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// At the first talk.
    Beginning,
    /// At the halfway review.
    Halfway,
    /// At the closing.
    End,
}

impl Occasion {
    /// All, in their order.
    pub const ALL: [Self; 3] = [Self::Beginning, Self::Halfway, Self::End];
}

/// A round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round {
    /// Its id.
    pub id: EntityId,
    /// Whose skills.
    pub owner: Role,
    /// On which occasion; `None`: because somebody wanted it.
    pub occasion: Option<Occasion>,
}

impl Round {
    /// One of those that every tandem has: its id is the same everywhere, so who begin it apart begin the same one. Ids
    /// 160 to 165: the mentee's three, then the mentor's.
    pub const fn on(occasion: Occasion, owner: Role) -> Self {
        let first = match owner {
            Role::Mentee => FIRST_ID,
            Role::Mentor => FIRST_ID + 3,
        };
        Self { id: EntityId::well_known(first + occasion as u8), owner, occasion: Some(occasion) }
    }

    /// The round of an id; `None` if there is none.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        let of_every_tandem =
            Role::BOTH.into_iter().flat_map(|owner| Occasion::ALL.map(|occasion| Self::on(occasion, owner)));
        let wanted = || {
            let owner = read::parsed(find(record, KIND, id)?, OWNER)?;
            Some(Self { id, owner, occasion: None })
        };
        of_every_tandem.into_iter().find(|round| round.id == id).or_else(wanted)
    }

    /// The id of the item of an agenda that comes of it: two who put it there apart put the same one there.
    pub fn item(self) -> EntityId {
        EntityId::from_random(self.id.bytes().map(|byte| byte ^ 0x5a))
    }
}

/// Begins a round because somebody wants it; `now` in milliseconds since 1970.
pub fn begin(id: EntityId, owner: Role, now: u64) -> Edit {
    let fields = filled([(OWNER, Value::from(owner.as_str())), (CREATED, Value::from(now))]);
    Edit::Create { id, kind: KIND, fields }
}
