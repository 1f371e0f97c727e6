//! How both stand to a card, in words, and the button by which one of the two agrees or agrees no longer.

use leptos::prelude::*;
use tandembuch_core::forms::card::Card;
use tandembuch_core::forms::confirmation::Standing;
use tandembuch_core::forms::person::Role;
use tandembuch_core::plain_text::{is_blank, isolated};
use tandembuch_core::record::{EntityId, Record};
use tandembuch_core::text::dates;

use crate::state::{App, use_app};
use crate::ui::kit::{Button, ButtonRow, IconName, Look, Section, use_flush_hub};
use crate::ui::{language, messages, person_name};

/// How it stands with a card, in one line.
pub(super) fn standing(record: &Record, card: &Card, me: Role) -> String {
    let texts = &messages().keepsake.passing_on.cards;
    let is_missing = |role: Role| card.standing(role).day().is_none();
    match (is_missing(me), is_missing(me.other())) {
        (true, _) => texts.yours_is_missing.to_owned(),
        (false, true) => (texts.other_has_to)(&name(record, me.other())),
        (false, false) => texts.by_both.to_owned(),
    }
}

fn name(record: &Record, role: Role) -> String {
    isolated(&person_name(record, role))
}

/// How one of the two stands to it.
fn of_one(app: App, card: &Card, role: Role) -> String {
    let texts = &messages().keepsake.passing_on.cards;
    let other = (role != app.me()).then(|| app.record.with(|record| name(record, role)));
    match (card.standing(role), &other) {
        (Standing::Confirmed(day), _) => {
            (texts.agreed)(other.as_deref(), &dates::day_and_month(language(), day))
        }
        (Standing::Changed, _) => (texts.changed)(other.as_deref()),
        (Standing::Open, None) => format!("{}.", texts.yours_is_missing),
        (Standing::Open, Some(name)) => format!("{}.", (texts.other_has_to)(name)),
    }
}

/// Who agrees to a card.
#[component]
pub(super) fn Consent(id: EntityId, card: Memo<Option<Card>>) -> AnyView {
    let app = use_app();
    let (hub, me) = (use_flush_hub(), app.me());
    let texts = &messages().keepsake.passing_on.cards;
    let lines = move || {
        let Some(card) = card.get() else { return ().into_any() };
        let line = |role| -> AnyView { view! { <li>{of_one(app, &card, role)}</li> }.into_any() };
        [me, me.other()].map(line).into_any()
    };
    let has_words = Memo::new(move |_| {
        card.with(|card| card.as_ref().is_some_and(|card| !is_blank(&card.title) || !is_blank(&card.text)))
    });
    let agrees = Memo::new(move |_| {
        card.with(|card| card.as_ref().is_some_and(|card| card.standing(me).day().is_some()))
    });
    let press = move |()| {
        // What the button says is done. Agreed to is what can be read, also what was just typed.
        let is_withdrawn = agrees.get_untracked();
        if let Some(hub) = hub {
            hub.flush();
        }
        let Some(card) = app.record.with_untracked(|record| Card::find(record, id)) else { return };
        app.write(&if is_withdrawn { card.withdraw(me) } else { card.agree(me, app.now_untracked().date()) });
    };
    // One button that stays, with the focus on it.
    let label = Signal::derive(move || if agrees.get() { texts.withdraw } else { texts.agree }.to_owned());
    let button = move || {
        if !has_words.get() {
            return view! { <p class="muted">{texts.no_words}</p> }.into_any();
        }
        view! { <ButtonRow><Button label icon=IconName::Agreement look=Look::Secondary on_click=press /></ButtonRow> }
            .into_any()
    };
    view! {
        <Section heading=texts.agreement>
            <ul class="pass-on__standings" role="list" aria-live="polite">{lines}</ul>
            {button}
        </Section>
    }
    .into_any()
}
