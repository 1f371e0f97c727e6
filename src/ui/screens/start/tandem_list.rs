//! The tandems of this device: who, and when they meet next.

use leptos::prelude::*;

use super::upcoming::{next_planned, upcoming};
use crate::domain::record::TandemId;
use crate::state::{Summary, use_app};
use crate::ui::kit::{IconName, List, ListRow};
use crate::ui::route::{Place, Route};
use crate::ui::{language, messages, tandem_name};

/// The tandems of this device. One tap opens one.
#[component]
pub(super) fn TandemList() -> AnyView {
    let app = use_app();
    let ids =
        Memo::new(move |_| app.tandems.with(|cards| cards.iter().map(|card| card.id).collect::<Vec<_>>()));
    view! {
        <List label=messages().start.tandems>
            <For each=move || ids.get() key=|id| *id let:id>
                <TandemRow id />
            </For>
        </List>
    }
    .into_any()
}

#[component]
fn TandemRow(id: TandemId) -> AnyView {
    let app = use_app();
    let summary = Memo::new(move |_| {
        let find = |cards: &Vec<crate::state::TandemCard>| {
            cards.iter().find(|card| card.id == id).map(|card| card.summary.clone())
        };
        app.tandems.with(find).unwrap_or_default()
    });
    let meta = move || summary.with(|summary| next_meeting(summary, app.now()));
    view! {
        <ListRow
            title=Signal::derive(move || summary.with(tandem_name))
            meta=Signal::derive(meta)
            href=Route::of_tandem(id, Place::Overview).to_string()
            icon=IconName::Tandem
        />
    }
    .into_any()
}

fn next_meeting(summary: &Summary, now: chrono::NaiveDateTime) -> String {
    let texts = &messages().start;
    match next_planned(&summary.planned, now) {
        Some(at) => (texts.next_meeting)(&upcoming(language(), at, now)),
        None => texts.no_meeting.to_owned(),
    }
}
