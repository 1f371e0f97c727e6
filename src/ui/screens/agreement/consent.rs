//! How far both have confirmed the rules, and the button that confirms them.

use leptos::prelude::*;
use tandembuch_core::forms::agreement::{self, Agreement};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::rule::{self, Rule, Standing, Topic};
use tandembuch_core::next_step::First;
use tandembuch_core::text::dates;

use super::words;
use crate::platform::page;
use crate::state::{App, use_app};
use crate::ui::kit::{Button, Icon, IconName, Look, Tone, after_the_frame, use_flush_hub, use_toasts};
use crate::ui::screens::overview::Onward;
use crate::ui::{language, messages, person_name};

const STATE: &str = ".consent";
const TITLE: &str = "h1";

/// What the person who sits here can do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Confirm the rules of the template as they are, or change them first: there are none.
    Begin,
    /// Choose between versions first, of so many rules.
    Decide(usize),
    /// Confirm.
    Agree,
    /// Nothing: everything is confirmed.
    Done,
}

/// How far both have confirmed the rules: a line for each.
#[component]
pub(super) fn Standings(agreement: Memo<Agreement>) -> AnyView {
    let app = use_app();
    let texts = &messages().agreement;
    let me = app.me();
    let complete = move || agreement.with(Agreement::is_complete).then(|| view! { <p>{texts.complete}</p> });
    let lines = move || [me, me.other()].map(|role| line(app, me, role, &agreement.get())).collect_view();
    view! {
        <section class="consent" aria-label=texts.consent tabindex="-1">{lines} {complete}</section>
    }
    .into_any()
}

/// What the person who sits here can do about it, always in reach: below all rules to the eye, before them to the keyboard.
#[component]
pub(super) fn ConsentBar(rules: Memo<Vec<Rule>>, agreement: Memo<Agreement>) -> AnyView {
    let app = use_app();
    let texts = &messages().agreement;
    let me = app.me();
    let step = Memo::new(move |_| {
        let agreement = agreement.get();
        match (agreement.contested, agreement.consent(me).open) {
            _ if agreement.rules == 0 => Step::Begin,
            (0, 0) => Step::Done,
            (0, _) => Step::Agree,
            (contested, _) => Step::Decide(contested),
        }
    });
    let bar = move || match step.get() {
        Step::Decide(rules) => {
            view! { <div class="foot-bar"><p>{(texts.decide_first)(rules)}</p></div> }.into_any()
        }
        Step::Begin => {
            view! { <div class="foot-bar"><Agree rules agreement /><ChangeFirst /></div> }.into_any()
        }
        Step::Agree => view! { <div class="foot-bar"><Agree rules agreement /></div> }.into_any(),
        Step::Done => view! { <Onward after=First::Rules /> }.into_any(),
    };
    view! { {bar} }.into_any()
}

/// How far one of the two has come.
fn line(app: App, me: Role, role: Role, agreement: &Agreement) -> AnyView {
    let texts = &messages().agreement;
    let consent = agreement.consent(role);
    let confirmed = consent.last.filter(|_| consent.open == 0);
    let text = app.record.with(|record| match confirmed {
        Some(day) => words::standing(record, me, role, Standing::Confirmed(day)),
        None if role == me => (texts.rules_open_for_you)(consent.open),
        None => (texts.rules_open_for)(&person_name(record, role), consent.open),
    });
    let name = if confirmed.is_some() { IconName::CheckCircle } else { IconName::Circle };
    view! { <p class="standing" class=("standing--confirmed", confirmed.is_some())><Icon name /> {text}</p> }
        .into_any()
}

#[component]
fn Agree(rules: Memo<Vec<Rule>>, agreement: Memo<Agreement>) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let hub = use_flush_hub();
    let texts = &messages().agreement;
    let me = app.me();
    let agree = move |()| {
        // What is still being typed was typed before this.
        if let Some(hub) = hub {
            hub.flush();
        }
        let today = app.now_untracked().date();
        let is_done =
            begin(app) && app.apply_all(&rules.with_untracked(|rules| agreement::confirm(rules, me, today)));
        if is_done && agreement.with_untracked(|agreement| agreement.consent(me).open == 0) {
            toasts.show(Tone::Success, messages().agreement.agreed);
            // Where there were no rules, their state is only about to be there.
            after_the_frame(|| {
                page::focus(STATE);
            });
        }
    };
    let meaning = move || {
        let today = dates::short_date(language(), app.today());
        let mine = (texts.agree_meaning)(&today);
        let is_theirs_open = agreement.with(|it| it.rules == 0 || it.consent(me.other()).open > 0);
        if !is_theirs_open {
            return mine;
        }
        let partner = app.record.with(|record| person_name(record, me.other()));
        format!("{mine} {}", (texts.partner_agrees_there)(&partner))
    };
    view! {
        <p>{meaning}</p>
        <Button label=texts.agree look=Look::Primary icon=IconName::Check on_click=agree />
    }
    .into_any()
}

/// Enters the rules of the template, to be changed before anybody confirms them.
#[component]
fn ChangeFirst() -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let change = move |()| {
        if begin(app) {
            toasts.show(Tone::Success, messages().agreement.begun);
            // The button is gone, and the rules are only about to be there.
            page::focus(TITLE);
        }
    };
    view! { <Button label=messages().agreement.begin on_click=change /> }.into_any()
}

/// Where there are no rules, those of the template are entered. Returns whether there are rules now.
fn begin(app: App) -> bool {
    app.record.with_untracked(|record| Agreement::of(record).rules > 0) || {
        let texts = Topic::ALL.map(|topic| (topic, words::template(topic)[1]));
        app.apply_all(&app.record.with_untracked(|record| rule::begin(record, texts)))
    }
}
