//! The place to write in a meeting: something for the journal in one of its sorts, or a task.

use leptos::prelude::*;
use tandembuch_core::forms::entry::{self, Sort};
use tandembuch_core::forms::task;
use tandembuch_core::record::EntityId;

use crate::state::use_app;
use crate::ui::kit::{Button, Choice, Form, IconName, Look, Segmented, TextArea};
use crate::ui::messages;
use crate::ui::parts::{AddTask, Announcement, MAX_TEXT, NewText, entry_sort, sort_icon};

const TASK: &str = "task";

/// What is being written.
#[derive(Clone, Copy)]
pub(super) struct Capture {
    /// A sort of entry; `None`: a task.
    sort: RwSignal<Option<Sort>>,
    entry: NewText,
    task: NewText,
    owner: RwSignal<String>,
}

impl Capture {
    pub(super) fn new(meeting: EntityId) -> Self {
        let app = use_app();
        let sort = RwSignal::new(Some(Sort::default()));
        let owner = RwSignal::new(app.me().as_str().to_owned());
        let new_entry = move |id, text: &str| {
            entry::create(id, sort.get_untracked().unwrap_or_default(), Some(meeting), text, app.now_ms())
        };
        let new_task = move |id, title: &str| {
            let owner = owner.with_untracked(|owner| owner.parse().ok());
            task::create(id, title, owner, None, Some(meeting), app.now_ms())
        };
        let entry = NewText::of(Some(meeting), "entry", new_entry);
        let task = NewText::of(Some(meeting), "task", new_task);
        Self { sort, entry, task, owner }
    }

    /// What was begun as one kind goes on as the other.
    fn choose(self, kind: &str) {
        let (was, is) = (self.sort.get_untracked(), kind.parse().ok());
        match (was, is) {
            // A task is one line.
            (Some(_), None) => {
                let text = self.entry.draft.text.with_untracked(|text| in_one_line(text));
                self.entry.move_to(self.task, &text);
            }
            (None, Some(_)) => self.task.move_to(self.entry, &self.task.draft.text.get_untracked()),
            (Some(_), Some(_)) | (None, None) => {}
        }
        self.sort.set(is);
    }
}

/// Lines one after the other.
fn in_one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The place to write.
#[component]
pub(super) fn CaptureCard(capture: Capture) -> AnyView {
    let texts = &messages().live;
    let sort = capture.sort;
    let of_sort = |sort: Sort| Choice::new(sort.as_str(), entry_sort(sort)).with_icon(sort_icon(sort));
    let mut options: Vec<_> = Sort::ALL.map(of_sort).into();
    options.push(Choice::new(TASK, texts.task).with_icon(IconName::CheckBox));
    let field = move || match sort.with(Option::is_some) {
        true => view! { <NewEntry capture /> }.into_any(),
        false => view! { <AddTask new=capture.task owner=capture.owner /> }.into_any(),
    };
    view! {
        <div class="capture kern-level-1">
            <Segmented
                label=texts.what
                value=Signal::derive(move || sort.get().map_or(TASK, Sort::as_str).to_owned())
                on_change=move |kind: String| capture.choose(&kind)
                options
            />
            {field}
        </div>
    }
    .into_any()
}

#[component]
fn NewEntry(capture: Capture) -> AnyView {
    let texts = &messages().journal;
    let (error, said) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let add = move |()| {
        let sort = capture.sort.get_untracked().unwrap_or_default();
        if capture.entry.finish(error, texts.text_missing).is_some() {
            said.set((texts.added)(entry_sort(sort)));
        }
    };
    let prompt = Signal::derive(move || (texts.prompts)(capture.sort.get().unwrap_or_default()).to_owned());
    view! {
        <Form on_submit=add>
            <TextArea
                label=texts.new_entry
                hide_label=true
                placeholder=prompt
                value=capture.entry.draft.text
                note=capture.entry.draft.note
                error=error
                max_len=MAX_TEXT
            />
            <div class="capture__add">
                <Button label=texts.add look=Look::Primary submit=true />
            </div>
            <Announcement text=said />
        </Form>
    }
    .into_any()
}
