//! The end of a meeting, in a minute: what each takes along, how it was, when both meet next.

use leptos::prelude::*;
use tandembuch_core::forms::agenda::AgendaItem;
use tandembuch_core::forms::entry::{Entry, Sort};
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::task::Task;
use tandembuch_core::forms::{carry, live};
use tandembuch_core::record::EntityId;
use tandembuch_core::text::dates;

use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Icon, IconButton, IconName, LinkButton, List, ListRow, Look, Section, Tone, use_toasts,
};
use crate::ui::parts::{
    GiveAndTake, Held, SaveStatus, Stage, address, brief, delete_with_undo, go_to, item_title, mark_held,
};
use crate::ui::route::Place;
use crate::ui::{language, messages};

/// What will come up again, of which each can be taken out.
#[component]
fn LeftOpen(id: EntityId) -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().live;
    let open = Memo::new(move |_| {
        let agenda = app.record.with(|record| carry::agenda(record, id, app.now()));
        agenda.into_iter().filter(AgendaItem::comes_again).collect::<Vec<_>>()
    });
    let row = move |item: AgendaItem| {
        let title = item_title(&item);
        let name = (texts.drop)(&title);
        let said = (messages().meetings.deleted)(&brief(&title));
        let drop = move |()| {
            // The row goes with its item.
            let _ = delete_with_undo(app, toasts, item.id, said.clone());
        };
        view! { <ListRow title trailing=move || view! { <IconButton name icon=IconName::Close on_click=drop /> } /> }
    };
    let list = move || {
        let open = open.get();
        (!open.is_empty()).then(|| {
            view! {
                <p>{texts.comes_again}</p>
                <List label=texts.comes_again>{open.into_iter().map(row).collect_view()}</List>
            }
        })
    };
    view! { {list} }.into_any()
}

/// What a meeting was good for, in a sentence.
fn came_of_it(app: App, id: EntityId) -> String {
    app.record.with_untracked(|record| {
        let is_insight = |entry: &Entry| entry.sort == Sort::Insight;
        let insights = Entry::of_meeting(record, id).iter().filter(|entry| is_insight(entry)).count();
        let tasks = Task::all(record).iter().filter(|task| task.meeting == Some(id)).count();
        (messages().live.closed)(insights, tasks)
    })
}

/// The end of a meeting.
#[component]
pub(super) fn ClosingStage(
    id: EntityId,
    stage: Memo<Option<Stage>>,
    /// Somebody has gone back to an item.
    was_gone_to: RwSignal<bool>,
    /// It has come in place of an item.
    arrives: bool,
) -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().live;
    let next = Memo::new(move |_| {
        let meetings = app.record.with(Meeting::all);
        let others: Vec<_> = meetings.into_iter().filter(|meeting| meeting.id != id).collect();
        Meeting::next(&others, app.now()).and_then(|meeting| meeting.start)
    });
    let next_line = move || match next.get() {
        Some(start) => (texts.next_meeting)(&dates::long_date_time(language(), start)),
        None => texts.no_next_meeting.to_owned(),
    };
    let plan = move || {
        next.get().is_none().then(|| {
            let href = address(app, Place::Meetings);
            view! { <LinkButton label=messages().meetings.plan href icon=IconName::Calendar /> }
        })
    };
    let close = move |()| {
        match mark_held(app, toasts, id) {
            Held::Refused => return,
            Held::AsPlanned => toasts.show(Tone::Success, came_of_it(app, id)),
            Held::Early => {}
        }
        go_to(app, Place::Meeting(id.to_string()));
    };
    // A slip of the thumb leads here, too.
    let back = move |_| {
        let agenda = stage.get_untracked().map(|stage| stage.agenda).unwrap_or_default();
        if let Some(back) = live::back(id, &agenda, app.now_ms()) {
            was_gone_to.set(true);
            app.write(&back);
        }
    };
    let has_agenda = move || stage.with(|stage| stage.as_ref().is_some_and(|stage| !stage.agenda.is_empty()));
    let back_row = move || {
        has_agenda().then(|| {
            view! {
                <button type="button" class="back-link" on:click=back>
                    <Icon name=IconName::ChevronLeft />
                    <span>{texts.back_to_agenda}</span>
                </button>
            }
        })
    };
    view! {
        <div class="closing__head">
            {back_row}
            <SaveStatus />
            <a class="back-link" href=address(app, Place::Meeting(id.to_string()))>
                <Icon name=IconName::ChevronDown />
                <span>{texts.leave}</span>
            </a>
        </div>
        <Section heading=texts.closing intro=texts.closing_intro arrives>
            <GiveAndTake meeting=id />
            <LeftOpen id />
            <p>{next_line}</p>
            <ButtonRow>
                <Button label=texts.close look=Look::Primary icon=IconName::Check on_click=close />
                {plan}
            </ButtonRow>
        </Section>
    }
    .into_any()
}
