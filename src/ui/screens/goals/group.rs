//! The goals of one of the two, and a field for another one.

use leptos::prelude::*;
use tandembuch_core::forms::goal::{self, Goal, GoalState};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::step;
use tandembuch_core::pasted_list;
use tandembuch_core::plain_text::called;
use tandembuch_core::record::{Edit, EntityId};
use tandembuch_core::text::dates;

use super::{heading_of, needs_attention};
use crate::state::{App, use_app};
use crate::ui::kit::{Badge, Button, EmptyState, Form, IconName, List, ListRow, Section, TextArea, Tone};
use crate::ui::parts::{
    Announcement, AttentionBadge, DraftField, EvidenceBadge, KeyedList, MAX_TEXT, NewText, NewTitle, address,
    goal_state, steps_in_words,
};
use crate::ui::route::Place;
use crate::ui::{language, messages, personal};

/// The goals of one of the two.
#[component]
pub(super) fn Group(owner: Role) -> AnyView {
    let app = use_app();
    let texts = &messages().goals;
    let place = format!("goal.{}", owner.as_str());
    let steps = DraftField::new(&format!("{place}.steps"));
    let make = move |id, title: &str| {
        let goal = goal::create(id, owner, title, app.now_ms());
        let Some(first) = first_steps(app, id, steps) else { return false };
        let is_made = app.apply_all(&[vec![goal], first].concat());
        if is_made {
            // Of several goals at once the first one has them.
            steps.added();
        }
        is_made
    };
    let new = NewText::made_by(&place, Box::new(make));
    let goals = Memo::new(move |_| {
        let mut goals = app.record.with(Goal::all);
        goals.retain(|goal| goal.owner == owner);
        // What is being worked on comes first.
        goals.sort_by_key(|goal| goal.state);
        goals.into_iter().map(|goal| goal.id).collect::<Vec<_>>()
    });
    let other_has_some =
        Memo::new(move |_| app.record.with(Goal::all).iter().any(|goal| goal.owner != owner));
    let has_none = Memo::new(move |_| goals.with(Vec::is_empty));
    let heading = Memo::new(move |_| personal(app, owner, heading_of(owner)));
    let (intro, good) = match owner {
        Role::Mentee => (&texts.to_learn_intro, &texts.good_goal_to_learn),
        Role::Mentor => (&texts.to_gain_intro, &texts.good_goal_to_gain),
    };
    let intro = Signal::derive(move || personal(app, owner, intro));
    let list = move || {
        if has_none.get() {
            let title = Signal::derive(move || {
                if owner == Role::Mentor && other_has_some.get() {
                    personal(app, owner, &texts.give_and_take)
                } else {
                    texts.no_goal.to_owned()
                }
            });
            let text = Signal::derive(move || personal(app, owner, good));
            view! { <EmptyState icon=IconName::Goal title text /> }.into_any()
        } else {
            view! {
                <List label=heading>
                    <KeyedList ids=goals row=move |id| view! { <GoalRow id /> }.into_any() />
                </List>
            }
            .into_any()
        }
    };
    view! {
        <Section heading intro>
            {list}
            <AddGoal owner new steps />
        </Section>
    }
    .into_any()
}

/// The first steps towards a goal, as they are typed; `None` where there is no id for one of them, which is shown.
fn first_steps(app: App, goal: EntityId, typed: DraftField) -> Option<Vec<Edit>> {
    let titles = typed.text.with_untracked(|text| pasted_list::lines(text).collect::<Vec<_>>());
    let steps = titles.into_iter().map(|title| Some((app.new_id()?, title)));
    Some(step::create_first(goal, steps.collect::<Option<Vec<_>>>()?))
}

#[component]
fn AddGoal(
    owner: Role,
    new: NewText,
    /// The first steps towards it, a line for each.
    steps: DraftField,
) -> AnyView {
    let app = use_app();
    let texts = &messages().goals;
    let (error, said) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let add = move |()| {
        let is_added = new.finish(error, texts.title_missing).is_some();
        said.set(if is_added { texts.added.to_owned() } else { String::new() });
    };
    let label = Memo::new(move |_| personal(app, owner, &texts.new_goal_of));
    let is_begun =
        Memo::new(move |_| [new.draft, steps].iter().any(|field| field.text.with(|text| !text.is_empty())));
    let steps_field = move || {
        is_begun.get().then(|| {
            view! {
                <TextArea label=messages().milestones.first_steps value=steps.text note=steps.note optional=true max_len=MAX_TEXT />
            }
        })
    };
    view! {
        <Form on_submit=add>
            <div class="add-line" class=("add-line--more", is_begun)>
                <NewTitle label new error />
                {steps_field}
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
    let attention = Memo::new(move |_| app.record.with(|record| needs_attention(record, id)));
    let meta = Memo::new(move |_| {
        let steps = app.record.with(|record| steps_in_words(record, id));
        let until = goal.with(|goal| goal.as_ref().and_then(until));
        [until, steps].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    // What is worked on needs no word for it.
    let badge = move || {
        let state = state.get();
        (state != GoalState::Open).then(|| view! { <Badge text=goal_state(state) tone=tone(state) /> })
    };
    view! {
        <ListRow
            title=Signal::derive(move || goal.with(|goal| goal.as_ref().map(title).unwrap_or_default()))
            meta
            href=address(app, Place::Goal(id.to_string()))
            trailing=move || {
                view! {
                    <AttentionBadge needed=attention />
                    <EvidenceBadge goal=id />
                    {badge}
                }
            }
        />
    }
    .into_any()
}

fn title(goal: &Goal) -> String {
    called(&goal.title, messages().goals.untitled)
}

fn until(goal: &Goal) -> Option<String> {
    goal.until.map(|day| (messages().goals.until)(&dates::long_date(language(), day)))
}

fn tone(state: GoalState) -> Tone {
    match state {
        GoalState::Open => Tone::Info,
        GoalState::Reached => Tone::Success,
        GoalState::Paused | GoalState::Dropped => Tone::Neutral,
    }
}
