//! Action items in a list, and a field for another one.

mod add;
mod row;

use leptos::html;
use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::task::{self, Task};
use tandembuch_core::record::{EntityId, Record};

use super::{Deletions, NewText, RowList};
use crate::state::use_app;
use crate::ui::kit::{Choice, keep_focus_near};
use crate::ui::{messages, person_name};
pub use add::AddTask;
use row::TaskRow;
pub use row::{task_due, task_owner, task_title};

/// Action items, and a field for another one.
#[component]
pub fn Tasks(
    /// Which ones are shown.
    #[prop(into)]
    shown: Callback<Task, bool>,
    /// The meeting in which new ones come up.
    #[prop(optional_no_strip)]
    meeting: Option<EntityId>,
    /// Is there a field for another one?
    #[prop(default = true)]
    can_add: bool,
    /// Is that shown? By default it always is.
    #[prop(optional)]
    is_adding: Option<RwSignal<bool>>,
) -> AnyView {
    let app = use_app();
    let owner = RwSignal::new(app.me().as_str().to_owned());
    let new = can_add.then(|| {
        NewText::of(meeting, "task", move |id, title| {
            let owner = owner.with_untracked(|owner| owner.parse().ok());
            task::create(id, title, owner, None, meeting, app.now_ms())
        })
    });
    if let Some(is_adding) = is_adding.filter(|_| new.is_some_and(NewText::is_begun)) {
        is_adding.set(true);
    }
    let tasks = Memo::new(move |_| {
        let tasks = app.record.with(Task::all).into_iter();
        let ids = tasks.filter_map(|task| Some(task.id).filter(|_| shown.run(task)));
        ids.collect::<Vec<_>>()
    });
    let list = NodeRef::<html::Ol>::new();
    let deletions = Deletions::default();
    let on_gone = Callback::new(move |gone: EntityId| {
        if tasks.with_untracked(|tasks| !tasks.contains(&gone)) {
            keep_focus_near(list.get_untracked().as_deref());
        }
    });
    view! {
        <RowList
            ids=tasks
            label=messages().tasks.heading
            row=move |id| view! { <TaskRow id meeting on_gone deletions /> }.into_any()
            deletions
            list
        />
        {move || {
            let new = new.filter(|_| is_adding.is_none_or(|is_adding| is_adding.get()))?;
            Some(view! { <AddTask new owner /> })
        }}
    }
    .into_any()
}

/// The two, and both together: the choice of who does something.
fn owners(record: &Record, me: Role) -> Vec<Choice> {
    let person = |role: Role| Choice::new(role.as_str(), person_name(record, role));
    vec![person(me), person(me.other()), Choice::new("", messages().tasks.both)]
}
