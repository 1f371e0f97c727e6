//! The screen for an address, of those about what both can do now.

use leptos::prelude::*;

use super::super::screen::not_found;
use crate::ui::route::{Place, Route};
use crate::ui::screens::growth::{GrowthScreen, SkillScreen, ViewScreen};

/// The screen for an address. Its tandem is open.
pub(super) fn screen(route: &Route) -> AnyView {
    let Route::Tandem { place, .. } = route else { return not_found() };
    match place {
        Place::Growth => view! { <GrowthScreen /> }.into_any(),
        Place::Skill(id) => match id.parse() {
            Ok(id) => view! { <SkillScreen id /> }.into_any(),
            Err(_) => not_found(),
        },
        Place::View(id) => match id.parse() {
            Ok(id) => view! { <ViewScreen id /> }.into_any(),
            Err(_) => not_found(),
        },
        _ => not_found(),
    }
}
