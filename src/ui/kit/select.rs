//! One of many options, in the browser's own list.

use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use super::Choice;
use super::field::Field;

/// Hands on what was chosen, and shows again what it was if that was refused.
pub(super) fn chosen(select: &HtmlSelectElement, value: Signal<String>, on_change: Callback<String>) {
    let chosen = select.value();
    on_change.run(chosen.clone());
    // The row may be gone, and what it showed with it.
    if let Some(value) = value.try_get_untracked().filter(|value| *value != chosen) {
        select.set_value(&value);
    }
}

/// One of many options. Up to five are better shown as a [`RadioGroup`](super::RadioGroup).
#[component]
pub fn Select(
    /// The visible label.
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
    /// What to choose, below the label.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// May stay empty, and says so.
    #[prop(optional)]
    optional: bool,
    /// A fixed id, for [`FormErrors`](super::FormErrors).
    #[prop(optional, into)]
    id: Option<String>,
) -> AnyView {
    let field = Field::new(id, label, hint, error, optional);
    let option = move |choice: Choice| {
        let own = choice.value.clone();
        view! {
            <option value=choice.value prop:selected=move || value.with(|value| *value == own)>{choice.label}</option>
        }
    };
    let control = view! {
        <div class="kern-form-input__select-wrapper">
            <select
                id=field.id.clone()
                class="kern-form-input__select"
                aria-describedby=field.described_by()
                aria-invalid=field.invalid()
                on:change:target=move |event| chosen(&event.target(), value, on_change)
            >
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
    .into_any();
    field.around(control)
}
