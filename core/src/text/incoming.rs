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
    /// The same of a backup that only its owner's recovery code opens: the question, where the code comes from, label and
    /// look of the code.
    pub recovery: [&'static str; 4],
    /// The same of one that a password of one's own opens: the question, where the password comes from, the same where the recovery
    /// code opens it as well, the label, and what counts.
    pub password: [&'static str; 5],
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
    /// Who has made the file, if it is the partner.
    pub made_by: fn(&str) -> String,
    /// Said if it is the person who sits here.
    pub made_by_you: &'static str,
    /// Who sits here?
    pub who_are_you: &'static str,
    /// Why that is asked.
    pub who_hint: &'static str,
    /// What the file brings: "2 Ziele und 1 Treffen".
    pub brings: fn(&str) -> String,
    /// How many notes for oneself a backup brings.
    pub own_notes: fn(usize) -> String,
    /// The recovery code will open the backups of this device, too.
    pub brings_recovery: &'static str,
    /// This device works from the file from now on.
    pub brings_password: &'static str,
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
    /// The same for a tandem that is new on this device.
    pub take_in_new: &'static str,
    /// Does not take it in.
    pub discard: &'static str,
    /// Ends, where there is nothing to take in.
    pub finish: &'static str,
    /// Said when it was taken in.
    pub taken_in: &'static str,
    /// A tandem that was new on this device was taken in.
    pub taken_in_new: &'static str,
    /// The import was undone.
    pub undone: &'static str,
    /// The import cannot be undone any more.
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
    steps: ["Datei", "Code", "Prüfen"],
    choose_hint: "Der Name der Datei endet auf .tandem.txt",
    working: "Die Datei wird geöffnet …",
    code_title: "Bitte geben Sie den Tandem-Code ein",
    code_text: "Die Datei ist verschlüsselt. Den Code kennt die Person, von der Sie die Datei haben.",
    other_code_text: "Diese Datei hat einen anderen Tandem-Code als den, der hier bekannt ist. Fragen Sie \
                       die Person, von der Sie die Datei haben.",
    code: "Tandem-Code",
    code_hint: "16 Buchstaben und Ziffern. Groß oder klein, mit Strichen oder ohne: alles geht.",
    recovery: [
        "Bitte geben Sie den Sicherungs-Code ein",
        "Die Sicherung ist verschlüsselt. Der Code steht auf Ihrem Sicherungsblatt.",
        "Sicherungs-Code",
        "24 Buchstaben und Ziffern. Groß oder klein, mit Strichen oder ohne: alles geht.",
    ],
    password: [
        "Bitte geben Sie Ihr Kennwort ein",
        "Die Datei ist mit dem Kennwort verschlüsselt, das Sie sich ausgedacht haben.",
        "Die Datei ist mit dem Kennwort verschlüsselt, das Sie sich ausgedacht haben. Wissen Sie es nicht mehr, geben Sie den \
         Code von Ihrem Sicherungsblatt ein.",
        "Kennwort",
        "Groß- und Kleinschreibung zählt.",
    ],
    open: "Datei öffnen",
    other_file: "Andere Datei",
    from_partner: |name| format!("Neues von {name}"),
    from_oneself: "Eine Datei von Ihnen selbst",
    backup: "Ihre Sicherung",
    new_tandem: "Ein neues Tandem auf diesem Gerät",
    made_by: |name| format!("von {name} erstellt"),
    made_by_you: "von Ihnen erstellt",
    who_are_you: "Wer sind Sie in diesem Tandem?",
    who_hint: "Dann steht bei jedem Eintrag, von wem er ist.",
    brings: |list| format!("In der Datei: {list}"),
    own_notes: |count| counted(count, "private Notiz", "private Notizen"),
    brings_recovery: "Auch auf diesem Gerät öffnet dann Ihr Sicherungs-Code die neuen Sicherungen aller Tandems.",
    brings_password: "Auf diesem Gerät arbeiten Sie danach aus dieser Datei weiter.",
    both_changed: |count| match count {
        1 => "An 1 Stelle gibt es verschiedene Fassungen".to_owned(),
        _ => format!("An {count} Stellen gibt es verschiedene Fassungen"),
    },
    both_changed_text: "Es geht nichts verloren. Alle Fassungen bleiben, bis Sie eine wählen.",
    in_doubt: "Diese Datei kennt mehr von Ihnen als dieses Gerät",
    in_doubt_text: "Vermutlich wurde dieses Gerät auf einen früheren Stand zurückgesetzt. Es geht nichts \
                     verloren: Was Sie damals und was Sie seitdem geschrieben haben, bleibt. Wo es sich \
                     unterscheidet, wählen Sie später. Wissen Sie von nichts dergleichen, fragen Sie nach, ob \
                     die Datei wirklich von Ihrem Gegenüber ist.",
    nothing_new: "Nichts Neues",
    nothing_new_text: "Alles aus dieser Datei haben Sie schon.",
    not_yet: "Noch ist nichts geändert: Sehen Sie in Ruhe nach. Auch nach „Übernehmen“ können Sie es \
               rückgängig machen, bis Sie die nächste Datei übernehmen.",
    take_in: "Übernehmen",
    take_in_new: "Tandem übernehmen",
    discard: "Nicht übernehmen",
    finish: "Fertig",
    taken_in: "Übernommen",
    taken_in_new: "Willkommen. Ihr Tandem ist jetzt auch auf diesem Gerät.",
    undone: "Rückgängig gemacht. Ihr Tandem ist wieder wie vorher.",
    cannot_undo: "Dafür ist es jetzt zu spät: Seitdem wurde eine andere Datei übernommen, oder das Tandem \
                   ist nicht mehr offen.",
    last_file: "Zuletzt übernommen",
    last_file_of: |name, when| format!("Von {name}, {when}."),
    last_file_own: |when| format!("Eine Datei von Ihnen selbst, {when}."),
    last_file_unknown: "Wann das war, hat dieses Gerät nicht festgehalten.",
    undo_meaning: "Was mit der Datei gekommen ist, verschwindet dann von diesem Gerät. Was Sie selbst \
                    geschrieben haben, bleibt, auch alles von danach.",
    undo: "Rückgängig machen …",
    undo_question: "Zuletzt übernommene Datei rückgängig machen?",
    undo_confirm: "Rückgängig machen",
};

/// English.
pub static EN: Incoming = Incoming {
    title: "Open a file",
    subtitle: "A file from your tandem or your own backup.",
    steps: ["File", "Code", "Check"],
    choose_hint: "The name of the file ends in .tandem.txt",
    working: "The file is being opened …",
    code_title: "Please enter the tandem code",
    code_text: "The file is encrypted. The person who gave you the file knows the code.",
    other_code_text: "This file has another tandem code than the one known here. Ask the person who gave \
                       you the file.",
    code: "Tandem code",
    code_hint: "16 letters and digits. Upper or lower case, with dashes or without: anything goes.",
    recovery: [
        "Please enter the recovery code",
        "The backup is encrypted. The code is on your recovery sheet.",
        "Recovery code",
        "24 letters and digits. Upper or lower case, with dashes or without: anything goes.",
    ],
    password: [
        "Please enter your password",
        "The file is encrypted with the password that you have made up.",
        "The file is encrypted with the password that you have made up. If you do not remember it, enter the code from your \
         recovery sheet.",
        "Password",
        "Capital and small letters count.",
    ],
    open: "Open the file",
    other_file: "Another file",
    from_partner: |name| format!("New from {name}"),
    from_oneself: "A file of your own",
    backup: "Your backup",
    new_tandem: "A tandem that is new on this device",
    made_by: |name| format!("made by {name}"),
    made_by_you: "made by you",
    who_are_you: "Who are you in this tandem?",
    who_hint: "Then every entry says who it is from.",
    brings: |list| format!("In the file: {list}"),
    own_notes: |count| counted(count, "private note", "private notes"),
    brings_recovery: "On this device, too, your recovery code will then open the new backups of all tandems.",
    brings_password: "On this device you then go on working from this file.",
    both_changed: |count| match count {
        1 => "In 1 place there are different versions".to_owned(),
        _ => format!("In {count} places there are different versions"),
    },
    both_changed_text: "Nothing is lost. All versions are kept until you choose one.",
    in_doubt: "This file knows more of you than this device does",
    in_doubt_text: "This device was probably set back to an earlier state. Nothing is lost: what you wrote \
                     then and what you have written since is kept. Where it differs, you choose later. If you \
                     know of nothing like that, ask whether the file is really from your partner.",
    nothing_new: "Nothing new",
    nothing_new_text: "You have everything in this file already.",
    not_yet: "Nothing has changed yet: take your time to look. Even after adding it, you can undo it until \
               you add the next file.",
    take_in: "Add to my tandem",
    take_in_new: "Add this tandem",
    discard: "Leave it out",
    finish: "Done",
    taken_in: "Added",
    taken_in_new: "Welcome. Your tandem is now on this device, too.",
    undone: "Undone. Your tandem is as it was before.",
    cannot_undo: "It is too late for that: another file has been added since, or the tandem is no longer \
                   open.",
    last_file: "Last added",
    last_file_of: |name, when| format!("From {name}, {when}."),
    last_file_own: |when| format!("A file of your own, {when}."),
    last_file_unknown: "This device has not noted when that was.",
    undo_meaning: "What came with the file is then gone from this device. What you wrote yourself stays, \
                    also everything since.",
    undo: "Undo …",
    undo_question: "Undo the file that was added last?",
    undo_confirm: "Undo",
};
