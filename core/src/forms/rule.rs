//! A rule of the agreement: something that both can rely on, and who has confirmed which words of it.
//!
//! A confirmation keeps the text that was confirmed. So a later change opens this one rule again, for both, and no
//! other. It must not know what the rules of the template say: that is a matter of languages.

use std::str::FromStr;

use chrono::NaiveDate;
use serde_json::Value;

pub use super::confirmation::Standing;
use super::confirmation::{self, standing};
use super::field::{Field, Shape};
use super::kind::{CREATED, Kind, Row, Search, Thing};
use super::person::Role;
use super::{Attention, Presence, all, filled, find, presence, read, text_value};
use crate::plain_text::is_blank;
use crate::record::{Edit, Entity, EntityId, Record};

/// The kind of a rule.
pub const KIND: &str = "rule";
/// Which rule of the template it is, a [`Topic`]; an own rule has none.
pub const TOPIC: &str = "topic";
/// What it says.
pub const TEXT: &str = "text";
/// What the mentor has confirmed: `{"text": …, "on": "2026-11-22"}`.
pub const MENTOR_CONFIRMED: &str = "mentor_confirmed";
/// What the mentee has confirmed, the same way.
pub const MENTEE_CONFIRMED: &str = "mentee_confirmed";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Rule),
    ids: Some([10, 18]),
    part_of: None,
    title: TEXT,
    search: Search::Alone,
    fields: &[
        Row::new(Field::RuleTopic, TOPIC, Shape::RuleTopic),
        Row::new(Field::RuleText, TEXT, Shape::Text).not_on_paper(),
        Row::new(Field::RuleMentorConfirmed, MENTOR_CONFIRMED, Shape::Confirmation),
        Row::new(Field::RuleMenteeConfirmed, MENTEE_CONFIRMED, Shape::Confirmation),
    ],
    set_once: &[CREATED],
    in_ones_own_name: &[MENTOR_CONFIRMED, MENTEE_CONFIRMED],
};

/// What a rule of the template is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Both have goals.
    Goals,
    /// What stays between the two.
    Confidentiality,
    /// Trying things out may fail.
    Mistakes,
    /// Reaching each other between meetings, and how soon an answer comes.
    Contact,
    /// Calling a meeting off.
    Cancelling,
    /// What is not talked about.
    OffLimits,
    /// What the personnel department may see.
    Personnel,
    /// Ending the tandem without a reason.
    Exit,
    /// Looking at the agreement again.
    Review,
}

impl Topic {
    /// All, in the order of the template.
    pub const ALL: [Self; 9] = [
        Self::Goals,
        Self::Confidentiality,
        Self::Mistakes,
        Self::Contact,
        Self::Cancelling,
        Self::OffLimits,
        Self::Personnel,
        Self::Exit,
        Self::Review,
    ];

    /// As it stands in the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Confidentiality => "confidentiality",
            Self::Mistakes => "mistakes",
            Self::Contact => "contact",
            Self::Cancelling => "cancelling",
            Self::OffLimits => "off_limits",
            Self::Personnel => "personnel",
            Self::Exit => "exit",
            Self::Review => "review",
        }
    }

    /// The id of its rule, the same in every tandem: who begin the agreement apart begin the same one. Ids 10 to 18.
    pub const fn entity(self) -> EntityId {
        EntityId::well_known(match self {
            Self::Goals => 10,
            Self::Confidentiality => 11,
            Self::Mistakes => 12,
            Self::Contact => 13,
            Self::Cancelling => 14,
            Self::OffLimits => 15,
            Self::Personnel => 16,
            Self::Exit => 17,
            Self::Review => 18,
        })
    }
}

/// A text that names no topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseTopicError;

impl FromStr for Topic {
    type Err = ParseTopicError;

    fn from_str(text: &str) -> Result<Self, ParseTopicError> {
        Self::ALL.into_iter().find(|topic| topic.as_str() == text).ok_or(ParseTopicError)
    }
}

/// A rule of the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: EntityId,
    /// What it is about, if it is of the template; an own rule has none.
    pub topic: Option<Topic>,
    /// What it says; may be empty.
    pub text: String,
    /// What is to be decided.
    pub attention: Attention,
    mentor: Standing,
    mentee: Standing,
    created: u64,
}

impl Rule {
    /// A rule of a record, as its entity has it.
    pub fn read(record: &Record, id: EntityId, entity: &Entity) -> Self {
        let text = read::text(entity, TEXT);
        let attention = Attention::of(entity);
        let current = Some(text.as_str()).filter(|_| !is_contested(&attention));
        Self {
            id,
            topic: read::parsed(entity, TOPIC),
            mentor: standing(record, entity, MENTOR_CONFIRMED, Role::Mentor, current),
            mentee: standing(record, entity, MENTEE_CONFIRMED, Role::Mentee, current),
            created: read::number(entity, CREATED).unwrap_or(0),
            text,
            attention,
        }
    }

    /// The rule of an id; `None` if there is none or it is deleted.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(record, id, entity))
    }

    /// All rules: those of the template in its order, then own ones, those first entered first.
    pub fn all(record: &Record) -> Vec<Self> {
        let mut rules = all(record, KIND, |id, entity| Self::read(record, id, entity));
        rules.sort_by_key(|rule| (rule.topic.is_none(), rule.topic, rule.created, rule.id));
        rules
    }

    /// Returns whether there are several versions of what it says. Nobody can confirm it then.
    pub fn is_contested(&self) -> bool {
        is_contested(&self.attention)
    }

    /// Returns whether it says anything. One without words holds nobody to anything, and nobody has to confirm it.
    pub fn counts(&self) -> bool {
        self.is_contested() || !is_blank(&self.text)
    }

    /// How one of the two stands to it.
    pub fn standing(&self, role: Role) -> Standing {
        match role {
            Role::Mentor => self.mentor,
            Role::Mentee => self.mentee,
        }
    }

    /// When one of the two confirmed it as it is; `None` if they have not.
    pub fn confirmed_by(&self, role: Role) -> Option<NaiveDate> {
        self.standing(role).day()
    }

    /// The edit by which one of the two confirms it as it is.
    pub(super) fn confirm(&self, role: Role, day: NaiveDate) -> Edit {
        super::choose(self.id, confirmed_field(role), confirmation::of(&self.text, day))
    }
}

/// Begins the agreement with rules of the template. Rules that are there stay as they are; deleted ones come back.
pub fn begin<'a>(record: &Record, texts: impl IntoIterator<Item = (Topic, &'a str)>) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (topic, text) in texts {
        let id = topic.entity();
        let was = presence(record, KIND, id);
        if was != Presence::Here {
            // Without the time of entering: who begin apart write the same.
            let fields = filled([(TOPIC, Value::from(topic.as_str())), (TEXT, text_value(text))]);
            edits.push(Edit::Create { id, kind: KIND, fields });
        }
        if was == Presence::Deleted {
            edits.push(Edit::Restore { id });
        }
    }
    edits
}

/// Enters an own rule; `now` in milliseconds since 1970.
pub fn create(id: EntityId, text: &str, now: u64) -> Edit {
    let fields = filled([(TEXT, text_value(text)), (CREATED, Value::from(now))]);
    Edit::Create { id, kind: KIND, fields }
}

const fn confirmed_field(role: Role) -> &'static str {
    match role {
        Role::Mentor => MENTOR_CONFIRMED,
        Role::Mentee => MENTEE_CONFIRMED,
    }
}

fn is_contested(attention: &Attention) -> bool {
    attention.contested.iter().any(|field| field == TEXT)
}
