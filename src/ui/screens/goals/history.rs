//! What has happened to a goal, the latest first: what was done, and when its state changed.

use leptos::prelude::*;
use tandembuch_core::forms::milestone::Milestone;
use tandembuch_core::record::EntityId;

use super::history_row::HistoryRow;
use crate::state::use_app;
use crate::ui::kit::Section;
use crate::ui::messages;
use crate::ui::parts::{Deletions, RowList};

/// What has happened to a goal; nothing if nothing has.
#[component]
pub(super) fn History(goal: EntityId) -> AnyView {
    let app = use_app();
    let texts = &messages().milestones;
    let ids = Memo::new(move |_| {
        let milestones = app.record.with(|record| Milestone::of_goal(record, goal));
        milestones.into_iter().map(|milestone| milestone.id).collect::<Vec<_>>()
    });
    let deletions = Deletions::default();
    // What was deleted last leaves its line below the heading.
    let is_needed =
        Memo::new(move |was: Option<&bool>| was.is_some_and(|was| *was) || !ids.with(Vec::is_empty));
    let section = move || {
        is_needed.get().then(|| {
            view! {
                <Section heading=texts.history>
                    <RowList
                        ids
                        label=texts.history
                        row=move |id| view! { <HistoryRow id ids deletions /> }.into_any()
                        deletions
                    />
                </Section>
            }
        })
    };
    view! { {section} }.into_any()
}
