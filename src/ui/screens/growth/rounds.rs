//! The way to the next view, and to those that were given.

use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::pulse::Pulse;
use tandembuch_core::forms::rating::{self, Reveal};
use tandembuch_core::text::capital;

use super::look::Look;
use crate::state::App;
use crate::ui::kit::{Button, IconName, LinkButton, List, ListRow, Look as ButtonLook, NowCard};
use crate::ui::parts::skills::{day_in_words, heads, other_name};
use crate::ui::parts::{address, go_to};
use crate::ui::route::Place;
use crate::ui::{messages, personal};

/// Asks for the view that is due; nothing where none is.
pub(super) fn next_round(app: App, look: &Look) -> AnyView {
    let texts = &messages().growth.view;
    let Some((round, waits)) = look.due else { return next_pulse(app, look) };
    let meta = if waits {
        (texts.your_turn)(&other_name(app))
    } else {
        personal(app, look.owner, &texts.invite_text)
    };
    let label = if app.begun_view(round).is_empty() { texts.begin } else { texts.go_on };
    let href = address(app, Place::View(round.id.to_string()));
    view! {
        <NowCard kicker=texts.three_minutes title=personal(app, look.owner, &texts.invite) meta>
            <LinkButton label href look=ButtonLook::Primary />
        </NowCard>
    }
    .into_any()
}

/// Asks for the answers to the rhythm check that is due; nothing where none is.
pub(super) fn next_pulse(app: App, look: &Look) -> AnyView {
    let texts = &messages().growth.pulse;
    let Some(pulse) = look.pulse else { return ().into_any() };
    let href = address(app, Place::View(pulse.id().to_string()));
    let kicker = format!("{} · {}", texts.title, texts.four_taps);
    view! {
        <NowCard kicker title=texts.invite meta=texts.intro>
            <LinkButton label=messages().growth.view.begin href look=ButtonLook::Primary />
        </NowCard>
    }
    .into_any()
}

/// The rhythm checks for which somebody has answered; nothing where there are none.
pub(super) fn past_pulses(app: App, look: &Look) -> AnyView {
    let texts = &messages().growth.pulse;
    let row = |pulse: &Pulse| -> AnyView {
        let href = address(app, Place::View(pulse.id().to_string()));
        let title = (texts.after)(usize::from(pulse.number) * 3);
        view! { <ListRow title=capital(&title) href icon=IconName::Calendar /> }.into_any()
    };
    let rows: Vec<AnyView> = look.pulses.iter().map(row).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    heads(texts.title.to_owned(), view! { <List label=texts.title>{rows}</List> }.into_any())
}

/// The views that were given, the latest first, and the way to a new one.
pub(super) fn past_rounds(app: App, look: &Look) -> AnyView {
    let texts = &messages().growth;
    if look.given.is_empty() {
        return ().into_any();
    }
    let rows: Vec<AnyView> = look.given.iter().rev().map(|reveal| row(app, reveal)).collect();
    let owner = look.owner;
    let again = move |()| begin(app, owner);
    let again = look
        .due
        .is_none()
        .then(|| view! { <Button label=texts.view.again icon=IconName::Plus on_click=again /> });
    let content = view! {
        <div class="stack"><List label=texts.views>{rows}</List> <div class="button-row">{again}</div></div>
    };
    heads(texts.views.to_owned(), content.into_any())
}

fn row(app: App, reveal: &Reveal) -> AnyView {
    let texts = &messages().growth.view;
    let title = (texts.occasions)(reveal.round.occasion);
    let last = reveal.handed.last().map(|handed| day_in_words(app, handed.at)).unwrap_or_default();
    let meta = if reveal.is_revealed() { (texts.compared)(&last) } else { texts.two_views.to_owned() };
    let href = address(app, Place::View(reveal.round.id.to_string()));
    view! { <ListRow title meta href icon=IconName::Progress /> }.into_any()
}

/// Begins a round because somebody wants it.
pub(super) fn begin(app: App, owner: Role) {
    if let Some(id) = app.new_id()
        && app.apply(&rating::begin(id, owner, app.now_ms()))
    {
        go_to(app, Place::View(id.to_string()));
    }
}
