//! A row of something in the record: read first, changed and deleted when it is opened.

use leptos::prelude::*;
use tandembuch_core::record::EntityId;

use super::{Decisions, Deletions};
use crate::state::use_app;
use crate::ui::kit::{IconButton, IconName, ToolRow};
use crate::ui::messages;

/// A row of something in the record. What is to be decided about it is seen without opening it.
#[component]
pub fn RecordRow(
    /// Which one.
    id: EntityId,
    /// The person's words.
    #[prop(into)]
    title: Signal<String>,
    /// Heads the words.
    #[prop(optional, into)]
    heading: Option<Signal<String>>,
    /// The accessible name of what opens it: "„Ankommen“ ändern".
    #[prop(into)]
    label: Signal<String>,
    /// Is it done?
    #[prop(optional, into)]
    is_done: Signal<bool>,
    /// What is said of that first in the line about it; may be empty.
    #[prop(optional, into)]
    done: Signal<String>,
    /// One line about it; none if it is empty.
    #[prop(optional, into)]
    meta: Signal<String>,
    /// At the end of the first line, while it is closed.
    #[prop(optional, into)]
    value: Signal<String>,
    /// Before the words.
    #[prop(optional, into)]
    leading: ViewFnOnce,
    /// Beside the words, and always to be used.
    #[prop(optional, into)]
    trailing: ViewFnOnce,
    /// The fields that change it.
    #[prop(into)]
    fields: ViewFn,
    /// The fields come below its words.
    #[prop(optional)]
    keeps_words: bool,
    /// Its tools beside the one that deletes it.
    #[prop(optional, into)]
    tools: ViewFn,
    /// The accessible name of what deletes it; empty for what cannot be deleted.
    #[prop(into)]
    delete: Signal<String>,
    /// Tells that it is gone.
    #[prop(into)]
    deleted: Signal<String>,
    /// What was deleted from its list.
    deletions: Deletions,
) -> AnyView {
    let app = use_app();
    let on_delete = Callback::new(move |()| deletions.delete(app, id, deleted.get_untracked()));
    let on_delete = delete.with_untracked(|name| !name.is_empty()).then_some(on_delete);
    let tools = move || {
        let delete = on_delete.map(|on_click| {
            view! { <IconButton label=messages().common.delete name=delete icon=IconName::Bin on_click /> }
        });
        view! { {tools.run()} {delete} }.into_any()
    };
    view! {
        <ToolRow
            key=id.to_string()
            title
            heading
            label
            is_done
            done
            meta
            value
            leading
            trailing
            fields
            keeps_words
            tools
            below=move || view! { <Decisions id on_delete /> }
        />
    }
    .into_any()
}
