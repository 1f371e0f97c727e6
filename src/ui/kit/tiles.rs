//! A choice of a few kinds of things, each an icon over a word.

use leptos::prelude::*;

use super::radio_group::picked;
use super::{Icon, IconName, unique_id};

/// One of the kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    value: &'static str,
    label: &'static str,
    icon: IconName,
}

impl Tile {
    /// A kind with its value, its word and its icon.
    pub fn new(value: &'static str, label: &'static str, icon: IconName) -> Self {
        Self { value, label, icon }
    }
}

/// A choice of up to five kinds. Arrow keys move within it, as in every radio group.
#[component]
pub fn Tiles(
    /// What is chosen, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The value of the chosen kind.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the value of the kind that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// The kinds.
    tiles: Vec<Tile>,
) -> AnyView {
    let name = unique_id();
    let tile = |tile: Tile| {
        view! {
            <label class="tile">
                <input
                    class="kern-sr-only"
                    type="radio"
                    name=name.clone()
                    value=tile.value
                    prop:checked=move || value.with(|value| value == tile.value)
                    on:change:target=move |event| picked(&event.target(), value, on_change)
                />
                <Icon name=tile.icon />
                <span>{tile.label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="tiles">
            <legend class="kern-sr-only">{label}</legend>
            {tiles.into_iter().map(tile).collect_view()}
        </fieldset>
    }
    .into_any()
}
