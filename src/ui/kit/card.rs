//! A sheet that holds things that belong together.

use leptos::prelude::*;

/// A sheet that holds things that belong together.
#[component]
pub fn Card(
    /// A heading, where the content does not bring its own.
    #[prop(optional, into)]
    title: Option<Signal<String>>,
    /// The content.
    children: Children,
) -> AnyView {
    view! {
        <div class="card kern-level-1">
            {title.map(|title| view! { <h3 class="card__title">{title}</h3> })}
            {children()}
        </div>
    }
    .into_any()
}
