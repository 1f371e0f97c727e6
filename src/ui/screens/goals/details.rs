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
use crate::ui::kit::{Button, Card, Choice, DateField, EditableText, Fold, IconName, Look, Select};
use crate::ui::parts::{MAX_TEXT, MAX_TITLE, write_text};
use crate::ui::{messages, person_name};

/// How a goal stands and how both will notice that it is reached, to be read; and the ways on.
#[component]
pub(super) fn Summary(id: EntityId, goal: Memo<Option<Goal>>) -> AnyView {
    let sign =
        Memo::new(move |_| goal.with(|goal| goal.as_ref().map(|goal| goal.sign.clone())).unwrap_or_default());
    let sign = move || {
        let sign = sign.get();
        (!is_blank(&sign)).then(|| {
            view! { <p class="goal-sign"><strong>{messages().goals.sign}</strong> <span>{sign}</span></p> }
        })
    };
    let to_add = Memo::new(move |_| goal.with(|goal| goal.as_ref().and_then(missing)));
    let hint = move || to_add.get().map(|hint| view! { <p class="muted">{hint}</p> });
    view! {
        <Card>
            <Standing goal=id />
            {sign}
            {hint}
            <StateButtons goal=id />
        </Card>
    }
    .into_any()
}

/// The fields of a goal. They are open at first while something of it is missing.
#[component]
pub(super) fn Details(id: EntityId, goal: Memo<Option<Goal>>, on_delete: Callback<()>) -> AnyView {
    let app = use_app();
    let texts = &messages().goals;
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
    let is_new = goal.with_untracked(|goal| goal.as_ref().and_then(missing).is_some());
    view! {
        <Fold label=texts.change icon=IconName::Pen open=is_new>
          <Card>
            <EditableText
                label=texts.title
                value=field(|goal| goal.title.clone())
                on_commit=write_text(app, id, goal::TITLE)
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
          <div class="button-row">
            <Button label=texts.delete look=Look::Danger icon=IconName::Bin on_click=on_delete />
          </div>
        </Fold>
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
