//! The very JSON that will be encrypted, before it is.

use leptos::prelude::*;

use crate::state::outgoing::Purpose;
use crate::state::use_app;
use crate::ui::messages;

/// The very JSON that will be encrypted, to be unfolded. It is made only while it is seen.
#[component]
pub(super) fn ExactContent(
    /// What the file is for.
    #[prop(into)]
    purpose: Signal<Purpose>,
) -> AnyView {
    let app = use_app();
    let texts = &messages().exchange;
    let is_open = RwSignal::new(false);
    let json = move || {
        is_open.get().then(|| {
            let json = app.outgoing_json(purpose.get());
            view! { <pre class="exact code" tabindex="0" role="region" aria-label=texts.exact_content>{json}</pre> }
        })
    };
    view! {
        <details class="disclosure" on:toggle:target=move |event| is_open.set(event.target().has_attribute("open"))>
            <summary>{texts.exact_content}</summary>
            <p class="muted">{texts.exact_content_hint}</p>
            {json}
        </details>
    }
    .into_any()
}
