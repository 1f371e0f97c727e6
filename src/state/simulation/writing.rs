//! What people write and delete.

use leptos::prelude::*;
use tandembuch_core::forms::{goal, set_text};
use tandembuch_core::notes;
use tandembuch_core::record::{Edit, EntityId};

use super::counts::Happening;
use super::story::Story;
use super::truth::known_to;
use crate::state::App;

impl Story {
    pub(super) fn writes(&mut self, page: usize, app: App) {
        let Some(open) = app.open.get_untracked() else { return };
        self.note(Happening::Text);
        self.texts += 1;
        let text = format!("text {}", self.texts);
        let goals = app.record.with_untracked(goal::Goal::all);
        let edit = match self.below(goals.len() + 1) {
            chosen if chosen < goals.len() => {
                set_text(goals[chosen].id, "title", &goals[chosen].title, &text)
            }
            _ => goal::create(self.an_id(), self.pages[page].device.role, &text, self.now.get()),
        };
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
