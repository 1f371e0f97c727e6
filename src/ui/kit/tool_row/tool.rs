//! What can be done with a row: an icon over a word.

use leptos::prelude::*;

use super::super::{Icon, IconName};

/// What can be done with a row.
#[component]
pub fn Tool(
    /// The word below the icon.
    label: &'static str,
    /// The accessible name: has the word, and says to what it happens.
    #[prop(into)]
    name: Signal<String>,
    /// The icon.
    icon: IconName,
    /// Runs when it is pressed.
    #[prop(into)]
    on_click: Callback<()>,
    /// Cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> AnyView {
    view! {
        <button
            type="button"
            class="tool"
            class=("tool--danger", icon == IconName::Bin)
            aria-label=name
            disabled=disabled
            on:click=move |_| on_click.run(())
        >
            <Icon name=icon />
            <span>{label}</span>
        </button>
    }
    .into_any()
}
