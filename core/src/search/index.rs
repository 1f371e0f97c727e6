//! Everything of a record that can be searched, folded once for all the keys that will be typed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde_json::Value;

use super::fold::{Umlauts, fold_into, may_have_umlauts};
use crate::forms::authorship::{entered, last_change};
use crate::forms::entry::{self, Sort};
use crate::forms::field::Shape;
use crate::forms::kind::{self, Kind, Search, Thing};
use crate::forms::meeting;
use crate::forms::milestone;
use crate::forms::part::{Kept, Parts, whole_of};
use crate::forms::person::Role;
use crate::plain_text::is_blank;
use crate::record::{Entity, EntityId, Record};

/// A thing that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: EntityId,
    /// What it is.
    pub thing: Thing,
    /// What sort of entry it is, if it is one of the journal.
    pub sort: Option<Sort>,
    /// Its title; empty for what has none.
    pub title: String,
    /// Its other words.
    pub text: String,
    /// Who entered it, where that is kept.
    pub author: Option<Role>,
    /// When it was entered; of meetings and their agendas, when the meeting starts. Local time.
    pub at: Option<NaiveDateTime>,
    /// The meeting it belongs to, if that is there.
    pub meeting: Option<EntityId>,
    pub(super) folded_title: String,
    pub(super) folded_text: String,
}

/// Everything that can be found, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Index {
    items: Vec<Item>,
}

impl Index {
    /// Of everything in a record that people see. `local` says which local time a moment was, in milliseconds since 1970;
    /// `named` what a topic or a skill of a catalogue is called in the reader's language.
    pub fn of(
        record: &Record,
        local: impl Fn(u64) -> Option<NaiveDateTime>,
        named: impl Fn(EntityId) -> Option<&'static str>,
    ) -> Self {
        let (kept, parts) = (Kept::of(record), Parts::of(record));
        let successes = successes(record);
        let read = |(id, entity): (EntityId, &Entity)| {
            let found_with = successes.get(&id).map_or(&[][..], Vec::as_slice);
            let mut item = read(record, &kept, &parts, found_with, named(id), id, entity)?;
            if kind::find(entity.kind()).is_some_and(Kind::keeps_when_entered) {
                let written = entered(record, entity);
                item.author = written.and_then(|written| written.by);
                // Rules of the template do not keep when they were entered.
                let at = written.or_else(|| last_change(record, id)).map(|written| written.at);
                item.at = at.and_then(&local);
            }
            item.folded_title = haystack(&item.title);
            item.folded_text = haystack(&item.text);
            Some(item)
        };
        let mut items: Vec<Item> = record.entities().filter_map(read).collect();
        items.sort_by_key(|item| (Reverse(item.at), item.id));
        Self { items }
    }

    /// The thing at a place of what [`query`](super::query) found.
    pub fn item(&self, place: usize) -> Option<&Item> {
        self.items.get(place)
    }

    pub(super) fn items(&self) -> &[Item] {
        &self.items
    }
}

/// What has worked without a goal, by the skill that it shows.
fn successes(record: &Record) -> BTreeMap<EntityId, Vec<&Entity>> {
    let mut by_skill = BTreeMap::<EntityId, Vec<&Entity>>::new();
    for (_, entity) in record.entities().filter(|(_, entity)| entity.kind() == milestone::KIND) {
        let skill = entity.shown(milestone::SKILL).and_then(|skill| skill.as_str()?.parse().ok());
        if let Some(skill) = skill.filter(|_| whole_of(entity).is_none() && !entity.is_deleted()) {
            by_skill.entry(skill).or_default().push(entity);
        }
    }
    by_skill
}

/// What can be found of an entity; `None` if it is hidden, empty or nothing to people.
fn read(
    record: &Record,
    kept: &Kept,
    parts: &Parts<'_>,
    successes: &[&Entity],
    name: Option<&'static str>,
    id: EntityId,
    entity: &Entity,
) -> Option<Item> {
    let kind = kind::find(entity.kind()).filter(|kind| kind.search == Search::Alone)?;
    if kept.is_gone(id, entity) {
        return None;
    }
    let there =
        |kind: &str, id| record.get(id).filter(|other| other.kind() == kind && !kept.is_gone(id, other));
    let text = |name| entity.shown(name).and_then(Value::as_str);
    let thing = kind.thing?;
    // What was written down in a meeting that is gone is shown between the meetings, so it is found there.
    let meeting = match thing {
        Thing::Meeting => Some(id),
        _ => kind
            .row(entry::MEETING)
            .and_then(|row| text(row.name))
            .and_then(|id| id.parse().ok())
            .filter(|id| there(meeting::KIND, *id).is_some()),
    };
    // A part is dated as its whole is, and is not found without it.
    let dated = match &kind.part_of {
        Some(whole) => there(whole.kind, whole_of(entity)?)?,
        None => entity,
    };
    let at = kind::find(dated.kind()).and_then(|kind| kind.start_of(dated));
    let heading = kind.heading();
    let own = || heading.map(|_| kind.title_of(id, entity)).unwrap_or_default();
    let title = name.map_or_else(own, str::to_owned);
    let mut words: Vec<&str> = kind.words_of(entity, heading).collect();
    // What belongs to it is found with it.
    let belonging = parts.found_with(id);
    words.extend(belonging.iter().flat_map(|(kind, _, part)| kind.words_of(part, None)));
    let success = kind::find(milestone::KIND);
    words.extend(successes.iter().flat_map(|part| success.iter().flat_map(|kind| kind.words_of(part, None))));
    let item = Item {
        id,
        thing,
        sort: kind
            .first(Shape::Sort)
            .map(|name| text(name).and_then(|sort| sort.parse().ok()).unwrap_or_default()),
        title,
        text: words.join("\n"),
        author: None,
        at,
        meeting,
        folded_title: String::new(),
        folded_text: String::new(),
    };
    // A meeting without words has its date.
    let is_shown = thing == Thing::Meeting || !is_blank(&item.title) || !is_blank(&item.text);
    is_shown.then_some(item)
}

/// A text as words are looked for in it: umlauts as `a`, then the words that have some once more, as `ae`.
fn haystack(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, Umlauts::Bare, &mut folded);
    for word in text.split_whitespace().filter(|word| may_have_umlauts(word)) {
        folded.push(' ');
        fold_into(word, Umlauts::Spelled, &mut folded);
    }
    folded
}
