//! Deleting, which can always be undone, like other things that one press does.

use leptos::prelude::*;
use tandembuch_core::digest::shortened;
use tandembuch_core::plain_text::isolated;
use tandembuch_core::record::{Edit, EntityId};

use crate::state::App;
use crate::ui::kit::Toasts;

/// Longest title in a message, in characters: two lines on a phone.
const MESSAGE_TITLE: usize = 40;

/// A title as it fits into a message.
pub fn brief(title: &str) -> String {
    isolated(&shortened(title, MESSAGE_TITLE))
}

/// Deletes an entity, says so and offers to undo it. Returns whether it is deleted: nothing else may be done as if it
/// were.
#[must_use = "what was not deleted is still there"]
pub fn delete_with_undo(app: App, toasts: Toasts, id: EntityId, said: String) -> bool {
    let is_done = app.apply(&Edit::Delete { id });
    if is_done {
        // Undone too late it stays deleted, and its address still offers it.
        say_with_undo(app, toasts, said, move || app.write(&Edit::Restore { id }));
    }
    is_done
}

/// Says what one press has done, and offers to undo it for as long as this tandem is open.
pub fn say_with_undo(app: App, toasts: Toasts, said: String, undo: impl Fn() + Send + Sync + 'static) {
    let open = app.open.get_untracked();
    toasts.show_with_undo(said, move || {
        if app.open.get_untracked() == open {
            undo();
        }
    });
}
