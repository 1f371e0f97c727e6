//! Skills and levels in words.

use leptos::prelude::*;
use tandembuch_core::forms::competence::Competence;
use tandembuch_core::forms::growth::{Growth, Success};
use tandembuch_core::forms::level::Level;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::skill::Skill;
use tandembuch_core::plain_text::{called, isolated};
use tandembuch_core::text::dates;

use crate::state::App;
use crate::ui::kit::Section;
use crate::ui::{language, messages, person_name};

/// What a skill is called.
pub fn skill_name(skill: &Skill) -> String {
    match skill.competence {
        Some(competence) => competence_name(competence).to_owned(),
        None => called(&skill.title, messages().growth.untitled),
    }
}

/// What a skill of the catalogue is called.
pub fn competence_name(competence: Competence) -> &'static str {
    (messages().skill_names.of)(competence)
}

/// What a skill is about; an own one says it itself.
pub fn about(skill: &Skill) -> &'static str {
    skill.competence.map_or("", |competence| (messages().skill_names.about)(competence))
}

/// A level in words.
pub fn level_in_words(level: Level) -> String {
    (messages().growth.level)(level.band, level.half)
}

/// Where somebody was and is.
pub fn then_and_now(growth: &Growth) -> String {
    let texts = &messages().growth;
    match (growth.beginning().map(level_in_words), growth.now().map(level_in_words)) {
        (Some(then), Some(now)) if then == now => (texts.still)(&now),
        (Some(then), Some(now)) => (texts.then_and_now)(&then, &now),
        (_, Some(now)) => (texts.only_now)(&now),
        (_, None) => texts.not_seen.to_owned(),
    }
}

/// How far it went and on which day.
pub fn success_meta(success: &Success) -> String {
    let how = success.milestone.what.map(|what| (messages().milestones.what)(what).to_owned());
    let day = success.day().map(|day| dates::long_date(language(), day));
    how.into_iter().chain(day).collect::<Vec<_>>().join(" · ")
}

/// What has worked.
pub fn success_title(success: &Success) -> String {
    let words = success.words();
    if words.is_empty() { messages().goals.untitled.to_owned() } else { isolated(words) }
}

/// The name of the one who does not sit here.
pub fn other_name(app: App) -> String {
    name_of(app, app.me().other())
}

/// The name of one of the two.
pub fn name_of(app: App, role: Role) -> String {
    app.record.with(|record| person_name(record, role))
}

/// The day of a moment of the record.
pub fn day_in_words(app: App, at: u64) -> String {
    app.local_time(at).map(|moment| dates::long_date(language(), moment.date())).unwrap_or_default()
}

/// A part of the page under a heading.
pub fn heads(heading: String, content: AnyView) -> AnyView {
    view! { <Section heading=heading>{content}</Section> }.into_any()
}
