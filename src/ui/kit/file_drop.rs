//! Opens a file: by the file chooser, by pasting its text, or by dropping it, which may miss: the page takes what is dropped.

use leptos::prelude::*;
use web_sys::{File, HtmlInputElement};

use super::{Button, Icon, IconName, TextArea};
use crate::ui::messages;

/// Opens a file: by the file chooser, by dropping it on the page, or by pasting its text where files cannot be had.
#[component]
pub fn FileDrop(
    /// What to choose.
    #[prop(into)]
    hint: Signal<String>,
    /// Takes the chosen file, unread and untrusted.
    #[prop(into)]
    on_file: Callback<File>,
    /// Takes a pasted text; without it nothing can be pasted.
    #[prop(optional, into)]
    on_text: Option<Callback<String>>,
    /// Endings the file chooser offers first, such as `.txt,.json`.
    #[prop(default = "")]
    accept: &'static str,
) -> AnyView {
    let is_over = RwSignal::new(false);
    let common = &messages().common;
    let choose = move |input: HtmlInputElement| {
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            on_file.run(file);
        }
        // So that the same file can be chosen once more.
        input.set_value("");
    };
    view! {
        <div
            class="file-drop"
            class=("file-drop--over", move || is_over.get())
            on:dragover=move |_| is_over.set(true)
            on:dragleave=move |_| is_over.set(false)
            on:drop=move |_| is_over.set(false)
        >
            <span class="empty__icon"><Icon name=IconName::Upload /></span>
            <p class="file-drop__hint">{hint}</p>
            <label class="kern-btn kern-btn--primary file-drop__button">
                <input
                    class="kern-sr-only"
                    type="file"
                    accept=accept
                    on:change:target=move |event| choose(event.target())
                />
                <span class="kern-label">{common.choose_file}</span>
            </label>
            <span class="file-drop__or">{common.or_drop_file}</span>
        </div>
        {on_text.map(paste_area)}
    }
    .into_any()
}

fn paste_area(on_text: Callback<String>) -> AnyView {
    let common = &messages().common;
    let text = RwSignal::new(String::new());
    let hand_over = move |()| on_text.run(text.get_untracked());
    let is_empty = move || text.with(|text| text.trim().is_empty());
    view! {
        <div class="paste-area">
            <TextArea label=common.or_paste_text value=text optional=true />
            <Button label=common.use_pasted_text on_click=hand_over disabled=Signal::derive(is_empty) />
        </div>
    }
    .into_any()
}
