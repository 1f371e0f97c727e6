//! What things are called, also without a title.

use tandembuch_core::forms::agenda::AgendaItem;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::text::dates;

use crate::ui::{language, messages};

/// What an item of an agenda is called, also without a title.
pub fn item_title(item: &AgendaItem) -> String {
    if item.title.trim().is_empty() {
        messages().meetings.item_untitled.to_owned()
    } else {
        item.title.clone()
    }
}

/// What a meeting is called, also without a topic: by its day.
pub fn meeting_title(meeting: &Meeting) -> String {
    let texts = &messages().meetings;
    match meeting.start {
        _ if !meeting.title.trim().is_empty() => meeting.title.clone(),
        Some(start) => (texts.meeting_on)(&dates::day_and_month(language(), start.date())),
        None => texts.untitled.to_owned(),
    }
}
