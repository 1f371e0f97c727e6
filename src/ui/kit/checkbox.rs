//! Yes or no.

use leptos::prelude::*;

use super::field::Field;

/// Yes or no: a tick before its label.
#[component]
pub fn Checkbox(
    /// The visible label, a statement that is true when ticked.
    #[prop(into)]
    label: Signal<String>,
    /// Is it ticked?
    #[prop(into)]
    checked: Signal<bool>,
    /// Takes the new state.
    #[prop(into)]
    on_change: Callback<bool>,
    /// One more sentence below the label.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The label is only read out; where the row around it says the same.
    #[prop(optional)]
    hide_label: bool,
    /// A fixed id, for [`FormErrors`](super::FormErrors).
    #[prop(optional, into)]
    id: Option<String>,
) -> AnyView {
    let field = Field::new(id, label, hint, error, false);
    let label_class = if hide_label { "kern-sr-only" } else { "kern-label" };
    view! {
        <div class="kern-form-check">
            <input
                class="kern-form-check__checkbox"
                class=("kern-form-check__checkbox--error", move || error.with(Option::is_some))
                type="checkbox"
                id=field.id.clone()
                aria-describedby=field.described_by()
                aria-invalid=field.invalid()
                prop:checked=checked
                on:change:target=move |event| {
                    let input = event.target();
                    on_change.run(input.checked());
                    // What was refused is not ticked. The row may be gone, and what it showed with it.
                    if let Some(checked) = checked.try_get_untracked() {
                        input.set_checked(checked);
                    }
                }
            />
            <label class=label_class for=field.id.clone()>{label}</label>
            {field.hint_view()}
            {field.error_view()}
        </div>
    }
    .into_any()
}
