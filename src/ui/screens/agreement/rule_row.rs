//! One rule: what it says, and what differs in who has confirmed it. It is read first and changed when it is opened.

use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::rule::{self, Rule, Standing};
use tandembuch_core::record::EntityId;

use super::words;
use crate::state::use_app;
use crate::ui::kit::EditableText;
use crate::ui::messages;
use crate::ui::parts::{Deletions, MAX_TEXT, RecordRow, brief, row_label, write_text};

/// One rule of the agreement.
#[component]
pub(super) fn RuleRow(id: EntityId, rules: Memo<Vec<Rule>>, deletions: Deletions) -> AnyView {
    let app = use_app();
    let texts = &messages().agreement;
    let rule = Memo::new(move |_| rules.with(|rules| rules.iter().find(|rule| rule.id == id).cloned()));
    let text =
        Memo::new(move |_| rule.with(|rule| rule.as_ref().map(|rule| rule.text.clone()).unwrap_or_default()));
    let heading = Memo::new(move |_| rules.with(|rules| words::heading(rules, id)));
    let number =
        move || rules.with(|rules| rules.iter().position(|rule| rule.id == id)).map(|place| place + 1);
    let meta = move || {
        let Some(rule) = rule.get() else { return String::new() };
        if !rule.counts() {
            return messages().agreement.blank.to_owned();
        }
        let me = app.me();
        let differing = |role: &Role| rules.with(|rules| differs(rules, &rule, *role));
        let in_words =
            |role| app.record.with(|record| words::standing(record, me, role, rule.standing(role)));
        [me, me.other()].into_iter().filter(differing).map(in_words).collect::<Vec<_>>().join(" · ")
    };
    let fields = move || {
        view! {
            <EditableText
                label=heading
                hide_label=true
                value=text
                on_commit=write_text(app, id, rule::TEXT)
                multiline=true
                max_len=MAX_TEXT
            />
        }
        .into_any()
    };
    view! {
        <RecordRow
            id
            heading
            title=text
            label=row_label(heading)
            meta=Signal::derive(meta)
            leading=move || view! { <span class="tool-row__sign" aria-hidden="true">{number}</span> }
            fields
            delete=Signal::derive(move || heading.with(|heading| (texts.delete)(heading)))
            deleted=Signal::derive(move || heading.with(|heading| (texts.deleted)(&brief(heading))))
            deletions
        />
    }
    .into_any()
}

/// Has to be said how this person stands to the rule: it was changed since, or others are confirmed and it is not.
fn differs(rules: &[Rule], rule: &Rule, role: Role) -> bool {
    match rule.standing(role) {
        Standing::Confirmed(_) => false,
        Standing::Changed => true,
        Standing::Open => rules.iter().any(|other| matches!(other.standing(role), Standing::Confirmed(_))),
    }
}
