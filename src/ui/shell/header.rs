//! The bar at the top.

use leptos::prelude::*;

use crate::ui::kit::{Icon, IconName};
use crate::ui::messages;

/// What is open, and the ways to settings and help.
#[component]
pub(super) fn Header(
    title: Signal<Option<String>>,
    home_href: Signal<String>,
    settings_href: Signal<String>,
    help_href: Signal<String>,
    status: ViewFnOnce,
) -> AnyView {
    let shell = &messages().shell;
    let title = move || title.get().unwrap_or_else(|| shell.product.to_owned());
    view! {
        <header class="header">
            <a class="header__home" href=home_href>
                <span class="header__mark"><Icon name=IconName::Tandem /></span>
                <span class="header__title">{title}</span>
            </a>
            <div class="header__status">{status.run()}</div>
            <a class="header__link" href=help_href>
                <Icon name=IconName::Help />
                <span>{shell.help}</span>
            </a>
            <a class="header__link" href=settings_href>
                <Icon name=IconName::Settings />
                <span>{shell.settings}</span>
            </a>
        </header>
    }
    .into_any()
}
