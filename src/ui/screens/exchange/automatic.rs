//! The place of the automatic backup, which comes in a later part of the program, and how old the last one is.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::text::dates;

use crate::platform::storage::Later;
use crate::state::{App, Automatic, use_app};
use crate::ui::{language, messages};

/// Fetches what shows the automatic backup.
type Fetch = fn() -> Later<'static, Option<fn() -> AnyView>>;

/// What was provided for that.
#[derive(Clone, Copy)]
struct Door(Fetch);

/// Lets the exchange show the automatic backup.
pub fn provide_automatic_backup(fetch: Fetch) {
    provide_context(Door(fetch));
}

/// The automatic backup, as soon as it is there; nothing where there can be none.
#[component]
pub(super) fn AutomaticPlace() -> AnyView {
    let app = use_app();
    let shown = RwSignal::new_local(None::<fn() -> AnyView>);
    let can = app.can_back_up_by_itself();
    // What is known of it may come after the screen.
    let is_wanted = Memo::new(move |_| can || app.automatic().is_some());
    if let Some(Door(fetch)) = use_context() {
        Effect::new(move |_| {
            if is_wanted.get() {
                spawn_local(async move {
                    let come = fetch().await;
                    // The screen may be gone.
                    let _ = shown.try_set(come);
                });
            }
        });
    }
    view! { {move || shown.get().map(|show| show())} }.into_any()
}

/// How old the last automatic backup is, for a line beside the age of the one that was downloaded.
pub(super) fn age(app: App, automatic: &Automatic) -> String {
    let texts = &messages().automatic_state;
    match automatic.at.and_then(|at| app.local_time(at)) {
        Some(at) => {
            let day = dates::relative_day(language(), at.date(), app.today());
            (texts.last)(&automatic.folder, &format!("{day}, {}", dates::time_of_day(language(), at.time())))
        }
        None => (texts.not_yet)(&automatic.folder),
    }
}
