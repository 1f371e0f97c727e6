//! What can be special about an item of an agenda: it comes up every time, or somebody asks others about it.

use leptos::prelude::*;
use tandembuch_core::forms::agenda::{self, AgendaItem, New};
use tandembuch_core::forms::carry::{self, Repeated};
use tandembuch_core::forms::choose;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::EntityId;

use crate::state::{App, use_app};
use crate::ui::kit::{Checkbox, Choice, Select};
use crate::ui::{messages, person_name};

/// What can be special about an item.
#[component]
pub(super) fn Special(id: EntityId) -> AnyView {
    let app = use_app();
    let texts = &messages().agenda;
    let item = Memo::new(move |_| app.record.with(|record| AgendaItem::find(record, id)));
    let repeats = move |repeats: bool| {
        if app.apply(&choose(id, agenda::REPEATS, repeats)) {
            add_missing_repeats(app);
        }
    };
    let asker = move || item.with(|item| item.as_ref().and_then(|item| item.asker));
    let person = move |role: Role| {
        Choice::new(role.as_str(), app.record.with_untracked(|record| person_name(record, role)))
    };
    let mut options = vec![Choice::new("", texts.nobody)];
    options.extend(Role::BOTH.map(person));
    let choose_asker = move |role: String| {
        let role: Option<Role> = role.parse().ok();
        if let Some(item) = item.get_untracked() {
            app.write_all(&agenda::ask(&item, role));
        }
    };
    view! {
        <div class="agenda-item__special">
            <Select
                label=texts.asker
                hint=texts.asker_hint
                value=Signal::derive(move || asker().map(Role::as_str).unwrap_or_default().to_owned())
                on_change=choose_asker
                options
            />
            <Checkbox
                label=texts.repeats_label
                hint=texts.repeats_hint
                checked=Signal::derive(move || item.with(|item| item.as_ref().is_some_and(|item| item.repeats)))
                on_change=repeats
            />
        </div>
    }
    .into_any()
}

/// Puts what comes up every time onto every agenda to come that lacks it, as one step.
pub(super) fn add_missing_repeats(app: App) {
    let missing = app.record.with_untracked(|record| carry::missing_repeats(record, app.now_untracked()));
    let mut edits = Vec::new();
    for of_one in missing.chunk_by(|one, next| one.meeting == next.meeting) {
        let meeting = of_one[0].meeting;
        let agenda = app.record.with_untracked(|record| AgendaItem::of_meeting(record, meeting));
        let mut items = Vec::new();
        for Repeated { title, minutes, .. } in of_one {
            let Some(id) = app.new_id() else { return };
            items.push(New { id, title, minutes: *minutes, usual: false });
        }
        edits.extend(agenda::create_all(meeting, &agenda, items.iter().copied()));
        edits.extend(items.iter().map(|item| choose(item.id, agenda::REPEATS, true)));
    }
    app.write_all(&edits);
}
