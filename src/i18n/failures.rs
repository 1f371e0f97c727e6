//! What went wrong with a file or a code, and what to do: two sentences for each failure.
//!
//! Which failure gets which sentences is decided where the failures are known. Those of the storage have theirs in
//! [`super::device`].

use super::counted;

/// Two sentences, each with its full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What happened.
    pub happened: String,
    /// What to do.
    pub remedy: &'static str,
}

/// Sentences without a gap.
#[derive(Debug)]
pub struct Plain {
    happened: &'static str,
    remedy: &'static str,
}

/// Sentences with something to fill in.
#[derive(Debug)]
pub struct About<T: 'static> {
    happened: fn(T) -> String,
    remedy: &'static str,
}

impl Plain {
    /// The two sentences.
    pub fn explain(&self) -> Explanation {
        Explanation { happened: self.happened.to_owned(), remedy: self.remedy }
    }
}

impl<T> About<T> {
    /// The two sentences, filled in.
    pub fn explain(&self, about: T) -> Explanation {
        Explanation { happened: (self.happened)(about), remedy: self.remedy }
    }
}

impl Explanation {
    /// Both sentences in one paragraph.
    pub fn in_one(&self) -> String {
        format!("{} {}", self.happened, self.remedy)
    }
}

/// Sentences for failures of files and codes.
#[derive(Debug)]
pub struct Failures {
    /// The browser could not read the file.
    pub unreadable: Plain,
    /// Some other file.
    pub not_ours: Plain,
    /// Larger than what is read.
    pub too_big: Plain,
    /// It ends too early.
    pub cut_off: Plain,
    /// Its text was changed.
    pub damaged: Plain,
    /// Several files in one text.
    pub several: Plain,
    /// Made by a newer program.
    pub too_new: Plain,
    /// It asks for what no honest program asks for; one of [`Failures::refused`] comes in.
    pub hostile: About<&'static str>,
    /// What a hostile file asks for.
    pub refused: RefusedWords,
    /// The code does not fit.
    pub wrong_code: Plain,
    /// The code fits, the content is damaged.
    pub content_damaged: Plain,
    /// Too large when unpacked.
    pub unpacked_too_big: Plain,
    /// Loaded without https.
    pub insecure_context: Plain,
    /// The browser cannot compress.
    pub no_compression: Plain,
    /// The browser failed at encrypting or decrypting.
    pub crypto_failed: Plain,
    /// No code was entered.
    pub code_empty: Plain,
    /// The code has too few characters; how many comes in.
    pub code_too_short: About<usize>,
    /// The code has too many characters.
    pub code_too_long: Plain,
    /// What was inside is no tandem.
    pub content_not_ours: Plain,
    /// What was inside is of a newer program.
    pub content_too_new: Plain,
    /// It belongs to another tandem.
    pub other_tandem: Plain,
    /// Changes in between are missing; how many comes in.
    pub gap: About<usize>,
    /// Larger than a record may be; one of [`Failures::limits`] comes in.
    pub limit: About<&'static str>,
    /// What is too large.
    pub limits: LimitWords,
    /// Only changes, of a tandem that is not here.
    pub only_changes: Plain,
    /// This device does not know the Tandem-Code.
    pub no_code: Plain,
    /// The tandem is too large for a file.
    pub seal_too_big: Plain,
    /// The browser declined to share.
    pub share_denied: Plain,
    /// The browser cannot share.
    pub share_not_available: Plain,
    /// The browser could not make the file.
    pub not_made: Plain,
    /// The storage failed in a way nobody knows; the browser's name for it comes in.
    pub storage_unexpected: About<String>,
    /// The tandem is not on this device any more.
    pub tandem_not_here: Plain,
    /// No random numbers.
    pub no_randomness: Plain,
    /// What was to be changed is not there.
    pub entry_missing: Plain,
    /// The tab has used up its numbers.
    pub numbers_used_up: Plain,
}

/// What a hostile file asks for.
#[derive(Debug)]
pub struct RefusedWords {
    /// Too much or too little computing.
    pub rounds: &'static str,
    /// The salt.
    pub salt: &'static str,
    /// The id of the key.
    pub key_id: &'static str,
    /// The number of recipients.
    pub recipients: &'static str,
    /// An extension.
    pub extension: &'static str,
    /// A foreign key.
    pub foreign_key: &'static str,
    /// Data without protection.
    pub unprotected: &'static str,
    /// Members in two places.
    pub misplaced: &'static str,
}

