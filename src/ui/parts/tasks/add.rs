//! A field for another action item.

use leptos::prelude::*;
use tandembuch_core::forms::task::Task;

use super::super::{Announcement, NewText, NewTitle, brief};
use super::owners;
use crate::state::use_app;
use crate::ui::kit::{Button, Form, IconName, Select, set};
use crate::ui::messages;

/// A field for another action item.
#[component]
pub fn AddTask(
    /// Its title.
    new: NewText,
    /// Who does it; empty for both.
    owner: RwSignal<String>,
) -> AnyView {
    let app = use_app();
    let texts = &messages().tasks;
    let (error, said) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let add = move |()| {
        let Some(id) = new.finish(error, texts.title_missing) else { return };
        let task = app.record.with_untracked(|record| Task::find(record, id));
        said.set(task.map(|task| (texts.added)(&brief(&task.title))).unwrap_or_default());
    };
    let options = app.record.with_untracked(|record| owners(record, app.me()));
    view! {
        <Form on_submit=add>
            <div class="add-line add-line--item">
                <NewTitle label=texts.new new error />
                <Select label=texts.owner value=owner on_change=set(owner) options />
                <Button label=texts.add icon=IconName::Plus submit=true />
            </div>
            <Announcement text=said />
        </Form>
    }
    .into_any()
}
