//! What both take along: the sheet of a meeting, and their whole journey on paper or as a text.

/// Texts of papers, and of the ways to get them.
#[derive(Debug)]
pub struct Export {
    /// Heads the ways to take everything along.
    pub heading: &'static str,
    /// What is in it, and who can read it.
    pub intro: &'static str,
    /// Saves it as a text.
    pub save: &'static str,
    /// Said when it is saved; the file's name comes in.
    pub saved: fn(&str) -> String,
    /// Said when the browser made no file.
    pub not_saved: &'static str,
    /// Prints it.
    pub print: &'static str,

    /// Heads the journey of these two.
    pub tandem_of: fn(&str, &str) -> String,
    /// On which day it was like that.
    pub as_of: fn(&str) -> String,
    /// Heads the sheet of a meeting that was held; its title comes in.
    pub minutes_of: fn(&str) -> String,
    /// Heads the sheet of a meeting to come; its title comes in.
    pub agenda_of: fn(&str) -> String,
    /// Heads the room for notes.
    pub notes: &'static str,
    /// An item, a step or a task that is done.
    pub done: &'static str,
    /// A step or a task that is not.
    pub open: &'static str,
}

/// German.
pub static DE: Export = Export {
    heading: "Alles als Text",
    intro: "Ziele, Treffen, Einträge und Aufgaben in einem Stück. Textdatei und Ausdruck sind nicht \
             verschlüsselt: Wer sie hat, kann alles lesen.",
    save: "Als Text speichern",
    saved: |name| format!("{name} liegt in Ihren Downloads."),
    not_saved: "Der Browser konnte keine Datei anlegen. Bitte erlauben Sie Downloads für diese Seite.",
    print: "Drucken",
    tandem_of: |mentor, mentee| format!("Tandem: {mentor} und {mentee}"),
    as_of: |day| format!("Stand: {day}"),
    minutes_of: |title| format!("Protokoll: {title}"),
    agenda_of: |title| format!("Tagesordnung: {title}"),
    notes: "Notizen",
    done: "erledigt",
    open: "offen",
};

/// English.
pub static EN: Export = Export {
    heading: "Everything as text",
    intro: "Goals, meetings, entries and tasks in one piece. The text file and the printout are not encrypted: whoever \
            has them can read everything.",
    save: "Save as text",
    saved: |name| format!("{name} is in your downloads."),
    not_saved: "The browser could not make a file. Please allow downloads for this page.",
    print: "Print",
    tandem_of: |mentor, mentee| format!("Tandem: {mentor} and {mentee}"),
    as_of: |day| format!("As of {day}"),
    minutes_of: |title| format!("Minutes: {title}"),
    agenda_of: |title| format!("Agenda: {title}"),
    notes: "Notes",
    done: "done",
    open: "open",
};
