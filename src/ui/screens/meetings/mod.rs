//! Meetings: the next one, those planned, those past; and one meeting with its agenda and its journal.

mod add_item;
mod agenda;
mod beginning;
mod calendar;
mod day_in_words;
mod details;
mod export;
mod export_words;
mod item_note;
mod item_row;
mod item_special;
mod list;
mod meeting;
mod next_card;
mod plan;
mod row;
mod series;
mod template;

pub(super) use beginning::BeginButton;
pub use list::MeetingsScreen;
pub use meeting::MeetingScreen;

use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::text::dates;

use crate::ui::{language, messages};

/// How long agenda items may be, in minutes.
const ITEM_LENGTHS: [u64; 12] = [5, 10, 15, 20, 25, 30, 35, 40, 45, 60, 75, 90];

/// "Mo., 23. November 2026, 14:00 Uhr", or that there is no date.
fn start_of(meeting: &Meeting) -> String {
    let undated = || messages().meetings.undated.to_owned();
    meeting.start.map_or_else(undated, |start| dates::long_date_time(language(), start))
}
