//! Notes for oneself.

use super::counted;

/// Texts of the notes for oneself.
#[derive(Debug)]
pub struct Notes {
    /// Title of the screen, and of its place on the overview.
    pub title: &'static str,
    /// Below the title.
    pub intro: &'static str,
    /// Where they are, and who could read them.
    pub where_they_are: &'static str,
    /// How many there are.
    pub count: fn(usize) -> String,
    /// Label of the field for a new one.
    pub new: &'static str,
    /// Below that label.
    pub new_hint: &'static str,
    /// Enters it.
    pub add: &'static str,
    /// Read out when it is entered.
    pub added: &'static str,
    /// It has no words.
    pub text_missing: &'static str,
    /// There is none.
    pub none: &'static str,
    /// What they are good for.
    pub none_text: &'static str,
    /// Heads the list.
    pub list: &'static str,
    /// Label of a note; its time comes in.
    pub note: fn(&str) -> String,
    /// Deletes a note; its time comes in.
    pub delete: fn(&str) -> String,
    /// Said when it is deleted.
    pub deleted: &'static str,
    /// Lets the partner read it, after one more question.
    pub to_journal: &'static str,
    /// The same with the time of the note, for screen readers.
    pub to_journal_of: fn(&str) -> String,
    /// Heads that question.
    pub move_title: &'static str,
    /// Above what will be seen; the partner's name comes in.
    pub move_text: fn(&str) -> String,
    /// What it will be called; the name of the person who sits here comes in.
    pub moved_as: fn(&str) -> String,
    /// What becomes of it.
    pub move_then: &'static str,
    /// Said when it is there.
    pub moved: &'static str,
}

/// German.
pub static DE: Notes = Notes {
    title: "Nur für mich",
    intro: "Ihr Platz für Fragen, die Sie sonst niemandem stellen. Keine Datei für Ihr Gegenüber enthält \
             sie.",
    where_they_are: "Private Notizen sind auf diesem Gerät und in Ihren Sicherungen. Solange Sie keinen \
                      Sicherungs-Code haben, könnte Ihr Gegenüber eine Sicherung öffnen: Geben Sie sie nicht \
                      weiter.",
    count: |count| counted(count, "private Notiz", "private Notizen"),
    new: "Neue private Notiz",
    new_hint: "Was möchten Sie für sich festhalten?",
    add: "Eintragen",
    added: "Notiz eingetragen",
    text_missing: "Bitte schreiben Sie zuerst etwas in das Feld.",
    none: "Nur für Sie",
    none_text: "Schreiben Sie auf, was Ihnen unklar ist. Was Sie davon besprechen möchten, stellen Sie \
                 später ins Tagebuch, jede Notiz für sich.",
    list: "Meine privaten Notizen",
    note: |when| format!("Notiz, {when}"),
    delete: |when| format!("Notiz löschen: {when}"),
    deleted: "Notiz gelöscht",
    to_journal: "Ins Tagebuch stellen",
    to_journal_of: |when| format!("Ins Tagebuch stellen: Notiz, {when}"),
    move_title: "Diese Notiz ins Tagebuch stellen?",
    move_text: |partner| format!("Genau das sieht {partner} nach dem nächsten Austausch im Tagebuch:"),
    moved_as: |name| format!("Frage von {name}"),
    move_then: "Die Notiz steht dann im Tagebuch und nicht mehr hier.",
    moved: "Steht jetzt im Tagebuch",
};

/// English.
pub static EN: Notes = Notes {
    title: "Just for me",
    intro: "A place for the questions you would not ask anyone else. No file for your partner contains them.",
    where_they_are: "Private notes are on this device and in your backups. As long as you have no \
                      recovery code, your partner could open a backup: do not pass it on.",
    count: |count| counted(count, "private note", "private notes"),
    new: "New private note",
    new_hint: "What would you like to keep for yourself?",
    add: "Add note",
    added: "Note added",
    text_missing: "Please write something into the field first.",
    none: "Just for you",
    none_text: "Write down what is not clear to you. What you would like to talk about you can move to the \
                 journal later, note by note.",
    list: "My private notes",
    note: |when| format!("Note, {when}"),
    delete: |when| format!("Delete note: {when}"),
    deleted: "Note deleted",
    to_journal: "Move to the journal",
    to_journal_of: |when| format!("Move to the journal: note, {when}"),
    move_title: "Move this note to the journal?",
    move_text: |partner| {
        format!("This is exactly what {partner} sees in the journal after the next exchange:")
    },
    moved_as: |name| format!("Question by {name}"),
    move_then: "The note is then in the journal and no longer here.",
    moved: "Now in the journal",
};
