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

/// What became of marking a meeting as held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// It was held on the planned day.
    AsPlanned,
    /// It was held on another one, which a message has said.
    Early,
    /// It was refused, which is shown.
    Refused,
}

/// A meeting that was held on another day than planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct HeldEarly {
    meeting: EntityId,
    planned: Option<NaiveDateTime>,
    held: NaiveDateTime,
}

impl HeldEarly {
    /// It was not held after all: it is planned as before, unless somebody has moved it meanwhile.
    fn take_back(self, app: App) {
        let mut edits = vec![choose(self.meeting, meeting::HELD, false)];
        if start(app, self.meeting) == Some(self.held) {
            edits.push(choose(self.meeting, meeting::START, moment_value(self.planned)));
        }
        app.write_all(&edits);
    }
}

/// Marks a meeting as held. Where that moves it to another day, a message says so and can take it back.
pub fn mark_held(app: App, toasts: Toasts, id: EntityId) -> Held {
    let Some(meeting) = app.record.with_untracked(|record| Meeting::find(record, id)) else {
        return Held::Refused;
    };
    let began = meeting.began.and_then(|began| app.local_time(began));
    if !app.apply_all(&meeting::hold(&meeting, began, app.now_untracked())) {
        return Held::Refused;
    }
    let Some(held) = start(app, id).filter(|start| Some(*start) != meeting.start) else {
        return Held::AsPlanned;
    };
    let early = HeldEarly { meeting: id, planned: meeting.start, held };
    let said = (messages().meetings.held_on)(&dates::day_and_month(language(), held.date()));
    say_with_undo(app, toasts, said, move || early.take_back(app));
    Held::Early
}

fn start(app: App, id: EntityId) -> Option<NaiveDateTime> {
    app.record.with_untracked(|record| Meeting::find(record, id))?.start
}
