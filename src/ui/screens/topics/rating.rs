//! What both say about a topic: the person who sits here is asked, the other one is quoted.

use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::topic::{self, MOST, Topic};
use tandembuch_core::record::EntityId;

use crate::state::use_app;
use crate::ui::kit::{Choice, Segmented};
use crate::ui::parts::rating_in_words;
use crate::ui::{messages, person_name};

/// The own question with its answers, and what the other one says.
#[component]
pub(super) fn Rating(id: EntityId, topic: Memo<Option<Topic>>, title: Memo<String>) -> AnyView {
    let app = use_app();
    let texts = &messages().topics;
    let me = app.me();
    let (question, question_of, said_by_other) = match me {
        Role::Mentor => (texts.strength, texts.strength_of, texts.urgency_for),
        Role::Mentee => (texts.urgency, texts.urgency_of, texts.strength_for),
    };
    let rating = move |role| topic.with(|topic| topic.as_ref().and_then(|topic| topic.rating(role)));
    let options = (0..=MOST).map(|one| Choice::new(one.to_string(), rating_in_words(me, one))).collect();
    let rate = move |rating: String| {
        if let Ok(rating) = rating.parse::<u64>() {
            let field = topic::rating_field(me);
            let edits = app.record.with_untracked(|record| topic::write(record, id, field, rating));
            app.write_all(&edits);
        }
    };
    let other = Memo::new(move |_| {
        let words = rating(me.other()).map(|rating| rating_in_words(me.other(), rating))?;
        Some(app.record.with(|record| said_by_other(&person_name(record, me.other()), words)))
    });
    view! {
        <div class="topic__rating">
            <p aria-hidden="true" class="kern-label">{question}</p>
            <Segmented
                label=Signal::derive(move || title.with(|title| question_of(title)))
                value=Signal::derive(move || rating(me).map(|rating| rating.to_string()).unwrap_or_default())
                on_change=rate
                options
            />
            {move || other.get().map(|other| view! { <p class="topic__other">{other}</p> })}
        </div>
    }
    .into_any()
}
