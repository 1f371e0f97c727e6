//! What both arrange: how often they meet, how long, where, and who does what for it.

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
    /// Label of a person's own word for their role.
    pub word: &'static str,
    /// How the rhythm goes: meetings held in the last four weeks, and meetings arranged for a month.
    pub going: fn(usize, u64) -> String,
}

/// German.
pub static DE: Arrangement = Arrangement {
    heading: "Wie Sie sich treffen",
    intro: "Bewährt hat sich dreimal im Monat für 90 Minuten. Alles lässt sich später ändern.",
    minutes: "Wie lange",
    place: "Wo",
    planner: "Wer plant die Treffen",
    writer: "Wer schreibt mit",
    both: "Beide",
    word: "Eigenes Wort für die Rolle",
    going: |held, arranged| {
        format!("In den letzten vier Wochen: {held} Treffen, vereinbart sind {arranged} im Monat")
    },
};

/// English.
pub static EN: Arrangement = Arrangement {
    heading: "How you meet",
    intro: "Three times a month for 90 minutes has proved its worth. Everything can be changed later.",
    minutes: "How long",
    place: "Where",
    planner: "Who plans the meetings",
    writer: "Who takes notes",
    both: "Both",
    word: "Own word for the role",
    going: |held, arranged| format!("Meetings in the last four weeks: {held}; arranged: {arranged} a month"),
};
