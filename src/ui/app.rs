//! The composition root of the interface: contexts, language, theme, the frame, and the screen that the address asks
//! for.
//!
//! Everything here but [`daily`] and [`occasional`] is in the first part of the program. What it reaches is loaded before
//! anything can be used, so it reaches little.

mod banners;
mod daily;
mod door;
mod frame;
mod growth;
mod keepsake;
mod lock;
mod occasional;
mod parts;
mod screen;
mod trust;
mod ways;

use leptos::ev;
use leptos::prelude::*;
use tandembuch_core::text::Language;

use super::kit::{provide_arrival, provide_flush_hub, provide_toasts};
use super::route::Route;
use super::screens::open_file::provide_dropped_file;
use super::{browser_language, provide_language};
use crate::platform::settings::{Appearance, Language as ChosenLanguage};
use crate::platform::{history, page, page_events};
use crate::state;
use crate::state::steps::Steps;
use door::Door;
use frame::Frame;
use parts::{Name, Parts};

/// The whole application.
#[component]
pub fn App(
    /// Its state, loaded.
    app: state::App,
) -> impl IntoView {
    provide_context(app);
    // What is being done when the language changes still has to say how it ended.
    provide_toasts();
    let hub = provide_flush_hub();
    // Also before the screen is there that opens it.
    provide_dropped_file();
    let parts = Parts::of(app, hub);
    // A tandem is opened, and what an earlier page left is taken in, only where it can be read.
    if app.lock.get_untracked() != state::Lock::Locked {
        parts.want(Name::Daily);
    }
    app.register_updates(async move || parts.save().await);
    Effect::new(move |_| page::set_theme(theme(app.settings.with(|settings| settings.appearance))));
    let route = follow_address(app);
    let door = Door::follow(app, route, parts);
    let language = Memo::new(move |_| chosen_language(app));
    move || {
        provide_language(language.get());
        view! { <Frame route door parts /> }
    }
}

/// The address as a signal.
fn follow_address(app: state::App) -> ReadSignal<Route> {
    let (route, set_route) = signal(Route::parse(&page::hash()));
    let steps = StoredValue::new(Steps::begin(app.now_ms()));
    let number = move || history::set_number(steps.with_value(|steps| steps.number(history::number())));
    number();
    window_event_listener(ev::scroll, move |_| {
        steps.update_value(|steps| steps.scrolled(window().scroll_y().unwrap_or_default()));
    });
    let arrival = provide_arrival();
    let listener = page_events::on_hash_change(move |hash| {
        if steps.try_update_value(|steps| steps.arrive(history::number())) == Some(true) {
            number();
        }
        arrival.set_value(steps.with_value(Steps::place));
        set_route.set(Route::parse(&hash));
    });
    StoredValue::new_local(listener);
    route
}

fn chosen_language(app: state::App) -> Language {
    match app.settings.with(|settings| settings.language) {
        Some(ChosenLanguage::De) => Language::De,
        Some(ChosenLanguage::En) => Language::En,
        None => browser_language(),
    }
}

fn theme(appearance: Appearance) -> Option<page::Theme> {
    match appearance {
        Appearance::System => None,
        Appearance::Light => Some(page::Theme::Light),
        Appearance::Dark => Some(page::Theme::Dark),
    }
}
