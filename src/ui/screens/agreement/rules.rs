//! The rules, or the way to begin with those of the template, and a field for another one.

use leptos::prelude::*;
use tandembuch_core::forms::rule::{Rule, Topic};

use super::add_rule::AddRule;
use super::rule_row::RuleRow;
use super::words::template;
use crate::ui::kit::{Fold, IconName, Section};
use crate::ui::messages;
use crate::ui::parts::{Deletions, NewText, RowList};

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

/// The rules of the template, to be read, while there are none.
#[component]
fn Nothing() -> AnyView {
    let texts = &messages().agreement;
    let rule = |topic| {
        let [title, text] = template(topic);
        view! {
            <li class="row">
                <div class="row__text">
                    <span class="row__title">{title}</span>
                    <span class="row__meta">{text}</span>
                </div>
            </li>
        }
    };
    view! {
        <p>{texts.none_text}</p>
        <ol class="list kern-level-1" role="list" aria-label=texts.template>{Topic::ALL.map(rule).into_iter().collect_view()}</ol>
    }
    .into_any()
}
