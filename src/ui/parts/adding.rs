//! What shows and hides the fields for what is mostly read, beside its heading.

use leptos::prelude::*;

use crate::ui::kit::{IconButton, IconName};

/// Shows and hides fields.
#[component]
pub fn Adding(
    /// What the fields are for: "Neue Aufgabe".
    label: &'static str,
    /// Are they shown?
    is_adding: RwSignal<bool>,
    /// What stands for it.
    #[prop(default = IconName::Plus)]
    icon: IconName,
) -> AnyView {
    let toggle = move |()| is_adding.update(|is_adding| *is_adding = !*is_adding);
    view! { <IconButton name=label icon expanded=is_adding on_click=toggle /> }.into_any()
}
