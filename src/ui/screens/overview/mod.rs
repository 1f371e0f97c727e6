//! The tandem at a glance: what is next, what comes after it, what both have agreed and work on.

mod backup_due;
mod code_card;
mod decisions;
mod first_steps;
mod goals;
mod next;
mod rest;
mod step_in_words;
mod tasks;

use leptos::prelude::*;
use tandembuch_core::forms::tandem::Tandem;
use tandembuch_core::text::dates;

use crate::state::use_app;
use crate::ui::kit::{AfterTheFrame, PageTitle};
use crate::ui::{language, messages};
pub(super) use backup_due::is_due;
use code_card::CodeCard;
pub(super) use first_steps::Onward;
use goals::GoalsInWork;
use next::{Next, Standing};
use rest::Rest;
use tasks::OpenTasks;

/// The tandem at a glance. What is next is there at once; what lies below that comes with the next two frames, so that
/// nobody waits for what they do not see yet.
#[component]
pub fn OverviewScreen() -> AnyView {
    let app = use_app();
    let period = Memo::new(move |_| app.record.with(|record| period(&Tandem::of(record))));
    let standing = Memo::new(move |_| Standing::of(app));
    let is_new = Memo::new(move |_| standing.with(|standing| standing.first.is_some()));
    view! {
        <PageTitle text=messages().shell.overview subtitle=period />
        <div class="columns">
            <div>
                <Next standing />
                <CodeCard />
                <AfterTheFrame>
                    <OpenTasks is_new />
                </AfterTheFrame>
            </div>
            <AfterTheFrame>
                <div>
                    <GoalsInWork />
                    <Rest />
                </div>
            </AfterTheFrame>
        </div>
    }
    .into_any()
}

/// From when to when a tandem goes, as far as that is agreed.
pub(super) fn period(tandem: &Tandem) -> String {
    let texts = &messages().tandem;
    let day = |day| dates::short_date(language(), day);
    match (tandem.from, tandem.until) {
        (Some(from), Some(until)) => (texts.period)(&day(from), &day(until)),
        (Some(from), None) => (texts.since)(&day(from)),
        (None, _) => String::new(),
    }
}
