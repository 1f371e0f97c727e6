//! One step towards a goal, edited in place.

use leptos::prelude::*;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::step::{self, Step};
use tandembuch_core::plain_text::called;
use tandembuch_core::record::EntityId;

use crate::state::use_app;
use crate::ui::kit::{Checkbox, EditableText, IconButton, IconName, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{Decisions, Grip, MAX_TITLE, Movers, Ordering, brief, delete_with_undo, write_text};

/// One step towards a goal. It looks and works like an item of an agenda.
#[component]
pub(super) fn StepRow(id: EntityId, ordering: Ordering) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().meetings;
    let step = Memo::new(move |_| app.record.with(|record| Step::find(record, id)));
    let done = Memo::new(move |_| step.with(|step| step.as_ref().is_some_and(|step| step.done)));
    let title = Memo::new(move |_| step.with(|step| step.as_ref().map(title_of).unwrap_or_default()));
    let number = ordering.number(id);
    let delete = Callback::new(move |()| {
        if delete_with_undo(app, toasts, id, (texts.deleted)(&brief(&title.get_untracked()))) {
            ordering.focus_list();
        }
    });
    let named = move |text: fn(&str) -> String| Signal::derive(move || title.with(|title| text(title)));
    view! {
        <li class="agenda-item" class=("agenda-item--done", move || done.get()) data-item=id.to_string()>
            <div class="agenda-item__line">
                <Grip id ordering />
                <Checkbox
                    label=named(texts.item_done)
                    hide_label=true
                    checked=done
                    on_change=move |done: bool| app.write(&choose(id, step::DONE, done))
                />
                <EditableText
                    label=Signal::derive(move || (messages().milestones.step_title)(number.get()))
                    hide_label=true
                    value=Signal::derive(move || step.get().map(|step| step.title).unwrap_or_default())
                    on_commit=write_text(app, id, step::TITLE)
                    wrap=true
                    max_len=MAX_TITLE
                />
                <div class="agenda-item__buttons">
                    <Movers id ordering up=named(texts.move_up) down=named(texts.move_down) />
                    <IconButton name=named(texts.delete_item) icon=IconName::Bin on_click=delete />
                </div>
            </div>
            <Decisions id on_delete=delete />
        </li>
    }
    .into_any()
}

/// What a step is called, also without a title.
pub(super) fn title_of(step: &Step) -> String {
    called(&step.title, messages().milestones.step_untitled)
}
