//! The skills of one person: each with where it began, where it is, and how many things show it.

use leptos::prelude::*;
use tandembuch_core::forms::growth::Growth;

use super::look::Look;
use crate::state::App;
use crate::ui::kit::{Icon, IconName};
use crate::ui::parts::address;
use crate::ui::parts::skills::{heads, skill_name, then_and_now};
use crate::ui::parts::skills::{legend, track};
use crate::ui::route::Place;
use crate::ui::{messages, personal};

/// A row for each skill. Each leads to its page.
pub(super) fn skill_rows(app: App, look: &Look) -> AnyView {
    let heading = personal(app, look.owner, &messages().growth.skills);
    let has_claimed = look.skills.iter().any(|skill| !skill.is_shown());
    let rows: Vec<AnyView> = look.skills.iter().map(|growth| row(app, growth)).collect();
    let label = heading.clone();
    let list = view! {
        <div class="stack">
            {legend(has_claimed)}
            <ul class="list kern-level-1" role="list" aria-label=label>{rows}</ul>
        </div>
    };
    heads(heading, list.into_any())
}

fn row(app: App, growth: &Growth) -> AnyView {
    let texts = &messages().growth;
    let shown = match growth.successes.len() {
        0 if growth.is_shown() => None,
        0 => Some(texts.nothing_noted.to_owned()),
        count => Some((texts.successes)(count)),
    };
    let meta = std::iter::once(then_and_now(growth)).chain(shown).collect::<Vec<_>>().join(" · ");
    view! {
        <li class="row skill-row">
            <div class="row__text">
                <a class="row__title row__link" href=address(app, Place::Skill(growth.skill.id.to_string()))>
                    {skill_name(&growth.skill)}
                </a>
                {track(growth)}
                <span class="row__meta">{meta}</span>
            </div>
            <span class="row__chevron"><Icon name=IconName::ChevronRight /></span>
        </li>
    }
    .into_any()
}
