//! The agreement on paper: what the printer gets of this screen, and the button that asks for it.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use tandembuch_core::forms::agreement::Agreement;
use tandembuch_core::forms::person::{Person, Role};
use tandembuch_core::forms::rule::Rule;
use tandembuch_core::forms::tandem::Tandem;
use tandembuch_core::plain_text::is_blank;
use tandembuch_core::record::Record;
use tandembuch_core::text::dates;

use super::words;
use crate::platform::page;
use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, IconName, use_flush_hub};
use crate::ui::screens::overview::period;
use crate::ui::{language, messages, person_name};

/// Prints the agreement.
#[component]
pub(super) fn PrintButton() -> AnyView {
    let texts = &messages().agreement;
    let hub = use_flush_hub();
    let print = move |()| {
        if let Some(hub) = hub {
            hub.flush();
        }
        spawn_local(async {
            // What was just typed gets onto the paper first.
            tick().await;
            page::print();
        });
    };
    view! {
        <ButtonRow>
            <Button label=texts.print icon=IconName::Printer on_click=print />
            <span class="muted">{texts.print_meaning}</span>
        </ButtonRow>
    }
    .into_any()
}

/// The printed page; on the screen it is not there.
#[component]
pub(super) fn PrintedSheet(rules: Memo<Vec<Rule>>, agreement: Memo<Agreement>) -> AnyView {
    let app = use_app();
    let page = move || {
        app.record
            .with(|record| rules.with(|rules| agreement.with(|agreement| sheet(record, rules, agreement))))
    };
    view! { <article class="on-paper paper">{page}</article> }.into_any()
}

fn sheet(record: &Record, rules: &[Rule], agreement: &Agreement) -> AnyView {
    let texts = &messages().agreement;
    let people = Role::BOTH.map(|role| view! { <p>{person(record, role)}</p> });
    let period = Some(period(&Tandem::of(record))).filter(|period| !period.is_empty());
    let period = period.map(|period| view! { <p>{format!("{}: {period}", texts.period)}</p> });
    let rows = rules.iter().filter(|rule| rule.counts()).map(|rule| {
        let is_open = Role::BOTH.iter().any(|role| rule.confirmed_by(*role).is_none());
        view! {
            <div class="paper__rule">
                <dt>{words::heading(rules, rule.id)}</dt>
                <dd>
                    <p class="paper__text">{rule.text.clone()}</p>
                    {is_open.then(|| view! { <p class="paper__note">{texts.not_by_both}</p> })}
                </dd>
            </div>
        }
    });
    let confirmations = Role::BOTH.map(|role| view! { <p>{confirmation(record, agreement, role)}</p> });
    let signatures = Role::BOTH.map(|role| {
        view! {
            <div class="paper__signature">
                <p>{texts.place_and_date}</p>
                <p>{(texts.signature)(&person_name(record, role))}</p>
            </div>
        }
    });
    view! {
        <h1>{texts.title}</h1>
        {people}
        {period}
        <dl>{rows.collect_view()}</dl>
        <div class="paper__end">
            <h2>{texts.confirmations}</h2>
            {confirmations}
            {signatures}
        </div>
    }
    .into_any()
}

fn person(record: &Record, role: Role) -> String {
    let department = Person::of(record, role).department;
    let name = person_name(record, role);
    if is_blank(&department) { name } else { format!("{name}, {department}") }
}

fn confirmation(record: &Record, agreement: &Agreement, role: Role) -> String {
    let texts = &messages().agreement;
    let consent = agreement.consent(role);
    let name = person_name(record, role);
    match consent.last.filter(|_| consent.open == 0) {
        Some(day) => (texts.confirmed_on)(&name, &dates::short_date(language(), day)),
        None => (texts.not_confirmed)(&name, consent.open),
    }
}
