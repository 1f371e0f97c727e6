//! What is to be done now, as one card; and what comes after it, as rows.

use chrono::NaiveDate;
use leptos::prelude::*;
use tandembuch_core::next_step::{self, Look, Step};
use tandembuch_core::text::dates;

use super::decisions::{Decision, decisions};
use super::first_steps::FirstSteps;
use super::is_due;
use super::step_in_words::{InWords, in_words, joined, pace_in_words};
use crate::state::{App, LastFile, Private, use_app};
use crate::ui::kit::{ButtonRow, LinkButton, List, ListRow, Look as ButtonLook, NowCard, Section};
use crate::ui::screens::meetings::BeginButton;
use crate::ui::{language, messages};

/// So much of what comes after it is shown.
const AFTER_IT: usize = 3;

/// How a tandem stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Standing {
    /// What is next, the most important first.
    steps: Vec<Step>,
    /// Which of the first steps of a new tandem are done.
    pub(super) first: Option<[bool; 5]>,
    /// What is to be decided first.
    decision: Option<Decision>,
}

impl Standing {
    pub(super) fn of(app: App) -> Self {
        let decisions = app.record.with(decisions);
        // The example is exchanged with nobody.
        let is_real = app.open.get().is_some_and(|open| !open.is_example);
        let look = Look {
            me: app.me(),
            now: app.now(),
            now_ms: app.now_ms(),
            decisions: decisions.len(),
            has_news: is_real && app.unsent() > 0,
            passed_on: app.private.with(|private| private.sent_at).and_then(|at| app.local_time(at)),
            is_hand_over_open: is_real && app.private.with(Private::last_file).is_some_and(LastFile::is_open),
            is_backup_due: is_real && is_due(app),
        };
        let (mut steps, first) = app.record.with(|record| {
            let first = is_real.then(|| next_step::first_steps(record, &look)).flatten();
            (next_step::steps(record, &look), first)
        });
        if first.is_some() {
            // The rest is among the first steps.
            steps.retain(|step| matches!(step, Step::Running(_) | Step::Today(_) | Step::Decide(_)));
        }
        Self { steps, first, decision: decisions.into_iter().next() }
    }
}

/// What is to be done now, and what comes after it.
#[component]
pub(super) fn Next(standing: Memo<Standing>) -> AnyView {
    let app = use_app();
    view! { {move || shown(app, standing.get())} }.into_any()
}

fn shown(app: App, Standing { mut steps, first, decision }: Standing) -> AnyView {
    // A meeting that is on has its bar on every page.
    let is_on = matches!(steps.first(), Some(Step::Running(_)));
    if is_on {
        steps.remove(0);
    }
    let texts = &messages().overview;
    let words = |step: &Step| in_words(app, step, decision.as_ref());
    let (card, heading, rows) = match steps.split_first() {
        _ if is_on => (None, texts.now, &steps[..]),
        Some((Step::Later(meeting), _)) => {
            let day = meeting.start.map(|start| start.date());
            (Some(quiet(app, day)), messages().meetings.next, &steps[..])
        }
        Some((step, rows)) => (Some(card(step, words(step))), texts.then, rows),
        None => (first.is_none().then(|| quiet(app, None)), texts.then, &steps[..]),
    };
    let is_next = card.is_none();
    let rows = rows.iter().take(AFTER_IT).map(|step| row(words(step))).collect::<Vec<_>>();
    view! {
        {card}
        {(!rows.is_empty()).then(|| view! { <Section heading><List>{rows}</List></Section> })}
        {first.map(|done| view! { <FirstSteps done is_next /> })}
    }
    .into_any()
}

fn card(step: &Step, InWords { when, title, meta, button, href, .. }: InWords) -> AnyView {
    let kicker = joined([messages().overview.now.to_owned(), when]);
    let buttons = match step {
        Step::Today(meeting) => view! {
            <BeginButton id=meeting.id />
            <LinkButton label=button href />
        }
        .into_any(),
        _ => view! { <LinkButton label=button href look=ButtonLook::Primary /> }.into_any(),
    };
    view! {
        <NowCard kicker title meta>
            <ButtonRow>{buttons}</ButtonRow>
        </NowCard>
    }
    .into_any()
}

fn row(InWords { icon, when, title, meta, href, .. }: InWords) -> AnyView {
    let meta = if when.is_empty() { meta } else { when };
    view! { <ListRow title meta href icon /> }.into_any()
}

/// Nothing is to be done.
fn quiet(app: App, until: Option<NaiveDate>) -> AnyView {
    let texts = &messages().overview;
    let title = match until {
        Some(day) => (texts.quiet_until)(&dates::day_and_month(language(), day)),
        None => texts.quiet_end.to_owned(),
    };
    view! { <NowCard kicker=texts.quiet title meta=pace_in_words(app) is_quiet=true /> }.into_any()
}
