//! What the frame around the screens shows of an open tandem: the navigation, and short messages.

use leptos::prelude::*;
use tandembuch_core::record::SpaceId;

use crate::ui::kit::{IconName, ToastHost};
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
        item(shell.growth, IconName::Progress, Place::Growth),
        item(shell.exchange, IconName::Exchange, Place::Exchange),
    ]
}
