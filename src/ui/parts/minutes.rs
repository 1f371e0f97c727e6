//! Lengths of time to choose from.

use leptos::prelude::*;

use crate::ui::kit::{Choice, CompactSelect};
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
    let options = Memo::new(move |_| {
        let none = std::iter::once(Choice::new("", texts.no_minutes));
        none.chain(minutes_choices(usual, value.get(), texts.short_minutes)).collect::<Vec<_>>()
    });
    view! {
        <CompactSelect
            name
            value=Signal::derive(move || value.get().map(|minutes| minutes.to_string()).unwrap_or_default())
            on_change=move |minutes: String| on_change.run(minutes.parse().ok())
            options
        />
    }
    .into_any()
}
