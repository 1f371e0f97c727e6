//! One step towards a goal: read first, changed when it is opened.

use leptos::prelude::*;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::step::{self, Step};
use tandembuch_core::plain_text::called;
use tandembuch_core::record::EntityId;

use crate::state::use_app;
use crate::ui::kit::{Checkbox, EditableText, IconName, Tool, ToolRow};
use crate::ui::messages;
use crate::ui::parts::{
    Decisions, Deletions, Grip, MAX_TITLE, Movers, Ordering, brief, row_label, write_text,
};

/// One step towards a goal. It looks and works like an item of an agenda.
#[component]
pub(super) fn StepRow(id: EntityId, ordering: Ordering, deletions: Deletions) -> AnyView {
    let app = use_app();
    let texts = &messages().meetings;
    let step = Memo::new(move |_| app.record.with(|record| Step::find(record, id)));
    let is_done = Signal::derive(move || step.with(|step| step.as_ref().is_some_and(|step| step.done)));
    let title = Memo::new(move |_| step.with(|step| step.as_ref().map(title_of).unwrap_or_default()));
    let number = ordering.number(id);
    let delete = Callback::new(move |()| {
        deletions.delete(app, id, (texts.deleted)(&brief(&title.get_untracked())));
    });
    let named = move |text: fn(&str) -> String| Signal::derive(move || title.with(|title| text(title)));
    let fields = move || {
        view! {
            <EditableText
                label=Signal::derive(move || (messages().milestones.step_title)(number.get()))
                hide_label=true
                value=Signal::derive(move || step.get().map(|step| step.title).unwrap_or_default())
                on_commit=write_text(app, id, step::TITLE)
                wrap=true
                max_len=MAX_TITLE
            />
        }
        .into_any()
    };
    let tools = move || {
        view! {
            <Movers id ordering up=named(texts.move_up) down=named(texts.move_down) />
            <Tool
                label=messages().common.delete
                name=named(texts.delete_item)
                icon=IconName::Bin
                on_click=delete
            />
        }
        .into_any()
    };
    let leading = view! {
        <Grip id ordering />
        <Checkbox
            label=named(texts.item_done)
            hide_label=true
            checked=is_done
            on_change=move |done: bool| app.write(&choose(id, step::DONE, done))
        />
    };
    view! {
        <ToolRow
            key=id.to_string()
            title
            label=row_label(title)
            is_done
            leading=move || leading
            fields
            tools
            below=move || view! { <Decisions id on_delete=delete /> }
        />
    }
    .into_any()
}

/// What a step is called, also without a title.
pub(super) fn title_of(step: &Step) -> String {
    called(&step.title, messages().milestones.step_untitled)
}
