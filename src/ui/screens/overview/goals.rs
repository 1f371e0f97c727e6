//! The goals that are being worked on.

use leptos::prelude::*;
use tandembuch_core::forms::goal::{Goal, GoalState};
use tandembuch_core::plain_text::called;
use tandembuch_core::record::EntityId;

use crate::state::use_app;
use crate::ui::kit::{EmptyState, IconName, LinkButton, List, ListRow, Look, Section};
use crate::ui::parts::{EvidenceBadge, KeyedList, address, steps_in_words};
use crate::ui::route::Place;
use crate::ui::{messages, personal};

/// The goals that are being worked on, or the way to the first one.
#[component]
pub(super) fn GoalsInWork() -> AnyView {
    let app = use_app();
    let texts = &messages().tandem;
    let all = address(app, Place::Goals);
    let goals = Memo::new(move |_| app.record.with(Goal::all));
    let open = Memo::new(move |_| {
        let is_open = |goal: &&Goal| goal.state == GoalState::Open;
        goals.with(|goals| goals.iter().filter(is_open).map(|goal| goal.id).collect::<Vec<_>>())
    });
    let content = {
        let all = all.clone();
        move || match (goals.with(Vec::is_empty), open.with(Vec::is_empty)) {
            (true, _) => no_goals(all.clone()),
            (false, true) => view! { <p class="muted">{texts.no_open_goals}</p> }.into_any(),
            (false, false) => view! {
                <List label=texts.goals>
                    <KeyedList ids=open row=move |id| view! { <GoalRow id goals /> }.into_any() />
                </List>
            }
            .into_any(),
        }
    };
    let link = move || {
        let all = all.clone();
        (!goals.with(Vec::is_empty)).then(|| view! { <a href=all>{texts.all_goals}</a> })
    };
    view! { <Section heading=texts.goals action=move || view! { {link} }>{content}</Section> }.into_any()
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
            trailing=move || view! { <EvidenceBadge goal=id /> }
        />
    }
    .into_any()
}

fn no_goals(href: String) -> AnyView {
    let texts = &messages().tandem;
    view! {
        <EmptyState icon=IconName::Goal title=texts.no_goals text=texts.no_goals_text>
            <LinkButton label=texts.first_goal look=Look::Primary href />
        </EmptyState>
    }
    .into_any()
}
