//! The bar at the top.

use leptos::prelude::*;
use tandembuch_core::text::{Language, Messages};

use super::hide_popover;
use crate::ui::kit::{Icon, IconName};
use crate::ui::{language, messages};

/// What is open, the way back, and the ways to the other language, help and settings.
#[component]
pub(super) fn Header(
    title: Signal<Option<String>>,
    home_href: Signal<String>,
    settings_href: Signal<String>,
    help_href: Signal<String>,
    language_href: Signal<String>,
    back: ViewFn,
    tools: ViewFnOnce,
) -> AnyView {
    let shell = &messages().shell;
    let title = move || title.get().unwrap_or_else(|| shell.product.to_owned());
    let link = move |href: Signal<String>, icon: IconName, text: &'static str| {
        view! {
            <a class="header__link" href=href>
                <Icon name=icon />
                <span>{text}</span>
            </a>
        }
        .into_any()
    };
    let links = move || {
        [link(help_href, IconName::Help, shell.help), link(settings_href, IconName::Settings, shell.settings)]
            .collect_view()
    };
    let other = language().other();
    let language_name = format!("{}, {}", short(other), Messages::of(other).shell.choose_language);
    // The welcome in index.html has a header, too, in each language.
    let more = format!("more-{}", language().tag());
    view! {
        <header class="header">
            {back.run()}
            <a class="header__home" href=home_href>
                <span class="header__mark"><Icon name=IconName::Tandem /></span>
                <span class="header__title">{title}</span>
            </a>
            {tools.run()}
            <a class="header__link header__language" lang=other.tag() aria-label=language_name href=language_href>
                {short(other)}
            </a>
            <div class="header__links">{links()}</div>
            <button type="button" class="header__more" popovertarget=more.clone() aria-label=shell.more>
                <Icon name=IconName::More />
            </button>
            <div class="header__menu" id=more popover="auto" on:click=hide_popover>{links()}</div>
        </header>
    }
    .into_any()
}

/// "EN": said in the language that it leads to.
fn short(language: Language) -> String {
    language.tag().to_uppercase()
}
