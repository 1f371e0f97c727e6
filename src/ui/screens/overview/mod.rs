//! The tandem at a glance: what is next, what is in work, what was written last, what is open.

mod agreement;
mod code_card;
mod decisions;
mod exchange_state;
mod goals;
mod journal;
mod next_meeting;
mod notes;
mod tasks;

use leptos::prelude::*;
use tandembuch_core::forms::tandem::Tandem;
use tandembuch_core::text::dates;

use crate::state::use_app;
use crate::ui::kit::{AfterTheFrame, PageTitle};
use crate::ui::parts::TopicsRow;
use crate::ui::{language, messages};
use agreement::AgreementState;
use code_card::CodeCard;
use decisions::OpenDecisions;
use exchange_state::ExchangeState;
pub(super) use exchange_state::is_due;
use goals::GoalsInWork;
use journal::LatestEntries;
use next_meeting::NextMeeting;
use notes::NotesForOneself;
use tasks::OpenTasks;

/// The tandem at a glance. What is next is there at once; what lies below that comes with the next two frames, so that
/// nobody waits for what they do not see yet.
#[component]
pub fn OverviewScreen() -> AnyView {
    let app = use_app();
    // The example is exchanged with nobody.
    let is_real = Memo::new(move |_| app.open.get().is_some_and(|open| !open.is_example));
    let period = Memo::new(move |_| app.record.with(|record| period(&Tandem::of(record))));
    view! {
        <PageTitle text=messages().shell.overview subtitle=period />
        <CodeCard />
        <OpenDecisions />
        <NextMeeting />
        <OpenTasks />
        <AfterTheFrame>
            <GoalsInWork />
            <TopicsRow />
            <AgreementState />
            <AfterTheFrame>
                <LatestEntries />
                <NotesForOneself />
                {move || is_real.get().then(|| view! { <ExchangeState /> })}
            </AfterTheFrame>
        </AfterTheFrame>
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
