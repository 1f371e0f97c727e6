//! A round: one's own view is asked for, or what became of it is shown.

use leptos::prelude::*;
use tandembuch_core::forms::pulse::Pulse;
use tandembuch_core::forms::rating::{Reveal, Round};
use tandembuch_core::forms::skill::Skill;
use tandembuch_core::record::EntityId;

use super::pulse::questions;
use super::pulse_result::{Outcome, result};
use super::reveal::revealed;
use super::skill::gone;
use super::view_check::check;
use super::view_step::step;
use crate::state::{App, use_app};

/// A round, or that there is none.
#[component]
pub fn ViewScreen(
    /// Which one.
    id: EntityId,
) -> AnyView {
    match Pulse::of_id(id) {
        Some(pulse) => of_pulse(use_app(), pulse),
        None => of_skills(use_app(), id),
    }
}

/// A rhythm check: its questions, or what became of the answers.
fn of_pulse(app: App, pulse: Pulse) -> AnyView {
    let look = Memo::new(move |_| Outcome::of(app, pulse));
    let screen = move || {
        look.with(|look| {
            untrack(|| match look.handed.iter().any(|handed| handed.rater == app.me()) {
                true => result(app, look),
                false => questions(app, pulse),
            })
        })
    };
    view! { {screen} }.into_any()
}

fn of_skills(app: App, id: EntityId) -> AnyView {
    // With what was given, if the reader has given theirs; and the skills that it is about.
    let look = Memo::new(move |_| {
        app.record.with(|record| {
            let round = Round::find(record, id)?;
            let reveal = Reveal::of(record, round);
            let has_given = reveal.by(app.me()).next().is_some();
            let skills = if has_given { Vec::new() } else { Skill::of(record, round.owner) };
            Some((round, has_given.then_some(reveal), skills))
        })
    });
    let screen = move || {
        look.with(|look| {
            untrack(|| match look {
                Some((_, Some(reveal), _)) => revealed(app, reveal),
                Some((round, None, skills)) if !skills.is_empty() => giving(app, *round, skills),
                _ => gone(app),
            })
        })
    };
    view! { {screen} }.into_any()
}

/// One skill after the other; then all of them, to be handed in.
fn giving(app: App, round: Round, skills: &[Skill]) -> AnyView {
    let skills = skills.to_vec();
    // Goes on where something is missing.
    let begun = app.begun_view(round);
    let first = skills.iter().position(|skill| !begun.is_answered(skill.id)).unwrap_or(skills.len());
    let place = RwSignal::new(first);
    let screen = move || {
        let at = place.get();
        untrack(|| match skills.get(at) {
            Some(skill) => step(app, round, skill, place, skills.len()),
            None => check(app, round, &skills, place),
        })
    };
    view! { {screen} }.into_any()
}
