//! Marks a row in which something is to be decided.

use leptos::prelude::*;

use crate::ui::kit::{Badge, Tone};
use crate::ui::messages;

/// Marks a row in which something is to be decided.
#[component]
pub fn AttentionBadge(
    /// Is there anything to decide?
    #[prop(into)]
    needed: Signal<bool>,
) -> AnyView {
    let badge =
        move || needed.get().then(|| view! { <Badge text=messages().attention.badge tone=Tone::Warning /> });
    view! { {badge} }.into_any()
}
