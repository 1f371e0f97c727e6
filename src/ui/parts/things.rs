//! Kinds of entities: their icons, and the ways to them.

use tandembuch_core::forms::kind::Thing;
use tandembuch_core::search::Item;

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
        Thing::Tandem => IconName::Tandem,
        Thing::Other => IconName::File,
    }
}

/// Where something that was found is shown.
pub fn place_of(found: &Item) -> Place {
    match found.thing {
        Thing::Goal => Place::Goal(found.id.to_string()),
        Thing::Task => Place::Tasks,
        Thing::Rule => Place::Agreement,
        Thing::Topic => Place::Topics,
        Thing::Meeting | Thing::AgendaItem | Thing::Entry => {
            found.meeting.map_or(Place::Meetings, |meeting| Place::Meeting(meeting.to_string()))
        }
        // They are not found on their own.
        Thing::Step | Thing::Milestone | Thing::Person | Thing::Tandem | Thing::Other => Place::Overview,
    }
}
