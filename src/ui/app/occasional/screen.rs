//! The screen for an address, of those that are needed now and then.

use leptos::prelude::*;

use super::super::screen::not_found;
use crate::ui::route::{Place, Route};
use crate::ui::screens::help::HelpScreen;
use crate::ui::screens::search::SearchScreen;
use crate::ui::screens::settings::SettingsScreen;
use crate::ui::screens::tandem_settings::TandemSettingsScreen;

/// The screen for an address. If it is one of a tandem, that is open.
pub(super) fn screen(route: &Route) -> AnyView {
    match route {
        Route::Help => view! { <HelpScreen /> }.into_any(),
        Route::Settings => view! { <SettingsScreen /> }.into_any(),
        Route::Tandem { place: Place::Search, .. } => view! { <SearchScreen /> }.into_any(),
        Route::Tandem { place: Place::Settings, .. } => view! { <TandemSettingsScreen /> }.into_any(),
        _ => not_found(),
    }
}
