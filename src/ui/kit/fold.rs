//! What is needed now and then, behind one line.

use leptos::prelude::*;

use super::{Icon, IconName};

/// What is needed now and then, behind one line that says what it is.
#[component]
pub fn Fold(
    /// What is behind it.
    #[prop(into)]
    label: Signal<String>,
    /// An icon before it.
    icon: IconName,
    /// Is it open at first?
    #[prop(optional)]
    open: bool,
    /// What is behind it.
    children: Children,
) -> AnyView {
    view! {
        <details class="fold" open=open>
            <summary><Icon name=icon /> <span>{label}</span></summary>
            <div class="fold__content">{children()}</div>
        </details>
    }
    .into_any()
}
