//! A text to be copied elsewhere.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Button, IconName, unique_id};
use crate::ui::messages;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Untried,
    Copied,
    Refused,
}

/// A text to be copied elsewhere, with a button that does it.
///
/// Copies by selecting, the one way that also works from a file and in old browsers; where that is refused, the
/// text stays selected and the person is told the keys.
#[component]
pub fn CopyBox(
    /// What the text is.
    #[prop(into)]
    label: Signal<String>,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// Lines that are shown.
    #[prop(default = 4)]
    rows: u8,
) -> AnyView {
    let id = unique_id();
    let area = NodeRef::<html::Textarea>::new();
    let outcome = RwSignal::new(Outcome::Untried);
    let copy = move |()| {
        let Some(area) = area.get_untracked() else { return };
        area.select();
        let copied = document()
            .dyn_into::<web_sys::HtmlDocument>()
            .is_ok_and(|document| document.exec_command("copy").unwrap_or_default());
        outcome.set(if copied { Outcome::Copied } else { Outcome::Refused });
    };
    let common = &messages().common;
    let told = move || match outcome.get() {
        Outcome::Untried => "",
        Outcome::Copied => common.copied,
        Outcome::Refused => common.copy_by_hand,
    };
    view! {
        <div class="copy-box kern-form-input">
            <label class="kern-label" for=id.clone()>{label}</label>
            <textarea
                class="kern-form-input__input code"
                id=id
                rows=rows.to_string()
                readonly
                autocomplete="off"
                node_ref=area
                prop:value=text
            ></textarea>
            <div class="button-row">
                <Button label=common.copy icon=IconName::Copy on_click=copy />
                <span class="copy-box__told" role="status">{told}</span>
            </div>
        </div>
    }
    .into_any()
}
