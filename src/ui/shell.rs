//! The frame around every screen: skip link, header, navigation, banners, content, short messages.
//!
//! It knows no tandem and no route: names, addresses and navigation items come in.

mod header;
mod navigation;
mod skip_link;

use leptos::prelude::*;

pub use navigation::NavItem;

use super::kit::{ToastHost, provide_page_titles};
use header::Header;
use navigation::Navigation;
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
    /// The places there are; without any, there is no navigation.
    #[prop(into)]
    items: Signal<Vec<NavItem>>,
    /// What the header says about what is open: is it saved?
    #[prop(optional, into)]
    status: ViewFnOnce,
    /// Notices above the screen: storage, a new version, the example.
    #[prop(optional, into)]
    banners: ViewFnOnce,
    /// The screen.
    children: Children,
) -> AnyView {
    provide_page_titles();
    view! {
        <div class="shell" class=("shell--plain", move || items.with(Vec::is_empty))>
            <SkipLink />
            <Header title home_href settings_href help_href status />
            <Navigation items />
            <div class="shell__content">
                <div class="banners">{banners.run()}</div>
                <main id=skip_link::TARGET tabindex="-1">
                    {children()}
                </main>
            </div>
            <ToastHost />
        </div>
    }
    .into_any()
}
