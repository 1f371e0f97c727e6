//! What is known of a goal's progress, in words and icons: never in per cent.

use leptos::prelude::*;
use tandembuch_core::forms::milestone::{self, Milestone, What};
use tandembuch_core::forms::step::Step;
use tandembuch_core::record::{EntityId, Record};

use super::words::milestone_what;
use crate::state::use_app;
use crate::ui::kit::{Badge, IconName, Tone};
use crate::ui::messages;

/// The highest level of evidence of a goal; nothing if there is none yet.
#[component]
pub fn EvidenceBadge(
    /// The goal.
    goal: EntityId,
) -> AnyView {
    let app = use_app();
    let highest =
        Memo::new(move |_| app.record.with(|record| milestone::highest(&Milestone::of_goal(record, goal))));
    let badge = move || {
        highest.get().map(|what| {
            let what = Some(what);
            view! { <Badge text=milestone_what(what) tone=Tone::Success icon=milestone_icon(what) /> }
        })
    };
    view! { {badge} }.into_any()
}

/// How many steps towards a goal are done: "2 von 4 Schritten". Nothing if there are none.
pub fn steps_in_words(record: &Record, goal: EntityId) -> Option<String> {
    let steps = Step::of_goal(record, goal);
    let done = steps.iter().filter(|step| step.done).count();
    (!steps.is_empty()).then(|| (messages().milestones.steps_done)(done, steps.len()))
}

/// Stands before what has happened to a goal.
pub fn milestone_icon(what: Option<What>) -> IconName {
    match what {
        Some(What::WithHelp) => IconName::Tandem,
        Some(What::Alone) => IconName::Person,
        Some(What::Shown) => IconName::People,
        Some(What::Created) => IconName::Idea,
        Some(What::Paused) => IconName::Clock,
        Some(What::Resumed) => IconName::Progress,
        Some(What::Reached) => IconName::CheckCircle,
        Some(What::Dropped) => IconName::Close,
        None => IconName::Circle,
    }
}
