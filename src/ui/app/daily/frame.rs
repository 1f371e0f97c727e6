//! What the frame around the screens shows of an open tandem: the navigation, whether everything is stored, and short
//! messages.

use leptos::prelude::*;
use tandembuch_core::record::SpaceId;

use crate::state::{App, SaveState};
use crate::ui::kit::{self, IconName, SaveIndicator, ToastHost};
use crate::ui::messages;
use crate::ui::route::{Place, Route};
use crate::ui::shell::{NavItem, Navigation};

/// The places of the tandem that the screen belongs to.
pub(super) fn navigation(around: Memo<Option<SpaceId>>, route: ReadSignal<Route>) -> AnyView {
    let items = Memo::new(move |_| around.get().map(|id| places(id, &route.read())).unwrap_or_default());
    view! { <Navigation items /> }.into_any()
}

/// Short messages.
pub(super) fn toasts() -> AnyView {
    view! { <ToastHost /> }.into_any()
}

fn places(tandem: SpaceId, route: &Route) -> Vec<NavItem> {
    let shell = &messages().shell;
    let here = match route {
        Route::Tandem { place, .. } => Some(place.section()),
        _ => None,
    };
    let item = |label, icon, place: Place| NavItem {
        label,
        icon,
        is_current: here.as_ref() == Some(&place),
        href: Route::of_tandem(tandem, place).to_string(),
    };
    vec![
        item(shell.overview, IconName::Home, Place::Overview),
        item(shell.goals, IconName::Goal, Place::Goals),
        item(shell.meetings, IconName::Calendar, Place::Meetings),
        item(shell.exchange, IconName::Exchange, Place::Exchange),
    ]
}

/// Returns whether everything is stored. Says nothing in the example, where nothing ever is.
pub(super) fn save_status(app: App, around: Memo<Option<SpaceId>>) -> AnyView {
    let is_shown =
        Memo::new(move |_| around.get().is_some() && app.open.get().is_some_and(|open| !open.is_example));
    let typing = kit::use_flush_hub();
    let state = Memo::new(move |_| match app.save.get() {
        _ if !app.is_kept() => kit::SaveState::NotSaved,
        // What is typed and waits for a pause is not even in the record yet.
        SaveState::Saved if typing.is_some_and(kit::FlushHub::is_waiting) => kit::SaveState::Saving,
        SaveState::Saved => kit::SaveState::Saved,
        SaveState::Saving => kit::SaveState::Saving,
        SaveState::Failed(_) => kit::SaveState::NotSaved,
    });
    view! { {move || is_shown.get().then(|| view! { <SaveIndicator state /> })} }.into_any()
}
