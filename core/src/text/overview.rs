//! The overview: what is next in a tandem, and the first steps of a new one.

/// Texts of the overview.
#[derive(Debug)]
pub struct Overview {
    /// Above what is to be done now.
    pub now: &'static str,
    /// Heads what comes after it.
    pub then: &'static str,
    /// Above the sentence that nothing is to be done.
    pub quiet: &'static str,
    /// Nothing is to be done before the next meeting; its day comes in.
    pub quiet_until: fn(&str) -> String,
    /// Nothing is to be done, and no meeting lies ahead.
    pub quiet_end: &'static str,
    /// Leads to what is to be decided.
    pub decide: &'static str,
    /// The reader has no name.
    pub name: [&'static str; 3],
    /// There is something new for the partner; their name comes in.
    pub news: fn(&str) -> String,
    /// What is new: what came of a meeting, whose title comes in.
    pub of_meeting: fn(&str) -> String,
    /// What is new: other things.
    pub of_late: &'static str,
    /// Leads to where a file is made; the partner's name comes in.
    pub pass_on: fn(&str) -> String,
    /// Leads to the agenda of the next meeting.
    pub prepare: &'static str,
    /// No meeting lies ahead: what is so, why, and the way to plan one.
    pub plan: [&'static str; 3],
    /// It is time for a backup: what is so, why, and the way to make one.
    pub back_up: [&'static str; 3],
    /// Heads the first steps of a new tandem.
    pub first: &'static str,
    /// What there is to know about them.
    pub first_intro: &'static str,
    /// The first steps: rules, goals, topics, meetings, a file. What is done, how, and the button of the next one.
    pub first_steps: [[&'static str; 3]; 5],
    /// Leads to the next of them, whose name comes in.
    pub onward: fn(&str) -> String,
    /// Heads the goals.
    pub goals: &'static str,
}

/// German.
pub static DE: Overview = Overview {
    now: "Jetzt dran",
    then: "Danach",
    quiet: "Alles ruhig",
    quiet_until: |day| format!("Gerade ist nichts zu tun. Weiter geht es am {day}."),
    quiet_end: "Gerade ist nichts zu tun.",
    decide: "Zur Entscheidung",
    name: [
        "Wie heißen Sie?",
        "Ein Name oder Kürzel genügt. So steht bei allem, von wem es kommt.",
        "Namen eintragen",
    ],
    news: |partner| format!("Neues für {partner}"),
    of_meeting: |meeting| format!("Was Sie im Treffen „{meeting}“ festgehalten haben"),
    of_late: "Was Sie seit der letzten Datei festgehalten haben",
    pass_on: |partner| format!("An {partner} weitergeben"),
    prepare: "Vorbereiten",
    plan: [
        "Kein Treffen geplant",
        "Die Tagesordnung steht schon. Sie ändern nur, was nicht passt.",
        "Termin festlegen",
    ],
    back_up: [
        "Zeit für eine Sicherung",
        "So bleibt alles erhalten, auch wenn der Browser seine Daten verliert.",
        "Zur Sicherung",
    ],
    first: "Fünf Schritte für den Anfang",
    first_intro: "Die Reihenfolge bestimmen Sie.",
    first_steps: [
        [
            "Regeln vereinbaren",
            "Neun Vorschläge liegen bereit. Sie ändern, was nicht passt.",
            "Regeln ansehen",
        ],
        ["Ziele festhalten", "Zwei oder drei genügen für den Anfang.", "Erstes Ziel festhalten"],
        ["Themen einschätzen", "Was drängt, was können Sie zeigen? Je ein Tipp genügt.", "Themen ansehen"],
        ["Treffen planen", "Alle auf einmal oder erst einmal eines.", "Termine festlegen"],
        ["Erste Datei weitergeben", "Damit Sie beide dasselbe vor sich haben.", "Zum Austausch"],
    ],
    onward: |step| format!("Weiter: {step}"),
    goals: "Ziele",
};

/// English.
pub static EN: Overview = Overview {
    now: "Up next",
    then: "After that",
    quiet: "All quiet",
    quiet_until: |day| format!("There is nothing to do at the moment. It goes on on {day}."),
    quiet_end: "There is nothing to do at the moment.",
    decide: "Go to the decision",
    name: [
        "What is your name?",
        "A name or initials will do. Then everything says who it comes from.",
        "Enter your name",
    ],
    news: |partner| format!("New for {partner}"),
    of_meeting: |meeting| format!("What you have written down in the meeting “{meeting}”"),
    of_late: "What you have written down since the last file",
    pass_on: |partner| format!("Pass on to {partner}"),
    prepare: "Prepare",
    plan: [
        "No meeting planned",
        "The agenda is there already. You only change what does not suit you.",
        "Choose a date",
    ],
    back_up: [
        "Time for a backup",
        "It keeps everything safe even if the browser loses its data.",
        "Go to the backup",
    ],
    first: "Five steps to begin with",
    first_intro: "The order is up to you.",
    first_steps: [
        [
            "Agree on rules",
            "Nine suggestions are ready. You change what does not suit you.",
            "Look at the rules",
        ],
        ["Write down goals", "Two or three are enough to begin with.", "Write down the first goal"],
        ["Rate topics", "What is urgent, what can you show? One tap each will do.", "Look at the topics"],
        ["Plan meetings", "All at once, or just one for now.", "Choose dates"],
        ["Pass on the first file", "So that both of you have the same in front of you.", "Go to exchange"],
    ],
    onward: |step| format!("Go on: {step}"),
    goals: "Goals",
};
