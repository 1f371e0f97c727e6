//! The row that leads to the topic backlog.

use leptos::prelude::*;
use tandembuch_core::forms::topic::Topic;

use super::address;
use crate::state::use_app;
use crate::ui::kit::{IconName, List, ListRow};
use crate::ui::messages;
use crate::ui::route::Place;

/// Leads to the topic backlog, and says whether something in it fits together.
#[component]
pub fn TopicsRow() -> AnyView {
    let app = use_app();
    let texts = &messages().topics;
    let matching =
        Memo::new(move |_| app.record.with(Topic::all).iter().filter(|topic| topic.is_match()).count());
    let meta = move || match matching.get() {
        0 => texts.meta.to_owned(),
        count => (texts.matching)(count),
    };
    view! {
        <List>
            <ListRow
                title=texts.title
                meta=Signal::derive(meta)
                href=address(app, Place::Topics)
                icon=IconName::Idea
            />
        </List>
    }
    .into_any()
}
