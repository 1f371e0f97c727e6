//! Says that a meeting has taken place, and on which day if that was not the planned one.

use leptos::prelude::*;

use super::say_with_undo;
use crate::domain::forms::choose;
use crate::domain::forms::meeting::{self, Meeting, moment_value};
use crate::domain::record::EntityId;
use crate::i18n::dates;
use crate::state::App;
use crate::ui::kit::Toasts;
use crate::ui::{language, messages};

/// Marks a meeting as held. Where that moves it to another day, a message says so and can take it back; returns whether
/// it did.
pub fn hold(app: App, toasts: Toasts, id: EntityId) -> bool {
    let Some(planned) = app.record.with_untracked(|record| Meeting::find(record, id)) else { return false };
    let began = planned.began.and_then(|began| app.local_time(began));
    app.apply_all(&meeting::hold(&planned, began, app.now()));
    let held = app.record.with_untracked(|record| Meeting::find(record, id));
    let Some(start) = held.and_then(|held| held.start).filter(|start| Some(*start) != planned.start) else {
        return false;
    };
    let said = (messages().meetings.held_on)(&dates::long_date(language(), start.date()));
    say_with_undo(app, toasts, said, move || {
        app.apply(&choose(id, meeting::START, moment_value(planned.start)));
    });
    true
}
