//! Something new that is being typed. It is kept in the record from the first pause on, so that nothing typed is
//! lost, and becomes a part of its list when the person says so or leaves.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::domain::forms;
use crate::domain::record::{Edit, EntityId};
use crate::state::{App, OpenTandem, use_app};
use crate::ui::kit::use_flush_hub;

const PAUSE: Duration = Duration::from_millis(900);

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
    pause: StoredValue<Option<TimeoutHandle>>,
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
            pause: StoredValue::new(None),
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

    /// The person is done: what was typed becomes a part of its list, and the field is empty. `None` if nothing was
    /// typed.
    pub fn finish(self) -> Option<EntityId> {
        self.keep();
        let is_blank = self.drop_if_blank();
        let kept = self.kept.try_update(Option::take).flatten().filter(|_| !is_blank);
        if kept.is_some() {
            self.text.set(String::new());
        }
        kept.map(|kept| kept.id)
    }

    fn keep_after_a_pause(self) {
        self.stop_waiting();
        // Fails only where there is no window.
        if let Ok(pause) = set_timeout_with_handle(move || self.keep(), PAUSE) {
            self.pause.set_value(Some(pause));
        }
    }

    fn keep(self) {
        self.stop_waiting();
        if self.open.try_get_value() != Some(self.app.open.get_untracked()) {
            return;
        }
        let Some(text) = self.text.try_with_untracked(|text| text.trim().to_owned()) else { return };
        let kept = self.kept.try_get_untracked().flatten();
        let id = match &kept {
            Some(kept) if kept.text == text => return,
            Some(kept) => self.app.edit(&forms::set_text(kept.id, self.field, &kept.text, &text)).ok(),
            None if text.is_empty() => return,
            None => self.create(&text),
        };
        if let Some(id) = id {
            self.kept.set(Some(Kept { id, text }));
        }
    }

    fn create(self, text: &str) -> Option<EntityId> {
        let id = self.app.new_id()?;
        let edit = self.create.try_with_value(|create| create(id, text))?;
        self.app.edit(&edit).ok()
    }

    /// What was typed and emptied again is no entry. Says whether there is nothing.
    fn drop_if_blank(self) -> bool {
        let is_blank = self.text.try_with_untracked(|text| text.trim().is_empty()).unwrap_or(false);
        if is_blank && let Some(Some(kept)) = self.kept.try_update(Option::take) {
            self.app.apply(&Edit::Delete { id: kept.id });
        }
        is_blank
    }

    fn stop_waiting(self) {
        if let Some(Some(pause)) = self.pause.try_update_value(Option::take) {
            pause.clear();
        }
    }
}