/// What is larger than a record may be.
#[derive(Debug)]
pub struct LimitWords {
    /// Too many entities.
    pub entities: &'static str,
    /// Too many replicas.
    pub replicas: &'static str,
    /// Too many fields.
    pub fields: &'static str,
    /// Too many values.
    pub values: &'static str,
    /// A value is too large.
    pub value_bytes: &'static str,
    /// A bad name.
    pub name: &'static str,
    /// A time out of range.
    pub time: &'static str,
    /// A change outside of what was seen.
    pub uncovered: &'static str,
}

/// German.
pub const DE: Failures = Failures {
    unreadable: plain(
        "Der Browser kann diese Datei nicht lesen.",
        "Vielleicht wurde sie verschoben, oder das Laufwerk ist getrennt. Wählen Sie sie noch einmal aus.",
    ),
    not_ours: plain(
        "Das ist keine Datei von Tandembuch.",
        "Wählen Sie die Datei, deren Name auf .tandem.txt endet, oder fügen Sie den ganzen verschlüsselten Text ein.",
    ),
    too_big: plain(
        "Diese Datei ist größer als 25 Megabyte und damit zu groß.",
        "Prüfen Sie, ob es die richtige Datei ist; die eines Tandems ist viel kleiner.",
    ),
    cut_off: plain(
        "Das Ende dieser Datei fehlt.",
        "Kopieren Sie den Text noch einmal bis zum Schluss, oder lassen Sie sich die Datei als Anhang schicken.",
    ),
    damaged: plain(
        "Der Text dieser Datei wurde unterwegs verändert.",
        "Lassen Sie sich die Datei noch einmal schicken, am besten als Anhang.",
    ),
    several: plain(
        "In diesem Text stehen mehrere Dateien.",
        "Fügen Sie nur die neueste ein, ohne ältere Nachrichten darunter.",
    ),
    too_new: plain(
        "Diese Datei hat eine neuere Fassung von Tandembuch erstellt.",
        "Laden Sie Tandembuch neu, um die neue Fassung zu bekommen, und öffnen Sie die Datei noch einmal.",
    ),
    hostile: about(
        |what| {
            format!("Diese Datei verlangt etwas, das keine echte verlangt ({what}), und bleibt deshalb zu.")
        },
        "Fragen Sie die Person, von der sie kommt, ob sie wirklich von ihr ist.",
    ),
    refused: RefusedWords {
        rounds: "falscher Rechenaufwand",
        salt: "falsche Schlüsselzutat",
        key_id: "falscher Schlüsselname",
        recipients: "falsche Zahl von Schlüsseln",
        extension: "unbekannte Erweiterung",
        foreign_key: "fremder Schlüssel",
        unprotected: "ungeschützte Angaben",
        misplaced: "Angaben am falschen Ort",
    },
    wrong_code: plain(
        "Dieser Tandem-Code passt nicht zu der Datei.",
        "Vergleichen Sie ihn Zeichen für Zeichen. Die Datei bleibt solange hier.",
    ),
    content_damaged: plain(
        "Der Code passt, aber der Inhalt der Datei ist beschädigt.",
        "Lassen Sie sich eine neue Datei schicken.",
    ),
    unpacked_too_big: plain(
        "Der Inhalt dieser Datei wäre ausgepackt zu groß.",
        "Fragen Sie die Person, von der sie kommt, ob es die richtige Datei ist.",
    ),
    insecure_context: plain(
        "Diese Seite wurde ohne https geladen. Deshalb kann der Browser nicht verschlüsseln und nicht entschlüsseln.",
        "Öffnen Sie Tandembuch unter einer Adresse, die mit https beginnt.",
    ),
    no_compression: plain(
        "Dieser Browser ist zu alt, um Dateien zu packen und auszupacken.",
        "Nutzen Sie eine aktuelle Fassung von Edge, Firefox, Chrome oder Safari.",
    ),
    crypto_failed: plain(
        "Der Browser ist beim Verschlüsseln oder Entschlüsseln gescheitert.",
        "Schließen Sie andere Tabs und versuchen Sie es noch einmal.",
    ),
    code_empty: plain("Es ist noch kein Code eingegeben.", "Geben Sie den Tandem-Code ein."),
    code_too_short: about(
        |count| format!("Dieser Code hat nur {count} Zeichen."),
        "Ein eigener Code braucht mindestens 14 Zeichen.",
    ),
    code_too_long: plain("Dieser Code ist zu lang.", "Ein Code hat höchstens 256 Zeichen."),
    content_not_ours: plain(
        "Die Datei ließ sich öffnen, aber darin steht kein Tandem.",
        "Lassen Sie sich die Datei noch einmal neu erstellen und schicken.",
    ),
    content_too_new: plain(
        "Der Inhalt dieser Datei ist für eine neuere Fassung von Tandembuch.",
        "Laden Sie Tandembuch neu, um die neue Fassung zu bekommen, und öffnen Sie die Datei noch einmal.",
    ),
    other_tandem: plain("Diese Datei gehört zu einem anderen Tandem.", "Öffnen Sie sie auf der Startseite."),
    gap: about(
        |count| {
            format!(
                "Zwischen Ihrem Stand und dieser Datei {}.",
                counted(count, "Änderung fehlt", "Änderungen fehlen")
            )
        },
        "Öffnen Sie zuerst die Datei, die dazwischen kam, oder bitten Sie um eine mit „Alles senden“.",
    ),
    limit: about(
        |what| format!("Diese Datei sprengt den Rahmen eines Tandems ({what}) und wird nicht übernommen."),
        "Fragen Sie die Person, von der sie kommt, ob sie wirklich von ihr ist.",
    ),
    limits: LimitWords {
        entities: "zu viele Einträge",
        replicas: "zu viele Geräte",
        fields: "zu viele Felder",
        values: "zu viele Fassungen",
        value_bytes: "ein zu langer Text",
        name: "ein unzulässiger Name",
        time: "eine unmögliche Zeit",
        uncovered: "eine Änderung ohne Nachweis",
    },
    only_changes: plain(
        "Diese Datei enthält nur Änderungen, und das Tandem dazu ist nicht auf diesem Gerät.",
        "Bitten Sie um eine Datei mit „Alles senden“, oder öffnen Sie zuerst Ihre Sicherung.",
    ),
    no_code: plain(
        "Dieses Gerät kennt den Tandem-Code nicht mehr.",
        "Öffnen Sie eine Datei Ihres Tandems und geben Sie dabei den Code ein; danach ist er wieder bekannt.",
    ),
    seal_too_big: plain(
        "Ihr Tandem ist zu groß für eine Datei.",
        "Kürzen Sie sehr lange Einträge und versuchen Sie es noch einmal.",
    ),
    share_denied: plain(
        "Der Browser hat das Teilen abgelehnt.",
        "Laden Sie die Datei herunter, oder kopieren Sie den Text.",
    ),
    share_not_available: plain(
        "Dieser Browser kann keine Dateien teilen.",
        "Laden Sie die Datei herunter, oder kopieren Sie den Text.",
    ),
    not_made: plain("Der Browser konnte die Datei nicht anlegen.", "Kopieren Sie stattdessen den Text."),
    storage_unexpected: about(
        |name| format!("Der Speicher des Browsers meldet etwas Unerwartetes ({name})."),
        "Laden Sie die Seite neu. Bleibt es dabei, geben Sie den Namen der Meldung an Ihre IT.",
    ),
    tandem_not_here: plain(
        "Das Tandem ist nicht mehr auf diesem Gerät.",
        "Vielleicht wurde es gerade in einem anderen Tab entfernt. Öffnen Sie die Datei noch einmal.",
    ),
    no_randomness: plain(
        "Dieser Browser liefert keine Zufallszahlen.",
        "Nutzen Sie eine aktuelle Fassung von Edge, Firefox, Chrome oder Safari.",
    ),
    entry_missing: plain(
        "Der Eintrag, der geändert werden sollte, ist nicht da.",
        "Laden Sie die Seite neu und versuchen Sie es noch einmal.",
    ),
    numbers_used_up: plain(
        "Dieser Tab kann keine weiteren Änderungen zählen.",
        "Laden Sie die Seite neu; danach geht es weiter.",
    ),
};

