//! The journal of a meeting, or of the time between meetings: what was written, and a field for more.

mod entry_row;
mod quick_entry;
mod words;

use leptos::prelude::*;
use tandembuch_core::forms::entry::{self, Entry, Sort};
use tandembuch_core::record::EntityId;

use super::{Deletions, NewText, RowList};
use crate::state::use_app;
use crate::ui::messages;
pub use entry_row::{EntryRow, sort_icon};
use quick_entry::QuickEntry;

/// The journal of a meeting, or of the time between meetings.
#[component]
pub fn Journal(
    /// The meeting; by default the time between meetings.
    #[prop(optional)]
    meeting: Option<EntityId>,
    /// Is the field for more shown, below what is there? By default it always is, above it.
    #[prop(optional)]
    is_adding: Option<RwSignal<bool>>,
) -> AnyView {
    let app = use_app();
    let sort = RwSignal::new(Sort::default());
    let new = NewText::of(meeting, "entry", move |id, text| {
        entry::create(id, sort.get_untracked(), meeting, text, app.now_ms())
    });
    if let Some(is_adding) = is_adding.filter(|_| new.is_begun()) {
        is_adding.set(true);
    }
    let entries = Memo::new(move |_| {
        let entries = app.record.with(|record| match meeting {
            Some(meeting) => Entry::of_meeting(record, meeting),
            None => Entry::between_meetings(record),
        });
        entries.into_iter().map(|entry| entry.id).collect::<Vec<_>>()
    });
    let deletions = Deletions::default();
    view! {
        <div class="journal">
            {is_adding.is_none().then(|| view! { <QuickEntry new sort /> })}
            <RowList
                ids=entries
                label=messages().journal.list
                row=move |id| view! { <EntryRow id deletions /> }.into_any()
                deletions
            />
            {move || is_adding?.get().then(|| view! { <QuickEntry new sort /> })}
        </div>
    }
    .into_any()
}
