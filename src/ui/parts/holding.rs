//! Says that a meeting has taken place, and on which day if that was not the planned one.

use chrono::NaiveDateTime;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::meeting::{self, Meeting, moment_value};
use tandembuch_core::record::EntityId;
use tandembuch_core::text::dates;

use super::say_with_undo;
use crate::state::App;
use crate::ui::kit::Toasts;
use crate::ui::{language, messages};

/// A meeting that was held on another day than planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldEarly {
    meeting: EntityId,
    planned: Option<NaiveDateTime>,
    held: NaiveDateTime,
}

impl HeldEarly {
    /// It was not held after all: it is planned as before, unless somebody has moved it meanwhile.
    pub fn take_back(self, app: App) {
        app.apply(&choose(self.meeting, meeting::HELD, false));
        if start(app, self.meeting) == Some(self.held) {
            app.apply(&choose(self.meeting, meeting::START, moment_value(self.planned)));
        }
    }
}

/// Marks a meeting as held. Where that moves it to another day, a message says so and can take it back.
pub fn hold(app: App, toasts: Toasts, id: EntityId) -> Option<HeldEarly> {
    let meeting = app.record.with_untracked(|record| Meeting::find(record, id))?;
    let began = meeting.began.and_then(|began| app.local_time(began));
    app.apply_all(&meeting::hold(&meeting, began, app.now()));
    let held = start(app, id).filter(|start| Some(*start) != meeting.start)?;
    let early = HeldEarly { meeting: id, planned: meeting.start, held };
    let said = (messages().meetings.held_on)(&dates::day_and_month(language(), held.date()));
    say_with_undo(app, toasts, said, move || early.take_back(app));
    Some(early)
}

fn start(app: App, id: EntityId) -> Option<NaiveDateTime> {
    app.record.with_untracked(|record| Meeting::find(record, id))?.start
}
