//! One action item: read first, changed when it is opened.

use leptos::prelude::*;
use serde_json::Value;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::task::{self, Task};
use tandembuch_core::plain_text::called;
use tandembuch_core::record::{EntityId, Record};
use tandembuch_core::text::dates;

use super::super::{Deletions, RowWords, TickedRow};
use super::owners;
use crate::state::{App, use_app};
use crate::ui::kit::{CompactDate, CompactSelect};
use crate::ui::{language, messages, person_name};

/// One action item.
#[component]
pub(super) fn TaskRow(
    id: EntityId,
    /// Where it is shown: a task of this meeting does not say where it comes from.
    meeting: Option<EntityId>,
    on_gone: Callback<EntityId>,
    deletions: Deletions,
) -> AnyView {
    let app = use_app();
    let texts = &messages().tasks;
    let task = Memo::new(move |_| app.record.with(|record| Task::find(record, id)));
    let field = move |read: fn(&Task) -> String| -> Signal<String> {
        Memo::new(move |_| task.with(|task| task.as_ref().map(read).unwrap_or_default())).into()
    };
    let title = Memo::new(move |_| task.with(|task| task.as_ref().map(task_title).unwrap_or_default()));
    let named = move |text: fn(&str) -> String| Signal::derive(move || title.with(|title| text(title)));
    let is_done = Memo::new(move |_| task.with(|task| task.as_ref().is_some_and(|task| task.done)));
    let note = Memo::new(move |_| {
        app.record
            .with(|record| task.with(|task| task.as_ref().map(|task| task_note(app, record, task, meeting))))
            .unwrap_or_default()
    });
    let options = Memo::new(move |_| app.record.with(|record| owners(record, app.me())));
    // Where only open ones are shown, a tick takes the row away.
    let tick = move |done: bool| {
        app.write(&choose(id, task::DONE, done));
        on_gone.run(id);
    };
    let choose_owner =
        move |role: String| app.write(&choose(id, task::OWNER, task::owner_value(role.parse().ok())));
    let choose_day = move |day: String| {
        let day = if day.is_empty() { Value::Null } else { Value::from(day) };
        app.write(&choose(id, task::DUE, day));
    };
    let facts = move || {
        view! {
            <div class="tool-row__facts">
                <CompactSelect
                    name=named(texts.owner_of)
                    value=field(|task| task.owner.map(Role::as_str).unwrap_or_default().to_owned())
                    on_change=choose_owner
                    options
                />
                <CompactDate
                    name=named(texts.due_of)
                    value=field(|task| task.due.map(|day| day.to_string()).unwrap_or_default())
                    on_change=choose_day
                />
            </div>
        }
        .into_any()
    };
    let done = move || if is_done.get() { messages().common.step_done.to_owned() } else { String::new() };
    view! {
        <TickedRow
            id
            words=RowWords { tick: texts.tick, delete: texts.delete, deleted: texts.deleted }
            title
            label=texts.title
            text=field(|task| task.title.clone())
            field=task::TITLE
            is_done
            on_tick=tick
            done=Signal::derive(done)
            meta=note
            facts
            deletions
        />
    }
    .into_any()
}

/// What a task is called, also without a title.
pub fn task_title(task: &Task) -> String {
    called(&task.title, messages().tasks.untitled)
}

/// Until when in words, without reproach where it is over.
pub fn task_due(task: &Task, today: chrono::NaiveDate) -> Option<String> {
    let texts = &messages().tasks;
    task.due.filter(|_| !task.done).map(|day| {
        if day < today {
            (texts.was_due)(&dates::day_and_month(language(), day))
        } else {
            (texts.due_on)(&dates::relative_day(language(), day, today))
        }
    })
}

/// Whose it is, as the person who sits here reads it.
pub fn task_owner(app: App, record: &Record, task: &Task) -> String {
    let texts = &messages().tasks;
    match task.owner {
        None => texts.both.to_owned(),
        Some(role) if role == app.me() => texts.you.to_owned(),
        Some(role) => person_name(record, role),
    }
}

/// Whose it is; until when; and from which meeting it comes.
fn task_note(app: App, record: &Record, task: &Task, shown_in: Option<EntityId>) -> String {
    let texts = &messages().tasks;
    let owner = task_owner(app, record, task);
    let due = task_due(task, app.today());
    let meeting = task
        .meeting
        .filter(|id| Some(*id) != shown_in)
        .and_then(|id| Meeting::find(record, id))
        .and_then(|meeting| meeting.start);
    let from = meeting.map(|start| (texts.from_meeting)(&dates::day_and_month(language(), start.date())));
    [Some(owner), due, from].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
