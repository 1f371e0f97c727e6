//! The places of what writes into folders by itself, which comes in a later part of the program, and how old the last backup is.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::text::dates;

use crate::platform::storage::Later;
use crate::state::{App, Automatic, What};
use crate::ui::{language, messages};

/// What shows what is written into folders by itself.
#[derive(Debug)]
pub struct Folders {
    /// The automatic backup.
    pub backup: fn() -> AnyView,
    /// The folder of both, in the exchange.
    pub shared: fn() -> AnyView,
    /// What comes in it, and what is to be done about it, on every screen.
    pub told: fn() -> AnyView,
}

/// Fetches that.
type Fetch = fn() -> Later<'static, Option<&'static Folders>>;

/// What was provided for that.
#[derive(Clone, Copy)]
struct Door(Fetch);

/// Lets screens show what is written into folders by itself.
pub fn provide_folders(fetch: Fetch) {
    provide_context(Door(fetch));
}

/// The automatic backup; nothing where there can be none.
pub(super) fn automatic_place(app: App) -> AnyView {
    let can = app.can_back_up_by_itself();
    place(Memo::new(move |_| can || app.automatic(What::Backup).is_some()), |folders| (folders.backup)())
}

/// The folder of both; nothing where there can be none.
pub(super) fn shared_place(app: App) -> AnyView {
    let is_wanted = Memo::new(move |_| app.can_share_a_folder() || app.automatic(What::Exchange).is_some());
    place(is_wanted, |folders| (folders.shared)())
}

/// What comes in the folder of both, and what is to be done about it.
pub fn told_of_shared_folder(app: App) -> AnyView {
    place(Memo::new(move |_| app.automatic(What::Exchange).is_some()), |folders| (folders.told)())
}

/// What is wanted, as soon as it is there. What is known of it may come after the screen.
fn place(is_wanted: Memo<bool>, show: fn(&Folders) -> AnyView) -> AnyView {
    let shown = RwSignal::new_local(None::<&Folders>);
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
    view! { {move || shown.get().filter(|_| is_wanted.get()).map(show)} }.into_any()
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
