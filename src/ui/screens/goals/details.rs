//! What a goal is, how both will notice that it is reached, until when, and how it stands.

use leptos::prelude::*;
use serde_json::Value;

use crate::domain::forms::choose;
use crate::domain::forms::goal::{self, Goal, GoalState};
use crate::domain::forms::person::Role;
use crate::domain::record::EntityId;
use crate::state::use_app;
use crate::ui::kit::{Card, Choice, DateField, EditableText, Select};
use crate::ui::parts::{MAX_TEXT, MAX_TITLE, goal_state, write_text};
use crate::ui::{messages, person_name};

/// The fields of a goal.
#[component]
pub(super) fn Details(id: EntityId) -> AnyView {
    let app = use_app();
    let texts = &messages().goals;
    let goal = Memo::new(move |_| app.record.with(|record| Goal::find(record, id)));
    let field = move |read: fn(&Goal) -> String| -> Signal<String> {
        Memo::new(move |_| goal.with(|goal| goal.as_ref().map(read).unwrap_or_default())).into()
    };
    let choose_text = move |field: &'static str| {
        Callback::new(move |text: String| {
            let value = if text.is_empty() { Value::Null } else { Value::from(text) };
            app.apply(&choose(id, field, value));
        })
    };
    let states = GoalState::ALL.map(|state| Choice::new(state.as_str(), goal_state(state))).to_vec();
    let owner = move |role: Role| {
        Choice::new(role.as_str(), app.record.with_untracked(|record| person_name(record, role)))
    };
    view! {
        <Card>
            <EditableText
                label=texts.title
                value=field(|goal| goal.title.clone())
                on_commit=write_text(app, id, goal::TITLE)
                title=true
                wrap=true
                max_len=MAX_TITLE
            />
            <EditableText
                label=texts.sign
                value=field(|goal| goal.sign.clone())
                on_commit=write_text(app, id, goal::SIGN)
                multiline=true
                placeholder=texts.sign_example
                max_len=MAX_TEXT
            />
            <div class="pair">
                <Select
                    label=texts.state
                    value=field(|goal| goal.state.as_str().to_owned())
                    on_change=choose_text(goal::STATE)
                    options=states
                />
                <DateField
                    label=texts.until_label
                    value=field(|goal| goal.until.map(|day| day.to_string()).unwrap_or_default())
                    on_change=choose_text(goal::UNTIL)
                    optional=true
                />
                <Select
                    label=texts.owner
                    value=field(|goal| goal.owner.as_str().to_owned())
                    on_change=choose_text(goal::OWNER)
                    options=[Role::Mentee, Role::Mentor].map(owner).to_vec()
                />
            </div>
        </Card>
    }
    .into_any()
}
