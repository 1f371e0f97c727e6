//! The log of a tandem's files on a device.

/// Texts of the log.
#[derive(Debug)]
pub struct FilesLog {
    /// Title of the screen, and of the way to it.
    pub title: &'static str,
    /// What it tells.
    pub subtitle: &'static str,
    /// A file for the partner, and one of the partner; their name comes in.
    pub of_partner: [fn(&str) -> String; 2],
    /// A file of one's own for oneself, a backup that was made, and one that was opened.
    pub of_oneself: [&'static str; 3],
    /// What has happened to a file: made, downloaded, shared, copied, passed on, opened, nothing new, taken in, taken back, put into the
    /// shared folder.
    pub did: [&'static str; 10],
    /// The partner has what is in it.
    pub arrived: &'static str,
    /// One of these and when.
    pub did_then: fn(&str, &str) -> String,
    /// Nothing in a file means anything to people.
    pub nothing_in_it: &'static str,
    /// Takes back the file of this title; for screen readers.
    pub undo_of: fn(&str) -> String,
    /// Shows the older ones, so many.
    pub show_older: fn(usize) -> String,
    /// There is nothing in it.
    pub none: &'static str,
    /// What will be in it.
    pub none_text: &'static str,
    /// It cannot be read now.
    pub not_read: &'static str,
    /// Where it is, and for how long.
    pub where_it_is: &'static str,
}

/// German.
pub static DE: FilesLog = FilesLog {
    title: "Was unterwegs war",
    subtitle: "Alle Dateien dieses Tandems auf diesem Gerät, die neuesten zuerst.",
    of_partner: [|partner| format!("Datei für {partner}"), |partner| format!("Datei von {partner}")],
    of_oneself: ["Datei von Ihnen selbst", "Sicherung", "Sicherung, hier geöffnet"],
    did: [
        "erstellt",
        "heruntergeladen",
        "zum Weitergeben geöffnet",
        "als Text kopiert",
        "weitergegeben",
        "geöffnet",
        "nichts Neues darin",
        "übernommen",
        "rückgängig gemacht",
        "in den gemeinsamen Ordner gelegt",
    ],
    arrived: "angekommen",
    did_then: |did, when| format!("{did} {when}"),
    nothing_in_it: "Nichts Neues",
    undo_of: |title| format!("Rückgängig machen: {title}"),
    show_older: |count| format!("{count} ältere zeigen"),
    none: "Noch war nichts unterwegs",
    none_text: "Wenn Sie eine Datei erstellen, weitergeben oder öffnen, steht es danach hier. So wissen Sie auch später noch, \
                 was wann hinausging und was Sie übernommen haben.",
    not_read: "Diese Liste lässt sich gerade nicht lesen. Laden Sie die Seite neu.",
    where_it_is: "Diese Liste steht nur auf diesem Gerät, in keiner Datei und in keiner Sicherung. Sie zählt, was in einer \
                   Datei war, und wiederholt kein Wort daraus. Ab 200 Dateien fallen die ältesten weg.",
};

/// English.
pub static EN: FilesLog = FilesLog {
    title: "What has gone in and out",
    subtitle: "All files of this tandem on this device, the latest first.",
    of_partner: [|partner| format!("File for {partner}"), |partner| format!("File from {partner}")],
    of_oneself: ["File from yourself", "Backup", "Backup, opened here"],
    did: [
        "made",
        "downloaded",
        "opened for passing on",
        "copied as text",
        "passed on",
        "opened",
        "nothing new in it",
        "added",
        "undone",
        "in the shared folder",
    ],
    arrived: "arrived",
    did_then: |did, when| format!("{did} {when}"),
    nothing_in_it: "Nothing new",
    undo_of: |title| format!("Undo: {title}"),
    show_older: |count| format!("Show {count} older"),
    none: "Nothing has gone in or out yet",
    none_text: "When you make, pass on or open a file, it is here afterwards. So you still know later what went out when, and \
                 what you have added.",
    not_read: "This list cannot be read right now. Reload the page.",
    where_it_is: "This list is on this device only, in no file and in no backup. It counts what was in a file and repeats no \
                   word of it. Beyond 200 files the oldest go.",
};
