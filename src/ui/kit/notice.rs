//! A message within a screen, or a banner above it.

use leptos::prelude::*;

use super::{Icon, IconButton, IconName, Tone};
use crate::ui::messages;

/// A message within a screen, or a banner above it. Announced when it appears; a danger at once.
#[component]
pub fn Notice(
    /// What it means.
    #[prop(default = Tone::Info)]
    tone: Tone,
    /// The message in a few words.
    #[prop(optional, into)]
    title: Option<Signal<String>>,
    /// Runs when the message is dismissed; without it, it stays.
    #[prop(optional, into)]
    on_dismiss: Option<Callback<()>>,
    /// What to do: a sentence, buttons in a [`ButtonRow`](super::ButtonRow).
    children: Children,
) -> AnyView {
    let role = if tone == Tone::Danger { "alert" } else { "status" };
    let dismiss = on_dismiss.map(|on_click| {
        view! { <IconButton name=messages().common.close icon=IconName::Close on_click /> }
    });
    view! {
        <div class=format!("notice notice--{}", tone.suffix()) role=role>
            <span class="notice__icon"><Icon name=tone.icon() /></span>
            <div class="notice__body">
                {title.map(|title| view! { <p class="notice__title">{title}</p> })}
                {children()}
            </div>
            {dismiss}
        </div>
    }
    .into_any()
}
