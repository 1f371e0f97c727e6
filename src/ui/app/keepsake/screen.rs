//! The screen for an address, of those for looking back, and for what both keep and pass on.

use leptos::prelude::*;

use super::super::screen::not_found;
use crate::ui::route::{Place, Route};
use crate::ui::screens::keepsake::{
    BookScreen, CardScreen, CardsScreen, CertificateScreen, ClosingScreen, DictionaryScreen, HalfwayScreen,
};

/// The screen for an address. Its tandem is open.
pub(super) fn screen(route: &Route) -> AnyView {
    let Route::Tandem { place, .. } = route else { return not_found() };
    match place {
        Place::Halfway => view! { <HalfwayScreen /> }.into_any(),
        Place::Closing => view! { <ClosingScreen /> }.into_any(),
        Place::Book => view! { <BookScreen /> }.into_any(),
        Place::Certificate => view! { <CertificateScreen /> }.into_any(),
        Place::Dictionary => view! { <DictionaryScreen /> }.into_any(),
        Place::Cards => view! { <CardsScreen /> }.into_any(),
        Place::Card(id) => {
            id.parse().map_or_else(|_| not_found(), |id| view! { <CardScreen id /> }.into_any())
        }
        _ => not_found(),
    }
}
