//! A new entry: what sort it is, and its text.

use leptos::prelude::*;
use tandembuch_core::forms::entry::Sort;

use super::super::{Announcement, MAX_TEXT, NewText, entry_sort};
use crate::ui::kit::{Button, Choice, Form, IconName, Segmented, TextArea};
use crate::ui::messages;

/// A new entry.
#[component]
pub(super) fn QuickEntry(new: NewText, sort: RwSignal<Sort>) -> AnyView {
    let texts = &messages().journal;
    let (error, said) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let add = move |()| {
        let sort = sort.get_untracked();
        if new.finish(error, texts.text_missing).is_some() {
            said.set((texts.added)(entry_sort(sort)));
        }
    };
    let options = Sort::ALL.map(|sort| Choice::new(sort.as_str(), entry_sort(sort))).to_vec();
    let choose_sort = move |value: String| sort.set(value.parse().unwrap_or_default());
    let prompt = Signal::derive(move || (texts.prompts)(sort.get()).to_owned());
    view! {
        <Form on_submit=add>
            <Segmented
                label=texts.sort
                value=Signal::derive(move || sort.get().as_str().to_owned())
                on_change=choose_sort
                options
            />
            <TextArea label=texts.new_entry value=new.draft.text note=new.draft.note hint=prompt error=error max_len=MAX_TEXT />
            <div class="button-row">
                <Button label=texts.add icon=IconName::Plus submit=true />
            </div>
            <Announcement text=said />
        </Form>
    }
    .into_any()
}
