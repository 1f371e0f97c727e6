//! Choices and days in a narrow place, whose names are only read out.

use leptos::prelude::*;

use super::date_field::{FIRST_DAY, LAST_DAY, Typed};
use super::select::chosen;
use super::{Choice, unique_id};

/// One of many options in a narrow place; what it is about, the row around it says.
#[component]
pub fn CompactSelect(
    /// The accessible name: what is chosen, and of what.
    #[prop(into)]
    name: Signal<String>,
    /// The value of the chosen option.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the value of the option that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// The options.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
) -> AnyView {
    let option = move |choice: Choice| {
        let own = choice.value.clone();
        view! {
            <option value=choice.value prop:selected=move || value.with(|value| *value == own)>{choice.label}</option>
        }
    };
    view! {
        <select class="compact" aria-label=name on:change:target=move |event| chosen(&event.target(), value, on_change)>
            {move || options.get().into_iter().map(option).collect_view()}
        </select>
    }
    .into_any()
}

/// A day in a narrow place; what it is about, the row around it says.
#[component]
pub fn CompactDate(
    /// The accessible name: which day, and of what.
    #[prop(into)]
    name: Signal<String>,
    /// The day as `2026-11-23`; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the new day, or an empty text.
    #[prop(into)]
    on_change: Callback<String>,
) -> AnyView {
    let typed = Typed::new(value, on_change);
    let sentence = Memo::new(move |_| typed.sentence());
    let id = unique_id();
    view! {
        <input
            class="compact"
            type="date"
            autocomplete="off"
            min=FIRST_DAY
            max=LAST_DAY
            aria-label=name
            aria-describedby=id.clone()
            aria-invalid=move || sentence.with(Option::is_some).then_some("true")
            prop:value=value
            on:change:target=move |event| typed.changed(&event.target())
            on:blur:target=move |event| typed.left(&event.target())
            on:keydown:target=move |event| typed.key(&event.key(), &event.target())
        />
        <p class="too-long" id=id aria-live="polite">{sentence}</p>
    }
    .into_any()
}
