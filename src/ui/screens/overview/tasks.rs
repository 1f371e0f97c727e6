//! The action items that are open.

use leptos::prelude::*;
use tandembuch_core::forms::task::Task;

use crate::state::use_app;
use crate::ui::kit::Section;
use crate::ui::messages;
use crate::ui::parts::{Tasks, address};
use crate::ui::route::Place;

/// The action items that are open, or the way to the first one.
#[component]
pub(super) fn OpenTasks() -> AnyView {
    let app = use_app();
    let texts = &messages().tasks;
    let all = address(app, Place::Tasks);
    let has_none_open =
        Memo::new(move |_| app.record.with(|record| Task::all(record).iter().all(|task| task.done)));
    let nothing = move || has_none_open.get().then(|| view! { <p class="muted">{texts.none_text}</p> });
    view! {
        <Section heading=texts.heading action=move || view! { <a href=all>{texts.all}</a> }>
            {nothing}
            <Tasks shown=|task: Task| !task.done meeting=None can_add=false />
        </Section>
    }
    .into_any()
}
