//! The words of an entry; of an experiment what was planned, what happened and what was learned.

use leptos::prelude::*;
use tandembuch_core::forms::entry::{self, Entry};
use tandembuch_core::record::EntityId;

use super::super::{MAX_TEXT, write_text};
use crate::state::use_app;
use crate::ui::kit::EditableText;
use crate::ui::messages;

/// One text of an entry. Only the texts of an experiment need labels that can be seen.
#[component]
pub(super) fn Words(
    id: EntityId,
    entry: Memo<Option<Entry>>,
    field: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] show_label: bool,
    #[prop(optional)] placeholder: &'static str,
) -> AnyView {
    let text = move |entry: &Entry| match field {
        entry::HAPPENED => entry.happened.clone(),
        entry::LEARNED => entry.learned.clone(),
        _ => entry.text.clone(),
    };
    let value = Memo::new(move |_| entry.with(|entry| entry.as_ref().map(text).unwrap_or_default()));
    view! {
        <EditableText
            label
            hide_label=!show_label
            value
            on_commit=write_text(use_app(), id, field)
            placeholder=Signal::stored(placeholder.to_owned())
            multiline=true
            max_len=MAX_TEXT
        />
    }
    .into_any()
}

/// An experiment. That it is open is said quietly: nobody has to finish one.
#[component]
pub(super) fn Experiment(id: EntityId, entry: Memo<Option<Entry>>, name: Signal<String>) -> AnyView {
    let texts = &messages().journal;
    let [planned, happened, learned] = texts.experiment;
    view! {
        <div class="experiment" role="group" aria-label=name>
            <Words id entry field=entry::TEXT label=planned show_label=true />
            <Words id entry field=entry::HAPPENED label=happened show_label=true placeholder=texts.still_open />
            <Words id entry field=entry::LEARNED label=learned show_label=true placeholder=texts.any_result />
        </div>
    }
    .into_any()
}
