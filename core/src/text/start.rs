//! The start page.

use super::counted;

/// One of the ways to begin: what it is called, and what it is for.
#[derive(Debug)]
pub struct Way {
    /// Its name.
    pub title: &'static str,
    /// What it is for.
    pub text: &'static str,
}

/// Texts of the start page.
#[derive(Debug)]
pub struct Start {
    /// Heads the page for somebody who is here for the first time.
    pub welcome: &'static str,
    /// What this is.
    pub what: &'static str,
    /// Founds a tandem.
    pub new: Way,
    /// Opens a file of the partner, or a backup.
    pub open: Way,
    /// Opens the example.
    pub example: Way,
    /// Heads the line about privacy.
    pub private: &'static str,
    /// What leaves the device, and what does not.
    pub privacy: &'static str,
    /// Leads to the help.
    pub more: &'static str,
    /// Heads the list of tandems.
    pub tandems: &'static str,
    /// When the next meeting is; the moment comes in.
    pub next_meeting: fn(&str) -> String,
    /// No meeting lies ahead.
    pub no_meeting: &'static str,
    /// How many tasks are open.
    pub open_tasks: fn(usize) -> String,
    /// Heads the three ways below the list.
    pub further: &'static str,
}

/// German.
pub static DE: Start = Start {
    welcome: "Willkommen bei Tandembuch",
    what: "Hier halten Sie zu zweit fest, was Sie voneinander lernen: Ihre Ziele, Ihre Treffen und was \
            daraus geworden ist.",
    new: Way {
        title: "Neues Tandem anlegen", text: "Sie machen den Anfang. Für den Rest ist später Zeit."
    },
    open: Way {
        title: "Datei öffnen",
        text: "Sie haben eine Datei und einen Tandem-Code bekommen, oder Sie haben eine Sicherung? Dann \
                  geht es hier weiter.",
    },
    example: Way {
        title: "Beispiel ansehen",
        text: "Ein erfundenes Tandem, in dem Sie alles ausprobieren können.",
    },
    private: "Ihre Einträge bleiben auf diesem Gerät",
    privacy: "Sie brauchen kein Konto, und Ihre Einträge gehen an keinen Server. Was Ihr Gegenüber sehen \
               soll, geben Sie selbst weiter: als verschlüsselte Datei.",
    more: "Mehr in der Hilfe",
    tandems: "Ihre Tandems",
    next_meeting: |moment| format!("Nächstes Treffen: {moment}"),
    no_meeting: "Kein Treffen geplant",
    open_tasks: |count| counted(count, "offene Aufgabe", "offene Aufgaben"),
    further: "Noch ein Tandem",
};

/// English.
pub static EN: Start = Start {
    welcome: "Welcome to Tandembuch",
    what: "Here the two of you keep what you learn from each other: your goals, your meetings and what has \
            come of them.",
    new: Way { title: "Create a new tandem", text: "You make the start. There is time for the rest later." },
    open: Way {
        title: "Open a file",
        text: "You were given a file and a tandem code, or you have a backup? Then go on here.",
    },
    example: Way {
        title: "Look at an example",
        text: "An invented tandem in which you can try everything out.",
    },
    private: "What you write stays on this device",
    privacy: "You need no account, and what you write goes to no server. What your partner is to see you \
               pass on yourself: as an encrypted file.",
    more: "More in the help",
    tandems: "Your tandems",
    next_meeting: |moment| format!("Next meeting: {moment}"),
    no_meeting: "No meeting planned",
    open_tasks: |count| counted(count, "open task", "open tasks"),
    further: "Another tandem",
};
