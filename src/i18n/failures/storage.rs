//! Failures of the browser's storage.

use super::{About, Plain, about, plain};

/// Sentences for failures of the browser's storage.
#[derive(Debug)]
pub struct StorageFailures {
    /// The browser has no database here.
    pub not_available: Plain,
    /// The browser does not let this page use it.
    pub denied: Plain,
    /// The disk or this page's share of it is full.
    pub full: Plain,
    /// The connection was lost for good.
    pub connection_lost: Plain,
    /// Another tab with an older version is in the way.
    pub blocked: Plain,
    /// The browser does not answer.
    pub no_answer: Plain,
    /// A newer program wrote the whole database.
    pub database_too_new: Plain,
    /// A newer program wrote one row.
    pub row_too_new: Plain,
    /// One row is damaged.
    pub bad_row: Plain,
    /// One row was not read before it was to be written.
    pub not_read: Plain,
    /// The database is damaged.
    pub corrupt: Plain,
    /// Anything else; the name of the browser's exception comes in.
    pub unexpected: About<String>,
    /// The tandem is not on this device.
    pub tandem_not_here: Plain,
    /// No random numbers.
    pub no_randomness: Plain,
    /// What was to be changed is not there.
    pub entry_missing: Plain,
    /// The tab has used up its numbers.
    pub numbers_used_up: Plain,
}

/// German.
pub(super) const DE: StorageFailures = StorageFailures {
    not_available: plain(
        "Dieser Browser kann hier nichts aufbewahren.",
        "Nutzen Sie eine aktuelle Version von Edge, Firefox, Chrome oder Safari.",
    ),
    denied: plain(
        "Der Browser erlaubt dieser Seite nicht, etwas aufzubewahren.",
        "Erlauben Sie Websitedaten für diese Adresse, oder nehmen Sie ein normales statt eines privaten Fensters.",
    ),
    full: plain(
        "Der Speicherplatz für diese Seite ist voll.",
        "Machen Sie auf dem Gerät Platz und versuchen Sie es noch einmal.",
    ),
    connection_lost: plain(
        "Die Verbindung zum Speicher des Browsers ist abgerissen.",
        "Laden Sie die Seite neu und versuchen Sie es noch einmal.",
    ),
    blocked: plain(
        "Ein anderer Tab mit einer älteren Version hält den Speicher besetzt.",
        "Schließen Sie die anderen Tabs von Tandembuch und versuchen Sie es noch einmal.",
    ),
    no_answer: plain(
        "Der Speicher des Browsers antwortet nicht.",
        "Schließen Sie den Browser ganz und öffnen Sie ihn wieder.",
    ),
    database_too_new: plain(
        "Die Daten auf diesem Gerät hat eine neuere Version von Tandembuch geschrieben.",
        "Laden Sie die Seite neu, um die neue Version zu bekommen.",
    ),
    row_too_new: plain(
        "Einen Eintrag auf diesem Gerät hat eine neuere Version von Tandembuch geschrieben.",
        "Laden Sie die Seite neu, um die neue Version zu bekommen.",
    ),
    bad_row: plain(
        "Ein Eintrag im Speicher dieses Geräts ist beschädigt.",
        "Öffnen Sie Ihre letzte Sicherung oder eine Datei mit allem; sie ergänzt, was fehlt.",
    ),
    not_read: plain(
        "Ein Eintrag konnte nicht mit dem gespeicherten verglichen werden und wurde nicht gespeichert.",
        "Laden Sie die Seite neu und versuchen Sie es noch einmal.",
    ),
    corrupt: plain(
        "Der Speicher des Browsers ist beschädigt.",
        "Starten Sie den Browser neu, und öffnen Sie Ihre letzte Sicherung, falls etwas fehlt.",
    ),
    unexpected: about(
        |name| format!("Der Speicher des Browsers meldet etwas Unerwartetes ({name})."),
        "Laden Sie die Seite neu. Bleibt es dabei, geben Sie den Namen der Meldung an Ihre IT.",
    ),
    tandem_not_here: plain(
        "Das Tandem ist nicht mehr auf diesem Gerät.",
        "Vielleicht wurde es gerade in einem anderen Tab entfernt. Öffnen Sie die Datei noch einmal.",
    ),
    no_randomness: plain(
        "Der Browser gibt keine Zufallszahlen her.",
        "Laden Sie die Seite neu, oder nehmen Sie einen anderen Browser.",
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
pub(super) const EN: StorageFailures = StorageFailures {
    not_available: plain(
        "This browser cannot keep anything here.",
        "Use a current version of Edge, Firefox, Chrome or Safari.",
    ),
    denied: plain(
        "The browser does not allow this page to keep anything.",
        "Allow site data for this address, or use a normal window instead of a private one.",
    ),
    full: plain("The space for this page is full.", "Make some room on the device and try again."),
    connection_lost: plain(
        "The connection to the browser’s storage was lost.",
        "Load the page again and try once more.",
    ),
    blocked: plain(
        "Another tab with an older version keeps the storage busy.",
        "Close the other tabs of Tandembuch and try again.",
    ),
    no_answer: plain(
        "The browser’s storage does not answer.",
        "Close the browser completely and open it again.",
    ),
    database_too_new: plain(
        "A newer version of Tandembuch wrote the data on this device.",
        "Load the page again to get the new version.",
    ),
    row_too_new: plain(
        "A newer version of Tandembuch wrote one entry on this device.",
        "Load the page again to get the new version.",
    ),
    bad_row: plain(
        "One entry in the storage of this device is damaged.",
        "Open your last backup or a file with everything; it fills in what is missing.",
    ),
    not_read: plain(
        "One entry could not be compared with the stored one and was not saved.",
        "Load the page again and try once more.",
    ),
    corrupt: plain(
        "The browser’s storage is damaged.",
        "Restart the browser, and open your last backup if something is missing.",
    ),
    unexpected: about(
        |name| format!("The browser’s storage reports something unexpected ({name})."),
        "Load the page again. If it stays like this, give the name of the message to your IT department.",
    ),
    tandem_not_here: plain(
        "The tandem is no longer on this device.",
        "It may have just been removed in another tab. Open the file once more.",
    ),
    no_randomness: plain(
        "The browser gives no random numbers.",
        "Load the page again, or use another browser.",
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
