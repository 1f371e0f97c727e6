//! An own topic beside those of the catalogue.

use leptos::prelude::*;
use tandembuch_core::forms::topic::Topic;

use crate::state::use_app;
use crate::ui::kit::{Button, Form, IconName};
use crate::ui::messages;
use crate::ui::parts::{Announcement, NewText, NewTitle, brief, topic_title};

/// A field for an own topic.
#[component]
pub(super) fn AddTopic(new: NewText) -> AnyView {
    let app = use_app();
    let texts = &messages().topics;
    let (error, said) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let add = move |()| {
        let Some(id) = new.finish(error, texts.title_missing) else { return };
        let topic = app.record.with_untracked(|record| Topic::find(record, id));
        said.set(topic.map(|topic| (texts.added)(&brief(&topic_title(&topic)))).unwrap_or_default());
    };
    view! {
        <Form on_submit=add>
            <div class="add-line">
                <NewTitle label=texts.new hint=texts.new_hint new error />
                <Button label=texts.add icon=IconName::Plus submit=true />
            </div>
            <Announcement text=said />
        </Form>
    }
    .into_any()
}
