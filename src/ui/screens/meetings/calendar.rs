//! Meetings on their way into the calendar that people already use.

use leptos::prelude::*;
use tandembuch_core::calendar_file::{self, CalendarEvent};
use tandembuch_core::forms::meeting::{self, Meeting};
use tandembuch_core::record::EntityId;

use crate::platform::download::download;
use crate::state::{App, use_app};
use crate::ui::kit::{Button, IconName, Tone, use_toasts};
use crate::ui::messages;

/// Saves a calendar file of one meeting, or of all that lie ahead. Shown where there is something to save.
#[component]
pub(super) fn ToCalendar(
    /// The meeting; by default all that lie ahead.
    #[prop(optional)]
    meeting: Option<EntityId>,
) -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().appointment;
    let chosen = Memo::new(move |_| chosen(app, meeting));
    let label = if meeting.is_some() { texts.to_calendar } else { texts.all_to_calendar };
    let save = move |()| {
        let chosen = chosen.get_untracked();
        let name = match (meeting, chosen.first().and_then(|meeting| meeting.start)) {
            (Some(_), Some(start)) => calendar_file::file_name(start.date()),
            _ => calendar_file::FILE_NAME_OF_ALL.to_owned(),
        };
        let events: Vec<CalendarEvent> = chosen.iter().filter_map(|meeting| event(app, meeting)).collect();
        let saved = calendar_file::write(&events)
            .is_some_and(|file| download(&name, calendar_file::MIME, file.as_bytes()).is_ok());
        let (tone, said) = if saved { (Tone::Success, texts.saved) } else { (Tone::Danger, texts.not_saved) };
        toasts.show(tone, said);
    };
    let button = move || {
        chosen.with(|chosen| !chosen.is_empty()).then(|| {
            view! { <Button label icon=IconName::Calendar on_click=save /> }
        })
    };
    view! { {button} }.into_any()
}

/// The meeting, or all that lie ahead: also those that were cancelled, because a calendar has to hear of it.
fn chosen(app: App, meeting: Option<EntityId>) -> Vec<Meeting> {
    let is_ahead = |meeting: &Meeting| !meeting.held && meeting.end().is_some_and(|end| end > app.now());
    app.record.with(|record| match meeting {
        Some(id) => Meeting::find(record, id).filter(|meeting| meeting.start.is_some()).into_iter().collect(),
        None => Meeting::all(record).into_iter().filter(is_ahead).collect(),
    })
}

fn event(app: App, meeting: &Meeting) -> Option<CalendarEvent> {
    let (tandem, sequence) =
        app.record.with_untracked(|record| (record.space(), meeting::sequence(record, meeting.id)));
    Some(CalendarEvent {
        tandem,
        meeting: meeting.id,
        start: app.in_utc(meeting.start?)?,
        minutes: meeting.minutes,
        title: messages().appointment.calendar_title.to_owned(),
        place: meeting.place.clone(),
        description: String::new(),
        sequence,
        stamp: app.now_utc(),
        cancelled: meeting.cancelled,
    })
}
