//! The rules, or the way to begin with those of the template, and a field for another one.

use leptos::prelude::*;
use tandembuch_core::forms::rule::{self, Rule, Topic};

use super::add_rule::AddRule;
use super::rule_row::RuleRow;
use super::words::template;
use crate::platform::page;
use crate::state::use_app;
use crate::ui::kit::{Button, EmptyState, Fold, IconName, Look, Section, Tone, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{Deletions, NewText, RowList};

const TITLE: &str = "h1";

/// The rules of the agreement.
#[component]
pub(super) fn Rules(rules: Memo<Vec<Rule>>, new: NewText) -> AnyView {
    let texts = &messages().agreement;
    let ids = Memo::new(move |_| rules.with(|rules| rules.iter().map(|rule| rule.id).collect::<Vec<_>>()));
    let has_none = Memo::new(move |_| ids.with(Vec::is_empty));
    let deletions = Deletions::default();
    view! {
        <Section heading=texts.rules>
            {move || has_none.get().then(|| view! { <Nothing /> })}
            <RowList
                ids
                label=texts.rules
                row=move |id| view! { <RuleRow id rules deletions /> }.into_any()
                deletions
            />
            <Fold label=texts.new_rule icon=IconName::Plus open=new.is_begun()><AddRule new /></Fold>
        </Section>
    }
    .into_any()
}

#[component]
fn Nothing() -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().agreement;
    let begin = move |()| {
        let texts = Topic::ALL.map(|topic| (topic, template(topic)[1]));
        if app.apply_all(&app.record.with_untracked(|record| rule::begin(record, texts))) {
            toasts.show(Tone::Success, messages().agreement.begun);
            // The button is gone, and the rules are only about to be there.
            page::focus(TITLE);
        }
    };
    view! {
        <EmptyState icon=IconName::Agreement title=texts.none text=texts.none_text>
            <Button label=texts.begin look=Look::Primary on_click=begin />
        </EmptyState>
    }
    .into_any()
}
