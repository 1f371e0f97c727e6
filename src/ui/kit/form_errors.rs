//! Forms, and the list of what is wrong with one.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

use super::{Icon, IconName, after_the_frame, show_focus};
use crate::ui::messages;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id that was given to the field.
    pub field: &'static str,
    /// What is wrong and what to do.
    pub text: String,
}

/// A form that the program handles itself: nothing is sent anywhere.
#[component]
pub fn Form(
    /// Runs when the form is submitted: by its button, by Enter, or by Ctrl and Enter where Enter begins a line.
    #[prop(into)]
    on_submit: Callback<()>,
    /// Fields and buttons.
    children: Children,
) -> AnyView {
    let form = NodeRef::<html::Form>::new();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match form.get_untracked().and_then(|form| half_typed(&form)) {
            // The field says so itself.
            Some(field) => focus(&field),
            None => {
                on_submit.run(());
                // What comes of it may make the page shorter.
                after_the_frame(show_focus);
            }
        }
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        let is_in_lines = event.target().is_some_and(|target| target.has_type::<HtmlTextAreaElement>());
        let submits =
            event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing();
        if is_in_lines
            && submits
            && let Some(form) = form.get_untracked()
        {
            event.prevent_default();
            // Fails only for a button that is of another form.
            let _ = form.request_submit();
        }
    };
    view! { <form class="form" novalidate on:submit=submit on:keydown=key node_ref=form>{children()}</form> }
        .into_any()
}

/// A day or a time that was begun and not ended: nothing is done with what is kept instead of it.
fn half_typed(form: &Element) -> Option<Element> {
    form.query_selector(".picker:invalid").ok().flatten()
}

/// The errors of a form, above its fields. Takes the focus when they appear; each leads to its field.
#[component]
pub fn FormErrors(
    /// What is wrong; empty while nothing is.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
) -> AnyView {
    let summary = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if errors.with(|errors| !errors.is_empty())
            && let Some(element) = summary.get()
        {
            // Fails only for an element that cannot be focused.
            let _ = element.focus();
        }
    });
    let item = |error: FieldError| {
        let lead = move |_| focus_field(error.field);
        view! { <li><button type="button" class="link-button" on:click=lead>{error.text}</button></li> }
    };
    let list = move || {
        let errors = errors.get();
        (!errors.is_empty()).then(|| {
            view! {
                <div class="form-errors" role="alert" tabindex="-1" node_ref=summary>
                    <p class="form-errors__title">
                        <Icon name=IconName::Danger />
                        {(messages().common.form_errors)(errors.len())}
                    </p>
                    <ul>{errors.into_iter().map(item).collect_view()}</ul>
                </div>
            }
        })
    };
    view! { {list} }.into_any()
}

/// Not a link: its hash would be taken for the address of a screen.
fn focus_field(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus(&element);
    }
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        // Fails only for an element that cannot be focused.
        let _ = element.focus();
    }
}
