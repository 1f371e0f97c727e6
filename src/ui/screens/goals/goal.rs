//! One goal, or that it is not there.

use leptos::prelude::*;
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::{self, Presence};
use tandembuch_core::plain_text::called;
use tandembuch_core::record::EntityId;
use tandembuch_core::text::dates;

use super::details::{Details, Summary};
use super::evidence::Evidence;
use super::history::History;
use super::steps::Steps;
use crate::state::use_app;
use crate::ui::kit::{IconName, PageTitle, use_toasts};
use crate::ui::parts::{Decisions, LastChange, NotFound, address, brief, delete_with_undo, go_to};
use crate::ui::route::Place;
use crate::ui::{language, messages, personal};

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
    let goal = Memo::new(move |_| app.record.with(|record| Goal::find(record, id)));
    let title = move || {
        called(
            &goal.with(|goal| goal.as_ref().map(|goal| goal.title.clone())).unwrap_or_default(),
            texts.untitled,
        )
    };
    let about = move || {
        let Some(goal) = goal.get() else { return String::new() };
        let of = personal(app, goal.owner, &texts.goal_of);
        let until = goal.until.map(|day| (texts.until)(&dates::long_date(language(), day)));
        std::iter::once(of).chain(until).collect::<Vec<_>>().join(" · ")
    };
    let delete = Callback::new(move |()| {
        let title = app.record.with_untracked(|record| Goal::find(record, id).map(|goal| goal.title));
        let title = called(&title.unwrap_or_default(), texts.untitled);
        if delete_with_undo(app, toasts, id, (texts.deleted)(&brief(&title))) {
            go_to(app, Place::Goals);
        }
    });
    view! {
        <PageTitle text=Signal::derive(title) subtitle=Signal::derive(about) />
        <Decisions id on_delete=Some(delete) />
        <Summary id goal />
        <Steps goal=id />
        <Evidence goal=id />
        <History goal=id />
        <Details id goal on_delete=delete />
        <LastChange id />
    }
    .into_any()
}
