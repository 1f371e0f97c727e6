//! A screen.

use leptos::prelude::*;

use crate::ui::kit::PageTitle;
use crate::ui::messages;

/// The screen.
#[component]
pub fn TandemSettingsScreen() -> AnyView {
    view! { <PageTitle text=messages().shell.settings /> }.into_any()
}
