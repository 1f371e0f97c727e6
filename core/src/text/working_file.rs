//! The working file: for PCs that forget what lies in a browser.

/// Texts of its screen.
#[derive(Debug)]
pub struct WorkingFile {
    /// Title of the screen.
    pub title: &'static str,
    /// Below it.
    pub subtitle: &'static str,
    /// Heads what it is good for.
    pub why: &'static str,
    /// What it is good for, in sentences.
    pub why_text: [&'static str; 3],
    /// Makes the first one.
    pub begin: &'static str,
    /// Heads what is so while one works from a file.
    pub is_on: &'static str,
    /// How the next day begins, and what becomes of older files.
    pub next_day: [&'static str; 2],
    /// Heads another password.
    pub change: &'static str,
    /// When that helps.
    pub change_text: &'static str,
    /// Puts it in the place of the one before.
    pub change_it: &'static str,
    /// Heads the way out.
    pub stop: &'static str,
    /// What it means.
    pub stop_text: &'static str,
    /// Ends it.
    pub stop_it: &'static str,
    /// It is over.
    pub stopped: &'static str,
}

/// German.
pub static DE: WorkingFile = WorkingFile {
    title: "Arbeitsdatei",
    subtitle: "Für PCs, die vergessen, was im Browser liegt.",
    why: "Wofür eine Arbeitsdatei?",
    why_text: [
        "Manche Dienst-PCs löschen beim Schließen des Browsers alles, was darin liegt. Dort arbeiten Sie aus einer Datei: \
         morgens öffnen, arbeiten, vor dem Gehen speichern.",
        "In der Arbeitsdatei steht alles, auch Ihre privaten Notizen. Sie ist verschlüsselt. Ihr Kennwort kennt niemand außer \
         Ihnen, auch nicht Ihr Gegenüber und nicht die IT.",
        "Solange etwas noch nicht in der Datei steht, fragt der Browser nach, bevor er die Seite schließt.",
    ],
    begin: "Arbeitsdatei anlegen",
    is_on: "Sie arbeiten aus einer Datei",
    next_day: [
        "So geht es morgen weiter: auf der Startseite „Datei öffnen“, die neueste Arbeitsdatei wählen, Kennwort eingeben.",
        "Jedes Speichern legt eine neue Datei in Ihre Downloads. Verschieben Sie sie auf Ihr Laufwerk, und löschen Sie die \
         älteren ab und zu.",
    ],
    change: "Anderes Kennwort",
    change_text: "Es gilt ab der nächsten Datei. Ältere Dateien öffnet weiter das alte.",
    change_it: "Kennwort ändern und speichern",
    stop: "Dieser PC vergisst nichts?",
    stop_text: "Dann brauchen Sie keine Arbeitsdatei: Alles bleibt in diesem Browser. Ihre Dateien lassen sich weiter öffnen.",
    stop_it: "Ohne Arbeitsdatei weiterarbeiten",
    stopped: "Ab jetzt bleibt alles nur in diesem Browser. Denken Sie an Ihre Sicherung.",
};

/// English.
pub static EN: WorkingFile = WorkingFile {
    title: "Working file",
    subtitle: "For PCs that forget what is in the browser.",
    why: "Why a working file?",
    why_text: [
        "Some office PCs delete everything in the browser when it closes. There you work from a file: open it in the morning, work, \
         save before you go.",
        "The working file has everything, your private notes too. It is encrypted. Nobody but you knows your password, neither your \
         partner nor IT.",
        "As long as something is not in the file yet, the browser asks before it closes the page.",
    ],
    begin: "Create a working file",
    is_on: "You are working from a file",
    next_day: [
        "To go on tomorrow: “Open a file” on the start page, choose the newest working file, enter the password.",
        "Each time you save, a new file is put into your downloads. Move it to your drive, and delete the older ones now and \
         then.",
    ],
    change: "Another password",
    change_text: "It counts from the next file on. The old one still opens older files.",
    change_it: "Change the password and save",
    stop: "This PC forgets nothing?",
    stop_text: "Then you need no working file: everything stays in this browser. Your files can still be opened.",
    stop_it: "Go on without a working file",
    stopped: "From now on everything stays in this browser alone. Remember your backup.",
};
