//! A card to pass on: one insight or experiment in words for others, without names. It leaves the tandem only as both have
//! agreed to it.
//!
//! Whoever agrees agrees to its words: other words later are not agreed to.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::Value;

use super::confirmation::{self, Standing, standing};
use super::entry::{Entry, Sort};
use super::field::{Field, Shape};
use super::kind::{CREATED, Kind, Row, Search, Thing};
use super::person::{Person, Role};
use super::{Attention, all, filled, find, read, text_value};
use crate::json;
use crate::plain_text::is_blank;
use crate::record::{Edit, Entity, EntityId, Record};
use crate::search::folded;

/// The kind of a card.
pub const KIND: &str = "card";
/// What it is about, in one line.
pub const TITLE: &str = "title";
/// What others may learn from it.
pub const TEXT: &str = "text";
/// What the mentor agrees to, as with a [rule](super::rule).
const MENTOR_AGREED: &str = "mentor_agreed";
/// What the mentee agrees to, the same way.
const MENTEE_AGREED: &str = "mentee_agreed";
/// The journal entry that it was made of, an id.
const ENTRY: &str = "entry";

/// What everybody has to know of the kind.
pub(super) static DECLARED: Kind = Kind {
    name: KIND,
    thing: Some(Thing::Card),
    ids: None,
    part_of: None,
    title: TITLE,
    search: Search::Alone,
    fields: &[
        Row::new(Field::CardTitle, TITLE, Shape::Line).not_on_paper(),
        Row::new(Field::CardText, TEXT, Shape::Text).not_on_paper(),
        Row::new(Field::CardMentorAgreed, MENTOR_AGREED, Shape::Confirmation),
        Row::new(Field::CardMenteeAgreed, MENTEE_AGREED, Shape::Confirmation),
    ],
    set_once: &[ENTRY, CREATED],
    in_ones_own_name: &[MENTOR_AGREED, MENTEE_AGREED],
};

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its id.
    pub id: EntityId,
    /// What it is about; may be empty.
    pub title: String,
    /// What others may learn from it; may be empty.
    pub text: String,
    /// The journal entry that it was made of.
    pub entry: Option<EntityId>,
    /// What is to be decided.
    pub attention: Attention,
    mentor: Standing,
    mentee: Standing,
    created: u64,
}

impl Card {
    /// A card of a record, as its entity has it.
    pub fn read(record: &Record, id: EntityId, entity: &Entity) -> Self {
        let (title, text) = (read::text(entity, TITLE), read::text(entity, TEXT));
        let attention = Attention::of(entity);
        let words = words(&title, &text);
        // While there are two versions nobody knows to which one somebody agrees.
        let words = Some(words.as_str()).filter(|_| attention.contested.is_empty());
        Self {
            id,
            entry: read::parsed(entity, ENTRY),
            mentor: standing(record, entity, MENTOR_AGREED, Role::Mentor, words),
            mentee: standing(record, entity, MENTEE_AGREED, Role::Mentee, words),
            created: read::number(entity, CREATED).unwrap_or(0),
            title,
            text,
            attention,
        }
    }

    /// The card of an id; `None` if there is none or it is deleted.
    pub fn find(record: &Record, id: EntityId) -> Option<Self> {
        find(record, KIND, id).map(|entity| Self::read(record, id, entity))
    }

    /// All cards, those first entered first.
    pub fn all(record: &Record) -> Vec<Self> {
        let mut cards = all(record, KIND, |id, entity| Self::read(record, id, entity));
        cards.sort_by_key(|card| (card.created, card.id));
        cards
    }

    /// How one of the two stands to it.
    pub fn standing(&self, role: Role) -> Standing {
        match role {
            Role::Mentor => self.mentor,
            Role::Mentee => self.mentee,
        }
    }

    /// Returns whether both agree to it as it is: it may leave the tandem.
    pub fn may_leave(&self) -> bool {
        Role::BOTH.iter().all(|role| self.standing(*role).day().is_some())
    }

    /// The edit by which one of the two agrees to it as it is.
    pub fn agree(&self, role: Role, day: NaiveDate) -> Edit {
        super::choose(self.id, agreed(role), confirmation::of(&words(&self.title, &self.text), day))
    }

    /// The edit by which one of the two agrees no longer.
    pub fn withdraw(&self, role: Role) -> Edit {
        super::choose(self.id, agreed(role), Value::Null)
    }
}

/// What a card can be made of: the insights and experiments of the journal of which there is none, the latest first.
pub fn offered(record: &Record) -> Vec<Entry> {
    let taken: BTreeSet<EntityId> = Card::all(record).iter().filter_map(|card| card.entry).collect();
    let mut entries = Entry::all(record);
    entries.retain(|entry| {
        let is_for_others = matches!(entry.sort, Sort::Insight | Sort::Experiment);
        is_for_others && !is_blank(words_of(entry)) && !taken.contains(&entry.id)
    });
    entries.sort_by_key(|entry| Reverse((entry.created, entry.id)));
    entries
}

/// What others may learn from an entry.
pub fn words_of(entry: &Entry) -> &str {
    if is_blank(&entry.learned) { &entry.text } else { &entry.learned }
}

/// The first word of a name of one of the two that stands in these words; `None` if there is none. Words of one or two
/// letters are in no name alone, and "Bernds" is Bernd.
pub fn named(record: &Record, words: &str) -> Option<String> {
    let said = folded(words);
    let said: BTreeSet<&str> = apart(&said).collect();
    let is_said = |part: &&str| {
        let part = folded(part);
        said.contains(part.as_str()) || said.contains(format!("{part}s").as_str())
    };
    let names = Role::BOTH.map(|role| Person::of(record, role).name);
    let mut parts = names.iter().flat_map(|name| apart(name));
    // "von" and "van" are no names alone.
    let is_name = |part: &&str| part.chars().count() >= 3 && !part.starts_with(char::is_lowercase);
    parts.find(|part| is_name(part) && is_said(part)).map(str::to_owned)
}

/// The words of a text.
fn apart(text: &str) -> impl Iterator<Item = &str> {
    let is_between = |c: char| {
        c.is_whitespace()
            || c.is_ascii_punctuation()
            || matches!(c, '…' | '„' | '“' | '”' | '«' | '»' | '–' | '’')
    };
    text.split(is_between).filter(|word| !word.is_empty())
}

/// Begins a card, of a journal entry or of nothing; `now` in milliseconds since 1970.
pub fn create(id: EntityId, title: &str, entry: Option<&Entry>, now: u64) -> Edit {
    let fields = filled([
        (TITLE, text_value(title)),
        (TEXT, text_value(entry.map_or("", words_of))),
        (ENTRY, entry.map_or(Value::Null, |entry| Value::from(entry.id.to_string()))),
        (CREATED, Value::from(now)),
    ]);
    Edit::Create { id, kind: KIND, fields }
}

/// What is agreed to: title and text apart, so that nothing can move from one to the other.
fn words(title: &str, text: &str) -> String {
    json::write(&[title, text])
}

const fn agreed(role: Role) -> &'static str {
    match role {
        Role::Mentor => MENTOR_AGREED,
        Role::Mentee => MENTEE_AGREED,
    }
}
