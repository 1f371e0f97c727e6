//! The frame around the screens: what its header and its navigation show.

use leptos::prelude::*;

use super::banners::Banners;
use super::door::{Door, DoorState};
use super::screen::screen;
use crate::domain::record::TandemId;
use crate::state::{App, SaveState, Summary, use_app};
use crate::ui::kit::{self, IconName, SaveIndicator};
use crate::ui::route::{Place, Route};
use crate::ui::shell::{NavItem, Shell};
use crate::ui::{messages, tandem_name};

/// The frame, and in it the screen that the address asks for.
#[component]
pub(super) fn Frame(route: ReadSignal<Route>, door: Door) -> AnyView {
    let app = use_app();
    let around = Memo::new(move |_| tandem_around(app, &route.read(), door.state.get()));
    let title = Memo::new(move |_| {
        let is_open = around.get().is_some() && app.open.get().map(|open| open.id) == around.get();
        is_open.then(|| app.record.with(|record| tandem_name(&Summary::of(record))))
    });
    let items = Memo::new(move |_| around.get().map(|id| places(id, &route.read())).unwrap_or_default());
    let settings = Memo::new(move |_| match around.get() {
        Some(id) => Route::of_tandem(id, Place::Settings).to_string(),
        None => Route::Settings.to_string(),
    });
    let asked = Memo::new(move |_| (route.get(), door.state.get()));
    view! {
        <Shell
            title
            home_href=Signal::stored(Route::Start.to_string())
            settings_href=settings
            help_href=Signal::stored(Route::Help.to_string())
            items
            status=move || view! { <SaveStatus around /> }
            banners=move || view! { <Banners around /> }
        >
            {move || asked.with(|(route, state)| screen(route, state.as_ref(), door))}
        </Shell>
    }
    .into_any()
}

/// The tandem that header and navigation belong to. Settings and help of the device are reached from inside of it,
/// so it stays around them.
fn tandem_around(app: App, route: &Route, door: Option<DoorState>) -> Option<TandemId> {
    match (route, door) {
        (_, Some(DoorState::Open(id))) => Some(id),
        (Route::Settings | Route::Help, _) => app.open.get().map(|open| open.id),
        _ => None,
    }
}

fn places(tandem: TandemId, route: &Route) -> Vec<NavItem> {
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

/// Is everything stored? Says nothing in the example, where nothing ever is.
#[component]
fn SaveStatus(around: Memo<Option<TandemId>>) -> AnyView {
    let app = use_app();
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
