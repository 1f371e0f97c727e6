//! The goals of one of the two, and a field for another one.

use leptos::prelude::*;

use super::group_heading;
use crate::domain::forms::goal::{self, Goal, GoalState};
use crate::domain::forms::person::Role;
use crate::domain::record::EntityId;
use crate::i18n::dates;
use crate::state::use_app;
use crate::ui::kit::{Badge, Button, EmptyState, Form, IconName, List, ListRow, Section, TextField, Tone};
use crate::ui::parts::{Announcement, AttentionBadge, Each, MAX_TITLE, NewText, address, goal_state};
use crate::ui::route::Place;
use crate::ui::{language, messages, person_name};

/// The goals of one of the two.
#[component]
pub(super) fn Group(owner: Role) -> AnyView {
    let app = use_app();
    let texts = &messages().goals;
    let new = NewText::new(goal::TITLE, move |id, title| goal::create(id, owner, title, app.now_ms()));
    let goals = Memo::new(move |_| {
        let being_typed = new.kept_as();
        let goals = app.record.with(Goal::all).into_iter();
        let goals = goals.filter(|goal| goal.owner == owner && Some(goal.id) != being_typed);
        goals.map(|goal| goal.id).collect::<Vec<_>>()
    });
    let has_none = Memo::new(move |_| goals.with(Vec::is_empty));
    let heading = Memo::new(move |_| app.record.with(|record| group_heading(record, owner)));
    let (intro, none, good) = match owner {
        Role::Mentee => (texts.to_learn_intro, texts.no_goal_to_learn, texts.good_goal_to_learn),
        Role::Mentor => (texts.to_gain_intro, texts.no_goal_to_gain, texts.good_goal_to_gain),
    };
    let list = move || {
        if has_none.get() {
            view! { <EmptyState icon=IconName::Goal title=none text=good /> }.into_any()
        } else {
            view! {
                <List label=heading>
                    <Each ids=goals row=move |id| view! { <GoalRow id /> }.into_any() />
                </List>
            }
            .into_any()
        }
    };
    view! {
        <Section heading intro>
            {list}
            <AddGoal owner new />
        </Section>
    }
    .into_any()
}

#[component]
fn AddGoal(owner: Role, new: NewText) -> AnyView {
    let app = use_app();
    let texts = &messages().goals;
    let (error, said) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let add = move |()| {
        let is_added = new.finish().is_some();
        error.set((!is_added).then(|| texts.title_missing.to_owned()));
        said.set(if is_added { texts.added.to_owned() } else { String::new() });
    };
    let label =
        Memo::new(move |_| app.record.with(|record| (texts.new_goal_of)(&person_name(record, owner))));
    view! {
        <Form on_submit=add>
            <div class="add-line">
                <TextField label value=new.text error=error max_len=MAX_TITLE />
                <Button label=texts.add icon=IconName::Plus submit=true />
            </div>
            <Announcement text=said />
        </Form>
    }
    .into_any()
}

#[component]
fn GoalRow(id: EntityId) -> AnyView {
    let app = use_app();
    let goal = Memo::new(move |_| app.record.with(|record| Goal::find(record, id)));
    let state =
        Signal::derive(move || goal.with(|goal| goal.as_ref().map(|goal| goal.state).unwrap_or_default()));
    let attention = move || goal.with(|goal| goal.as_ref().is_some_and(|goal| goal.attention.is_needed()));
    view! {
        <ListRow
            title=Signal::derive(move || goal.with(|goal| goal.as_ref().map(title).unwrap_or_default()))
            meta=Signal::derive(move || until(goal.get()))
            href=address(app, Place::Goal(id.to_string()))
            trailing=move || {
                view! {
                    <AttentionBadge needed=Signal::derive(attention) />
                    <Badge
                        text=Signal::derive(move || goal_state(state.get()).to_owned())
                        tone=Signal::derive(move || tone(state.get()))
                    />
                }
            }
        />
    }
    .into_any()
}

fn title(goal: &Goal) -> String {
    if goal.title.trim().is_empty() { messages().goals.untitled.to_owned() } else { goal.title.clone() }
}

fn until(goal: Option<Goal>) -> String {
    let until = goal.and_then(|goal| goal.until);
    until.map(|day| (messages().goals.until)(&dates::long_date(language(), day))).unwrap_or_default()
}

fn tone(state: GoalState) -> Tone {
    match state {
        GoalState::Open => Tone::Info,
        GoalState::Reached => Tone::Success,
        GoalState::Paused | GoalState::Dropped => Tone::Neutral,
    }
}
