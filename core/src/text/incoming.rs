//! Opening a file of the partner, or a backup.

use super::counted;

/// Texts of what comes in, on the exchange screen and on a screen of its own.
#[derive(Debug)]
pub struct Incoming {
    /// Title of the screen of its own.
    pub title: &'static str,
    /// Below it.
    pub subtitle: &'static str,
    /// Names of the steps: file, code, look.
    pub steps: [&'static str; 3],
    /// What to choose.
    pub choose_hint: &'static str,
    /// The file is being read and opened.
    pub working: &'static str,
    /// Heads the question for the code.
    pub code_title: &'static str,
    /// Where the code comes from.
    pub code_text: &'static str,
    /// The code that this device knows does not fit.
    pub other_code_text: &'static str,
    /// Label of the code's field.
    pub code: &'static str,
    /// What a code looks like.
    pub code_hint: &'static str,
    /// Opens the file with the code.
    pub open: &'static str,
    /// Back to the first step.
    pub other_file: &'static str,
    /// Heads a file of the partner.
    pub from_partner: fn(&str) -> String,
    /// Heads a file that one has sent oneself.
    pub from_oneself: &'static str,
    /// Heads a backup.
    pub backup: &'static str,
    /// Heads a tandem that is new on this device.
    pub new_tandem: &'static str,
    /// Who has sent the file.
    pub sent_by: fn(&str) -> String,
    /// Who sits here?
    pub who_are_you: &'static str,
    /// Why that is asked.
    pub who_hint: &'static str,
    /// What the file brings: "2 Ziele und 1 Treffen".
    pub brings: fn(&str) -> String,
    /// How many notes for oneself a backup brings.
    pub own_notes: fn(usize) -> String,
    /// How many things both have changed.
    pub both_changed: fn(usize) -> String,
    /// What that means.
    pub both_changed_text: &'static str,
    /// The file knows more of who sits here than this device does.
    pub in_doubt: &'static str,
    /// What that means.
    pub in_doubt_text: &'static str,
    /// The file brings nothing.
    pub nothing_new: &'static str,
    /// What that means.
    pub nothing_new_text: &'static str,
    /// Nothing has happened yet.
    pub not_yet: &'static str,
    /// Takes the file in.
    pub take_in: &'static str,
    /// Does not take it in.
    pub discard: &'static str,
    /// Ends, where there is nothing to take in.
    pub finish: &'static str,
    /// What was taken in.
    pub taken_in: fn(&str) -> String,
    /// A tandem that was new on this device was taken in.
    pub taken_in_new: &'static str,
    /// The import was taken back.
    pub undone: &'static str,
    /// The import cannot be taken back any more.
    pub cannot_undo: &'static str,
    /// Heads the file that came in last and can be taken back.
    pub last_file: &'static str,
    /// From whom and when.
    pub last_file_of: fn(&str, &str) -> String,
    /// It was the reader's own; when.
    pub last_file_own: fn(&str) -> String,
    /// Nobody knows when.
    pub last_file_unknown: &'static str,
    /// What taking it back does, and what stays.
    pub undo_meaning: &'static str,
    /// Opens the question.
    pub undo: &'static str,
    /// The question.
    pub undo_question: &'static str,
    /// Does it.
    pub undo_confirm: &'static str,
}

/// German.
pub static DE: Incoming = Incoming {
    title: "Datei öffnen",
    subtitle: "Eine Datei aus Ihrem Tandem oder Ihre eigene Sicherung.",
    steps: ["Datei", "Tandem-Code", "Ansehen"],
    choose_hint: "Datei mit der Endung .tandem.txt",
    working: "Die Datei wird geöffnet …",
    code_title: "Bitte geben Sie den Tandem-Code ein",
    code_text: "Die Datei ist verschlüsselt. Den Code kennt die Person, von der Sie die Datei haben.",
    other_code_text: "Der Code, den dieses Gerät kennt, passt nicht zu dieser Datei. Vielleicht gilt ein anderer.",
    code: "Tandem-Code",
    code_hint: "Sechzehn Buchstaben und Ziffern. Groß oder klein, mit oder ohne Striche: beides geht.",
    open: "Öffnen",
    other_file: "Andere Datei",
    from_partner: |name| format!("Neues von {name}"),
    from_oneself: "Eine Datei von Ihnen selbst",
    backup: "Eine Sicherung",
    new_tandem: "Ein neues Tandem auf diesem Gerät",
    sent_by: |name| format!("gesendet von {name}"),
    who_are_you: "Wer sind Sie in diesem Tandem?",
    who_hint: "Damit Ihre Einträge Ihren Namen tragen.",
    brings: |list| format!("Die Datei bringt {list}."),
    own_notes: |count| counted(count, "Notiz nur für Sie", "Notizen nur für Sie"),
    both_changed: |count| {
        counted(
            count,
            "Stelle wurde getrennt voneinander geändert",
            "Stellen wurden getrennt voneinander geändert",
        )
    },
    both_changed_text: "Alle Fassungen bleiben erhalten. Sie entscheiden danach in Ruhe, welche gilt.",
    in_doubt: "Diese Datei kennt mehr von Ihnen als dieses Gerät",
    in_doubt_text: "Vermutlich wurde dieses Gerät auf einen früheren Stand zurückgesetzt. Es geht nichts verloren: Was Sie damals \
                    und was Sie seitdem geschrieben haben, bleibt erhalten; wo es sich unterscheidet, steht beides \
                    nebeneinander. Wissen Sie von nichts dergleichen, fragen Sie nach, ob die Datei wirklich von Ihrem \
                    Gegenüber ist.",
    nothing_new: "Nichts Neues",
    nothing_new_text: "Alles aus dieser Datei ist schon auf diesem Gerät.",
    not_yet: "Erst mit „Übernehmen“ ändert sich etwas, und auch das lässt sich zurücknehmen.",
    take_in: "Übernehmen",
    discard: "Verwerfen",
    finish: "Fertig",
    taken_in: |list| format!("Übernommen: {list}."),
    taken_in_new: "Das Tandem ist jetzt auf diesem Gerät.",
    undone: "Zurückgenommen. Ihr Tandem ist wieder wie vorher.",
    cannot_undo: "Das lässt sich nicht mehr zurücknehmen.",
    last_file: "Zuletzt übernommene Datei",
    last_file_of: |name, when| format!("Von {name}, übernommen: {when}."),
    last_file_own: |when| format!("Von Ihnen selbst, übernommen: {when}."),
    last_file_unknown: "Wann sie gekommen ist, hat dieses Gerät nicht festgehalten.",
    undo_meaning: "Nehmen Sie sie zurück, ist auf diesem Gerät nicht mehr da, was sie gebracht hat. Was Sie selbst \
                   geschrieben haben, bleibt, auch alles von danach.",
    undo: "Datei zurücknehmen …",
    undo_question: "Zuletzt übernommene Datei zurücknehmen?",
    undo_confirm: "Zurücknehmen",
};

/// English.
pub static EN: Incoming = Incoming {
    title: "Open a file",
    subtitle: "A file from your tandem or your own backup.",
    steps: ["File", "Tandem-Code", "Look"],
    choose_hint: "A file whose name ends in .tandem.txt",
    working: "The file is being opened …",
    code_title: "Please enter the Tandem-Code",
    code_text: "The file is encrypted. The person who gave you the file knows the code.",
    other_code_text: "The code that this device knows does not fit this file. There may be another one.",
    code: "Tandem-Code",
    code_hint: "Sixteen letters and digits. Upper or lower case, with or without dashes: both work.",
    open: "Open",
    other_file: "Another file",
    from_partner: |name| format!("News from {name}"),
    from_oneself: "A file from yourself",
    backup: "A backup",
    new_tandem: "A tandem that is new on this device",
    sent_by: |name| format!("sent by {name}"),
    who_are_you: "Who are you in this tandem?",
    who_hint: "So that what you write has your name.",
    brings: |list| format!("The file brings {list}."),
    own_notes: |count| counted(count, "note just for you", "notes just for you"),
    both_changed: |count| {
        counted(count, "place was changed on both sides", "places were changed on both sides")
    },
    both_changed_text: "All versions are kept. You decide afterwards, in your own time, which one holds.",
    in_doubt: "This file knows more of you than this device does",
    in_doubt_text: "This device was probably set back to an earlier state. Nothing gets lost: what you wrote then and what \
                    you have written since is kept, side by side where it differs. If you know of nothing like that, ask \
                    whether the file is really from your partner.",
    nothing_new: "Nothing new",
    nothing_new_text: "Everything in this file is on this device already.",
    not_yet: "Nothing changes until you press “Take in”, and even that can be undone.",
    take_in: "Take in",
    discard: "Discard",
    finish: "Done",
    taken_in: |list| format!("Taken in: {list}."),
    taken_in_new: "The tandem is on this device now.",
    undone: "Taken back. Your tandem is as it was before.",
    cannot_undo: "This cannot be taken back any more.",
    last_file: "File taken in last",
    last_file_of: |name, when| format!("From {name}, taken in: {when}."),
    last_file_own: |when| format!("From yourself, taken in: {when}."),
    last_file_unknown: "This device has not noted when it came.",
    undo_meaning: "If you take it back, what it brought is no longer on this device. What you wrote yourself stays, also \
                   everything since.",
    undo: "Take the file back …",
    undo_question: "Take back the file that was taken in last?",
    undo_confirm: "Take back",
};
