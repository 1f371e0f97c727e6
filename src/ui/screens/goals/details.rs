//! What a goal is, how it stands, how both will notice that it is reached, and until when.

use leptos::prelude::*;
use serde_json::Value;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::goal::{self, Goal, GoalState};
use tandembuch_core::forms::person::Role;
use tandembuch_core::plain_text::is_blank;
use tandembuch_core::record::EntityId;

use super::state::{Standing, StateButtons};
use crate::state::use_app;
use crate::ui::kit::{Card, Choice, DateField, EditableText, Select};
use crate::ui::parts::{MAX_TEXT, MAX_TITLE, write_text};
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
            app.write(&choose(id, field, value));
        })
    };
    let owner = move |role: Role| {
        Choice::new(role.as_str(), app.record.with_untracked(|record| person_name(record, role)))
    };
    let to_add = Memo::new(move |_| goal.with(|goal| goal.as_ref().and_then(missing)));
    let hint = move || to_add.get().map(|hint| view! { <p class="muted">{hint}</p> });
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
            <Standing goal=id />
            {hint}
            <EditableText
                label=texts.sign
                value=field(|goal| goal.sign.clone())
                on_commit=write_text(app, id, goal::SIGN)
                multiline=true
                placeholder=texts.sign_example
                max_len=MAX_TEXT
            />
            <div class="pair">
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
            <StateButtons goal=id />
        </Card>
    }
    .into_any()
}

/// What would make a goal concrete; nothing for one that nobody works on.
fn missing(goal: &Goal) -> Option<&'static str> {
    let [both, sign, until] = messages().milestones.make_concrete;
    match (is_blank(&goal.sign), goal.until.is_none()) {
        _ if goal.state != GoalState::Open => None,
        (true, true) => Some(both),
        (true, false) => Some(sign),
        (false, true) => Some(until),
        (false, false) => None,
    }
}
