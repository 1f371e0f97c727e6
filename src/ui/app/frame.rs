//! The frame around the screens: what its header and its navigation show.

use leptos::prelude::*;
use tandembuch_core::record::SpaceId;

use super::banners::Banners;
use super::door::{Door, DoorState};
use super::parts::Parts;
use super::screen::screen;
use crate::state::{App, use_app};
use crate::ui::route::{Place, Route};
use crate::ui::shell::Shell;

/// The frame, and in it the screen that the address asks for.
#[component]
pub(super) fn Frame(route: ReadSignal<Route>, door: Door, parts: Parts) -> AnyView {
    let app = use_app();
    let around = Memo::new(move |_| tandem_around(app, &route.read(), door.state.get()));
    let title = Memo::new(move |_| {
        let is_open = around.get().is_some() && app.open.get().map(|open| open.id) == around.get();
        parts.daily().filter(|_| is_open).map(|daily| (daily.title)(app))
    });
    let has_navigation = Memo::new(move |_| around.get().is_some() && parts.daily().is_some());
    let settings = Memo::new(move |_| match around.get() {
        Some(id) => Route::of_tandem(id, Place::Settings).to_string(),
        None => Route::Settings.to_string(),
    });
    let is_focused = Memo::new(move |_| {
        let daily = parts.daily().filter(|_| around.get().is_some());
        daily.is_some_and(|daily| route.with(|route| (daily.is_focused)(app, route)))
    });
    let asked = Memo::new(move |_| (route.get(), door.state.get()));
    view! {
        <Shell
            title
            home_href=Signal::stored(Route::Start.to_string())
            settings_href=settings
            is_focused
            language_href=Signal::stored(Route::Settings.to_string())
            help_href=Signal::stored(Route::Help.to_string())
            has_navigation
            navigation=move || parts.adds(move |daily| (daily.navigation)(around, route))
            running=move || parts.adds(move |daily| (daily.running)(app, around, route))
            back=move || parts.adds(move |daily| (daily.back)(around, route))
            tools=move || parts.adds(move |daily| (daily.tools)(around))
            banners=move || view! { <Banners around route parts /> }
            toasts=move || parts.adds(|daily| (daily.toasts)())
        >
            {move || asked.with(|(route, state)| screen(route, state.as_ref(), door, parts))}
        </Shell>
    }
    .into_any()
}

/// The tandem that header and navigation belong to. Settings and help of the device are reached from inside of it,
/// so it stays around them.
fn tandem_around(app: App, route: &Route, door: Option<DoorState>) -> Option<SpaceId> {
    match (route, door) {
        (_, Some(DoorState::Open(id))) => Some(id),
        (Route::Settings | Route::Help | Route::Lock, _) => app.open.get().map(|open| open.id),
        _ => None,
    }
}
