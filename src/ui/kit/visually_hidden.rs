//! Text for screen readers only.

use leptos::prelude::*;

/// Text that is read out but not shown.
#[component]
pub fn VisuallyHidden(
    /// The text.
    children: Children,
) -> AnyView {
    view! { <span class="kern-sr-only">{children()}</span> }.into_any()
}
