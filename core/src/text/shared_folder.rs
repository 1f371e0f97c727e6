//! The folder that both can reach, in which the exchange goes by itself.

use super::failures::Explanation;

/// Texts about the shared folder.
#[derive(Debug)]
pub struct SharedFolder {
    /// The heading.
    pub title: &'static str,
    /// What it is for; the partner's name comes in.
    pub offer_text: fn(&str) -> String,
    /// Chooses a folder.
    pub offer: &'static str,
    /// Said when it has begun.
    pub begun: &'static str,
    /// Into which folder, and when this device has written last.
    pub last: fn(&str, &str) -> String,
    /// Into which folder it will be written.
    pub not_yet: fn(&str) -> String,
    /// When something of the partner came in last, and their name.
    pub last_of: fn(&str, &str) -> String,
    /// Nothing of the partner has come in.
    pub nothing_of: fn(&str) -> String,
    /// What is written there, and who can read it.
    pub what_is_written: &'static str,
    /// The same, with what the file of this device is called.
    pub what_is_written_text: fn(&str) -> [String; 3],
    /// The browser wants to ask once more.
    pub ask: &'static str,
    /// Has it ask.
    pub renew: &'static str,
    /// There is a file that the person should look at.
    pub to_look_at: &'static str,
    /// Looks at it.
    pub look: &'static str,
    /// A file has been by halves for long.
    pub not_whole: fn(&str) -> String,
    /// What came by itself from the partner, whose name comes in with it, in words.
    pub came_from: fn(&str, &str) -> String,
    /// The same from another device of one's own.
    pub came_from_oneself: fn(&str) -> String,
    /// Tries once more.
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

/// Why nothing is exchanged: what happened, and what to do.
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
    /// Anything else.
    pub other: [&'static str; 2],
}

/// A pair of sentences, as a notice shows it.
pub fn explained([happened, remedy]: [&'static str; 2]) -> Explanation {
    Explanation { happened: happened.to_owned(), remedy }
}

/// German.
pub static DE: SharedFolder = SharedFolder {
    title: "Der gemeinsame Ordner",
    offer_text: |partner| {
        format!(
            "Erreichen Sie und {partner} denselben Ordner, etwa in Nextcloud, in OneDrive oder auf einem Netzlaufwerk? Dann wählen \
             Sie ihn beide hier: Der Austausch geht von da an von selbst, solange Tandembuch offen ist."
        )
    },
    offer: "Ordner wählen …",
    begun: "Ab jetzt geht der Austausch über den gemeinsamen Ordner.",
    last: |folder, when| format!("Im Ordner „{folder}“ liegt Ihr Stand von {when}."),
    not_yet: |folder| format!("Im Ordner „{folder}“ liegt noch nichts von Ihnen."),
    last_of: |partner, when| format!("Von {partner} kam zuletzt etwas an: {when}."),
    nothing_of: |partner| format!("Von {partner} ist noch nichts angekommen."),
    what_is_written: "Was in dem Ordner liegt",
    what_is_written_text: |name| {
        [
            format!(
                "Dieses Gerät schreibt dort nur die Datei {name}. Andere Dateien liest Tandembuch höchstens, es ändert und löscht \
                 sie nicht."
            ),
            "Die Datei ist verschlüsselt. Nur die bekannten Geräte und die Sicherungs-Codes von Ihnen beiden öffnen sie. Was Sie \
             zurückhalten und was nur für Sie ist, steht nicht darin."
                .to_owned(),
            "Wer den Ordner sonst noch sieht, sieht nur, wie groß die Datei ist und wann sie geschrieben wurde.".to_owned(),
        ]
    },
    ask: "Der Browser möchte für den gemeinsamen Ordner noch einmal Ihre Erlaubnis. Bis dahin ruht der Austausch dort.",
    renew: "Erlaubnis erneuern",
    to_look_at: "Im gemeinsamen Ordner liegt eine Datei, die Sie sich ansehen sollten.",
    look: "Ansehen",
    not_whole: |name| {
        format!(
            "Die Datei {name} ist seit über einer Stunde unvollständig. Vielleicht ist das Abgleichen des Ordners gerade unterbrochen."
        )
    },
    came_from: |partner, words| format!("Von {partner} übernommen: {words}"),
    came_from_oneself: |words| format!("Von Ihrem anderen Gerät übernommen: {words}"),
    try_again: "Noch einmal versuchen",
    choose_other: "Anderen Ordner wählen …",
    stop: "Ordner nicht mehr nutzen",
    stopped: "Der gemeinsame Ordner wird nicht mehr genutzt. Ihre Datei dort bleibt.",
    troubles: Troubles {
        denied: [
            "Tandembuch darf nicht in den Ordner schreiben",
            "Wählen Sie einen anderen Ordner, oder geben Sie Dateien wie bisher weiter. Manche IT-Abteilungen stellen das \
             Schreiben in Ordner ab.",
        ],
        gone: [
            "Der gemeinsame Ordner ist nicht zu finden",
            "Ist das Laufwerk verbunden? Sobald der Ordner wieder da ist, geht der Austausch weiter.",
        ],
        full: [
            "Im gemeinsamen Ordner ist kein Platz mehr",
            "Schaffen Sie Platz, oder wählen Sie einen anderen Ordner. Auf Ihrem Gerät fehlt nichts.",
        ],
        taken: [
            "Im Ordner liegen schon andere Dateien mit dem Namen der Ihren",
            "Tandembuch überschreibt sie nicht. Wählen Sie einen anderen Ordner.",
        ],
        other: [
            "Der Austausch über den Ordner hat gerade nicht geklappt",
            "Tandembuch versucht es weiter. Sie können Dateien auch wie bisher weitergeben.",
        ],
    },
};

/// English.
pub static EN: SharedFolder = SharedFolder {
    title: "The shared folder",
    offer_text: |partner| {
        format!(
            "Can you and {partner} both reach the same folder, in Nextcloud, in OneDrive or on a network drive? Then both of you \
             choose it here: from then on the exchange goes by itself while Tandembuch is open."
        )
    },
    offer: "Choose a folder …",
    begun: "From now on the exchange goes by the shared folder.",
    last: |folder, when| format!("What you have is in the folder “{folder}”, as of {when}."),
    not_yet: |folder| format!("There is nothing of yours in the folder “{folder}” yet."),
    last_of: |partner, when| format!("Something from {partner} came in last: {when}."),
    nothing_of: |partner| format!("Nothing from {partner} has come in yet."),
    what_is_written: "What is in that folder",
    what_is_written_text: |name| {
        [
            format!(
                "This device writes only the file {name} there. Other files are read at most; Tandembuch neither changes nor \
                 deletes them."
            ),
            "The file is encrypted. Only the known devices and the recovery codes of both of you open it. What you hold back and \
             what is just for you is not in it."
                .to_owned(),
            "Whoever else sees the folder sees only how big the file is and when it was written.".to_owned(),
        ]
    },
    ask: "The browser wants your permission for the shared folder once more. Until then the exchange rests there.",
    renew: "Renew the permission",
    to_look_at: "There is a file in the shared folder that you should look at.",
    look: "Look at it",
    not_whole: |name| {
        format!(
            "The file {name} has been incomplete for more than an hour. Perhaps the folder is not being kept up to date just now."
        )
    },
    came_from: |partner, words| format!("Added from {partner}: {words}"),
    came_from_oneself: |words| format!("Added from your other device: {words}"),
    try_again: "Try again",
    choose_other: "Choose another folder …",
    stop: "Stop using the folder",
    stopped: "The shared folder is not used any more. Your file there stays.",
    troubles: Troubles {
        denied: [
            "Tandembuch may not write into the folder",
            "Choose another folder, or pass on files as before. Some IT departments do not allow writing into folders.",
        ],
        gone: [
            "The shared folder cannot be found",
            "Is the drive connected? As soon as the folder is there again, the exchange goes on.",
        ],
        full: [
            "There is no room left in the shared folder",
            "Make room, or choose another folder. Nothing is missing on your device.",
        ],
        taken: [
            "There are other files with the name of yours in the folder",
            "Tandembuch does not replace them. Choose another folder.",
        ],
        other: [
            "The exchange in the folder did not work just now",
            "Tandembuch goes on trying. You can also pass on files as before.",
        ],
    },
};
