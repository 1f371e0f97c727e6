//! The tandem at a glance: what is next, what is in work, what was written last, what is open.

mod code_card;
mod decisions;
mod exchange_state;
mod goals;
mod journal;
mod next_meeting;

use leptos::prelude::*;

use crate::domain::forms::tandem::Tandem;
use crate::i18n::dates;
use crate::state::{Summary, use_app};
use crate::ui::kit::PageTitle;
use crate::ui::{language, messages, tandem_name};
use code_card::CodeCard;
use decisions::Decisions;
use exchange_state::ExchangeState;
pub(super) use exchange_state::is_due;
use goals::GoalsInWork;
use journal::LatestEntries;
use next_meeting::NextMeeting;

/// The tandem at a glance.
#[component]
pub fn OverviewScreen() -> AnyView {
    let app = use_app();
    let name = Memo::new(move |_| app.record.with(|record| tandem_name(&Summary::of(record))));
    let period = Memo::new(move |_| app.record.with(|record| period(&Tandem::of(record))));
    view! {
        <PageTitle text=name kicker=messages().shell.overview subtitle=period />
        <CodeCard />
        <Decisions />
        <NextMeeting />
        <GoalsInWork />
        <LatestEntries />
        <ExchangeState />
    }
    .into_any()
}

fn period(tandem: &Tandem) -> String {
    let texts = &messages().tandem;
    let day = |day| dates::long_date(language(), day);
    match (tandem.from, tandem.until) {
        (Some(from), Some(until)) => (texts.period)(&day(from), &day(until)),
        (Some(from), None) => (texts.since)(&day(from)),
        (None, _) => String::new(),
    }
}
