//! The tandem that is opened: when it cannot be, what was not saved or refused in it, and that it is the example.

use super::device::Problem;

/// Texts about the tandem that is opened.
#[derive(Debug)]
pub struct Opening {
    /// Title of the page for a tandem that this device does not have.
    pub not_here_title: &'static str,
    /// Heads the explanation.
    pub not_here_heading: &'static str,
    /// Why that may be and what to do.
    pub not_here_text: &'static str,
    /// Title of the page that asks who sits here, because that got lost.
    pub who_title: &'static str,
    /// Why it asks.
    pub who_why: &'static str,
    /// Title of the page for a tandem that cannot be loaded.
    pub cannot_open_title: &'static str,
    /// The browser gives no random numbers.
    pub no_randomness: Problem,
    /// Heads the banner after a failed save.
    pub not_saved: &'static str,
    /// What that means.
    pub not_saved_meaning: &'static str,
    /// An edit was refused.
    pub refused: &'static str,
    /// What was edited is not there any more.
    pub refused_missing: &'static str,
    /// A text is too long.
    pub refused_too_long: &'static str,
    /// There are too many entries.
    pub refused_too_many: &'static str,
    /// Anything else.
    pub refused_otherwise: &'static str,
    /// The open tandem is the example.
    pub example: &'static str,
    /// Leaves it.
    pub leave_example: &'static str,
}

/// German.
pub static DE: Opening = Opening {
    not_here_title: "Tandem nicht gefunden",
    not_here_heading: "Dieses Tandem ist nicht auf diesem Gerät",
    not_here_text: "Vielleicht haben Sie es in einem anderen Browser oder auf einem anderen Gerät angelegt. \
                     Mit einer Datei Ihres Gegenübers oder einer eigenen Sicherung holen Sie es hierher.",
    who_title: "Wer sind Sie?",
    who_why: "Dieses Gerät weiß nicht mehr, wer von Ihnen beiden Sie sind. Alles, was Sie festgehalten \
               haben, ist noch da.",
    cannot_open_title: "Tandem lässt sich nicht öffnen",
    no_randomness: Problem {
        what: "Dieser Browser kann nicht sicher verschlüsseln",
        remedy: "Bitte verwenden Sie eine aktuelle Version von Edge, Firefox, Chrome oder Safari.",
    },
    not_saved: "Ihre letzte Änderung ist noch nicht gespeichert",
    not_saved_meaning: "Sie geht nicht verloren, solange diese Seite offen bleibt.",
    refused: "Das ließ sich nicht speichern",
    refused_missing: "Das gibt es nicht mehr. Vielleicht wurde es in einem anderen Tab gelöscht.",
    refused_too_long: "Der Text ist zu lang. Bitte kürzen Sie ihn, oder teilen Sie ihn auf.",
    refused_too_many: "Dieses Tandem ist voll. Legen Sie für Weiteres ein neues an.",
    refused_otherwise: "Bitte laden Sie die Seite neu, und versuchen Sie es noch einmal.",
    example: "Beispiel: nichts davon bleibt",
    leave_example: "Verlassen",
};

/// English.
pub static EN: Opening = Opening {
    not_here_title: "Tandem not found",
    not_here_heading: "This tandem is not on this device",
    not_here_text: "You may have created it in another browser or on another device. A file from your partner or a \
                    backup of your own brings it here.",
    who_title: "Who are you?",
    who_why: "This device no longer knows which of the two you are. Everything that you have written down \
               is still there.",
    cannot_open_title: "The tandem cannot be opened",
    no_randomness: Problem {
        what: "This browser cannot encrypt safely",
        remedy: "Please use a current version of Edge, Firefox, Chrome or Safari.",
    },
    not_saved: "Your last change is not saved yet",
    not_saved_meaning: "It is not lost as long as this page stays open.",
    refused: "This could not be saved",
    refused_missing: "This is no longer there. It may have been deleted in another tab.",
    refused_too_long: "The text is too long. Please shorten it, or split it up.",
    refused_too_many: "This tandem is full. Create a new one for more.",
    refused_otherwise: "Please reload the page and try again.",
    example: "Example: none of it is kept",
    leave_example: "Leave",
};
