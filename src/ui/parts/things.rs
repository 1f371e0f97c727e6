//! Kinds of entities: their icons, and the ways to them.

use tandembuch_core::forms::competence::Competence;
use tandembuch_core::forms::kind::Thing;
use tandembuch_core::forms::subject::Subject;
use tandembuch_core::record::EntityId;
use tandembuch_core::search::Item;

use super::skills::competence_name;
use super::subject_in_words;
use crate::ui::kit::IconName;
use crate::ui::route::Place;

/// The icon of a thing.
pub fn thing_icon(thing: Thing) -> IconName {
    match thing {
        Thing::Goal | Thing::Step | Thing::Milestone => IconName::Goal,
        Thing::Meeting | Thing::AgendaItem => IconName::Calendar,
        Thing::Entry => IconName::Book,
        Thing::Task => IconName::CheckCircle,
        Thing::Person => IconName::Person,
        Thing::Rule => IconName::Agreement,
        Thing::Topic => IconName::Idea,
        Thing::Term => IconName::Book,
        Thing::Card => IconName::Send,
        Thing::Skill | Thing::View | Thing::OpenedView => IconName::Progress,
        Thing::Tandem | Thing::Farewell => IconName::Tandem,
        Thing::Other => IconName::File,
    }
}

/// What a topic or a skill of a catalogue is called: its name is in words of each language, not in the record.
pub fn name_in_catalogue(id: EntityId) -> Option<&'static str> {
    let subject = Subject::of_entity(id).map(|subject| subject_in_words(subject)[0]);
    subject.or_else(|| Competence::of_entity(id).map(competence_name))
}

/// Where something that was found is shown.
pub fn place_of(found: &Item) -> Place {
    match found.thing {
        Thing::Goal => Place::Goal(found.id.to_string()),
        Thing::Task => Place::Tasks,
        Thing::Rule => Place::Agreement,
        Thing::Topic => Place::Topics,
        Thing::Term => Place::Dictionary,
        Thing::Card => Place::Card(found.id.to_string()),
        Thing::Skill => Place::Skill(found.id.to_string()),
        Thing::Meeting | Thing::AgendaItem | Thing::Entry => {
            found.meeting.map_or(Place::Meetings, |meeting| Place::Meeting(meeting.to_string()))
        }
        // They are not found on their own.
        Thing::View | Thing::OpenedView | Thing::Farewell => Place::Overview,
        Thing::Step | Thing::Milestone | Thing::Person | Thing::Tandem | Thing::Other => Place::Overview,
    }
}
