//! Who may see something, as a quiet sign with words.

use leptos::prelude::*;

use crate::ui::kit::{Badge, IconName};
use crate::ui::messages;

/// Only who sits here.
pub fn only_for_me() -> AnyView {
    view! { <Badge text=messages().holding.only_for_me icon=IconName::Lock /> }.into_any()
}

/// Both of the tandem.
pub fn for_both() -> AnyView {
    view! { <Badge text=messages().holding.for_both icon=IconName::People /> }.into_any()
}
