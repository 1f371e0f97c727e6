//! The goals that are being worked on.

use leptos::prelude::*;
use tandembuch_core::forms::goal::{Goal, GoalState};
use tandembuch_core::plain_text::called;
use tandembuch_core::record::EntityId;

use crate::state::use_app;
use crate::ui::kit::{IconName, List, ListRow, Section};
use crate::ui::parts::{KeyedList, address, steps_in_words};
use crate::ui::route::Place;
use crate::ui::{messages, personal};

/// So many are shown.
const A_FEW: usize = 3;

/// The goals that are being worked on, and the way to all; nothing while there is none.
#[component]
pub(super) fn GoalsInWork() -> AnyView {
    let app = use_app();
    let goals = Memo::new(move |_| {
        let mut goals = app.record.with(Goal::all);
        goals.retain(|goal| goal.state == GoalState::Open);
        goals.truncate(A_FEW);
        goals
    });
    let ids = Memo::new(move |_| goals.with(|goals| goals.iter().map(|goal| goal.id).collect::<Vec<_>>()));
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let section = move || {
        let all = address(app, Place::Goals);
        view! {
            <Section
                heading=messages().overview.goals
                action=move || view! { <a href=all>{messages().tandem.all_goals}</a> }
            >
                <List>
                    <KeyedList ids row=move |id| view! { <GoalRow id goals /> }.into_any() />
                </List>
            </Section>
        }
    };
    view! { {move || (!is_empty.get()).then(section)} }.into_any()
}

#[component]
fn GoalRow(id: EntityId, goals: Memo<Vec<Goal>>) -> AnyView {
    let app = use_app();
    let texts = &messages().tandem;
    let goal = Memo::new(move |_| goals.with(|goals| goals.iter().find(|goal| goal.id == id).cloned()));
    let title =
        move || goal.with(|goal| called(goal.as_ref().map_or("", |goal| &goal.title), texts.untitled));
    let owner = move || {
        let owner = goal.with(|goal| goal.as_ref().map(|goal| goal.owner));
        owner.map(|owner| personal(app, owner, &texts.goal_of))
    };
    let meta = Memo::new(move |_| {
        let steps = app.record.with(|record| steps_in_words(record, id));
        [owner(), steps].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    view! {
        <ListRow
            title=Signal::derive(title)
            meta
            href=address(app, Place::Goal(id.to_string()))
            icon=IconName::Goal
        />
    }
    .into_any()
}
