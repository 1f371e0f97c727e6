//! What takes the focus when it appears: the next part of a sequence, or what went wrong in it.

use leptos::html;
use leptos::prelude::*;
use tandembuch_core::text::failures::Explanation;

use crate::ui::kit::{Notice, Tone};

/// A heading that takes the focus when it appears.
#[component]
pub fn Arrival(
    /// The heading.
    #[prop(into)]
    heading: Signal<String>,
) -> AnyView {
    let element = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            // Fails only for an element that cannot be focused.
            let _ = element.focus();
        }
    });
    view! { <h2 class="arrival" tabindex="-1" node_ref=element>{heading}</h2> }.into_any()
}

/// What went wrong and what to do. Takes the focus when it appears.
#[component]
pub fn FailureNotice(
    /// The failure, while there is one.
    failure: RwSignal<Option<Explanation>>,
) -> AnyView {
    let element = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let (Some(element), true) = (element.get(), failure.with(Option::is_some)) {
            // Fails only for an element that cannot be focused.
            let _ = element.focus();
        }
    });
    let notice = move || {
        failure.get().map(|Explanation { happened, remedy }| {
            view! {
                <Notice tone=Tone::Danger title=happened>
                    <p>{remedy}</p>
                </Notice>
            }
        })
    };
    view! { <div class="arrival" tabindex="-1" node_ref=element hidden=move || failure.with(Option::is_none)>{notice}</div> }
        .into_any()
}
