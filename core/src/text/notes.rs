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
    /// What they are for; leads there from the overview.
    pub purpose: &'static str,
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
    pub release: &'static str,
    /// The same with the time of the note, for screen readers.
    pub release_of: fn(&str) -> String,
    /// Heads that question.
    pub release_title: &'static str,
    /// Above what will be seen; the partner's name comes in.
    pub release_text: fn(&str) -> String,
    /// What it will be called; the name of the person who sits here comes in.
    pub release_as: fn(&str) -> String,
    /// What becomes of it.
    pub release_then: &'static str,
    /// Said when it is released.
    pub released: &'static str,
}

/// German.
pub static DE: Notes = Notes {
    title: "Nur für mich",
    intro: "Ihr Platz für Fragen, die Sie sonst niemandem stellen. Keine Datei für Ihr Gegenüber enthält sie.",
    where_they_are: "Ihre Notizen liegen auf diesem Gerät und in Ihren Sicherungen. Eine Sicherung öffnet sich mit dem \
                     Tandem-Code. Geben Sie sie deshalb niemandem.",
    purpose: "Fragen, die ich sonst niemandem stelle",
    count: |count| counted(count, "Notiz, die niemand sonst sieht", "Notizen, die niemand sonst sieht"),
    new: "Neue Notiz",
    new_hint: "Was möchten Sie für sich festhalten?",
    add: "Eintragen",
    added: "Notiz eingetragen",
    text_missing: "Bitte schreiben Sie zuerst etwas in das Feld.",
    none: "Noch keine Notiz",
    none_text: "Schreiben Sie auf, was Ihnen unklar ist. Was davon Sie besprechen möchten, geben Sie später einzeln frei.",
    list: "Meine Notizen",
    note: |when| format!("Notiz, {when}"),
    delete: |when| format!("Notiz löschen: {when}"),
    deleted: "Notiz gelöscht",
    release: "Freigeben",
    release_of: |when| format!("Freigeben: Notiz, {when}"),
    release_title: "Notiz freigeben?",
    release_text: |partner| format!("Genau das sieht {partner} nach dem nächsten Austausch im Tagebuch:"),
    release_as: |name| format!("Frage von {name}"),
    release_then: "Die Notiz wird ein Eintrag zwischen den Treffen und steht nicht mehr hier.",
    released: "Freigegeben und ins Tagebuch eingetragen",
};

/// English.
pub static EN: Notes = Notes {
    title: "Just for me",
    intro: "Your place for questions you ask nobody else. No file for your partner contains them.",
    where_they_are: "Your notes lie on this device and in your backups. A backup opens with the Tandem-Code, so do not \
                     give it to anyone.",
    purpose: "Questions I ask nobody else",
    count: |count| counted(count, "note that nobody else sees", "notes that nobody else sees"),
    new: "New note",
    new_hint: "What would you like to keep for yourself?",
    add: "Add note",
    added: "Note added",
    text_missing: "Please write something into the field first.",
    none: "No note yet",
    none_text: "Write down what is not clear to you. What you would like to talk about, you release later, one by one.",
    list: "My notes",
    note: |when| format!("Note, {when}"),
    delete: |when| format!("Delete note: {when}"),
    deleted: "Note deleted",
    release: "Release",
    release_of: |when| format!("Release: note, {when}"),
    release_title: "Release this note?",
    release_text: |partner| {
        format!("This is exactly what {partner} sees in the journal after the next exchange:")
    },
    release_as: |name| format!("Question by {name}"),
    release_then: "The note becomes an entry between meetings and no longer stands here.",
    released: "Released and entered into the journal",
};
