//! The frame around every screen: skip link, header, navigation, banners, content, short messages.
//!
//! It knows no tandem and no route: names, addresses and navigation items come in.

mod header;
mod navigation;
mod skip_link;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub use navigation::{NavItem, Navigation};

use super::kit::provide_page_titles;
use header::Header;
use skip_link::SkipLink;

/// Closes what somebody has chosen from: a link leads to another screen of this page, which closes nothing by itself.
fn hide_popover(event: MouseEvent) {
    let target = event.current_target();
    if let Some(links) = target.as_ref().and_then(|links| links.dyn_ref::<web_sys::HtmlElement>()) {
        // Fails only where it is not open.
        let _ = links.hide_popover();
    }
}

/// The frame around every screen.
///
/// The application provides toasts and the flush hub before; a screen brings its [`PageTitle`](super::kit::PageTitle),
/// which takes the focus on arrival.
#[component]
pub fn Shell(
    /// What is open, such as the tandem's name; the product's name if nothing is.
    #[prop(optional, into)]
    title: Signal<Option<String>>,
    /// Where the title leads.
    #[prop(into)]
    home_href: Signal<String>,
    /// Where settings are.
    #[prop(into)]
    settings_href: Signal<String>,
    /// Where help is.
    #[prop(into)]
    help_href: Signal<String>,
    /// One thing takes the whole screen: without header and navigation, with its own way back.
    #[prop(into)]
    is_focused: Signal<bool>,
    /// Where the language is chosen.
    #[prop(into)]
    language_href: Signal<String>,
    /// Is there a navigation?
    #[prop(into)]
    has_navigation: Signal<bool>,
    /// The [`Navigation`].
    #[prop(optional, into)]
    navigation: ViewFnOnce,
    /// What goes on elsewhere and is seen everywhere: a meeting that is on.
    #[prop(optional, into)]
    running: ViewFnOnce,
    /// The way back from something that lies below a place of the navigation: in the header of a phone, above the title of
    /// a desktop.
    #[prop(optional, into)]
    back: ViewFn,
    /// What the header has of the open tandem: is it saved, and search.
    #[prop(optional, into)]
    tools: ViewFnOnce,
    /// Notices above the screen: storage, a new version, the example.
    #[prop(optional, into)]
    banners: ViewFnOnce,
    /// Where short messages are shown.
    #[prop(optional, into)]
    toasts: ViewFnOnce,
    /// The screen.
    children: Children,
) -> AnyView {
    provide_page_titles();
    view! {
        <div
            class="shell"
            class=("shell--plain", move || !has_navigation.get())
            class=("shell--focused", is_focused)
        >
            <SkipLink />
            <Header title home_href settings_href help_href language_href back=back.clone() tools />
            {navigation.run()}
            {running.run()}
            <div class="shell__content">
                <div class="banners">{banners.run()}</div>
                <main id=skip_link::TARGET tabindex="-1">
                    <div class="back-row">{back.run()}</div>
                    {children()}
                </main>
            </div>
            {toasts.run()}
        </div>
    }
    .into_any()
}
