//! A switch between a few views of the same thing.

use leptos::prelude::*;

use super::radio_group::picked;
use super::{Choice, unique_id};

/// A switch between two to four views of the same thing. Arrow keys move within it, as in every radio group.
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
) -> AnyView {
    let name = unique_id();
    let segment = |choice: Choice| {
        let own = choice.value.clone();
        view! {
            <label class="segmented__option">
                <input
                    class="kern-sr-only"
                    type="radio"
                    name=name.clone()
                    value=choice.value
                    prop:checked=move || value.with(|value| *value == own)
                    on:change:target=move |event| picked(&event.target(), value, on_change)
                />
                <span>{choice.label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segmented">
            <legend class="kern-sr-only">{label}</legend>
            {options.into_iter().map(segment).collect_view()}
        </fieldset>
    }
    .into_any()
}
