//! The agreement: rules that both write, and that each of them confirms on the own device.

mod add_rule;
mod consent;
mod rule_row;
mod rules;
mod sheet;
mod words;

use leptos::prelude::*;
use tandembuch_core::forms::agreement::Agreement;
use tandembuch_core::forms::rule::{self, Rule};

use crate::state::use_app;
use crate::ui::kit::PageTitle;
use crate::ui::messages;
use crate::ui::parts::NewText;
use consent::{ConsentBar, Standings};
use rules::Rules;
use sheet::{PrintButton, PrintedSheet};

pub use words::template;

/// The agreement.
#[component]
pub fn AgreementScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().agreement;
    let new = NewText::new("rule", move |id, text| rule::create(id, text, app.now_ms()));
    let rules = Memo::new(move |_| app.record.with(Rule::all));
    let agreement = Memo::new(move |_| rules.with(|rules| Agreement::of_rules(rules)));
    let has_rules = Memo::new(move |_| agreement.with(|agreement| agreement.rules > 0));
    let standings = move || has_rules.get().then(|| view! { <Standings agreement /> });
    let of_rules = move || {
        has_rules.get().then(|| {
            view! {
                <PrintButton />
                <PrintedSheet rules agreement />
            }
        })
    };
    view! {
        <PageTitle text=texts.title subtitle=texts.intro />
        {standings}
        <ConsentBar rules agreement />
        <Rules rules new />
        {of_rules}
    }
    .into_any()
}
