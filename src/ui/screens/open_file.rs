//! Opens a file of the partner or of one's own.

use leptos::prelude::*;

use crate::ui::kit::PageTitle;
use crate::ui::messages;

/// The screen.
#[component]
pub fn OpenFileScreen() -> AnyView {
    view! { <PageTitle text=messages().shell.exchange /> }.into_any()
}
