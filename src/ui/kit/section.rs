//! Parts of a screen, and the space between things.

use leptos::html;
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
    /// Its heading takes the focus when it appears: what had it is gone.
    #[prop(optional)]
    arrives: bool,
    /// The content.
    children: Children,
) -> AnyView {
    let id = unique_id();
    let labelled_by = id.clone();
    let element = NodeRef::<html::H2>::new();
    if arrives {
        Effect::new(move |_| {
            if let Some(element) = element.get() {
                // Fails only for an element that cannot be focused.
                let _ = element.focus();
            }
        });
    }
    view! {
        <section class="section" aria-labelledby=labelled_by>
            <div class="section__head">
                <h2 class="section__heading" id=id tabindex=arrives.then_some("-1") node_ref=element>{heading}</h2>
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
