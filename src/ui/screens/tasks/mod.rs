//! All action items of the tandem: those that are open, a field for more, those that are done.

use leptos::prelude::*;
use tandembuch_core::forms::task::Task;

use crate::state::use_app;
use crate::ui::kit::{EmptyState, IconName, PageTitle, Section};
use crate::ui::messages;
use crate::ui::parts::Tasks;

/// All action items.
#[component]
pub fn TasksScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().tasks;
    let count = move |is_done: bool| {
        app.record.with(|record| Task::all(record).iter().filter(|task| task.done == is_done).count())
    };
    let (open, done) = (Memo::new(move |_| count(false)), Memo::new(move |_| count(true)));
    let nothing = move || match (open.get(), done.get()) {
        (0, 0) => Some(
            view! { <EmptyState icon=IconName::CheckCircle title=texts.none text=texts.none_text /> }
                .into_any(),
        ),
        (0, _) => Some(view! { <p class="muted">{texts.none_open}</p> }.into_any()),
        _ => None,
    };
    let is_any_done = Memo::new(move |_| done.get() > 0);
    let done_ones = move || {
        is_any_done.get().then(|| {
            view! {
                <Section heading=texts.done>
                    <Tasks shown=|task: Task| task.done meeting=None can_add=false />
                </Section>
            }
        })
    };
    view! {
        <PageTitle text=texts.heading subtitle=texts.intro />
        <Section heading=texts.open>
            {nothing}
            <Tasks shown=|task: Task| !task.done meeting=None />
        </Section>
        {done_ones}
    }
    .into_any()
}
