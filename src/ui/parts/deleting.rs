//! Deleting, which can always be undone.

use leptos::prelude::*;

use crate::domain::digest::shortened;
use crate::domain::record::{Edit, EntityId};
use crate::state::App;
use crate::ui::kit::Toasts;

/// Longest title in a message, in characters: two lines on a phone.
const MESSAGE_TITLE: usize = 40;

/// A title as it fits into a message.
pub fn brief(title: &str) -> String {
    shortened(title, MESSAGE_TITLE)
}

/// Deletes an entity, says so and offers to undo it.
pub fn delete_with_undo(app: App, toasts: Toasts, id: EntityId, said: String) {
    let open = app.open.get_untracked();
    app.apply(&Edit::Delete { id });
    toasts.show_with_undo(said, move || {
        // Another tandem may be open by now; in this one it stays deleted, and its address still offers it.
        if app.open.get_untracked() == open {
            app.apply(&Edit::Restore { id });
        }
    });
}
