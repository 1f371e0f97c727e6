//! One goal, or that it is not there.

use leptos::prelude::*;
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::{self, Presence};
use tandembuch_core::plain_text::called;
use tandembuch_core::record::EntityId;

use super::details::Details;
use super::evidence::Evidence;
use super::history::History;
use super::steps::Steps;
use crate::state::use_app;
use crate::ui::kit::{Button, IconName, Look, PageTitle, use_toasts};
use crate::ui::parts::{Decisions, LastChange, NotFound, address, brief, delete_with_undo, go_to};
use crate::ui::route::Place;
use crate::ui::{messages, personal};

/// One goal.
#[component]
pub fn GoalScreen(
    /// Which one.
    id: EntityId,
) -> AnyView {
    let app = use_app();
    let presence = Memo::new(move |_| app.record.with(|record| forms::presence(record, goal::KIND, id)));
    let texts = &messages().goals;
    let screen = move || match presence.get() {
        Presence::Here => view! { <Here id /> }.into_any(),
        gone => view! {
            <NotFound
                id
                presence=gone
                icon=IconName::Goal
                deleted=[texts.gone_deleted, texts.gone_deleted_text]
                unknown=[texts.gone_unknown, texts.gone_unknown_text]
                restore=texts.restore
                list=(texts.to_list, address(app, Place::Goals))
            />
        }
        .into_any(),
    };
    view! { {screen} }.into_any()
}

#[component]
fn Here(id: EntityId) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().goals;
    let page_title = Memo::new(move |_| {
        let owner = app.record.with(|record| Goal::find(record, id).map(|goal| goal.owner));
        owner.map(|owner| personal(app, owner, &texts.goal_of)).unwrap_or_default()
    });
    let delete = Callback::new(move |()| {
        let title = app.record.with_untracked(|record| Goal::find(record, id).map(|goal| goal.title));
        let title = called(&title.unwrap_or_default(), texts.untitled);
        if delete_with_undo(app, toasts, id, (texts.deleted)(&brief(&title))) {
            go_to(app, Place::Goals);
        }
    });
    view! {
        <PageTitle text=page_title />
        <Decisions id on_delete=delete />
        <Details id />
        <Steps goal=id />
        <Evidence goal=id />
        <History goal=id />
        <LastChange id />
        <div class="button-row">
            <Button label=texts.delete look=Look::Danger icon=IconName::Bin on_click=delete />
        </div>
    }
    .into_any()
}
