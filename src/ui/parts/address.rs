//! Addresses within the open tandem.

use leptos::prelude::*;

use crate::state::App;
use crate::ui::kit::lead_to;
use crate::ui::route::{Place, Route};

/// The address of a place in the open tandem.
pub fn address(app: App, place: Place) -> String {
    let id = app.open.with_untracked(|open| open.as_ref().map(|open| open.id.to_string()));
    id.map_or(Route::Start, |id| Route::of_tandem(id, place)).to_string()
}

/// Goes to a place in the open tandem.
pub fn go_to(app: App, place: Place) {
    lead_to(&address(app, place));
}
