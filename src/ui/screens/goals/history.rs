//! What has happened to a goal, the latest first: what was done, and when its state changed.

use leptos::html;
use leptos::prelude::*;
use tandembuch_core::forms::milestone::Milestone;
use tandembuch_core::record::EntityId;

use super::history_row::HistoryRow;
use crate::state::use_app;
use crate::ui::kit::{Section, keep_focus_near};
use crate::ui::messages;
use crate::ui::parts::KeyedList;

/// What has happened to a goal; nothing if nothing has.
#[component]
pub(super) fn History(goal: EntityId) -> AnyView {
    let app = use_app();
    let texts = &messages().milestones;
    let ids = Memo::new(move |_| {
        let milestones = app.record.with(|record| Milestone::of_goal(record, goal));
        milestones.into_iter().map(|milestone| milestone.id).collect::<Vec<_>>()
    });
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let list = NodeRef::<html::Ul>::new();
    let on_deleted = Callback::new(move |()| keep_focus_near(list.get_untracked().as_deref()));
    let section = move || {
        (!is_empty.get()).then(|| {
            view! {
                <Section heading=texts.history>
                    <ul class="journal__entries" role="list" aria-label=texts.history tabindex="-1" node_ref=list>
                        <KeyedList
                            ids
                            row=move |id| view! { <HistoryRow id ids on_deleted /> }.into_any()
                        />
                    </ul>
                </Section>
            }
        })
    };
    view! { {section} }.into_any()
}
