//! What both arrange: how often they meet, how long, where, and who does what for it.

use super::counted;
use super::people::Personal;

/// Texts of the arrangement.
#[derive(Debug)]
pub struct Arrangement {
    /// Heads it.
    pub heading: &'static str,
    /// Below that heading, where a tandem is founded.
    pub intro: &'static str,
    /// Label of the usual length of meetings.
    pub minutes: &'static str,
    /// Label of the usual place.
    pub place: &'static str,
    /// Label of the choice who plans the meetings.
    pub planner: &'static str,
    /// Label of the choice who takes notes.
    pub writer: &'static str,
    /// Both do.
    pub both: &'static str,
    /// Label of a person’s own word for their role.
    pub word: Personal,
    /// So many meetings were held in the last four weeks, as many as are arranged or more.
    pub as_arranged: fn(usize) -> String,
    /// They were fewer, in a tandem that has been going on for longer.
    pub seldom: &'static str,
}

/// German.
pub static DE: Arrangement = Arrangement {
    heading: "Wie Sie sich treffen",
    intro: "Bewährt hat sich dreimal im Monat für 90 Minuten. Alles lässt sich später ändern.",
    minutes: "Dauer",
    place: "Ort",
    planner: "Wer plant die Treffen?",
    writer: "Wer schreibt mit?",
    both: "Beide",
    word: Personal {
        you: "Wie soll Ihre Rolle heißen?",
        other: |name| format!("Wie soll die Rolle von {name} heißen?"),
    },
    as_arranged: |held| format!("{held} Treffen in vier Wochen, wie vereinbart."),
    seldom: "Zuletzt haben Sie sich seltener getroffen als vereinbart. Passt der Takt noch?",
};

/// English.
pub static EN: Arrangement = Arrangement {
    heading: "How you meet",
    intro: "Three times a month for 90 minutes has proved its worth. Everything can be changed later.",
    minutes: "Length",
    place: "Place",
    planner: "Who plans the meetings?",
    writer: "Who takes notes?",
    both: "Both",
    word: Personal {
        you: "What should your role be called?",
        other: |name| format!("What should {name}’s role be called?"),
    },
    as_arranged: |held| format!("{} in four weeks, as arranged.", counted(held, "meeting", "meetings")),
    seldom: "Lately you have met less often than arranged. Does the rhythm still suit you?",
};
