//! Draws the icons of [`tandembuch_core::icons`].

use leptos::prelude::*;

pub use tandembuch_core::icons::IconName;

/// A line icon, as large as the text around it asks for. Decoration only: say the same in words beside it.
#[component]
pub fn Icon(
    /// Which icon.
    name: IconName,
) -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=name.path() />
        </svg>
    }
    .into_any()
}
