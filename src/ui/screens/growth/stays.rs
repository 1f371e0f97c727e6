//! The ways to looking back, and to what stays of a tandem.

use leptos::prelude::*;
use tandembuch_core::forms::rating::Occasion;

use super::look::Look;
use crate::state::App;
use crate::ui::kit::{IconName, List, ListRow};
use crate::ui::messages;
use crate::ui::parts::address;
use crate::ui::parts::skills::heads;
use crate::ui::route::Place;

/// What time has come for, and what is there to be kept.
pub(super) fn stays(app: App, look: &Look) -> AnyView {
    let texts = &messages().keepsake;
    let [halfway, closing] = texts.back.meta;
    let mut rows: Vec<(&'static str, &'static str, Place, IconName)> = Vec::new();
    // Without an end nobody knows what time has come for; who has said something finds it again.
    let is_open = look.ends.is_none() && look.done.held > 0;
    if look.time == Occasion::Halfway || is_open || look.has_looked_back {
        rows.push((texts.back.halfway, halfway, Place::Halfway, IconName::CheckCircle));
    }
    if look.time == Occasion::End || is_open || look.is_closed {
        rows.push((texts.back.closing, closing, Place::Closing, IconName::Tandem));
    }
    let (words, cards) = (&texts.passing_on.words, &texts.passing_on.cards);
    rows.push((words.title, words.meta, Place::Dictionary, IconName::Search));
    if look.done.held > 0 {
        rows.push((cards.title, cards.meta, Place::Cards, IconName::Send));
        rows.push((texts.book.title, texts.book.meta, Place::Book, IconName::Book));
        rows.push((texts.certificate.title, texts.certificate.meta, Place::Certificate, IconName::Printer));
    }
    let row = |(title, meta, place, icon): (&'static str, &'static str, Place, IconName)| -> AnyView {
        view! { <ListRow title meta href=address(app, place) icon /> }.into_any()
    };
    let rows: Vec<AnyView> = rows.into_iter().map(row).collect();
    let ways = heads(
        texts.back.what_stays.to_owned(),
        view! { <List label=texts.back.what_stays>{rows}</List> }.into_any(),
    );
    view! { <div class="growth-ways">{ways}</div> }.into_any()
}
