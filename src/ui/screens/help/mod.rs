//! A screen.

use leptos::prelude::*;

use crate::ui::kit::PageTitle;
use crate::ui::messages;

/// The screen.
#[component]
pub fn HelpScreen() -> AnyView {
    view! { <PageTitle text=messages().shell.help /> }.into_any()
}
