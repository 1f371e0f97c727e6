//! What has worked, as a time line, the latest first.

use leptos::prelude::*;
use tandembuch_core::forms::growth::Success;

use crate::state::App;
use crate::ui::kit::{Icon, IconName};
use crate::ui::parts::address;
use crate::ui::parts::skills::{success_meta, success_title};
use crate::ui::route::Place;

/// What has worked, the latest first. What was noted for a goal leads there.
pub(super) fn successes(app: App, successes: &[&Success]) -> AnyView {
    let row = |success: &&Success| -> AnyView {
        let title = success_title(success);
        let meta = success_meta(success);
        let (title, chevron) = match &success.goal {
            Some(goal) => {
                let href = address(app, Place::Goal(goal.id.to_string()));
                let title = view! { <a class="row__title row__link" href=href>{title}</a> };
                let chevron =
                    view! { <span class="row__chevron"><Icon name=IconName::ChevronRight /></span> };
                (title.into_any(), chevron.into_any())
            }
            None => (view! { <span class="row__title">{title}</span> }.into_any(), ().into_any()),
        };
        view! {
            <li class="row success">
                <span class="success__sign"></span>
                <div class="row__text">{title} <span class="row__meta">{meta}</span></div>
                {chevron}
            </li>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = successes.iter().map(row).collect();
    view! { <ul class="list kern-level-1" role="list">{rows}</ul> }.into_any()
}
