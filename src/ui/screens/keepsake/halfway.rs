//! Looking back halfway.

use leptos::prelude::*;
use tandembuch_core::forms::farewell;
use tandembuch_core::forms::rating::Occasion;

use super::station::{Back, stations};
use crate::state::use_app;
use crate::ui::kit::PageTitle;
use crate::ui::messages;
use crate::ui::parts::Decisions;

/// Leads both through the halfway review.
#[component]
pub fn HalfwayScreen() -> AnyView {
    let texts = &messages().keepsake.back;
    let back = Back::on(use_app(), Occasion::Halfway);
    let otherwise = back.says(
        texts.otherwise,
        farewell::OTHERWISE,
        texts.otherwise_hint,
        |said| &said.otherwise,
        ().into_any(),
    );
    view! {
        <PageTitle text=texts.halfway subtitle=texts.halfway_intro />
        <Decisions id=farewell::ID on_delete=None />
        {stations(vec![back.goals(), back.views(), back.pulse(), otherwise])}
    }
    .into_any()
}
