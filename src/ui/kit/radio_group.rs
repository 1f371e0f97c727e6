//! One of a few options, all visible.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::field::{Field, optional_mark};
use super::{Choice, unique_id};

/// One of a few options, all visible.
#[component]
pub fn RadioGroup(
    /// The visible question.
    #[prop(into)]
    label: Signal<String>,
    /// The value of the chosen option; matches none at first.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the value of the option that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// The options.
    options: Vec<Choice>,
    /// What to choose, below the question.
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
    let name = unique_id();
    let radio = |choice: Choice| radio_row(&name, choice, value, on_change);
    view! {
        <fieldset
            class="kern-fieldset"
            class=("kern-fieldset--error", move || error.with(Option::is_some))
            id=field.id.clone()
            tabindex="-1"
            aria-describedby=field.described_by()
        >
            <legend class="kern-label">{label} {optional.then(optional_mark)}</legend>
            {field.hint_view()}
            <div class="kern-fieldset__body">{options.into_iter().map(radio).collect_view()}</div>
            {field.error_view()}
        </fieldset>
    }
    .into_any()
}

/// Hands on what was chosen, and shows again what it was if that was refused.
pub(super) fn picked(input: &HtmlInputElement, value: Signal<String>, on_change: Callback<String>) {
    let chosen = input.value();
    on_change.run(chosen.clone());
    // The row may be gone, and what it showed with it.
    let Some(value) = value.try_get_untracked().filter(|value| *value != chosen) else { return };
    input.set_checked(false);
    let group = input.closest("fieldset").ok().flatten();
    let before = group.and_then(|group| group.query_selector(&format!("[value='{value}']")).ok().flatten());
    if let Some(before) = before.as_ref().and_then(|input| input.dyn_ref::<HtmlInputElement>()) {
        before.set_checked(true);
    }
}

fn radio_row(name: &str, choice: Choice, value: Signal<String>, on_change: Callback<String>) -> AnyView {
    let id = unique_id();
    let hint_id = choice.hint.is_some().then(|| format!("{id}-hint"));
    let own = choice.value.clone();
    view! {
        <div class="kern-form-check">
            <input
                class="kern-form-check__radio"
                type="radio"
                id=id.clone()
                name=name.to_owned()
                value=choice.value
                aria-describedby=hint_id.clone()
                prop:checked=move || value.with(|value| *value == own)
                on:change:target=move |event| picked(&event.target(), value, on_change)
            />
            <label class="kern-label" for=id>{choice.label}</label>
            {choice.hint.map(|hint| view! { <p class="check-hint" id=hint_id>{hint}</p> })}
        </div>
    }
    .into_any()
}
