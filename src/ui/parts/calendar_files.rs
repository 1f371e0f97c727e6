//! Calendar files, and what people's calendars still have of before.

use leptos::prelude::*;
use tandembuch_core::calendar_file::{self, CalendarEvent};
use tandembuch_core::record::EntityId;
use tandembuch_core::text::dates;

use crate::platform::download::download;
use crate::state::{App, Outdated, use_app};
use crate::ui::kit::{Button, ButtonRow, IconName, Look, Notice, Toasts, Tone, keep_focus_near, use_toasts};
use crate::ui::{language, messages};

/// Saves a calendar file, says so, and remembers what it tells.
pub fn save_calendar_file(
    app: App,
    toasts: Toasts,
    name: &str,
    events: &[CalendarEvent],
    said: &'static str,
) {
    let saved = calendar_file::write(events)
        .is_some_and(|file| download(name, calendar_file::MIME, file.as_bytes()).is_ok());
    if saved {
        app.note_given_out(events);
        toasts.show(Tone::Success, said);
    } else {
        toasts.show(Tone::Danger, messages().appointment.not_saved);
    }
}

/// Saves a file that takes these meetings out of the calendar, or all that are still to come.
pub fn take_out_of_calendar(app: App, toasts: Toasts, meetings: Option<&[EntityId]>) {
    let texts = &messages().appointment;
    let events = untrack(|| app.called_back(meetings, texts.calendar_title));
    save_calendar_file(app, toasts, calendar_file::FILE_NAME_OF_CALLED_BACK, &events, texts.taken_out);
}

/// What the calendar still has of a meeting, or of any, and the file that puts it right; nothing where all is right.
#[component]
pub fn OutdatedInCalendar(
    /// The meeting; by default any of them.
    #[prop(optional)]
    meeting: Option<EntityId>,
) -> AnyView {
    let app = use_app();
    let outdated = Memo::new(move |_| {
        let mut outdated = app.outdated();
        outdated.retain(|outdated| meeting.is_none_or(|meeting| outdated.meeting == meeting));
        outdated
    });
    let notice = move |is_gone: bool| {
        move || {
            let of_kind: Vec<Outdated> =
                outdated.get().into_iter().filter(|outdated| outdated.is_gone == is_gone).collect();
            (!of_kind.is_empty()).then(|| notice(app, is_gone, of_kind))
        }
    };
    view! { {notice(true)} {notice(false)} }.into_any()
}

fn notice(app: App, is_gone: bool, outdated: Vec<Outdated>) -> AnyView {
    let (toasts, texts) = (use_toasts(), &messages().appointment);
    let (title, text, label) = match is_gone {
        true => (texts.gone, texts.gone_text, texts.take_out),
        false => (texts.moved, texts.moved_text, texts.replace),
    };
    let ids: Vec<EntityId> = outdated.iter().map(|outdated| outdated.meeting).collect();
    let seen_to = ids.clone();
    let save = move |()| {
        if is_gone {
            take_out_of_calendar(app, toasts, Some(&ids));
        } else {
            let of = |id: &EntityId| untrack(|| app.appointments(Some(*id), texts.calendar_title));
            let events: Vec<_> = ids.iter().flat_map(of).collect();
            save_calendar_file(app, toasts, calendar_file::FILE_NAME_OF_ALL, &events, texts.saved);
        }
        // The notice goes, and the button with it.
        keep_focus_near(None);
    };
    let forget = move |()| {
        app.forget_given_out(seen_to.clone());
        keep_focus_near(None);
    };
    let day = |outdated: Outdated| view! { <p>{dates::long_date_time(language(), outdated.start)}</p> };
    view! {
        <Notice tone=Tone::Warning title>
            {outdated.into_iter().map(day).collect_view()}
            <p>{text}</p>
            <ButtonRow>
                <Button label icon=IconName::Calendar on_click=save />
                <Button label=texts.seen_to look=Look::Tertiary on_click=forget />
            </ButtonRow>
        </Notice>
    }
    .into_any()
}
