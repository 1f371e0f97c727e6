//! The steps towards a goal, in their order, and a field for another one.

use leptos::prelude::*;
use tandembuch_core::forms::step::{self, Step};
use tandembuch_core::record::EntityId;

use super::step_row::{StepRow, title_of};
use crate::state::use_app;
use crate::ui::kit::{Button, EmptyState, Form, IconName, Section};
use crate::ui::messages;
use crate::ui::parts::{Announcement, Deletions, NewText, NewTitle, Ordering, RowList};

/// The steps towards a goal.
#[component]
pub(super) fn Steps(goal: EntityId) -> AnyView {
    let app = use_app();
    let texts = &messages().milestones;
    let new = NewText::of(Some(goal), "step", move |id, title| {
        let steps = app.record.with_untracked(|record| Step::of_goal(record, goal));
        step::create(id, goal, &steps, title)
    });
    let steps = Memo::new(move |_| app.record.with(|record| Step::of_goal(record, goal)));
    let order = Memo::new(move |_| steps.with(|steps| steps.iter().map(|step| step.id).collect::<Vec<_>>()));
    let is_empty = Memo::new(move |_| order.with(Vec::is_empty));
    let said = RwSignal::new(String::new());
    let deletions = Deletions::default();
    let ordering = Ordering::new(
        app,
        order,
        move |from, to| steps.with_untracked(|steps| step::move_step(steps, from, to)),
        move |id, place, count| {
            let step = app.record.with_untracked(|record| Step::find(record, id));
            let title = step.as_ref().map(title_of).unwrap_or_default();
            said.set((messages().meetings.moved)(&title, place, count));
        },
    );
    let nothing = move || {
        is_empty.get().then(|| {
            view! { <EmptyState icon=IconName::Goal title=texts.steps_empty text=texts.steps_empty_text /> }
        })
    };
    view! {
        <Section heading=texts.steps>
            {nothing}
            <RowList
                ids=order
                label=texts.steps
                row=move |id| view! { <StepRow id ordering deletions /> }.into_any()
                deletions
                list=ordering.list
            />
            <AddStep new said />
            <Announcement text=said />
        </Section>
    }
    .into_any()
}

/// A field for another step.
#[component]
fn AddStep(
    new: NewText,
    /// What is read out.
    said: RwSignal<String>,
) -> AnyView {
    let app = use_app();
    let texts = &messages().milestones;
    let error = RwSignal::new(None::<String>);
    let add = move |()| {
        let added = new.finish(error, texts.step_missing);
        let step = added.and_then(|id| app.record.with_untracked(|record| Step::find(record, id)));
        said.set(step.map(|step| (messages().meetings.item_added)(&title_of(&step))).unwrap_or_default());
    };
    view! {
        <Form on_submit=add>
            <div class="add-line">
                <NewTitle label=texts.new_step new error />
                <Button label=texts.add_step icon=IconName::Plus submit=true />
            </div>
        </Form>
    }
    .into_any()
}
