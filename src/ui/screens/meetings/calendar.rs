//! Meetings on their way into the calendar that people already use.

use leptos::prelude::*;
use tandembuch_core::calendar_file;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::record::EntityId;

use crate::state::use_app;
use crate::ui::kit::{Button, IconName, use_toasts};
use crate::ui::messages;
use crate::ui::parts::save_calendar_file;

/// Saves a calendar file of one meeting, or of all that lie ahead. Shown where there is something to save.
#[component]
pub(super) fn ToCalendar(
    /// The meeting; by default all that lie ahead.
    #[prop(optional)]
    meeting: Option<EntityId>,
) -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().appointment;
    let label = if meeting.is_some() { texts.to_calendar } else { texts.all_to_calendar };
    let appointments = move || app.appointments(meeting, texts.calendar_title);
    let save = move |()| {
        let events = untrack(appointments);
        let start =
            meeting.and_then(|id| app.record.with_untracked(|record| Meeting::find(record, id))?.start);
        let name = match start {
            Some(start) => calendar_file::file_name(start.date()),
            None => calendar_file::FILE_NAME_OF_ALL.to_owned(),
        };
        save_calendar_file(app, toasts, &name, &events, texts.saved);
    };
    let is_any = Memo::new(move |_| !appointments().is_empty());
    let button =
        move || is_any.get().then(|| view! { <Button label icon=IconName::Calendar on_click=save /> });
    view! { {button} }.into_any()
}
