//! The tandems of this device: who, when they meet next, and how many tasks are open.

use leptos::prelude::*;
use tandembuch_core::record::SpaceId;

use super::upcoming::{next_planned, upcoming};
use crate::state::{App, Summary, use_app};
use crate::ui::kit::{IconName, List, ListRow, after_the_frame};
use crate::ui::parts::elsewhere_in;
use crate::ui::route::{Place, Route};
use crate::ui::{language, messages, tandem_name};

/// Rows that are made for one frame: about as many as a window shows.
const AT_ONCE: usize = 12;

/// The tandems of this device. One tap opens one. What lies below the window is made after the first frame, so that a
/// hundred tandems are there as soon as one.
#[component]
pub(super) fn TandemList() -> AnyView {
    let app = use_app();
    let shown = RwSignal::new(AT_ONCE);
    let ids = Memo::new(move |_| {
        let is_in_the_way = |id: &SpaceId| !app.is_out_of_the_way(*id);
        app.tandems.with(|cards| {
            cards.iter().map(|card| card.id).filter(is_in_the_way).take(shown.get()).collect::<Vec<_>>()
        })
    });
    Effect::new(move |_| {
        if let Some(next) = next_step(shown.get(), app.tandems.with(Vec::len)) {
            after_the_frame(move || {
                // The list may be gone by then.
                let _ = shown.try_set(next);
            });
        }
    });
    view! {
        <List label=messages().start.tandems>
            <For each=move || ids.get() key=|id| *id let:id>
                <TandemRow id />
            </For>
        </List>
    }
    .into_any()
}

/// How many rows come next; `None` when all are shown.
fn next_step(shown: usize, all: usize) -> Option<usize> {
    (shown < all).then(|| shown.saturating_add(AT_ONCE))
}

#[component]
fn TandemRow(id: SpaceId) -> AnyView {
    let app = use_app();
    let summary = Memo::new(move |_| {
        let find = |cards: &Vec<crate::state::TandemCard>| {
            cards.iter().find(|card| card.id == id).map(|card| card.summary.clone())
        };
        app.tandems.with(find).unwrap_or_default()
    });
    let meta = Memo::new(move |_| summary.with(|summary| about(app, summary)));
    view! {
        <ListRow
            title=Signal::derive(move || summary.with(tandem_name))
            meta
            href=Route::of_tandem(id, Place::Overview).to_string()
            icon=IconName::Tandem
        />
    }
    .into_any()
}

/// When both meet next, and how much is to be done until then.
fn about(app: App, summary: &Summary) -> String {
    let (texts, now) = (&messages().start, app.now_in(&summary.zone));
    let next = next_planned(&summary.planned, now);
    let meeting = match next {
        Some(at) => (texts.next_meeting)(&upcoming(language(), at, now.date())),
        None => texts.no_meeting.to_owned(),
    };
    let elsewhere = next.and_then(|at| elsewhere_in(app, &summary.zone, at));
    let tasks = Some(summary.open_tasks).filter(|count| *count > 0).map(texts.open_tasks);
    [Some(meeting), elsewhere, tasks].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tandem_is_shown_in_the_end() {
        for all in [0, 1, AT_ONCE, AT_ONCE + 1, 100] {
            let steps = std::iter::successors(Some(AT_ONCE), |shown| next_step(*shown, all));
            let shown: Vec<usize> = steps.collect();
            assert!(shown.last().is_some_and(|shown| *shown >= all), "{all}: {shown:?}");
            assert_eq!(shown.len(), all.div_ceil(AT_ONCE).max(1));
        }
    }
}
