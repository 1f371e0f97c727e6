//! One step towards a goal: read first, changed when it is opened.

use leptos::prelude::*;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::step::{self, Step};
use tandembuch_core::plain_text::called;
use tandembuch_core::record::EntityId;

use crate::state::use_app;
use crate::ui::messages;
use crate::ui::parts::{Deletions, Ordering, TickedRow, point_words};

/// One step towards a goal. It looks and works like an item of an agenda.
#[component]
pub(super) fn StepRow(id: EntityId, ordering: Ordering, deletions: Deletions) -> AnyView {
    let app = use_app();
    let step = Memo::new(move |_| app.record.with(|record| Step::find(record, id)));
    let is_done = Signal::derive(move || step.with(|step| step.as_ref().is_some_and(|step| step.done)));
    let title = Memo::new(move |_| step.with(|step| step.as_ref().map(title_of).unwrap_or_default()));
    let number = ordering.number(id);
    view! {
        <TickedRow
            id
            words=point_words()
            title
            label=Signal::derive(move || (messages().milestones.step_title)(number.get()))
            text=Signal::derive(move || step.get().map(|step| step.title).unwrap_or_default())
            field=step::TITLE
            is_done
            on_tick=move |done: bool| app.write(&choose(id, step::DONE, done))
            ordering
            deletions
        />
    }
    .into_any()
}

/// What a step is called, also without a title.
pub(super) fn title_of(step: &Step) -> String {
    called(&step.title, messages().milestones.step_untitled)
}
