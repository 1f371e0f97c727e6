//! Goals.

use leptos::prelude::*;

use crate::domain::record::EntityId;
use crate::ui::kit::PageTitle;
use crate::ui::messages;

/// The screen.
#[component]
pub fn GoalsScreen() -> AnyView {
    view! { <PageTitle text=messages().shell.goals /> }.into_any()
}

/// The screen.
#[component]
pub fn GoalScreen(
    /// Which one.
    id: EntityId,
) -> AnyView {
    view! { <PageTitle text=messages().shell.goals subtitle=id.to_string() /> }.into_any()
}
