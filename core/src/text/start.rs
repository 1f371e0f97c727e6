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
    /// Opens a file of the partner.
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
    what: "Hier halten Sie zu zweit fest, was Sie voneinander lernen: Ihre Ziele, Ihre Treffen und was daraus wird.",
    new: Way { title: "Neues Tandem anlegen", text: "Für den gemeinsamen Anfang. Zwei Namen genügen." },
    open: Way {
        title: "Datei meines Gegenübers öffnen",
        text: "Sie haben eine Datei und einen Tandem-Code bekommen? Dann geht es hier weiter.",
    },
    example: Way { title: "Beispiel ansehen", text: "Ein erfundenes Tandem zum Umsehen und Ausprobieren." },
    private: "Alles bleibt auf diesem Gerät",
    privacy: "Es gibt kein Konto und keinen Server. Nur Sie selbst geben etwas weiter: als verschlüsselte Datei an \
              Ihr Gegenüber.",
    more: "Mehr in der Hilfe",
    tandems: "Ihre Tandems",
    next_meeting: |moment| format!("Nächstes Treffen: {moment}"),
    no_meeting: "Kein Treffen geplant",
    open_tasks: |count| counted(count, "offene Aufgabe", "offene Aufgaben"),
    further: "Weiteres Tandem",
};

/// English.
pub static EN: Start = Start {
    welcome: "Welcome to Tandembuch",
    what: "Here the two of you keep what you learn from each other: your goals, your meetings and what becomes of them.",
    new: Way { title: "Create a new tandem", text: "For your start together. Two names are enough." },
    open: Way {
        title: "Open a file from my partner",
        text: "You were given a file and a Tandem-Code? This is the way to go on.",
    },
    example: Way {
        title: "Look at an example",
        text: "An invented tandem to look around and try things out.",
    },
    private: "Everything stays on this device",
    privacy: "There is no account and no server. Only you pass something on: as an encrypted file to your partner.",
    more: "More in the help",
    tandems: "Your tandems",
    next_meeting: |moment| format!("Next meeting: {moment}"),
    no_meeting: "No meeting planned",
    open_tasks: |count| counted(count, "open task", "open tasks"),
    further: "Another tandem",
};
