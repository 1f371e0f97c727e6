//! What things are called, also without a title.

use tandembuch_core::forms::agenda::AgendaItem;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::plain_text::{called, is_blank, isolated};
use tandembuch_core::text::dates;

use crate::ui::{language, messages};

/// What an item of an agenda is called, also without a title.
pub fn item_title(item: &AgendaItem) -> String {
    called(&item.title, messages().meetings.item_untitled)
}

/// What a meeting is called, also without a topic: by its day.
pub fn meeting_title(meeting: &Meeting) -> String {
    let texts = &messages().meetings;
    match meeting.start {
        _ if !is_blank(&meeting.title) => isolated(&meeting.title),
        Some(start) => (texts.meeting_on)(&dates::day_and_month(language(), start.date())),
        None => texts.untitled.to_owned(),
    }
}
