//! The draft of one field: what is typed there and not added yet. It belongs to the tandem that was open when the field came
//! up, or to the form for a new one.

use super::App;
use super::session::{DRAFTS, Session};
use crate::platform::emergency_journal;
use crate::platform::world::World;

/// The draft of one field.
#[derive(Clone)]
pub struct Draft {
    app: App,
    /// `None` for the form for a new tandem.
    session: Option<Session>,
    place: String,
}

impl App {
    /// The draft of a field in the tandem that is open.
    pub fn draft(self, place: &str) -> Draft {
        Draft { app: self, session: self.session(), place: place.to_owned() }
    }

    /// The draft of the form for a new tandem. There is no row yet in which it could lie: it is kept at once alone.
    pub fn draft_of_new_tandem(self) -> Draft {
        Draft { app: self, session: None, place: "new".to_owned() }
    }
}

impl Draft {
    /// As it is, and again whenever it changes; empty if there is none.
    pub fn get(&self) -> String {
        match &self.session {
            Some(session) => session.draft(&self.place),
            None => {
                let entries =
                    emergency_journal::list::<String>(self.app.world().local_store()).unwrap_or_default();
                let own =
                    entries.into_iter().find(|entry| entry.tandem == DRAFTS && entry.replica == self.place);
                own.and_then(|entry| entry.unsaved.ok()).unwrap_or_default()
            }
        }
    }

    /// Keeps what is typed by somebody who has seen `upon` there. Returns what stands there now, and whether it outlives the
    /// page.
    pub fn keep(&self, upon: &str, typed: &str) -> (String, bool) {
        let world = self.app.world();
        match &self.session {
            Some(session) => return session.keep_draft(&self.place, upon, typed),
            None if typed.is_empty() => {
                drop(emergency_journal::remove(world.local_store(), DRAFTS, &self.place))
            }
            None => drop(emergency_journal::put(world.local_store(), DRAFTS, &self.place, &typed.to_owned())),
        }
        (typed.to_owned(), true)
    }
}
