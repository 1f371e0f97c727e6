//! Is what was typed stored?

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::ui::messages;

/// Is what was typed stored?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Yes.
    #[default]
    Saved,
    /// Not yet.
    Saving,
    /// No: storing failed.
    NotSaved,
}

/// Says whether what was typed is stored. Only a failure is announced; all else would talk into the typing.
#[component]
pub fn SaveIndicator(
    /// Is it stored?
    #[prop(into)]
    state: Signal<SaveState>,
) -> AnyView {
    let common = &messages().common;
    let look = move || match state.get() {
        SaveState::Saved => (IconName::Check, common.saved),
        SaveState::Saving => (IconName::Clock, common.saving),
        SaveState::NotSaved => (IconName::Warning, common.not_saved),
    };
    let failed = move || state.get() == SaveState::NotSaved;
    view! {
        <p class="save-state" class=("save-state--failed", failed) aria-live="off">
            {move || view! { <Icon name=look().0 /> }}
            <span>{move || look().1}</span>
        </p>
        <span class="kern-sr-only" role="alert">{move || failed().then_some(common.not_saved)}</span>
    }
    .into_any()
}
