//! Several lines of text.

use leptos::prelude::*;

use super::field::Field;

/// Several lines of text in a form; grows with what is typed.
#[component]
pub fn TextArea(
    /// The visible label.
    #[prop(into)]
    label: Signal<String>,
    /// The text, written on every key.
    value: RwSignal<String>,
    /// The label is only read out.
    #[prop(optional)]
    hide_label: bool,
    /// What the empty field says.
    #[prop(optional, into)]
    placeholder: Option<Signal<String>>,
    /// What to enter, below the label.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// May stay empty, and says so.
    #[prop(optional)]
    optional: bool,
    /// Longest text, in UTF-16 units. A longer one is kept whole, and the person asked to shorten it.
    #[prop(optional)]
    max_len: Option<u32>,
    /// Said quietly of what is in it: that it is a draft.
    #[prop(optional, into)]
    note: Option<Signal<Option<&'static str>>>,
    /// A fixed id, for [`FormErrors`](super::FormErrors).
    #[prop(optional, into)]
    id: Option<String>,
) -> AnyView {
    let limit = max_len.map(|most| (value.into(), most));
    let field =
        Field { is_label_hidden: hide_label, limit, note, ..Field::new(id, label, hint, error, optional) };
    let control = view! {
        <div class="grow" data-text=value>
            <textarea
                id=field.id.clone()
                class="kern-form-input__input"
                rows="3"
                autocomplete="off"
                placeholder=placeholder
                aria-describedby=field.described_by()
                aria-invalid=field.invalid()
                prop:value=value
                on:input:target=move |event| value.set(event.target().value())
            ></textarea>
        </div>
    }
    .into_any();
    field.around(control)
}
