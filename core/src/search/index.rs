//! Everything of a record that can be searched, folded once for all the keys that will be typed.

use std::cmp::Reverse;

use chrono::NaiveDateTime;

use super::fold::{Umlauts, fold_into, may_have_umlauts};
use crate::forms::agenda::{self, AgendaItem};
use crate::forms::authorship::{entered, last_change};
use crate::forms::closing::Closing;
use crate::forms::entry::{self, Entry, Sort};
use crate::forms::goal::{self, Goal};
use crate::forms::meeting::{self, Meeting};
use crate::forms::milestone::Milestone;
use crate::forms::part::{Kept, Parts};
use crate::forms::person::Role;
use crate::forms::rule::{self, Rule};
use crate::forms::step::Step;
use crate::forms::task::{self, Task};
use crate::forms::topic::{self, Topic};
use crate::record::{Entity, EntityId, Record};

/// What a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// An entry of the journal.
    Entry(Sort),
    /// A goal.
    Goal,
    /// A meeting.
    Meeting,
    /// An item of an agenda.
    AgendaItem,
    /// An action item.
    Task,
    /// A rule of the agreement.
    Rule,
    /// A topic of the backlog.
    Topic,
}

/// A thing that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: EntityId,
    /// What it is.
    pub what: What,
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
    /// Of everything in a record that people see. `local` says which local time a
    /// moment was, in milliseconds since 1970.
    pub fn of(record: &Record, local: impl Fn(u64) -> Option<NaiveDateTime>) -> Self {
        let (kept, parts) = (Kept::of(record), Parts::of(record));
        let read = |(id, entity): (EntityId, &Entity)| {
            let mut item = read(record, &kept, &parts, id, entity)?;
            if item.at.is_none() && !matches!(item.what, What::Meeting | What::AgendaItem) {
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

/// What can be found of an entity; `None` if it is hidden, empty or nothing to people.
fn read(record: &Record, kept: &Kept, parts: &Parts<'_>, id: EntityId, entity: &Entity) -> Option<Item> {
    if kept.is_gone(id, entity) {
        return None;
    }
    let thing = |what, title: String, text: &[&str]| Item {
        id,
        what,
        title,
        text: text.iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join("\n"),
        author: None,
        at: None,
        meeting: None,
        folded_title: String::new(),
        folded_text: String::new(),
    };
    let meeting_there = |id: EntityId| {
        record.get(id).filter(|meeting| meeting.kind() == meeting::KIND && !kept.is_gone(id, meeting))
    };
    // What was written down in a meeting that is gone is shown between the meetings, so it is found there.
    let of_meeting = |item: Item, meeting: Option<EntityId>| Item {
        meeting: meeting.filter(|id| meeting_there(*id).is_some()),
        ..item
    };
    let item = match entity.kind() {
        entry::KIND => {
            let it = Entry::read(record, id, entity);
            let item = thing(What::Entry(it.sort), String::new(), &[&it.text, &it.happened, &it.learned]);
            of_meeting(item, it.meeting)
        }
        goal::KIND => {
            let it = Goal::read(id, entity);
            // What belongs to a goal is found with it.
            let steps = Step::among(parts, id).into_iter().map(|step| step.title);
            let history = Milestone::among(record, parts, id).into_iter().map(|milestone| milestone.text);
            let text: Vec<String> = std::iter::once(it.sign).chain(steps).chain(history).collect();
            thing(What::Goal, it.title, &text.iter().map(String::as_str).collect::<Vec<_>>())
        }
        meeting::KIND => {
            let it = Meeting::read(id, entity);
            let [mentor, mentee] = Role::BOTH.map(|role| Closing::read(entity, role).took);
            let item = thing(What::Meeting, it.title, &[&it.place, &mentor, &mentee]);
            return Some(Item { at: it.start, meeting: Some(id), ..item });
        }
        agenda::KIND => {
            let it = AgendaItem::read(id, entity);
            let id = it.meeting?;
            let meeting = Meeting::read(id, meeting_there(id)?);
            let item = thing(What::AgendaItem, it.title, &[]);
            Item { at: meeting.start, meeting: Some(meeting.id), ..item }
        }
        task::KIND => {
            let it = Task::read(id, entity);
            of_meeting(thing(What::Task, it.title, &[]), it.meeting)
        }
        topic::KIND => {
            let it = Topic::read(id, entity);
            thing(What::Topic, it.title, &[&it.note])
        }
        rule::KIND => thing(What::Rule, String::new(), &[&Rule::read(record, id, entity).text]),
        _ => return None,
    };
    let is_blank = item.title.trim().is_empty() && item.text.trim().is_empty();
    (!is_blank).then_some(item)
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
