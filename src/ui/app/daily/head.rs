//! What the header has of an open tandem: the way back, whether everything is stored, and search.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::forms::kind::Thing;
use tandembuch_core::record::SpaceId;

use crate::state::{Lock, use_app};
use crate::ui::kit::{Icon, IconName, Tone, VisuallyHidden, use_toasts};
use crate::ui::messages;
use crate::ui::parts::SaveStatus;
use crate::ui::route::{Place, Route};
use crate::ui::screens::exchange::use_saving_to_file;

/// The way back from something that lies below a place of the navigation.
pub(super) fn back(around: Memo<Option<SpaceId>>, route: ReadSignal<Route>) -> AnyView {
    let link = move || {
        route.with(|route| back_from(route, around.get())).map(|(label, href)| {
            view! {
                <a class="back-link" href=href>
                    <Icon name=IconName::ChevronLeft />
                    <span>{label}</span>
                </a>
            }
        })
    };
    view! { {link} }.into_any()
}

/// The name of the place that one goes back to, and its address. Settings and help of the device are reached from a
/// tandem, too.
fn back_from(route: &Route, around: Option<SpaceId>) -> Option<(&'static str, String)> {
    let shell = &messages().shell;
    match (route, around) {
        (Route::Tandem { place, .. }, Some(id)) => {
            let parent = place.parent()?;
            let label = match parent {
                Place::Goals => shell.goals,
                Place::Meetings => shell.meetings,
                Place::Growth => shell.growth,
                Place::Exchange => shell.exchange,
                Place::Cards => (messages().things.all)(Thing::Card),
                _ => shell.overview,
            };
            Some((label, Route::of_tandem(id, parent).to_string()))
        }
        (Route::Lock, around) => Some((
            shell.settings,
            match around {
                Some(id) => Route::of_tandem(id, Place::Settings).to_string(),
                None => Route::Settings.to_string(),
            },
        )),
        (Route::Settings | Route::Help, Some(id)) => {
            Some((shell.overview, Route::of_tandem(id, Place::Overview).to_string()))
        }
        (Route::Settings | Route::Help | Route::New | Route::Open, None) => {
            Some((shell.start, Route::Start.to_string()))
        }
        _ => None,
    }
}

/// Whether everything is stored, and search. Nothing while no tandem is open: then the header is that of the welcome.
pub(super) fn tools(around: Memo<Option<SpaceId>>) -> AnyView {
    let tools = move || {
        around.get().map(|id| {
            view! {
                <div class="header__status"><SaveStatus /></div>
                {save_to_file()}
                <a class="header__link header__search" href=Route::of_tandem(id, Place::Search).to_string()>
                    <Icon name=IconName::Search />
                    <span>{messages().shell.search}</span>
                </a>
            }
        })
    };
    view! {
        {tools}
        {lock_button}
    }
    .into_any()
}

/// Saves into the working file, while something is not in it.
fn save_to_file() -> AnyView {
    let (app, saving) = (use_app(), use_saving_to_file());
    let is_own = move || app.open.get().is_some_and(|open| !open.is_example);
    let is_missing = Memo::new(move |_| is_own() && app.works_from_file() && app.not_backed_up() > 0);
    let label = messages().exchange.save_to_file;
    let button = move || {
        is_missing.get().then(|| {
            view! {
                <button
                    type="button"
                    class="header__link header__search header__save"
                    aria-busy=move || saving.is_busy.get().to_string()
                    on:click=move |_| saving.save()
                >
                    <Icon name=IconName::Download />
                    <span>{label}</span>
                </button>
            }
        })
    };
    view! { {button} }.into_any()
}

/// Locks at once, while there is a lock.
fn lock_button() -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let lock = move |_| {
        spawn_local(async move {
            if app.lock_up().await.is_err() {
                toasts.show(Tone::Danger, messages().lock.not_stored);
            }
        });
    };
    let button = move || {
        (app.lock.get() == Lock::Open).then(|| {
            view! {
                <button type="button" class="header__link header__lock" title=messages().lock.lock_now on:click=lock>
                    <Icon name=IconName::Lock />
                    <VisuallyHidden>{messages().lock.lock_now}</VisuallyHidden>
                </button>
            }
        })
    };
    view! { {button} }.into_any()
}
