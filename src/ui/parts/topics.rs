//! Topics of the backlog in words.

use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::subject::Subject;
use tandembuch_core::forms::topic::{Permit, Topic};
use tandembuch_core::plain_text::called;
use tandembuch_core::text::topics::Entry;

use crate::ui::messages;

/// What a topic is called, also without a title.
pub fn topic_title(topic: &Topic) -> String {
    match topic.subject {
        Some(subject) => subject_in_words(subject)[0].to_owned(),
        None => called(&topic.title, messages().topics.untitled),
    }
}

/// A topic of the catalogue: what it is called, what it is about, and one thing to try.
pub fn subject_in_words(subject: Subject) -> &'static Entry {
    let catalogue = &messages().topics.catalogue;
    match subject {
        Subject::Hardware => &catalogue.hardware,
        Subject::Office => &catalogue.office,
        Subject::Collaboration => &catalogue.collaboration,
        Subject::VideoCalls => &catalogue.video_calls,
        Subject::SocialMedia => &catalogue.social_media,
        Subject::Agile => &catalogue.agile,
        Subject::Apps => &catalogue.apps,
        Subject::Ai => &catalogue.ai,
        Subject::DataProtection => &catalogue.data_protection,
        Subject::Data => &catalogue.data,
        Subject::EFile => &catalogue.e_file,
        Subject::NewWork => &catalogue.new_work,
        Subject::Mistakes => &catalogue.mistakes,
        Subject::Sharing => &catalogue.sharing,
        Subject::Telling => &catalogue.telling,
    }
}

/// What one of the two says about a topic; empty above the highest rating.
pub fn rating_in_words(role: Role, rating: usize) -> &'static str {
    let texts = &messages().topics;
    let words = match role {
        Role::Mentor => &texts.strengths,
        Role::Mentee => &texts.urgencies,
    };
    words.get(rating).copied().unwrap_or_default()
}

/// Returns whether a topic may be used at work.
pub fn permit_in_words(permit: Permit) -> &'static str {
    (messages().topics.permits)(permit)
}
