//! The topic backlog: what could come up in the tandem, rated by each of the two on the own device.

mod add_topic;
mod more;
mod rating;
mod row;
mod uses;

use leptos::prelude::*;
use tandembuch_core::forms::topic::{self, Topic};
use tandembuch_core::forms::topic_use::TopicUse;
use tandembuch_core::next_step::First;

use crate::state::use_app;
use crate::ui::kit::{Fold, IconName, PageTitle, Section};
use crate::ui::messages;
use crate::ui::parts::{Deletions, NewText, RowList};
use crate::ui::screens::overview::Onward;
use add_topic::AddTopic;
use row::TopicRow;

/// The topic backlog.
#[component]
pub fn TopicsScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().topics;
    let new = NewText::new("topic", move |id, title| topic::create(id, title, app.now_ms()));
    let topics = Memo::new(move |_| app.record.with(Topic::all));
    // Sorted when the screen opens: nothing moves away under a finger that is rating.
    let ids = Memo::new(move |before| topics.with(|topics| topic::steady_order(before, topics)));
    let uses = Memo::new(move |_| app.record.with(|record| TopicUse::of(record, app.now())));
    let deletions = Deletions::default();
    let sorted = Signal::derive(move || {
        let has_match = topics.with(|topics| topics.iter().any(Topic::is_match));
        if has_match { texts.list_intro.to_owned() } else { String::new() }
    });
    view! {
        <PageTitle text=texts.title subtitle=(texts.intro)(app.me()) />
        <Onward after=First::Topics />
        <Section heading=texts.list intro=sorted>
            <RowList
                ids
                label=texts.list
                row=move |id| view! { <TopicRow id topics uses deletions /> }.into_any()
                deletions
            />
        </Section>
        <Fold label=texts.new icon=IconName::Plus open=new.is_begun()><AddTopic new /></Fold>
    }
    .into_any()
}
