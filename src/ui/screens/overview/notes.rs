//! The way to the notes for oneself. What is in them is not shown here: the partner may be looking on.

use leptos::prelude::*;
use tandembuch_core::notes;

use crate::state::use_app;
use crate::ui::kit::{IconName, List, ListRow, Section};
use crate::ui::messages;
use crate::ui::parts::address;
use crate::ui::route::Place;

/// The way to the notes for oneself.
#[component]
pub(super) fn NotesForOneself() -> AnyView {
    let app = use_app();
    let texts = &messages().notes;
    let count = move || (texts.count)(app.own.with(notes::count));
    view! {
        <Section heading=texts.title>
            <List>
                <ListRow
                    title=texts.purpose
                    meta=Signal::derive(count)
                    href=address(app, Place::Notes)
                    icon=IconName::Lock
                />
            </List>
        </Section>
    }
    .into_any()
}
