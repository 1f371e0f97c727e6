//! What is to be done by one of the two, the most pressing first.

use std::cmp::Reverse;

use leptos::html;
use leptos::prelude::*;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::task::{self, Task};
use tandembuch_core::record::EntityId;

use super::step_in_words::joined;
use crate::state::use_app;
use crate::ui::kit::{Checkbox, ListRow, Section, keep_focus_near, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{KeyedList, address, brief, say_with_undo, task_due, task_owner, task_title};
use crate::ui::route::Place;

/// So many are shown.
const A_FEW: usize = 3;

/// The tasks that are open, and the way to all; nothing of it in a new tandem.
#[component]
pub(super) fn OpenTasks(is_new: Memo<bool>) -> AnyView {
    let app = use_app();
    let texts = &messages().tasks;
    let tasks = Memo::new(move |_| {
        let mut tasks = app.record.with(Task::all);
        tasks.retain(|task| !task.done);
        // Those without a day come last.
        tasks.sort_by_key(|task| Reverse(task.due.map(Reverse)));
        tasks.iter().take(A_FEW).map(|task| task.id).collect::<Vec<_>>()
    });
    let list = NodeRef::<html::Ul>::new();
    let ticked = Callback::new(move |()| keep_focus_near(list.get_untracked().as_deref()));
    let is_empty = Memo::new(move |_| tasks.with(Vec::is_empty));
    let section = move || {
        let all = address(app, Place::Tasks);
        let nothing = move || is_empty.get().then(|| view! { <p class="muted">{texts.none_open}</p> });
        view! {
            <Section heading=texts.heading action=move || view! { <a href=all>{texts.all}</a> }>
                {nothing}
                <ul class="list kern-level-1" role="list" tabindex="-1" hidden=is_empty node_ref=list>
                    <KeyedList ids=tasks row=move |id| view! { <Row id ticked /> }.into_any() />
                </ul>
            </Section>
        }
    };
    let is_shown = Memo::new(move |_| !is_new.get() || !is_empty.get());
    view! { {move || is_shown.get().then(section)} }.into_any()
}

#[component]
fn Row(id: EntityId, ticked: Callback<()>) -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().tasks;
    let task = Memo::new(move |_| app.record.with(|record| Task::find(record, id)));
    let title = Memo::new(move |_| task.with(|task| task.as_ref().map(task_title).unwrap_or_default()));
    let meta = Memo::new(move |_| {
        let Some(task) = task.get() else { return String::new() };
        let today = app.today();
        app.record.with(|record| {
            joined([task_owner(app, record, &task), task_due(&task, today).unwrap_or_default()])
        })
    });
    let tick = move |done: bool| {
        let said = (texts.tick)(&brief(&title.get_untracked()));
        if app.apply(&choose(id, task::DONE, done)) {
            say_with_undo(app, toasts, said, move || app.write(&choose(id, task::DONE, !done)));
            ticked.run(());
        }
    };
    let tick = move || {
        let label = Signal::derive(move || (texts.tick)(&title.get()));
        view! { <Checkbox label hide_label=true checked=false on_change=tick /> }
    };
    view! { <ListRow title meta leading=tick /> }.into_any()
}
