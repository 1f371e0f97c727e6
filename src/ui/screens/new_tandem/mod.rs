//! A screen.

use leptos::prelude::*;

use crate::ui::kit::PageTitle;
use crate::ui::messages;

/// The screen.
#[component]
pub fn NewTandemScreen() -> AnyView {
    view! { <PageTitle text=messages().shell.product /> }.into_any()
}
