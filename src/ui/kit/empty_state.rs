//! What stands where nothing is yet.

use leptos::prelude::*;

use super::{Icon, IconName};

/// Stands where nothing is yet: says what will be here, and offers the first step.
#[component]
pub fn EmptyState(
    /// What it is about.
    icon: IconName,
    /// What will be here.
    #[prop(into)]
    title: Signal<String>,
    /// Why that helps, in one or two sentences.
    #[prop(into)]
    text: Signal<String>,
    /// The first step: a button.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <div class="empty">
            <span class="empty__icon"><Icon name=icon /></span>
            <p class="empty__title">{title}</p>
            <p class="empty__text">{text}</p>
            {children.map(|children| view! { <div class="empty__action">{children()}</div> })}
        </div>
    }
    .into_any()
}
