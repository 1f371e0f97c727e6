//! A screen.

use leptos::prelude::*;

use crate::ui::kit::PageTitle;
use crate::ui::messages;

/// The screen.
#[component]
pub fn OverviewScreen() -> AnyView {
    view! { <PageTitle text=messages().shell.overview /> }.into_any()
}
