//! The frame around every screen: skip link, header, navigation, banners, content, short messages.
//!
//! It knows no tandem and no route: names, addresses and navigation items come in.

mod header;
mod navigation;
mod skip_link;

use leptos::prelude::*;

pub use navigation::{NavItem, Navigation};

use super::kit::provide_page_titles;
use header::Header;
use skip_link::SkipLink;

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
    /// Is there a navigation?
    #[prop(into)]
    has_navigation: Signal<bool>,
    /// The [`Navigation`].
    #[prop(optional, into)]
    navigation: ViewFnOnce,
    /// What the header says about what is open: is it saved?
    #[prop(optional, into)]
    status: ViewFnOnce,
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
        <div class="shell" class=("shell--plain", move || !has_navigation.get())>
            <SkipLink />
            <Header title home_href settings_href help_href status />
            {navigation.run()}
            <div class="shell__content">
                <div class="banners">{banners.run()}</div>
                <main id=skip_link::TARGET tabindex="-1">
                    {children()}
                </main>
            </div>
            {toasts.run()}
        </div>
    }
    .into_any()
}
