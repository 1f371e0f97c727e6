//! How a goal stands since when and why, and the ways on from there.

use leptos::html;
use leptos::prelude::*;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::goal::{self, Goal, GoalState};
use tandembuch_core::forms::milestone::{self, Milestone, What};
use tandembuch_core::plain_text::{called, is_blank, isolated};
use tandembuch_core::record::{Edit, EntityId, Record};
use wasm_bindgen::JsCast;

use super::{asked_about, day_in_words};
use crate::state::{App, use_app};
use crate::ui::kit::{Button, ButtonRow, EditableText, Icon, Look, Toasts, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{MAX_TEXT, brief, goal_state, milestone_icon, say_with_undo, write_text};

/// How a goal stands: "Pausiert seit 3. März: Umzug".
#[component]
pub(super) fn Standing(goal: EntityId) -> AnyView {
    let app = use_app();
    let state = Memo::new(move |_| app.record.with(|record| state_of(record, goal)));
    let since = Memo::new(move |_| {
        app.record.with(|record| {
            let goal = Goal::find(record, goal)?;
            let milestones = Milestone::of_goal(record, goal.id);
            let milestone = milestone::since(&goal, &milestones)?;
            let since = (messages().milestones.since)(goal.state, &day_in_words(app, milestone.day?));
            let why = isolated(milestone.text.trim());
            Some(if is_blank(&why) { since } else { format!("{since}: {why}") })
        })
    });
    let standing = move || match (state.get(), since.get()) {
        (GoalState::Open, Some(since)) => format!("{}. {since}", goal_state(GoalState::Open)),
        (_, Some(since)) => since,
        (state, None) => goal_state(state).to_owned(),
    };
    let icon = move || view! { <Icon name=milestone_icon(Some(What::of_state(state.get()))) /> };
    view! { <p class="standing">{icon} <span>{standing}</span></p> }.into_any()
}

/// The ways on from the state that a goal is in, and the reason of the last one that was taken.
#[component]
pub(super) fn StateButtons(goal: EntityId) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let place_of_focus = NodeRef::<html::Div>::new();
    let changed = RwSignal::new(None::<EntityId>);
    let state = Memo::new(move |_| app.record.with(|record| state_of(record, goal)));
    // Two states are not left by a third one, but by deciding.
    let is_contested = Memo::new(move |_| {
        let goal = app.record.with(|record| Goal::find(record, goal));
        goal.is_some_and(|goal| goal.attention.contested.iter().any(|field| field == goal::STATE))
    });
    let button = move |next: GoalState| {
        let press = move |()| {
            if let Some(milestone) = change(app, toasts, goal, next) {
                changed.set(Some(milestone));
                focus(place_of_focus);
            }
        };
        let label = (messages().milestones.change)(next);
        let icon = milestone_icon(Some(What::of_state(next)));
        view! { <Button label icon look=Look::Tertiary on_click=press /> }
    };
    let buttons = move || {
        let next = if is_contested.get() { &[] } else { state.get().next() };
        view! { <ButtonRow>{next.iter().map(|next| button(*next)).collect_view()}</ButtonRow> }
    };
    let reason = Memo::new(move |_| {
        let id = changed.get()?;
        let milestone = app.record.with(|record| Milestone::find(record, id))?;
        milestone.what.filter(|what| *what != What::Resumed).map(|what| (id, what))
    });
    let reason = move || reason.get().map(|(id, what)| reason_field(app, id, what));
    view! {
        <div class="state-buttons" tabindex="-1" role="group" aria-label=messages().goals.state node_ref=place_of_focus>
            {reason}
            {buttons}
        </div>
    }
    .into_any()
}

fn reason_field(app: App, id: EntityId, what: What) -> AnyView {
    let text = move || app.record.with(|record| Milestone::find(record, id)).map(|milestone| milestone.text);
    view! {
        <EditableText
            label=format!("{} ({})", asked_about(Some(what)), messages().common.optional)
            value=Signal::derive(move || text().unwrap_or_default())
            on_commit=write_text(app, id, milestone::TEXT)
            multiline=true
            max_len=MAX_TEXT
        />
    }
    .into_any()
}

/// Brings a goal into another state and offers to undo it. Returns the milestone that remembers it; `None` if it was
/// refused.
fn change(app: App, toasts: Toasts, goal: EntityId, state: GoalState) -> Option<EntityId> {
    let before = app.record.with_untracked(|record| state_of(record, goal));
    let id = app.new_id()?;
    if !app.apply_all(&milestone::change_state(id, goal, state, app.now_untracked().date(), app.now_ms())) {
        return None;
    }
    let title = app.record.with_untracked(|record| Goal::find(record, goal).map(|goal| goal.title));
    let title = called(&title.unwrap_or_default(), messages().goals.untitled);
    let said = (messages().milestones.changed)(state, &brief(&title));
    say_with_undo(app, toasts, said, move || {
        let mut edits = vec![Edit::Delete { id }];
        // What has come since stays.
        if app.record.with_untracked(|record| state_of(record, goal)) == state {
            edits.push(choose(goal, goal::STATE, before.as_str()));
        }
        app.write_all(&edits);
    });
    Some(id)
}

/// The button that was pressed is gone: the focus goes to the field for the reason, or stays with the buttons.
fn focus(place: NodeRef<html::Div>) {
    request_animation_frame(move || {
        let Some(place) = place.try_get_untracked().flatten() else { return };
        let field = place.query_selector("textarea").ok().flatten();
        let target = field.as_ref().and_then(|field| field.dyn_ref::<web_sys::HtmlElement>());
        // Fails only for an element that cannot be focused.
        let _ = target.unwrap_or(&place).focus();
    });
}

fn state_of(record: &Record, goal: EntityId) -> GoalState {
    Goal::find(record, goal).map(|goal| goal.state).unwrap_or_default()
}
