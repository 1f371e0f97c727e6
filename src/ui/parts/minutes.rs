//! Lengths of time to choose from.

use leptos::prelude::*;

use crate::ui::kit::Choice;
use crate::ui::messages;

/// Lengths to choose from, and the current one if it is none of them. The value is the number of minutes.
pub fn minutes_choices(usual: &[u64], current: Option<u64>, in_words: fn(u64) -> String) -> Vec<Choice> {
    let mut minutes = usual.to_vec();
    minutes.extend(current.filter(|current| !usual.contains(current)));
    minutes.sort_unstable();
    minutes.into_iter().map(|count| Choice::new(count.to_string(), in_words(count))).collect()
}

/// A length in a narrow place, whose name is only read out.
#[component]
pub fn MinutesSelect(
    /// What it is the length of.
    #[prop(into)]
    name: Signal<String>,
    /// The length in minutes.
    #[prop(into)]
    value: Signal<Option<u64>>,
    /// Takes the new length.
    #[prop(into)]
    on_change: Callback<Option<u64>>,
    /// The lengths to choose from, in minutes.
    usual: &'static [u64],
) -> AnyView {
    let texts = &messages().meetings;
    let option = move |choice: Choice| {
        let own = choice.value.parse().ok();
        view! { <option value=choice.value prop:selected=move || value.get() == own>{choice.label}</option> }
    };
    let none = Choice::new("", texts.no_minutes);
    let options = move || {
        let choices = minutes_choices(usual, value.get(), texts.short_minutes);
        std::iter::once(none.clone()).chain(choices).map(option).collect_view()
    };
    view! {
        <select
            class="minutes"
            aria-label=name
            on:change:target=move |event| on_change.run(event.target().value().parse().ok())
        >
            {options}
        </select>
    }
    .into_any()
}
