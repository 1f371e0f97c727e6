//! Parts of a screen, and the space between things.

use leptos::prelude::*;

use super::unique_id;

/// A part of a screen under a heading.
#[component]
pub fn Section(
    /// The heading.
    #[prop(into)]
    heading: Signal<String>,
    /// One or two sentences below the heading.
    #[prop(optional, into)]
    intro: Option<Signal<String>>,
    /// A button beside the heading.
    #[prop(optional, into)]
    action: ViewFnOnce,
    /// The content.
    children: Children,
) -> AnyView {
    let id = unique_id();
    let labelled_by = id.clone();
    view! {
        <section class="section" aria-labelledby=labelled_by>
            <div class="section__head">
                <h2 class="section__heading" id=id>{heading}</h2>
                {action.run()}
            </div>
            {intro.map(|intro| view! { <p class="section__intro">{intro}</p> })}
            {children()}
        </section>
    }
    .into_any()
}

/// Things one below the other, evenly spaced.
#[component]
pub fn Stack(
    /// The things.
    children: Children,
) -> AnyView {
    view! { <div class="stack">{children()}</div> }.into_any()
}

/// Buttons side by side, wrapping where there is no room.
#[component]
pub fn ButtonRow(
    /// The buttons, the most important first.
    children: Children,
) -> AnyView {
    view! { <div class="button-row">{children()}</div> }.into_any()
}
