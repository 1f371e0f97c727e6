//! What lies in the archive and what is about to leave: below the list of the start page, and above the pages of the tandem.

use leptos::prelude::*;
use tandembuch_core::record::SpaceId;

use crate::state::{Afterwards, App, Decision, Summary};
use crate::ui::kit::{Fold, IconName, List, ListRow, use_toasts};
use crate::ui::parts::{afterwards_notice, archived_on, decide};
use crate::ui::route::{Place, Route};
use crate::ui::{messages, tandem_name};

/// Below the list of tandems: those that leave, those of which deleting is brought to mind, and the archive.
pub(super) fn out_of_the_way(app: App) -> AnyView {
    let toasts = use_toasts();
    let rows = Memo::new(move |_| {
        let name = |id| {
            app.tandems
                .with(|cards| cards.iter().find(|card| card.id == id).map(|card| tandem_name(&card.summary)))
        };
        app.afterwards().into_iter().filter_map(|one| Some((one, name(one.id)?))).collect::<Vec<_>>()
    });
    let content = move || {
        let rows = rows.get();
        if rows.is_empty() {
            return ().into_any();
        }
        let said =
            rows.iter().filter_map(|(one, name)| afterwards_notice(app, toasts, *one, name)).collect_view();
        let archived = rows.into_iter().filter(|(one, _)| one.goes.is_none());
        let archived: Vec<AnyView> = archived.map(|(one, name)| row(app, one, name)).collect();
        let label = messages().afterwards.archive;
        let archive = (!archived.is_empty())
            .then(|| view! { <Fold label icon=IconName::File><List label>{archived}</List></Fold> });
        view! { <div class="stack">{said} {archive}</div> }.into_any()
    };
    view! { {content} }.into_any()
}

fn row(app: App, one: Afterwards, title: String) -> AnyView {
    let meta = archived_on(app, one).map(|day| (messages().afterwards.since)(&day)).unwrap_or_default();
    let href = Route::of_tandem(one.id, Place::Overview).to_string();
    view! { <ListRow title meta href icon=IconName::Tandem /> }.into_any()
}

/// That the open tandem lies in the archive, and the way out of it.
pub(super) fn archived(app: App, around: Memo<Option<SpaceId>>) -> AnyView {
    let toasts = use_toasts();
    let archived = Memo::new(move |_| app.afterwards_of(around.get()?));
    let banner = move |one: Afterwards| {
        let name = app.record.with_untracked(|record| tandem_name(&Summary::names_of(record)));
        let texts = &messages().afterwards;
        let said = afterwards_notice(app, toasts, one, &name);
        let take_out = move |_| decide(app, toasts, one.id, &name, Decision::Unarchive);
        view! {
            {said}
            <section class="hint-line archived" aria-label=texts.archive>
                <p>{texts.read_only}</p>
                <button type="button" class="link-button" on:click=take_out>{texts.take_out}</button>
            </section>
        }
    };
    view! { {move || archived.get().map(banner)} }.into_any()
}
