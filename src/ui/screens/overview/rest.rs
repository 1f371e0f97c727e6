//! The ways to the agreement and to the notes for oneself. What is in these is not shown: the partner may be looking on.

use leptos::prelude::*;
use tandembuch_core::forms::agreement::Agreement;
use tandembuch_core::notes;

use crate::state::{App, use_app};
use crate::ui::kit::{IconName, List, ListRow};
use crate::ui::parts::address;
use crate::ui::route::Place;
use crate::ui::{messages, person_name};

/// The ways to the agreement and to the notes for oneself.
#[component]
pub(super) fn Rest() -> AnyView {
    let app = use_app();
    let agreement = Memo::new(move |_| {
        let agreement = app.record.with(Agreement::of);
        state(app, &agreement)
    });
    let notes = move || match app.own.with(notes::count) {
        0 => messages().notes.new_hint.to_owned(),
        count => (messages().notes.count)(count),
    };
    view! {
        <List>
            <ListRow
                title=messages().agreement.title
                meta=agreement
                href=address(app, Place::Agreement)
                icon=IconName::Agreement
            />
            <ListRow
                title=messages().notes.title
                meta=Signal::derive(notes)
                href=address(app, Place::Notes)
                icon=IconName::Lock
            />
        </List>
    }
    .into_any()
}

/// Who has to confirm it, the person who sits here first.
fn state(app: App, agreement: &Agreement) -> String {
    let texts = &messages().agreement;
    let me = app.me();
    let [mine, theirs] = [me, me.other()].map(|role| agreement.consent(role).open);
    match (mine, theirs) {
        _ if agreement.rules == 0 => texts.template.to_owned(),
        (0, 0) => texts.confirmed_by_both.to_owned(),
        (0, theirs) => {
            app.record.with(|record| (texts.waiting_for)(&person_name(record, me.other()), theirs))
        }
        (mine, _) => (texts.waiting_for_you)(mine),
    }
}
