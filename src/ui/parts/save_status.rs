//! Is everything of the open tandem stored?

use leptos::prelude::*;

use crate::state::{SaveState, use_app};
use crate::ui::kit::{self, SaveIndicator};

/// Says whether everything is stored. Says nothing in the example, where nothing ever is, and nothing of being saved to who works
/// from a file in which it is not.
#[component]
pub fn SaveStatus() -> AnyView {
    let app = use_app();
    let is_shown = Memo::new(move |_| app.open.get().is_some_and(|open| !open.is_example));
    let typing = kit::use_flush_hub();
    let state = Memo::new(move |_| match app.save.get() {
        _ if !app.is_kept() => kit::SaveState::NotSaved,
        // What is typed and waits for a pause is not even in the record yet.
        SaveState::Saved if typing.is_some_and(kit::FlushHub::is_waiting) => kit::SaveState::Saving,
        SaveState::Saved => kit::SaveState::Saved,
        SaveState::Saving => kit::SaveState::Saving,
        SaveState::Failed(_) => kit::SaveState::NotSaved,
    });
    let is_in_no_file = Memo::new(move |_| {
        state.get() == kit::SaveState::Saved && app.works_from_file() && app.not_backed_up() > 0
    });
    let indicator =
        move || (is_shown.get() && !is_in_no_file.get()).then(|| view! { <SaveIndicator state /> });
    view! { {indicator} }.into_any()
}
