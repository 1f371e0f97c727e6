//! What both have done together.

use leptos::prelude::*;
use tandembuch_core::forms::person::Role;

use super::look::Done;
use crate::state::App;
use crate::ui::parts::skills::heads;
use crate::ui::{messages, personal};

/// What both have done; nothing before the first meeting was held.
pub(super) fn together(app: App, done: &Done) -> AnyView {
    let texts = &messages().growth;
    if done.held == 0 {
        return ().into_any();
    }
    let took = |role: Role| {
        (personal(app, role, &texts.took_along), (texts.times)(done.took[usize::from(role == Role::Mentee)]))
    };
    let me = app.me();
    let facts = [
        (texts.meetings.to_owned(), (texts.of)(done.held, done.planned)),
        (texts.hours.to_owned(), (texts.time)(done.minutes)),
        (texts.topics.to_owned(), done.topics.to_string()),
        (texts.experiments.to_owned(), done.experiments.to_string()),
        took(me),
        took(me.other()),
    ];
    let row = |(label, value): (String, String)| -> AnyView {
        view! { <div class="fact"><dt>{label}</dt><dd>{value}</dd></div> }.into_any()
    };
    let rows: Vec<AnyView> = facts.into_iter().map(row).collect();
    let content = view! { <dl class="facts done-together">{rows}</dl> };
    heads(texts.together.to_owned(), content.into_any())
}
