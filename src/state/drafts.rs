//! The draft of one field: what is typed there and not added yet. It belongs to the tandem that was open when the field came
//! up, or to the form for a new one.

use super::App;
use super::session::{DRAFTS, Session};
use crate::platform::emergency_journal;
use crate::platform::world::World;

/// What the draft of the form for a new tandem is filed under.
const NEW: &str = "new";

/// The place of a new note for oneself.
pub const NOTE: &str = "note";

/// The draft of one field.
#[derive(Clone)]
pub struct Draft(Of);

#[derive(Clone)]
enum Of {
    /// Nothing was open.
    Nothing,
    Tandem(Session, String),
    /// There is no row yet in which it could lie: it is kept at once alone.
    NewTandem(Box<App>),
}

impl App {
    /// The draft of a field in the tandem that is open.
    pub fn draft(self, place: &str) -> Draft {
        Draft(self.session().map_or(Of::Nothing, |session| Of::Tandem(session, place.to_owned())))
    }

    /// The draft of the form for a new tandem.
    pub fn draft_of_new_tandem(self) -> Draft {
        Draft(Of::NewTandem(Box::new(self)))
    }
}

impl Draft {
    /// As it is, and again whenever it changes; empty if there is none.
    pub fn get(&self) -> String {
        match &self.0 {
            Of::Nothing => String::new(),
            Of::Tandem(session, place) => session.draft(place),
            Of::NewTandem(app) => {
                let world = app.world();
                let entries = emergency_journal::list::<String>(&app.journal(&world));
                let mut entries = entries.unwrap_or_default().into_iter();
                let own = entries.find(|entry| entry.tandem == DRAFTS && entry.replica == NEW);
                own.and_then(|entry| entry.unsaved.ok()).unwrap_or_default()
            }
        }
    }

    /// Keeps what is typed by somebody who has seen `upon` there. Returns what stands there now, and whether it outlives the
    /// page.
    pub fn keep(&self, upon: &str, typed: &str) -> (String, bool) {
        let is_kept = match &self.0 {
            Of::Nothing => false,
            Of::Tandem(session, place) => return session.keep_draft(place, upon, typed),
            Of::NewTandem(app) => {
                let (world, typed) = (app.world(), typed.to_owned());
                let done = match typed.is_empty() {
                    true => emergency_journal::remove(world.local_store(), DRAFTS, NEW),
                    false => emergency_journal::put(&app.journal(&world), DRAFTS, NEW, &typed),
                };
                done.is_ok()
            }
        };
        (typed.to_owned(), is_kept)
    }
}
