//! What people write and delete.

use leptos::prelude::*;
use tandembuch_core::forms::farewell::{self, Farewell};
use tandembuch_core::forms::{card, goal, set_text, term};
use tandembuch_core::notes;
use tandembuch_core::record::{Edit, EntityId};

use super::counts::Happening;
use super::story::Story;
use super::truth::known_to;
use crate::state::{App, Decision};

impl Story {
    pub(super) fn writes(&mut self, page: usize, app: App) {
        let Some(open) = app.open.get_untracked() else { return };
        self.note(Happening::Text);
        self.texts += 1;
        let text = format!("text {}", self.texts);
        let edit = self.an_edit(page, app, &text);
        let before = known_to(app);
        let is_done = self.pages[page].with(|| app.apply(&edit));
        let after = known_to(app);
        self.tell(page, &format!("writes \"{text}\": {:?}", app.refused.get_untracked()));
        if is_done {
            let place = (self.pages[page].device.number, open.id);
            self.truth.written(place, &text, &before, &after);
            self.pages[page].typed.push(text);
        }
    }

    /// A goal that is there or a new one mostly; or what is kept of the tandem: a term, a card, what both pass on, which is
    /// one entity however many begin it.
    fn an_edit(&mut self, page: usize, app: App, text: &str) -> Edit {
        let (role, now) = (self.pages[page].device.role, self.now.get());
        match self.below(12) {
            0 => term::create(self.an_id(), role, text, "", now),
            1 => card::create(self.an_id(), text, None, now),
            2 => app.record.with_untracked(|record| {
                farewell::say(record, farewell::PASS_ON, &Farewell::of(record).pass_on, text)
            }),
            _ => {
                let goals = app.record.with_untracked(goal::Goal::all);
                match goals.get(self.below(goals.len() + 1)) {
                    Some(goal) => set_text(goal.id, "title", &goal.title, text),
                    None => goal::create(self.an_id(), role, text, now),
                }
            }
        }
    }

    /// Puts the tandem into the archive of this device, where nothing can be written, or takes it out again.
    pub(super) fn archives(&mut self, page: usize, app: App) {
        let Some(open) = app.open.get_untracked() else { return };
        let is_archived = self.pages[page].with(|| app.afterwards_of(open.id).is_some());
        let decision = if is_archived { Decision::Unarchive } else { Decision::Archive(None) };
        self.note(Happening::Archive);
        self.tell(page, &format!("decides {decision:?}"));
        self.pages[page].begin(async move { drop(app.decide(open.id, decision).await) });
    }

    pub(super) fn writes_a_note(&mut self, page: usize, app: App) {
        let Some(open) = app.open.get_untracked() else { return };
        let known = app.own.with_untracked(notes::all);
        if !known.is_empty() && self.below(4) == 0 {
            let note = &known[self.below(known.len())];
            self.tell(page, &format!("deletes \"{}\"", note.text));
            self.truth.excuse([note.text.clone()]);
            self.pages[page].with(|| app.apply_own(&notes::delete(note.id)));
            return;
        }
        self.note(Happening::Note);
        self.texts += 1;
        let (id, text) = (self.an_id(), format!("note {}", self.texts));
        let before = known_to(app);
        let is_done = self.pages[page].with(|| app.apply_own(&[notes::create(id, &text, self.now.get())]));
        self.tell(page, &format!("writes \"{text}\": {:?}", app.refused.get_untracked()));
        if is_done {
            let place = (self.pages[page].device.number, open.id);
            self.truth.written(place, &text, &before, &known_to(app));
            self.pages[page].typed.push(text);
        }
    }

    pub(super) fn deletes_or_restores(&mut self, page: usize, app: App) {
        let ids: Vec<EntityId> = app.record.with_untracked(|record| {
            record.entities().filter(|(_, entity)| entity.kind() == goal::KIND).map(|(id, _)| id).collect()
        });
        if ids.is_empty() {
            return;
        }
        let id = ids[self.below(ids.len())];
        let edit = if self.below(2) == 0 { Edit::Delete { id } } else { Edit::Restore { id } };
        self.tell(page, &format!("{edit:?}"));
        self.pages[page].with(|| app.write(&edit));
    }

    fn an_id(&self) -> EntityId {
        let mut bytes = [0; 10];
        self.chance.borrow_mut().fill(&mut bytes);
        EntityId::from_random(bytes)
    }
}
