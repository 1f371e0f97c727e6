//! The main navigation: a bar at the bottom of a phone, a rail at the side of a desktop; where letters are too large for a
//! bar, one button that says where one is and opens the places.

use leptos::prelude::*;

use super::hide_popover;
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
        let label = messages().shell.navigation;
        let here = items.iter().find(|item| item.is_current);
        let current = here.map(|_| "page");
        let (here, icon) = here.map_or((label, IconName::More), |here| (here.label, here.icon));
        (!items.is_empty()).then(|| {
            view! {
                <nav class="nav" aria-label=label>
                    <button type="button" class="nav__link nav__here" aria-current=current popovertarget="places">
                        <span class="nav__icon"><Icon name=icon /></span>
                        <span>{here}</span>
                        <Icon name=IconName::ArrowUp />
                    </button>
                    <ul role="list" id="places" popover="auto" on:click=hide_popover>
                        {items.into_iter().map(item).collect_view()}
                    </ul>
                </nav>
            }
        })
    };
    view! { {list} }.into_any()
}
