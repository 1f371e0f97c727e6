//! The keepsake book.

use crate::forms::book::Chapter;

/// Texts of the keepsake book.
#[derive(Debug)]
pub struct Book {
    /// Its title.
    pub title: &'static str,
    /// Leads there: what it is.
    pub meta: &'static str,
    /// Below the title on the screen.
    pub intro: &'static str,
    /// Prints it.
    pub print: &'static str,
    /// Saves it as a file.
    pub save: &'static str,
    /// Said then.
    pub saved: &'static str,
    /// The browser could not make the file.
    pub not_saved: &'static str,
    /// The name of that file, without its ending.
    pub file: &'static str,
    /// Opens the choice of what is in it.
    pub choose: &'static str,
    /// How it works.
    pub choose_text: &'static str,
    /// There is nothing to keep yet.
    pub empty: &'static str,
    /// Below that.
    pub empty_text: &'static str,

    /// On the cover, of so many months; fewer than two come in as 0.
    pub cover: fn(usize) -> String,
    /// Whose book it is; both names come in.
    pub of: &'static str,
    /// Between the two names.
    pub and: &'static str,
    /// From one month to another.
    pub from_to: fn(&str, &str) -> String,
    /// Heads the skills.
    pub grown: &'static str,
    /// Heads a chapter.
    pub chapters: fn(Chapter) -> &'static str,
    /// Heads what both thank for.
    pub thanks: &'static str,
    /// Heads what comes afterwards.
    pub onward: &'static str,
    /// Who explains a word.
    pub explained: fn(&str) -> String,
    /// At the end of the book.
    pub last: fn(usize, &str) -> String,
}

/// German.
pub(super) const DE: Book = Book {
    title: "Erinnerungsbuch",
    meta: "Zum Drucken oder als Datei",
    intro: "Was Sie beide behalten möchten. Jede und jeder von Ihnen kann etwas herausnehmen.",
    print: "Drucken",
    save: "Als Datei speichern",
    saved: "Das Erinnerungsbuch liegt in Ihren Downloads. Jeder Browser öffnet es.",
    not_saved: "Der Browser konnte die Datei nicht anlegen. Drucken geht trotzdem, auch als PDF.",
    file: "Erinnerungsbuch",
    choose: "Auswählen",
    choose_text: "Mit Haken steht es im Buch. Ihre Auswahl gilt für beide und ist in der nächsten Datei dabei. Das gespeicherte Buch ist nicht verschlüsselt: Geben Sie es nur weiter, wenn beide einverstanden sind.",
    empty: "Ihr Buch füllt sich von selbst",
    empty_text: "Erfolge, erreichte Ziele, Versuche und Erkenntnisse stehen hier, sobald Sie welche festhalten.",
    cover: |months| match months {
        0 => "Ein Tandem, zwei Richtungen".to_owned(),
        months => {
            format!("{} Monate, zwei Richtungen", crate::text::capital(&crate::text::numbers::german(months)))
        }
    },
    of: "Das Erinnerungsbuch von",
    and: "und",
    from_to: |from, to| format!("{from} bis {to}"),
    grown: "Was gewachsen ist",
    chapters: |chapter| match chapter {
        Chapter::Worked => "Was geklappt hat",
        Chapter::Reached => "Was wir erreicht haben",
        Chapter::Tried => "Was wir ausprobiert haben",
        Chapter::Understood => "Was wir verstanden haben",
        Chapter::Took => "Was wir mitgenommen haben",
        Chapter::Words => "Unser Wörterbuch",
        Chapter::Cards => "Was wir weitererzählen",
    },
    thanks: "Danke",
    onward: "Wie es weitergeht",
    explained: |name| format!("erklärt von {name}"),
    last: |meetings, time| format!("{meetings} Treffen, zusammen {time}."),
};

/// English.
pub(super) const EN: Book = Book {
    title: "Keepsake book",
    meta: "To print or as a file",
    intro: "What you both want to keep. Each of you can take something out.",
    print: "Print",
    save: "Save as a file",
    saved: "The keepsake book is in your downloads. Any browser opens it.",
    not_saved: "The browser could not make the file. You can still print it, also as a PDF.",
    file: "Keepsake-book",
    choose: "Choose",
    choose_text: "With a tick it is in the book. Your choice counts for both and is in the next file. The saved book is not encrypted: pass it on only if you both agree.",
    empty: "Your book fills itself",
    empty_text: "Successes, goals that were reached, experiments and insights stand here as soon as you note some.",
    cover: |months| match months {
        0 => "One tandem, two directions".to_owned(),
        months => {
            format!("{} months, two directions", crate::text::capital(&crate::text::numbers::english(months)))
        }
    },
    of: "The keepsake book of",
    and: "and",
    from_to: |from, to| format!("{from} to {to}"),
    grown: "What has grown",
    chapters: |chapter| match chapter {
        Chapter::Worked => "What has worked",
        Chapter::Reached => "What we reached",
        Chapter::Tried => "What we tried",
        Chapter::Understood => "What we understood",
        Chapter::Took => "What we took along",
        Chapter::Words => "Our dictionary",
        Chapter::Cards => "What we pass on",
    },
    thanks: "Thank you",
    onward: "How it goes on",
    explained: |name| format!("explained by {name}"),
    last: |meetings, time| {
        format!("{}, {time} together.", crate::text::counted(meetings, "meeting", "meetings"))
    },
};
