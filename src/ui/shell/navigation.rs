//! The main navigation: a bar at the bottom of a phone, a rail at the side of a desktop.

use leptos::prelude::*;

use crate::ui::kit::{Icon, IconName};
use crate::ui::messages;

/// One place in the main navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    /// Its name, one word.
    pub label: &'static str,
    /// Its icon.
    pub icon: IconName,
    /// Its address.
    pub href: String,
    /// Is this where one is?
    pub is_current: bool,
}

/// The main navigation.
#[component]
pub fn Navigation(
    /// The places there are; without any, there is no navigation.
    #[prop(into)]
    items: Signal<Vec<NavItem>>,
) -> AnyView {
    let item = |item: NavItem| {
        view! {
            <li>
                <a class="nav__link" href=item.href aria-current=item.is_current.then_some("page")>
                    <span class="nav__icon"><Icon name=item.icon /></span>
                    <span>{item.label}</span>
                </a>
            </li>
        }
    };
    let list = move || {
        let items = items.get();
        (!items.is_empty()).then(|| {
            view! {
                <nav class="nav" aria-label=messages().shell.navigation>
                    <ul role="list">{items.into_iter().map(item).collect_view()}</ul>
                </nav>
            }
        })
    };
    view! { {list} }.into_any()
}
