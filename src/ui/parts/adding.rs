//! What shows and hides the field for one more thing, beside the heading of a list that is mostly read.

use leptos::prelude::*;

use crate::ui::kit::{IconButton, IconName};

/// Shows and hides the field for one more thing.
#[component]
pub fn Adding(
    /// What the field is for: "Neuer Punkt".
    label: &'static str,
    /// Is it shown?
    is_adding: RwSignal<bool>,
) -> AnyView {
    let toggle = move |()| is_adding.update(|is_adding| *is_adding = !*is_adding);
    view! { <IconButton name=label icon=IconName::Plus expanded=is_adding on_click=toggle /> }.into_any()
}
