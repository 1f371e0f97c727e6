//! Notes something that has worked without a goal.

use leptos::prelude::*;
use tandembuch_core::forms::entry::{Entry, Sort};
use tandembuch_core::forms::milestone::{self, What};
use tandembuch_core::plain_text::{is_blank, tidied_line};
use tandembuch_core::record::{Edit, EntityId};

use crate::state::{App, use_app};
use crate::ui::kit::{Button, Choice, Fold, Form, IconName, Segmented, Select, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{NewText, NewTitle, brief, milestone_what, say_with_undo};

/// So many entries of the journal are offered.
const LATEST: usize = 20;

/// A field for something that has worked, and how far.
#[component]
pub(super) fn AddSuccess(skill: EntityId) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().growth;
    let what = RwSignal::new(What::Alone);
    let new = NewText::of(Some(skill), "success", move |id, text| {
        let day = app.now_untracked().date();
        milestone::create_for_skill(id, skill, what.get_untracked(), text, day, app.now_ms())
    });
    let error = RwSignal::new(None);
    let add = move |()| {
        if let Some(id) = new.finish(error, texts.success_missing) {
            say_with_undo(app, toasts, texts.success_added.to_owned(), move || {
                app.write(&Edit::Delete { id });
            });
        }
    };
    let options = What::EVIDENCE.map(|what| Choice::new(what.as_str(), milestone_what(Some(what)))).to_vec();
    let choose = move |chosen: String| {
        if let Ok(chosen) = chosen.parse() {
            what.set(chosen);
        }
    };
    let is_begun = new.is_begun();
    let from_journal = move || from_journal(app, new);
    view! {
        <Fold label=texts.add_success icon=IconName::Plus open=is_begun>
            <Form on_submit=add>
                {from_journal}
                <NewTitle label=texts.what_worked hint=texts.what_worked_hint new error />
                <Segmented
                    label=texts.how
                    value=Signal::derive(move || what.get().as_str().to_owned())
                    on_change=choose
                    options
                />
                <Button label=messages().common.add icon=IconName::Check submit=true />
            </Form>
        </Fold>
    }
    .into_any()
}

/// What was tried or understood may be what has worked: it need not be typed once more. Nothing where there is nothing.
fn from_journal(app: App, new: NewText) -> Option<AnyView> {
    let texts = &messages().growth;
    let mut entries = app.record.with(Entry::all);
    entries.retain(|entry| matches!(entry.sort, Sort::Experiment | Sort::Insight) && !is_blank(&entry.text));
    entries.truncate(LATEST);
    let mut options = vec![Choice::new("", texts.connect_none)];
    options.extend(entries.iter().map(|entry| Choice::new(entry.id.to_string(), brief(&entry.text))));
    let take = Callback::new(move |id: String| {
        let entry =
            id.parse().ok().and_then(|id| app.record.with_untracked(|record| Entry::find(record, id)));
        if let Some(entry) = entry {
            new.draft.text.set(tidied_line(&entry.text));
        }
    });
    (!entries.is_empty()).then(|| {
        view! { <Select label=texts.from_journal value="" on_change=take options optional=true /> }.into_any()
    })
}
