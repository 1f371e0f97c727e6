//! The composition root of the interface: contexts, the frame, and the screen that the address asks for.

use leptos::ev;
use leptos::prelude::*;

use super::kit::{EmptyState, FlushHub, IconName, LinkButton, PageTitle, provide_flush_hub, provide_toasts};
use super::route::Route;
use super::shell::Shell;
use super::{LanguageSwitch, browser_language, messages, provide_language};

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    let language = LanguageSwitch::provide(browser_language());
    flush_when_the_page_goes_away(provide_flush_hub());
    let route = route_signal();
    move || {
        provide_language(language.get());
        provide_toasts();
        view! { <Frame route /> }
    }
}

#[component]
fn Frame(route: ReadSignal<Route>) -> impl IntoView {
    let address = |route: Route| Signal::stored(route.to_string());
    view! {
        <Shell
            home_href=address(Route::Start)
            settings_href=address(Route::Settings)
            help_href=address(Route::Help)
            items=Signal::stored(Vec::new())
        >
            {move || screen(&route.get())}
        </Shell>
    }
}

/// The address as a signal.
fn route_signal() -> ReadSignal<Route> {
    let read = || Route::parse(&location_hash().unwrap_or_default());
    let (route, set_route) = signal(read());
    let listener = window_event_listener(ev::hashchange, move |_| set_route.set(read()));
    on_cleanup(move || listener.remove());
    route
}

fn flush_when_the_page_goes_away(hub: FlushHub) {
    let hidden = window_event_listener(ev::pagehide, move |_| hub.flush());
    let switched = window_event_listener(ev::visibilitychange, move |_| hub.flush());
    on_cleanup(move || {
        hidden.remove();
        switched.remove();
    });
}

fn screen(route: &Route) -> AnyView {
    match route {
        Route::Start => view! { <PageTitle text=messages().shell.product /> }.into_any(),
        _ => not_found(),
    }
}

fn not_found() -> AnyView {
    let shell = &messages().shell;
    view! {
        <PageTitle text=shell.not_found_title />
        <EmptyState icon=IconName::Help title=shell.not_found_title text=shell.not_found_text>
            <LinkButton label=shell.to_start href=Route::Start.to_string() icon=IconName::Home />
        </EmptyState>
    }
    .into_any()
}
