//! Fields and values of the record in words.

use tandembuch_core::forms::closing::Mood;
use tandembuch_core::forms::entry::Sort;
use tandembuch_core::forms::field::{Content, Field};
use tandembuch_core::forms::goal::GoalState;
use tandembuch_core::forms::milestone::What;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::topic;
use tandembuch_core::record::Record;
use tandembuch_core::text::dates;

use super::topics::{permit_in_words, rating_in_words};
use crate::ui::{language, messages, person_name};

/// How a goal stands.
pub fn goal_state(state: GoalState) -> &'static str {
    (messages().goals.states)(state)
}

/// What has happened to a goal; also what only a newer program knows.
pub fn milestone_what(what: Option<What>) -> &'static str {
    let texts = &messages().milestones;
    what.map_or(texts.other, texts.what)
}

/// A sort of journal entry.
pub fn entry_sort(sort: Sort) -> &'static str {
    (messages().journal.sorts)(sort)
}

/// How a meeting was for somebody.
pub fn mood(mood: Mood) -> &'static str {
    (messages().live.moods)(mood)
}

/// What a value of a field means; empty for an empty one.
pub fn content_in_words(record: &Record, field: Field, content: &Content) -> String {
    let texts = &messages().attention;
    let [no, yes] = match field {
        Field::MeetingCancelled => texts.cancelled,
        Field::ItemRepeats => texts.repeats,
        Field::MeetingHeld => texts.held,
        _ => texts.done,
    };
    match content {
        Content::Empty => String::new(),
        Content::Text(text) | Content::Other(text) => text.clone(),
        Content::Day(day) => dates::long_date(language(), *day),
        Content::Moment(moment) => dates::long_date_time(language(), *moment),
        Content::Minutes(minutes) => (messages().meetings.minutes)(*minutes),
        Content::Count(count) => match field {
            Field::TopicUrgency => rating_in_words(Role::Mentee, topic::level(*count)).to_owned(),
            Field::TopicStrength => rating_in_words(Role::Mentor, topic::level(*count)).to_owned(),
            _ => count.to_string(),
        },
        Content::Mood(how) => mood(*how).to_owned(),
        Content::Flag(flag) => (if *flag { yes } else { no }).to_owned(),
        Content::Person(role) => person_name(record, *role),
        Content::GoalState(state) => goal_state(*state).to_owned(),
        Content::What(what) => milestone_what(Some(*what)).to_owned(),
        Content::Sort(sort) => entry_sort(*sort).to_owned(),
        Content::Permit(permit) => permit_in_words(*permit).to_owned(),
    }
}

/// What a field is called: as a label, and as a part of a sentence.
pub fn field_name(field: Field) -> [&'static str; 2] {
    (messages().fields.name)(field)
}
