//! A new entry: what sort it is, and its text.

use leptos::prelude::*;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::entry::{self, Sort};

use super::super::{Announcement, MAX_TEXT, NewText, entry_sort};
use crate::state::use_app;
use crate::ui::kit::{Button, Choice, Form, IconName, Segmented, TextArea};
use crate::ui::messages;

/// A new entry. What is typed is kept while it is being typed.
#[component]
pub(super) fn QuickEntry(new: NewText, sort: RwSignal<Sort>) -> AnyView {
    let app = use_app();
    let texts = &messages().journal;
    let (error, said) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let add = move |()| {
        let sort = sort.get_untracked();
        let added = new.finish(error, texts.text_missing);
        if added.is_some_and(|id| app.apply(&choose(id, entry::SORT, sort.as_str()))) {
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
            <TextArea label=texts.new_entry value=new.text hint=prompt error=error max_len=MAX_TEXT />
            <div class="button-row">
                <Button label=texts.add icon=IconName::Plus submit=true />
            </div>
            <Announcement text=said />
        </Form>
    }
    .into_any()
}
