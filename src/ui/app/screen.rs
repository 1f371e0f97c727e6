//! The screen for an address: those of the first part of the program, and what stands in for the others until they can
//! be shown.

use std::time::Duration;

use leptos::prelude::*;

use super::door::{Door, DoorState};
use super::parts::{Name, Parts, State, Table};
use crate::platform::parts::Hindrance;
use crate::state::{Lock, use_app};
use crate::ui::kit::{
    Button, ButtonRow, IconName, LinkButton, Look, Notice, PageTitle, Tone, set_neutral_titles,
};
use crate::ui::messages;
use crate::ui::route::{Place, Route, TandemRef};
use crate::ui::screens::start::StartScreen;

/// Nobody wonders before that, not even with a slow connection.
const USUAL_WAIT: Duration = Duration::from_secs(10);

/// Which part has the screen for an address, besides the one for daily work.
pub(super) fn part_of(route: &Route) -> Option<Name> {
    match route {
        Route::Help | Route::Settings => Some(Name::Occasional),
        Route::Tandem { place: Place::Search | Place::Settings, .. } => Some(Name::Occasional),
        Route::Tandem { place: Place::Growth | Place::Skill(_) | Place::View(_), .. } => Some(Name::Growth),
        Route::Tandem {
            place:
                Place::Certificate
                | Place::Halfway
                | Place::Closing
                | Place::Book
                | Place::Dictionary
                | Place::Cards
                | Place::Card(_),
            ..
        } => Some(Name::Keepsake),
        Route::Tandem {
            place: Place::Recovery | Place::WorkingFile | Place::Devices | Place::Log, ..
        } => Some(Name::Trust),
        Route::Lock => Some(Name::Lock),
        _ => None,
    }
}

/// The screen for an address, as far as its tandem is open and its part of the program is there. That of a later part is
/// fetched now.
pub(super) fn screen(route: &Route, door_state: Option<&DoorState>, door: Door, parts: Parts) -> AnyView {
    let lock = use_app().lock.get();
    set_neutral_titles(lock != Lock::None);
    if lock == Lock::Locked {
        parts.want(Name::Lock);
        return of_part(parts, Name::Lock, |table| match table {
            Table::Lock(lock) => (lock.locked)(),
            _ => not_found(),
        });
    }
    // What was locked can be read now.
    parts.want(Name::Daily);
    if let Some(part) = part_of(route) {
        parts.want(part);
    }
    match (route, door_state) {
        // Nothing has been open here yet, if an address means the one that is.
        (Route::Start, _) | (Route::Tandem { tandem: TandemRef::Current, .. }, None) => {
            let app = use_app();
            let below = move || parts.adds(move |daily| (daily.out_of_the_way)(app));
            view! { <StartScreen below=below.into() /> }.into_any()
        }
        (Route::NotFound, _) => not_found(),
        // Is not made anew when the part has come: there is still a tandem to be opened.
        (_, Some(DoorState::Opening)) => {
            let missing = Memo::new(move |_| parts.missing(Name::Daily));
            let missing =
                move || missing.get().map_or_else(opening, |why| missing_screen(parts, Name::Daily, why));
            view! { {missing} }.into_any()
        }
        _ => of_part(parts, Name::Daily, |table| match table {
            Table::Daily(daily) => (daily.screen)(route, door_state, door, parts),
            _ => not_found(),
        }),
    }
}

/// A screen of a part, or what stands in for it until the part is there.
pub(super) fn of_part(parts: Parts, name: Name, screen: impl FnOnce(Table) -> AnyView) -> AnyView {
    match parts.state(name) {
        State::Here(table) => screen(table),
        State::Coming => waiting(messages().device.part_coming),
        State::Missing(why) => missing_screen(parts, name, why),
    }
}

pub(super) fn opening() -> AnyView {
    waiting(messages().device.opening_tandem)
}

/// Takes no title and no focus: it is gone in a moment. Where it is not, it says that this is not usual.
fn waiting(for_what: &'static str) -> AnyView {
    let is_long = RwSignal::new(false);
    // Fails only where there is no window.
    let timer = set_timeout_with_handle(move || is_long.set(true), USUAL_WAIT).ok();
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
    });
    view! {
        <div class="opening" role="status">
            <p>{for_what}</p>
            {move || is_long.get().then(|| view! { <p>{messages().device.takes_long}</p> })}
        </div>
    }
    .into_any()
}

fn missing_screen(parts: Parts, name: Name, why: Hindrance) -> AnyView {
    view! {
        <PageTitle text=messages().device.part_missing_title />
        {missing_notice(parts, name, why)}
    }
    .into_any()
}

/// Says what is not there, and tries again.
pub(super) fn missing_notice(parts: Parts, name: Name, why: Hindrance) -> AnyView {
    let (app, texts) = (use_app(), &messages().device);
    let problem = match why {
        Hindrance::NoAnswer => &texts.part_no_answer,
        Hindrance::NotThePart => &texts.part_not_the_part,
    };
    // The part for daily work takes it in.
    let has_left_something = name == Name::Daily && app.has_left_something();
    let again = move |()| parts.retry(name, why);
    view! {
        <Notice tone=Tone::Warning title=problem.what>
            <p>{problem.remedy}</p>
            {has_left_something.then(|| view! { <p>{texts.part_left}</p> })}
            <ButtonRow>
                <Button label=texts.try_again look=Look::Primary busy=parts.is_asked_again(name) on_click=again />
            </ButtonRow>
        </Notice>
    }
    .into_any()
}

pub(super) fn not_found() -> AnyView {
    let shell = &messages().shell;
    view! {
        <PageTitle text=shell.not_found_title subtitle=shell.not_found_text />
        <ButtonRow>
            <LinkButton label=shell.to_start href=Route::Start.to_string() icon=IconName::Home look=Look::Primary />
        </ButtonRow>
    }
    .into_any()
}
