//! A sheet that holds things that belong together.

use leptos::prelude::*;

use super::unique_id;

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

/// What comes first on a screen: what is to be done now, with the one filled button, or that nothing is.
#[component]
pub fn NowCard(
    /// What state it is.
    #[prop(into)]
    kicker: Signal<String>,
    /// What is to be done.
    #[prop(into)]
    title: Signal<String>,
    /// A line about it; may be empty.
    #[prop(into)]
    meta: Signal<String>,
    /// Is nothing to be done?
    #[prop(optional)]
    is_quiet: bool,
    /// The button.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let id = unique_id();
    let labelled_by = id.clone();
    view! {
        <section class="card now" class=("now--quiet", is_quiet) aria-labelledby=labelled_by>
            <div class="now__words">
                <p class="now__kicker">{kicker}</p>
                <h2 class="now__title" id=id>{title}</h2>
                <p class="now__meta">{meta}</p>
            </div>
            {children.map(|children| children())}
        </section>
    }
    .into_any()
}
