//! A line of the whole agenda: a segment for each item, as wide as its minutes.

use leptos::prelude::*;
use tandembuch_core::forms::live::Time;

use super::clock::Clock;
use crate::ui::parts::Stage;

/// An item without a time is drawn as long as this, in minutes.
const UNPLANNED: u64 = 10;

/// What is drawn of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Segment {
    minutes: u64,
    /// How much of it has passed, in per cent.
    passed: u64,
}

/// The line. Decoration: the strip says the same in words.
#[component]
pub(super) fn Segments(stage: Memo<Option<Stage>>, clock: Clock) -> AnyView {
    let segments = Memo::new(move |_| {
        stage.with(|stage| stage.as_ref().map(|stage| segments(stage, clock.now())).unwrap_or_default())
    });
    let draw = |Segment { minutes, passed }: Segment| {
        view! {
            <span class="segments__item" style:flex-grow=minutes.to_string()>
                <span class="segments__passed" style:inline-size=format!("{passed}%")></span>
            </span>
        }
    };
    let line = move || segments.get().into_iter().map(draw).collect_view();
    view! { <div class="segments" aria-hidden="true">{line}</div> }.into_any()
}

fn segments(stage: &Stage, now: u64) -> Vec<Segment> {
    let current = stage.place();
    let of = |(place, item): (usize, &tandembuch_core::forms::agenda::AgendaItem)| {
        let minutes = item.minutes.unwrap_or(UNPLANNED).max(1);
        let passed = match Time::of(stage.live.since, minutes, now) {
            _ if item.done => 100,
            _ if current != Some(place) => 0,
            Time::Left(seconds) => 100 - (seconds.div_ceil(60) * 100 / minutes).min(100),
            Time::Over(_) => 100,
        };
        Segment { minutes, passed }
    };
    stage.agenda.iter().enumerate().map(of).collect()
}
