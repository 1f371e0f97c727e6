//! Exchange with the partner, and backup.

use leptos::prelude::*;

use crate::ui::kit::PageTitle;
use crate::ui::messages;

/// The screen.
#[component]
pub fn ExchangeScreen() -> AnyView {
    view! { <PageTitle text=messages().shell.exchange /> }.into_any()
}
