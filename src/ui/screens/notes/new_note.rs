//! A new note that is being typed. It is kept from the first pause on, and stands in the list when the person is done
//! or leaves.

use leptos::prelude::*;
use tandembuch_core::notes;
use tandembuch_core::plain_text::tidied;
use tandembuch_core::record::EntityId;

use crate::state::{App, OpenTandem, use_app};
use crate::ui::kit::{Pause, use_flush_hub};

/// A new note that is being typed.
#[derive(Clone, Copy)]
pub(super) struct NewNote {
    /// What is typed.
    pub(super) text: RwSignal<String>,
    app: App,
    /// It belongs to this tandem, whichever is open when it is kept.
    open: StoredValue<Option<OpenTandem>>,
    kept: RwSignal<Option<EntityId>>,
    pause: Pause,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Finished {
    /// It stands in the list.
    Added,
    /// Nothing was typed.
    Blank,
    /// It was refused, which is shown; it stays in the field.
    Refused,
}

impl NewNote {
    /// Begins with nothing.
    pub(super) fn new() -> Self {
        let app = use_app();
        let new = Self {
            text: RwSignal::new(String::new()),
            app,
            open: StoredValue::new(app.open.get_untracked()),
            kept: RwSignal::new(None),
            pause: Pause::not_begun(),
        };
        let keep = move || {
            // Who has no room is told when they are done.
            let _ = new.keep();
        };
        let typed = move |_: &(), _: Option<&()>, _: Option<()>| new.pause.begin(keep);
        Effect::watch(move || new.text.track(), typed, false);
        if let Some(hub) = use_flush_hub() {
            hub.register(Callback::new(move |()| keep()));
        }
        on_cleanup(keep);
        new
    }

    /// The note that holds what is typed, for the list to leave out.
    pub(super) fn kept_as(self) -> Option<EntityId> {
        self.kept.get()
    }

    /// The person is done.
    pub(super) fn finish(self) -> Finished {
        if let Err(why) = self.keep() {
            return why;
        }
        if self.kept.get_untracked().is_none() {
            return Finished::Blank;
        }
        self.kept.set(None);
        self.text.set(String::new());
        Finished::Added
    }

    /// Keeps what is typed; what was emptied again is no note.
    fn keep(self) -> Result<(), Finished> {
        self.pause.end();
        if self.open.try_get_value() != Some(self.app.open.get_untracked()) {
            return Ok(());
        }
        let Some(text) = self.text.try_with_untracked(|text| tidied(text)) else { return Ok(()) };
        let kept = self.kept.try_get_untracked().flatten();
        let known = kept.and_then(|id| self.app.own.with_untracked(|own| notes::find(own, id)));
        let is_done = match (kept, known) {
            (Some(id), Some(_)) if text.is_empty() => {
                self.kept.set(None);
                self.app.apply_own(&notes::delete(id))
            }
            (Some(_), Some(known)) if known.text == text => true,
            (Some(id), Some(known)) => self.app.apply_own(&[notes::write(id, &known.text, &text)]),
            _ if text.is_empty() => true,
            // Also where another tab has deleted it meanwhile.
            _ => {
                let id = self.app.new_id().ok_or(Finished::Refused)?;
                let is_done = self.app.apply_own(&[notes::create(id, &text, self.app.now_ms())]);
                self.kept.set(is_done.then_some(id));
                is_done
            }
        };
        if !is_done {
            return Err(Finished::Refused);
        }
        Ok(())
    }
}
