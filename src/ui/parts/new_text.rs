//! Something new that is being typed. It is kept in the record from the first pause on, so that nothing typed is
//! lost, and becomes a part of its list when the person says so or leaves.

use leptos::prelude::*;
use tandembuch_core::forms;
use tandembuch_core::plain_text::{is_blank, tidied};
use tandembuch_core::record::{Edit, EntityId};

use crate::state::{App, OpenTandem, use_app};
use crate::ui::kit::{Pause, use_flush_hub};

/// Something new that is being typed.
#[derive(Clone, Copy)]
pub struct NewText {
    /// What is typed.
    pub text: RwSignal<String>,
    app: App,
    /// It belongs to this tandem, whichever is open when it is kept.
    open: StoredValue<Option<OpenTandem>>,
    field: &'static str,
    create: StoredValue<Create>,
    kept: RwSignal<Option<Kept>>,
    pause: Pause,
}

/// Makes the entity of an id and a text.
type Create = Box<dyn Fn(EntityId, &str) -> Edit + Send + Sync>;

/// What the record has of it.
#[derive(Clone, PartialEq)]
struct Kept {
    id: EntityId,
    text: String,
}

impl NewText {
    /// Begins with nothing. `create` makes the entity, `field` is where its text is.
    pub fn new(field: &'static str, create: impl Fn(EntityId, &str) -> Edit + Send + Sync + 'static) -> Self {
        let app = use_app();
        let new = Self {
            text: RwSignal::new(String::new()),
            app,
            open: StoredValue::new(app.open.get_untracked()),
            field,
            create: StoredValue::new(Box::new(create)),
            kept: RwSignal::new(None),
            pause: Pause::not_begun(),
        };
        Effect::watch(move || new.text.track(), move |(), _, _| new.keep_after_a_pause(), false);
        if let Some(hub) = use_flush_hub() {
            hub.register(Callback::new(move |()| new.keep()));
        }
        on_cleanup(move || {
            new.keep();
            new.drop_if_blank();
        });
        new
    }

    /// The entity that holds what is typed, for lists to leave out.
    pub fn kept_as(self) -> Option<EntityId> {
        self.kept.with(|kept| kept.as_ref().map(|kept| kept.id))
    }

    /// The person is done: what was typed becomes a part of its list, and the field is empty. Where nothing was typed,
    /// `error` becomes `missing`; what was refused stays in the field, and the refusal is shown. `None` for both.
    pub fn finish(self, error: RwSignal<Option<String>>, missing: &str) -> Option<EntityId> {
        self.keep();
        let is_blank = self.drop_if_blank();
        error.set(is_blank.then(|| missing.to_owned()));
        if is_blank || self.unkept().is_some() {
            return None;
        }
        let kept = self.kept.try_update(Option::take).flatten()?;
        self.text.set(String::new());
        Some(kept.id)
    }

    /// Makes one of each of these, in this order, and empties the field. What is refused stays in it, and what comes after
    /// it is not made.
    pub fn finish_all(self, texts: &[String]) {
        for text in texts {
            self.text.set(text.clone());
            self.keep();
            if self.unkept().is_some() {
                return;
            }
            self.kept.set(None);
        }
        self.text.set(String::new());
    }

    /// What is typed goes on being typed elsewhere, as `text`, which is another thing. It is kept there before it goes here;
    /// returns whether that was done: what is refused stays where it was.
    pub fn move_to(self, other: Self, text: &str) -> bool {
        other.text.set(text.to_owned());
        other.keep();
        if other.unkept().is_some() {
            other.text.set(String::new());
            return false;
        }
        self.text.set(String::new());
        self.keep();
        self.drop_if_blank();
        true
    }

    fn keep_after_a_pause(self) {
        if self.unkept().is_some() {
            self.pause.begin(move || self.keep());
        } else {
            self.pause.end();
        }
    }

    fn keep(self) {
        self.pause.end();
        if self.open.try_get_value() != Some(self.app.open.get_untracked()) {
            return;
        }
        let Some(text) = self.unkept() else { return };
        let id = match self.kept.try_get_untracked().flatten() {
            Some(kept) => {
                let edit = forms::set_text(kept.id, self.field, &kept.text, &text);
                self.app.apply(&edit).then_some(kept.id)
            }
            None => self.create(&text),
        };
        if let Some(id) = id {
            self.kept.set(Some(Kept { id, text }));
        }
    }

    /// What is typed, if the record has something else.
    fn unkept(self) -> Option<String> {
        let text = self.text.try_with_untracked(|text| tidied(text))?;
        let kept = self.kept.try_get_untracked().flatten().map_or_else(String::new, |kept| kept.text);
        (text != kept).then_some(text)
    }

    fn create(self, text: &str) -> Option<EntityId> {
        let id = self.app.new_id()?;
        let edit = self.create.try_with_value(|create| create(id, text))?;
        self.app.apply(&edit).then_some(id)
    }

    /// What was typed and emptied again is no entry. Says whether there is nothing.
    fn drop_if_blank(self) -> bool {
        let is_blank = self.text.try_with_untracked(|text| is_blank(text)).unwrap_or(false);
        if is_blank && let Some(Some(kept)) = self.kept.try_update(Option::take) {
            self.app.write(&Edit::Delete { id: kept.id });
        }
        is_blank
    }
}
