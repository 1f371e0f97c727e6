//! One skill: where it began and is, what shows it, what leads to it, what both have seen.

use leptos::prelude::*;
use tandembuch_core::forms::goal::Goal;
use tandembuch_core::forms::growth::{self, Growth, Seen, Success};
use tandembuch_core::forms::level::Band;
use tandembuch_core::forms::skill::Skill;
use tandembuch_core::record::EntityId;

use super::look::grown;
use super::over_time::over_time;
use super::success::AddSuccess;
use super::successes::successes;
use crate::state::{App, use_app};
use crate::ui::kit::{Choice, EmptyState, IconName, LinkButton, List, ListRow, PageTitle, Select};
use crate::ui::messages;
use crate::ui::parts::skills::track;
use crate::ui::parts::skills::{
    about, day_in_words, heads, level_in_words, other_name, skill_name, then_and_now,
};
use crate::ui::parts::{Decisions, address};
use crate::ui::route::Place;

/// One skill, or that it is not chosen.
#[component]
pub fn SkillScreen(
    /// Which one.
    id: EntityId,
) -> AnyView {
    let app = use_app();
    // With the goals that could lead to it.
    let look = Memo::new(move |_| {
        let owner = app.record.with(|record| Skill::find(record, id))?.owner;
        let growth = grown(app, owner).into_iter().find(|growth| growth.skill.id == id)?;
        let mut goals = app.record.with(Goal::all);
        goals.retain(|goal| goal.owner == owner && growth.goals.iter().all(|own| own.id != goal.id));
        Some((growth, goals))
    });
    let screen = move || {
        look.with(|look| {
            untrack(|| match look {
                Some((growth, goals)) => here(app, growth, goals),
                None => gone(app),
            })
        })
    };
    view! { {screen} }.into_any()
}

/// Said where there is no such skill, or no such round.
pub(super) fn gone(app: App) -> AnyView {
    let texts = &messages().growth;
    view! {
        <PageTitle text=texts.gone />
        <EmptyState icon=IconName::Progress title=texts.gone text=texts.gone_text>
            <LinkButton label=texts.to_page href=address(app, Place::Growth) icon=IconName::ArrowLeft />
        </EmptyState>
    }
    .into_any()
}

fn here(app: App, growth: &Growth, free: &[Goal]) -> AnyView {
    let texts = &messages().growth;
    let id = growth.skill.id;
    let shown: Vec<&Success> = growth.successes.iter().collect();
    let shown = if shown.is_empty() {
        view! { <p class="muted">{texts.nothing_worked}</p> }.into_any()
    } else {
        successes(app, &shown)
    };
    let worked = view! { <div class="stack">{shown} <AddSuccess skill=id /></div> }.into_any();
    [
        view! { <PageTitle text=skill_name(&growth.skill) subtitle=about(&growth.skill) /> }.into_any(),
        view! { <Decisions id on_delete=None /> }.into_any(),
        standing(growth),
        heads(texts.worked.to_owned(), worked),
        goals(app, growth, free),
        views(app, growth),
        of_digcomp(growth),
    ]
    .collect_view()
    .into_any()
}

fn standing(growth: &Growth) -> AnyView {
    let texts = &messages().growth;
    let words = |band: Band| -> AnyView { view! { <span>{(texts.level)(band, None)}</span> }.into_any() };
    let words: Vec<AnyView> = Band::ALL.into_iter().map(words).collect();
    let claimed = match (growth.is_shown(), growth.successes.is_empty()) {
        (true, _) => "",
        (false, true) => texts.nothing_noted,
        (false, false) => texts.nothing_for_level,
    };
    view! {
        <div class="card kern-level-1">
            <p class="growth-sentence">{then_and_now(growth)}</p>
            {track(growth)}
            <p class="track-words" aria-hidden="true">{words}</p>
            <p class="muted">{claimed}</p>
        </div>
    }
    .into_any()
}

/// The goals that lead to it, and a list of those that could.
fn goals(app: App, growth: &Growth, free: &[Goal]) -> AnyView {
    let texts = &messages().growth;
    let id = growth.skill.id;
    let row = |goal: &Goal| -> AnyView {
        let href = address(app, Place::Goal(goal.id.to_string()));
        let next = growth.next.as_ref().filter(|(_, of)| of.id == goal.id);
        let meta = next.map(|(step, _)| step.title.clone()).unwrap_or_default();
        view! { <ListRow title=goal.title.clone() meta href icon=IconName::Goal /> }.into_any()
    };
    let mut content = Vec::new();
    if !growth.goals.is_empty() {
        let rows: Vec<AnyView> = growth.goals.iter().map(row).collect();
        content.push(view! { <List label=texts.goals>{rows}</List> }.into_any());
    }
    if !free.is_empty() {
        let connect = Callback::new(move |goal: String| {
            if let Ok(goal) = goal.parse() {
                app.write(&growth::connect(goal, Some(id)));
            }
        });
        let mut options = vec![Choice::new("", texts.connect_none)];
        options.extend(free.iter().map(|goal| Choice::new(goal.id.to_string(), goal.title.clone())));
        content.push(view! { <Select label=texts.connect value="" on_change=connect options /> }.into_any());
    }
    if content.is_empty() {
        return ().into_any();
    }
    heads(texts.goals.to_owned(), view! { <div class="stack">{content}</div> }.into_any())
}

/// What both have seen, the latest first.
fn views(app: App, growth: &Growth) -> AnyView {
    let texts = &messages().growth;
    let is_own = growth.skill.owner == app.me();
    let (mine, other) = if is_own { (&growth.own, &growth.other) } else { (&growth.other, &growth.own) };
    let name = (texts.view.of_other)(&other_name(app));
    let mine = mine.iter().map(|seen| (*seen, texts.view.own));
    let mut all: Vec<(Seen, &str)> = mine.chain(other.iter().map(|seen| (*seen, name.as_str()))).collect();
    if all.is_empty() {
        return ().into_any();
    }
    all.sort_by_key(|(seen, _)| std::cmp::Reverse(seen.at));
    let row = |(seen, who): (Seen, &str)| -> AnyView {
        let meta = format!("{who} · {}", day_in_words(app, seen.at));
        view! { <ListRow title=level_in_words(seen.level) meta /> }.into_any()
    };
    let rows: Vec<AnyView> = all.into_iter().map(row).collect();
    let list =
        view! { <div class="stack">{over_time(app, growth)} <List label=texts.views>{rows}</List></div> };
    heads(texts.views.to_owned(), list.into_any())
}

/// Its number in DigComp, for whoever needs it.
fn of_digcomp(growth: &Growth) -> AnyView {
    let number = growth.skill.competence.filter(|competence| competence.digcomp().is_some());
    let words = number.map(|competence| (messages().growth.digcomp)(competence.as_str()));
    view! { <p class="growth-credit muted">{words}</p> }.into_any()
}
