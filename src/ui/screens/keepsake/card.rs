//! One card to pass on: its words, what it looks like, who agrees to it, and how it leaves the tandem.

use leptos::prelude::*;
use leptos::svg::Svg;
use tandembuch_core::card_lines::Layout;
use tandembuch_core::forms::card::{self, Card};
use tandembuch_core::forms::{self, Presence};
use tandembuch_core::record::EntityId;

use super::card_leaves::Leaves;
use super::card_picture::picture;
use super::consent::Consent;
use crate::state::use_app;
use crate::ui::kit::{Button, EditableText, IconName, Look, Notice, PageTitle, Tone, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{Decisions, LastChange, NotFound, address, delete_with_undo, go_to, write_text};
use crate::ui::route::Place;

/// Longest title of a card, in UTF-16 units.
const MAX_CARD_TITLE: u32 = 80;
/// And its longest text.
const MAX_CARD_TEXT: u32 = 600;

/// One card, or that it is not there.
#[component]
pub fn CardScreen(
    /// Which one.
    id: EntityId,
) -> AnyView {
    let app = use_app();
    let texts = &messages().keepsake.passing_on.cards;
    let presence = Memo::new(move |_| app.record.with(|record| forms::presence(record, card::KIND, id)));
    let screen = move || match presence.get() {
        Presence::Here => view! { <Here id /> }.into_any(),
        gone => view! {
            <NotFound
                id
                presence=gone
                icon=IconName::Send
                deleted=texts.gone_deleted
                unknown=texts.gone_unknown
                restore=texts.restore
                list=(texts.title, address(app, Place::Cards))
            />
        }
        .into_any(),
    };
    view! { {screen} }.into_any()
}

#[component]
fn Here(id: EntityId) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().keepsake.passing_on.cards;
    let card = Memo::new(move |_| app.record.with(|record| Card::find(record, id)));
    let of_it = move |what: fn(&Card) -> &String| {
        Memo::new(move |_| card.with(|card| card.as_ref().map(what).cloned().unwrap_or_default()))
    };
    let (title, text) = (of_it(|card| &card.title), of_it(|card| &card.text));
    let layout = Memo::new(move |_| title.with(|title| text.with(|text| Layout::of(title, text))));
    let named = Memo::new(move |_| {
        let words = format!("{}\n{}", title.get(), text.get());
        app.record.with(|record| card::named(record, &words))
    });
    let warning = move || {
        let named = named.get()?;
        Some(view! { <Notice tone=Tone::Warning><p>{(texts.names_somebody)(&named)}</p></Notice> })
    };
    let is_cut = Memo::new(move |_| layout.with(|layout| layout.is_cut));
    let too_long = move || is_cut.get().then(|| view! { <p class="muted">{texts.too_long}</p> });
    let stays = Memo::new(move |_| !card.with(|card| card.as_ref().is_some_and(Card::may_leave)));
    let element = NodeRef::<Svg>::new();
    let delete = Callback::new(move |()| {
        if delete_with_undo(app, toasts, id, texts.deleted.to_owned()) {
            go_to(app, Place::Cards);
        }
    });
    let [title_label, text_label] = texts.fields;
    view! {
        <PageTitle text=texts.one subtitle=texts.for_others />
        <Decisions id on_delete=Some(delete) />
        <div class="card kern-level-1 stack">
            <EditableText
                label=title_label
                value=title
                on_commit=write_text(app, id, card::TITLE)
                wrap=true
                max_len=MAX_CARD_TITLE
            />
            <EditableText
                label=text_label
                value=text
                on_commit=write_text(app, id, card::TEXT)
                multiline=true
                max_len=MAX_CARD_TEXT
            />
            {warning}
        </div>
        <figure class="pass-on" class=("pass-on--stays", stays)>
            <figcaption>{texts.picture}</figcaption>
            {picture(layout, element)}
            {too_long}
        </figure>
        <Consent id card />
        <Leaves id card element />
        <div class="button-row">
            <Button label=texts.delete icon=IconName::Bin look=Look::Tertiary on_click=delete />
        </div>
        <LastChange id />
    }
    .into_any()
}
