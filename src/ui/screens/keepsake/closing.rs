//! The end of the tandem: what both look back on, thank for and pass on.

use leptos::prelude::*;
use tandembuch_core::forms::farewell;
use tandembuch_core::forms::rating::Occasion;

use super::end::end;
use super::station::{Back, link, stations};
use crate::state::use_app;
use crate::ui::kit::PageTitle;
use crate::ui::messages;
use crate::ui::parts::{Decisions, address};
use crate::ui::route::Place;

/// Leads both through the closing.
#[component]
pub fn ClosingScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().keepsake.back;
    let back = Back::on(app, Occasion::End);
    let cards = link(texts.to_cards, address(app, Place::Cards));
    let pass_on =
        back.says(texts.pass_on, farewell::PASS_ON, texts.pass_on_hint, |said| &said.pass_on, cards);
    let in_touch = back.says(
        texts.in_touch,
        farewell::IN_TOUCH,
        texts.in_touch_hint,
        |said| &said.in_touch,
        ().into_any(),
    );
    view! {
        <PageTitle text=texts.closing subtitle=texts.closing_intro />
        <Decisions id=farewell::ID on_delete=None />
        {end(back, true)}
        {stations(vec![back.goals(), back.views(), back.thanks(), pass_on, in_touch])}
        {end(back, false)}
    }
    .into_any()
}
