//! The screen for an address, of those about the safety of what a person has.

use leptos::prelude::*;

use super::super::screen::not_found;
use crate::ui::route::{Place, Route};
use crate::ui::screens::devices::DevicesScreen;
use crate::ui::screens::log::LogScreen;
use crate::ui::screens::recovery::RecoveryScreen;
use crate::ui::screens::working_file::WorkingFileScreen;

/// The screen for an address, of a tandem that is open.
pub(super) fn screen(route: &Route) -> AnyView {
    match route {
        Route::Tandem { place: Place::Recovery, .. } => view! { <RecoveryScreen /> }.into_any(),
        Route::Tandem { place: Place::WorkingFile, .. } => view! { <WorkingFileScreen /> }.into_any(),
        Route::Tandem { place: Place::Devices, .. } => view! { <DevicesScreen /> }.into_any(),
        Route::Tandem { place: Place::Log, .. } => view! { <LogScreen /> }.into_any(),
        _ => not_found(),
    }
}
