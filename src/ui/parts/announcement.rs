//! What is read out when something changes away from the focus.

use leptos::prelude::*;

/// Read out whenever its text changes; not shown, because what it tells can be seen.
#[component]
pub fn Announcement(
    /// What has happened; empty until something has.
    #[prop(into)]
    text: Signal<String>,
) -> AnyView {
    view! { <p class="kern-sr-only" role="status">{text}</p> }.into_any()
}
