//! The composition root of the interface.

use leptos::prelude::*;

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    view! { <main><h1>"Tandembuch"</h1></main> }
}
