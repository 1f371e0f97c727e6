//! Where one is in a sequence.

use leptos::prelude::*;

use super::{Icon, IconName, VisuallyHidden};
use crate::ui::messages;

/// Where one is in a sequence of steps.
#[component]
pub fn ProgressSteps(
    /// The names of the steps.
    steps: Vec<String>,
    /// The step one is at, from 0; those before are done.
    #[prop(into)]
    current: Signal<usize>,
) -> AnyView {
    let total = steps.len();
    let step = |(index, name): (usize, String)| {
        let done = move || index < current.get();
        let mark = move || {
            if done() { view! { <Icon name=IconName::Check /> }.into_any() } else { (index + 1).into_any() }
        };
        view! {
            <li
                class="step"
                class=("step--done", done)
                aria-current=move || (index == current.get()).then_some("step")
            >
                <span class="step__mark" aria-hidden="true">{mark}</span>
                <span class="step__name">{name}</span>
                {move || done().then(|| view! { <VisuallyHidden>{messages().common.step_done}</VisuallyHidden> })}
            </li>
        }
    };
    let position = move || (messages().common.step_of)(current.get() + 1, total);
    view! {
        <div class="steps">
            <p class="steps__position">{position}</p>
            <ol role="list">{steps.into_iter().enumerate().map(step).collect_view()}</ol>
        </div>
    }
    .into_any()
}
