//! Papers in the language of the person: the sheet of one meeting, and the whole journey.

use chrono::NaiveDateTime;
use tandembuch_core::export::{self, Block, Untitled, Words};
use tandembuch_core::record::EntityId;
use tandembuch_core::text::dates;

use super::item_note;
use crate::state::App;
use crate::ui::parts::{entry_sort, goal_state, milestone_what, mood};
use crate::ui::screens::goals::group_heading;
use crate::ui::screens::overview::period;
use crate::ui::{language, messages, role_name};

/// The sheet of one meeting; empty if there is no such meeting.
pub(super) fn meeting(app: App, id: EntityId) -> Vec<Block> {
    let local = |at_ms| app.local_time(at_ms);
    app.record
        .with_untracked(|record| export::meeting(record, id, &words(&local), app.now_untracked()))
        .unwrap_or_default()
}

/// The whole journey.
pub(super) fn journey(app: App) -> Vec<Block> {
    let local = |at_ms| app.local_time(at_ms);
    app.record.with_untracked(|record| export::journey(record, &words(&local), app.now_untracked()))
}

fn words(local: &dyn Fn(u64) -> Option<NaiveDateTime>) -> Words<'_> {
    let texts = messages();
    Words {
        day: |day| dates::plain(&dates::long_date(language(), day)),
        moment: |at| dates::plain(&dates::long_date_time(language(), at)),
        local,
        minutes: texts.meetings.minutes,
        until: texts.goals.until,
        as_of: texts.export.as_of,
        tandem_of: texts.export.tandem_of,
        period: |tandem| {
            let period = period(tandem);
            if period.is_empty() { period } else { format!("{}: {period}", messages().agreement.period) }
        },
        role: role_name,
        both: texts.tasks.both,
        untitled: Untitled {
            goal: texts.goals.untitled,
            step: texts.milestones.step_untitled,
            meeting: texts.meetings.untitled,
            item: texts.meetings.item_untitled,
            task: texts.tasks.untitled,
        },
        done: texts.export.done,
        open: texts.export.open,
        goals_of: group_heading,
        goal_state,
        sign: texts.goals.sign,
        steps: texts.milestones.steps,
        history: texts.milestones.history,
        what: milestone_what,
        meetings: texts.shell.meetings,
        minutes_of: texts.export.minutes_of,
        agenda_of: texts.export.agenda_of,
        undated: texts.meetings.undated,
        cancelled: texts.appointment.cancelled,
        agenda: texts.meetings.agenda,
        about_item: |record, item, meeting, now| dates::plain(&item_note::note(record, item, meeting, now)),
        notes: texts.export.notes,
        journal: texts.journal.heading,
        between: texts.journal.between_heading,
        sort: entry_sort,
        outcome: [messages().journal.experiment[1], messages().journal.experiment[2]],
        tasks: texts.tasks.heading,
        give_and_take: texts.live.give_and_take,
        mood,
    }
}
