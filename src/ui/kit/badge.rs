//! A state in one or two words.

use leptos::prelude::*;

use super::{Icon, IconName, Tone};

/// A state in one or two words, with an icon that says the same.
#[component]
pub fn Badge(
    /// The state.
    #[prop(into)]
    text: Signal<String>,
    /// What it means.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// Another icon than the tone's.
    #[prop(optional)]
    icon: Option<IconName>,
) -> AnyView {
    let icon = move || view! { <Icon name=icon.unwrap_or_else(|| tone.get().icon()) /> };
    view! {
        <span class=move || format!("badge badge--{}", tone.get().suffix())>
            {icon}
            <span>{text}</span>
        </span>
    }
    .into_any()
}
