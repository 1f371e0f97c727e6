//! One rule: what it says, and who has confirmed it.

use leptos::prelude::*;
use tandembuch_core::forms::rule::{self, Rule, Standing};
use tandembuch_core::record::EntityId;

use super::words;
use crate::state::{App, use_app};
use crate::ui::kit::{EditableText, Icon, IconButton, IconName, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{Decisions, MAX_TEXT, brief, delete_with_undo, write_text};

/// One rule of the agreement, edited in place.
#[component]
pub(super) fn RuleRow(id: EntityId, rules: Memo<Vec<Rule>>, on_deleted: Callback<()>) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().agreement;
    let rule = Memo::new(move |_| rules.with(|rules| rules.iter().find(|rule| rule.id == id).cloned()));
    let text =
        Memo::new(move |_| rule.with(|rule| rule.as_ref().map(|rule| rule.text.clone()).unwrap_or_default()));
    let heading = Memo::new(move |_| rules.with(|rules| words::heading(rules, id)));
    let delete = Callback::new(move |()| {
        let said = heading.with_untracked(|heading| (messages().agreement.deleted)(&brief(heading)));
        if delete_with_undo(app, toasts, id, said) {
            on_deleted.run(());
        }
    });
    let standing = move || {
        let rule = rule.get().filter(Rule::counts);
        rule.map_or_else(
            || view! { <p>{messages().agreement.blank}</p> }.into_any(),
            |rule| standings(app, &rule),
        )
    };
    view! {
        <li class="rule">
            <div class="rule__head">
                <h3>{heading}</h3>
                <IconButton
                    name=Signal::derive(move || heading.with(|heading| (texts.delete)(heading)))
                    icon=IconName::Bin
                    on_click=delete
                />
            </div>
            <Decisions id on_delete=delete />
            <EditableText
                label=heading
                hide_label=true
                value=text
                on_commit=write_text(app, id, rule::TEXT)
                multiline=true
                max_len=MAX_TEXT
            />
            <div class="rule__standings">{standing}</div>
        </li>
    }
    .into_any()
}

/// How both stand to it, the person who sits here first.
fn standings(app: App, rule: &Rule) -> AnyView {
    let me = app.me();
    let line = |role| {
        let standing = rule.standing(role);
        let text = app.record.with(|record| words::standing(record, me, role, standing));
        let is_confirmed = matches!(standing, Standing::Confirmed(_));
        let name = if is_confirmed { IconName::CheckCircle } else { IconName::Circle };
        view! { <p class="standing" class=("standing--confirmed", is_confirmed)><Icon name /> {text}</p> }
    };
    [me, me.other()].map(line).collect_view().into_any()
}
