//! What was searched for last, so that who comes back from a find goes on where they were.

use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::SpaceId;
use tandembuch_core::search::{Query, Scope};

/// What was searched for last. It is kept for as long as the page is open, and for one tandem.
#[derive(Clone, Copy)]
pub struct LastSearch {
    /// The words.
    pub(super) text: RwSignal<String>,
    /// What is searched.
    pub(super) scope: RwSignal<Scope>,
    /// Whose.
    pub(super) author: RwSignal<Option<Role>>,
    /// How many entries of the journal were asked for.
    pub(super) most_entries: RwSignal<usize>,
    /// How many hits were asked for, and for which words.
    pub(super) most_hits: RwSignal<(Query, usize)>,
    tandem: StoredValue<Option<SpaceId>>,
}

/// Keeps what is searched for.
pub fn provide_last_search() {
    provide_context(LastSearch {
        text: RwSignal::new(String::new()),
        scope: RwSignal::new(Scope::default()),
        author: RwSignal::new(None),
        most_entries: RwSignal::default(),
        most_hits: RwSignal::default(),
        tandem: StoredValue::new(None),
    });
}

/// What was searched for last, for components.
///
/// # Panics
/// Outside of the application.
pub(super) fn use_last_search() -> LastSearch {
    use_context().expect("the last search is provided before any screen renders")
}

impl LastSearch {
    /// Begins anew where another tandem was searched before.
    pub(super) fn begin(self, tandem: Option<SpaceId>) {
        if self.tandem.get_value() != tandem {
            self.tandem.set_value(tandem);
            self.forget();
        }
    }

    /// The next search begins with nothing.
    fn forget(self) {
        self.text.set(String::new());
        self.scope.set(Scope::default());
        self.author.set(None);
        self.most_entries.set(0);
        self.most_hits.set(Default::default());
    }
}
