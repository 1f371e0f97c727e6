//! The ways by which a card leaves the tandem, once both agree to it.

use leptos::prelude::*;
use leptos::svg::Svg;
use leptos::task::spawn_local;
use tandembuch_core::card_lines::{HEIGHT, WIDTH};
use tandembuch_core::forms::card::Card;
use tandembuch_core::record::EntityId;

use crate::platform::{clipboard, download, page, picture};
use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, IconName, Look, Section, Tone, use_flush_hub, use_toasts};
use crate::ui::messages;

/// Text, picture and paper of a card; before both agree, why not yet.
#[component]
pub(super) fn Leaves(id: EntityId, card: Memo<Option<Card>>, element: NodeRef<Svg>) -> AnyView {
    let app = use_app();
    let (toasts, hub) = (use_toasts(), use_flush_hub());
    let texts = &messages().keepsake.passing_on.cards;
    let may_leave = Memo::new(move |_| card.with(|card| card.as_ref().is_some_and(Card::may_leave)));
    // What was just typed is not agreed to.
    let agreed = move || {
        if let Some(hub) = hub {
            hub.flush();
        }
        app.record.with_untracked(|record| Card::find(record, id)).filter(Card::may_leave)
    };
    let copy = move |()| {
        let Some(card) = agreed() else { return };
        spawn_local(async move {
            let words = format!("{}\n\n{}", card.title.trim(), card.text.trim());
            match clipboard::copy(words.trim()).await {
                Ok(()) => toasts.show(Tone::Success, messages().common.copied),
                Err(_) => toasts.show(Tone::Warning, texts.not_copied),
            }
        });
    };
    let save = move |()| {
        let Some((_, drawing)) = agreed().zip(element.get_untracked()) else { return };
        spawn_local(async move {
            let made = picture::png(&drawing, WIDTH as u32, HEIGHT as u32).await.ok();
            let name = format!("{}.png", texts.file);
            match made.and_then(|png| download::download(&name, "image/png", &png).ok()) {
                Some(()) => toasts.show(Tone::Success, texts.saved),
                None => toasts.show(Tone::Warning, texts.not_saved),
            }
        });
    };
    let print = move |()| {
        if agreed().is_some() {
            page::print();
        }
    };
    let ways = move || {
        if !may_leave.get() {
            return view! { <p class="muted">{texts.stays}</p> }.into_any();
        }
        view! {
            <p class="section__intro">{texts.pass_on_intro}</p>
            <ButtonRow>
                <Button label=texts.copy icon=IconName::Copy look=Look::Primary on_click=copy />
                <Button label=texts.save icon=IconName::Download on_click=save />
                <Button label=texts.print icon=IconName::Printer on_click=print />
            </ButtonRow>
        }
        .into_any()
    };
    view! { <Section heading=texts.pass_on>{ways}</Section> }.into_any()
}
