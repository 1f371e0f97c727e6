//! The three ways to begin.

use leptos::prelude::*;
use tandembuch_core::example;
use tandembuch_core::text::start::Way;

use crate::ui::kit::{ButtonRow, Icon, IconName, LinkButton};
use crate::ui::messages;
use crate::ui::route::{Place, Route};

/// The three ways to begin, as large cards.
#[component]
pub(super) fn WayCards() -> AnyView {
    let card = |(way, icon, route): (&'static Way, IconName, Route)| {
        view! {
            <li class="way kern-level-1">
                <span class="way__icon"><Icon name=icon /></span>
                <div>
                    <a class="way__link" href=route.to_string()>{way.title}</a>
                    <p class="way__text">{way.text}</p>
                </div>
                <span class="way__chevron"><Icon name=IconName::ChevronRight /></span>
            </li>
        }
    };
    view! { <ul class="ways" role="list">{ways().map(card).collect_view()}</ul> }.into_any()
}

/// The same three ways, as buttons.
#[component]
pub(super) fn WayButtons() -> AnyView {
    let button = |(way, icon, route): (&'static Way, IconName, Route)| {
        view! { <LinkButton label=way.title icon href=route.to_string() /> }
    };
    view! { <ButtonRow>{ways().map(button).collect_view()}</ButtonRow> }.into_any()
}

fn ways() -> impl Iterator<Item = (&'static Way, IconName, Route)> {
    let texts = &messages().start;
    let example = Route::of_tandem(example::TANDEM, Place::Overview);
    [
        (&texts.new, IconName::Plus, Route::New),
        (&texts.open, IconName::Upload, Route::Open),
        (&texts.example, IconName::Idea, example),
    ]
    .into_iter()
}
