//! Meetings.

use leptos::prelude::*;

use crate::domain::record::EntityId;
use crate::ui::kit::PageTitle;
use crate::ui::messages;

/// The screen.
#[component]
pub fn MeetingsScreen() -> AnyView {
    view! { <PageTitle text=messages().shell.meetings /> }.into_any()
}

/// The screen.
#[component]
pub fn MeetingScreen(
    /// Which one.
    id: EntityId,
) -> AnyView {
    view! { <PageTitle text=messages().shell.meetings subtitle=id.to_string() /> }.into_any()
}
