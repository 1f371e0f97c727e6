//! A switch between a few views of the same thing.

use leptos::prelude::*;

use super::radio_group::picked;
use super::{Choice, Icon, unique_id};

/// A switch between two to five views of the same thing; with icons it is a row of tiles. Arrow keys move within it, as in every radio group.
#[component]
pub fn Segmented(
    /// What is switched, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The value of the chosen option.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the value of the option that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// The options.
    options: Vec<Choice>,
    /// They are steps of one scale: a row of points, whose words are read out and shown on hover.
    #[prop(optional)]
    points: bool,
) -> AnyView {
    let name = unique_id();
    let is_row_of_tiles = options.iter().any(|choice| choice.icon.is_some());
    let (row, one) = match (points, is_row_of_tiles) {
        (true, _) => ("points", "point"),
        (false, true) => ("tiles", "tile"),
        (false, false) => ("segmented", "segmented__option"),
    };
    let segment = |choice: Choice| {
        let own = choice.value.clone();
        let hover = points.then(|| choice.label.clone());
        view! {
            <label class=one title=hover>
                <input
                    class="kern-sr-only"
                    type="radio"
                    name=name.clone()
                    value=choice.value
                    prop:checked=move || value.with(|value| *value == own)
                    on:change:target=move |event| picked(&event.target(), value, on_change)
                />
                {choice.icon.map(|name| view! { <Icon name /> })}
                <span class=("kern-sr-only", points)>{choice.label}</span>
            </label>
        }
    };
    view! {
        <fieldset class=row>
            <legend class="kern-sr-only">{label}</legend>
            {options.into_iter().map(segment).collect_view()}
        </fieldset>
    }
    .into_any()
}
