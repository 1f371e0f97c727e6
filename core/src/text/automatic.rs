//! The automatic backup into a folder: how it is begun and ended, and what goes wrong with it.

use super::failures::Explanation;

/// Texts about the automatic backup.
#[derive(Debug)]
pub struct Automatic {
    /// Chooses a folder.
    pub offer: &'static str,
    /// What that means.
    pub offer_text: &'static str,
    /// Said when it has begun.
    pub begun: &'static str,
    /// The browser wants to ask once more.
    pub ask: &'static str,
    /// Has it ask.
    pub renew: &'static str,
    /// Tries once more to write.
    pub try_again: &'static str,
    /// Chooses another folder.
    pub choose_other: &'static str,
    /// Ends it.
    pub stop: &'static str,
    /// Said when it has ended.
    pub stopped: &'static str,
    /// Why it does not work, and what to do.
    pub troubles: Troubles,
}

/// Why there is no new automatic backup: what happened, and what to do.
#[derive(Debug)]
pub struct Troubles {
    /// The program may not write there.
    pub denied: [&'static str; 2],
    /// The folder is not there.
    pub gone: [&'static str; 2],
    /// No space left.
    pub full: [&'static str; 2],
    /// Other files are in the way.
    pub taken: [&'static str; 2],
    /// The recovery code is not known here any more.
    pub no_code: [&'static str; 2],
    /// Anything else.
    pub other: [&'static str; 2],
}

/// A pair of sentences, as a notice shows it.
pub fn explained([happened, remedy]: [&'static str; 2]) -> Explanation {
    Explanation { happened: happened.to_owned(), remedy }
}

/// German.
pub static DE: Automatic = Automatic {
    offer: "Automatisch sichern …",
    offer_text: "Tandembuch kann die Sicherung auch selbst schreiben: kurz nachdem Sie etwas eingetragen haben, immer in dieselbe Datei \
                 in einem Ordner, den Sie wählen.",
    begun: "Ab jetzt sichert Tandembuch von selbst.",
    ask: "Der Browser möchte für den Ordner noch einmal Ihre Erlaubnis. Bis dahin ruht die automatische Sicherung.",
    renew: "Erlaubnis erneuern",
    try_again: "Noch einmal versuchen",
    choose_other: "Anderen Ordner wählen …",
    stop: "Automatik beenden",
    stopped: "Tandembuch schreibt nicht mehr in den Ordner. Die Datei dort bleibt.",
    troubles: Troubles {
        denied: [
            "Tandembuch darf nicht in den Ordner schreiben",
            "Wählen Sie einen anderen Ordner, oder laden Sie die Sicherung herunter. Manche IT-Abteilungen stellen das \
             Schreiben in Ordner ab.",
        ],
        gone: [
            "Der Ordner ist nicht zu finden",
            "Ist das Laufwerk verbunden? Sonst wählen Sie einen anderen Ordner.",
        ],
        full: [
            "Im Ordner ist kein Platz mehr",
            "Schaffen Sie Platz, oder wählen Sie einen anderen Ordner. Die letzte Sicherung dort ist noch heil.",
        ],
        taken: [
            "Im Ordner liegen schon andere Dateien mit dem Namen der Sicherung",
            "Tandembuch überschreibt sie nicht. Wählen Sie einen anderen Ordner.",
        ],
        no_code: [
            "Dieses Gerät kennt Ihren Sicherungs-Code nicht mehr",
            "Geben Sie ihn unter „Sicherungs-Code“ vom Blatt ein, oder legen Sie einen neuen an.",
        ],
        other: [
            "Die Sicherung ließ sich nicht schreiben",
            "Versuchen Sie es noch einmal, wählen Sie einen anderen Ordner, oder laden Sie die Sicherung herunter.",
        ],
    },
};

/// English.
pub static EN: Automatic = Automatic {
    offer: "Back up automatically …",
    offer_text: "Tandembuch can also write the backup by itself: shortly after you have written something, always into the same file in \
                 a folder that you choose.",
    begun: "From now on Tandembuch backs up by itself.",
    ask: "The browser wants your permission for the folder once more. Until then the automatic backup rests.",
    renew: "Renew the permission",
    try_again: "Try again",
    choose_other: "Choose another folder …",
    stop: "Stop automatic backups",
    stopped: "Tandembuch no longer writes into the folder. The file there stays.",
    troubles: Troubles {
        denied: [
            "Tandembuch may not write into the folder",
            "Choose another folder, or download the backup. Some IT departments do not allow writing into folders.",
        ],
        gone: ["The folder cannot be found", "Is the drive connected? If it is, choose another folder."],
        full: [
            "There is no room left in the folder",
            "Make room, or choose another folder. The last backup there is still whole.",
        ],
        taken: [
            "There are other files with the name of the backup in the folder",
            "Tandembuch does not replace them. Choose another folder.",
        ],
        no_code: [
            "This device does not know your recovery code any more",
            "Enter it from the sheet under “Recovery code”, or make a new one.",
        ],
        other: [
            "The backup could not be written",
            "Try again, choose another folder, or download the backup.",
        ],
    },
};
