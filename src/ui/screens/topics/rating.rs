//! What the person who sits here says about a topic.

use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::topic::{self, MOST, Topic};
use tandembuch_core::record::EntityId;

use crate::state::use_app;
use crate::ui::kit::{Choice, Segmented};
use crate::ui::messages;
use crate::ui::parts::rating_in_words;

/// The own question with its answers.
#[component]
pub(super) fn Rating(id: EntityId, topic: Memo<Option<Topic>>, title: Memo<String>) -> AnyView {
    let app = use_app();
    let texts = &messages().topics;
    let me = app.me();
    let question_of = match me {
        Role::Mentor => texts.strength_of,
        Role::Mentee => texts.urgency_of,
    };
    let rating = Memo::new(move |_| topic.with(|topic| topic.as_ref().and_then(|topic| topic.rating(me))));
    let options = (0..=MOST).map(|one| Choice::new(one.to_string(), rating_in_words(me, one))).collect();
    let rate = move |rating: String| {
        if let Ok(rating) = rating.parse::<u64>() {
            let field = topic::rating_field(me);
            let edits = app.record.with_untracked(|record| topic::write(record, id, field, rating));
            app.write_all(&edits);
        }
    };
    view! {
        <Segmented
            label=Signal::derive(move || title.with(|title| question_of(title)))
            value=Signal::derive(move || rating.get().map(|rating| rating.to_string()).unwrap_or_default())
            on_change=rate
            options
            points=true
        />
    }
    .into_any()
}
