//! What things are called: kinds of entities, as people know them.

use super::counted;
use crate::forms::kind::Thing;

/// Names of things.
#[derive(Debug)]
pub struct Things {
    /// One of them.
    pub one: fn(Thing) -> &'static str,
    /// So many of them: "2 Ziele", "1 Treffen".
    pub count: fn(Thing, usize) -> String,
    /// All of them, as a choice of what is searched; empty for what is not found on its own.
    pub all: fn(Thing) -> &'static str,
}

/// German.
pub static DE: Things = Things { one: one_in_german, count: count_in_german, all: all_in_german };

/// English.
pub static EN: Things = Things { one: one_in_english, count: count_in_english, all: all_in_english };

fn one_in_german(thing: Thing) -> &'static str {
    match thing {
        Thing::Goal => "Ziel",
        Thing::Step => "Schritt zu einem Ziel",
        Thing::Milestone => "Was bei einem Ziel geklappt hat",
        Thing::Meeting => "Treffen",
        Thing::AgendaItem => "Punkt der Tagesordnung",
        Thing::Entry => "Tagebuch",
        Thing::Task => "Aufgabe",
        Thing::Person => "Name und Dienststelle",
        Thing::Rule => "Vereinbarung",
        Thing::Topic => "Themenspeicher",
        Thing::Term => "Begriff",
        Thing::Card => "Karte zum Weitererzählen",
        Thing::Skill => "Fähigkeit",
        Thing::View => "Verdeckte Einschätzung",
        Thing::OpenedView => "Aufgedeckte Einschätzung",
        Thing::Farewell => "Rückblick",
        Thing::Tandem => "Zeitraum und Absprachen",
        Thing::Other => "Weitere Angabe",
    }
}

fn count_in_german(thing: Thing, count: usize) -> String {
    match thing {
        Thing::Goal => counted(count, "Ziel", "Ziele"),
        Thing::Step => counted(count, "Schritt", "Schritte"),
        Thing::Milestone => format!("{} im Verlauf der Ziele", counted(count, "Stelle", "Stellen")),
        Thing::Meeting => format!("{count} Treffen"),
        Thing::AgendaItem => counted(count, "Punkt der Tagesordnung", "Punkte der Tagesordnung"),
        Thing::Entry => counted(count, "Eintrag im Tagebuch", "Einträge im Tagebuch"),
        Thing::Task => counted(count, "Aufgabe", "Aufgaben"),
        Thing::Person => "Namen und Dienststellen".to_owned(),
        Thing::Rule => counted(count, "Regel der Vereinbarung", "Regeln der Vereinbarung"),
        Thing::Topic => counted(count, "Thema", "Themen"),
        Thing::Term => counted(count, "Begriff", "Begriffe"),
        Thing::Card => counted(count, "Karte zum Weitererzählen", "Karten zum Weitererzählen"),
        Thing::Skill => counted(count, "Fähigkeit", "Fähigkeiten"),
        Thing::View => counted(count, "verdeckte Einschätzung", "verdeckte Einschätzungen"),
        Thing::OpenedView => counted(count, "aufgedeckte Einschätzung", "aufgedeckte Einschätzungen"),
        Thing::Farewell => "Rückblick".to_owned(),
        Thing::Tandem => "Zeitraum und Absprachen".to_owned(),
        Thing::Other => counted(count, "weitere Angabe", "weitere Angaben"),
    }
}

fn all_in_german(thing: Thing) -> &'static str {
    match thing {
        Thing::Goal => "Ziele",
        Thing::Meeting => "Treffen",
        Thing::AgendaItem => "Punkte der Tagesordnung",
        Thing::Entry => "Tagebuch",
        Thing::Task => "Aufgaben",
        Thing::Rule => "Vereinbarung",
        Thing::Topic => "Themen",
        Thing::Term => "Wörterbuch",
        Thing::Card => "Karten zum Weitererzählen",
        Thing::Skill => "Fähigkeiten",
        Thing::Step | Thing::Milestone | Thing::Person | Thing::Tandem | Thing::Other => "",
        Thing::View | Thing::OpenedView | Thing::Farewell => "",
    }
}

fn one_in_english(thing: Thing) -> &'static str {
    match thing {
        Thing::Goal => "Goal",
        Thing::Step => "Step towards a goal",
        Thing::Milestone => "What has worked for a goal",
        Thing::Meeting => "Meeting",
        Thing::AgendaItem => "Agenda item",
        Thing::Entry => "Journal",
        Thing::Task => "Task",
        Thing::Person => "Name and department",
        Thing::Rule => "Agreement",
        Thing::Topic => "Topic list",
        Thing::Term => "Term",
        Thing::Card => "Card to pass on",
        Thing::Skill => "Skill",
        Thing::View => "Hidden view",
        Thing::OpenedView => "Revealed view",
        Thing::Farewell => "Looking back",
        Thing::Tandem => "Period and arrangements",
        Thing::Other => "Another thing",
    }
}

fn count_in_english(thing: Thing, count: usize) -> String {
    match thing {
        Thing::Goal => counted(count, "goal", "goals"),
        Thing::Step => counted(count, "step", "steps"),
        Thing::Milestone => format!("{} in the history of goals", counted(count, "place", "places")),
        Thing::Meeting => counted(count, "meeting", "meetings"),
        Thing::AgendaItem => counted(count, "agenda item", "agenda items"),
        Thing::Entry => counted(count, "journal entry", "journal entries"),
        Thing::Task => counted(count, "task", "tasks"),
        Thing::Person => "names and departments".to_owned(),
        Thing::Rule => counted(count, "rule of the agreement", "rules of the agreement"),
        Thing::Topic => counted(count, "topic", "topics"),
        Thing::Term => counted(count, "term", "terms"),
        Thing::Card => counted(count, "card to pass on", "cards to pass on"),
        Thing::Skill => counted(count, "skill", "skills"),
        Thing::View => counted(count, "hidden view", "hidden views"),
        Thing::OpenedView => counted(count, "revealed view", "revealed views"),
        Thing::Farewell => "looking back".to_owned(),
        Thing::Tandem => "period and arrangements".to_owned(),
        Thing::Other => counted(count, "other thing", "other things"),
    }
}

fn all_in_english(thing: Thing) -> &'static str {
    match thing {
        Thing::Goal => "Goals",
        Thing::Meeting => "Meetings",
        Thing::AgendaItem => "Agenda items",
        Thing::Entry => "Journal",
        Thing::Task => "Tasks",
        Thing::Rule => "Agreement",
        Thing::Topic => "Topics",
        Thing::Term => "Dictionary",
        Thing::Card => "Cards to pass on",
        Thing::Skill => "Skills",
        Thing::Step | Thing::Milestone | Thing::Person | Thing::Tandem | Thing::Other => "",
        Thing::View | Thing::OpenedView | Thing::Farewell => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::kind::{KINDS, Search};

    #[test]
    fn what_is_found_on_its_own_can_be_chosen() {
        for kind in KINDS {
            for texts in [&DE, &EN] {
                let is_named = kind.thing.is_some_and(|thing| !(texts.all)(thing).is_empty());
                assert_eq!(is_named, kind.search == Search::Alone, "{}", kind.name);
            }
        }
    }
}
