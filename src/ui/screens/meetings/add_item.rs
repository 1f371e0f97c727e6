//! A field for another agenda item.

use leptos::prelude::*;
use tandembuch_core::forms::agenda::AgendaItem;

use super::ITEM_LENGTHS;
use crate::state::use_app;
use crate::ui::kit::{Button, Choice, Form, IconName, Select, set};
use crate::ui::messages;
use crate::ui::parts::{NewText, NewTitle, item_title, minutes_choices};

/// A field for another agenda item.
#[component]
pub(super) fn AddItem(
    new: NewText,
    /// Its length; empty for none.
    minutes: RwSignal<String>,
    /// What is read out.
    said: RwSignal<String>,
) -> AnyView {
    let app = use_app();
    let texts = &messages().meetings;
    let error = RwSignal::new(None::<String>);
    let add = move |()| {
        let Some(id) = new.finish(error, texts.item_title_missing) else { return };
        let item = app.record.with_untracked(|record| AgendaItem::find(record, id));
        said.set(item.map(|item| (texts.item_added)(&item_title(&item))).unwrap_or_default());
    };
    let mut options = vec![Choice::new("", texts.no_minutes)];
    options.extend(minutes_choices(&ITEM_LENGTHS, None, texts.short_minutes));
    view! {
        <Form on_submit=add>
            <div class="add-line add-line--item">
                <NewTitle label=texts.new_item new error />
                <Select label=texts.new_item_minutes value=minutes on_change=set(minutes) options />
                <Button label=texts.add_item icon=IconName::Plus submit=true />
            </div>
        </Form>
    }
    .into_any()
}
