//! Reusable parts of screens that know the tandem: what is to be decided, who wrote something, what is being added.
//!
//! They read the record through the forms and call commands, as screens do; they know no address but those of the
//! open tandem.

mod adding;
mod address;
mod afterwards;
mod announcement;
mod arrangement;
mod attention_badge;
mod authorship;
mod calendar_files;
mod code_entry;
mod decisions;
mod deleting;
mod deletions;
mod draft_field;
mod draft_form;
mod elsewhere;
mod give_and_take;
mod journal;
mod keyed_list;
mod mark_held;
mod milestones;
mod minutes;
mod new_text;
mod new_title;
mod not_found;
mod ordering;
mod passwords;
mod printing;
mod record_row;
mod row_list;
mod save_status;
pub mod skills;
mod stage;
mod tasks;
mod things;
mod ticked_row;
mod titles;
mod topics;
mod topics_row;
mod visibility;
mod who;
mod words;

pub use adding::Adding;
pub use address::{address, go_to};
pub use afterwards::{afterwards_notice, archived_on, decide, ends_automatic_backup, in_months};
pub use announcement::Announcement;
pub use arrangement::{both_or_one, meeting_lengths, rhythms};
pub use attention_badge::AttentionBadge;
pub use authorship::{LastChange, author_and_time, by_author, day_and_time};
pub use calendar_files::{OutdatedInCalendar, save_calendar_file, take_out_of_calendar};
pub use code_entry::{CodeEntry, explain_typed_code};
pub use decisions::Decisions;
pub use deleting::{brief, delete_with_undo, say_with_undo};
pub use deletions::Deletions;
pub use draft_field::DraftField;
pub use draft_form::DraftForm;
pub use elsewhere::{Elsewhere, elsewhere, elsewhere_in};
pub use give_and_take::GiveAndTake;
pub use journal::{EntryRow, Journal, sort_icon};
pub use keyed_list::KeyedList;
pub use mark_held::{Held, mark_held};
pub use milestones::{EvidenceBadge, milestone_icon, steps_in_words};
pub use minutes::{MinutesSelect, minutes_choices};
pub use new_text::NewText;
pub use new_title::NewTitle;
pub use not_found::NotFound;
pub use ordering::{Grip, Movers, Ordering};
pub use passwords::Passwords;
pub use printing::{OnPaper, Printing};
pub use record_row::RecordRow;
pub use row_list::{RowList, row_label};
pub use save_status::SaveStatus;
pub use stage::Stage;
pub use tasks::{AddTask, Tasks, task_due, task_owner, task_title};
pub use things::{name_in_catalogue, place_of, thing_icon};
pub use ticked_row::{RowWords, TickedRow, point_words};
pub use titles::{item_title, meeting_title};
pub use topics::{permit_in_words, rating_in_words, subject_in_words, topic_title};
pub use topics_row::TopicsRow;
pub use visibility::{for_both, only_for_me};
pub use who::who_is_here;
pub use words::{content_in_words, entry_sort, field_name, goal_state, milestone_what, mood};

use leptos::prelude::*;
use tandembuch_core::forms;
use tandembuch_core::record::EntityId;

use super::kit::TextEdit;
use crate::state::App;

/// Longest title, in UTF-16 units.
pub const MAX_TITLE: u32 = 200;
/// Longest text, in UTF-16 units: a few pages, and well below what a record takes.
pub const MAX_TEXT: u32 = 20_000;

/// Writes what was typed into a text field of the record, and says whether that was done.
pub fn write_text(app: App, id: EntityId, field: &'static str) -> Callback<TextEdit, bool> {
    Callback::new(move |edit: TextEdit| app.apply(&forms::set_text(id, field, &edit.seen, &edit.text)))
}
