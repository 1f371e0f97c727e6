//! Something new that is being typed. It stays a draft in its field until the person says so; then it becomes a part of
//! its list.

use leptos::prelude::*;
use tandembuch_core::notes;
use tandembuch_core::plain_text::tidied;
use tandembuch_core::record::{Edit, EntityId};

use super::DraftField;
use crate::state::{App, NOTE, OpenTandem, use_app};

/// Something new that is being typed.
#[derive(Clone, Copy)]
pub struct NewText {
    /// What is typed.
    pub draft: DraftField,
    app: App,
    /// It belongs to this tandem.
    open: StoredValue<Option<OpenTandem>>,
    make: StoredValue<Make>,
}

/// Makes the entity of an id and a text. Returns whether that was done.
type Make = Box<dyn Fn(EntityId, &str) -> bool + Send + Sync>;

impl NewText {
    /// Begins with the draft that was left at this place. `create` makes the entity.
    pub fn new(place: &str, create: impl Fn(EntityId, &str) -> Edit + Send + Sync + 'static) -> Self {
        let app = use_app();
        Self::made_by(place, Box::new(move |id, text| app.apply(&create(id, text))))
    }

    /// The same of one thing: a step of a goal, an entry of a meeting.
    pub fn of(
        id: Option<EntityId>,
        place: &str,
        create: impl Fn(EntityId, &str) -> Edit + Send + Sync + 'static,
    ) -> Self {
        Self::new(&place_of(place, id), create)
    }

    /// A note for oneself.
    pub fn note() -> Self {
        let app = use_app();
        Self::made_by(NOTE, Box::new(move |id, text| app.apply_own(&[notes::create(id, text, app.now_ms())])))
    }

    /// The same of something that is made of more than its text. `make` makes it all, and returns whether that was done.
    pub fn made_by(place: &str, make: Make) -> Self {
        let app = use_app();
        Self {
            draft: DraftField::new(place),
            app,
            open: StoredValue::new(app.open.get_untracked()),
            make: StoredValue::new(make),
        }
    }

    /// The person is done: what was typed becomes a part of its list, and the field is empty. Where nothing was typed,
    /// `error` becomes `missing`; what was refused stays in the field, and the refusal is shown. `None` for both.
    pub fn finish(self, error: RwSignal<Option<String>>, missing: &str) -> Option<EntityId> {
        let text = self.draft.text.with_untracked(|text| tidied(text));
        error.set(text.is_empty().then(|| missing.to_owned()));
        let id = self.make(&text)?;
        self.draft.added();
        Some(id)
    }

    /// Makes one of each of these, in this order, and empties the field. What is refused stays in it, with what comes after
    /// it.
    pub fn finish_all(self, texts: &[String]) {
        for (place, text) in texts.iter().enumerate() {
            if self.make(text).is_none() {
                self.draft.text.set(texts[place..].join(" "));
                return;
            }
        }
        self.draft.added();
    }

    /// What is typed goes on being typed elsewhere, as `text`, unless something is there already.
    pub fn move_to(self, other: Self, text: &str) {
        if other.draft.text.with_untracked(String::is_empty) {
            other.draft.text.set(text.to_owned());
            self.draft.text.set(String::new());
        }
    }

    /// Was something left in the field?
    pub fn is_begun(self) -> bool {
        self.draft.text.with_untracked(|text| !text.is_empty())
    }

    fn make(self, text: &str) -> Option<EntityId> {
        let is_open = self.open.get_value() == self.app.open.get_untracked();
        let id = self.app.new_id().filter(|_| is_open && !text.is_empty())?;
        self.make.with_value(|make| make(id, text)).then_some(id)
    }
}

/// The place of what belongs to one thing.
fn place_of(place: &str, id: Option<EntityId>) -> String {
    id.map_or_else(|| place.to_owned(), |id| format!("{place}.{id}"))
}
