//! The kinds of entities. Each one declares itself in its own file, and [`KINDS`] is the only list of them.
//!
//! What is to hold for every kind or every field is a loop over this list: the fields and what their values look like,
//! what is part of what, ids and words that are somebody's own, digest and search. What cannot be a loop is held
//! against it by `core/tests/forms/kinds.rs`: the papers, the table in docs/bundle-format.md. It must not know words.

use chrono::{NaiveDate, NaiveDateTime};

use super::competence::Competence;
use super::field::{Field, Shape};
use super::subject::Subject;
use super::{
    agenda, card, entry, farewell, goal, keep, meeting, milestone, person, pulse, rating, read, rule, skill,
    step, tandem, task, term, topic,
};
use crate::plain_text::is_blank;
use crate::record::{Entity, EntityId};

/// Every kind, in the order in which a digest tells them.
pub static KINDS: [&Kind; 21] = [
    &goal::DECLARED,
    &step::DECLARED,
    &milestone::DECLARED,
    &meeting::DECLARED,
    &agenda::DECLARED,
    &entry::DECLARED,
    &task::DECLARED,
    &person::DECLARED,
    &rule::DECLARED,
    &topic::DECLARED,
    &term::DECLARED,
    &card::DECLARED,
    &skill::DECLARED,
    &rating::DECLARED,
    &rating::OPENING_DECLARED,
    &rating::ROUND_DECLARED,
    &pulse::DECLARED,
    &keep::DECLARED,
    &farewell::DECLARED,
    &tandem::DECLARED,
    &person::REPLICA_DECLARED,
];

/// The field of many kinds that says when something was entered, in milliseconds since 1970.
pub(crate) const CREATED: &str = "created";

/// What people know a kind as. In the order in which a digest tells them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// A goal.
    Goal,
    /// A step towards a goal.
    Step,
    /// Something that has happened to a goal.
    Milestone,
    /// A meeting.
    Meeting,
    /// An item of an agenda.
    AgendaItem,
    /// An entry of the journal.
    Entry,
    /// An action item.
    Task,
    /// Name and department of a person.
    Person,
    /// A rule of the agreement.
    Rule,
    /// A topic of the backlog.
    Topic,
    /// A word that one of the two explains.
    Term,
    /// A card to pass on.
    Card,
    /// A skill.
    Skill,
    /// A view of skills, handed in.
    View,
    /// A view of skills, opened.
    OpenedView,
    /// What both say when they look back.
    Farewell,
    /// Name and time of the tandem as a whole.
    Tandem,
    /// Something that only a newer program knows.
    Other,
}

/// A kind of entity.
#[derive(Debug)]
pub struct Kind {
    /// Its name in the record.
    pub name: &'static str,
    /// What people know it as; `None` if it means nothing to them.
    pub thing: Option<Thing>,
    /// The numbers of the well-known ids that are its own, the first and the last one.
    pub ids: Option<[u8; 2]>,
    /// What it is part of; `None` if it stands for itself.
    pub part_of: Option<Whole>,
    /// The field that it is called by.
    pub title: &'static str,
    /// How its words are found.
    pub search: Search,
    /// Its fields, in the order in which their words are read.
    pub fields: &'static [Row],
    /// Fields that are set once and never change. Nobody is told of them.
    pub set_once: &'static [&'static str],
    /// Fields that only their writer can say. What others write there is refused.
    pub in_ones_own_name: &'static [&'static str],
}

/// What something is part of and is seen only there.
#[derive(Debug)]
pub struct Whole {
    /// The kind of the whole.
    pub kind: &'static str,
    /// The field of the part that has the id of the whole.
    pub field: &'static str,
}

/// How the words of a kind are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Search {
    /// Not at all.
    No,
    /// With what it is part of.
    WithWhole,
    /// On its own.
    Alone,
}

/// A field of a kind.
#[derive(Debug)]
pub struct Row {
    /// Which one.
    pub field: Field,
    /// Its name in the record.
    pub name: &'static str,
    /// What its values look like.
    pub shape: Shape,
    /// Does the whole journey on paper tell it?
    pub on_paper: bool,
}

impl Row {
    /// A field that is told on paper, if it is one that people see.
    pub(super) const fn new(field: Field, name: &'static str, shape: Shape) -> Self {
        Self { field, name, shape, on_paper: shape.is_seen() }
    }

    /// The same, if it is not told on paper.
    pub(super) const fn not_on_paper(self) -> Self {
        Self { on_paper: false, ..self }
    }
}

/// The kind of this name; `None` if this program does not know it.
pub fn find(name: &str) -> Option<&'static Kind> {
    KINDS.into_iter().find(|kind| kind.name == name)
}

impl Kind {
    /// Its field of this name; `None` if this program does not know it.
    pub fn row(&self, name: &str) -> Option<&'static Row> {
        self.fields.iter().find(|row| row.name == name)
    }

    /// Returns whether this id is one of those that are its own.
    pub fn owns(&self, id: EntityId) -> bool {
        let [first, last] = match self.ids {
            Some(ids) => ids.map(EntityId::well_known),
            None => return false,
        };
        first <= id && id <= last
    }

    /// Returns whether it keeps when, and so by whom, something was entered.
    pub fn keeps_when_entered(&self) -> bool {
        self.set_once.contains(&CREATED)
    }

    /// What one of it is called; may be empty. A topic or skill of the catalogue has its title in the words of each
    /// language, and what has no words has none.
    pub fn title_of(&self, id: EntityId, entity: &Entity) -> String {
        let is_in_words = Subject::of_entity(id).is_some() || Competence::of_entity(id).is_some();
        let has_words = self.row(self.title).is_none_or(|row| row.shape.is_text());
        if is_in_words || !has_words { String::new() } else { read::text(entity, self.title) }
    }

    /// Its title, if that is one line, which stands above its other words.
    pub fn heading(&self) -> Option<&'static str> {
        self.row(self.title).filter(|row| row.shape == Shape::Line).map(|row| row.name)
    }

    /// All its words that are there, except for those of one field.
    pub fn words_of<'a>(&self, entity: &'a Entity, except: Option<&str>) -> impl Iterator<Item = &'a str> {
        let words = self.fields.iter().filter(move |row| row.shape.is_text() && Some(row.name) != except);
        words.filter_map(|row| entity.shown(row.name)?.as_str()).filter(|text| !is_blank(text))
    }

    /// When one of it starts, local time of the tandem.
    pub fn start_of(&self, entity: &Entity) -> Option<NaiveDateTime> {
        read::moment(entity, self.first(Shape::Moment)?)
    }

    /// The day on which it happened.
    pub(super) fn day_of(&self, entity: &Entity) -> Option<NaiveDate> {
        read::date(entity, self.first(Shape::Day)?)
    }

    /// The name of the first field whose values look like this.
    pub fn first(&self, shape: Shape) -> Option<&'static str> {
        self.fields.iter().find(|row| row.shape == shape).map(|row| row.name)
    }
}