/// English.
pub const EN: Failures = Failures {
    unreadable: plain(
        "The browser cannot read this file.",
        "It may have been moved, or the drive is disconnected. Choose it once more.",
    ),
    not_ours: plain(
        "This is not a file of Tandembuch.",
        "Choose the file whose name ends in .tandem.txt, or paste the whole encrypted text.",
    ),
    too_big: plain(
        "This file is larger than 25 megabytes, which is too big.",
        "Check whether it is the right file; that of a tandem is much smaller.",
    ),
    cut_off: plain(
        "The end of this file is missing.",
        "Copy the text once more to its very end, or have the file sent as an attachment.",
    ),
    damaged: plain(
        "The text of this file was changed on its way.",
        "Have the file sent once more, best as an attachment.",
    ),
    several: plain(
        "There are several files in this text.",
        "Paste only the newest one, without older messages below it.",
    ),
    too_new: plain(
        "A newer version of Tandembuch made this file.",
        "Load Tandembuch again to get the new version, and open the file once more.",
    ),
    hostile: about(
        |what| {
            format!("This file asks for something that no real one asks for ({what}), so it stays closed.")
        },
        "Ask the person it comes from whether it is really theirs.",
    ),
    refused: RefusedWords {
        rounds: "wrong amount of computing",
        salt: "wrong key ingredient",
        key_id: "wrong name of the key",
        recipients: "wrong number of keys",
        extension: "unknown extension",
        foreign_key: "foreign key",
        unprotected: "unprotected data",
        misplaced: "data in the wrong place",
    },
    wrong_code: plain(
        "This Tandem-Code does not fit the file.",
        "Compare it character by character. The file stays here meanwhile.",
    ),
    content_damaged: plain(
        "The code fits, but the content of the file is damaged.",
        "Have a new file sent to you.",
    ),
    unpacked_too_big: plain(
        "Unpacked, the content of this file would be too big.",
        "Ask the person it comes from whether it is the right file.",
    ),
    insecure_context: plain(
        "This page was loaded without https. Therefore the browser can neither encrypt nor decrypt.",
        "Open Tandembuch at an address that begins with https.",
    ),
    no_compression: plain(
        "This browser is too old to pack and unpack files.",
        "Use a current version of Edge, Firefox, Chrome or Safari.",
    ),
    crypto_failed: plain(
        "The browser failed at encrypting or decrypting.",
        "Close other tabs and try again.",
    ),
    code_empty: plain("No code has been entered yet.", "Enter the Tandem-Code."),
    code_too_short: about(
        |count| format!("This code has only {count} characters."),
        "A code of your own needs at least 14 characters.",
    ),
    code_too_long: plain("This code is too long.", "A code has at most 256 characters."),
    content_not_ours: plain(
        "The file could be opened, but there is no tandem in it.",
        "Have the file made anew and sent once more.",
    ),
    content_too_new: plain(
        "The content of this file is for a newer version of Tandembuch.",
        "Load Tandembuch again to get the new version, and open the file once more.",
    ),
    other_tandem: plain("This file belongs to another tandem.", "Open it on the start page."),
    gap: about(
        |count| {
            let changes = counted(count, "change is", "changes are");
            format!("Between what you have and this file, {changes} missing.")
        },
        "Open the file in between first, or ask for one with “Send everything”.",
    ),
    limit: about(
        |what| format!("This file is beyond what a tandem can be ({what}) and is not taken in."),
        "Ask the person it comes from whether it is really theirs.",
    ),
    limits: LimitWords {
        entities: "too many entries",
        replicas: "too many devices",
        fields: "too many fields",
        values: "too many versions",
        value_bytes: "a text that is too long",
        name: "a name that is not allowed",
        time: "an impossible time",
        uncovered: "a change without a record of it",
    },
    only_changes: plain(
        "This file has only changes, and their tandem is not on this device.",
        "Ask for a file with “Send everything”, or open your backup first.",
    ),
    no_code: plain(
        "This device does not know the Tandem-Code any more.",
        "Open a file of your tandem and enter the code; then it is known again.",
    ),
    seal_too_big: plain("Your tandem is too big for a file.", "Shorten very long entries and try again."),
    share_denied: plain("The browser declined to share.", "Download the file, or copy the text."),
    share_not_available: plain("This browser cannot share files.", "Download the file, or copy the text."),
    not_made: plain("The browser could not make the file.", "Copy the text instead."),
    storage_unexpected: about(
        |name| format!("The browser’s storage reports something unexpected ({name})."),
        "Load the page again. If it stays like this, give the name of the message to your IT department.",
    ),
    tandem_not_here: plain(
        "The tandem is no longer on this device.",
        "It may have just been removed in another tab. Open the file once more.",
    ),
    no_randomness: plain(
        "This browser gives no random numbers.",
        "Use a current version of Edge, Firefox, Chrome or Safari.",
    ),
    entry_missing: plain(
        "The entry that was to be changed is not there.",
        "Load the page again and try once more.",
    ),
    numbers_used_up: plain(
        "This tab cannot count any more changes.",
        "Load the page again; then you can go on.",
    ),
};

const fn plain(happened: &'static str, remedy: &'static str) -> Plain {
    Plain { happened, remedy }
}

const fn about<T>(happened: fn(T) -> String, remedy: &'static str) -> About<T> {
    About { happened, remedy }
}
